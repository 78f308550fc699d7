"""Hand articles out: the only builder of what leaves; it asks the gate, and records."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from django.contrib.auth.models import User
from django.utils import timezone

from newsroom.actions.acting import Act, Refusal, act
from newsroom.actions.change_note import change_note
from newsroom.actions.gate import unmet
from newsroom.actions.refusal import ArticleChanged, NotReady, Refused
from newsroom.actions.settling import settled
from newsroom.actions.standing import Standing
from newsroom.actions.stepping import move
from newsroom.engine.block import Block, Role, Teller
from newsroom.exporters import FORMATS, Format, HandOut, packed
from newsroom.models import Article, ArticleState, HandOutRecord, Operation
from newsroom.models.states import CAN

# Roles that are printed so on the rules' word alone; the rest are paragraphs until a person says.
LEAVE_AS_TOLD = (
    *(Role.STANDFIRST, Role.BYLINE, Role.DATELINE, Role.SUBHEADING, Role.LIST_ITEM, Role.CAPTION),
)
MOST = 500  # articles at once; more are handed out in the background


@dataclass
class HandedOut:
    """What left: a file's name, media type and bytes; what could not leave, and why."""

    operation: Operation
    name: str = ""
    media_type: str = ""
    content: bytes = b""
    hand_outs: list[HandOut] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)


def hand_out_articles(
    articles: Mapping[int, int | None], format_name: str, *, by: User, as_many: bool = False
) -> HandedOut:
    """Hand articles out in a format, one as a file, several in a table or a zip; record each.

    `articles` maps ids to the version that was seen, None in bulk; with `as_many` one alone is
    written as several are. A single article that may not leave raises its Refused; of several
    those that may leave do. Raises Refused where none may.
    """
    form = format_of(format_name)
    if len(articles) > MOST:
        raise Refused(f"At most {MOST} articles leave at once; choose fewer.")
    with act(
        "hand-out", by=by, articles=articles, needs="hand_out_article", changes_text=False
    ) as doing:
        out = HandedOut(doing.record(f"Handed out as {form.name}"))
        for article_id in sorted(articles):
            try:
                out.hand_outs.append(_hand_out(doing, article_id, articles[article_id], form))
            except Refused as reason:
                out.refused.append(Refusal(article_id, reason.sentence))
                if len(articles) == 1:
                    raise
        if not out.hand_outs:
            raise Refused("None of these articles may leave: they are not ready.")
        _write(out, form, as_many=as_many or len(articles) > 1)
        _count(out, len(articles))
    return out


def hand_out_article(article_id: int, format_name: str, *, by: User, within: Operation) -> None:
    """Hand one article of many out, and record it; `packing.py` packs them."""
    opened = act(
        "hand-out",
        by=by,
        articles=[article_id],
        needs="hand_out_article",
        changes_text=False,
        within=within,
    )
    with opened as doing:
        doing.record()
        _hand_out(doing, article_id, None, format_of(format_name))


def format_of(name: str) -> Format:
    """Give a format by its name; raises Refused where there is none."""
    if name not in FORMATS:
        raise Refused(f"There is no format “{name}”; choose {', '.join(FORMATS)}.")
    return FORMATS[name]


def sign_of(hand_out: HandOut, form: Format) -> str:
    """Give the digest of an article's bytes in a format, as the record keeps it."""
    return hashlib.sha256(form.write(hand_out)).hexdigest()


def as_it_would_leave(standing: Standing) -> HandOut:
    """Build what would leave, for a preview; nothing leaves by it."""
    return _built(standing)


def _hand_out(doing: Act, article_id: int, version: int | None, form: Format) -> HandOut:
    article = doing.articles[article_id]
    if version is not None and version != article.version:
        raise ArticleChanged("The article has changed meanwhile; look at it once more.")
    _check_gate(article, doing.standing(article_id))
    hand_out = _built(doing.standing(article_id))
    HandOutRecord.objects.create(
        article=article,
        revision_id=article.revision_id or 0,
        operation=doing.operation,
        version=article.version,
        format=form.ending.lstrip("."),
        sha256=sign_of(hand_out, form),
        change_note=hand_out.change_note,
        by=doing.name,
        at=doing.at,
    )
    if article.state != ArticleState.EXPORTED:
        article.left_at = article.left_at or doing.at
        move(doing, article, ArticleState.EXPORTED)
    return hand_out


def _check_gate(article: Article, standing: Standing) -> None:
    """Raise NotReady unless the article is ready and the gate passes it, this very moment."""
    if article.state not in CAN["hand-out"]:
        raise NotReady(f"It is {article.get_state_display()}: only what is ready may leave.")
    for name, value in settled(standing).items():
        setattr(article, name, value)
    missing = unmet(standing)
    if missing:
        raise NotReady("Not ready: " + "; ".join(r.sentence for r in missing) + ".")


def _built(standing: Standing) -> HandOut:
    article, metadata = standing.article, standing.metadata()
    blocks = tuple(_as_story(b) for _, b in standing.clean if b.role is not Role.HEADLINE)
    return HandOut(
        headline=standing.headline,
        blocks=blocks,
        standfirst=_first(blocks, Role.STANDFIRST),
        byline=str(metadata["byline"]),
        published=article.published and timezone.localtime(article.published),
        canonical=str(metadata["canonical"]),
        source=article.source.name,
        credit=str(metadata["credit"]) or article.source.credit_line,
        licence=str(metadata["licence"]) or article.source.licence,
        change_note=change_note(standing),
        guid=article.guid,
    )


def _as_story(block: Block) -> Block:
    """Give a block that leaves: what somebody kept is a paragraph, whatever the rules called it."""
    kept = block.told_by is Teller.RULES and block.role not in LEAVE_AS_TOLD
    return replace(block, role=Role.PARAGRAPH) if kept else block


def _first(blocks: tuple[Block, ...], role: Role) -> str:
    return next((block.text for block in blocks if block.role is role), "")


def _write(out: HandedOut, form: Format, *, as_many: bool) -> None:
    if as_many:
        several = packed(out.hand_outs, form)
        out.name, out.media_type = several.name, several.media_type
        out.content = b"".join(several.parts)
    else:
        (only,) = out.hand_outs
        out.name, out.media_type = form.file_name(only), form.media_type
        out.content = form.write(only)


def _count(out: HandedOut, total: int) -> None:
    out.operation.total, out.operation.done = total, len(out.hand_outs)
    out.operation.refused = [[r.article, r.sentence] for r in out.refused]
    out.operation.save(update_fields=["total", "done", "refused"])
