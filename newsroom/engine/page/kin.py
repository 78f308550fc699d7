"""Know the sentences under a box that speak of what the story above the box speaks of.

After a box of links or of a newsletter the story may go on for a sentence or two only, and then the
rest of the page follows: the words it shares with what stands above tell it from that.
"""

import re
from collections.abc import Iterator, Set

from newsroom.engine.page.judging import ends_like_sentence, shares
from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.shape import has_verb
from newsroom.engine.page.vocabulary import CODES
from newsroom.engine.reading import Reading, of_page
from newsroom.engine.stems import stem

_STORY = 0.7  # share of blocks like it that are not the story, below which a sentence is kept
_FEWEST = 3  # such sentences, from which the story's words are known
_BOX = 20  # lines at most between the story and where it goes on
_SHARED = 2  # stems that one sentence has in common with the story
_READ = 1200  # code points of a sentence
_TO_READERS = re.compile(r"\b(?:you|my|me|i)\b|\A(?:check|see|read|get|find)\b", re.IGNORECASE)
_MINE = re.compile(r"\b(?:I|[Mm]y|[Mm]e)\b")
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
_LIFE = re.compile(  # who wrote something, be it not this
    r"(?:[A-Z][\w.'’-]* ){1,4}(?:is|was|has|have|founded|writes|covers)\b.{0,120}\b(?:reporter"
    r"|writer"
    r"|editor|columnist|correspondent|blogger?|specialist|founder|developer|critic|author"
    r"|journalist"
    r"|fellow|professor|physician|(?:Lead |Senior |Staff )?(?:Writer|Editor|Reporter))\b"
)
_WORD = re.compile(r"[^\W\d_]{3,}")
_SITE = re.compile(
    r"\b(?:your|our|us|we|please|site|click|news ?letters?|subscri\w+|sign (?:up|in)|e-?mails?"
    r"|inbox|app|podcasts?|read more|donat\w+|get in touch)\b",
    re.IGNORECASE,
)


@of_page
def kin(reading: Reading) -> frozenset[int]:
    """Give the sentences right under a box that stands right under the story, if they are kin.

    So are those right under the story itself. Of those in a row one must tell something in words
    of the story, or say "I" as it does; those that speak for the site are none,
    nor those without a full stop.
    """
    told = reading.shared(shares)
    story = [n for n in _sentences(reading) if told[n] < _STORY]
    if len(story) < _FEWEST:
        return frozenset()
    known = {word for number in story for word in _words(reading.texts[number])}
    mine = sum(_says_i(reading.texts[number]) for number in story) >= _FEWEST
    return frozenset(
        number
        for run in _under_boxes(reading)
        if any(_is_kin(reading.texts[n], known, mine) for n in run)
        for number in run
        if _ends(reading.texts[number]) and not _SITE.search(reading.texts[number][:_READ])
    )


def told_kin(reading: Reading) -> frozenset[int]:
    """Give those that speak of others, as news does, and to nobody."""
    found = reading.shared(kin)
    return frozenset(n for n in found if not _TO_READERS.search(reading.texts[n]))


def _ends(text: str) -> bool:
    """Tell what ends with a full stop; titles and readers ask and shout."""
    return text.rstrip().rstrip('”"’').endswith(".")


def _is_kin(text: str, known: Set[str], mine: bool) -> bool:
    """Tell a sentence of the story by its words; titles of other pages and lives are none."""
    words = text.split()
    written = sum(word[0].islower() for word in words)
    if 2 * written < len(words) or not has_verb(text) or _LIFE.match(text):
        return False
    return len(known & _words(text)) >= _SHARED or (mine and _says_i(text))


def _says_i(text: str) -> bool:
    return _MINE.search(_QUOTED.sub("", text[:_READ])) is not None


def _sentences(reading: Reading) -> Iterator[int]:
    known = reading.shared(wordings)
    for number, text in enumerate(reading.texts):
        if known[number] is None and ends_like_sentence(text):
            yield number


def _under_boxes(reading: Reading) -> Iterator[list[int]]:
    """Give the sentences in a row, none likely the story, under each box between them and it."""
    told, sentences = reading.shared(shares), frozenset(_sentences(reading))
    box, run = _BOX + 1, list[int]()
    for number, text in enumerate(reading.texts):
        if number in sentences and told[number] < _STORY:
            box, run = 0, []
        elif number in sentences and (run or box <= _BOX):
            run.append(number)
        elif text:
            if run:
                yield run
            box, run = (_BOX if run or number in sentences else box) + 1, []
    if run:
        yield run


def _words(text: str) -> frozenset[str]:
    words = _WORD.findall(text[:_READ])
    return frozenset(stem(word) for word in words if word.lower() not in CODES)
