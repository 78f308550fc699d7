"""Every script of the repository can be loaded, and every training: all it is made of is there."""

import subprocess
import sys

import pytest

from tests.reading_code import ROOT

TRAINING = [path for path in (ROOT / "training").glob("*.py") if "def main(" in path.read_text()]
SCRIPTS = sorted([*(ROOT / "scripts").glob("*.py"), *TRAINING])
LOADING = "import runpy, sys; assert runpy.run_path(sys.argv[1], run_name='loaded')['main']"


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_finds_all_it_is_made_of(script):
    command = [sys.executable, "-c", LOADING, str(script)]  # by itself: here Django is set up
    loaded = subprocess.run(command, cwd=ROOT, env={"PYTHONPATH": str(ROOT)}, capture_output=True)
    assert loaded.returncode == 0, loaded.stderr.decode()
