"""Set boxes of a page into clean stories: `python -m training.furniture.beset STORIES`.

STORIES holds stories with no page round them (`blocks`, a line of JSON each, gzipped). After each
third block stands a box of our own writing; what the rules then take of the story is counted.
"""

import argparse
import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path

from newsroom.engine import Document, proofread
from newsroom.engine.finding import Action
from training.furniture.calibrating import SURE

_APART = 3  # blocks of a story between two boxes
_LINKS = (
    "Council votes for a second tram line",
    "Ferry to the islands stays in harbour",
    "Who pays for the old bridge?",
    "School roof repaired after two winters",
    "Harbour festival returns in May",
    "Bakers warn of dearer bread",
    "Police look for owner of stray llama",
    "Five walks for a wet weekend",
    "Theatre opens its doors to dogs",
)
BOXES: dict[str, tuple[tuple[str, ...], ...]] = {
    "related links": tuple(
        ("Related stories", *_LINKS[start : start + 3]) for start in range(0, len(_LINKS), 3)
    ),
    "links without a head": tuple(_LINKS[start : start + 2] for start in range(0, 8, 2)),
    "share buttons": (("Share", "Tweet", "Email", "Print"), ("Share this article", "Copy link")),
    "newsletter": (
        ("Sign up for our newsletter", "The day's news, every morning.", "Enter your email"),
        ("Get the Harbour Post in your inbox", "By signing up you agree to our terms.", "Sign up"),
    ),
    "advertisements": (("Advertisement",), ("Advertisement", "Story continues below")),
    "player": (("Watch now", "0:00 / 2:14", "Unmute"), ("Listen to this article", "5 min")),
}


def beset(texts: Sequence[str], boxes: Sequence[Sequence[str]]) -> tuple[list[str], list[bool]]:
    """Give the blocks with a box after each third, and which of them are the story."""
    blocks: list[str] = []
    own: list[bool] = []
    further = cycle(boxes)
    for number, text in enumerate(texts, 1):
        blocks.append(text)
        own.append(True)
        if number % _APART == 0 and number < len(texts):
            box = next(further)
            blocks += box
            own += [False] * len(box)
    return blocks, own


def figures(stories: Sequence[Sequence[str]]) -> Iterator[str]:
    """Say of each kind of box what is found of it, and what of the stories is taken with it."""
    for name, boxes in BOXES.items():
        story = proposed = sure = box = found = 0
        for texts in stories:
            blocks, own = beset(texts, boxes)
            out, surely = _taken(blocks)
            mine = {number for number, is_own in enumerate(own) if is_own}
            story, box = story + len(mine), box + len(blocks) - len(mine)
            proposed, sure = proposed + len(out & mine), sure + len(surely & mine)
            found += len(out - mine)
        yield (
            f"{name:22} {found} of {box} lines found; of {story} blocks of stories"
            f" {proposed} proposed, {sure} for sure"
        )


def _taken(blocks: Sequence[str]) -> tuple[set[int], set[int]]:
    """Give the blocks that are proposed to go, and those of them that go for sure."""
    out = [f for f in proofread(Document.from_blocks(blocks)) if f.action is Action.REMOVE_BLOCK]
    return {f.block for f in out}, {f.block for f in out if f.confidence >= SURE}


def main() -> None:
    """Print a line a kind of box."""
    asked = argparse.ArgumentParser(prog="python -m training.furniture.beset")
    asked.add_argument("stories", type=Path)
    asked.add_argument("--most", type=int, default=250, help="stories to read")
    chosen = asked.parse_args()
    if not chosen.stories.exists():
        sys.exit(f"There are no stories at {chosen.stories}.")
    with gzip.open(chosen.stories, "rt", encoding="utf-8") as lines:
        stories = [json.loads(line)["blocks"] for line in islice(lines, chosen.most)]
    for line in figures(stories):
        print(line)


if __name__ == "__main__":
    main()
