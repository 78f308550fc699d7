"""Every script of the repository can be loaded: what it takes from elsewhere is there."""

import runpy

import pytest

from tests.reading_code import ROOT

SCRIPTS = sorted((ROOT / "scripts").glob("*.py"))


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.stem)
def test_a_script_finds_all_it_is_made_of(script):
    assert runpy.run_path(str(script), run_name="loaded")["main"]
