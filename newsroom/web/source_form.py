"""The form of a source's settings."""

from collections.abc import Sequence

from django import forms

from newsroom.actions.configuring import CONFIGURABLE, present_values
from newsroom.models import Desk, Source


class SourceForm(forms.ModelForm[Source]):
    """What a source asks for; saved by the action, never by the form."""

    homepage = forms.URLField(required=False, assume_scheme="https")

    class Meta:
        model = Source
        fields: Sequence[str] = CONFIGURABLE
        labels = {
            "credit_line": "Credit line",
            "edit_policy": "How far it may be changed (a note)",
            "second_eyes": "A second pair of eyes",
            "requires_link": "Requires the link to the original",
        }

    def tell_present(self, source: Source, sentence: str) -> None:
        """Say beside each setting what it is now, where somebody else has saved meanwhile."""
        for name, told in present_values(source, self.cleaned_data).items():
            self.add_error(name, told)
        self.add_error(None, sentence)


class NewSourceForm(SourceForm):
    """The same for a new source, with its desk and its short name."""

    desk = forms.ModelChoiceField(Desk.objects.none(), empty_label=None)

    class Meta(SourceForm.Meta):
        fields = ["name", "slug", "desk", *CONFIGURABLE[1:]]
        labels = {**SourceForm.Meta.labels, "slug": "Short name, for addresses and searches"}
        error_messages = {"slug": {"unique": "There is a source with this short name already."}}
