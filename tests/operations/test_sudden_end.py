"""What was answered is on disk; what was not answered is there as a whole, or not at all.

The real server runs, a browser posts a decision, and every process is ended by SIGKILL.
"""

import json
import random
import subprocess
import sys
import threading
import time
from contextlib import suppress
from http.client import HTTPException

import pytest

from tests.reading_code import ROOT
from tests.services.starting import Application, Browser

FLAGS = 60
MOMENTS = 8  # of a sudden end, in the long series
PREPARE = f"""
import json, sys, django
django.setup()
from tests.making import article, source, spelling
text = "Traders recieve the rules on Monday."
found = [spelling(n, text, "recieve", "receive") for n in range({FLAGS})]
story = article([text] * {FLAGS}, found, of=source(sys.argv[1]))
print(json.dumps(story.pk))
"""
LOOK = """
import json, sys, django
django.setup()
from newsroom.actions.settling import settled
from newsroom.actions.standing import Standing
from newsroom.models import Article
story = Article.objects.select_related("source", "revision").get(pk=int(sys.argv[1]))
print(json.dumps({
    "flags": [[f.pk, f.version, f.state, f.decided_by] for f in story.flags.order_by("pk")],
    "history": [[d.flag_id, d.before, d.after, d.by] for d in story.decisions.all()],
    "acts": [[o.done, o.decisions.count()] for o in story.operation_set.filter(kind="decide")],
    "version": story.version,
    "counted": all(getattr(story, n) == v for n, v in settled(Standing.of(story)).items()),
}))
"""


def asked(application, script, *arguments):
    """Run a script on what the application keeps, and read what it prints."""
    command = [sys.executable, "-c", script, *map(str, arguments)]
    run = subprocess.run(
        command, cwd=ROOT, env=application.environment, capture_output=True, text=True, check=True
    )
    return json.loads(run.stdout)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def place(request, tmp_path_factory):
    """Give the application on either database; each test decides on an article of its own."""
    settings = {"DEBUG": "on"}
    if request.param == "postgresql":
        server = request.getfixturevalue("postgresql")
        settings["DATABASE_URL"] = server.new_database("sudden")
    started = Application(tmp_path_factory.mktemp(request.param), **settings)
    yield started
    if started.service.process.poll() is None:
        started.kill()


@pytest.fixture
def application(place):
    if place.service.process.poll() is not None:
        place.start_again()
    return place


def signed_in(application):
    browser = Browser(application.url)
    assert browser.sign_in("admin", application.passwords()["admin"]) == 200
    return browser


def decide(browser, article, flags, verdict):
    said = ",".join(f"{flag}:{version}:{verdict}" for flag, version, *_ in flags)
    page = f"/articles/{article}/"
    return browser.send(f"{page}decide/", {"choice": said}, page=page)


def killed_at(application, article, share, usual):
    """Decide all flags at once, kill everything after a share of the usual time, look."""
    before = asked(application, LOOK, article)
    verdict = "dismissed" if before["flags"][0][2] == "accepted" else "accepted"
    browser, answers = signed_in(application), []

    def post():
        with suppress(OSError, HTTPException):  # it is ended before it can answer
            answers.append(decide(browser, article, before["flags"], verdict))

    began = time.monotonic()
    thread = threading.Thread(target=post)
    thread.start()
    thread.join(share * usual if share is not None else None)
    application.kill()
    thread.join()
    return before, asked(application, LOOK, article), verdict, answers, time.monotonic() - began


def check_all_or_nothing(before, after, verdict, answers):
    """Hold what is kept to the one act: as a whole with its history, or nothing of it."""
    assert after["counted"]
    if answers == [200] or after["version"] != before["version"]:
        assert {state for _, _, state, _ in after["flags"]} == {verdict}
        assert after["history"][len(before["history"]) :] == [
            [pk, state, verdict, "admin"] for pk, _, state, _ in before["flags"]
        ]
        assert after["acts"][0] == [FLAGS, FLAGS]
        return "all"
    assert {**after, "counted": True} == {**before, "counted": True}
    return "nothing"


def series(application, shares):
    article = asked(application, PREPARE, f"in-flight-{len(shares)}")
    *told, answers, usual = killed_at(application, article, None, 0)
    assert answers == [200]
    assert check_all_or_nothing(*told, answers) == "all"
    came = []
    for share in shares:
        application.start_again()
        *told, _ = killed_at(application, article, share, usual)
        came.append(check_all_or_nothing(*told))
    return came


def test_an_answered_decision_outlives_the_sudden_end_and_one_in_flight_is_whole_or_not_there(
    application,
):
    assert len(series(application, [0.5])) == 1


@pytest.mark.prove
def test_decisions_killed_at_any_moment_are_there_as_a_whole_or_not_at_all(application):
    chance = random.Random(1)
    shares = [chance.uniform(0.3, 1.1) for _ in range(MOMENTS)]
    assert len(series(application, shares)) == MOMENTS
