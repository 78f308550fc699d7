"""Give an article's own story: its clean copy without what is known to be no story, and still open.

To what is printed this changes nothing; it is for comparing two articles that came from pages.
"""

from newsroom.actions.standing import Standing
from newsroom.engine.block import Block, Role
from newsroom.engine.proofread import ASLEEP
from newsroom.models.flag import KEEPING

NO_STORY = (Role.FURNITURE, Role.LINK)


def story_blocks(standing: Standing) -> list[Block]:
    """Give the blocks of the story; all of the clean copy where nothing else would be left."""
    going = {f.block_id for f in standing.open_flags if f.removes_block and f.confidence >= ASLEEP}
    kept = {f.block_id for f in standing.flags if f.removes_block and f.state in KEEPING}
    story = [
        block
        for position, block in standing.clean
        if standing.blocks[position].pk in kept
        or (standing.blocks[position].pk not in going and block.role not in NO_STORY)
    ]
    return story or [block for _, block in standing.clean]
