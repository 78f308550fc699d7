#!/usr/bin/env python
"""Run Django's and Newsroom's commands."""

import os
import sys

from django.core.management import execute_from_command_line

from newsroom.environment import here
from newsroom.management.commands.proofread import Command as Proofread

if __name__ == "__main__":
    if sys.argv[1:2] == ["proofread"]:  # needs no database, and starts in half the time without
        here()  # .env may say where the words are kept
        Proofread().run_from_argv(sys.argv)
        sys.stdout.flush()
        os._exit(0)  # else Python would take a million words apart, one by one, before it ends
    else:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
        execute_from_command_line(sys.argv)
