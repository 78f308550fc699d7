"""Installing says in a sentence what stands in its way, and does nothing the second time."""

import shutil
import subprocess
import sys
from zipfile import ZipFile

import pytest

from tests.reading_code import ROOT

SCRIPT = ROOT / "scripts" / "installing.py"
ALONE = "requirements-embeddings.txt"
LISTS = ("requirements.txt", "requirements-rq.txt", "requirements-dev.txt", ALONE)


@pytest.fixture
def project(tmp_path):
    """Make a project whose lists of packages are empty."""
    for name in LISTS:
        (tmp_path / name).write_text("# nothing\n")
    return tmp_path


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """Make a virtual environment, once for all."""
    folder = tmp_path_factory.mktemp("made") / ".venv"
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    return folder


@pytest.fixture
def venv(project, made):
    """Give the project its virtual environment, without any packages."""
    shutil.copytree(made, project / ".venv", symlinks=True)


def install(project, name: str = "requirements.txt", *before: str):
    command = [sys.executable, *before, str(SCRIPT), ".venv", name]
    return subprocess.run(command, cwd=project, capture_output=True, text=True)


def test_it_installs_once_and_again_when_a_list_changes(project):
    first, second = install(project), install(project)
    assert first.returncode == second.returncode == 0, first.stderr
    assert "Making a virtual environment in .venv" in first.stdout
    assert second.stdout == ""
    (project / "requirements.txt").write_text("# something else\n")
    third = install(project)
    assert third.stdout == "Installing the packages of requirements.txt ...\n"
    assert install(project, "requirements-dev.txt").stdout != ""
    assert install(project).stdout == ""


@pytest.mark.usefixtures("venv")
def test_the_model_of_sentences_is_installed_beside_the_rest_and_alone(project):
    assert install(project, "requirements-dev.txt").returncode == 0
    told = "Metadata-Version: 2.1\nName: needy\nVersion: 1\nRequires-Dist: no-such-package-here\n"
    with ZipFile(project / "needy-1-py3-none-any.whl", "w") as wheel:
        wheel.writestr("needy-1.dist-info/METADATA", told)
        wheel.writestr("needy-1.dist-info/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        wheel.writestr("needy-1.dist-info/RECORD", "")
    (project / ALONE).write_text("--no-index\n./needy-1-py3-none-any.whl\n")
    first = install(project, ALONE)
    assert first.stderr == ""
    assert first.stdout == f"Installing the packages of {ALONE} ...\n"
    assert install(project, ALONE).stdout == ""


@pytest.mark.usefixtures("venv")
def test_packages_that_cannot_be_fetched_are_one_sentence(project):
    (project / "requirements.txt").write_text(
        "--index-url http://127.0.0.1:9/simple\n--no-cache-dir\nno-such-package-here==1\n"
    )
    done = install(project)
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("The packages could not be installed (is there a network?)")
    assert install(project).returncode == 1


def test_an_old_python_is_told_so_in_one_sentence(project):
    (project / "old.py").write_text(
        "import runpy, sys\nsys.version_info = (3, 9, 2, 'final', 0)\n"
        "script = sys.argv.pop(1)\nsys.argv = sys.argv[0:]\n"
        "runpy.run_path(script, run_name='__main__')\n"
    )
    done = install(project, "requirements.txt", "old.py")
    assert done.returncode == 1
    assert done.stderr == (
        "Newsroom needs Python 3.11 or later, and this is 3.9: try make with PYTHON=python3.11.\n"
    )


def test_a_folder_that_is_not_there_is_one_sentence(project):
    done = subprocess.run(
        [sys.executable, str(SCRIPT), "gone/.venv", "requirements.txt"],
        cwd=project,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert done.stderr == (
        "No virtual environment can be made in gone/.venv: nothing can be written there.\n"
    )
