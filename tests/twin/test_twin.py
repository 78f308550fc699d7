"""The twin is what it says it is, and the engine takes out of it what a person would."""

import json
import os
from pathlib import Path

import pytest

from newsroom.engine import Document, proofread
from newsroom.engine.apply import Fix, clean_copy
from newsroom.importers import ImportedArticle, read_files
from tests.twin import CLEAN, TWIN, expected


def twin():
    (article,) = read_files([("twin.txt", TWIN.read_bytes())])
    assert isinstance(article, ImportedArticle)
    return article


def test_it_has_46_blocks_and_a_role_for_each():
    assert len(twin().blocks) == len(expected()["roles"]) == 46


def test_its_headline_is_recognised():
    assert twin().headline == "Karvia rejects call for new talks over Sarrin dam"


def test_each_finding_stands_in_its_block():
    for finding in expected()["findings"]:
        text = twin().blocks[finding["block"]].text
        assert text[finding["start"] : finding["end"]] == finding["quote"]


def test_each_of_nine_links_is_printed_twice_one_of_them_a_casino():
    links = [
        block.text
        for block, role in zip(twin().blocks, expected()["roles"], strict=True)
        if role == "recommended link"
    ]
    assert links[::2] == links[1::2]
    assert len(set(links)) == 9
    assert sum("casino" in link for link in links[::2]) == 1
    assert any("\u200a" in link for link in links)
    assert any("\u00a0" in link for link in links)


def taken_surely(text: str) -> set[int]:
    """Give the blocks of a pasted page that one decision takes out."""
    found = proofread(Document.from_text(text))
    return {f.block for f in found if f.action == "remove-block" and f.confidence >= 0.98}


def test_all_of_its_furniture_goes_for_sure_and_besides_it_the_caption_alone():
    answers = expected()
    surely = set(answers["remove_surely"])
    assert len(surely) == 29
    assert taken_surely(TWIN.read_text("utf-8")) == {*surely, answers["caption"]}


SAMPLE = Path(os.environ.get("NEWSROOM_SAMPLE", "../shared/sample"), "aleppo.txt").resolve()


@pytest.mark.skipif(
    not SAMPLE.exists(), reason=f"the import that it is a twin of isn't at {SAMPLE}"
)
def test_all_furniture_of_the_real_import_goes_for_sure_and_besides_it_the_caption_alone():
    answers = json.loads(SAMPLE.with_suffix(".expected.json").read_text("utf-8"))
    aside = ("furniture", "recommended heading", "recommended link")
    surely = {n for n, role in enumerate(answers["roles"]) if role in aside}
    assert len(surely) == 29  # nine links twice, their heading, ten other lines
    caption = answers["roles"].index("caption")
    assert taken_surely(SAMPLE.read_text("utf-8")) == {*surely, caption}


def test_the_clean_copy_is_the_import_with_its_findings_mended_and_the_rest_taken_out():
    answers = expected()
    fixes: dict[int, list[Fix]] = {}
    for finding in answers["findings"]:
        fix = Fix(finding["start"], finding["quote"], finding["right"])
        fixes.setdefault(finding["block"], []).append(fix)
    copy = clean_copy(twin().blocks, fixes, [*answers["remove_surely"], answers["caption"]])
    assert "\n\n".join(block.text for _, block in copy) + "\n" == CLEAN.read_text("utf-8")
