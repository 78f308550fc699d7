"""Ingredients, dates of a life, signed posts and marks are the story's, whatever they look like."""

from newsroom.engine.document import Document
from newsroom.engine.page.particulars import particulars
from newsroom.engine.page.unbroken import unbroken
from newsroom.engine.reading import Reading


def told(*texts: str) -> set[str]:
    reading = Reading(Document.from_blocks(texts))
    return {texts[number] for number in reading.shared(particulars)}


def test_three_measures_and_their_heading_are_a_recipe():
    recipe = ("INGREDIENTS", "2 1/2 pounds plums, halved", "1 tsp. dried mint", "3 eggs, beaten")
    assert told("News", *recipe, "Sport") == set(recipe)


def test_between_the_headings_of_a_recipe_all_is_its_own_and_so_are_its_steps():
    recipe = ("Ingredients", "800g carrots", "3 tbsp oil", "100g walnuts", "Dill", "Salt, to taste")
    steps = ("Method", "Heat the oven to 220C.", "Roast for 35 minutes.")
    assert told("News", *recipe, *steps, "Nutrition facts") == {*recipe, *steps}
    assert "Dill" not in told("News", *recipe, "Sport")
    assert "Nutrition facts" not in told(*recipe[:-1], "See below.", "Nutrition facts", *steps)


def test_the_times_over_three_entries_are_those_of_a_story_told_as_it_happens():
    entries = ("14:32", LETTER, "2.10pm", OTHER, "13:45 GMT", THIRD)
    assert told("Storm shuts the harbour", *entries) == set(entries[::2])
    assert told("Storm shuts the harbour", *entries[:4]) == set()
    assert told("14:32", "Tram late", "14:10", "Bus late", "13:45", "Ferry late", LETTER) == set()
    assert told("14:32", LETTER, "Ann Lee", "14:10", OTHER, "Bo Orr", "13:45", THIRD) == set()


def test_the_initials_of_who_wrote_an_entry_may_stand_behind_it():
    entries = ("14:32", f"{LETTER} – AMcG", "14:10", f"{OTHER} —R.D.", "13:45", THIRD)
    assert told("Storm shuts the harbour", *entries) == set(entries[::2])
    entries = (*entries[:3], "The harbour – Old Town", *entries[4:])
    assert told("Storm shuts the harbour", *entries) == set()


def test_one_measure_alone_tells_nothing():
    assert told("News", "3 small towns to see in spring", "Method") == set()


def test_a_sentence_that_begins_with_a_measure_is_no_ingredient():
    assert told(*["Two went. ", "2 cups were sold.", "3 jars fell.", "4 eggs broke."]) == set()


def test_bare_measures_of_a_table_are_no_ingredients():
    assert told("138.4g", "20.9g", "2g", "15 g") == set()


def test_the_days_of_birth_and_death_belong_to_the_life():
    assert told("Born: May 3rd, 1931", "Died June 9th, 2025", "Born to run") == {
        "Born: May 3rd, 1931",
        "Died June 9th, 2025",
    }


def test_the_signature_of_a_post_belongs_to_the_story_that_shows_the_post():
    signed = "— Ann Lee (@annlee) May 3, 2019"
    assert told("News", signed, "Ann Lee (@annlee)", "Follow us (@harbourpost)") == {signed}


def test_a_line_of_marks_parts_the_story_and_is_of_no_page():
    assert told("News", "___", "* * *", "- -", "|", "•") == {"___", "* * *", "- -"}


LETTER = "The old library must stay where it is, for it has been there longer than any of us."
OTHER = "I do not agree: a house that nobody can enter in winter is no library, whoever loves it."
THIRD = "Has the council asked those who read there every day what they think of the new one?"


def told_under(headline: str, *texts: str) -> set[str]:
    reading = Reading(Document.from_blocks(texts, headline=headline))
    return {texts[number] for number in reading.shared(particulars)}


LETTERS = (LETTER, "Ann Lee", "North Quay", OTHER, "Bo de Witt", THIRD, "Åsa Orr, Ängelholm")


def test_names_and_places_under_letters_to_the_editor_are_theirs_and_so_is_what_they_sign():
    assert told_under("Letters: keep the library", *LETTERS, "Sport", "News Now") == set(LETTERS)


def test_a_page_may_call_itself_letters_in_a_line_of_its_own():
    title = "Letters to the editor"
    assert told_under("", "News", title, *LETTERS) == {title, *LETTERS}


def test_a_line_on_cookies_may_stand_over_what_calls_the_page_so():
    cookies = "We and our partners keep a file on your device to learn what you like to read here."
    title = "Letters to the editor"
    assert told_under("", cookies, "News", title, *LETTERS) == {title, *LETTERS}


def test_the_last_letter_has_a_place_where_most_have():
    most = (LETTER, "Ann Lee", "North Quay", OTHER, "Bo de Witt", "Karsk", THIRD, "Eve Orr")
    assert told_under("Letters", *most, "Ellery", "Sport") == {*most, "Ellery"}


def test_an_ad_between_a_letter_its_name_and_its_place_changes_nothing():
    broken = (LETTER, "Advertisement", "Ann Lee", "Advertisement", "North Quay", *LETTERS[3:])
    document = Document.from_blocks((*broken, "Sport"), headline="Letters: keep the library")
    page = unbroken(Reading(document))
    assert {page.texts[number] for number in page.shared(particulars)} == set(LETTERS)


def test_a_short_closing_sentence_is_signed_too():
    closed = (LETTER, "Ann Lee", OTHER, "Enough is enough.", "Bo Witt", THIRD, "Eve Orr")
    assert {"Enough is enough.", "Bo Witt"} <= told_under("Readers write", *closed)


def test_names_under_paragraphs_of_other_pages_and_under_two_alone_are_not():
    three = (LETTER, "Ann Lee", OTHER, "Bo Witt", THIRD, "Eve Orr")
    assert told_under("Library to stay open", *three) == set()
    assert told_under("Letters: keep the library", *three[:4]) == set()


def test_the_hours_of_a_story_told_as_it_happens_are_its_own():
    hours = ("10 p.m.", "4:14 p.m.")
    story = ("The Latest on the ferry (all times local):", hours[0], LETTER, hours[1], OTHER)
    assert told(*story) == set(hours)
    assert told(*story[1:]) == set()


def test_days_and_times_over_short_sentences_are_those_of_a_story_told_in_order():
    entries = ("March 2009", "Rust is found.", "3 May 2019", "Nobody pays for it.", "4.11pm")
    assert told("How the bridge fell", *entries, "It falls at last.") == set(entries[::2])
    assert told("How the bridge fell", *entries, "It falls") == set()


def test_counted_things_beside_measured_ones_and_for_how_many_are_of_the_recipe():
    recipe = ("Serves 4", "6 plum tomatoes", "100ml oil", "2 tbsp dill", "1 tsp salt", "A lemon")
    assert told("News", *recipe, "Sport") == set(recipe)
    assert "6 plum tomatoes" not in told("News", "6 plum tomatoes", "Sport", *recipe[2:])
    assert told("Serves 4", "6 plum tomatoes", "100ml oil") == set()


def test_a_post_may_stand_in_one_line_with_its_signature():
    post = "I am sorry. I let people down. — Ann Lee (@annlee) May 3, 2019"
    assert told("News", post, "Follow Ann Lee (@annlee)") == {post}


def test_the_stars_of_a_review_are_its_own():
    assert told("★★★★☆", "★ ★ ★", "★", "Rated") == {"★★★★☆", "★ ★ ★"}


def test_a_family_may_sign_a_letter():
    letters = (LETTER, "The Okoro family", "Ludlow", OTHER, "Bo Witt", "Clun", THIRD, "Eve Orr")
    assert "The Okoro family" in told_under("Letters: keep the library", *letters)


def test_a_letter_that_came_by_mail_names_no_place():
    by_mail = (LETTER, "Ann Lee", "North Quay", OTHER, "Bo de Witt", "By email", THIRD, "Eve Orr")
    assert told_under("Letters", *by_mail, "Ellery", "Sport") == {*by_mail, "Ellery"}


def test_a_recipe_of_two_ingredients_is_known_by_its_headings():
    steps = ("Wash the leeks and cut them small.", "Fry them until the kitchen smells of winter.")
    texts = ("Ingredients", "300 g leeks", "2 potatoes", "Method", *steps)
    found = particulars(Reading(Document.from_blocks((*texts, "Our kitchen letter"))))
    assert found >= {0, 1, 2, 3}
    alone = particulars(Reading(Document.from_blocks(("Ingredients", "300 g leeks", "Menu"))))
    assert not alone


SALUTED = (
    f"Sir, – {LETTER}",
    "Yours, etc,",
    "ANN LEE,",
    "North Quay,",
    "Karsk 4.",
    f"Sir, – {OTHER}",
    "Bo Witt",
)


def test_what_stands_between_two_salutations_signs_the_first_letter():
    assert told_under("Letters: keep the library", *SALUTED, "Sport") == set(SALUTED[:-1])


def test_one_salutation_makes_no_page_of_letters():
    assert told_under("Letters: keep the library", *SALUTED[:5], "Sport") == set()
