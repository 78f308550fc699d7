"""Sleep: what an accepted replacement answers waits no more, until it is undone."""

from newsroom.engine.apply import Fix
from newsroom.engine.finding import Action
from newsroom.models import Flag


def answers(fix: Fix, flag: Flag) -> bool:
    """Tell whether a fix leaves nothing of an undecided flag to decide.

    Another replacement there would be refused; what only asks for a look is answered where all
    its words went. What is wrong in the new words the second look finds.
    """
    if flag.action == Action.REPLACE:
        return fix.overlaps(Fix(flag.start, flag.quote, ""))
    inside = fix.start <= flag.start and flag.end <= fix.end
    return inside and flag.action == Action.LOOK
