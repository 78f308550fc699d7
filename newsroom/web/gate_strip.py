"""The strip at the top of an article: what the ready gate asks for, each leading to its place."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from newsroom.actions.gate import EMBARGO, TEXT, UPDATE, Requirement, ready_gate
from newsroom.models import Article, Flag
from newsroom.web.wishes import TAKEN, Wish

ERRORS = "errors"


@dataclass(frozen=True)
class Mark:
    """One mark of the strip: "met", "unmet" or "waits", its words, where it leads (or nowhere).

    With `in_card` what it leads to is shown in the card.
    """

    look: str
    text: str
    href: str = ""
    in_card: bool = True


def gate_strip(article: Article, wish: Wish, put_off: list[Flag]) -> list[Mark]:
    """Give the marks of an article's strip; `put_off` are the flags left for later."""
    return [_flags(article, wish), *_asked(article, wish, put_off)]


def _flags(article: Article, wish: Wish) -> Mark:
    if not article.open_flags:
        return Mark("met", "nothing open")
    errors = article.open_errors
    said = f", {errors} error{'s' * (errors != 1)}" if errors else ""
    look = "unmet" if errors else "waits"
    return Mark(look, f"{article.open_flags} open{said}", f"?{wish.trail.address}")


def _asked(article: Article, wish: Wish, put_off: list[Flag]) -> Iterator[Mark]:
    for asked in ready_gate(article):
        if asked.name != ERRORS:
            yield _mark(article, wish, asked)
        elif not asked.met and not article.open_flags:
            flag = next(iter(put_off), None)
            yield Mark("unmet", asked.sentence, f"?flag={flag.pk}{wish.along}" if flag else "")


def _mark(article: Article, wish: Wish, asked: Requirement) -> Mark:
    look = "met" if asked.met else "unmet"
    if asked.name == UPDATE:
        return Mark(look, asked.sentence, reverse("update", args=[article.pk]), in_card=False)
    if asked.name == TEXT:
        return Mark(look, asked.sentence, f"?group={TAKEN}{wish.along}")
    leads = asked.name == EMBARGO or not asked.met
    return Mark(look, asked.sentence, f"?field={asked.about}{wish.along}" if leads else "")
