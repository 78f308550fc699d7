"""What others did to many articles is found by who is on a desk it reached, with an honest undo."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from lxml import html

from newsroom.actions.bulk import start_bulk
from newsroom.actions.settling_lines import settle_lines
from newsroom.actions.undoing import undo_operation
from newsroom.models import Flag, FlagState, LineState, Operation, SourceLine
from tests.making import article, furniture, person, source
from tests.web.conftest import AD, LEAD, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin():
    """Give somebody who acts on the articles of every desk."""
    return person("Admin", "efua", desk="")


def stories(count, of):
    return [article([AD, LEAD], [furniture(0, AD)], of=of).pk for _ in range(count)]


def taken_out(admin, *ids) -> Operation:
    return start_bulk("furniture", ids, {}, by=admin)


def page_of(client, act):
    answer = client.get(reverse("operation", args=[act.pk]))
    return html.fromstring(answer.content.decode()) if answer.status_code == 200 else None


def words(node) -> str:
    return " ".join(node.text_content().split())


def undo_of(act) -> str:
    return reverse("operation-undo", args=[act.pk])


def test_a_colleague_finds_an_admins_act_on_many_and_undoes_it(editor, admin):
    ids = stories(3, source("delta"))
    act = taken_out(admin, *ids)
    listed = editor.get(reverse("operations")).content.decode()
    assert "Accept all sure furniture: 3 articles" in listed
    assert undo_of(act) in listed
    history = html.fromstring(editor.get(reverse("history", args=[ids[0]])).content.decode())
    (link,) = history.xpath("//a[contains(., 'in 3 articles')]")
    assert editor.get(link.get("href")).status_code == 200
    assert editor.post(undo_of(act)).status_code == 302
    assert not Flag.objects.filter(state=FlagState.ACCEPTED).exists()


def test_another_desk_neither_sees_nor_undoes_it(admin):
    act = taken_out(admin, *stories(2, source("delta")))
    sport = signed_in(person("Editor", "kofi", desk="sport"))
    assert "sure furniture" not in sport.get(reverse("operations")).content.decode()
    assert page_of(sport, act) is None
    assert sport.post(undo_of(act)).status_code == 404
    assert Flag.objects.filter(state=FlagState.ACCEPTED).count() == 2


def test_of_an_act_over_several_desks_each_is_told_of_their_own(editor, admin):
    ours, theirs = stories(2, source("delta")), stories(5, source("pitch", desk="sport"))
    act = taken_out(admin, *ours, *theirs)
    listed = html.fromstring(editor.get(reverse("operations")).content.decode())
    (row,) = listed.xpath("//tr[contains(., 'sure furniture')]")
    assert "Accept all sure furniture with 2 articles of your desks" in words(row)
    assert "only who is on all of them can undo it" in words(row)
    assert "7" not in words(row).split("sure furniture")[1]
    page = page_of(editor, act)
    assert "about 2 articles of your desks, and about others" in words(page)
    assert not page.xpath("//form[contains(@action, 'undo')]")
    history = editor.get(reverse("history", args=[ours[0]])).content.decode()
    assert "7 articles" not in history
    assert "only who is on all of them can undo it" in history
    assert editor.post(undo_of(act)).status_code == 403
    assert Flag.objects.filter(state=FlagState.ACCEPTED).count() == 7


def test_what_was_refused_on_another_desk_is_not_told(editor, admin):
    ours = [article([LEAD], of=source("delta"), headline="Ours stays").pk]
    theirs = [article([LEAD], of=source("pitch", desk="sport"), headline="Theirs").pk]
    act = taken_out(admin, *ours, *theirs, *stories(1, source("beta")))
    told = words(page_of(editor, act))
    assert "Ours stays" in told
    assert "Theirs" not in told
    assert "2 refused" not in told


def test_who_is_on_all_of_its_desks_may_undo_it(admin):
    ids = [*stories(1, source("delta")), *stories(1, source("pitch", desk="sport"))]
    act = taken_out(admin, *ids)
    both = person("Editor", "esi")
    both.desks.add(*(story.source.desk for story in [Flag.objects.latest("pk").article]))
    client = signed_in(both)
    assert undo_of(act) in client.get(reverse("operations")).content.decode()
    assert client.post(undo_of(act)).status_code == 302
    assert not Flag.objects.filter(state=FlagState.ACCEPTED).exists()


def test_who_lacks_the_right_is_told_so_and_offered_nothing(desk, admin):
    place = source("delta", second_eyes=True)
    act = start_bulk("spike", stories(2, place), {"note": ""}, by=admin)
    page = page_of(desk, act)
    assert "Only who may set articles aside can undo it." in words(page)
    assert not page.xpath("//form[contains(@action, 'undo')]")


def test_lines_that_an_admin_settled_are_found_and_taken_back(editor, admin):
    place = source("delta")
    line = SourceLine.objects.create(
        source=place, digest=7, text="follow us", shown="Follow us", state=LineState.PROPOSED
    )
    act = settle_lines({line.pk: line.version}, LineState.CONFIRMED, by=admin)
    sport = signed_in(person("Editor", "kofi", desk="sport"))
    assert page_of(sport, act) is None
    assert undo_of(act) in editor.get(reverse("operations")).content.decode()
    undone = undo_operation(act.pk, by=admin).operation
    assert page_of(editor, undone) is not None
    assert page_of(sport, undone) is None
    assert editor.post(undo_of(undone)).status_code == 302
    line.refresh_from_db()
    assert line.state == LineState.CONFIRMED


def test_the_list_asks_no_more_for_many_acts_of_others(editor, admin):
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert editor.get(reverse("operations")).status_code == 200
        return len(queries)

    taken_out(admin, *stories(2, source("delta")))
    before = asked()
    for number in range(6):
        taken_out(admin, *stories(2, source(f"place-{number}")))
        act = taken_out(admin, *stories(2, source(f"other-{number}")))
        undo_operation(act.pk, by=admin)
    assert asked() == before


def test_the_review_page_counts_nothing_of_another_desk(editor, admin):
    ours = stories(1, source("delta"))
    taken_out(admin, *ours, *stories(4, source("pitch", desk="sport")))
    page = editor.get(f"/articles/{ours[0]}/?kind=furniture").content.decode()
    assert "in 5 articles" not in page
    assert "Undo, on several desks" in page
