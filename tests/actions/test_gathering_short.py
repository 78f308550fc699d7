"""Short stories under which a site prints one long line are neither a family nor copies."""

import pytest

from newsroom.actions.importing import import_batch, preview_batch
from newsroom.importers.reading import pasted_file
from newsroom.models import Article, LineState
from tests.actions.feeding import bring_in
from tests.actions.test_gathering import members
from tests.making import article, person, source

pytestmark = pytest.mark.django_db

BANNER = (
    "We and our partners keep small files on your device, so that this page works and so that we "
    "learn which stories are read; you may say no to that at any time."
)
CALL = "Have you seen something that the whole valley ought to know? Ring the desk before noon."
SHORT = {
    "Goat rides the tram": ["A goat took line four to the harbour.", "It had no ticket."],
    "Baker wins at chess": ["Mona Pell beat the mayor in nine moves.", "He asked for more."],
    "Clock runs backwards": ["The tower clock lost an hour twice.", "Nobody was late for it."],
    "Swans block the bridge": ["Six swans sat down on the bridge.", "Cars waited till dark."],
}


def page(headline, texts):
    told = "".join(f"<p>{text}</p>" for text in texts)
    return (
        f"<html><head><title>{headline}</title></head><body><article><h1>{headline}</h1>{told}"
        f"</article><div><p>{BANNER}</p></div></body></html>"
    )


def imported(of, *files):
    """Bring files in, each by a batch of its own; gives the articles."""
    for file in files:
        by = person()
        import_batch(preview_batch(of, [file], by=by).pk, by=by)
    return list(Article.objects.filter(source=of).order_by("pk"))


def test_short_pages_with_the_same_banner_are_no_family_at_one_source_or_at_two():
    pages = [(f"{n}.html", page(*told).encode()) for n, told in enumerate(SHORT.items())]
    stories = [*imported(source(), *pages[:2]), *imported(source(), *pages[2:])]
    assert [story.headline for story in stories] == list(SHORT)
    assert [members(story) for story in stories] == [[]] * 4


def test_short_pastes_that_end_with_the_same_call_are_no_family():
    pastes = [pasted_file("\n".join([head, *texts, CALL])) for head, texts in SHORT.items()]
    stories = imported(source(), *pastes)
    assert [members(story) for story in stories] == [[]] * 4


def test_lines_without_a_stop_above_the_same_call_are_no_family():
    for lines in (["Goat on line four", "No ticket"], ["Mona Pell wins", "Nine moves"]):
        assert members(article([*lines, CALL])) == []


def test_pages_of_pictures_are_told_apart_by_their_headlines():
    for headline in SHORT:
        assert members(article(["Picture: Mona Pell", CALL], headline=headline)) == []


def test_a_short_story_in_three_outlets_is_one_family_whatever_each_calls_it():
    told = [
        "Mona Pell, who bakes in Okiti, beat the mayor at chess on Friday.",
        "He asked for more.",
    ]
    one = article([*told, "ADVERTISEMENT"], headline="Okiti baker beats mayor at chess")
    two = article(["By Ada Obi", *told], headline="Mayor loses to Okiti baker")
    below = ["Subscribe to our newsletter.", "The valley reads us first."]
    three = article([*told, *below], headline="Okiti chess: baker beats mayor")
    assert members(one) == [one.pk, two.pk, three.pk]


def test_a_town_that_a_banner_names_makes_no_family_of_its_stories():
    banner = "The Okiti Post is printed on the quay by eleven people, and you can join them today."
    for headline, texts in (("Okiti mourns", ["Flags hang low."]), ("Okiti votes", ["It rains."])):
        assert members(article([*texts, banner], headline=headline)) == []


def test_a_list_of_other_stories_makes_none_of_them_a_family():
    below = [*(f"{BANNER[:-1]}, the {name} too." for name in ("first", "second")), *SHORT]
    for headline, texts in SHORT.items():
        assert members(article([*texts, *below], headline=headline)) == []


def test_every_short_story_of_a_source_counts_and_so_does_the_line_below_it():
    of = source()
    for headline, texts in SHORT.items():
        text = "\n\n".join([*texts, CALL])
        bring_in(of, {"guid": headline, "headline": headline, "text": text})
    bring_in(of, {"guid": "again", "headline": headline, "text": text})
    assert of.counted == len(SHORT)
    line = of.lines.get(state=LineState.PROPOSED, shown=CALL)
    assert line.above + line.inside + line.below == len(SHORT)
