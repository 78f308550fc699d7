"""The words of English: right forms, frequencies and neighbours, read from installed packages."""

from newsroom.engine.lexicon.lexicon import Lexicon, lexicon

__all__ = ["Lexicon", "lexicon"]
