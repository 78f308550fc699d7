from dataclasses import replace

import pytest

from newsroom.engine import Document, Knowledge, relatedness
from newsroom.engine.relatedness import explained

STORY = Document.from_blocks(
    [
        "Ferries between Orlova and the Karsk islands will stop in March 2015, the port said.",
        "Captain Mirela Dunca told islanders that the harbour at Orlova had silted up.",
        "Fishermen from Karsk have protested against the closure for weeks.",
    ],
    headline="Karsk ferries to stop",
    source="coast.example",
)
CLOSE = "Orlova port: why Karsk fishermen protest"
FAR = "Ten pasta sauces that take five minutes"
CASINO = "This crypto casino doubles your first deposit"


def test_a_title_on_the_same_subject_scores_above_others():
    close, far, casino = relatedness(STORY, [CLOSE, FAR, CASINO])
    assert close > 0.5 > far >= casino >= 0.0
    assert close <= 1.0


def test_inflected_forms_and_demonyms_count_as_shared():
    plain, other = relatedness(STORY, ["A fisherman protesting", "A gardener whistling"])
    assert plain > other
    assert explained(STORY, ["Karskians in the streets"])[0].score > 0


def test_the_titles_in_the_document_do_not_speak_for_themselves():
    document = Document.from_blocks([*[b.text for b in STORY.blocks], FAR], headline=STORY.headline)
    assert relatedness(document, [FAR]) == relatedness(STORY, [FAR])


def test_reasons_name_what_is_shared():
    relation = explained(STORY, [CLOSE])[0]
    assert set(relation.names) == {"Orlova", "Karsk"}
    assert "fishermen" in relation.words
    assert relation.reasons[0].startswith("shares ")


def test_a_word_that_means_nearly_what_the_story_says_brings_a_title_nearer_and_is_told():
    story = Document.from_blocks(
        [
            "The doctor said that nurses at the clinic had treated forty patients for fever.",
            "Two children were taken to the hospital by ambulance; their symptoms were mild.",
            "A vaccine will be given to all families in the district.",
        ]
    )
    near, far = explained(story, ["Physicians worry", "Goalkeepers worry"])
    assert near.score > far.score
    assert near.akin == ("Physicians",)
    assert "near in meaning: “Physicians”" in near.reasons
    assert not far.akin
    assert not any("meaning" in reason for reason in far.reasons)


def test_a_word_that_the_story_has_is_shared_and_not_near_in_meaning():
    relation = explained(STORY, ["The harbour in winter"])[0]
    assert relation.words == ("harbour",)
    assert "harbour" not in relation.akin


def test_reasons_say_what_speaks_against_a_link():
    relation = explained(
        replace(STORY, year=2015), [CASINO], hrefs=["https://play.example/2022/bonus"]
    )[0]
    assert relation.reasons == (
        "no shared names",
        "seven years later",
        "sells something: “crypto”",
        "leads to play.example",
    )


def test_an_age_is_told_of_a_story_that_says_when_it_came_out_and_of_no_other():
    texts, title = [block.text for block in STORY.blocks], "Report of 2022 on harbours"
    undated = Document.from_blocks([*texts, "The port was built in 1931, after the flood of 1924."])
    assert explained(undated, [title])[0].years is None
    dated = Document.from_blocks(["By Ada Obi, 4 March 2015", *texts])
    assert explained(dated, [title])[0].years == 7
    assert explained(dated, ["The flood of 1972 remembered"])[0].years is None
    listed = Document.from_blocks([*texts, "Harbour report of 4 March 2015"])
    assert explained(listed, [title, "Harbour report of 4 March 2015"])[0].years is None


def test_a_page_says_itself_of_which_site_it_is_and_when_it_came_out():
    page = (
        '<html><head><link rel="canonical" href="https://www.coast.example/ferries">'
        '<meta property="article:published_time" content="2015-03-04"></head>'
        f"<body><p>{STORY.blocks[0].text}</p></body></html>"
    )
    document = Document.from_html(page)
    hrefs = ["https://coast.example/2015/b", "https://play.example/2022/bonus"]
    own, other = explained(document, ["Fishermen protest", CASINO], hrefs=hrefs)
    assert (own.site, own.years) == ("", 0)
    assert (other.site, other.years) == ("play.example", 7)


def test_a_title_that_is_written_as_another_site_writes_is_less_related_and_told_so():
    plain, capitals = "Karsk fishermen protest in Orlova", "Karsk Fishermen Protest in Orlova"
    document = Document.from_blocks(
        [block.text for block in STORY.blocks], headline="Ferries between islands and town to stop"
    )
    same, other = explained(document, [plain, capitals])
    assert same.score > other.score
    told = "its capitals are not those of the headline"
    assert told in other.reasons
    assert told not in same.reasons


def test_a_label_that_only_the_title_or_only_the_headline_has_speaks_against_it_and_is_told():
    plain, label = "Karsk fishermen protest", "Opinion: Karsk fishermen protest"
    same, other = explained(STORY, [plain, label])
    assert same.score > other.score
    assert "a label, where the headline has none" in other.reasons
    assert not any("label" in reason for reason in same.reasons)
    texts = [block.text for block in STORY.blocks]
    live = Document.from_blocks(texts, headline="Live: Karsk ferries to stop")
    other, same = explained(live, [plain, label])
    assert "no label, where the headline has one" in other.reasons
    assert not any("label" in reason for reason in same.reasons)


def test_a_story_without_a_headline_is_judged_by_its_text_alone():
    bare = Document.from_blocks([block.text for block in STORY.blocks])
    close, far = explained(bare, [CLOSE, FAR])
    assert close.score > 0.5 > far.score
    assert not any("headline" in reason for reason in (*close.reasons, *far.reasons))


def test_a_title_that_shares_words_with_the_headline_is_nearer_than_one_with_words_of_the_text():
    document = Document.from_blocks(
        ["The silted harbour closed on Monday.", "A stranded trawler blocked it on Monday."],
        headline="Harbour silted up",
    )
    near, far = relatedness(
        document, ["Dredging of a silted harbour", "Salvage of a stranded trawler"]
    )
    assert near > far


@pytest.mark.parametrize(
    "href",
    [
        "javascript:void(0)",
        "#",
        "data:text/html,x",
        "ftp://a.example/x",
        "http://",
        "//",
        "mailto:",
    ],
)
def test_an_address_that_leads_nowhere_is_a_reason(href):
    assert "the link leads nowhere" in explained(STORY, [CLOSE], hrefs=[href])[0].reasons


@pytest.mark.parametrize(
    "href", ["", "/x", "#note", "http://a.example", "mailto:a@a.example", "//a"]
)
def test_an_address_that_leads_anywhere_is_none(href):
    assert "the link leads nowhere" not in explained(STORY, [CLOSE], hrefs=[href])[0].reasons


def test_the_source_and_its_own_hosts_are_no_other_site():
    hrefs = ["https://www.coast.example/a", "https://m.coast.example/a", "/a", "https://[bad"]
    assert [r.site for r in explained(STORY, ["a"] * 4, hrefs=hrefs)] == ["", "", "", ""]


def test_rarity_of_the_house_corpus_weighs_more_than_english_at_large():
    title = ["Karsk wins"]
    common = relatedness(STORY, title, Knowledge(rarity={"karsk": 0.1}))
    assert common[0] < relatedness(STORY, title)[0]


@pytest.mark.parametrize("title", ["", " ", "…", "漢字", "x" * 100_000, "\ud800", "1 2 3"])
def test_any_title_gets_a_score_from_0_to_1(title):
    assert 0.0 <= relatedness(STORY, [title])[0] <= 1.0


def test_an_empty_document_is_related_to_nothing():
    assert relatedness(Document.from_blocks([]), [CLOSE]) == [0.0]


def test_what_a_page_sets_apart_tells_nothing_of_its_story():
    body = "".join(f"<p>{block.text}</p>" for block in STORY.blocks)
    page = "<html><body>{}<article><h1>Karsk ferries to stop</h1>" + body + "</article></body>"
    menu = "<nav><ul><li><a href=/>Pasta</a></li><li><a href=/s>Sauces</a></li></ul></nav>"
    plain, apart = (Document.from_html(page.format(more)) for more in ("", menu))
    assert relatedness(apart, [FAR]) == relatedness(plain, [FAR])
