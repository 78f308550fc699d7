"""A rule that turns quiet says so on the page, with how many flags go and where it is asked."""

import pytest
from lxml import html

from newsroom.actions.checking import check_article
from newsroom.models import Flag, FlagState, RuleRecord
from tests.making import article, source
from tests.web.conftest import AD, HTMX, LEAD
from tests.web.test_deciding import decide, undo

pytestmark = pytest.mark.django_db

RULE = "ad-marker"
ADS = (AD, "SPONSORED", "Advertisement - continue reading below")
MORE = "Traffic had been led round by the ferry for two years before that."


@pytest.fixture
def place():
    return source("delta", name="Delta Portal")


@pytest.fixture
def story(place):
    """Give an article in which one rule found three lines, nine like them were kept before."""
    made = article(
        [LEAD, ADS[0], MORE, ADS[1], "It took two years.", ADS[2]], of=place, guid="first"
    )
    check_article(made.pk, by=None)
    RuleRecord.objects.create(source=place, rule=RULE, right=0, wrong=9, expected=9)
    return made


def ad():
    return Flag.objects.get(quote=AD, article__guid="first")


def dismissed(flag):
    return f"{flag.pk}:{flag.version}:dismissed"


def said_in(answer):
    page = html.fromstring(f"<div>{answer.content.decode()}</div>")
    return " ".join(page.get_element_by_id("said").text_content().split())


def test_what_goes_as_a_rule_turns_quiet_is_told_with_the_way_to_the_rule(desk, story):
    answer = decide(desk, story, dismissed(ad()))
    assert Flag.objects.filter(rule=RULE, state=FlagState.GONE).count() == 2
    told = "is quiet for Delta Portal from now on; 2 open flags of it are no longer shown."
    assert told in said_in(answer)
    page = html.fromstring(f"<div>{answer.content.decode()}</div>")
    (link,) = page.get_element_by_id("toast").xpath(".//a/@href")
    assert link == f"/rules/?source=delta#{RULE}"
    back = undo(desk, story)
    assert "quiet" not in said_in(back)
    assert Flag.objects.open().filter(rule=RULE).count() == 3


def test_without_scripts_the_next_page_tells_it(desk, story):
    decide(desk, story, dismissed(ad()), htmx=False)
    page = html.fromstring(desk.get(f"/articles/{story.pk}/").content.decode())
    told = page.get_element_by_id("messages")
    assert "2 open flags of it are no longer shown" in told.text_content()
    assert told.xpath(".//a/@href") == [f"/rules/?source=delta#{RULE}"]


def test_what_goes_from_another_article_is_told_when_that_is_edited(desk, story, place):
    other = article([ADS[0], LEAD, ADS[1]], of=place)
    check_article(other.pk, by=None)
    decide(desk, story, dismissed(ad()))
    block = other.revision.block_rows()[1]
    sent = {"block": block.pk, "text": MORE}
    answer = desk.post(f"/articles/{other.pk}/edit/", sent, headers=HTMX)
    told = "is quiet for Delta Portal; 2 open flags of it are no longer shown."
    assert told in said_in(answer)


def test_a_rule_that_goes_on_being_asked_is_not_called_quiet(desk, story, place):
    place.asked_rules = [RULE]
    place.save()
    answer = decide(desk, story, dismissed(ad()))
    assert "quiet" not in said_in(answer)
    assert Flag.objects.open().filter(rule=RULE).count() == 2
