"""Show moments, shares and settings as short as they can be understood."""

from collections.abc import Mapping
from datetime import datetime

from django import template
from django.utils import timezone

register = template.Library()


@register.filter
def moment(value: datetime | None) -> str:
    """Give the time where it is today, the day where it is this year, else day and year."""
    if value is None:
        return "–"
    here, now = timezone.localtime(value), timezone.localtime()
    if here.date() == now.date():
        return f"{here:%H:%M}"
    return f"{here.day} {here:%b}" if here.year == now.year else f"{here.day} {here:%b %Y}"


@register.filter
def share(value: float | None) -> str:
    """Give a share from 0 to 1 as whole percent; a dash where there is none."""
    return "–" if value is None else f"{value * 100:.0f} %"


@register.filter
def json_value(values: Mapping[str, object], name: str) -> str:
    """Give one value of a mapping in words."""
    value = values.get(name)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(str(one) for one in value) or "–"
    return "–" if value in (None, "") else str(value)
