"""Name the elements that the reader treats alike, after the HTML standard's rendering section."""

from newsroom.engine.block import MarkKind, Role

# Elements that begin and end a line of their own in a browser; the text around them is parted.
PARTING = frozenset(
    "address article aside blockquote body br button caption center col colgroup dd details dialog"
    " dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header"
    " hgroup hr html input legend li listing main menu nav ol optgroup option p plaintext pre"
    " search section select summary table tbody td tfoot th thead title tr ul video xmp".split()
)

# Elements whose text no reader of the page sees (or sees only where something else failed).
DROPPED = frozenset(
    "applet audio canvas datalist embed frame frameset iframe map math meter noembed noframes"
    " noscript object option progress rp rt script select style svg template textarea title"
    " video".split()
)

# Elements that hold nothing, of which pages have most.
EMPTY = frozenset("br hr img input link meta".split())

CELLS = frozenset("td th".split())

PICTURES = frozenset("amp-img amp-video embed iframe img object picture svg video".split())

MARKS = {
    "a": MarkKind.LINK,
    "b": MarkKind.STRONG,
    "strong": MarkKind.STRONG,
    "em": MarkKind.EMPHASIS,
    "i": MarkKind.EMPHASIS,
    "cite": MarkKind.EMPHASIS,
    "dfn": MarkKind.EMPHASIS,
    "s": MarkKind.STRUCK,
    "strike": MarkKind.STRUCK,
    "del": MarkKind.STRUCK,
}

# The nearest of these around a text says what its block is.
ROLES = {
    "h1": Role.SUBHEADING,  # until one of them is known to be the page's headline
    "h2": Role.SUBHEADING,
    "h3": Role.SUBHEADING,
    "h4": Role.SUBHEADING,
    "h5": Role.SUBHEADING,
    "h6": Role.SUBHEADING,
    "li": Role.LIST_ITEM,
    "blockquote": Role.QUOTATION,
    "figcaption": Role.CAPTION,
}

# Where a role's reach ends: a new part of the page that is not in the list item around it.
ROLE_ENDS = frozenset("article aside body figure footer header main nav section table".split())
