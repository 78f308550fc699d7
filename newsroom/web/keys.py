"""The keys of the desk: one table that the page shows, binds and lets everybody change."""

from collections.abc import Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Key:
    """A key and its command: the page clicks or focuses the element with that `data-command`.

    `key` is as the browser names it ("a", "Escape", "Ctrl+Enter"), or two with a space between
    ("g q"). One that `leads` to a page, by its name in the addresses and the element `at` which it
    has the focus, works on every page.
    """

    command: str
    key: str
    says: str
    leads: str = ""
    at: str = ""


KEYS = (
    Key("next-flag", "j", "next open flag; next row of a list"),
    Key("previous-flag", "k", "previous open flag; previous row of a list"),
    Key("next-article", "J", "next article"),
    Key("previous-article", "K", "previous article"),
    Key("accept", "a", "do what is proposed: the first suggestion"),
    *(Key(f"accept-{n}", str(n), f"accept suggestion {n}") for n in range(1, 10)),
    Key("edit", "e", "write the replacement yourself"),
    Key("dismiss", "d", "dismiss: nothing is wrong here"),
    Key("dismiss-wider", "D", "dismiss in this article, this source or everywhere"),
    Key("dictionary", "w", "add to the dictionary"),
    Key("sic", "q", "sic: it stands like this on purpose"),
    Key("take-out", "#", "take the block out"),
    Key("decide-all", "o", "decide all of these in this article"),
    Key("later", "l", "later"),
    Key("undo", "u", "undo"),
    Key("redo", "U", "redo"),
    Key("edit-text", "t", "edit the block's text"),
    Key("correct", "s", "choose words to correct; correct those that are chosen"),
    Key("view", "v", "original, changes, clean copy"),
    Key("preview", "p", "preview as it will leave"),
    Key("comment", "c", "comments, and say something"),
    Key("drawer", "i", "open or close the drawer: diff to the original, raw import and more"),
    Key("history", "h", "history of the article"),
    Key("similar", "m", "similar articles"),
    Key("copy", "y", "copy the clean text"),
    Key("tick", "x", "tick a row"),
    Key("go-on", "X", "go on with the ticked rows"),
    Key("take-next", "n", "take the next article"),
    Key("search", "/", "search", "queue", "#search"),
    Key("go-queue", "g q", "go to the queue", "queue"),
    Key("go-occurrences", "g o", "go to the occurrences", "occurrences"),
    Key("go-reports", "g r", "go to the reports", "reports"),
    Key("finish", "Ctrl+Enter", "finish and take the next"),
    Key("help", "?", "these keys"),
    Key("close", "Escape", "close"),
)


def keys_for(changed: Mapping[str, str]) -> tuple[Key, ...]:
    """Give the table with a person's own keys in it: a mapping of commands to keys."""
    return tuple(replace(key, key=changed.get(key.command, key.key)) for key in KEYS)
