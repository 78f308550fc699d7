"""Make what tests start from: people, sources, articles with the flags a test wants."""

import itertools
from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import Group, User
from django.db import transaction

from newsroom.actions.acting import Act
from newsroom.actions.arriving import Arrival, bring_in
from newsroom.actions.standing import Standing
from newsroom.engine.block import Block, Role
from newsroom.engine.finding import Action, Category, Finding, Severity, Suggestion
from newsroom.importers.imported import ImportedArticle
from newsroom.importers.imported import RawFile as ReadFile
from newsroom.models import Article, Batch, BatchState, Desk, Operation, RawFile, Source

PASSWORD = "harmattan-over-okiti"
_numbers = itertools.count(1)


def person(role: str = "Editor", name: str = "", desk: str = "news") -> User:
    """Make somebody with a role ("Reviewer", "Editor", "Admin") on a desk; "" for no desk."""
    user = User.objects.create_user(name or f"{role.lower()}-{next(_numbers)}", password=PASSWORD)
    user.groups.add(Group.objects.get(name=role))
    if desk:
        Desk.objects.get_or_create(slug=desk, defaults={"name": desk})[0].members.add(user)
    return User.objects.get(pk=user.pk)


def source(slug: str = "", desk: str = "news", **more: object) -> Source:
    """Make a source that asks for nothing unless told."""
    slug = slug or f"source-{next(_numbers)}"
    on = Desk.objects.get_or_create(slug=desk, defaults={"name": desk})[0]
    return Source.objects.create(slug=slug, desk=on, **{"name": slug.title(), **more})


def imported(
    texts: Iterable[str | Block], guid: str = "", headline: str = "", **more: object
) -> ImportedArticle:
    """Make what an importer would give; the headline, if any, is block 0."""
    blocks = [text if isinstance(text, Block) else Block(text) for text in texts]
    if headline:
        blocks.insert(0, Block(headline, Role.HEADLINE))
    fields: dict[str, object] = dict.fromkeys(
        ("byline", "canonical", "language", "credit", "licence"), ""
    )
    fields |= {"published": None, "row": 1, **more}
    raw = ReadFile.of("made.txt", "\n".join(b.text for b in blocks).encode(), "text/plain", "utf-8")
    return ImportedArticle(
        blocks=tuple(blocks),
        headline=headline,
        guid=guid or f"guid-{next(_numbers)}",
        raw=raw,
        **fields,  # type: ignore[arg-type]
    )


def article(
    texts: Iterable[str | Block],
    findings: Iterable[Finding] = (),
    of: Source | None = None,
    headline: str = "",
    **more: Any,
) -> Article:
    """Bring an article in with just these findings as its flags."""
    row = imported(texts, headline=headline, **more)
    batch = Batch.objects.create(
        source=of or source(), name="made", by="a test", state=BatchState.DONE, rows=1, new=1
    )
    came = {"name": row.raw.name, "sha256": row.raw.sha256, "content": row.raw.content}
    raw = RawFile.objects.create(batch=batch, size=len(row.raw.content), **came)
    within = Operation.objects.create(kind="import", by="a test")
    doing = Act("import", None, {}, within=within)
    doing.record()
    with transaction.atomic():
        assert bring_in(doing, batch, Arrival(row, raw, tuple(findings))) == "new"
    return fresh(Article.objects.get(source=batch.source, guid=row.guid))


def headed(
    texts: Iterable[str | Block],
    findings: Iterable[Finding] = (),
    of: Source | None = None,
    **more: Any,
) -> Article:
    """Bring an article in that has the headline which the gate asks for.

    It stands below the texts, so that they are numbered as they are given.
    """
    return article([*texts, Block("Harbour bridge reopens", Role.HEADLINE)], findings, of, **more)


def fresh(story: Article) -> Article:
    """Read an article anew, as it stands in the database."""
    return Article.objects.select_related("source", "revision").get(pk=story.pk)


def clean(story: Article) -> list[str]:
    """Give the paragraphs of an article's clean copy, as the database has it."""
    return [block.text for _, block in Standing.of(fresh(story)).clean]


def below(story: Article) -> list[str]:
    """Give the paragraphs of an article's clean copy without its headline."""
    clean_copy = Standing.of(fresh(story)).clean
    return [block.text for _, block in clean_copy if block.role is not Role.HEADLINE]


def spelling(
    block: int, text: str, quote: str, right: str | None, severity: Severity = Severity.ERROR
) -> Finding:
    """Find a misspelt word at its first place in a block's text."""
    start = text.index(quote)
    suggestions = () if right is None else (Suggestion(right),)
    return Finding(
        *(block, start, start + len(quote), quote, "made-up-rule", Category.SPELLING, severity),
        message="no word",
        confidence=0.95,
        action=Action.REPLACE,
        suggestions=suggestions,
    )


def furniture(block: int, text: str, confidence: float = 0.99) -> Finding:
    """Find that a whole block is furniture."""
    return Finding(
        *(block, 0, len(text), text, "made-up-furniture", Category.FURNITURE, Severity.ERROR),
        message="an ad marker",
        confidence=confidence,
        action=Action.REMOVE_BLOCK,
    )
