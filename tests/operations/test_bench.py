"""`make bench` measures what it is told to, and says so in a table."""

import io
import re
import subprocess
import sys

import pytest
from django.core.management import call_command
from django.db import connection

from newsroom.actions.standing import Standing
from newsroom.engine.rules import RULES
from newsroom.management.benches import BENCHES, engine, hostile
from newsroom.management.benches.copies import copy_articles
from newsroom.management.benches.engine import sample_documents, words_in
from newsroom.management.benches.measuring import Figure, processor_seconds, table
from newsroom.management.processes import PROC, memory_below
from newsroom.models import Article
from tests.making import article, furniture, source, spelling


def test_each_rule_is_measured_on_every_sample():
    out = io.StringIO()
    call_command("bench", "rules", stdout=out)
    lines = {line.split()[0] for line in out.getvalue().splitlines() if line.strip()}
    assert {rule.name for rule in RULES} <= lines


def test_an_unknown_measurement_is_refused_by_name():
    errors = io.StringIO()
    with pytest.raises(SystemExit) as ended:
        call_command("bench", "moon", stderr=errors)
    assert ended.value.code == 2
    assert errors.getvalue() == "bench: there is no measurement moon\n"


def test_the_samples_are_enough_to_measure_on():
    documents = sample_documents()
    assert len(documents) >= 14
    assert words_in(documents) > 5000


def test_work_is_done_until_there_is_enough_to_measure():
    done = []
    seconds = processor_seconds(lambda: done.append(sum(range(1000))), least=0.01)
    assert len(done) > 1
    assert 0.01 / len(done) <= seconds


def test_a_table_has_a_column_for_every_value_and_a_line_for_every_figure():
    lines = table([Figure("one", {"words/s": 12345.6}), Figure("the other", {"CPU ms": 0.5})])
    assert [line.split() for line in lines] == [
        ["words/s", "CPU", "ms"],
        ["one", "12,346"],
        ["the", "other", "0.50"],
    ]
    assert len({len(line) for line in lines}) == 1


def test_measurements_have_names_of_their_own():
    names = [bench.name for bench in BENCHES]
    assert len(names) == len(set(names))


def test_a_new_process_is_measured_with_its_words_built_and_again_with_words_at_hand(
    tmp_path, monkeypatch
):
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "newsroom.settings")  # the tests' have no cache
    text = "The mayor opened the new bridge on Monday, and the people of the town walked over it."

    def kept():
        return {path.name: path.stat().st_mtime_ns for path in tmp_path.iterdir()}

    assert engine.seconds_of_process(text, str(tmp_path)) > 0
    built = kept()
    assert built
    assert engine.seconds_of_process(text, str(tmp_path)) > 0
    assert kept() == built


def test_reading_articles_in_a_row_is_measured():
    whole, stories = engine.readings(sample_documents())
    assert whole.values["words/s"] > 0
    assert stories.values["words/s"] > 0


def test_stories_are_measured_without_what_their_pages_printed_round_them():
    documents = sample_documents()
    stories = engine.stories_of(documents)
    assert len(stories) == len(documents)
    assert words_in(documents) / 2 < words_in(stories) < words_in(documents)
    assert not any("ADVERTISEMENT" in block.text for story in stories for block in story.blocks)


def test_every_rule_is_measured_on_hostile_text():
    figures = hostile.each_rule_on_one_sign(size=2_000)
    assert {figure.name.split(",")[0] for figure in figures} == {rule.name for rule in RULES}


@pytest.mark.django_db
def test_copies_of_articles_are_stories_of_their_own_with_their_blocks_and_flags():
    texts = ["ADVERTISEMENT", "Traffic crossed the restord span on Monday."]
    found = [furniture(0, texts[0]), spelling(1, texts[1], "restord", "restored")]
    first = article(texts, found, of=source("delta"))
    copy_articles(1, 3)
    copy_articles(4, 5)
    made = Article.objects.exclude(pk=first.pk)
    assert made.count() == 5
    assert len({story.guid for story in made}) == len({story.content_hash for story in made}) == 5
    for story in made:
        standing = Standing.of(story)
        assert [block.text for block in standing.blocks] == texts
        assert {block.article_id for block in standing.blocks} == {story.pk}
        assert [flag.quote for flag in standing.open_flags] == [texts[0], "restord"]
    connection.check_constraints()
    after = article(["It came later."])  # its rows have ids of their own
    assert after.revision.block_rows()[0].text == "It came later."


@pytest.mark.skipif(not PROC.exists(), reason="this system has no /proc")
def test_the_memory_of_a_child_is_told_and_how_much_of_it_is_its_own():
    code = "import sys, time; held = bytearray(50_000_000); print(flush=True); time.sleep(99)"
    command = [sys.executable, "-c", code, "sleeper"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
        child.stdout.readline()
        told = memory_below()
        child.kill()
    held, own = map(int, re.search(r"sleeper (\d+) MB \((\d+) its own\)", told).groups())
    assert held >= own >= 50
    assert "sleeper" not in memory_below()
