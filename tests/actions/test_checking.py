from collections import Counter
from dataclasses import replace

import pytest

from newsroom.actions.checking import check_article
from newsroom.actions.correcting import take_out_block
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.restructuring import Edit, edit_blocks
from newsroom.actions.undoing import last_operation, undo_operation
from newsroom.engine.block import Block, Mark, MarkKind
from newsroom.engine.finding import Category
from newsroom.models import Flag, FlagState
from tests.making import article, fresh, furniture, person

pytestmark = pytest.mark.django_db

TEXT = "Traders in Okiti recieved the new rules on Monday, the ministry said in a statement."
HEAD = "Okiti traders welcome new rules"


@pytest.fixture
def story():
    made = article([TEXT, "ADVERTISEMENT"], headline=HEAD)
    return check_article(made.pk, by=None)


def decide(flag, verdict, by=None):
    choice = Choice(flag.article_id, flag.pk, verdict, flag.version)
    return decide_flags([choice], by=by or person("Reviewer"))


@pytest.mark.parametrize("verdict", [FlagState.DISMISSED, FlagState.SIC, FlagState.DEFERRED])
def test_a_decided_flag_never_comes_back_by_a_check(story, verdict):
    flag = story.flags.get(category="spelling")
    decide(flag, verdict)
    check_article(story.pk, by=None)
    flags = story.flags.filter(category="spelling")
    assert [f.state for f in flags] == [verdict]


def test_it_comes_back_when_its_own_words_change(story):
    flag = story.flags.get(category="spelling")
    decide(flag, FlagState.DISMISSED)
    text = (TEXT.replace("recieved", "wellcomed"),)
    edit_blocks(story.pk, Edit((flag.block_id,), text), by=person("Reviewer"))
    again = story.flags.get(category="spelling", state="open")
    assert again.quote == "wellcomed"


def test_only_open_flags_of_rules_are_gone_and_come_back_when_found_again(story):
    ad = story.flags.get(category="furniture")
    story.source.quiet_rules = [ad.rule]
    type(story.source).objects.bulk_update([story.source], ["quiet_rules"])
    check_article(story.pk, by=None)
    ad.refresh_from_db()
    assert (ad.state, fresh(story).problems) == (FlagState.GONE, {"spelling": 1})
    story.source.quiet_rules = []
    type(story.source).objects.bulk_update([story.source], ["quiet_rules"])
    check_article(story.pk, by=None)
    ad.refresh_from_db()
    assert ad.state == FlagState.OPEN


def test_keeping_a_block_opens_what_slept_in_it_and_undoing_puts_it_back_to_sleep():
    made = check_article(article([TEXT, "It rained all day.", TEXT], headline=HEAD).pk, by=None)
    copy = made.flags.get(action="remove-block")
    asleep = made.flags.filter(quote="recieved", block=copy.block)
    assert not asleep.exists()
    reviewer = person("Reviewer")
    decide(copy, FlagState.DISMISSED, reviewer)
    assert asleep.get().state == FlagState.OPEN
    assert fresh(made).open_flags == 2
    undo_operation(last_operation(made.pk, reviewer).pk, by=reviewer)
    assert asleep.get().state == FlagState.GONE
    assert fresh(made).open_flags == 2


def test_checking_twice_changes_nothing(story):
    before = list(story.flags.order_by("pk").values_list("pk", "state", "version"))
    check_article(story.pk, by=None)
    assert list(story.flags.order_by("pk").values_list("pk", "state", "version")) == before


def test_what_a_person_kept_is_proposed_for_removal_by_no_other_rule():
    lines = ["ADVERTISEMENT", "Subscribe to our newsletter", "Share this story", "ADVERTISEMENT"]
    lines += ["Read more: Ten phones to buy before the holidays", "RECOMMENDED ARTICLES"]
    lines += ["Ten phones to buy before the holidays", "Striker’s agent denies winter move"] * 2
    lines += ["Photo: workers inspect a cable on the north pylon", TEXT]
    made = check_article(article([TEXT, *lines], headline=HEAD).pk, by=None)
    kept, by = set(), person("Editor")
    while waiting := [f for f in made.flags.order_by("pk") if f.is_open and f.removes_block]:
        decide(waiting[0], FlagState.DISMISSED, by)
        kept.add(waiting[0].block_id)
        check_article(made.pk, by=None)
        again = [f for f in made.flags.all() if f.is_open and f.removes_block]
        assert kept.isdisjoint(flag.block_id for flag in again)
    assert len({flag.category for flag in made.flags.filter(state=FlagState.DISMISSED)}) >= 3


def test_who_keeps_one_of_many_equal_lines_keeps_no_other():
    marker = "ADVERTISEMENT"
    made = article([marker, TEXT, marker, TEXT.replace("Okiti", "Tamaru"), marker], headline=HEAD)
    story = check_article(made.pk, by=None)
    markers = story.flags.filter(quote=marker).order_by("pk")
    decide(markers[1], FlagState.DISMISSED)
    states = ["open", "dismissed", "open"]
    assert list(markers.values_list("state", flat=True)) == states
    check_article(story.pk, by=None)
    assert list(markers.values_list("state", flat=True)) == states


def test_a_listed_link_to_the_articles_own_address_is_known_by_what_was_stored_of_it():
    title = "What the ministry told Okiti traders"
    listed = Block(title, marks=(Mark(MarkKind.LINK, 0, len(title), "/rules"),))
    texts = [TEXT, "Related stories", listed, "Trams late again"]
    made = article(texts, headline=HEAD, canonical="https://mail.example/rules")
    flag = check_article(made.pk, by=None).flags.get(rule="recommended-link", quote=title)
    assert flag.message == "A link under “Related stories”: leads to this article"


AD = "ADVERTISEMENT"
LINES = [TEXT, AD, "Subscribe to our newsletter", "It rained in Okiti all day.", AD]


@pytest.fixture
def known_by_another():
    """Give an article of which another rule had taken the first marker for a link."""
    linked = replace(furniture(2, AD), rule="a-list", category=Category.LINKS)
    return article(LINES, [linked, furniture(3, LINES[2])], headline=HEAD)


def shown_removals(story):
    flags = story.flags.filter(action="remove-block").exclude(state__in=("gone", "superseded"))
    return Counter(flags.values_list("block", flat=True))


def keep_another(story, by):
    """Keep the line below, which has the rules read the article again; gives the operation."""
    flag = story.flags.get(quote=LINES[2], state="open")
    return decide(flag, FlagState.DISMISSED, by).operation


@pytest.mark.parametrize("verdict", [FlagState.ACCEPTED, FlagState.DEFERRED])
def test_a_block_of_which_is_decided_whether_it_goes_is_flagged_by_no_other_rule(
    known_by_another, verdict
):
    story, by = known_by_another, person("Reviewer")
    decided = decide(story.flags.get(rule="a-list"), verdict, by).operation
    check_article(story.pk, by=None)
    before = fresh(story).open_flags
    kept = keep_another(story, by)
    assert set(shown_removals(story).values()) == {1}
    assert not story.flags.filter(block=story.flags.get(rule="a-list").block).exclude(rule="a-list")
    undo_operation(kept.pk, by=by)
    assert fresh(story).open_flags == before
    undo_operation(decided.pk, by=by)
    assert fresh(story).open_flags == before + 1
    check_article(story.pk, by=None)
    assert (fresh(story).open_flags, set(shown_removals(story).values())) == (before + 1, {1})


def test_an_open_flag_gives_way_to_another_rules_on_its_block_and_an_undo_asks_once(
    known_by_another,
):
    story, by = known_by_another, person("Reviewer")
    row = story.revision.block_rows()[4]
    edit_blocks(story.pk, Edit((row.pk,), ("It poured in Okiti all day.",)), by=by)
    now = fresh(story).open_flags
    linked = story.flags.get(rule="a-list")
    assert linked.state == FlagState.GONE
    undo_operation(last_operation(story.pk, by).pk, by=by)
    assert set(shown_removals(story).values()) == {1}
    assert fresh(story).open_flags == now


@pytest.mark.parametrize("way", ["check", "undo"])
def test_a_second_flag_from_before_is_cleaned_by_a_check_and_by_an_undo(known_by_another, way):
    story, by = known_by_another, person("Reviewer")
    linked = story.flags.get(rule="a-list")
    decided = decide(linked, FlagState.ACCEPTED, by).operation
    Flag.objects.create(
        article=story, block=linked.block, rule="ad-marker", category="furniture", quote=AD,
        severity="error", end=len(AD), action="remove-block", message="", confidence=0.99,
    )  # fmt: skip
    if way == "check":
        check_article(story.pk, by=None)
    else:
        undo_operation(decided.pk, by=by)
    assert shown_removals(story)[linked.block_id] == 1
    assert set(shown_removals(story).values()) == {1}


def test_the_flag_of_a_block_that_was_taken_out_by_hand_wakes_when_that_is_undone(story):
    ad, by = story.flags.get(category="furniture"), person("Reviewer")
    out = take_out_block(story.pk, ad.block_id, by=by).operation
    check_article(story.pk, by=None)
    undo_operation(out.pk, by=by)
    ad.refresh_from_db()
    assert (ad.state, fresh(story).problems["furniture"]) == (FlagState.OPEN, 1)
