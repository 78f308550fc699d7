"""A list of links that a source prints below all its stories stays one, with what is learnt."""

import pytest

from newsroom.actions.settling_lines import settle_lines
from newsroom.actions.undoing import undo_operation
from newsroom.models import Flag, LineState, SourceLine
from tests.actions.feeding import bring_in, row
from tests.making import person, source

pytestmark = pytest.mark.django_db

TITLES = ["Storm names for the winter revealed", "Pub garden wins award", "Ten soups for autumn"]
LIST = "\n\n".join(["Most read", *TITLES])


@pytest.fixture
def of():
    """Give a source of which six articles have the same list; the later ones know its lines."""
    made = source()
    for numbers in (range(3), range(3, 6)):
        bring_in(made, *(row(n, tail=LIST) for n in numbers))
    return made


def on_titles(**more):
    return Flag.objects.open().filter(quote__in=TITLES, **more)


def test_its_titles_keep_their_scores_and_say_how_often_they_were_seen(of):
    flags = list(on_titles(article__guid="g5"))
    assert {(f.rule, f.group) for f in flags} == {("recommended-link", "Most read")}
    assert all("score" in f.evidence for f in flags)
    assert len(flags) == len(TITLES)
    assert {f.evidence["learnt"] for f in flags} == {"learnt-line"}
    assert not Flag.objects.filter(rule="learnt-line")


def test_who_says_that_a_line_is_no_furniture_takes_that_reason_from_its_titles(of):
    line, editor = SourceLine.objects.get(source=of, shown=TITLES[0]), person()
    assert on_titles(quote=TITLES[0], evidence__learnt="learnt-line").exists()
    operation = settle_lines({line.pk: line.version}, LineState.REJECTED, by=editor)
    flags = on_titles(quote=TITLES[0])
    assert flags.count() == 6
    assert not flags.filter(evidence__learnt="learnt-line")
    undo_operation(operation.pk, by=editor)
    assert flags.filter(evidence__learnt="learnt-line").count() == 6
