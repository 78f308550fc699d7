"""The cells of a table's row are one block, as they are one line to a reader."""

import pytest

from newsroom.engine import Document
from newsroom.engine.block import MarkKind, Role
from newsroom.engine.html.frames import Frame
from newsroom.engine.html.pieces import Piece
from newsroom.engine.html.reader import read_pieces
from newsroom.engine.html.rows import Judged, joined
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


def table(*rows: str) -> str:
    """Write a table; a row has its cells with | between, of which a / is a line break."""
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    return f"<table><tbody>{''.join(f'<tr>{row}</tr>' for row in cells)}</tbody></table>"


def judged(html: str, main=lambda piece: True) -> list[Judged]:
    """Join the rows of what is taken for the story where `main` says so."""
    pieces = read_pieces(html).pieces
    return list(joined(Judged(piece, 0.9 if main(piece) else 0.2, main(piece)) for piece in pieces))


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


def test_a_cell_that_holds_nothing_keeps_its_place():
    assert texts(table("District|2023|2024", "Henford||1,740", "|2,010|", "||9")) == [
        "District | 2023 | 2024",
        "Henford | | 1,740",
        "| 2,010",
        "| | 9",
    ]


def test_a_cell_over_two_columns_moves_what_stands_behind_it():
    first = "<tr><td colspan=2>Both</td><td>2024</td></tr>"
    assert texts(f"<table>{first}<tr><td>a</td><td>b</td><td>c</td></tr></table>") == [
        "Both | | 2024",
        "a | b | c",
    ]
    odd = "<table><tr><td colspan=x>a</td><td colspan=²>b</td><td colspan=99999>c</td></tr></table>"
    assert texts(odd) == ["a | b | c"]
    none = "<table><tr><td colspan=0>a</td><td>b</td></tr></table>"
    assert texts(none) == ["a | b"]


def test_cells_that_claim_to_be_wide_make_no_long_text():
    row = "".join(f"<td colspan=999>{number}</td>" for number in range(100))
    [text] = texts(f"<table><tr>{row}</tr></table>")
    assert len(text) < 2 * len(row)


def test_where_a_cell_reaches_over_rows_nothing_is_joined():
    html = "<table><tr><td rowspan=2>North</td><td>1</td></tr><tr><td>2</td></tr></table>"
    assert texts(html) == ["North", "1", "2"]


def test_the_lines_of_a_cell_are_parted():
    assert texts(table("North<br>and west|12", "South|7")) == ["North / and west | 12", "South | 7"]


@pytest.mark.parametrize(("length", "count"), [(80, 2), (81, 4)])
def test_a_table_with_one_long_cell_is_of_the_pages_layout(length, count):
    assert len(texts(table(f"Orlova|{'x' * length}", "a|b"))) == count


def test_a_table_of_teams_is_joined_though_their_names_are_links():
    teams = [f'<a href="/{name}">{name}</a>|30|20|64' for name in ("Marlow", "Ashby", "Calne")]
    assert texts(table("Team|P|W|Pts", *teams))[:2] == [
        "Team | P | W | Pts",
        "Marlow | 30 | 20 | 64",
    ]


def test_a_row_of_links_is_a_link_a_block():
    links = table('<a href="/a">Ferries stop</a>|<a href="/b">Port</a>')
    assert texts(links) == ["Ferries stop", "Port"]


def test_a_list_in_a_cell_stays_a_list():
    assert texts(table("<ul><li>One</li></ul>|Two")) == ["One", "Two"]


def test_a_cell_alone_in_each_row_is_left_as_it_is():
    assert texts(table("2014", "4.1")) == ["2014", "4.1"]


def test_what_is_not_the_story_is_not_joined():
    html = table("Sign in|Register", "About|Jobs")
    assert [block.piece.text for block in judged(html, lambda piece: False)] == [
        "Sign in", "Register", "About", "Jobs",
    ]  # fmt: skip


def test_a_row_is_as_surely_the_story_as_its_surest_cell():
    html = table("Marlow|30|20", "Ashby|28|19")
    found = judged(html, lambda piece: piece.text.isdecimal())
    told = [(block.piece.text, block.chance, block.main) for block in found]
    assert told == [("Marlow | 30 | 20", 0.9, True), ("Ashby | 28 | 19", 0.9, True)]
    few = judged(html, lambda piece: piece.text in ("Marlow", "30", "28"))
    assert [(block.chance, block.main) for block in few] == [(0.9, True), (0.9, False)]


def test_the_head_of_a_table_stands_with_its_rows():
    html = table("Town|Won", "Marlow|30", "Ashby|28")
    headed = html.replace("<td>Town</td><td>Won</td>", "<th>Town</th><th>Won</th>")

    def is_row(piece):
        return piece.text not in ("Town", "Won")

    assert [block.main for block in judged(headed, is_row)] == [True, True, True]
    assert [block.main for block in judged(html, is_row)] == [False, True, True]


def test_the_headline_is_joined_to_nothing():
    piece = read_pieces(table("Marlow|30")).pieces
    blocks = [
        Judged(piece[0], 1.0, main=True, told=Role.HEADLINE),
        Judged(piece[1], 1.0, main=True),
    ]
    assert list(joined(blocks)) == blocks


def test_a_row_stands_in_its_row_and_has_its_share_of_links():
    [row] = judged(table('<a href="/m">Marl</a>|1234'))
    assert row.piece.frame.tag == "tr"
    assert row.piece.link_share == 0.5


@pytest.mark.parametrize(("deep", "count"), [(2, 1), (3, 2)])
def test_what_stands_deep_in_a_cell_is_no_cell(deep, count):
    row = Frame("tr", Frame("table", None))

    def block(text: str) -> Judged:
        frame = Frame("td", row, column=int(text))
        for _ in range(deep):
            frame = Frame("p", frame)
        return Judged(Piece(text, (), frame, 0.0), 1.0, main=True)

    assert len(list(joined([block("0"), block("1")]))) == count
