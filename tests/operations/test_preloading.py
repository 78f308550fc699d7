"""What a web server loads once, before it forks the processes that share it."""

import runpy
import subprocess
import sys

from tests.conftest import environment_in
from tests.reading_code import ROOT

LOADED = """
import gc
import newsroom.wsgi
from newsroom.engine.lexicon import lexicon
print(lexicon.cache_info().currsize, sum(one is lexicon().shelves for one in gc.get_objects()))
"""


def test_the_server_loads_the_application_before_it_forks():
    assert runpy.run_path(str(ROOT / "gunicorn.conf.py"))["preload_app"] is True


def test_the_application_loads_the_words_and_lets_no_search_for_garbage_touch_them(tmp_path):
    command = [sys.executable, "-c", LOADED]
    done = subprocess.run(
        command, cwd=ROOT, env=environment_in(tmp_path), capture_output=True, text=True
    )
    assert done.stdout.split() == ["1", "0"], done.stderr
