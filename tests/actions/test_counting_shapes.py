"""Lines of one shape, such as a credit with other names, are counted beside the lines."""

from io import StringIO

import pytest
from django.core.management import call_command

from newsroom.actions.knowing import noted_of
from newsroom.actions.purging import purge_article
from newsroom.actions.undoing import undo_operation
from newsroom.actions.withdrawing import withdraw_batch
from newsroom.engine.rules.furniture.learnt_shape import NAME as SHAPE
from newsroom.models import Article, Block, Flag, LineState, Source, SourceLine
from tests.actions.feeding import bring_in, recounted, row
from tests.making import person, source

pytestmark = pytest.mark.django_db

CREDITS = ("Ann Lee", "Bo Cruz", "Cy Dee", "Di Eng", "Ed Fox", "Flo Gee")


def credit(number: int) -> str:
    return f"Poured by {CREDITS[number % 6]}"


def shape_of_credits(of: Source) -> SourceLine:
    return SourceLine.objects.get(source=of, words__isnull=False, below__gt=0)


def test_lines_of_one_shape_are_counted_proposed_and_flagged_from_then_on():
    of = source()
    bring_in(of, *(row(n, tail=credit(n)) for n in range(3)))
    line = shape_of_credits(of)
    assert (line.below, line.others, line.state) == (3, 2, LineState.PROPOSED)
    assert (line.text, line.shown) == ("poured by …", "Poured by …")
    bring_in(of, row(9, tail="Poured by Gil Ham"))
    flag = Flag.objects.filter(rule=SHAPE).latest("pk")
    assert flag.quote == "Poured by Gil Ham"
    assert flag.message == (
        "Lines like “Poured by …” stand in 3 of 3 articles of this source, always the last line"
    )
    assert flag.confidence <= 0.95
    assert recounted() == "Everything is counted right."


def test_one_line_that_stands_everywhere_is_proposed_as_a_line_only():
    of = source()
    bring_in(of, *(row(n, tail=credit(1)) for n in range(4)))
    assert (shape_of_credits(of).below, shape_of_credits(of).others) == (4, 0)
    assert [line.shown for line in of.lines.filter(state=LineState.PROPOSED)] == [credit(1)]


def test_a_withdrawn_batch_takes_its_shapes_back_and_an_undo_brings_them():
    of, editor = source(), person()
    bring_in(of, row(0, tail=credit(0)), by=editor)
    batch = bring_in(of, *(row(n, tail=credit(n)) for n in range(1, 4)), by=editor)
    withdrawn = withdraw_batch(batch.pk, by=editor)
    assert (shape_of_credits(of).below, shape_of_credits(of).others) == (1, 0)
    of.refresh_from_db()
    assert noted_of(of).shapes == {}
    assert recounted() == "Everything is counted right."
    undo_operation(withdrawn.pk, by=editor)
    of.refresh_from_db()
    assert shape_of_credits(of).others == 3
    assert noted_of(of).shapes.keys() == {"poured by …"}
    assert recounted() == "Everything is counted right."


def test_wrong_counts_of_shapes_are_told_and_mended():
    of = source()
    bring_in(of, *(row(n, tail=credit(n)) for n in range(3)))
    SourceLine.objects.filter(words__isnull=False).update(others=1)
    assert "Poured by …: says" in recounted()
    call_command("recount", "--mend", stdout=StringIO())
    assert shape_of_credits(of).others == 2
    SourceLine.objects.filter(words__isnull=False).delete()
    call_command("recount", "--mend", stdout=StringIO())
    assert recounted() == "Everything is counted right."
    assert shape_of_credits(of).others == 2


def test_a_recount_proposes_what_was_there_before_anybody_counted_shapes():
    of = source()
    bring_in(of, *(row(n, tail=credit(n)) for n in range(3)))
    SourceLine.objects.filter(words__isnull=False).delete()
    call_command("recount", "--mend", stdout=StringIO())
    assert shape_of_credits(of).state == LineState.COUNTED
    bring_in(of, row(9, tail=credit(4)))
    assert shape_of_credits(of).state == LineState.PROPOSED


def test_erasing_an_article_erases_the_shapes_of_its_blocks():
    of = source()
    bring_in(of, row(0, tail=credit(0)))
    purge_article(Article.objects.get().pk, why="a court", by=person("Admin"))
    assert not Block.objects.exclude(shape=None).exists()
    assert not SourceLine.objects.exists()
