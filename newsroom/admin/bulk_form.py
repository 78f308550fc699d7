"""What the admin's acts on many articles ask for besides the articles."""

from typing import Any

from django import forms
from django.contrib.auth.models import User

from newsroom.exporters import FORMATS

HAND_OUT = "hand-out"


class BulkForm(forms.Form):
    """What an act on many articles asks for besides the articles."""

    until = forms.DateTimeField(
        required=False,
        label="Date and time",
        widget=forms.DateTimeInput({"type": "datetime-local"}, "%Y-%m-%dT%H:%M"),
    )
    note = forms.CharField(max_length=500, required=False)
    to = forms.ModelChoiceField(
        User.objects.filter(is_active=True).order_by("username"),
        required=False,
        label="Assign to",
        empty_label="nobody",
    )
    priority = forms.IntegerField(min_value=-9, max_value=9, initial=0, required=False)
    form = forms.ChoiceField(
        choices=[(name, form.name) for name, form in FORMATS.items()],
        initial="html",
        label="Format",
        required=False,
    )
    ASKED = {
        **dict.fromkeys(("send-back", "spike", "hold", "kill"), ("note",)),
        "assign": ("to",),
        "prioritise": ("priority",),
        "schedule": ("until",),
        "embargo": ("until", "note"),
        HAND_OUT: ("form",),
    }

    def __init__(self, act: str, *args: Any, **kwargs: Any) -> None:
        """Ask only what the act needs."""
        super().__init__(*args, **kwargs)
        for name in set(self.fields) - set(self.ASKED.get(act, ())):
            del self.fields[name]
        if act == "send-back":
            self.fields["note"].required = True
        if act == "embargo":
            self.fields["note"].label = "Why, where one ends before its time"

    def options(self) -> dict[str, Any]:
        """Give the answers as an act takes them."""
        answers = dict(self.cleaned_data)
        if "to" in answers:
            answers["to"] = answers["to"].pk if answers["to"] else None
        if "until" in answers:
            answers["until"] = answers["until"].isoformat() if answers["until"] else ""
        return answers
