"""Why an act was refused, in one sentence for the person; a refused act has changed nothing."""


class Refused(Exception):
    """An act that cannot be done; its text is the sentence to show."""

    @property
    def sentence(self) -> str:
        """What to tell the person."""
        return str(self)


class NotAllowed(Refused):
    """The person's role or desk does not allow it."""


class Stale(Refused):
    """Somebody else was faster: the present state must be shown, what was typed stays."""


class FlagChanged(Stale):
    """The flag is not at the version its decider saw."""


class BlockChanged(Stale):
    """The block row is not in the article's revision any more."""


class ArticleChanged(Stale):
    """The article is not at the version its actor saw."""


class SourceChanged(Stale):
    """The source's settings are not those that its editor saw."""


class AccountChanged(Stale):
    """The account is not as its admin saw it."""


class DeskChanged(Stale):
    """The desk is not as its admin saw it."""


class WouldOverlap(Refused):
    """An accepted replacement stands there already."""


class QuotationProtected(Refused):
    """Somebody's words: only a person looking at that place replaces anything in them."""


class NotReady(Refused):
    """The ready gate does not pass the article."""
