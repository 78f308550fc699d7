"""Correct by hand: words, blocks, fields; each a decision that can be undone."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from newsroom.actions.correcting import correct_field, correct_span, take_out_block
from newsroom.actions.deciding import Outcome
from newsroom.actions.gate import HEADLINE
from newsroom.actions.heirs import heirs_of
from newsroom.actions.linking import correct_link
from newsroom.actions.refusal import NotAllowed, Refused, Stale
from newsroom.actions.restructuring import Edit, edit_blocks, give_headline, move_block
from newsroom.actions.standing import FIELDS, Standing
from newsroom.engine.block import Role
from newsroom.web.answering import answer
from newsroom.web.block_panel import BlockPanel
from newsroom.web.catching_up import as_it_stands, told_besides
from newsroom.web.panels import FieldPanel
from newsroom.web.person import person_of
from newsroom.web.refusing import status_of
from newsroom.web.reviewing import context_of, load_article
from newsroom.web.screen import Screen
from newsroom.web.wishes import Wish, number_in

WAYS = {"up": -1, "down": 1}


@require_POST
def correct(request: HttpRequest, article_id: int) -> HttpResponse:
    """Replace selected words."""
    given = request.POST
    block, start = _number(request, "block"), _number(request, "start")
    quote, replacement = given.get("quote", ""), given.get("replacement", "")
    try:
        outcome = correct_span(article_id, block, start, quote, replacement, by=person_of(request))
    except NotAllowed:
        raise
    except Refused as refused:
        return _block_refused(request, article_id, refused, (start, quote))
    return answer(request, article_id, outcome)


@require_POST
def edit(request: HttpRequest, article_id: int) -> HttpResponse:
    """Put an editor's paragraphs in the place of a block, or of it and the next."""
    text = request.POST.get("text", "").replace("\r\n", "\n")
    blocks, texts = [_number(request, "block")], text.split("\n\n")
    try:
        if "merge" in request.POST:
            blocks.append(_number(request, "merge"))
            texts = [_merged(request, article_id, text, blocks[1])]
        seen = request.POST.get("seen", "")
        made = Edit(tuple(blocks), tuple(texts), _role(request), seen=seen)
        outcome = edit_blocks(article_id, made, by=person_of(request))
    except NotAllowed:
        raise
    except Refused as refused:
        return _block_refused(request, article_id, refused)
    return answer(request, article_id, outcome)


@require_POST
def restructure(request: HttpRequest, article_id: int) -> HttpResponse:
    """Take a block out, or move it one place."""
    person = person_of(request)
    if "take_out" in request.POST:
        outcome = take_out_block(article_id, _number(request, "take_out"), by=person)
        return answer(request, article_id, outcome)
    way = next((name for name in WAYS if name in request.POST), None)
    if way is None:
        raise Refused("This button makes no sense; reload the page.")
    block = _number(request, way)
    position = Standing.of(load_article(request, article_id)).position.get(block, 0)
    return answer(request, article_id, _moved(request, article_id, block, position + WAYS[way]))


@require_POST
def change_link(request: HttpRequest, article_id: int) -> HttpResponse:
    """Lead a link inside a paragraph elsewhere, or drop it."""
    given, block, start = request.POST, _number(request, "block"), _number(request, "link")
    target = "" if "drop" in given else given.get("target", "").strip()
    try:
        if not target and "drop" not in given:
            raise Refused("Give the address it leads to, or drop the link.")
        by = person_of(request)
        outcome = correct_link(article_id, block, start, given.get("seen", ""), target, by=by)
    except NotAllowed:
        raise
    except Refused as refused:
        return _block_refused(request, article_id, refused)
    return answer(request, article_id, outcome)


@require_POST
def change_field(request: HttpRequest, article_id: int) -> HttpResponse:
    """Correct one of the article's fields, or give it the headline that it lacks."""
    name, value = request.POST.get("field", ""), request.POST.get("value", "").strip()
    if name not in (HEADLINE, *FIELDS):
        raise Refused("An article has no such field.")
    try:
        version, by = _number(request, "version"), person_of(request)
        if name == HEADLINE:
            outcome = give_headline(article_id, value, version=version, by=by)
        else:
            outcome = correct_field(article_id, name, value, version=version, by=by)
    except NotAllowed:
        raise
    except Refused as refused:
        screen = _screen(request, article_id, replace(Wish.of(request.POST).on, field=name))
        context = context_of(screen) | {"field": FieldPanel(name, value, refused.sentence)}
        return _shown(request, screen, context, refused)
    return answer(request, article_id, outcome)


def _moved(request: HttpRequest, article_id: int, block: int, to: int) -> Outcome:
    return move_block(article_id, block, to, by=person_of(request))


def _merged(request: HttpRequest, article_id: int, text: str, following: int) -> str:
    standing = Standing.of(load_article(request, article_id))
    at = standing.position.get(following)
    return text if at is None else f"{text.strip()} {standing.clean_block(at).text}"


def _role(request: HttpRequest) -> Role:
    role = request.POST.get("role", "")
    if role not in [known.value for known in Role]:
        raise Refused(f"There is no role “{role}”.")
    return Role(role)


def _block_refused(
    request: HttpRequest,
    article_id: int,
    refused: Refused,
    words: tuple[int, str] | None = None,
) -> HttpResponse:
    """Show the block as it stands now, the sentence, and what was typed.

    `words` are those that were selected, with the place where they stood.
    """
    standing = Standing.of(load_article(request, article_id))
    heirs = heirs_of(standing, number_in(request.POST.get("block", "")))
    block = heirs[0].pk if len(heirs) == 1 else None
    screen = Screen(standing, replace(Wish.of(request.POST).on, block=block))
    context = context_of(screen)
    if context["panel"] != "block":
        present = [(standing.position[row.pk] + 1, row.text) for row in heirs]
        lost = {"panel": "lost", "typed": _typed(request), "present": present, "sentence": refused}
        return _shown(request, screen, context | lost, refused)
    edited: BlockPanel = context["edited"]
    edited.typed, edited.sentence = request.POST.get("text"), str(refused)
    edited.span = _span_of(words, edited.block.text) if words else None
    edited.replacement = request.POST.get("replacement")
    edited.link, edited.target = number_in(request.POST.get("link", "")), request.POST.get("target")
    edited.stale = isinstance(refused, Stale)
    return _shown(request, screen, context, refused)


def _span_of(words: tuple[int, str], text: str) -> tuple[int, int] | None:
    """Give where words stand now: where they stood, else at the one place where they do."""
    start, quote = words
    if text[start : start + len(quote)] != quote:
        start = text.find(quote) if text.count(quote) == 1 else -1
    return (start, start + len(quote)) if start >= 0 else None


def _typed(request: HttpRequest) -> str:
    given = (request.POST.get(name, "") for name in ("text", "replacement", "target"))
    return next(filter(None, given), "")


def _screen(request: HttpRequest, article_id: int, wish: Wish) -> Screen:
    return Screen(Standing.of(load_article(request, article_id)), wish)


def _shown(
    request: HttpRequest, screen: Screen, context: dict[str, Any], refused: Refused
) -> HttpResponse:
    """Answer with the card; where others were faster, with the story as it stands too."""
    if not request.htmx:  # type: ignore[attr-defined]
        return render(request, "review/page.html", context, status=status_of(refused))
    if not isinstance(refused, Stale):
        return render(request, "review/_card.html", context, status=status_of(refused))
    context |= as_it_stands(screen) | {"meanwhile": told_besides(request, screen.article)}
    return render(request, "review/_decided.html", context, status=status_of(refused))


def _number(request: HttpRequest, name: str) -> int:
    found = number_in(request.POST.get(name, ""))
    if found is None:
        raise Refused("This button makes no sense; reload the page.")
    return found
