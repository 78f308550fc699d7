"""Show what a message tells with the button that undoes it."""

from dataclasses import dataclass

from django import template

register = template.Library()


@dataclass(frozen=True)
class Step:
    """A button that undoes an act, or redoes it: what it reads, its key's command, its act."""

    label: str
    command: str
    operation: str


@register.filter
def step_of(tags: str | None) -> Step | None:
    """Read the button off a message's tags, "step-undo-41-9"; None where it tells something else.

    The tags name the command, the act and how many decisions it took.
    """
    parts = (tags or "").split("-")
    if len(parts) != 4 or parts[0] != "step":
        return None
    _, command, operation, count = parts
    many = f" all {count}" if int(count) > 1 else ""
    return Step(f"{command.capitalize()}{many}", command, operation)
