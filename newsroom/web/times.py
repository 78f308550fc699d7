"""What the card shows of an article's times: its embargo, when it is due, its priority."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from newsroom.actions.gate import in_words
from newsroom.models import Article

EMBARGO, DUE, PRIORITY = TIMES = ("embargo", "due", "priority")
LABELS = {EMBARGO: "Embargo", DUE: "Due", PRIORITY: "Priority"}
COLUMNS = {EMBARGO: "embargo_until", DUE: "due", PRIORITY: "priority"}
NEEDS = {EMBARGO: "approve_article", DUE: "assign_article", PRIORITY: "assign_article"}
PRIORITIES = (
    (2, "2, first of all"),
    (1, "1, before the others"),
    (0, "0, ordinary"),
    (-1, "-1, after the others"),
)


@dataclass(frozen=True)
class TimePanel:
    """One of an article's times to set; `typed` is what somebody wrote before it was refused."""

    article: Article
    name: str
    typed: str | None = None
    reason: str = ""
    sentence: str = ""

    @property
    def label(self) -> str:
        """What people call it."""
        return LABELS[self.name]

    @property
    def value(self) -> str:
        """What stands in its field; a moment as a field of date and time takes it."""
        if self.typed is not None:
            return self.typed
        found = getattr(self.article, COLUMNS[self.name])
        if isinstance(found, datetime):
            return f"{timezone.localtime(found):%Y-%m-%dT%H:%M}"
        return "" if found is None else str(found)

    @property
    def says(self) -> str:
        """How it stands now, in words, to who may not change it."""
        return says_of(self.article)[self.name]

    @property
    def runs(self) -> bool:
        """Whether an embargo holds now, so that ending it early asks for a reason."""
        return self.name == EMBARGO and self.article.is_embargoed

    @property
    def choices(self) -> list[tuple[str, str]]:
        """The priorities there are, and the one that stands."""
        known = [(str(number), label) for number, label in PRIORITIES]
        return known if self.value in dict(known) else [(self.value, self.value), *known]

    @property
    def zone(self) -> str:
        """The desk's own time zone."""
        return timezone.get_current_timezone_name()


def says_of(article: Article) -> dict[str, str]:
    """Say an article's times in words, by their names."""
    until, due, priority = article.embargo_until, article.due, article.priority
    runs = until is not None and article.is_embargoed
    return {
        EMBARGO: f"embargo until {in_words(until)}" if until and runs else "no embargo",
        DUE: f"due {in_words(due)}" if due else "no due date",
        PRIORITY: f"priority {priority}" if priority else "ordinary priority",
    }
