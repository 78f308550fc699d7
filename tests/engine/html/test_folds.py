"""What a page of a story hides until a reader asks for it is read; menus and dialogs are not."""

import pytest

from newsroom.engine.html.reader import read_pieces
from tests.engine.html.pages import H1, STORY

REST = f"<p>{STORY[1]}</p><p>{STORY[2]}</p>"
ANSWER = "Yes, at the harbour office, from the first of June."


def read(body: str, around: str = "<article>{}</article>") -> list[str]:
    html = around.format(f"{H1}<p>{STORY[0]}</p>{body}")
    return [piece.text for piece in read_pieces(f"<html><body>{html}</body></html>").pieces]


@pytest.mark.parametrize(
    "body",
    [
        "<div style='display: none'>{}</div><button>Read more</button>",
        "<a href='#' class=more>Show more</a><div hidden>{}</div>",
        "<button aria-controls=rest>The whole story</button><div id=rest hidden>{}</div>",
        "<a href='#Rest'>And then</a><section id=Rest style='display:none'>{}</section>",
        "<button data-bs-target='#r'>And then</button><p>So.</p><div id=r hidden>{}</div>",
    ],
)
def test_the_rest_of_a_story_behind_a_button_is_read(body):
    assert {STORY[1], STORY[2]} <= set(read(body.format(REST)))


def test_an_answer_behind_its_question_is_read():
    body = f"<h2><button aria-controls=a>Is there a pass?</button></h2><p id=a hidden>{ANSWER}</p>"
    assert read(body)[-2:] == ["Is there a pass?", ANSWER]


@pytest.mark.parametrize(
    "body",
    [
        "<div hidden>{}</div>",
        "<div hidden>{}</div><button>Share</button>",
        "<div id=a hidden role=dialog>{}</div><button aria-controls=a>Sign up</button>",
        "<nav><div id=a hidden>{}</div></nav><button aria-controls=a>Menu</button>",
        "<nav><button aria-controls=a>Menu</button></nav><div id=a hidden>{}</div>",
        "<template id=a>{}</template><button aria-controls=a>Read more</button>",
        "<div id=a class=sr-only>{}</div><button aria-controls=a>Read more</button>",
        "<div id=a hidden><p hidden>{}</p></div><button aria-controls=a>Read more</button>",
    ],
)
def test_what_nothing_in_the_story_opens_and_what_is_no_part_of_it_stays_out(body):
    assert ANSWER not in read(body.format(ANSWER))


def test_a_hidden_menu_stays_out_whatever_opens_it():
    menu = "<ul id=a hidden><li><a href=/n>All the news of the day.</a></li></ul>"
    assert len(read(f"<button aria-controls=a>Read more</button>{menu}")) == 3


def test_outside_a_story_nothing_is_opened():
    body = f"<button aria-controls=a>Read more</button><div id=a hidden><p>{ANSWER}</p></div>"
    assert ANSWER not in read(body, "<div>{}</div>")
