"""Make feeds whose articles share lines, bring them in, and tell what was counted of them."""

import contextlib
import json
from io import StringIO

from django.core.management import call_command

from newsroom.actions.importing import import_batch, preview_batch
from newsroom.jobs.working import work_waiting
from newsroom.models import Source, SourceLine
from tests.making import person, source

TAIL = "Wardens of the harbour lamps in all seasons"
SHARE = "Send this page to a friend"
PARTS = [f"Part {word} of our list" for word in ("abel", "baker", "charlie")]
FEW = 5  # items done while the person waits, where a test takes the fixture `_few`
PLACES = "harbour bridge council library market tram river school winter mayor garden jetty".split()


def story(number: int) -> list[str]:
    """Give paragraphs that no other number's story has."""
    first, second = PLACES[number % 12], PLACES[(number * 5 + 3) % 12]
    name = "".join(chr(97 + int(digit)) for digit in f"{number:04}")
    return [
        f"People from the {name} {first} met near the old {second} on Monday and talked for hours.",
        f"Nobody of the {name} {second} knew what the {first} would cost, officials said later on.",
    ]


def row(number: int, *, tail: str = TAIL, paragraphs: int | None = None) -> dict[str, str]:
    texts = [*story(number if paragraphs is None else paragraphs), tail]
    return {"guid": f"g{number}", "headline": f"Story {number}", "text": "\n\n".join(texts)}


def bring_in(of: Source, *rows: dict[str, str], by=None):
    """Import rows, in the background where they are many; gives the batch."""
    by = by or person()
    feed = "\n".join(json.dumps(row) for row in rows).encode()
    batch = preview_batch(of, [("feed.jsonl", feed)], by=by)
    import_batch(batch.pk, by=by)
    work_waiting()
    of.refresh_from_db()
    return batch


def proposing_two() -> Source:
    """Give a source with two lines that were proposed, in four and in three open articles."""
    made = source(name="Delta Portal")
    bring_in(made, *(row(n, tail=f"{SHARE}\n\n{TAIL}") for n in range(3)))
    bring_in(made, row(3))
    return made


def proposing_parts() -> Source:
    """Give the source “delta” with three lines that were proposed, each in four open articles."""
    made = source("delta", name="Delta Portal")
    bring_in(made, *(row(n, tail="\n\n".join(PARTS)) for n in range(4)))
    return made


def tail_of(of: Source) -> SourceLine:
    return SourceLine.objects.get(source=of, last__gt=0, above=0, words=None)


def recounted() -> str:
    told = StringIO()
    with contextlib.suppress(SystemExit):
        call_command("recount", stdout=told)
    return told.getvalue().strip()
