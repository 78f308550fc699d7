"""Read what a link's words and address give away beside its subject."""

import re
from urllib.parse import urlsplit

from newsroom.engine.html.addresses import NOWHERE, safe_address
from newsroom.engine.page.stamps import YEAR

_COMMERCE = re.compile(
    r"\b(?:casino|betting|free bets?|jackpot|slots?|sportsbook|crypto|coupons?|promo codes?|deals?"
    r"|discounts?|% off|sale ends|sponsored|advertorial|paid post|buy now|best price|subscribe"
    r"|sign up|newsletter|giveaway|shop(?:ping)? (?:now|guide)|gift guide|weight loss"
    r"|credit cards?|mortgage rates?|refinance|(?:free|bonus) spins|win big|earn [£$€][\d,.]+"
    r"|(?:doctors|dentists) hate|(?:one|this) (?:(?:weird|simple) )?trick"
    r"|under [£$€]\d{1,3}(?![\d.,]|m|bn)|for (?:just|only) [£$€][\d,.]+"
    r"|you won['’]t believe|stocks? to buy|horoscopes?|lottery)\b",
    re.IGNORECASE,
)
_HOSTLESS = re.compile(r"https?:/*|//+|mailto:", re.IGNORECASE)
_FIRST = 1995  # year from which pages were published
_READ = 2048  # characters of an address
_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()


def commercial_wording(title: str) -> str:
    """Give the words of a title that sell something, "" where there are none."""
    found = _COMMERCE.search(title[:1000])
    return found[0].lower() if found else ""


def has_wording(headline: str, wording: str) -> bool:
    """Tell whether a headline says such words itself: a story of a trade deal sells nothing."""
    return re.search(rf"(?<!\w){re.escape(wording)}(?!\w)", headline.lower()) is not None


def year_of(title: str, href: str) -> int | None:
    """Give the year that a link's address or title names, None where neither does.

    A title names what it tells as well: a flood of 1972, of which no site wrote then.
    """
    told = (year for year in map(int, YEAR.findall(title[:1000])) if year >= _FIRST)
    found = YEAR.search(_path(href))
    return int(found[0]) if found else next(told, None)


def _path(href: str) -> str:
    """Give an address's path, "" where it cannot be read as an address."""
    try:
        return urlsplit(href[:_READ]).path
    except ValueError:
        return ""


def other_site(href: str, source: str) -> str:
    """Give the host a link leads to where it is another than the source's, else ""."""
    try:
        host = (urlsplit(href[:_READ]).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    home = source.lower().removeprefix("www.")
    if not host or "." not in home:
        return ""
    return "" if host == home or host.endswith(f".{home}") or home.endswith(f".{host}") else host


def is_dead(href: str) -> bool:
    """Tell an address that leads nowhere a reader could follow: javascript:, a bare # or http://."""
    bare = href.strip()
    no_place = bare == NOWHERE or _HOSTLESS.fullmatch(bare[:_READ]) is not None
    return bool(bare) and (no_place or not safe_address(bare))


def years_apart(years: int) -> str:
    """Write a distance in years as one would say it ("seven years later")."""
    count = abs(years)
    number = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    return f"{number} year{'s' if count > 1 else ''} {'later' if years > 0 else 'earlier'}"
