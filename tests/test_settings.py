"""A run of the tests leaves nothing behind in the folder for what is temporary."""

import os
import subprocess
import sys

from tests.reading_code import ROOT

# A child that ends as a program does, not as most forked ones, which run nothing at their end.
FORKS = """
import os, sys
from tests.settings import FOLDER
if os.fork() == 0:
    sys.exit(0)
os.wait()
print(FOLDER.exists(), *os.listdir(sys.argv[1]))
"""


def test_the_folder_of_a_run_outlives_its_forked_children_and_goes_with_the_run(tmp_path):
    ran = subprocess.run(
        [sys.executable, "-c", FORKS, tmp_path],
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(tmp_path)},
        check=True,
        capture_output=True,
        text=True,
    )
    there, *folders = ran.stdout.split()
    assert there == "True"
    assert [name.startswith("newsroom-tests-") for name in folders] == [True]
    assert not list(tmp_path.iterdir())
