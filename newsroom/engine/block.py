"""Hold one paragraph-sized piece of an article: plain text, with its marks beside it."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from newsroom.engine.characters import is_blank


class Role(StrEnum):
    """What a block is in its article; UNKNOWN until somebody or something has said."""

    UNKNOWN = ""
    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    PARAGRAPH = "paragraph"
    SUBHEADING = "subheading"
    LIST_ITEM = "list item"
    QUOTATION = "quotation"
    CAPTION = "caption"
    FURNITURE = "furniture"
    LINK = "link"


class Teller(StrEnum):
    """Who told a block's role; NOBODY where it has none, or where nobody wrote down who did."""

    NOBODY = ""
    PAGE = "page"
    PERSON = "person"
    RULES = "rules"


class MarkKind(StrEnum):
    """The inline marks that survive into a clean copy."""

    LINK = "link"
    STRONG = "strong"
    EMPHASIS = "emphasis"
    STRUCK = "struck"


@dataclass(frozen=True, slots=True)
class Mark:
    """An inline mark over `text[start:end]` (code points); `href` only on links."""

    kind: MarkKind
    start: int
    end: int
    href: str = ""


@dataclass(frozen=True, slots=True)
class Markup:
    """What the page's HTML said about a block, for rules that weigh it; absent in plain text.

    `tag` is the block's own element, `within` the tags, ids and classes of its ancestors from
    the inside out, `link_share` the share of its characters inside links (0 to 1), `picture`
    whether its figure holds a picture, `main` whether the page's reader took it for the story, and
    `story` how surely it is, 0 to 1.
    """

    tag: str = ""
    within: tuple[str, ...] = ()
    link_share: float = 0.0
    picture: bool = False
    main: bool = False
    story: float = 0.0


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph-sized piece of text with a role; never changed, only replaced by another.

    `told_by` matters where the rules read the block again: their own word is no evidence.
    """

    text: str
    role: Role = Role.UNKNOWN
    marks: tuple[Mark, ...] = ()
    markup: Markup | None = field(default=None, compare=False)
    told_by: Teller = field(default=Teller.NOBODY, compare=False)

    @property
    def is_blank(self) -> bool:
        """Whether nothing of it can be seen, so that it is a blank line and no text."""
        return is_blank(self.text)

    @property
    def as_given(self) -> "Block":
        """The block as rules read it: without a role that they had told themselves."""
        if self.told_by is not Teller.RULES:
            return self
        return replace(self, role=Role.UNKNOWN, told_by=Teller.NOBODY)
