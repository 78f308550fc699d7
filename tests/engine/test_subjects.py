import base64
from operator import mul

import pytest

from newsroom.engine.subjects import Subjects, subjects

NUMBERS = {
    "stems": "ferry harbour pasta",
    "scales": [0.5, 0.25, 1.0],
    "vectors": base64.b64encode(bytes([100, 0, 120, 10, 0, 100])).decode(),
    "mean": [0.9, 0.1],
    "spread": [0.04, 0.04],
}


def cosine(one, other):
    return sum(map(mul, one, other))


def test_texts_of_one_subject_are_nearer_than_others():
    made = Subjects(NUMBERS)
    ferry, harbour, pasta = (made.of({root: 1}) for root in ("ferry", "harbour", "pasta"))
    assert cosine(ferry, harbour) > 0.9 > 0.1 > cosine(ferry, pasta)
    assert made.nearer(harbour, ferry) > 0.5 > made.nearer(pasta, ferry)


def test_a_title_that_is_near_to_most_stories_tells_less_of_this_one():
    made = Subjects(NUMBERS)
    ferry, pasta = made.of({"ferry": 1}), made.of({"pasta": 1})
    assert made.nearer(pasta, pasta) > made.nearer(ferry, ferry) > 0.5


def test_a_text_of_unknown_stems_is_no_nearer_than_to_most():
    made = Subjects(NUMBERS)
    unknown, ferry = made.of({"zzz": 3, "ferry": 0}), made.of({"ferry": 1})
    assert list(unknown) == [0.0, 0.0]
    assert made.nearer(unknown, ferry) == 0.5


@pytest.mark.parametrize("counts", [{"ferry": 1}, {"ferry": 9, "pasta": 2}])
def test_directions_have_length_one(counts):
    direction = Subjects(NUMBERS).of(counts)
    assert cosine(direction, direction) == pytest.approx(1.0)


def test_the_numbers_kept_in_the_repository_know_sport_from_courts():
    made = subjects()
    match = made.of({"goal": 1, "midfield": 1, "striker": 1, "leagu": 1, "coach": 1})
    final = made.of({"footbal": 1, "team": 1, "season": 1})
    trial = made.of({"judg": 1, "court": 1, "prosecutor": 1})
    assert made.nearer(final, match) > 0.9 > 0.6 > made.nearer(trial, match)
