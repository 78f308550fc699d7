"""Judge every block by the trained classifier: how surely it is not the story."""

from newsroom.engine.page.features import columns, features
from newsroom.engine.page.glances import SENTENCE, glances
from newsroom.engine.page.model import trained
from newsroom.engine.page.set_lines import heads, set_in
from newsroom.engine.page.shape import introduces, is_prose, is_sentence
from newsroom.engine.page.shown import left_out, shown, spread, without
from newsroom.engine.reading import Reading, of_page


@of_page
def shares(reading: Reading) -> tuple[float, ...]:
    """Give, for each block, the share of blocks like it that are not the story, 0 to 1.

    A bare story was pasted without its page, so nothing of it is judged;
    a page of HTML was judged by its markup when it was read.
    """
    page = reading.shared(shown)
    if _is_judged(page) or _is_plain(page):
        return (0.0,) * len(reading.texts)
    return _without_boxes(reading, spread(reading, judged(page), 0.0))


def _without_boxes(reading: Reading, told: tuple[float, ...]) -> tuple[float, ...]:
    """Judge sentences and heads again without the boxes set into the story; the less counts."""
    boxes = set_in(reading, told)
    if not boxes:
        return told
    out = boxes | reading.shared(left_out)
    again = spread(reading, judged(without(reading, out)), 1.0, out)
    short = reading.shared(heads)
    return tuple(
        min(one, two) if number in short or ends_like_sentence(text) else one
        for number, (text, one, two) in enumerate(zip(reading.texts, told, again, strict=True))
    )


def judged(page: Reading) -> list[float]:
    """Give the share of each block of a page without blank ones, by features and model alone."""
    model = trained()
    margins = model.margins(page.shared(columns))
    return [
        (model.sentences if ends_like_sentence(text) else model.lines).share(margin)
        for text, margin in zip(page.texts, margins, strict=True)
    ]


def rows(reading: Reading) -> tuple[list[float], ...]:
    """Give the features of each block, none of a blank one."""
    return spread(reading, reading.shared(shown).shared(features), [])


def surest(reading: Reading, number: int, least: float) -> float:
    """Give the greater of a rule's own confidence and what the classifier says of the block."""
    return max(least, reading.shared(shares)[number])


def _is_plain(reading: Reading) -> bool:
    """Tell a bare story: no known wording, and between its sentences single lines at most."""
    before = False
    for glance in reading.shared(glances):
        line = glance.end < SENTENCE
        if glance.wording or glance.credit > 1 or (line and before):
            return False
        before = line
    return True


def _is_judged(reading: Reading) -> bool:
    return any(block.markup and not block.markup.main for block in reading.document.blocks)


def ends_like_sentence(text: str) -> bool:
    """Tell the blocks that must be surer to go: paragraphs, all that end like one or introduce."""
    return is_sentence(text) or is_prose(text) or introduces(text)
