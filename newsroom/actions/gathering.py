"""Gather articles that tell the same story into families, each as it comes in."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from newsroom.engine.learning import story_of
from newsroom.engine.lines import normalised
from newsroom.engine.origins import origin_keys
from newsroom.engine.signatures import (
    Signature,
    open_alike,
    opening_keys,
    roots_of,
    signature_of,
    tells_of,
    text_keys,
)
from newsroom.models import Article, ArticleState, Family, House, Likeness, LikenessKey

LIKE = 0.5  # estimated share of the words, three by three, from which two tell the same story
ALIKE = 0.8  # from which long ones do whatever their headlines say
LONG = 150  # words; what a site prints below every story is hardly four times as long as that story
# Articles kept of a key: one that more share is a form letter's, and the first few tell of it.
# So that what an import looks up never grows with what is there.
MOST = 20
SURE = 2.0  # above every estimate: the very same text, or the same address
Texts = Iterable[str]


def gather(article: Article, texts: Texts, kept: Likeness | None = None) -> Likeness:
    """Sign an article that comes in and let it join the family that it is likest to.

    Where it is like one that has no family yet, the two found one. `texts` are its blocks,
    `kept` its row where it was signed before. One import after the other does it, so that
    copies which come in at once find each other. At most eight queries, however many are like it.
    """
    texts = list(texts)
    very = {*text_keys(texts, article.headline), *_origins(article)}
    newcomer = _Newcomer(article, texts, signature_of(texts))
    signature = newcomer.signature
    wait_for_turn()
    keys = very | newcomer.opening.keys() | set(signature.bands if signature else ())
    known = list(LikenessKey.objects.filter(key__in=keys).values_list("key", "article_id"))
    shared = Counter(key for key, _ in known)
    LikenessKey.objects.bulk_create(
        LikenessKey(article=article, key=key) for key in sorted(keys) if shared[key] < MOST
    )
    if kept is not None and (kept.apart or kept.family_id):
        return kept
    row = kept or Likeness(article=article, numbers=signature.packed() if signature else b"")
    match = _likest(newcomer, known, very) if known else None
    row.family = _family_with(match, article) if match else None
    row.save(force_insert=kept is None)
    return row


def wait_for_turn() -> None:
    """Wait until no other import gathers; the house's row is what they wait for."""
    if not list(House.objects.select_for_update().filter(pk=1)):
        House.objects.get_or_create(pk=1)


def precedes(one: Article, other: Article) -> bool:
    """Tell whether one is the master of two: whom the other credits, else what came earlier."""
    named, names = _credits(other, one), _credits(one, other)
    if named != names:
        return named
    return (_when(one), one.pk) < (_when(other), other.pk)


def earliest(articles: Iterable[Article]) -> Article | None:
    """Give the one that precedes the others; None where there is none."""
    first: Article | None = None
    for article in articles:
        if first is None or precedes(article, first):
            first = article
    return first


def forget_likeness(article_id: int) -> None:
    """Erase what an article was known again by: its words have to go."""
    LikenessKey.objects.filter(article=article_id).delete()
    Likeness.objects.filter(article=article_id).delete()
    for family in Family.objects.select_for_update().filter(master=article_id):
        rows = Likeness.objects.filter(family=family).select_related("article__source")
        others = [row.article for row in rows[:MOST]]
        if len(others) < 2:
            family.delete()
        elif (master := earliest(others)) is not None:
            family.master, family.chosen_by = master, ""
            family.save(update_fields=["master", "chosen_by"])


def _origins(article: Article) -> Iterable[int]:
    return origin_keys(article.guid, article.canonical)


@dataclass(frozen=True)
class _Newcomer:
    """An article that looks for its like."""

    article: Article
    texts: list[str]
    signature: Signature | None

    def share(self, row: Likeness, keys: Iterable[int]) -> float:
        """Estimate how much of both stories both have, at least LIKE where they open alike.

        0.0 where only their pages are alike. `keys` are those that both have.
        """
        shared = [self.opening[key] for key in keys if key in self.opening]
        opens = open_alike(shared, self.article.headline, row.article.headline)
        return max(LIKE if opens else 0.0, self._share(row))

    @cached_property
    def opening(self) -> dict[int, str]:
        """Give the keys of the paragraphs that it opens with, with their words."""
        return opening_keys(self.texts)

    def _share(self, row: Likeness) -> float:
        numbers = bytes(row.numbers)
        if self.signature is None or not numbers:
            return 0.0
        share = self.signature.likeness(Signature.unpacked(numbers))
        sure = share < LIKE or (share >= ALIKE and self._words >= LONG)
        return share if sure or tells_of(self._roots, row.article.headline) else 0.0

    @property
    def _words(self) -> int:
        return sum(len(line.split()) for line in self._story)

    @cached_property
    def _roots(self) -> frozenset[str]:
        return roots_of([self.article.headline, *self._story])

    @cached_property
    def _story(self) -> frozenset[str]:
        """Give its sentences; the lists of a page name other stories, and are long."""
        return story_of([normalised(text) for text in self.texts])


def _likest(
    newcomer: _Newcomer, known: Iterable[tuple[int, int]], very: set[int]
) -> Likeness | None:
    """Give the row of the article that is likest; None where none is like it."""
    keys: defaultdict[int, set[int]] = defaultdict(set)
    for key, pk in known:
        keys[pk].add(key)
    rows = Likeness.objects.filter(pk__in=keys.keys(), apart=False)
    rows = rows.exclude(article__state=ArticleState.WITHDRAWN)
    best: tuple[float, bool, int] | None = None
    found: Likeness | None = None
    for row in rows.select_related("family__master__source", "article__source"):
        share = SURE if keys[row.pk] & very else newcomer.share(row, keys[row.pk])
        rank = (share, row.family_id is not None, -row.pk)
        if share >= LIKE and (best is None or rank > best):
            best, found = rank, row
    return found


def _family_with(match: Likeness, article: Article) -> Family:
    """Give the family of a row, founded where it has none; a newcomer may be its master."""
    family = match.family
    if family is None:
        family = Family.objects.create(master=match.article)
        match.family = family
        match.save(update_fields=["family"])
    if not family.chosen_by and precedes(article, family.master):
        family.master = article
        family.version += 1
        family.save(update_fields=["master", "version"])
    return family


def _when(article: Article) -> datetime:
    return article.published or article.imported_at


def _credits(article: Article, other: Article) -> bool:
    """Tell whether an article names the other's source as where it comes from."""
    said = f"{article.credit} {article.byline}".casefold()
    return other.source.name.casefold() in said and article.source_id != other.source_id
