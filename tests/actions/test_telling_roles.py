"""Roles that the rules tell are kept, printed, corrected, and are no evidence to themselves."""

import json

import pytest

from newsroom.actions.bulk import start_bulk
from newsroom.actions.checking import check_article
from newsroom.actions.deciding import Choice, decide_flags
from newsroom.actions.documents import document_of, document_of_row
from newsroom.actions.handing_out import as_it_would_leave
from newsroom.actions.importing import import_batch, preview_batch
from newsroom.actions.restructuring import Edit, edit_blocks
from newsroom.actions.standing import Standing
from newsroom.actions.undoing import last_operation, undo_operation
from newsroom.actions.updating import take_update
from newsroom.engine.block import Role, Teller
from newsroom.engine.proofread import proofread
from newsroom.exporters import FORMATS
from newsroom.importers.reading import read_files
from newsroom.models import Article, FlagState
from newsroom.samples.sources import SOURCES
from tests.making import fresh, person, source

pytestmark = pytest.mark.django_db

STORY = "\n\n".join(
    (
        "Okiti market reopens after the flood",
        "Traders returned to the Okiti market on Monday, six weeks after the river took its wall.",
        "By Ada Obi",
        "ADVERTISEMENT",
        "The wall was rebuilt in forty days by masons from three wards, the council said on"
        " Monday, and the first stalls opened before dawn.",
        "What has changed",
        "The council widened the main gate to the market and raised the floor of the fish hall by"
        " a metre, so that the water should not come in again.",
        "- The fish hall opens at five in the morning",
        "- The cloth hall opens at seven",
        "“We have waited long enough for this,” said Bisi Adekola, who sells smoked fish by the"
        " gate, and laughed at the rain.",
        "The council will close the eastern bank to lorries until the end of the rains, and the"
        " masons will go on to the schools of the ward, officials said on Monday.",
    )
)
TOLD = [
    *("headline", "standfirst", "byline", "furniture", "paragraph", "subheading", "paragraph"),
    *("list item", "list item", "paragraph", "paragraph"),
]


def bring_in(text=STORY, guid="market", **more):
    editor = person()
    of = source(f"{guid}-source")
    lines = json.dumps({"guid": guid, "text": text, **more}).encode()
    batch = preview_batch(of, [("feed.jsonl", lines)], by=editor)
    import_batch(batch.pk, by=editor)
    return Article.objects.get(source=of), editor


def rows(story):
    return fresh(story).revision.block_rows()


def found(story):
    flags = Standing.of(fresh(story)).flags
    return [(f.block_id, f.rule, f.start, f.end, f.state, f.confidence) for f in flags]


def test_an_import_keeps_the_role_of_every_block_and_who_told_it():
    story, _ = bring_in()
    assert [row.role for row in rows(story)] == TOLD
    assert {row.told_by for row in rows(story)[1:]} == {Teller.RULES}


def test_a_role_that_came_with_the_page_is_the_pages():
    editor, of = person(), source()
    page = b"<article><h1>Market reopens</h1><p>Traders returned on Monday.</p><ul><li>At five</li>"
    batch = preview_batch(of, [("page.html", page)], by=editor)
    import_batch(batch.pk, by=editor)
    told = {row.role: row.told_by for row in rows(Article.objects.get())}
    assert (told["list item"], told["paragraph"]) == (Teller.PAGE, Teller.RULES)


@pytest.mark.parametrize("sample", SOURCES, ids=lambda sample: sample.slug)
def test_a_check_reads_what_the_import_read(sample):
    editor = person()
    of = source(sample.slug, dialect=sample.dialect)
    batch = preview_batch(of, sample.read(), by=editor)
    import_batch(batch.pk, by=editor)
    for row in read_files(sample.read()):
        story = Article.objects.get(guid=row.guid)
        again = document_of(Standing.of(story))
        assert again.blocks == row.blocks
        assert [b.markup for b in again.blocks] == [b.markup for b in row.blocks]
        assert proofread(again) == proofread(document_of_row(row, of))


def test_checking_again_finds_what_the_import_found():
    story, editor = bring_in()
    before = found(story)
    check_article(story.pk, by=editor)
    assert found(story) == before != []


def test_a_furniture_line_stays_flagged_though_its_role_is_stored():
    story, editor = bring_in()
    marker = rows(story)[3]
    check_article(story.pk, by=editor)
    assert marker.flags.get().state == FlagState.OPEN
    start_bulk("furniture", [story.pk], {}, by=editor)
    assert marker.flags.get().state == FlagState.ACCEPTED


def test_what_leaves_is_printed_as_its_role_says():
    story, editor = bring_in()
    start_bulk("furniture", [story.pk], {}, by=editor)
    out = as_it_would_leave(Standing.of(fresh(story)))
    page = FORMATS["html"].write(out).decode()
    assert "<p><strong>Traders returned to the Okiti" in page
    assert "<p><em>Ada Obi</em></p>" in page
    assert "<h2>What has changed</h2>" in page
    assert "<ul>\n<li>The fish hall opens at five in the morning</li>\n<li>The cloth" in page
    mark = FORMATS["markdown"].write(out).decode()
    assert "**Traders returned" in mark
    assert "\n## What has changed\n" in mark
    assert "\n- The fish hall opens at five in the morning\n- The cloth hall" in mark
    plain = FORMATS["text"].write(out).decode()
    assert "\n• The fish hall opens at five in the morning\n• The cloth hall" in plain
    written = json.loads(FORMATS["json"].write(out))
    roles = [role for role in TOLD if role not in ("headline", "furniture")]
    assert [block["role"] for block in written["blocks"]] == roles
    assert written["standfirst"].startswith("Traders returned")


def test_furniture_that_somebody_kept_leaves_as_a_paragraph():
    story, editor = bring_in()
    flag = rows(story)[3].flags.get()
    decide_flags([Choice(story.pk, flag.pk, FlagState.DISMISSED, flag.version)], by=editor)
    out = as_it_would_leave(Standing.of(fresh(story)))
    assert {b.text: b.role for b in out.blocks}["ADVERTISEMENT"] is Role.PARAGRAPH


def test_a_role_corrected_by_hand_is_a_persons_word_and_keeps_the_block():
    story, editor = bring_in()
    marker = rows(story)[3]
    edit_blocks(story.pk, Edit((marker.pk,), (marker.text,), Role.SUBHEADING), by=editor)
    row = rows(story)[3]
    assert (row.role, row.told_by) == (Role.SUBHEADING, Teller.PERSON)
    check_article(story.pk, by=editor)
    assert not row.flags.exclude(state__in=("gone", "superseded")).exists()
    undo_operation(last_operation(story.pk, editor).pk, by=editor)
    row = rows(story)[3]
    assert (row.pk, row.role, row.told_by) == (marker.pk, Role.FURNITURE, Teller.RULES)
    assert row.flags.get().state == FlagState.OPEN


def test_saving_other_words_under_the_same_role_leaves_it_the_rules_word():
    story, editor = bring_in()
    row = rows(story)[4]
    text = row.text.replace("forty days", "fifty days")
    edit_blocks(story.pk, Edit((row.pk,), (text,), Role(row.role)), by=editor)
    assert (rows(story)[4].role, rows(story)[4].told_by) == (Role.PARAGRAPH, Teller.RULES)


def test_the_rules_tell_again_what_an_edit_made_of_a_block():
    story, editor = bring_in()
    row = rows(story)[6]
    edit_blocks(story.pk, Edit((row.pk,), ("- The gate is wider now", row.text)), by=editor)
    assert [(r.role, r.told_by) for r in rows(story)[6:8]] == [
        (Role.LIST_ITEM, Teller.RULES),
        (Role.PARAGRAPH, Teller.RULES),
    ]


def test_a_newer_text_of_the_source_brings_its_roles():
    story, editor = bring_in()
    newer = STORY.replace("What has changed", "What is new")
    lines = json.dumps({"guid": "market", "text": newer}).encode()
    batch = preview_batch(story.source, [("feed.jsonl", lines)], by=editor)
    import_batch(batch.pk, by=editor)
    take_update(story.pk, version=fresh(story).version, by=editor)
    row = rows(story)[5]
    assert (row.text, row.role, row.told_by) == ("What is new", Role.SUBHEADING, Teller.RULES)
