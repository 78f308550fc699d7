"""Decide of a family: choose its master, take an article out of it, dissolve it; each undoable."""

from typing import Any

from django.contrib.auth.models import User

from newsroom.actions.acting import Act, act, name_of
from newsroom.actions.gathering import earliest
from newsroom.actions.refusal import Refused, Stale
from newsroom.models import Article, Family, Likeness, Operation

CHOOSE, LEAVE = "choose-master", "leave-family"


class FamilyChanged(Stale):
    """The family is not at the version its actor saw."""


def choose_master(article_id: int, *, version: int, by: User) -> Operation:
    """Make an article its family's master; what comes in later does not change that."""
    with _act(CHOOSE, article_id, by) as doing:
        family = _locked(article_id, version)
        if family.master_id == article_id:
            raise Refused("It is the master of its family already.")
        return _recorded(doing, family, article_id, [], "Made the master of its family")


def leave_family(article_id: int, *, version: int, by: User) -> Operation:
    """Say that an article tells another story; by itself it joins no family again."""
    with _act(LEAVE, article_id, by) as doing:
        family = _locked(article_id, version)
        return _take_out(doing, family, {article_id}, "Taken out of its family")


def dissolve_family(article_id: int, *, version: int, by: User) -> Operation:
    """Say that the articles of a family on one's desks each tell a story of their own."""
    with _act(LEAVE, article_id, by) as doing:
        family = _locked(article_id, version)
        seen = Article.objects.seen_by(by).filter(likeness__family=family)
        out = set(seen.order_by().values_list("pk", flat=True))
        return _take_out(doing, family, out, f"Dissolved the family of {len(out)} articles")


def turn_family(undone: bool, root: Operation) -> None:
    """Undo or redo what an act decided of a family, as far as it still stands.

    Raises Refused where somebody decided otherwise since.
    """
    if root.kind not in (CHOOSE, LEAVE):
        return
    said = root.parameters
    family = Family.objects.select_for_update().filter(pk=said["family"]).first()
    way = -1 if undone else 1
    (was, was_chosen), (now, now_chosen) = said["masters"][::way]
    if family is None or (family.master_id, family.chosen_by) != (was, was_chosen):
        raise Refused("Its family was changed again later; that stays.")
    for article_id, apart in said["out"]:
        rows = Likeness.objects.filter(pk=article_id)
        if undone:
            rows.filter(family=None, apart=apart).update(family=family, apart=False)
        else:
            rows.filter(family=family).update(family=None, apart=apart)
    _write(family, now, now_chosen)


def _act(kind: str, article_id: int, by: User) -> Any:
    return act(kind, by=by, articles=[article_id], needs="approve_article", changes_text=False)


def _locked(article_id: int, version: int) -> Family:
    families = Family.objects.select_for_update(of=("self",))
    family = families.filter(members=article_id).first()
    if family is None:
        raise Refused("The article is of no family.")
    if family.version != version:
        raise FamilyChanged("Somebody changed this family meanwhile. Here is what it is now.")
    return family


def _take_out(doing: Act, family: Family, out: set[int], summary: str) -> Operation:
    """Take articles out; where one alone would stay, it goes along, and may join again."""
    stay = Likeness.objects.filter(family=family).exclude(pk__in=out)
    staying = [row.article for row in stay.select_related("article__source").order_by("pk")]
    gone: list[tuple[int, bool]] = [(pk, True) for pk in sorted(out)]
    if len(staying) == 1:
        gone.append((staying[0].pk, False))
    first = earliest(staying) if family.master_id in out else None
    return _recorded(doing, family, first.pk if first else family.master_id, gone, summary)


def _recorded(
    doing: Act, family: Family, master: int, out: list[tuple[int, bool]], summary: str
) -> Operation:
    chosen = name_of(doing.by) if doing.kind == CHOOSE else family.chosen_by
    chosen = chosen if doing.kind == CHOOSE or master == family.master_id else ""
    masters = [[family.master_id, family.chosen_by], [master, chosen]]
    parameters = {"family": family.pk, "masters": masters, "out": out}
    operation = doing.record(summary, parameters=parameters)
    for article in doing.articles.values():
        doing.note(article, {"master": family.master_id}, {"master": master}, summary)
    for article_id, apart in out:
        Likeness.objects.filter(pk=article_id).update(family=None, apart=apart)
    _write(family, master, chosen)
    return operation


def _write(family: Family, master: int, chosen_by: str) -> None:
    family.master_id, family.chosen_by = master, chosen_by
    family.version += 1
    family.save(update_fields=["master", "chosen_by", "version"])
