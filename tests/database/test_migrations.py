"""A new database is made in one step, one from before by the steps it began with: both the same."""

import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from importlib import import_module

import pytest
from django.apps import apps
from django.db.migrations.loader import MigrationLoader

from newsroom.actions.bulk import start_bulk
from newsroom.actions.handing_out import hand_out_articles
from newsroom.actions.keeping import keep_term
from newsroom.actions.settling_lines import settle_lines
from newsroom.actions.undoing import undo_operation
from newsroom.models import Article, ArticleState, HandOutRecord, LineState, Operation, SourceLine
from tests.conftest import environment_in
from tests.making import article, furniture, headed, person, source
from tests.reading_code import ROOT

AD = "ADVERTISEMENT"
ONE = "0001_squashed_0025"
LAST = "0025_edit_policy_is_a_note"
TAKE_STEPS = """
import sys, django
django.setup()
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
executor = MigrationExecutor(connection)
executor.loader.replace_migrations = False
executor.loader.build_graph()
executor.migrate([("newsroom", sys.argv[1])])
"""
LISTS = ("indexes", "constraints")


def told_by_models(name):
    """Give what the migrations up to this one say of our models, the order of fields apart."""
    told = {}
    state = MigrationLoader(None, replace_migrations=False).project_state(("newsroom", name))
    for (app, model), said in state.models.items():
        if app == "newsroom":
            fields = {field: kind.deconstruct()[1:] for field, kind in said.fields.items()}
            lists = {name: sorted(map(repr, said.options.pop(name, []))) for name in LISTS}
            told[model] = (fields, lists, said.options)
    return told


def test_the_one_step_says_the_same_of_every_model_as_the_steps_it_stands_for():
    assert told_by_models(ONE) == told_by_models(LAST)


def run(environment, *words):
    command = [sys.executable, *words]
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)


def kept_in(folder):
    """Give what a database consists of, its columns in any order, and whether the one is taken."""
    with closing(sqlite3.connect(folder / "var" / "newsroom.sqlite3")) as connection:
        made = connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
        query = "SELECT count(*) FROM django_migrations WHERE name = ?"
        [taken] = connection.execute(query, [ONE]).fetchone()
    whole = {
        (kind, name): sorted(re.split(r"[(,] ?(?=[\"C])", sql or "")) for kind, name, sql in made
    }
    return whole, taken


@pytest.fixture(scope="module")
def new(tmp_path_factory):
    folder = tmp_path_factory.mktemp("new")
    run(environment_in(folder, DEBUG="on"), "manage.py", "prepare", "--no-samples")
    return kept_in(folder)


@pytest.mark.prove
@pytest.mark.parametrize("last", ["0001_first", "0012_source_lines", LAST])
def test_a_database_that_began_with_the_steps_becomes_as_a_new_one(new, last, tmp_path):
    old = environment_in(tmp_path, DEBUG="on")
    run(old, "-c", TAKE_STEPS, last)
    run(old, "manage.py", "prepare", "--no-samples")
    assert kept_in(tmp_path) == new


@pytest.mark.django_db
def test_of_what_was_handed_out_before_the_row_said_so_the_records_say_when():
    story, inside = headed(["It left."]), headed(["It stayed."])
    Article.objects.filter(pk=story.pk).update(state=ArticleState.READY)
    for form in ("text", "html"):
        hand_out_articles({story.pk: None}, form, by=person())
    Article.objects.update(left_at=None)
    import_module("newsroom.migrations.0026_left_at").read_off_records(apps, None)
    first = HandOutRecord.objects.earliest("pk").at
    left = dict(Article.objects.values_list("pk", "left_at"))
    assert left == {story.pk: first, inside.pk: None}


@pytest.mark.django_db
def test_of_acts_on_many_before_it_was_kept_the_rows_say_which_sources_they_reached():
    admin, ours, theirs = person("Admin", desk=""), source("delta"), source("pitch", desk="sport")
    ids = [article([AD], [furniture(0, AD)], of=of).pk for of in (ours, ours, theirs)]
    act = start_bulk("furniture", ids, {}, by=admin)
    undone = undo_operation(act.pk, by=admin).operation
    line = SourceLine.objects.create(
        source=ours, digest=7, text="follow us", shown="Follow us", state=LineState.PROPOSED
    )
    settled = settle_lines({line.pk: line.version}, LineState.CONFIRMED, by=admin)
    turned = undo_operation(settled.pk, by=admin).operation
    house = keep_term("Okiti", by=admin).operation
    acts = (act, undone, settled, turned, house)
    kept = {one.pk: one.sources for one in Operation.objects.filter(pk__in=[a.pk for a in acts])}
    assert kept[act.pk] == {ours.pk: 2, theirs.pk: 1}
    for one in Operation.objects.all():
        one.parameters.pop("sources", None)
        one.parameters.pop("articles", None)  # so that only the rows tell
        one.save()
    import_module("newsroom.migrations.0028_sources_of_acts").tell_sources(apps, None)
    for one in acts:
        one.refresh_from_db()
        assert one.sources == kept[one.pk], one.summary
    sport, colleague = person("Editor", desk="sport"), person("Editor")
    assert {act, undone} == set(Operation.objects.seen_by(sport).filter(pk__in=kept))
    assert {act, undone, settled, turned} == set(
        Operation.objects.seen_by(colleague).filter(pk__in=kept)
    )
