"""What heads an entry of a report as it went on is not taken for the page's."""

from newsroom.engine import Document, proofread
from newsroom.engine.page.headline import headline_of
from newsroom.engine.page.hours import hour_heads
from newsroom.engine.reading import Reading

FIRST = (
    "Lights went on again in the old town at six, the grid firm said, after nine hours without any."
)
SECOND = "Police closed the bridge at Orlo when a lorry was blown over, and nobody was hurt."
THIRD = "The first ferries were called off before noon, and the school sent all its children home."
REPORT = ("Storm Edna: live", "18:02", "Power is back", FIRST, "14:32 GMT", "Bridge closed", SECOND)


def heads(*texts):
    return Reading(Document.from_blocks(texts)).shared(hour_heads)


def test_the_heads_under_hours_and_the_line_over_all_are_known():
    assert heads(*REPORT) == {0, 2, 5}
    assert heads(*REPORT, "12:10 p.m.", THIRD) == {0, 2, 5}


def test_an_hour_over_one_paragraph_alone_makes_no_report():
    assert heads("Storm Edna", "18:02", "Power is back", FIRST, SECOND) == set()


def test_an_hour_over_titles_or_over_long_lines_heads_nothing():
    titles = ("18:02", "Power is back", "14:32", "Bridge closed", "12:10", "Ferries off")
    assert heads(*titles) == set()
    long = "Power is back in all of the old town and in each of the villages round it"
    assert heads("18:02", long, FIRST, "14:32", long, SECOND) == set()


def test_a_known_line_over_the_first_hour_heads_nothing():
    assert heads("Share this article", *REPORT[1:]) == {2, 5}


def test_no_head_of_such_a_report_goes_for_sure():
    found = {
        f.quote: f.confidence for f in proofread(Document.from_blocks([*REPORT, "12:10", THIRD]))
    }
    for head in ("Storm Edna: live", "Power is back", "Bridge closed"):
        assert found.get(head, 0.0) < 0.98


def test_the_headline_of_a_report_is_not_what_heads_its_first_entry():
    long = "Lamp posts are down on the road over the hill"
    report = ("Storm Edna live: lights out, bridge closed at Orlo", "18:02", long, *REPORT[3:])
    assert headline_of(Reading(Document.from_blocks(report))) == 0


def test_what_stands_over_the_first_hour_does_not_go_for_sure():
    over = ("Key events", "Here's what we know so far")
    texts = (REPORT[0], *over, *REPORT[1:], "Share", "Most Read")
    found = proofread(Document.from_blocks(texts, headline=REPORT[0]))
    assert {f.quote for f in found if f.confidence >= 0.98}.isdisjoint(over)
    assert set(over) <= {texts[number] for number in heads(*texts)}
