"""On a page of HTML a list of links ends with its box, whatever stands in the next one."""

from newsroom.engine.document import Document
from newsroom.engine.page.link_lists import link_lists
from newsroom.engine.reading import Reading
from tests.engine.html.pages import H1, PARAGRAPHS, page

HEAD = "<h3>Related</h3>"
TITLES = ("Who pays for the old quay?", "Ten years of floods at Mirna")
ITEMS = "".join(f"<li><a href=/{n}>{title}</a></li>" for n, title in enumerate(TITLES))
NEXT = "Lifeboat crew honoured at the town hall"
LINK = f"<a href=/9>{NEXT}</a>"


def listed(below: str) -> list[str]:
    """Give the titles of the lists of links below a story."""
    reading = Reading(Document.from_html(page(f"<article>{H1}{PARAGRAPHS}{below}</article>")))
    return [reading.texts[n] for links in link_lists(reading) for n in links.titles]


def test_the_footer_and_the_navigation_of_an_entry_are_no_part_of_the_list_above():
    for box in ("<footer class=entry-footer>{}</footer>", "<nav class=post-navigation>{}</nav>"):
        assert listed(f"{HEAD}<ul>{ITEMS}</ul>{box.format(LINK)}") == [*TITLES]
    navigation = "<nav class=related>{}<ul>{}</ul></nav><nav class=posts><p>{}</p></nav>"
    assert listed(navigation.format(HEAD, ITEMS, LINK)) == [*TITLES]


def test_what_stands_outside_the_box_of_heading_and_titles_is_no_part_of_the_list():
    assert listed(f"<div class=rel>{HEAD}<ul>{ITEMS}</ul></div><div>{LINK}</div>") == [*TITLES]


def test_all_in_one_box_is_one_list_whatever_stands_around_each_line():
    cards = "".join(
        f"<div class=card><h4><a href=/{n}>{title}</a></h4><footer>3 May 2024</footer></div>"
        for n, title in enumerate((*TITLES, NEXT))
    )
    assert listed(f"<div class=rel>{HEAD}{cards}</div>") == [*TITLES, NEXT]
    assert listed(f"<ul><li>{HEAD}</li>{ITEMS}<li>{LINK}</li></ul>") == [*TITLES, NEXT]


def test_a_list_may_stand_in_another_box_than_its_heading():
    assert listed(f"<div>{HEAD}</div><ul>{ITEMS}</ul><ul><li>{LINK}</li></ul>") == [*TITLES, NEXT]
