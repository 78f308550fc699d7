"""Patterns of how pages write a day, the time of day and a time ago, in lines as wordings read."""

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
CLOCK = r"\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?"
DAY = (
    r"(?:[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2} [a-z]{3,9}\.? \d{4}"
    r"|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})"
)
AGO = r"\b(?:\d{1,2}|an?) (?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s? ago"
