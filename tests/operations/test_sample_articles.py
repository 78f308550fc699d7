"""The samples come in through the actions, once, and never beside sources of one's own."""

import pytest
from django.contrib.auth.models import User

from newsroom.actions.configuring import create_source
from newsroom.actions.people import create_account
from newsroom.actions.refusal import NotAllowed, Refused
from newsroom.management.sample_articles import import_samples, sources_to_import
from newsroom.models import Article, Desk, Event, Source
from newsroom.samples import SOURCES

pytestmark = [pytest.mark.django_db, pytest.mark.both_databases]


@pytest.fixture
def admin() -> User:
    return create_account("chidi", role="Admin", password="winding river stone", by=None)


def founded(by: User, slug: str = "own", **values: object) -> Source:
    values = {"name": "Our own", "dialect": "en-GB", **values}
    return create_source(slug, values, desk=Desk.objects.earliest("pk"), by=by)


def test_a_source_comes_with_its_articles_and_is_not_imported_again(admin):
    sample = SOURCES[0]
    import_samples(sample)
    source = Source.objects.get(slug=sample.slug)
    assert (source.name, source.dialect) == (sample.name, sample.dialect)
    assert Article.objects.filter(source=source).count() == len(sample.files)
    assert sources_to_import() == list(SOURCES[1:])


def test_a_desk_with_a_source_of_its_own_gets_no_samples(admin):
    assert sources_to_import() == list(SOURCES)
    founded(admin)
    assert sources_to_import() == []


def test_a_new_source_is_on_record(admin):
    source = founded(admin, credit_line="Our own, Port Amara", quiet_rules=["near-copy"])
    event = Event.objects.get(kind="configure")
    assert (event.by, event.subject, event.after["desk"]) == ("chidi", "own", "news")
    assert source.quiet_rules == []


@pytest.mark.parametrize(
    ("slug", "values"),
    [("own", {}), ("two words", {}), ("other", {"name": ""}), ("other", {"homepage": "x"})],
)
def test_a_source_that_makes_no_sense_is_refused_in_words(admin, slug, values):
    founded(admin)
    with pytest.raises(Refused, match=r"\w+: "):
        founded(admin, slug, **values)
    assert Source.objects.count() == 1


def test_a_reviewer_makes_no_source(admin):
    reviewer = create_account("obi", role="Reviewer", password="winding river stone", by=admin)
    with pytest.raises(NotAllowed):
        founded(reviewer)
