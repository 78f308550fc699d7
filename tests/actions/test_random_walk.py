"""Walk at random through acts, undos and redos; after each step everything must still hold."""

import os

import pytest
from django.db.models import Prefetch, prefetch_related_objects

from newsroom.actions.standing import Standing
from newsroom.actions.verifying import differences
from newsroom.models import (
    Article,
    Block,
    Decision,
    Flag,
    FlagState,
    Placement,
)
from tests.actions.walking import Walk
from tests.making import clean
from tests.settings import ON_POSTGRESQL

pytestmark = pytest.mark.django_db

STEPS = int(os.environ.get("WALK_STEPS", "120"))
SEED = "2" if ON_POSTGRESQL else "1"  # a walk of its own on each database
SEEDS = [int(seed) for seed in os.environ.get("WALK_SEEDS", SEED).split(",")]


def expected(story: Article) -> list[str]:
    """Make the clean copy in the plainest way: from the last to the first character."""
    rows = Placement.objects.filter(revision=story.revision_id).order_by("position")
    accepted = Flag.objects.filter(state=FlagState.ACCEPTED).order_by("-start", "-end")
    rows = rows.select_related("block").prefetch_related(Prefetch("block__flags", accepted))
    texts = []
    for block in [placement.block for placement in rows]:
        flags = block.flags.all()
        if any(flag.action == "remove-block" for flag in flags):
            continue
        text = block.text
        for flag in flags:
            assert text[flag.start : flag.end] == flag.quote
            text = text[: flag.start] + (flag.replacement or "") + text[flag.end :]
        texts.append(text)
    return texts


def holds(walk: Walk, imports: dict[int, str]) -> None:
    """Assert what must stay true."""
    assert list(differences()) == []
    assert {b.pk: b.text for b in Block.objects.filter(pk__in=imports)} == imports
    for story in Article.objects.select_related("source", "revision"):
        assert clean(story) == expected(story)
        _holds_for(Standing.of(story))


def _holds_for(standing: Standing) -> None:
    for position, fixes in standing.fixes.items():
        for one in fixes:
            assert not any(one.overlaps(other) for other in fixes if other is not one)
            assert standing.blocks[position].text[one.start : one.end] == one.quote
    shown = [f for f in standing.flags if not f.author and f.block_id]
    identities = [(f.block_id, f.rule, f.quote, f.nth) for f in shown]
    assert len(identities) == len(set(identities)), "one finding has two flags"
    flags = standing.flags
    prefetch_related_objects(flags, Prefetch("decisions", Decision.objects.order_by("pk")))
    for flag in flags:
        decisions = list(flag.decisions.all())
        if decisions:
            assert (decisions[-1].after, decisions[-1].replacement) == (
                flag.state,
                flag.replacement,
            )


@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_is_done_in_whatever_order_everything_still_holds(seed: int) -> None:
    walk = Walk(seed)
    imports = dict(Block.objects.values_list("pk", "text"))
    holds(walk, imports)
    for _ in range(STEPS):
        try:
            walk.step()
            holds(walk, imports)
        except Exception as error:
            error.add_note(f"seed {seed}:\n" + "\n".join(walk.done))
            raise
    assert sum("refused" not in step for step in walk.done) > STEPS / 4
