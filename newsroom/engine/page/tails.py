"""Know the sentences right under a list of links with which the story may end.

A site sets a long list before the last sentences, and under them stands the rest of its page: short
as they are, nothing but their words tells them from it. They go where a person saw them go.
"""

from newsroom.engine.page.judging import ends_like_sentence, shares
from newsroom.engine.page.known_lines import wordings
from newsroom.engine.page.link_lists import link_lists
from newsroom.engine.reading import Reading, of_page

_SURELY = 0.99  # share of blocks like it from which one is of the page: under a list none was less


@of_page
def tails(reading: Reading) -> frozenset[int]:
    """Give the sentences from the end of a list of links on that are not surely of the page."""
    lists = reading.shared(link_lists)
    listed = {n for links in lists for n in (links.heading, *links.titles, *links.labels)}
    told, known = reading.shared(shares), reading.shared(wordings)
    found, under = set(), False  # whether only sentences stand between here and a list
    for number, text in enumerate(reading.texts):
        if number in listed:
            under = True
        elif text and (known[number] is not None or not ends_like_sentence(text)):
            under = False
        elif text and under and told[number] < _SURELY:
            found.add(number)
    return frozenset(found)
