"""Show what a message tells with the button that undoes it."""

from collections.abc import Iterable
from dataclasses import dataclass

from django import template
from django.contrib.messages.storage.base import Message

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


@register.filter
def undo_told(messages: Iterable[Message]) -> str:
    """Give the act that the latest message offers to undo; empty where none does."""
    steps = [step_of(message.extra_tags) for message in messages]
    told = [step.operation for step in steps if step and step.command == "undo"]
    return told[-1] if told else ""
