import pytest

from newsroom.engine import Document, proofread
from newsroom.engine.block import Role
from newsroom.engine.finding import Action
from newsroom.engine.html import read_html
from newsroom.engine.html.main_text import least_chance

STORY = (
    "The bridge at Varn has been closed since Monday, nobody knows for how long, the town said.",
    "Engineers found cracks in two of its four pillars when they looked at it after the flood.",
    "“We cannot let a single lorry over it,” said Petra Olm, who is in charge of the roads.",
    "A ferry will take people across twice an hour until the repairs are done, she added.",
    "The last flood of that size was in 1954, when the old wooden bridge was carried away.",
)
MENU = (
    "<ul><li><a href=/n>News</a></li><li><a href=/s>Sport</a></li><li><a href=/m>More</a></li></ul>"
)
TEASERS = "".join(
    f"<div class='card'><a href=/{n}><h3>{title}</h3></a></div>"
    for n, title in enumerate(("Ten soups for cold days", "Who won the cup?", "Win a car today"))
)
COMMENTS = (
    "<section id=comments><h3>2 comments</h3><div class=comment><p>I have crossed that bridge for"
    " forty years, and I said so last year already, but nobody wanted to listen to me.</p></div>"
    "<div class=comment><p>They should have built it of stone, as my grandfather always said.</p>"
    "</div></section>"
)
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in STORY)
HEAD = "<html><head><title>Bridge at Varn closed | The Varn Mail</title></head><body>"
LAYOUTS = {
    "landmarks": f"{HEAD}<header><nav>{MENU}</nav></header><main><article><h1>Bridge at Varn closed"
    f"</h1>{PARAGRAPHS}</article></main><aside>{TEASERS}</aside>{COMMENTS}"
    "<footer><p>© The Varn Mail</p></footer></body></html>",
    "divs": f"{HEAD}<div id=top>{MENU}</div><div id=wrap><div class='post-body'>"
    f"<h1>Bridge at Varn closed</h1>{PARAGRAPHS}</div><div class=sidebar>{TEASERS}</div></div>"
    f"{COMMENTS}<div id=footer><p>© The Varn Mail</p></div></body></html>",
    "table": f"{HEAD}<table><tr><td width=120>{MENU}</td><td><h1>Bridge at Varn closed</h1>"
    f"{PARAGRAPHS}</td></tr></table>{COMMENTS}<p>© The Varn Mail</p></body></html>",
}


def main_texts(html: str) -> list[str]:
    return [b.text for b in read_html(html).blocks if b.markup is not None and b.markup.main]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_whole_story_is_main_and_menus_cards_and_comments_are_not(layout):
    found = main_texts(LAYOUTS[layout])
    assert set(STORY) <= set(found)
    around = ("News", "Sport", "Ten soups for cold days", "2 comments")
    assert not set(around) & set(found)
    assert not any("forty years" in text or "grandfather" in text for text in found)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_nothing_of_the_page_is_lost_and_findings_take_the_rest_out(layout):
    document = Document.from_html(LAYOUTS[layout])
    texts = [block.text for block in document.blocks]
    assert {"News", "2 comments", "© The Varn Mail", *STORY} <= set(texts)
    out = {f.block for f in proofread(document) if f.action is Action.REMOVE_BLOCK}
    assert {texts[n] for n in out}.isdisjoint(STORY)
    assert {"News", "2 comments"} <= {texts[n] for n in out}


def test_the_headline_is_main_and_not_taken_out():
    document = Document.from_html(LAYOUTS["landmarks"])
    number = next(n for n, b in enumerate(document.blocks) if b.role is Role.HEADLINE)
    assert document.blocks[number].text == "Bridge at Varn closed"
    assert number not in {f.block for f in proofread(document)}


def test_a_piece_of_html_is_a_story_as_a_whole():
    piece = f"<p>{STORY[0]}</p><ul><li>One</li></ul><div class=sidebar><p>Beside</p></div>"
    assert main_texts(piece) == [STORY[0], "One", "Beside"]


@pytest.mark.parametrize(
    "body",
    [
        "Read",
        "<nav><a href=/>Home</a></nav>",
        f"{MENU}{MENU}",
        f"<form>{STORY[0]}</form>",
        COMMENTS,
    ],
)
def test_a_page_with_text_always_has_something_main(body):
    assert main_texts(f"<html><body>{body}</body></html>")


def test_links_emphasis_and_lists_of_the_story_are_kept():
    marked = PARAGRAPHS.replace("a single lorry", "<em>a single <a href=/lorry>lorry</a></em>")
    steps = "<ul><li>The ferry leaves at ten past the hour, and again at forty past.</li></ul>"
    html = LAYOUTS["landmarks"].replace(PARAGRAPHS, marked + steps)
    kept = [b for b in read_html(html).blocks if b.markup is not None and b.markup.main]
    assert [m.href for b in kept for m in b.marks] == ["", "/lorry"]
    assert Role.LIST_ITEM in {b.role for b in kept}


def test_a_page_of_very_many_blocks_is_read_without_being_judged():
    assert len(main_texts("<html>" + "<p>x</p>" * 20_001)) == 20_001


def test_the_least_chance_gives_the_best_expected_f1_of_words_among_all_bounds():
    chances, words = [0.95, 0.6, 0.3, 0.2, 0.02], [80.0, 20.0, 50.0, 10.0, 300.0]

    def expected(bound):
        taken = [(p, n) for p, n in zip(chances, words, strict=True) if p >= bound]
        total = sum(p * n for p, n in zip(chances, words, strict=True))
        return 2 * sum(p * n for p, n in taken) / (sum(n for _, n in taken) + total)

    bounds = [*chances, least_chance(chances, words)]
    assert max(bounds, key=expected) == 0.6
    assert expected(bounds[-1]) == expected(0.6)


def test_what_is_doubtful_everywhere_is_taken_where_nothing_is_surer():
    sure, doubtful = [0.99, 0.97, 0.3], [0.3, 0.28, 0.01]
    words = [40.0, 40.0, 40.0]
    assert least_chance(sure, words) > 0.3
    assert 0.1 <= least_chance(doubtful, words) < 0.28
