"""Every mend of punctuation, spacing and encoding, taken, gives exactly the right text."""

import pytest

from newsroom.engine.apply import Fix, apply_fixes
from newsroom.engine.document import Document
from newsroom.engine.finding import Action, Finding
from newsroom.engine.proofread import proofread
from newsroom.engine.rules import encoding, punctuation, spacing

RULES = (*encoding.RULES, *punctuation.RULES, *spacing.RULES)
BEFORE = "The town has wanted a new ferry since the old one sank in the spring of that year."
AFTER = "Nobody could say when it would sail, or who would pay for it in the end."


def found_in(*blocks: str) -> list[Finding]:
    return proofread(Document.from_blocks(blocks), rules=RULES)


def mended(text: str) -> str:
    document = Document.from_blocks([BEFORE, text, AFTER])
    findings = proofread(document, rules=RULES)
    assert all(f.block == 1 for f in findings), findings
    fixes = [
        Fix(f.start, f.quote, f.suggestions[0].replacement)
        for f in findings
        if f.action is Action.REPLACE
    ]
    return apply_fixes(document.blocks[1], fixes).text


DIRTY = [
    # commas
    ("Our fleet of old ferries, is the pride of the town.",
     "Our fleet of old ferries is the pride of the town."),
    ("The trouble with the ferry has been, that it is late.",
     "The trouble with the ferry has been that it is late."),
    ("But, the ferry was late again.", "But the ferry was late again."),
    ("It carries cars to the, old harbour.", "It carries cars to the old harbour."),
    ("The harbour is closed, there is no ferry today.",
     "The harbour is closed; there is no ferry today."),
    ("The ferry sails at noon in winter, It takes an hour.",
     "The ferry sails at noon in winter. It takes an hour."),
    # doubled and lost marks
    ("The mayor,, a teacher, left.", "The mayor, a teacher, left."),
    ("The mayor , , a teacher, left.", "The mayor, a teacher, left."),
    ("The mayor left, .", "The mayor left."),
    ("The mayor left .", "The mayor left."),
    ("The mayor ,who was ill ,left.", "The mayor, who was ill, left."),
    ("The mayor left.. It rained.", "The mayor left. It rained."),
    ("The mayor left early ; it rained .", "The mayor left early; it rained."),
    ("Has the mayor left ?Nobody knew.", "Has the mayor left? Nobody knew."),
    ("The mayor left!!! It rained.", "The mayor left! It rained."),
    ("Why did he sell the ferry. Nobody knows.", "Why did he sell the ferry? Nobody knows."),
    # quotation marks and brackets
    ('"It is late," she said. "', '"It is late," she said.'),
    ("“It is late and the ferry is gone, she said.",
     "“It is late and the ferry is gone,” she said."),
    ("“It is late and the ferry is gone.", "“It is late and the ferry is gone.”"),
    ("It is late and the ferry is gone,” she said.",
     "“It is late and the ferry is gone,” she said."),
    ("The mayor () left.", "The mayor left."),
    ("The mayor ( ), a teacher, left.", "The mayor, a teacher, left."),
    ("The mayor (, a teacher) left ( early ).", "The mayor (a teacher) left (early)."),
    ("The mayor of the old town left early) that day.",
     "The mayor of the old town left early that day."),
    ("She called it ``late'' again.", "She called it “late” again."),
    ("It is ”late” again, in the ‘90s style.", "It is “late” again, in the ’90s style."),
    ("It is “late“ again, isn´t it?", "It is “late” again, isn’t it?"),
    # what a page leaves behind
    ("The mayor left early. •", "The mayor left early."),
    ("The ferry sank.[4][5] It rained. [citation needed]", "The ferry sank. It rained."),
    ("The **old** [ferry](https://example.org/f) sank.", "The old ferry sank."),
    # spaces
    ("The  mayor   left.", "The mayor left."),
    ("The mayor\u00a0left\u2009early .", "The mayor left early."),
    ("The ferry \u200a—\u200a once white \u200a—\u200a sank.", "The ferry — once white — sank."),
    ("The mayor left,but came.Then it rained.", "The mayor left, but came. Then it rained."),
    ('"It is late,"she said,"and cold."', '"It is late," she said, "and cold."'),
    ("“ It is late, ” she said.", "“It is late,” she said."),
    ("The mayor 's ferry didn ’t sink.", "The mayor's ferry didn’t sink."),
    ("The mayor\tleft\n early.", "The mayor left early."),
    ("\u3000The mayor left.\u00a0", "The mayor left."),
    # encoding
    ("Zoë’s cafÃ© isnâ€™t â€œopenâ€\u009d â€” yet.", "Zoë’s café isn’t “open” — yet."),
    ("It was 30Â°C on the cafÃ© terrace.", "It was 30°C on the café terrace."),
    ("It&nbsp;was &amp;nbsp;30&deg;C.", "It was 30°C."),
    ("Bell &amp; Sons &amp;amp; Co said &quot;no&quot;.", 'Bell & Sons & Co said "no".'),
    ("They don\ufffdt know the mayor\ufffds name.", "They don’t know the mayor’s name."),
    ("\ufeffThe ma\u00adyor\u200b left.\u200bIt rained.", "The mayor left. It rained."),
    ("The mаyоr was in the ofﬁce.", "The mayor was in the office."),
    ("The <b>ferry</b> sank.<br>It rained.", "The ferry sank. It rained."),
    ("\u201cNo,\u201d she said. \x93Never,\x94 he said.", "“No,” she said. “Never,” he said."),
]  # fmt: skip


@pytest.mark.parametrize(("dirty", "clean"), DIRTY, ids=[d for d, _ in DIRTY])
def test_all_mends_of_a_paragraph_together_give_the_right_text(dirty, clean):
    assert mended(dirty) == clean


@pytest.mark.parametrize("clean", sorted({clean for _, clean in DIRTY}))
def test_a_mended_text_is_left_in_peace(clean):
    assert found_in(BEFORE, clean, AFTER) == []


@pytest.mark.parametrize("dirty", [dirty for dirty, _ in DIRTY])
def test_no_two_findings_share_a_character(dirty):
    findings = found_in(BEFORE, dirty, AFTER)
    pairs = [(a, b) for a in findings for b in findings if a is not b]
    assert findings
    assert not any(a.overlaps(b) for a, b in pairs)


@pytest.mark.parametrize("dirty", [dirty for dirty, _ in DIRTY])
def test_a_finding_quotes_what_stands_there(dirty):
    for finding in found_in(BEFORE, dirty, AFTER):
        assert finding.quote
        assert dirty[finding.start : finding.end] == finding.quote
