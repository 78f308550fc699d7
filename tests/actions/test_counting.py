"""Every import counts its lines; what recurs at a steady place is proposed, and flagged then."""

import json
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from newsroom.actions.background import FEW
from newsroom.actions.correcting import take_out_block
from newsroom.actions.importing import import_batch, preview_batch
from newsroom.actions.knowing import learnt_line, noted_of
from newsroom.actions.purging import purge_article
from newsroom.actions.undoing import undo_operation
from newsroom.actions.withdrawing import withdraw_batch
from newsroom.engine.rules.furniture.learnt_line import NAME
from newsroom.models import (
    Article,
    CountedArticle,
    Flag,
    LineState,
    Operation,
    Source,
    SourceLine,
)
from newsroom.web.proposals import proposals_of
from tests.actions.feeding import TAIL, bring_in, recounted, row, story, tail_of
from tests.making import person, source

pytestmark = pytest.mark.django_db


def test_each_import_counts_its_lines_once_an_article():
    of = source()
    bring_in(of, *(row(n) for n in range(2)))
    bring_in(of, row(2, tail=f"{TAIL}\n\n{TAIL.upper()}"))
    line = SourceLine.objects.get(source=of, below=3)
    assert (of.counted, line.last, line.near_bottom) == (3, 3, 3)
    assert recounted() == "Everything is counted right."


def test_copies_of_one_story_count_once_whatever_stands_round_them():
    of = source()
    bring_in(of, row(1), row(2, paragraphs=1), row(3, paragraphs=1, tail="More of our stories"))
    assert of.counted == 1
    assert not SourceLine.objects.filter(source=of).exclude(state=LineState.COUNTED).exists()
    assert noted_of(of).lines == {}


def test_a_line_in_three_articles_is_proposed_with_its_evidence_and_flagged_from_then_on():
    of = source()
    bring_in(of, row(0), row(1))
    assert not Flag.objects.filter(rule=NAME).exists()
    bring_in(of, row(2))
    line = tail_of(of)
    assert (line.state, line.shown) == (LineState.PROPOSED, TAIL)
    bring_in(of, row(9))
    flag = Flag.objects.filter(rule=NAME).latest("pk")
    assert flag.message == "Seen in 3 of 3 articles of this source, always the last line"
    assert 0.9 < flag.confidence < 1
    assert Article.objects.get(pk=flag.article_id).guid == "g9"


def test_a_long_import_learns_while_it_runs():
    of = source()
    bring_in(of, *(row(n) for n in range(FEW + 5)))
    flagged = Flag.objects.filter(rule=NAME, quote=TAIL)
    first = Operation.objects.get(kind="check").parameters["articles"]
    assert len(first) == 10  # which had nothing to learn from when they came in
    assert flagged.exclude(article__in=first).count() == FEW + 5 - 10
    assert flagged.count() == FEW + 5
    assert recounted() == "Everything is counted right."


def test_a_line_that_becomes_rare_speaks_no_more():
    of = source()
    bring_in(of, *(row(n) for n in range(3)))
    assert noted_of(of).lines
    bring_in(of, *(row(n, tail=f"Of {story(n)[0][16:20]}") for n in range(3, 110)))
    assert TAIL.lower() not in noted_of(of).lines


def test_lines_counted_since_the_source_was_read_are_of_as_many_articles_at_least():
    before = source()
    bring_in(Source.objects.get(pk=before.pk), *(row(n) for n in range(3)))
    assert before.counted == 0
    learnt = noted_of(before).lines[TAIL.lower()]
    assert (learnt.seen, learnt.of) == (3, 3)


def test_a_story_paragraph_told_again_and_again_is_never_sure():
    of = source()
    background = (
        "The ferry sank in the storm of last March with forty people of the island on board."
    )
    rows = [row(n) for n in range(8)]
    for one in rows:
        first, *rest = one["text"].split("\n\n")
        one["text"] = "\n\n".join([first, background, *rest])
    bring_in(of, *rows)
    learnt = noted_of(of).lines
    assert learnt[background.lower()].confidence <= 0.9
    assert learnt[TAIL.lower()].confidence > 0.98


def test_a_withdrawn_batch_counts_for_nothing_until_it_comes_back():
    of, editor = source(), person()
    bring_in(of, row(0), row(1), by=editor)
    batch = bring_in(of, row(2), row(3), row(4, paragraphs=0), by=editor)
    assert tail_of(of).below == 4
    withdrawn = withdraw_batch(batch.pk, by=editor)
    of.refresh_from_db()
    assert (of.counted, tail_of(of).below) == (2, 2)
    assert noted_of(of).lines == {}
    assert recounted() == "Everything is counted right."
    undo_operation(withdrawn.pk, by=editor)
    of.refresh_from_db()
    assert (of.counted, tail_of(of).below) == (4, 4)
    assert recounted() == "Everything is counted right."


def test_a_copy_counts_where_the_first_was_withdrawn():
    of, editor = source(), person()
    batch = bring_in(of, row(0), by=editor)
    bring_in(of, row(1, paragraphs=0), by=editor)
    withdraw_batch(batch.pk, by=editor)
    assert CountedArticle.objects.get(counts=True).article.guid == "g1"
    assert recounted() == "Everything is counted right."


def test_what_was_erased_is_counted_no_more():
    of = source()
    bring_in(of, *(row(n) for n in range(3)))
    purge_article(Article.objects.get(guid="g1").pk, why="a court", by=person("Admin"))
    of.refresh_from_db()
    assert (of.counted, tail_of(of).below) == (2, 2)
    assert recounted() == "Everything is counted right."


def test_a_wrong_count_is_told_and_mended():
    of = source()
    bring_in(of, *(row(n) for n in range(3)))
    SourceLine.objects.filter(source=of, last__gt=0).update(below=7)
    SourceLine.objects.filter(source=of, last=0).delete()
    CountedArticle.objects.filter(article__guid="g2").delete()
    Source.objects.update(counted=9)
    assert "articles that count: says 9, should be 2" in recounted()
    call_command("recount", "--mend", stdout=StringIO())
    assert recounted() == "Everything is counted right."
    of.refresh_from_db()
    assert (of.counted, tail_of(of).below) == (3, 3)


def test_what_was_mended_is_not_counted_once_more_by_the_next_import():
    of = source()
    bring_in(of, *(row(n) for n in range(3)))
    CountedArticle.objects.filter(article__guid="g2").delete()
    call_command("recount", "--mend", stdout=StringIO())
    bring_in(of, row(3))
    assert (of.counted, tail_of(of).below) == (4, 4)
    assert recounted() == "Everything is counted right."


def test_a_block_taken_out_by_hand_in_two_articles_is_proposed():
    of, reviewer = source(), person("Reviewer")
    for number in range(2):
        bring_in(of, row(number, tail=f"{TAIL} of {number + 3}"))
    blocks = {a.pk: a.revision.block_rows()[-1].pk for a in Article.objects.all()}
    acts = [take_out_block(pk, block, by=reviewer) for pk, block in blocks.items()]
    line = tail_of(of)
    assert (line.state, line.by_hand) == (LineState.PROPOSED, 2)
    bring_in(of, row(5, tail=f"{TAIL} of 9"))
    flag = Flag.objects.get(rule=NAME)
    assert flag.message == "Taken out by hand in 2 articles of this source"
    undo_operation(acts[1].operation.pk, by=reviewer)
    assert tail_of(of).by_hand == 1


def test_an_import_asks_as_often_for_many_lines_as_for_few(django_assert_max_num_queries):
    few, many, editor = source(), source(), person()
    long = "\n\n".join(f"Part {'ab' * n} of the list" for n in range(200))
    batches = [
        preview_batch(of, [("f.jsonl", json.dumps(row(0, tail=t)).encode())], by=editor)
        for of, t in ((few, TAIL), (many, long))
    ]
    with CaptureQueriesContext(connection) as asked:
        import_batch(batches[0].pk, by=editor)
    with django_assert_max_num_queries(len(asked) + 8):  # rows go in by fifties and hundreds
        import_batch(batches[1].pk, by=editor)


def test_two_of_four_articles_flag_a_line_and_the_third_proposes_it():
    of, rows = source(), [row(n, tail="") for n in range(2)]
    bring_in(of, *rows, row(2))
    bring_in(of, row(3))
    line = SourceLine.objects.get(source=of, shown=TAIL)
    assert learnt_line(line, of.counted) is None
    assert (proposals_of(of), noted_of(of).lines[line.text].seen) == ([], 2)
    bring_in(of, row(4, paragraphs=3))
    assert proposals_of(of) == []
    bring_in(of, row(5))
    assert [(p.learnt.seen, p.learnt.of) for p in proposals_of(of)] == [(3, 5)]
