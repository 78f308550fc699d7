"""Numbers with a sign, as addresses and forms send them; pure."""

import re

_SIGNED = re.compile(r"-?[0-9]{1,18}")  # a database holds any of 18 digits


def signed_number_in(text: str) -> int | None:
    """Read a number that may be below zero; None for what no database could hold."""
    return int(text) if _SIGNED.fullmatch(text) else None
