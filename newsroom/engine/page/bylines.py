"""Know the lines below a headline that name who wrote the story."""

from newsroom.engine.page.authors import names_author
from newsroom.engine.page.bare_names import NEAR, bare_names
from newsroom.engine.page.headline import headline_of
from newsroom.engine.reading import Reading, of_page

KEPT = "The author's name: the article keeps it as its byline"  # what is said of the first line
SIGNED_FOR = 0.985  # of 81 such lines on labelled pages one stays, and it is the second of two


@of_page
def bylines(reading: Reading) -> tuple[int, ...]:
    """Give the numbers of the lines near the headline that name an author, in order."""
    head = reading.shared(headline_of)
    if head is None:
        return ()
    near, alone = range(head + 1, min(head + NEAR, len(reading.texts))), reading.shared(bare_names)
    return tuple(n for n in near if n in alone or names_author(reading.texts[n]))
