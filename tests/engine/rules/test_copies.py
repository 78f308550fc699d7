"""A paragraph printed twice goes in bulk; a sentence said twice may be a refrain or an answer."""

from newsroom.engine import Document, proofread

STORY = "The council voted on Tuesday to keep the old library open for at least another two years."
OTHER = "Nobody spoke against it, although the roof must be mended before winter comes, she said."
LONG = f"{STORY[:-1]}, and nobody of those who had come to the town hall spoke against it at all."
THIRD = "Readers had gathered outside since the morning, and some of them sang when it was told."
ANSWER = "“We do not have the money for that this year,” he said."
BULK = 0.98


def sureness(*texts):
    return sureness_in(Document.from_blocks(texts))


def sureness_in(document):
    found = proofread(document)
    return [finding.confidence for finding in found if finding.rule == "exact-copy"]


def test_an_answer_given_twice_never_goes_in_bulk():
    assert all(sure < BULK for sure in sureness(STORY, ANSWER, OTHER, ANSWER, LONG))


def test_a_long_paragraph_and_a_passage_pasted_twice_do():
    assert max(sureness(LONG, OTHER, LONG)) >= BULK
    assert min(sureness(STORY, OTHER, THIRD, STORY, OTHER)) >= BULK


def test_a_refrain_of_long_verses_never_goes_in_bulk():
    verses = (
        "And we shall sail the harbour in the morning.",
        "Till all the lamps along the quay are lit.",
    )
    sure = sureness(STORY, *verses, "The winter came and went.", *verses, OTHER)
    assert sure
    assert all(one < BULK for one in sure)


STEPS = (
    "Peel the potatoes and cut them into pieces as big as a walnut.",
    "Boil them in salted water until a fork goes in easily.",
    "Pour the water off and let them steam in the pot for a while.",
)
SOUP = "Stir the broth and the cream in, and blend all of it until no lump is left."
SALAD = "Mix them with oil, vinegar and onions while they are still warm from the pot."


def is_asked(sure):
    return bool(sure) and all(one < BULK for one in sure)


def test_the_steps_of_a_second_list_under_another_heading_never_go_in_bulk():
    assert is_asked(sureness(OTHER, "Soup", *STEPS, SOUP, "Salad", *STEPS, SALAD, LONG))
    first = "Wash the leeks well and cut the white part of each into thin rings, she says."
    assert is_asked(sureness(OTHER, "Soup", first, *STEPS, SOUP, "Salad", SALAD, *STEPS, LONG))
    lists = "".join(
        f"<h2>{head}</h2><ol>{''.join(f'<li>{step}</li>' for step in (*STEPS, last))}</ol>"
        for head, last in (("Soup", SOUP), ("Salad", SALAD))
    )
    page = f"<article><h1>Two dishes for a cold week</h1><p>{OTHER}</p>{lists}<p>{LONG}</p>"
    assert is_asked(sureness_in(Document.from_html(f"<html><body>{page}</article></body></html>")))


def test_the_same_answer_under_another_name_or_question_never_goes_in_bulk():
    assert is_asked(sureness(OTHER, "Lena Orr", LONG, "Ian Dray", LONG, THIRD))
    names = ("Lena Orr", LONG, "Ian Dray", LONG, "Lena Orr", THIRD, "Ian Dray", STORY)
    assert is_asked(sureness(OTHER, *names))
    roads, schools = "What would you do about the roads?", "And what about the schools?"
    assert is_asked(sureness(OTHER, roads, LONG, schools, LONG, THIRD))
    assert is_asked(sureness(OTHER, "Lena Orr", roads, LONG, "Ian Dray", roads, LONG, THIRD))


def test_a_refrain_as_long_as_a_paragraph_between_verses_never_goes_in_bulk():
    refrain = (
        "The tide is slow and we are few but we shall row together home.",
        "And we shall row together till the lamps are lit along the quay.",
    )
    verses = ("The winter took our boats.", "The summer laid the nets.", "The years go out.")
    hymn = [line for verse in verses for line in (verse, *refrain)]
    assert is_asked(sureness(STORY, *hymn, OTHER))


def test_a_long_refrain_between_stanzas_never_goes_in_bulk_but_three_in_a_row_do():
    assert is_asked(sureness(STORY, LONG, OTHER, LONG, THIRD, LONG))
    assert max(sureness(STORY, LONG, LONG, LONG, OTHER)) >= BULK


def test_a_part_pasted_twice_with_its_heading_and_a_copy_beside_its_original_do():
    part = ("What the council said", STORY, OTHER)
    assert max(sureness(THIRD, *part, *part)) >= BULK
    assert max(sureness("Lena Orr", LONG, LONG, "Ian Dray", OTHER)) >= BULK


def test_the_headline_printed_again_amid_the_story_or_above_it_is_proposed():
    head = "Library of Marn stays open"
    amid = Document.from_blocks([head, STORY, head, OTHER, THIRD], headline=head)
    above = Document.from_blocks([head, "By Lena Orr", head, STORY, THIRD], headline=head)
    for document in (amid, above):
        (found,) = (f for f in proofread(document) if f.rule == "exact-copy")
        assert (found.block, found.action.value) == (2, "remove-block")
        assert 0.9 <= found.confidence < BULK
    other = Document.from_blocks([head, STORY, "What the readers said of it", OTHER], headline=head)
    assert not sureness_in(other)


def test_a_question_put_to_each_of_two_people_is_never_proposed_to_go():
    question = "Will you mend the roof if you win?"
    answers = (("“Yes, before the winter”", "“No, not this year”"), ("Lena Orr", "Ian Dray"))
    for one, two in answers:
        sure = sureness(STORY, question, one, OTHER, question, two, THIRD)
        assert all(conf < 0.9 for conf in sure)
    assert max(sureness(STORY, question, OTHER, question, OTHER, THIRD)) >= 0.9


def test_the_last_of_a_list_of_questions_that_the_page_answers_below_is_proposed_to_go():
    first, last = "Who pays for the new roof of it?", "Who mends the old roof of it?"
    texts = (OTHER, first, last, "The town hall", first, STORY, last, THIRD)
    found = proofread(Document.from_blocks(texts))
    assert [f.block for f in found if f.rule == "exact-copy" and f.confidence >= 0.9] == [1, 2]


def test_a_part_of_a_page_of_html_may_be_headed_as_the_page_is():
    head = "Library of Marn stays open"
    page = f"<h1>{head}</h1><p>{STORY}</p><p>{OTHER}</p><h2>{head}</h2><p>{THIRD}</p><p>{LONG}</p>"
    document = Document.from_html(f"<html><body><article>{page}</article></body></html>")
    assert not sureness_in(document)
