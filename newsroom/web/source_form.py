"""The form of a source's settings."""

from collections.abc import Sequence
from itertools import count

from django import forms
from django.utils.text import slugify

from newsroom.actions.configuring import CONFIGURABLE, present_values
from newsroom.models import Desk, Source

SLUG = 50  # characters of a short name, as its column has


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


def slug_of(name: str) -> str:
    """Make a short name of a name, with a number where a source has it already; perhaps empty."""
    plain = slugify(name)[: SLUG - 4].strip("-")
    taken = set(Source.objects.filter(slug__startswith=plain).values_list("slug", flat=True))
    numbered = (f"{plain}-{n}" for n in count(2))
    return plain if not plain or plain not in taken else next(s for s in numbered if s not in taken)


class NewSourceForm(SourceForm):
    """The same for a new source, with its desk and its short name."""

    desk = forms.ModelChoiceField(Desk.objects.none(), empty_label=None)
    slug = forms.SlugField(
        required=False,
        max_length=SLUG,
        label="Short name, for addresses and searches",
        help_text="made from the name where it stays empty",
        widget=forms.TextInput({"data-proposed-from": "id_name"}),
    )

    def clean_slug(self) -> str:
        """Give the short name; the name's own where none was typed."""
        typed = str(self.cleaned_data["slug"])
        if typed:
            return typed
        proposed = slug_of(str(self.cleaned_data.get("name", "")))
        if not proposed and "name" in self.cleaned_data:
            raise forms.ValidationError("Type one, of the letters a to z, digits and hyphens.")
        return proposed

    class Meta(SourceForm.Meta):
        fields = ["name", "slug", "desk", *CONFIGURABLE[1:]]
        labels = SourceForm.Meta.labels
        error_messages = {"slug": {"unique": "There is a source with this short name already."}}
