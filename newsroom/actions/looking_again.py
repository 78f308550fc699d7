"""Look at the clean copy once more before an article is done, for what only shows there."""

from collections import Counter
from collections.abc import Iterable

from newsroom.actions.acting import Act
from newsroom.actions.checking import read_again
from newsroom.actions.documents import document_of
from newsroom.actions.knowing import knowledge_for
from newsroom.actions.restructuring import bake_block
from newsroom.actions.standing import Standing
from newsroom.engine.apply import Fix
from newsroom.engine.block import Block
from newsroom.engine.finding import Action, Category, Finding
from newsroom.engine.proofread import proofread
from newsroom.models import FlagState


def look_again(doing: Act, article_id: int) -> int:
    """Read the clean copy, and open as flags what only shows there; give how many were opened.

    A finding that touches an accepted fix gets a new block row, with the fixes baked in.
    """
    standing = doing.standing(article_id)
    before = len(standing.open_flags)
    for position in sorted(_positions_of_new(standing), reverse=True):
        bake_block(doing, doing.standing(article_id), position)
    fresh = doing.standing(article_id)
    if fresh is not standing:
        read_again(doing, article_id)
    return max(0, len(doing.standing(article_id).open_flags) - before)


def _positions_of_new(standing: Standing) -> set[int]:
    """Find the blocks with an accepted fix that made a rule find something."""
    clean = standing.clean
    found = _to_replace(standing, (block for _, block in clean))
    new = set()
    for finding in found:
        position = clean[finding.block][0]
        if _made_by_fix(finding, standing.fixes.get(position, [])):
            new.add(position)
    if not _positions_of_more(standing, found):
        return new
    baked = _to_replace(standing, map(standing.clean_block, range(len(standing.blocks))))
    return new | _positions_of_more(standing, baked)


def _to_replace(standing: Standing, blocks: Iterable[Block]) -> list[Finding]:
    """Give what the rules would replace in such blocks of the article."""
    found = proofread(document_of(standing, blocks), knowledge_for(standing))
    return [one for one in found if one.block >= 0 and one.action is Action.REPLACE]


def _positions_of_more(standing: Standing, found: list[Finding]) -> set[int]:
    """Find the fixes of rules that find more than is flagged, now that one place was mended.

    So with one dash set among many double hyphens, the others are no manner of writing any more.
    """
    many = Counter(finding.rule for finding in found)
    shown = [f for f in standing.flags if f.block_id and not f.removes_block and not f.field]
    left = Counter(flag.rule for flag in shown if flag.state != FlagState.ACCEPTED)
    return {
        standing.position[flag.block_id]
        for flag in shown
        if flag.state == FlagState.ACCEPTED and many[flag.rule] > left[flag.rule]
    }


def _made_by_fix(finding: Finding, fixes: list[Fix]) -> bool:
    """Tell whether a finding in the clean text touches what a fix put there.

    A word that a person put there is their word and no misspelling; a doubled one still is.
    """
    shift = 0
    for fix in sorted(fixes, key=lambda fix: fix.start):
        start = fix.start + shift
        end = start + len(fix.replacement)
        shift += len(fix.replacement) - len(fix.quote)
        if finding.start <= end and start <= finding.end:
            own_word = finding.quote.strip() in fix.replacement
            return not (finding.category is Category.SPELLING and own_word)
    return False
