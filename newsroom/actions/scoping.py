"""Decide beyond one flag: dismiss with a scope, add a term; one operation, one undo."""

from django.contrib.auth.models import User
from django.db.models import QuerySet

from newsroom.actions.acting import OUT_OF_USE, Act, require
from newsroom.actions.deciding import Choice, Outcome, decide_flags
from newsroom.actions.refusal import FlagChanged, NotAllowed, Refused
from newsroom.models import Article, Dismissal, Flag, FlagState, How, Scope, Term

SPELLING = ("spelling", "grammar")


def reached_by(flag: Flag, scope: Scope, *, by: User, any_rule: bool = False) -> QuerySet[Flag]:
    """Give the open flags that a dismissal of this flag would take with it, itself included.

    With `any_rule` those of every spelling rule on the same words: what a new term takes.
    """
    articles = Article.objects.seen_by(by).exclude(state__in=OUT_OF_USE)
    if scope == Scope.ARTICLE:
        articles = articles.filter(pk=flag.article_id)
    elif scope == Scope.SOURCE:
        articles = articles.filter(source=flag.article.source_id)
    same = Flag.objects.open().filter(quote=flag.quote, article__in=articles)
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

    alike = reached_by(flag, scope, by=by)
    choices = _choices(flag, alike, version)
    return decide_flags(choices, by=by, how=_how(choices), kind="dismiss", also=remember)


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
    return decide_flags(choices, by=by, how=_how(choices), kind="term", also=remember)


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
    others = alike.exclude(pk=flag.pk).values_list("article_id", "pk")
    mine = Choice(flag.article_id, flag.pk, FlagState.DISMISSED, version)
    return [mine, *(Choice(a, f, FlagState.DISMISSED) for a, f in others)]


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
