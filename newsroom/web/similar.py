"""The articles like one, and where the words of a copy differ, side by side."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from newsroom.actions.standing import Standing
from newsroom.actions.story_blocks import story_blocks
from newsroom.actions.undoable import turned_family
from newsroom.engine.block import Block
from newsroom.models import Article, Family, Operation
from newsroom.models.article import ArticleQuerySet
from newsroom.web.differing import Stretch
from newsroom.web.drawer import drawer
from newsroom.web.likeness import like
from newsroom.web.person import person_of
from newsroom.web.reviewing import load_article
from newsroom.web.views import changes
from newsroom.web.wishes import number_in

DONE = "done"  # the part of the address that names what was just done to the family
COPY = 0.5  # the share of two texts' words from which one counts as a copy of the other
PAIRS = 20  # paragraphs that are shown beside each other
BLOCKS = 200  # paragraphs that are compared; of more only their beginning
REACH = 60  # characters of what is the same, on each side of what differs
Texts = list[Block]


@dataclass(frozen=True)
class Pair:
    """A paragraph that differs: how it reads here, and how it reads there."""

    here: list[Stretch]
    there: list[Stretch]


@dataclass(frozen=True)
class Similar:
    """An article like the one that is looked at: why, how like, and how a copy differs."""

    article: Article
    reason: str
    share: float
    pairs: list[Pair]
    more: int = 0

    @property
    def percent(self) -> int:
        """The share of the words in common, for people."""
        return round(100 * self.share)

    @property
    def is_copy(self) -> bool:
        """Whether so much is the same that the differences are worth a look."""
        return self.share >= COPY


@require_safe
def similar(request: HttpRequest, article_id: int) -> HttpResponse:
    """Show the articles of one's desks that are like one."""
    article, user = load_article(request, article_id), person_of(request, "view_article")
    done = number_in(request.GET.get(DONE, ""))
    mine = Operation.objects.filter(article=article.pk, by_id=user.pk, undone_in=None)
    act = mine.filter(pk=done).first() if done else None
    act = act if act and turned_family(act) else None  # no longer told once it was undone
    return show_similar(request, article, Article.objects.seen_by(user), act=act)


def show_similar(
    request: HttpRequest, article: Article, seen: ArticleQuerySet, act: Operation | None
) -> HttpResponse:
    """Show the tab: the family of an article, and every one like it; `act` was just done to it."""
    family = Family.objects.filter(members=article.pk).order_by().first()
    context = {"similar": similar_to(article, seen), "family": family, "act": act}
    return drawer(request, article, "similar", context)


def similar_to(article: Article, seen: ArticleQuerySet) -> list[Similar]:
    """Give the articles like one, compared with it; the same few queries for any number."""
    reasons = like(article, seen)
    rows = seen.select_related("source", "revision").in_bulk(list(reasons))
    found = [rows[pk] for pk in reasons if pk in rows]
    texts = {pk: _text(s) for pk, s in Standing.of_many([article, *found]).items()} if found else {}
    return [_compared(texts[article.pk], one, texts[one.pk], reasons[one.pk]) for one in found]


def _text(standing: Standing) -> Texts:
    """Give what is compared: the story, without the furniture of the page it came from."""
    return story_blocks(standing)[:BLOCKS]


def _compared(here: Texts, article: Article, there: Texts, reason: str) -> Similar:
    share = _share(here, there)
    pairs = list(_pairs(here, there)) if share >= COPY else []
    return Similar(article, reason, share, pairs[:PAIRS], max(0, len(pairs) - PAIRS))


def _share(here: Texts, there: Texts) -> float:
    """Give the share of the words of two texts that stand in both, each as often as it does."""
    one, other = _counted(here), _counted(there)
    return (one & other).total() / max(1, (one | other).total())


def _counted(blocks: Texts) -> Counter[str]:
    return Counter(word for block in blocks for word in block.text.casefold().split())


def _pairs(here: Texts, there: Texts) -> Iterator[Pair]:
    for block in changes(here, there):
        if any(part.kind != "same" for part in block.parts):
            parts = [_shortened(part) for part in block.parts]
            ours = [part for part in parts if part.kind != "new"]
            yield Pair(ours, [part for part in parts if part.kind != "gone"])


def _shortened(part: Stretch) -> Stretch:
    """Cut the middle out of a long stretch that is the same on both sides."""
    if part.kind != "same" or len(part.text) <= 2 * REACH:
        return part
    before, after = part.text[:REACH], part.text[-REACH:]
    return Stretch("same", f"{before[: before.rfind(' ')]} … {after[after.find(' ') + 1 :]}")
