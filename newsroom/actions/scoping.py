"""Decide beyond one flag: dismiss with a scope, add a term; one operation, one undo."""

from collections.abc import Iterator

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import QuerySet

from newsroom.actions.acting import Act, name_of, require
from newsroom.actions.background import are_many, step_of, wake
from newsroom.actions.deciding import Also, Choice, Outcome, decide_flags
from newsroom.actions.reaching import sources_reached
from newsroom.actions.refusal import FlagChanged, NotAllowed, Refused
from newsroom.actions.summing_up import short
from newsroom.models import (
    Article,
    Dismissal,
    Flag,
    FlagState,
    How,
    Operation,
    OperationState,
    Scope,
    Term,
)
from newsroom.models.states import OUT_OF_USE

SPELLING = ("spelling", "grammar")
CHUNK = 20  # articles a transaction


def reached_by(flag: Flag, scope: Scope, *, by: User, any_rule: bool = False) -> QuerySet[Flag]:
    """Give the open flags that a dismissal of this flag would take with it, itself included.

    With `any_rule` those of every spelling rule on the same words: what a new term takes.
    """
    articles = Article.objects.seen_by(by).exclude(state__in=OUT_OF_USE)
    if scope == Scope.ARTICLE:
        articles = articles.filter(pk=flag.article_id)
    elif scope == Scope.SOURCE:
        articles = articles.filter(source=flag.article.source_id)
    same = Flag.objects.open().quoting(flag.quote).filter(article__in=articles)
    return same.filter(category__in=SPELLING) if any_rule else same.filter(rule=flag.rule)


def dismiss_flag(flag: Flag, scope: Scope, *, version: int, by: User) -> Outcome:
    """Dismiss a flag, and with it every open one alike as far as the scope reaches, now and later.

    Raises NotAllowed where the scope reaches beyond the article and the role does not.
    """
    _check_reach(scope, by)

    def remember(doing: Act) -> None:
        _check_taken(doing, flag)
        Dismissal.objects.create(
            rule=flag.rule, quote=flag.quote, **_scope(flag, scope), **_made(doing)
        )

    choices = _choices(flag, reached_by(flag, scope, by=by), version)
    return _dismiss("dismiss", flag, scope, choices, by, remember)


def add_term(flag: Flag, scope: Scope, *, version: int, by: User) -> Outcome:
    """Add a flag's words to the dictionary; the open flags on them are dismissed with it."""
    _check_reach(scope, by)
    text = flag.quote.strip()
    if len(text) > 200 or flag.category not in SPELLING:
        raise Refused("Only a word or a short phrase can go into the dictionary.")

    def remember(doing: Act) -> None:
        _check_taken(doing, flag)
        Term.objects.create(text=text, **_scope(flag, scope), **_made(doing))

    choices = _choices(flag, reached_by(flag, scope, by=by, any_rule=True), version)
    return _dismiss("term", flag, scope, choices, by, remember)


def widening_steps(operation: Operation) -> Iterator[None]:
    """Dismiss what is alike in many articles, some by each transaction, as it stands by then."""
    said = operation.parameters
    flag = Flag.objects.select_related("article").get(pk=said["flag"])
    by = User.objects.get(pk=operation.by_id or 0)
    any_rule = operation.kind == "term"
    for at in range(operation.cursor.get("at", 0), len(said["articles"]), CHUNK):
        chunk = said["articles"][at : at + CHUNK]
        with step_of(operation):
            alike = reached_by(flag, Scope(said["scope"]), by=by, any_rule=any_rule)
            _dismiss_in(operation, _others(flag, alike.filter(article__in=chunk)), by)
            operation.cursor = {"at": at + CHUNK}
        yield


def _dismiss(
    kind: str, flag: Flag, scope: Scope, choices: list[Choice], by: User, remember: Also
) -> Outcome:
    """Dismiss all of it at once, or of many articles this flag now and the rest by a worker."""
    articles = sorted({choice.article for choice in choices})
    summary = _summary(kind, flag, scope, len(choices))
    if are_many(len(articles)):
        reached = sources_reached(articles)
        operation = Operation(
            kind=kind,
            by=name_of(by),
            by_id=by.pk,
            summary=f"{summary}, in the background in {len(articles)} articles",
            parameters={"flag": flag.pk, "scope": scope, "articles": articles, "sources": reached},
            state=OperationState.QUEUED,
            total=len(choices),
            done=1,
        )
        return _begin(operation, choices[0], by, remember)

    def also(doing: Act) -> None:
        remember(doing)
        doing.operation.summary = summary
        doing.operation.save(update_fields=["summary"])

    return decide_flags(choices, by=by, how=_how(choices), kind=kind, also=also)


def _begin(operation: Operation, first: Choice, by: User, remember: Also) -> Outcome:
    """Dismiss the flag itself, and leave the others to whoever works on the operation."""
    with transaction.atomic():
        operation.save()
        kind = operation.kind
        done = decide_flags(
            [first], by=by, how=How.BULK, kind=kind, also=remember, within=operation
        )
        wake()
    return done


def _summary(kind: str, flag: Flag, scope: Scope, count: int) -> str:
    """Say what was done, how far it reaches, and how many open flags it took."""
    done = "added to the dictionary" if kind == "term" else "dismissed"
    if scope == Scope.SOURCE:
        reach = f"for {flag.article.source.name[:80]}"
    else:
        reach = "for this article" if scope == Scope.ARTICLE else "everywhere"
    return f"“{short(flag.quote.strip())}” {done} {reach}" + (
        f", {count} flags" if count > 1 else ""
    )


def _dismiss_in(operation: Operation, choices: list[Choice], by: User) -> None:
    try:
        outcome = decide_flags(choices, by=by, how=How.BULK, kind=operation.kind, within=operation)
    except Refused as reason:  # a single one that cannot be done
        operation.refused += [[choices[0].article, reason.sentence]]
        return
    operation.done += len(outcome.done)
    operation.refused += [[r.article, r.sentence] for r in outcome.refused]
    operation.total = max(operation.total, operation.done + len(operation.refused))


def _check_reach(scope: Scope, by: User) -> None:
    if scope != Scope.ARTICLE:
        try:
            require(by, "change_rules")
        except NotAllowed as reason:
            raise NotAllowed("Only editors decide for a whole source or everywhere.") from reason


def _choices(flag: Flag, alike: QuerySet[Flag], version: int) -> list[Choice]:
    """Put the flag itself first, at the version that was seen; the others as they stand."""
    present = Flag.objects.values_list("version", "state").get(pk=flag.pk)
    if present != (version, FlagState.OPEN):
        raise FlagChanged("Somebody has decided this flag meanwhile.")
    return [Choice(flag.article_id, flag.pk, FlagState.DISMISSED, version), *_others(flag, alike)]


def _others(flag: Flag, alike: QuerySet[Flag]) -> list[Choice]:
    rows = alike.exclude(pk=flag.pk).values_list("article_id", "pk")
    return [Choice(article, other, FlagState.DISMISSED) for article, other in rows]


def _check_taken(doing: Act, flag: Flag) -> None:
    """Raise, and take the whole act back, where somebody was faster with the flag itself."""
    now = doing.standing(flag.article_id).flag(flag.pk)
    if now is None or now.state != FlagState.DISMISSED:
        raise FlagChanged("Somebody has decided this flag meanwhile.")


def _how(choices: list[Choice]) -> How:
    return How.BY_HAND if len(choices) == 1 else How.BULK


def _scope(flag: Flag, scope: Scope) -> dict[str, object]:
    return {
        "scope": scope,
        "article_id": flag.article_id if scope == Scope.ARTICLE else None,
        "source_id": flag.article.source_id if scope == Scope.SOURCE else None,
    }


def _made(doing: Act) -> dict[str, object]:
    return {"operation": doing.operation, "by": doing.name, "at": doing.at}
