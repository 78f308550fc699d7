"""Say how many blocks of pages were taken out rightly and wrongly, at several confidences."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from newsroom.engine.finding import Action, Category, Finding
from training.furniture.calibrating import SURE
from training.furniture.pages import Page

BOUNDS = (0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99)  # --min-remove of `manage.py proofread --apply`
_EDGES = (0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01)
_PROSE = 12  # words of a paragraph that must not be lost


@dataclass(frozen=True)
class Marked:
    """What a page's blocks were given: the confidence with which each would go, and captions."""

    page: Page
    going: Mapping[int, float]
    captions: frozenset[int] = frozenset()

    def out(self, bound: float) -> frozenset[int]:
        """Give the blocks that go from a confidence on."""
        return frozenset(number for number, sure in self.going.items() if sure >= bound)


def marked(page: Page, findings: Iterable[Finding]) -> Marked:
    """Tell which blocks findings take out, and which are captions without a picture."""
    going: dict[int, float] = {}
    captions = set()
    for found in findings:
        if found.action is Action.REMOVE_BLOCK:
            going[found.block] = max(found.confidence, going.get(found.block, 0.0))
        if found.category is Category.CAPTION:
            captions.add(found.block)
    return Marked(page, going, frozenset(captions))


def figures(read: Iterable[Marked], tier: str) -> str:
    """Say F1 of what is proposed, captions among it; what is found for sure, and lost then."""
    n = counts(read, tier, SURE)
    precision = n["right"] / max(1, n["right"] + n["wrong"])
    recall = n["right"] / max(1, n["junk"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return (
        f"{tier:9} F1 {f1:.4f} (precision {precision:.4f}, recall {recall:.4f}), for sure"
        f" {n['out'] / max(1, n['junk']):.4f}; then lost: {n['lost']} of {n['prose']} paragraphs,"
        f" {n['story out']} of {n['story']} blocks of stories"
    )


def counts(read: Iterable[Marked], tier: str, bound: float) -> Counter[str]:
    """Count the blocks of a tier's pages by what they are and what becomes of them.

    `right` and `wrong` are proposed at any confidence; `out`, `story out` and `lost` (paragraphs)
    go from the bound on. Headlines count for nothing.
    """
    n: Counter[str] = Counter()
    for one in read:
        if one.page.tier == tier:
            out = one.out(bound)
            proposed = one.going.keys() | one.captions
            for number, (junk, skipped) in enumerate(
                zip(one.page.junk, one.page.skipped, strict=True)
            ):
                if not skipped:
                    prose = not junk and _is_paragraph(one.page.texts[number])
                    n.update(_named(junk, prose, number in proposed, number in out))
    return n


def _named(junk: bool, prose: bool, proposed: bool, out: bool) -> Iterator[str]:
    yield "junk" if junk else "story"
    if proposed:
        yield "right" if junk else "wrong"
    if out:
        yield "out" if junk else "story out"
    if prose:
        yield from ("prose", *["lost"] * out)


def _is_paragraph(text: str) -> bool:
    ends = text.rstrip().endswith((".", "!", "?", "”", '"', "’"))
    return ends and len(text.split()) >= _PROSE


def by_bound(read: Sequence[Marked], tiers: Sequence[str]) -> Iterator[str]:
    """Give a table: what of the furniture is out, and what of stories stands, by the bound."""
    yield "| from |" + "".join(f" {tier}: furniture out | paragraphs kept |" for tier in tiers)
    yield "|---" * (1 + 2 * len(tiers)) + "|"
    for bound in BOUNDS:
        cells = []
        for tier in tiers:
            n = counts(read, tier, bound)
            kept = 1 - n["lost"] / max(1, n["prose"])
            cells.append(f"{n['out'] / max(1, n['junk']):.3f} | {kept:.4f} of {n['prose']}")
        yield f"| {bound:.2f} | " + " | ".join(cells) + " |"


def by_confidence(read: Sequence[Marked], tiers: Sequence[str]) -> Iterator[str]:
    """Give a table: the share of blocks that are furniture, by the confidence they go with."""
    yield "| confidence | " + " | ".join(tiers) + " |"
    yield "|---" * (1 + len(tiers)) + "|"
    for low, high in pairwise(_EDGES):
        cells = []
        for tier in tiers:
            above, below = counts(read, tier, low), counts(read, tier, high)
            right, wrong = (above[name] - below[name] for name in ("out", "story out"))
            all_ = right + wrong
            cells.append(f"{right / all_:.3f} of {all_}" if all_ else "none")
        yield f"| {low:.2f} to {min(high, 1):.2f} | " + " | ".join(cells) + " |"
