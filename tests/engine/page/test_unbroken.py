"""Ad markers between what belongs together part nothing, and every number is the document's."""

import gc

import pytest

from newsroom.engine.block import Role
from newsroom.engine.document import Document
from newsroom.engine.page.unbroken import unbroken
from newsroom.engine.proofread import proofread, proofread_and_tell, tell_roles
from newsroom.engine.reading import Reading

AD = "ADVERTISEMENT"
HEADLINE = "Harbour bridge reopens after two years"
TITLES = (
    "Crypto casino pays out a record jackpot",
    "Harbour bridge closed for two years after the flood",
    "Ten gardens to visit this spring",
)
PAGE = (
    HEADLINE,
    "The the harbour bridge reopened on Monday after two years of works that cost nine million.",
    "The mayor, said on Tuesday that the ferries would go on until the end of the summer at least.",
    "The mayor, a former engineer, said on Tuesday that the ferries would go on until the end of"
    " the summer at least.",
    "Lorries may use it from June, when the last of the scaffolding under the arches is gone.",
    "Lorries may use it from June, when the last of the scaffolding under the arches is gone.",
    "Recommended articles",
    *TITLES,
    *TITLES,
)


def parted():
    """Give the page with an ad marker after each of its blocks but the last."""
    return [text for block in PAGE for text in (block, AD)][:-1]


def bare(findings):
    """Tell findings by the numbers that their blocks have without the ad markers."""
    found = (f for f in findings if f.rule != "ad-marker")
    return [(f.block // 2, f.rule, f.quote, f.suggestions) for f in found]


def test_what_is_found_between_ad_markers_is_what_is_found_without():
    whole = proofread(Document.from_blocks(PAGE))
    split = proofread(Document.from_blocks(parted()))
    assert sum(f.rule == "ad-marker" for f in split) == parted().count(AD)
    assert [(f.block, f.rule, f.quote, f.suggestions) for f in whole] == bare(split)


def test_every_number_that_a_finding_names_is_the_documents():
    texts, numbered = parted(), set()
    for finding in proofread(Document.from_blocks(texts)):
        assert texts[finding.block][finding.start : finding.end] == finding.quote
        if "block" in finding.evidence:
            beside = finding.evidence["block"]
            assert texts[beside] == finding.evidence["text"]
            reasons = (finding.message, *finding.evidence.get("reasons", ()))
            said = [words for words in reasons if " block " in words]
            assert all(f"block {beside + 1}" in words for words in said)
            numbered.add(finding.rule)
    assert {"exact-copy", "recommended-link", "comma-after-subject"} <= numbered


def test_roles_are_told_by_the_documents_numbers():
    told = tell_roles(Document.from_blocks(parted()))
    assert set(told[1::2]) == {Role.FURNITURE}
    assert told[::2] == tell_roles(Document.from_blocks(PAGE))
    assert proofread_and_tell(Document.from_blocks(parted()))[1] == told


@pytest.mark.parametrize("read", [proofread, proofread_and_tell, tell_roles])
def test_no_reading_waits_for_the_garbage_collector(read):
    def left():
        return sum(isinstance(one, Reading) for one in gc.get_objects())

    gc.collect()
    gc.disable()
    try:
        before = left()
        read(Document.from_blocks(parted()))
        assert left() == before
    finally:
        gc.enable()


def test_a_page_is_looked_at_once_for_its_findings_and_its_roles(monkeypatch):
    looked = []

    def shared(self, look, plainly=Reading.shared):
        if look not in self._shared:
            looked.append((self, look))
        return plainly(self, look)

    monkeypatch.setattr(Reading, "shared", shared)
    proofread_and_tell(Document.from_blocks(parted()))
    assert looked
    assert len(looked) == len(set(looked))


def test_where_nothing_is_left_out_the_reading_is_the_same():
    reading = Reading(Document.from_blocks(PAGE))
    assert unbroken(reading) is reading
