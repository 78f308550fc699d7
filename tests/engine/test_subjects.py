import base64

import pytest

from newsroom.engine.subjects import Subjects, nearness, subjects

NUMBERS = {
    "size": 2,
    "stems": "ferry harbour pasta",
    "scales": [0.5, 0.25, 1.0],
    "vectors": base64.b64encode(bytes([100, 0, 120, 10, 0, 100])).decode(),
}


def test_texts_of_one_subject_are_nearer_than_others():
    made = Subjects(NUMBERS)
    ferry, harbour, pasta = (made.of({root: 1}) for root in ("ferry", "harbour", "pasta"))
    assert nearness(ferry, harbour) > 0.9 > 0.1 > nearness(ferry, pasta)


def test_a_text_of_unknown_stems_is_near_to_nothing():
    made = Subjects(NUMBERS)
    assert nearness(made.of({"zzz": 3, "ferry": 0}), made.of({"ferry": 1})) == 0.0


@pytest.mark.parametrize("counts", [{"ferry": 1}, {"ferry": 9, "pasta": 2}])
def test_directions_have_length_one(counts):
    direction = Subjects(NUMBERS).of(counts)
    assert nearness(direction, direction) == pytest.approx(1.0)


def test_the_numbers_kept_in_the_repository_know_sport_from_courts():
    made = subjects()
    match = made.of({"goal": 1, "midfield": 1, "striker": 1, "leagu": 1, "coach": 1})
    final = made.of({"footbal": 1, "team": 1, "season": 1})
    trial = made.of({"judge": 1, "court": 1, "prosecutor": 1})
    assert nearness(match, final) > nearness(match, trial)
