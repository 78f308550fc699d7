"""Patterns of how pages write a day, the time of day and a time ago, in lines as wordings read.

And of the words that stand before a story's day: “Published on”, “Last updated:”.
"""

import re

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
CLOCK = r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?"
DAY = (
    r"(?:[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2} [a-z]{3,9}\.? \d{4}"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})"
)
WHOLE_DAY = re.compile(
    rf"\b(?:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,?|\d{{1,2}} {MONTH},?) (?:19|20)\d\d\b",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
AGO = r"\b(?:\d{1,2}|an?) (?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s? ago"
_PUBLISHED = r"(?:first |originally )?(?:published|posted)"
_UPDATED = r"(?:last )?(?:updated|published|posted)"
_BEFORE = r"(?: on|:)?\s+"
_OF_PUBLICATION = re.compile(rf"\A\s*{_PUBLISHED}{_BEFORE}", re.IGNORECASE)
_OF_EITHER = re.compile(rf"\A\s*(?:{_PUBLISHED}|{_UPDATED}){_BEFORE}", re.IGNORECASE)


def after_publication(line: str) -> str:
    """Give what follows words that say when a story came out first; else the line as it is.

    The day of an update is another one: “Updated 14 March 2024” stays whole.
    """
    return _OF_PUBLICATION.sub("", line, count=1)


def after_stamp(line: str) -> str:
    """Give what follows words that say when a story came out or was updated; else the line."""
    return _OF_EITHER.sub("", line, count=1)
