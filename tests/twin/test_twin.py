"""The twin is what it says it is; others hold the engine and the screens to it."""

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


def test_the_clean_copy_is_the_import_with_its_findings_mended_and_the_rest_taken_out():
    answers = expected()
    fixes: dict[int, list[Fix]] = {}
    for finding in answers["findings"]:
        fix = Fix(finding["start"], finding["quote"], finding["right"])
        fixes.setdefault(finding["block"], []).append(fix)
    copy = clean_copy(twin().blocks, fixes, [*answers["remove_surely"], answers["caption"]])
    assert "\n\n".join(block.text for _, block in copy) + "\n" == CLEAN.read_text("utf-8")
