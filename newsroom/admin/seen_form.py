"""Forms that know what their admin saw: nothing is saved over what somebody else changed."""

import json
from typing import Any, TypeVar, cast

from django import forms
from django.db.models import Model
from django.http import QueryDict

M = TypeVar("M", bound=Model)
CHANGED = (
    "Somebody has changed this meanwhile. Now it is: {}. Saving again puts yours in its place."
)


class SeenForm(forms.ModelForm[M]):
    """A row's form with its standing as it was shown, which the saving act is told, too."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.fields["seen"].initial = self._now()

    def standing(self) -> dict[str, object]:
        """Give what stands now of what the form changes; a form says what that is."""
        raise NotImplementedError

    def clean(self) -> dict[str, Any]:
        """Say what stands now, where that is not what was seen; to save again is on purpose."""
        now = self._now()
        if now and self.cleaned_data.get("seen") != now:
            again = cast(QueryDict, self.data).copy()
            again["seen"] = now
            self.data = again
            raise forms.ValidationError(CHANGED.format(_in_words(self.standing())))
        return self.cleaned_data

    def seen_standing(self) -> dict[str, object]:
        """Give the standing that was seen; empty for a new row."""
        return json.loads(self.cleaned_data["seen"] or "{}") if self.instance.pk else {}

    def _now(self) -> str:
        return json.dumps(self.standing()) if self.instance.pk else ""


def _in_words(standing: dict[str, object]) -> str:
    return ", ".join(f"{name} {_value(value)}" for name, value in standing.items())


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return " and ".join(map(str, value)) or "none"
    return f"“{value}”"
