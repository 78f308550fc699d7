"""Know the blocks that the markup of their own page sets apart from its story."""

from newsroom.engine.block import Block, Markup, Role
from newsroom.engine.html.share_links import is_share_link
from newsroom.engine.page.protection import kept_blocks
from newsroom.engine.reading import Reading, of_page

NAME = "outside-story"  # the rule that takes them out
# Shares of blocks that are not the story, on hosts that the model never saw, as
# python -m training.main_text prints them: under the sure chances 99.88 % of 21,388 (of long blocks
# all 552); of all others that are not taken for the story 91 %.
SURE, LIKELY = 0.99, 0.91
_SURE_LONG, _SURE_SHORT = 0.002, 0.01  # chances of being the story
_LONG = 12  # words
_WHOLE = 0.8  # share of a line in its link, at least


@of_page
def outside(reading: Reading) -> dict[int, float]:
    """Map the blocks outside their page's story to the confidence that they are."""
    found: dict[int, float] = {}
    for number, block in enumerate(reading.document.blocks):
        markup = block.markup
        if markup is None or markup.main or block.role is Role.HEADLINE:
            continue
        if number not in reading.shared(kept_blocks):
            is_sure = _is_sure(block, markup) or is_share_button(block, markup)
            is_sure = is_sure and not shows_picture(block)
            found[number] = SURE if is_sure else LIKELY
    return found


@of_page
def apart(reading: Reading) -> dict[int, float]:
    """Map the blocks surely outside to that confidence, for what else tells of a box's lines.

    None where editors' verdicts have made the rule less sure, and none that they dismissed.
    """
    knowledge = reading.knowledge
    history = knowledge.history.get(NAME)
    is_sure = history is None or history.calibrated(SURE, removes=True) >= SURE
    if NAME in knowledge.quiet or not is_sure:
        return {}
    return {
        number: confidence
        for number, confidence in reading.shared(outside).items()
        if confidence >= SURE and (NAME, reading.texts[number]) not in knowledge.dismissed
    }


def _is_sure(block: Block, markup: Markup) -> bool:
    if markup.story <= _SURE_LONG:
        return True
    return markup.story <= _SURE_SHORT and len(block.text.split()) < _LONG


def is_share_button(block: Block, markup: Markup) -> bool:
    """Tell a link as a whole to where a network takes the page; no story consists of that."""
    return is_link(markup) and any(is_share_link(mark.href) for mark in block.marks)


def is_link(markup: Markup | None) -> bool:
    """Tell a line that is a link as a whole."""
    return markup is not None and markup.link_share >= _WHOLE


def shows_picture(block: Block) -> bool:
    """Tell a caption whose picture the page shows: nobody takes it out without a look."""
    return block.role is Role.CAPTION and block.markup is not None and block.markup.picture
