"""The cells of a table's row are one block, as they are one line to a reader."""

from newsroom.engine import Document
from newsroom.engine.block import MarkKind
from newsroom.engine.proofread import proofread

TABLE = (
    "<p>The harbour at Orlova has silted up since the spring, the council said.</p><table>"
    "<tr><th>Year</th><th>Depth</th><th></th></tr>"
    "<tr><td>2014</td><td><p>4.1 <em>metres</em></p></td></tr>"
    "<tr><td><b>2015</b></td><td>3.2 metres</td></tr></table>"
    "<p>Fishermen have protested against the closure for weeks.</p>"
)


def texts(html: str) -> list[str]:
    return [block.text for block in Document.from_html(html).blocks]


def test_a_row_is_one_block():
    rows = ["Year | Depth", "2014 | 4.1 metres", "2015 | 3.2 metres"]
    assert texts(TABLE)[1:-1] == rows
    page = f"<html><body><article><h1>The harbour at Orlova</h1>{TABLE}</article></body></html>"
    document = Document.from_html(page)
    assert [block.text for block in document.blocks][-4:-1] == rows
    assert proofread(document) == []


def test_marks_stand_where_their_words_do():
    found = [block for block in Document.from_html(TABLE).blocks if block.marks]
    told = [(m.kind, block.text[m.start : m.end]) for block in found for m in block.marks]
    assert told == [(MarkKind.EMPHASIS, "metres"), (MarkKind.STRONG, "2015")]


def test_a_column_of_the_pages_layout_keeps_its_paragraphs():
    first = "The council said on Monday that the harbour will be dredged before the ferries return."
    layout = f"<table><tr><td><p>{first}</p></td><td>Orlova</td></tr></table>"
    assert texts(layout) == [first, "Orlova"]
    two = "<table><tr><td><p>One line.</p><p>Another.</p></td><td>Orlova</td></tr></table>"
    assert texts(two) == ["One line.", "Another.", "Orlova"]


def test_a_row_of_links_is_a_link_a_block():
    links = '<table><tr><td><a href="/a">Ferries stop</a></td><td><a href="/b">Port</a></td></tr>'
    assert texts(links) == ["Ferries stop", "Port"]


def test_a_list_in_a_cell_stays_a_list():
    listed = "<table><tr><td><ul><li>One</li></ul></td><td>Two</td></tr></table>"
    assert texts(listed) == ["One", "Two"]


def test_a_cell_alone_in_its_row_is_left_as_it_is():
    assert texts("<table><tr><td>2014</td></tr><tr><td>4.1</td></tr></table>") == ["2014", "4.1"]
