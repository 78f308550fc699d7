"""Who wrote an article, and when, is read from below its headline where the file says nothing."""

import pytest

from newsroom.actions.correcting import correct_field, take_out_block
from newsroom.actions.handing_out import as_it_would_leave
from newsroom.actions.signing import byline_in, published_in
from newsroom.actions.standing import Standing
from newsroom.engine.block import Block, Role
from newsroom.exporters import FORMATS
from tests.actions.test_telling_roles import STORY, bring_in
from tests.making import fresh

DATED = STORY.replace("By Ada Obi", "By Ada Obi\n\nPublished 14 March 2024")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Lee", "Ann Lee"),
        ("BY ANN LEE and Tom Cole, Harbour Post", "ANN LEE and Tom Cole, Harbour Post"),
        ("by: Ann Lee | 14 March 2024", "Ann Lee"),
        ("By Ann Lee Updated 3 hours ago", "Ann Lee"),
    ],
)
def test_the_names_of_a_byline_are_read_without_what_is_round_them(line, names):
    assert byline_in([Block(line, Role.PARAGRAPH), Block(line, Role.BYLINE)]) == names


def test_a_line_that_no_rule_called_a_byline_signs_nothing():
    assert byline_in([Block("By noon the square was full", Role.PARAGRAPH)]) == ""
    assert published_in([Block("14 March 2024", Role.PARAGRAPH)]) == ""


@pytest.mark.parametrize(
    "line",
    [
        "14 March 2024",
        "Published on March 14, 2024",
        "Posted: 2024-03-14",
        "First posted 14 March 2024",
    ],
)
def test_the_day_is_read_as_files_write_it(line):
    assert published_in([Block(line, Role.DATELINE)]).startswith("2024-03-14")


@pytest.mark.parametrize("line", ["Updated 14 March 2024", "Last published on 14 March 2024"])
def test_the_day_of_an_update_is_no_day_of_publication(line):
    assert published_in([Block(line, Role.DATELINE)]) == ""


def test_a_day_that_could_be_another_is_none():
    assert published_in([Block("3/4/2024", Role.DATELINE)]) == ""


@pytest.mark.django_db
def test_an_import_is_signed_and_dated_and_says_so_once_when_it_leaves():
    story, _ = bring_in(DATED)
    assert story.byline == "Ada Obi"
    assert story.published.date().isoformat() == "2024-03-14"
    text = FORMATS["text"].write(as_it_would_leave(Standing.of(fresh(story)))).decode()
    assert text.count("Ada Obi") == 1
    assert text.count("March 2024") == 1


@pytest.mark.django_db
def test_what_the_file_says_counts_before_the_line():
    story, _ = bring_in(DATED, byline="The desk", date="2024-03-15")
    assert (story.byline, story.published.day) == ("The desk", 15)


@pytest.mark.django_db
@pytest.mark.parametrize("zone", ["America/Chicago", "UTC", "Pacific/Auckland"])
def test_a_day_is_the_same_where_it_is_read_shown_and_printed(zone, settings, client):
    settings.TIME_ZONE = zone
    story, editor = bring_in(DATED)
    client.force_login(editor)
    page = client.get(f"/articles/{story.pk}/").content.decode()
    assert "published 14 March 2024" in page
    out = as_it_would_leave(Standing.of(fresh(story)))
    assert out.dated_byline == "Ada Obi · 14 March 2024"
    assert "Published 14 March 2024" not in FORMATS["text"].write(out).decode()


@pytest.mark.django_db
def test_a_late_hour_that_somebody_types_is_of_the_same_day_where_it_is_printed(settings):
    settings.TIME_ZONE = "America/Chicago"
    story, editor = bring_in(STORY)
    late = "2024-03-14 21:30"
    correct_field(story.pk, "published", late, version=story.version, by=editor)
    assert as_it_would_leave(Standing.of(fresh(story))).dated_byline == "Ada Obi · 14 March 2024"


@pytest.mark.django_db
def test_an_article_whose_import_kept_no_byline_is_signed_by_its_line_even_when_that_is_out():
    story, editor = bring_in(STORY)
    line = next(block for block in Standing.of(story).blocks if block.text == "By Ada Obi")
    take_out_block(story.pk, line.pk, by=editor)
    standing = Standing.of(fresh(story))
    standing.article.revision.metadata = {}  # as imports of before kept it
    out = as_it_would_leave(standing)
    assert out.byline == "Ada Obi"
    assert all(block.text != "By Ada Obi" for block in out.blocks)


@pytest.mark.django_db
def test_a_byline_that_somebody_emptied_stays_empty():
    story, editor = bring_in(STORY)
    correct_field(story.pk, "byline", "", version=story.version, by=editor)
    assert as_it_would_leave(Standing.of(fresh(story))).byline == ""
