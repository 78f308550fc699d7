"""The form that asks for a name and a password."""

from django import forms


class SignInForm(forms.Form):
    """A name and a password."""

    name = forms.CharField(
        max_length=150,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autofocus": True}),
    )
    password = forms.CharField(
        max_length=1000,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )

    def ask_again(self, sentence: str) -> None:
        """Say why it was not right; the name stays, and the password is typed anew."""
        self.add_error(None, sentence)
        del self.fields["name"].widget.attrs["autofocus"]
        self.fields["password"].widget.attrs["autofocus"] = True
