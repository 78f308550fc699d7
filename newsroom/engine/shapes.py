"""Give a line's shape: the words that stay while names, numbers and dates change."""

from newsroom.engine.lines import digest_of
from newsroom.engine.page.shape import is_sentence

GAP, NUMBER = "…", "#"
_LONGEST = 400  # characters of a line that has a shape,
_WORDS = 40  # and words; what is longer has no shape that a second line would have
_NAMES = 8  # words after a label, at most: "Photo: Jane Doe/Some Agency"
_TELLING = 5  # letters from which the words that stay tell a line wherever it stands
_BY = f"by {GAP}"
_DATE = frozenset(
    "jan january feb february mar march apr april may jun june jul july aug august sep sept "
    "september oct october nov november dec december mon monday tue tues tuesday wed wednesday "
    "thu thur thurs thursday fri friday sat saturday sun sunday am pm a.m p.m gmt utc bst est "
    "edt et pt ago".split()
)
_SMALL = frozenset(
    "a an and as at by de for from in into la of on or over the to under up via von with".split()
)
_JOINS = frozenset(", & + / | - – — · • ∙ and of the de von la van".split())
_EDGES = "()[]{}“”\"'‘’.,;!?*"


def shape_of(line: str) -> str:
    """Give what stays of a line where others take its place; empty where it has no shape.

    Sentences have none: no paragraph is ever known by its shape. Names become `…`, numbers and
    dates `#`: "By …", "# replies by … and others". Of what ends with a label and names only the
    label stays: "… Photo: …". Two lines have the same shape that differ in its case at most.
    """
    if len(line) > _LONGEST or is_sentence(line):
        return ""
    words = line.split()
    if not 1 <= len(words) <= _WORDS:
        return ""
    return (_labelled(words) if ":" in line else "") or _skeleton(words)


def digest_of_shape(shape: str) -> int:
    """Give 64 bits of a shape without its case, never those of a line in the same words."""
    return digest_of(f"\n{shape.casefold()}")


def shape_digest(line: str) -> int | None:
    """Give the digest of a line's shape; None where it has none."""
    shape = shape_of(line)
    return digest_of_shape(shape) if shape else None


def is_telling(shape: str) -> bool:
    """Tell whether what stays is enough to know a line by, wherever it stands."""
    return sum(map(str.isalpha, shape)) >= _TELLING or shape.casefold().startswith(_BY)


def _labelled(words: list[str]) -> str:
    """Give "… Label: …" for a line that ends with a label and names."""
    labels = [n for n, word in enumerate(words) if word.endswith(":") and word[-2:-1].isalpha()]
    if not labels:
        return ""
    names = words[labels[-1] + 1 :]
    if not 1 <= len(names) <= _NAMES or not all(map(_may_be_name, names)):
        return ""
    return f"{GAP} {words[labels[-1]]} {GAP}" if labels[-1] else f"{words[0]} {GAP}"


def _may_be_name(word: str) -> bool:
    bare = word.strip(_EDGES)
    return not bare or not bare[0].islower() or bare in _SMALL or bare in _JOINS


def _skeleton(words: list[str]) -> str:
    """Give the words with `…` and `#` for names and numbers, each once for many."""
    bare = [word.strip(_EDGES) for word in words]
    dated = any(any(map(str.isdigit, word)) for word in bare)
    kept: list[str] = []
    for number, word in enumerate(words):
        kind = _stand_in(word, bare[number], bare[number + 1 : number + 2], number == 0, dated)
        _add(kept, kind)
    dates = dated and not _DATE.isdisjoint(map(str.casefold, bare))
    if GAP not in kept and not dates:  # without its numbers a line is known by its words
        return ""
    shape = " ".join(kept) + ("," if words[-1].endswith(",") else "")
    return shape if dates or shape.endswith(",") or any(map(str.isalpha, shape)) else ""


def _stand_in(word: str, bare: str, following: list[str], first: bool, dated: bool) -> str:
    """Give a word as it stays, or what stands for it."""
    low = bare.casefold()
    if any(map(str.isdigit, bare)) or (dated and low in _DATE):
        return NUMBER
    if not bare or not (bare[0].isupper() or bare[0] == "@"):
        return word
    leads = first and (low in _SMALL or any(next_.islower() for next_ in following))
    return word if leads else GAP


def _add(kept: list[str], word: str) -> None:
    """Add a word, or nothing where it goes on with what stands there already."""
    if word not in (GAP, NUMBER):
        kept.append(word)
        return
    at = len(kept)
    while at and kept[at - 1] in _JOINS:
        at -= 1
    if at and kept[at - 1] == word:
        del kept[at:]
    else:
        kept.append(word)
