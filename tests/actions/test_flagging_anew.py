"""What an import taught of its source's lines is flagged in the articles that had come before."""

import pytest

from newsroom.actions.deciding import Choice, decide_flags
from newsroom.engine.rules.furniture.learnt_line import NAME
from newsroom.models import Article, ArticleState, Flag, FlagState, LineState, Operation
from tests.actions.feeding import TAIL, bring_in, row, tail_of
from tests.making import person, source

pytestmark = pytest.mark.django_db


@pytest.fixture
def of():
    """Give a source of which two articles came in; the third will propose their last line."""
    made = source()
    bring_in(made, row(0), row(1))
    return made


def flagged():
    flags = Flag.objects.open().filter(rule=NAME, quote=TAIL)
    return sorted(flags.values_list("article__guid", flat=True))


def test_the_articles_that_taught_a_line_have_its_flag_too(of):
    bring_in(of, row(2))
    assert tail_of(of).state == LineState.PROPOSED
    assert flagged() == ["g0", "g1", "g2"]
    check = Operation.objects.filter(kind="check").get()
    assert check.summary == f"Lines that {of.name} prints everywhere: 3 articles read again"
    imported = Operation.objects.filter(kind="import").latest("pk")
    assert (check.by, check.done, check.refused) == (imported.by, 3, [])


def test_nothing_is_read_again_where_an_import_teaches_nothing_new(of):
    bring_in(of, row(2))
    bring_in(of, row(3))
    assert Operation.objects.filter(kind="check").count() == 1
    assert flagged() == ["g0", "g1", "g2", "g3"]


def test_what_is_done_with_stays_as_it_was_read(of):
    Article.objects.filter(guid="g0").update(state=ArticleState.READY)
    bring_in(of, row(2))
    assert flagged() == ["g1", "g2"]


def test_a_line_that_somebody_decided_is_not_asked_again(of):
    editor, first = person(), Article.objects.get(guid="g0")
    block = next(row for row in first.revision.block_rows() if row.text == TAIL)
    fields = {"rule": "made-up", "category": "furniture", "severity": "error", "quote": TAIL}
    flag = Flag.objects.create(
        article=first, block=block, end=len(TAIL), action="remove-block", message="", **fields
    )
    decide_flags([Choice(first.pk, flag.pk, FlagState.DISMISSED)], by=editor)
    bring_in(of, row(2))
    assert flagged() == ["g1", "g2"]
