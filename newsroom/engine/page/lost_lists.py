"""Know the headings of lists of links that lost their list, at the end of what was pasted."""

from newsroom.engine.page.headline import headline_of
from newsroom.engine.page.known_lines import numbers_by_wording, wordings
from newsroom.engine.page.link_lists import link_lists
from newsroom.engine.page.phrases import LIST_HEADING
from newsroom.engine.page.shape import is_sentence, last_paragraph
from newsroom.engine.reading import Reading, of_page


@of_page
def lost_lists(reading: Reading) -> frozenset[int]:
    """Give the numbers of such headings: under all paragraphs, and known lines alone under them.

    Where the story goes on, such a line may head a part of it.
    """
    found = reading.shared(numbers_by_wording).get(LIST_HEADING, ())
    last = last_paragraph(reading.texts) if found else -1
    if last < 0:
        return frozenset()
    known, texts = reading.shared(wordings), reading.texts
    end = next((n for n in range(len(texts) - 1, -1, -1) if texts[n] and known[n] is None), -1)
    over = {links.heading for links in reading.shared(link_lists)} | {reading.shared(headline_of)}
    lost = (n for n in found if n > max(last, end) and n not in over)
    return frozenset(n for n in lost if not is_sentence(texts[n]))
