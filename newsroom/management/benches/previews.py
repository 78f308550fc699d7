"""Measure what is shown before an act on many articles: on a thousand, and on a hundred thousand.

What it costs may grow with the articles; how many queries it asks may not. Takes some minutes, and
with SQLite, which keeps the scratch database in memory, a gigabyte and a half.
"""

from collections.abc import Iterator
from itertools import repeat
from urllib.parse import urlencode

from django.contrib.auth.models import User
from django.urls import reverse

from newsroom.actions.bulk_acts import BULK_ACTS
from newsroom.management.benches.copies import copy_articles
from newsroom.management.benches.desk import bring, scratch_desk
from newsroom.management.benches.measuring import Figure
from newsroom.management.benches.visiting import Visitor, visited
from newsroom.models import Article, Batch, Flag

SOURCE = "many"
STORIES = 20  # that come in by themselves; all others are copies of them
FEW, MANY = 1_000, 100_000
NUMBERS = "one two three four five six seven eight nine ten".split()
STORY = (
    "The {0} hundred {1} houses of the {0} quay in Okiti get {1} pumps, the board said on Monday.",
    "Their owners will recieve a letter in {0} weeks, and {1} boats carry what they need.",
    "ADVERTISEMENT",
    "Nobody had counted on {1} floods in {0} months, said the harbour master of the {1} docks.",
    "Follow us on WhatsApp for breaking news",
    "Share this article",
    "Recommended articles",
    "Ten harbours to see before you sail",
    "Casino doubles your first deposit",
)
WORD, LINK = "recieve", STORY[-2]
ACTS = ("furniture", "check", "approve", "kill", "assign")  # each with its own questions


def previews(few: int = FEW, many: int = MANY) -> list[Figure]:
    """Measure each preview on so many articles of one source, and again on more."""
    with scratch_desk(_fill) as desk:
        editor, admin = Visitor(desk.editor), Visitor(desk.admin)
        figures: list[Figure] = []
        for count in (few, many):
            copies = Article.objects.count() // STORIES
            copy_articles(copies, count // STORIES - 1)
            figures += [*_of_acts(editor), *_of_findings(editor), *_of_batches(editor, admin)]
        return figures


def _fill(admin: User) -> None:
    bring(admin, SOURCE, [_story(number) for number in range(STORIES)])


def _story(number: int) -> bytes:
    """Write a story that no other is like, with what its page printed round it."""
    words = NUMBERS[number % 10], NUMBERS[number // 10 * 5 + number % 5]
    texts = (text.format(*words) for text in (f"Pumps for {words[0]} {words[1]} houses", *STORY))
    return "\n".join(texts).encode()


def _of_acts(editor: Visitor) -> Iterator[Figure]:
    """Measure what the queue's acts say of everything that was found."""
    for name in ACTS:
        sent = {"act": name, "all": "1", "tab": "to-review", "q": ""}
        yield _asked(BULK_ACTS[name].label, editor, reverse("bulk"), urlencode(sent))


def _of_findings(editor: Visitor) -> Iterator[Figure]:
    """Measure what one finding in all articles, and a source's learnt lines, come to."""
    word, link = (Flag.objects.filter(quote=quote).earliest("pk") for quote in (WORD, LINK))
    review = f"{reverse('review', args=[word.article_id])}?flag={word.pk}&wider="
    source = reverse("source", args=[SOURCE])
    yield _asked("findings that are open most often", editor, reverse("occurrences"))
    yield _asked("a word in all articles", editor, reverse("occurrence", args=[word.pk]))
    yield _asked("a link in all articles", editor, reverse("occurrence", args=[link.pk]))
    yield _asked("dismiss it everywhere", editor, f"{review}dismiss")
    yield _asked("add it to the dictionary", editor, f"{review}term")
    yield _asked("a learnt line", editor, source)
    yield _asked("all learnt lines at once", editor, f"{source}lines/?every=1")


def _of_batches(editor: Visitor, admin: Visitor) -> Iterator[Figure]:
    """Measure what an import would bring, what withdrawing one takes, and the admin's page."""
    batch = Batch.objects.earliest("pk")
    pasted = urlencode({"source": SOURCE, "text": _story(3).decode()})
    yield _asked("a paste", editor, reverse("import"), pasted, leads=True)
    latest = Batch.objects.latest("pk")
    yield _asked("what the paste would bring", editor, reverse("batch", args=[latest.pk]))
    yield _asked("withdraw them", editor, reverse("batch-withdraw", args=[batch.pk]))
    ticked = {"action": "furniture", "select_across": "1", "_selected_action": "1", "index": "0"}
    listed = reverse("admin:newsroom_article_changelist")
    yield _asked("the admin’s page of furniture", admin, listed, urlencode(ticked))


def _asked(name: str, visitor: Visitor, path: str, form: str = "", leads: bool = False) -> Figure:
    htmx = not leads and not path.startswith(reverse("admin:index"))
    asked = (visitor.asks(path, form, htmx=htmx) for _ in repeat(None))
    named = f"{name}, of {Article.objects.count():,}"
    return visited(named, visitor, asked, leads=leads)
