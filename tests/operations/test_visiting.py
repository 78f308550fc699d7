"""The bench asks the server's own handler, signed in, and takes only what is answered."""

from itertools import repeat

import pytest

from newsroom.management.benches.visiting import Visitor, visited
from newsroom.models import Flag, FlagState
from tests.making import article, person, spelling

pytestmark = pytest.mark.django_db(transaction=True)

LEAD = "Traffic crossed the restord span on Monday."


@pytest.fixture
def visitor() -> Visitor:
    return Visitor(person("Editor", "ruth"))


def test_a_page_is_measured_with_its_queries_and_its_size(visitor):
    figure = visited("queue", visitor, (visitor.asks("/") for _ in repeat(None)), least=0.01)
    assert figure.name == "queue"
    assert figure.values["queries"] >= 3
    assert figure.values["KB"] > 3
    assert figure.values["CPU ms"] > 0


def test_a_form_is_taken_with_its_token_and_a_decision_made(visitor):
    story = article([LEAD], [spelling(0, LEAD, "restord", "restored")])
    flag = Flag.objects.filter(article=story).earliest("pk")
    choice = f"choice={flag.pk}:{flag.version}:accepted:0"
    asked = visitor.asks(f"/articles/{story.pk}/decide/", choice, htmx=True)
    assert visitor.answered(asked)[0] == 200
    flag.refresh_from_db()
    assert flag.state == FlagState.ACCEPTED
    assert flag.decided_by == "ruth"


def test_what_is_not_answered_is_not_measured(visitor):
    nowhere = (visitor.asks("/articles/99/") for _ in repeat(None))
    with pytest.raises(AssertionError, match="a story: 404"):
        visited("a story", visitor, nowhere)
