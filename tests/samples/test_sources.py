import json
from pathlib import Path

import pytest

from newsroom.engine.block import Role
from newsroom.importers import ImportedArticle, read_files
from newsroom.samples import SOURCES

ARTICLES = [
    (source, row) for source in SOURCES for row in read_files(source.read())
]  # small files of our own, read once
ANSWERS = sorted((Path(__file__).parents[1] / "engine" / "answers").glob("*.json"))


def article(answers):
    """Give the article that answers speak of."""
    wanted = (answers["source"], answers["file"], answers["row"])
    for source, row in ARTICLES:
        if isinstance(row, ImportedArticle) and wanted == (source.slug, row.raw.name, row.row):
            return row
    raise AssertionError(f"no sample is {wanted}")


def test_every_sample_comes_in_with_a_headline_and_a_story():
    assert len(ARTICLES) >= 14
    for _, row in ARTICLES:
        assert isinstance(row, ImportedArticle), row
        assert [block.role for block in row.blocks].count(Role.HEADLINE) == 1
        assert 300 <= sum(len(block.text.split()) for block in row.blocks) <= 700


def test_every_file_belongs_to_one_source_and_nothing_else_lies_about():
    folder = Path(__file__).parents[2] / "newsroom" / "samples" / "articles"
    lying = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    assert lying == {f"{source.slug}/{name}" for source in SOURCES for name in source.files}


def test_the_four_sources_ask_for_different_things():
    asked = {
        (s.requires_link, s.requires_credit, s.requires_licence, s.second_eyes) for s in SOURCES
    }
    assert len(asked) == len(SOURCES) == 4
    assert {source.edit_policy for source in SOURCES} == {"style", "free"}


def test_no_two_samples_share_a_guid():
    guids = [row.guid for _, row in ARTICLES if isinstance(row, ImportedArticle)]
    assert len(guids) == len(set(guids))


def test_at_least_eight_samples_have_answers():
    assert len(ANSWERS) >= 8


@pytest.mark.parametrize("path", ANSWERS, ids=lambda path: path.stem)
def test_each_answer_stands_in_its_block_and_mends_it(path):
    answers = json.loads(path.read_text(encoding="utf-8"))
    blocks = article(answers).blocks
    for finding in answers["findings"]:
        text = blocks[finding["block"]].text
        assert text[finding["start"] : finding["end"]] == finding["quote"]
        assert finding["right"] != finding["quote"]
