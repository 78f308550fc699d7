"""A source's furniture is learnt from what its articles share, at a steady place."""

from dataclasses import replace

from newsroom.engine import Document, Knowledge, proofread
from newsroom.engine.knowledge import LIFTED, LearntLine
from newsroom.engine.learning import learnt_lines, learnt_shapes
from newsroom.engine.lines import normalised
from newsroom.engine.rules.furniture import learnt_line, learnt_shape

WORDS = "the harbour bridge council library market tram river school winter mayor garden".split()


def story(number):
    """Give three paragraphs that no other number's story has."""
    pick = [WORDS[(number * 7 + n * n) % len(WORDS)] for n in range(14)]
    return [f"{number} {part} {' '.join(pick)}." for part in ("first", "second", "third")]


def articles(count, above=(), below=(), carry=None):
    return [
        [*above, *story(n), *below] if carry is None or n < carry else story(n)
        for n in range(count)
    ]


def test_a_line_in_three_articles_is_proposed_and_says_in_how_many():
    learnt = learnt_lines(articles(5, above=["read our letter"], carry=3))
    assert (learnt["read our letter"].seen, learnt["read our letter"].of) == (3, 5)
    assert not learnt["read our letter"].confirmed


def test_two_articles_are_too_few_where_the_source_has_more_than_five():
    assert learnt_lines(articles(6, above=["read our letter"], carry=2)) == {}
    assert learnt_lines(articles(3, above=["read our letter"], carry=2)) == {}


def test_two_of_five_articles_teach_a_line_but_never_for_sure_and_no_paragraph():
    learnt = learnt_lines(articles(5, above=["read our letter"], carry=2))
    assert learnt["read our letter"].confidence < 0.95
    long = "the harbour post is printed on the quay and carried to every house before breakfast."
    assert learnt_lines(articles(5, below=[long], carry=2)) == {}


def test_three_articles_of_many_are_too_few():
    assert learnt_lines(articles(101, below=["read our letter"], carry=3)) == {}
    assert "read our letter" in learnt_lines(articles(100, below=["read our letter"], carry=3))


def test_a_line_that_wanders_is_not_proposed():
    filler = [f"{letter}." for letter in "abcdefghij"]
    wandering = [
        ["so it goes", *story(0), *filler],
        [*story(1), *filler, "so it goes"],
        [*story(2)[:1], *filler[:5], "so it goes", *filler[5:], *story(2)[1:]],
        [*filler, *story(3)[:1], "so it goes", *story(3)[1:]],
    ]
    assert "so it goes" not in learnt_lines(wandering)


def test_a_line_in_one_third_of_every_page_is_steady_wherever_the_story_ends():
    near, far = ["a.", "b.", "c."], [f"{letter}." for letter in "defghijkl"]
    pages = [
        [*story(0), "so it goes"],
        [*near, *story(1), "so it goes", *story(5)[:1]],
        [*far, *story(2), "so it goes", *story(6)[:1], "m.", "n.", "o."],
    ]
    assert learnt_lines(pages)["so it goes"].where == "always in the last third"


def test_a_heading_that_some_articles_print_twice_is_steady_where_all_have_it():
    box, filler = ["our topics", "bridges,", "ferries"], [f"{letter}." for letter in "abcdefgh"]
    boxed = [[*story(n)[:1], *box, *story(n)[1:], *filler, *box, *["x."] * n] for n in (0, 3)]
    plain = [[*story(n), *filler, *box, *["y."] * n] for n in (1, 2)]
    assert learnt_lines([*boxed, *plain])["our topics"].where == "always in the last third"


def test_a_line_is_steady_where_three_of_five_have_it_but_not_where_half_have_it():
    filler = [f"{letter}." for letter in "abcdefghijkl"]
    low = [[*story(n), *filler, "so it goes"] for n in range(3)]
    high = [[*filler[:n], "so it goes", *filler[n:], *story(n + 5)] for n in (0, 4, 8)]
    assert learnt_lines([*low, *high[:2]])["so it goes"].where == "mostly the last line"
    assert "so it goes" not in learnt_lines([*low, *high])


def test_the_evidence_says_where_the_line_stands():
    learnt = learnt_lines(articles(4, above=["first line", "second line"], below=["more", "end"]))
    assert {line: one.where for line, one in learnt.items()} == {
        "first line": "always the first line",
        "second line": "always above the story",
        "more": "always below the story",
        "end": "always the last line",
    }


def test_a_paragraph_that_many_stories_tell_is_not_sure_before_twenty_of_them():
    told = "the ferry sank in the storm of last march with forty people of the island on board."

    def learnt(count):
        pages = [[*story(n)[:1], told, *story(n)[1:]] for n in range(count)]
        return learnt_lines(pages)[told].confidence

    assert learnt(5) <= 0.9
    assert learnt(19) <= 0.9
    assert learnt(20) > 0.98


def test_copies_of_one_article_count_once():
    same = [["read our letter", *story(1)]] * 4
    assert learnt_lines(same) == {}


def test_short_articles_above_the_same_paragraph_are_no_copies():
    below = "have you seen what the whole valley ought to know? ring the desk before it is noon."
    short = [[f"the {word} was shut.", "nobody knew why.", below] for word in WORDS]
    assert learnt_lines(short)[below].seen == len(WORDS)


def test_a_line_counts_once_an_article_however_often_it_stands_there():
    learnt = learnt_lines(articles(4, above=["ad", "ad", "ad"]))
    assert learnt["ad"].seen == 4


def test_the_more_articles_carry_a_line_the_surer_it_is():
    few = learnt_lines(articles(20, below=["more"], carry=4))["more"].confidence
    many = learnt_lines(articles(20, below=["more"]))["more"].confidence
    assert 0.9 < few < many < 1
    assert many >= 0.98


def test_no_articles_teach_nothing():
    assert learnt_lines([]) == {}
    assert learnt_lines([[], [], []]) == {}


NAMES = "Ann Lee|Bo Cruz|Cy Dee|Di Eng|Ed Fox|Flo Gee".split("|")


def credited(count, line, carry=None):
    """Give articles of which the first `carry` end with a line that names somebody else each."""
    return [
        [*story(n), *([line.format(NAMES[n % 6])] if n < (carry or count) else [])]
        for n in range(count)
    ]


def test_lines_in_which_only_names_change_are_learnt_by_their_shape():
    learnt = learnt_shapes(credited(5, "The pier at dawn Photo: {}", carry=3))
    assert learnt.keys() == {"… photo: …"}
    assert (learnt["… photo: …"].seen, learnt["… photo: …"].of) == (3, 5)
    assert learnt["… photo: …"].where == "always the last line"


def test_the_same_line_everywhere_is_no_shape():
    assert learnt_shapes([[*story(n), "Photo: Ann Lee"] for n in range(5)]) == {}


def test_a_shape_of_short_words_is_learnt_outside_the_stories_and_not_inside():
    below = credited(5, "{} in Town Hall")
    assert learnt_shapes(below).keys() == {"… in …"}
    inside = [[*lines[:1], *story(n + 9) * n, lines[-1], lines[1]] for n, lines in enumerate(below)]
    assert learnt_shapes(inside) == {}


def test_a_shape_is_never_sure_before_an_editor_confirms_it():
    learnt = learnt_shapes(credited(6, "By {}"))["by …"]
    assert 0.9 < learnt.confidence <= 0.95
    few = learnt_shapes(credited(5, "By {}", carry=2))["by …"]
    assert few.confidence < 0.9


def test_copies_of_one_story_teach_no_shape():
    same = [[*story(1), f"By {name}"] for name in NAMES]
    assert learnt_shapes(same) == {}


def test_two_articles_are_too_few_for_a_shape_where_the_source_has_more_than_five():
    assert learnt_shapes(credited(6, "By {}", carry=2)) == {}


def test_of_two_authors_the_second_is_never_taken_out_in_bulk_even_where_bylines_were_confirmed():
    known = Knowledge(shapes={"by …": LearntLine(9, 9, 0.95, confirmed=True)})
    document = Document.from_blocks(
        ["The bridge opens", "By Ann Lee", "By Ida Orr", *story(1), *story(2), "By Bo Cruz"],
        headline="The bridge opens",
    )
    found = proofread(document, known, (learnt_shape.RULE,))
    assert [(one.quote, one.confidence) for one in found] == [
        ("By Ann Lee", 0.999),
        ("By Ida Orr", LIFTED),
        ("By Bo Cruz", 0.999),
    ]


RECIPES = "leeks plums barley trout lentils quinces beets walnuts".split()


def recipe(number):
    """Give a recipe; all of a source have the same heads of their parts."""
    one, two = RECIPES[number], RECIPES[(number + 3) % 8]
    return [
        f"My grandmother cooked {one} every winter when the snow lay long on the hills.",
        *("Ingredients", f"300 g {one}", f"2 {two}", "Method"),
        f"Wash the {one} and cut them small.",
        f"Fry them with the {two} until the whole kitchen smells of a long winter evening.",
        *("What to drink with it", f"A dry cider goes well with {one}, said my grandmother."),
        *("Our kitchen letter", f"The queen of {two}"),
    ]


def test_what_heads_a_part_of_every_story_of_a_source_is_asked_until_an_editor_says_so():
    recipes = [recipe(number) for number in range(8)]
    lines = learnt_lines([[normalised(text) for text in texts] for texts in recipes])
    heads = {"Ingredients", "Method", "What to drink with it"}

    def sure(knowledge):
        found = proofread(Document.from_blocks(recipes[5]), knowledge)
        return {f.quote for f in found if f.action == "remove-block" and f.confidence >= 0.98}

    assert sure(Knowledge(lines=lines)) == {"Our kitchen letter"}
    told = proofread(Document.from_blocks(recipes[5]), Knowledge(lines=lines))
    assert heads <= {f.quote for f in told if f.confidence == LIFTED}
    confirmed = {line: replace(learnt, confirmed=True) for line, learnt in lines.items()}
    assert heads < sure(Knowledge(lines=confirmed))


def test_what_the_markup_sets_apart_heads_no_part_of_a_story():
    one, two = ("".join(f"<p>{text}</p>" for text in (*story(n), *story(n + 1))) for n in (1, 3))
    links = "".join(f"<li><a href='/{word}'>{word}</a></li>" for word in WORDS)
    box = f"<nav class='menu links'><ul><li><a href='/pier'>Our pier</a></li>{links}</ul></nav>"
    for inside, surest in (("<h3>Our pier</h3>", LIFTED), (box, 0.99)):
        page = f"<body><article><h1>A strike</h1>{one}{inside}{two}</article></body>"
        lines = {"our pier": LearntLine(20, 20, 0.99)}
        found = proofread(Document.from_html(page), Knowledge(lines=lines), [learnt_line.RULE])
        assert [f.confidence for f in found] == [surest]
