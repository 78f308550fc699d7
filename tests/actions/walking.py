"""Somebody who does whatever comes to their mind, to a few articles."""

import random

from django.contrib.auth.models import User

from newsroom.actions.acting import Act
from newsroom.actions.arriving import Arrival, bring_in
from newsroom.actions.checking import check_article
from newsroom.actions.handing_out import as_it_would_leave
from newsroom.actions.refusal import Refused
from newsroom.actions.standing import Standing
from newsroom.exporters import HandOut
from newsroom.models import (
    Article,
    Batch,
    Block,
    Decision,
    Flag,
    Operation,
    RawFile,
)
from newsroom.models.states import CAN
from tests.actions.whims import Whims
from tests.making import imported, person, source

STORIES = [
    [
        "Ferry returns to Okiti",
        "Passengers recieved the first ferry at the the jetty on Monday , officials said.",
        "ADVERTISEMENT",
        "“We was tired of the the long road and recieved nothing,” said Abena Quartey.",
        "The service will run four  times a day and carry seperate cargo on Fridays.",
        "Read our other stories",
    ],
    [
        "Market burns twice in a week",
        "Traders had just recieved their goods when the fire begun in the seperate hall.",
        "Nobody was hurt ,the brigade said, but but the roof is gone.",
        "The market will definately open again on Saturday, the mayor said.",
        "ADVERTISEMENT",
    ],
]


class Walk(Whims):
    """Somebody who does whatever comes to their mind, to a few articles."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.source = source()
        self.people = [person("Editor"), person("Editor"), person("Admin")]
        self.done: list[str] = []
        for number, texts in enumerate(STORIES):
            self.send(f"walk-{number}", texts)
        for story in Article.objects.all():
            check_article(story.pk, by=None)

    def send(self, guid: str, texts: list[str]) -> str:
        """Let the source send a text."""
        row = imported(texts[1:], guid=guid, headline=texts[0])
        batch = Batch.objects.create(source=self.source, name="walk", by="a test", state="done")
        raw = RawFile.objects.create(
            batch=batch, name="w.txt", sha256=row.raw.sha256, content=row.raw.content, size=1
        )
        doing = Act("import", None, {}, within=Operation.objects.create(kind="import", by="a test"))
        doing.record()
        return bring_in(doing, batch, Arrival(row, raw))

    def step(self) -> None:
        """Do one act at random; a refused one must have changed nothing."""
        story = self.random.choice(list(Article.objects.select_related("source", "revision")))
        name = self.random.choice([*ACTS, *(["undo", "redo", "undo_any"] * 3), "decide", "decide"])
        before, leaving = _figures(), _leaving()
        self.done.append(f"{name} {story.pk}")
        try:
            getattr(self, name)(story, self.random.choice(self.people))
        except Refused as refused:
            self.done[-1] += f" refused: {refused}"
            assert _figures() == before, f"{self.done[-1]} left something behind"
        for pk, would_leave in _leaving().items():
            assert leaving.get(pk, would_leave) == would_leave, f"{pk} leaves otherwise, unapproved"

    def update(self, story: Article, by: User) -> None:
        number = int(story.guid.rsplit("-", 1)[1])
        texts = [*STORIES[number]]
        for _ in range(self.random.randrange(3)):
            texts[self.random.randrange(len(texts))] += self.random.choice([" More.", " Again."])
        self.send(story.guid, texts)


ACTS = [
    *("decide_all", "dismiss_everywhere", "add_term", "correct", "take_out", "change_field"),
    *("edit", "split", "merge", "move", "check", "update", "take_update", "leave_update"),
    *("finish", "send_back", "aside", "restore", "hand_out"),
]


def _leaving() -> dict[int, HandOut]:
    """Give what would leave of each article that may."""
    rows = Article.objects.filter(state__in=CAN["hand-out"]).select_related("source", "revision")
    return {story.pk: as_it_would_leave(Standing.of(story)) for story in rows}


def _figures() -> list[object]:
    rows = (Decision, Operation, Flag, Block)
    versions = list(Article.objects.order_by("pk").values_list("version", "state"))
    return [versions, *(model.objects.count() for model in rows)]
