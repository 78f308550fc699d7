#!/usr/bin/env python
"""Run Django's and Newsroom's commands."""

import os
import sys

from django.core.management import execute_from_command_line

from newsroom.management.commands.proofread import Command as Proofread

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    if sys.argv[1:2] == ["proofread"]:  # needs no application, which takes longer to load than it
        Proofread().run_from_argv(sys.argv)
    else:
        execute_from_command_line(sys.argv)
