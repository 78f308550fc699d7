"""Install pinned packages into a virtual environment, and do nothing the second time.

Run as `python3 scripts/installing.py .venv requirements.txt`; the standard library is enough,
and any Python from 3.7 can read it, so that an old one can be told so in a sentence.
"""

import hashlib
import os
import subprocess
import sys

OLDEST = (3, 11)
EVERYTHING = "requirements-dev.txt"  # it names the other lists too, but for the next one
ALONE = "requirements-embeddings.txt"  # installed beside another, without what its packages ask for
LISTS = ("requirements.txt", "requirements-rq.txt", EVERYTHING, ALONE)


def pinned():
    """Say what an environment should hold: a digest of the Python and of the pinned lists."""
    digest = hashlib.sha256(repr(sys.version_info[:2]).encode())
    for name in LISTS:
        with open(name, "rb") as file:
            digest.update(file.read())
    return digest.hexdigest()


def is_done(folder, name, wanted):
    """Tell whether this list was installed as it is now."""
    stamp = os.path.join(folder, "installed-" + name)
    if not os.path.exists(stamp):
        return False
    with open(stamp) as file:
        return file.read() == wanted


def make_environment(folder):
    """Make the virtual environment; exits with a sentence where Python cannot."""
    if os.path.exists(os.path.join(folder, "bin", "python")):
        return
    if not os.access(os.path.dirname(os.path.abspath(folder)), os.W_OK):
        sys.exit(f"No virtual environment can be made in {folder}: nothing can be written there.")
    print(f"Making a virtual environment in {folder} ...", flush=True)
    done = subprocess.run([sys.executable, "-m", "venv", folder], stdout=subprocess.PIPE)
    if done.returncode:
        sys.exit(
            f"No virtual environment could be made in {folder}: on Debian and Ubuntu, install the"
            " package python3-venv."
        )


def install(folder, name):
    """Install a list of packages; exits with a sentence where they cannot be fetched."""
    print(f"Installing the packages of {name} ...", flush=True)
    command = [os.path.join(folder, "bin", "python"), "-m", "pip", "install", "--quiet"]
    command += ["--disable-pip-version-check", "--retries", "2", "-r", name]
    command += ["--no-deps"] if name == ALONE else []
    command += ["--no-compile"] if name == EVERYTHING else []  # tests import half of it at most
    done = subprocess.run(command, capture_output=True)
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines() or ["pip said nothing"]
        errors = [line for line in said if line.startswith("ERROR")] or said
        why = "The packages could not be installed (is there a network?); pip says: {}"
        sys.exit(why.format(errors[-1]))


def main(folder, name):
    """Bring the environment to what the list pins."""
    if sys.version_info < OLDEST:
        sys.exit(
            "Newsroom needs Python 3.11 or later, and this is {}.{}: try make with"
            " PYTHON=python3.11.".format(*sys.version_info[:2])
        )
    wanted = pinned()
    if is_done(folder, name, wanted) or (name != ALONE and is_done(folder, EVERYTHING, wanted)):
        return
    make_environment(folder)
    install(folder, name)
    with open(os.path.join(folder, "installed-" + name), "w") as file:
        file.write(wanted)


if __name__ == "__main__":
    main(*sys.argv[1:])
