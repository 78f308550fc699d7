"""Know a name alone above a day, below the headline: so many sites name their author."""

import re

from newsroom.engine.lexicon import lexicon
from newsroom.engine.page.headline import headline_of
from newsroom.engine.page.shape import is_dated, is_prose
from newsroom.engine.page.stamps import AGO, WHOLE_DAY, after_stamp
from newsroom.engine.reading import Reading, of_page

NEAR = 6  # blocks from the headline within which the story's author and date stand
_PART = r"[^\W\d_a-zß-ÿ](?:[^\W\d_]{1,20}|['’][^\W\d_]{1,20}|[^\W\d_]{1,20}-[^\W\d_]{1,20})"
_LINK = r"(?:[A-Z]\.|(?:de|da|der|di|van|von|bin|al|la|le|ter|ten|el|dos)(?: (?:la|der|den))?)"
_NAME = re.compile(rf"(?!(?:The|A) ){_PART}(?: (?:{_LINK} )?{_PART}){{1,2}}")
_PLACE = re.compile(  # how those of more than one word begin
    r"(?:New|San|Santa|Los|Las|El|Saint|St|Port|Cape|North|South|East|West|Northern|Southern"
    r"|Eastern|Western|Central|Hong|Sri|United|Great|Saudi|Rio|Buenos|Kuala|Tel|Addis|Abu) "
)
_TIME = re.compile(rf"{AGO}|\d{{1,2}}[ -]?min(?:ute)?s?\.? read|{WHOLE_DAY.pattern}", re.IGNORECASE)
_LONGEST = 60  # code points of a day with a time and what stands beside
_LEADS = 2  # paragraphs of the story that would begin with the place or the body that is named


@of_page
def bare_names(reading: Reading) -> frozenset[int]:
    """Give the lines that are an author's name and nothing else.

    Each stands right above a day, a time ago or the minutes of reading. Of "Local News" all words
    are in the dictionary, and where a place stands so the story begins with it.
    """
    head = reading.shared(headline_of)
    if head is None:
        return frozenset()
    last = min(head + NEAR, len(reading.texts) - 1)
    return frozenset(n for n in range(head + 1, last) if _is_name(reading, head, n))


def _is_name(reading: Reading, head: int, number: int) -> bool:
    texts, name = reading.texts, reading.texts[number].strip()
    if not _NAME.fullmatch(name) or _PLACE.match(name) or not _is_stamp(texts[number + 1]):
        return False
    if all(word.lower() in lexicon().dialects for word in name.split()):
        return False
    leads = [text for text in texts[number:] if is_prose(text)][:_LEADS]
    return not any(name in text for text in (texts[head], *leads))


def _is_stamp(text: str) -> bool:
    bare = after_stamp(text)
    dated = is_dated(bare) and any(map(str.isdigit, bare))
    return dated or (len(bare) <= _LONGEST and _TIME.search(bare) is not None)
