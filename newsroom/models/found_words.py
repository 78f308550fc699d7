"""Find rows by their words, unstemmed, with the same hits on both databases.

The words are told apart here, in Python, and kept in a column with spaces between; what the
databases call a word plays no part. SQLite finds them by an FTS5 table beside (its triggers stand
in the migrations), PostgreSQL by an index on the column's `tsvector`.
"""

import re
import unicodedata
from typing import Any

from django.db import models

WORD = re.compile(r"[^\W_]+")
SQLITE = "SELECT rowid FROM newsroom_article_words WHERE newsroom_article_words MATCH %s"


def words_in(text: str) -> list[str]:
    """Give the words of a text as they are compared: letters and digits, without their case."""
    return WORD.findall(unicodedata.normalize("NFC", text).casefold())


class WordsField(models.TextField[str, str]):
    """A column of words; `column__words="two wor"` finds them side by side, the last begun.

    It is the column of articles that the table beside is made for.
    """

    def deconstruct(self) -> Any:
        """Name Django's own field: the column is the same."""
        name, _, args, kwargs = super().deconstruct()
        return name, "django.db.models.TextField", args, kwargs


@WordsField.register_lookup
class Words(models.Lookup[Any]):
    """Keep rows that have these words side by side, the last of them perhaps only begun."""

    lookup_name = "words"
    prepare_rhs = False

    def as_sqlite(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        """Ask the table beside; no words are in no row."""
        asked = words_in(self.rhs)
        row = (
            f"{compiler.quote_name_unless_alias(self.lhs.alias)}.{connection.ops.quote_name('id')}"
        )
        return f"{row} IN ({SQLITE})", [f'"{" ".join(asked)}"*' if asked else '""']

    def as_postgresql(self, compiler: Any, connection: Any) -> tuple[str, list[Any]]:
        """Ask the index; words are letters and digits, so that nothing in them is an operator."""
        column, parameters = self.process_lhs(compiler, connection)
        asked = " <-> ".join(f"'{word}'" for word in words_in(self.rhs))
        found = f"to_tsvector('simple'::regconfig, {column}) @@ to_tsquery('simple'::regconfig, %s)"
        return found, [*parameters, f"{asked}:*" if asked else ""]
