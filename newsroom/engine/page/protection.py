"""Know the blocks that no rule may propose to take out."""

from newsroom.engine.block import Role
from newsroom.engine.lines import occurrences
from newsroom.engine.page.headline import headline_of
from newsroom.engine.reading import Reading, of_page

NOT_STORY = frozenset({Role.FURNITURE, Role.LINK})


@of_page
def kept_blocks(reading: Reading) -> frozenset[int]:
    """Give the blocks that stay whatever they look like.

    They are the headline, lines of which a person said that they are story, and blocks to which
    somebody gave a role of the story.
    """
    kept = reading.knowledge.kept
    called = list(occurrences(reading.texts)) if kept else []
    blocks = reading.document.blocks
    headline = reading.shared(headline_of)
    return frozenset(
        number
        for number, block in enumerate(blocks)
        if number == headline
        or (block.markup is None and block.role and block.role not in NOT_STORY)
        or (called and called[number] in kept)
    )
