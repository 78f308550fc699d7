"""Links inside paragraphs on the page: where they are changed, and where that is told."""

import pytest

from newsroom.engine.block import Block, Mark, MarkKind, Role
from newsroom.models import Flag
from newsroom.web.views import LinkChange, link_changes
from tests.making import article, fresh, spelling

pytestmark = pytest.mark.django_db

TEXT = "The ministry said so on Monday."
OLD, NEW = "https://ministry.example/old", "https://ministry.example/new"
HTMX = {"HX-Request": "true"}


@pytest.fixture
def story():
    return article([Block(TEXT, Role.PARAGRAPH, (Mark(MarkKind.LINK, 4, 12, OLD),))])


def form(story, **more):
    block = fresh(story).revision.block_rows()[0].pk
    return {"block": block, "link": 4, "seen": OLD, "target": NEW, **more}


def send(desk, story, **more):
    return desk.post(f"/articles/{story.pk}/link/", form(story, **more), headers=HTMX)


def test_a_link_of_the_story_leads_to_where_it_is_changed(desk, story):
    page = desk.get(f"/articles/{story.pk}/").content.decode()
    block = fresh(story).revision.block_rows()[0].pk
    assert f'href="?block={block}&amp;link=4" data-card>ministry</a>' in page
    panel = desk.get(f"/articles/{story.pk}/?block={block}&link=4").content.decode()
    assert 'maxlength="1000" autocomplete="off" dir="ltr" autofocus' in panel
    assert panel.count(" autofocus") == 1


def test_inside_a_flag_no_link_stands_within_the_flags_own(desk):
    found = [spelling(0, TEXT, "ministry", "ministries")]
    story = article([Block(TEXT, Role.PARAGRAPH, (Mark(MarkKind.LINK, 4, 12, OLD),))], found)
    page = desk.get(f"/articles/{story.pk}/").content.decode()
    assert f'<span class="link" title="{OLD}">ministry</span>' in page


def test_an_answer_shows_the_new_target_in_the_story_and_in_the_list(desk, story):
    answer = send(desk, story).content.decode()
    assert f'title="{NEW}"' in answer
    assert f"link on “ministry”: {NEW}" in answer
    flag = Flag.objects.get()
    card = desk.get(f"/articles/{story.pk}/?flag={flag.pk}").content.decode()
    assert f"it leads to {NEW} instead of {OLD}" in card


def test_a_dropped_link_is_told_in_the_changes_and_in_the_note(desk, story):
    send(desk, story, drop="1")
    changes = desk.get(f"/articles/{story.pk}/?view=changes").content.decode()
    assert f"<del>{OLD}</del> dropped" in changes
    assert "1 link dropped" in desk.get(f"/articles/{story.pk}/?last=1").content.decode()
    assert "ministry</a>" not in desk.get(f"/articles/{story.pk}/preview/").content.decode()


@pytest.mark.parametrize(
    ("more", "status", "sentence"),
    [
        ({"target": "javascript:alert(1)"}, 422, "Give a whole address"),
        ({"target": ""}, 422, "Give the address it leads to, or drop the link."),
        ({"seen": NEW}, 409, "Somebody has changed this link meanwhile"),
        ({"link": "5"}, 409, "This link is not there any more"),
    ],
)
def test_what_is_refused_is_said_and_what_was_typed_stays(desk, story, more, status, sentence):
    typed = {"target": "https://typed.example/", **more}
    answer = send(desk, story, **typed)
    assert answer.status_code == status
    assert sentence in answer.content.decode()
    if more.get("link") is None:
        assert f'name="target" value="{typed["target"]}"' in answer.content.decode()


def test_the_changes_of_links_are_known_by_their_words_or_their_addresses():
    def block(*links):
        text = " ".join(words for words, _ in links)
        marks = [Mark(MarkKind.LINK, text.index(w), text.index(w) + len(w), h) for w, h in links]
        return Block(text, Role.PARAGRAPH, tuple(marks))

    before = block(("one", "/1"), ("two", "/2"), ("thre", "/3"), ("four", "/4"))
    after = block(("one", "/1"), ("two", "/22"), ("three", "/3"))
    assert list(link_changes(before, after)) == [
        LinkChange("two", "/2", "/22"),
        LinkChange("four", "/4", ""),
    ]
