"""A row of the queue tells of which article it is a copy, on desks that its reader sees."""

import pytest
from lxml import html

from newsroom.models import Article, ArticleState
from newsroom.models.article import sign_of
from tests.making import article, source
from tests.web.conftest import LEAD
from tests.web.test_finding_articles import FERRY
from tests.web.test_queue import found

pytestmark = pytest.mark.django_db


def test_the_very_same_text_is_a_duplicate_and_its_row_says_of_which(desk, reviewer):
    one, two = article([LEAD], of=source("a")), article([LEAD], of=source("b"))
    article(["Another story."])
    assert found(reviewer, q="is:duplicate") == [one.pk, two.pk]
    page = desk.get("/").content.decode()
    assert f"like #{one.pk}" in page
    assert f"like #{two.pk}" in page


def test_a_twin_on_another_desk_is_not_told_of(desk):
    other = article([LEAD], of=source("b", desk="sport"))
    article([LEAD], of=source("a"))
    assert f"like #{other.pk}" not in desk.get("/").content.decode()


def test_a_copy_says_of_which_master_and_the_master_of_how_many_versions(desk, reviewer):
    one, two, three = (article(FERRY, of=source()) for _ in range(3))
    cut = article([FERRY[0].replace("Monday", "Friday"), *FERRY[1:]], of=source())
    assert found(reviewer, q="is:duplicate") == [one.pk, two.pk, three.pk, cut.pk]
    page = desk.get("/").content.decode()
    assert page.count(f"like #{one.pk}<") == 3
    assert f"like #{two.pk}<" not in page
    (chip,) = html.fromstring(page).xpath("//a[text()='4 versions']")
    assert chip.get("href").startswith(f"/articles/{one.pk}/similar/")
    assert chip.xpath("ancestor::tr/@id") == [f"article-{one.pk}"]
    assert desk.get(chip.get("href")).status_code == 200


def test_versions_on_other_desks_are_not_counted(desk):
    master, version = article(FERRY), article(FERRY)
    article(FERRY, of=source(desk="sport"))
    page = desk.get("/").content.decode()
    assert ">2 versions<" in page
    assert f"like #{master.pk}<" in page
    assert f"like #{version.pk}<" not in page


def test_a_master_on_another_desk_is_not_told_of(desk):
    master = article(FERRY, of=source(desk="sport"))
    one, two = article(FERRY), article([FERRY[0].replace("Monday", "Friday"), *FERRY[1:]])
    page = desk.get("/").content.decode()
    assert f"like #{master.pk}<" not in page
    assert f"like #{one.pk}<" in page
    assert f"like #{two.pk}<" in page


def test_copies_are_found_without_the_masters_of_their_families(reviewer):
    first, *copies = [article(FERRY, of=source(name=name)) for name in ("Echo", "Tide", "Delta")]
    article(["Another story."])
    assert found(reviewer, q="is:copy") == [one.pk for one in copies]
    assert found(reviewer, q="is:master") == [first.pk]
    assert found(reviewer, q="is:duplicate") == [first.pk, *(one.pk for one in copies)]
    assert found(reviewer, q="is:copy is:master") == []


def test_spiking_all_copies_that_were_found_leaves_the_master(editor):
    first, *copies = [article(FERRY, of=source(name=name)) for name in ("Echo", "Tide", "Delta")]
    sent = {"act": "spike", "all": "1", "tab": "all", "q": "is:copy", "count": "2", "note": ""}
    editor.post("/bulk/do/", sent | {"sign": sign_of(one.pk for one in copies)})
    states = [Article.objects.get(pk=one.pk).state for one in (first, *copies)]
    assert states == [ArticleState.TO_REVIEW, ArticleState.SPIKED, ArticleState.SPIKED]


def test_the_search_tells_of_copies_and_masters(desk):
    page = desk.get("/").content.decode()
    assert "duplicate, copy, master" in page
    told = desk.get("/?q=is:twin").content.decode()
    assert "copy, master" in told.split("knows")[1].split("not")[0]
