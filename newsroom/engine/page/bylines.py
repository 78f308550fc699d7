"""Know the lines below a headline that name who wrote the story."""

from newsroom.engine.page.authors import names_author
from newsroom.engine.page.headline import headline_of
from newsroom.engine.reading import Reading, of_page

NEAR = 6  # blocks from the headline within which the story's author and date stand


@of_page
def bylines(reading: Reading) -> tuple[int, ...]:
    """Give the numbers of the lines near the headline that name an author, in order."""
    head = reading.shared(headline_of)
    if head is None:
        return ()
    near = range(head + 1, min(head + NEAR, len(reading.texts)))
    return tuple(number for number in near if names_author(reading.texts[number]))
