"""Check articles: let the rules read them, and keep what they find as flags."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.models import User

from newsroom.actions.acting import Act, act
from newsroom.actions.allowing import check_state
from newsroom.actions.documents import document_of
from newsroom.actions.knowing import knowledge_for
from newsroom.actions.refusal import ArticleChanged
from newsroom.actions.standing import Standing
from newsroom.actions.verdict import Change, write_changes
from newsroom.engine.finding import Finding
from newsroom.engine.language import is_english
from newsroom.engine.proofread import proofread
from newsroom.models import Article, ArticleState, Block, Flag, FlagState, How, Operation
from newsroom.models.flag import HIDDEN

TRIES = 3  # an article that changes under the reading is read again this often
TOLD = ("message", "confidence", "severity", "evidence")  # what a later reading may say otherwise
Identity = tuple[int | None, str, str, int]


def check_article(article_id: int, *, by: User | None, within: Operation | None = None) -> Article:
    """Read an article with every rule; new findings open flags, lost ones are gone.

    The rules read before the article is locked; where it changed meanwhile they read again.
    Raises ArticleChanged after three tries, Refused where it is not to be used.
    """
    for _ in range(TRIES):
        article = Article.objects.select_related("source", "revision").get(pk=article_id)
        check_state(article, "check")
        seen = Standing.of(article)
        findings = proofread(document_of(seen), knowledge_for(seen))
        with act("check", by=by, articles=[article_id], changes_text=False, within=within) as doing:
            if doing.articles[article_id].version != article.version:
                continue
            doing.record("Checked")
            store_findings(doing, article_id, findings)
            _open_for_review(doing.articles[article_id], seen)
        return doing.articles[article_id]
    raise ArticleChanged("The article kept changing while it was read; check it again.")


def read_again(doing: Act, article_id: int) -> None:
    """Read an article with every rule within an act that changed what they read of it.

    So what slept in a block that was kept opens. What goes because its rule is quiet here by
    now is told with the act.
    """
    standing = doing.standing(article_id)
    knowledge, source = knowledge_for(standing), standing.article.source
    for change in store_findings(doing, article_id, proofread(document_of(standing), knowledge)):
        if change.flag.rule in knowledge.quiet:
            doing.silences.of(source, change.flag.rule).flags += 1


def store_findings(doing: Act, article_id: int, findings: Iterable[Finding]) -> list[Change]:
    """Keep findings on the article's block rows as flags; decided ones never come back.

    A finding that overlaps a decided flag of its category is not stored, nor is one that would
    take out a block of which it is decided already whether it goes. Open flags of rules that are
    not found any more are gone, as are those beside such a verdict of a rule's flag; gone ones
    that are found again open. Open ones say what the newest reading says. Gives the changes of
    those that are gone.
    """
    standing = doing.standing(article_id)
    doing.touched.add(article_id)
    known = _known(standing)
    decided = _decided(standing)
    found: dict[Identity, Flag] = {}
    for finding in findings:
        flag = _flag(standing, finding)
        if flag is not None:
            found.setdefault(_identity(flag), flag)
    back = [known[key] for key in found if key in known and known[key].state in HIDDEN]
    gone = _gone(standing, found, decided)
    opened = [Change.of(f, FlagState.OPEN) for f in back if not decided.answer(f)]
    write_changes(doing, [*gone, *opened], How.AUTOMATIC)
    new = [f for key, f in found.items() if key not in known and not decided.answer(f)]
    standing.every_flag += Flag.objects.bulk_create(new, batch_size=50)
    _tell_anew([(known[key], flag) for key, flag in found.items() if key in known])
    standing.reread()
    return gone


def _tell_anew(again: list[tuple[Flag, Flag]]) -> None:
    """Let open flags say what is known by now; it is the same finding, at the same version."""
    changed = []
    for flag, newer in again:
        if flag.is_open and any(getattr(flag, name) != getattr(newer, name) for name in TOLD):
            for name in TOLD:
                setattr(flag, name, getattr(newer, name))
            changed.append(flag)
    if changed:
        Flag.objects.bulk_update(changed, TOLD, batch_size=50)


def _gone(standing: Standing, found: dict[Identity, Flag], decided: "_Decided") -> list[Change]:
    """Only open flags of rules become gone."""
    lost = (
        flag
        for flag in standing.flags
        if flag.is_open
        and not flag.author
        and (_identity(flag) not in found or (flag.removes_block and flag.block_id in decided.told))
    )
    return [Change.of(flag, FlagState.GONE) for flag in lost]


def _known(standing: Standing) -> dict[Identity, Flag]:
    """Give the rules' flags by what they are known by; one that is shown before a hidden one.

    Of hidden ones on a row that stands here again (an update was undone), the latest.
    """
    flags = (flag for flag in standing.every_flag if not flag.author and not flag.baked)
    return {_identity(f): f for f in sorted(flags, key=lambda f: (f.state not in HIDDEN, f.pk))}


def _identity(flag: Flag) -> Identity:
    return (flag.block_id, flag.rule, flag.quote, flag.nth)


@dataclass(frozen=True)
class _Decided:
    """What is decided of an article: flags by block and category, and whether blocks go.

    `told` are the blocks of which a rule's flag was decided; of a block that somebody took out by
    hand the rule's own flag sleeps, and wakes when that is undone.
    """

    spans: dict[tuple[int | None, str], list[Flag]]
    removals: frozenset[int | None]
    told: frozenset[int | None]

    def answer(self, flag: Flag) -> bool:
        """Tell whether what a flag asks was answered already."""
        if flag.removes_block and flag.block_id in self.removals:
            return True
        here = self.spans.get((flag.block_id, flag.category), ())
        return any(flag.start < other.end and other.start < flag.end for other in here)


def _decided(standing: Standing) -> _Decided:
    flags = [flag for flag in standing.flags if flag.is_decided and not flag.field]
    spans: dict[tuple[int | None, str], list[Flag]] = {}
    for flag in flags:
        spans.setdefault((flag.block_id, flag.category), []).append(flag)
    removals = [flag for flag in flags if flag.removes_block]
    told = frozenset(flag.block_id for flag in removals if not flag.author)
    return _Decided(spans, frozenset(flag.block_id for flag in removals), told)


def _flag(standing: Standing, finding: Finding) -> Flag | None:
    """Make a flag of a finding; None for what lies in the headline beside the blocks."""
    if finding.block < 0:
        return None
    block = standing.blocks[finding.block]
    return Flag(
        article=standing.article,
        block=block,
        rule=finding.rule,
        category=finding.category,
        severity=finding.severity,
        start=finding.start,
        end=finding.end,
        quote=finding.quote,
        nth=nth_of(block, finding.quote, finding.start),
        message=finding.message[:500],
        suggestions=[{"replacement": s.replacement, "note": s.note} for s in finding.suggestions],
        confidence=finding.confidence,
        action=finding.action,
        evidence=dict(finding.evidence),
        group=finding.group[:200],
        quoted=standing.is_quoted(block, finding.start, finding.end),
    )


def nth_of(block: Block, quote: str, start: int) -> int:
    """Count which occurrence of the quote in the block's text this is, from 0."""
    return block.text[: max(start + len(quote) - 1, 0)].count(quote)


def _open_for_review(article: Article, standing: Standing) -> None:
    article.is_english = is_english(block.text for block in standing.blocks)
    if article.state == ArticleState.IMPORTED:
        article.state = ArticleState.TO_REVIEW
