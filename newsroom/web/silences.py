"""Say which rules an act found quiet in a source, so that no flag goes without a word."""

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from newsroom.actions.silences import Silence, Silences
from newsroom.web.cards import TITLES


def told_silences(silences: Silences) -> SafeString:
    """Give a sentence a rule, each with a link to where it is asked all the same; or nothing."""
    return format_html_join(" ", "{}", ((_sentence(one),) for one in silences.told.values()))


def _sentence(silence: Silence) -> SafeString:
    address = f"{reverse('rules')}?source={silence.source.slug}#{silence.rule}"
    return format_html(
        'The rule <a href="{}">“{}”</a> is quiet for {}{}{}.',
        address,
        TITLES.get(silence.rule, silence.rule),
        silence.source.name,
        " from now on" if silence.begins else "",
        _gone(silence.flags),
    )


def _gone(flags: int) -> str:
    if not flags:
        return ""
    return f"; {flags:,} open flag{'s of it are' if flags > 1 else ' of it is'} no longer shown"
