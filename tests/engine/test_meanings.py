import base64
import math

import pytest

from newsroom.engine.meanings import Meanings, meanings

NUMBERS = {
    "bits": 16,
    "stems": "ferri pasta ship",
    "codes": base64.b64encode(bytes([0b11110000, 0, 0b00001111, 255, 0b11110001, 0])).decode(),
    "loudness": base64.b64encode(bytes([50, 100, 25])).decode(),
    "mean": [0.0] * 16,
    "spread": [1 / 16] * 16,
}


@pytest.fixture
def made():
    return Meanings(NUMBERS)


def test_the_more_sides_two_stems_share_the_nearer_they_are(made):
    ferry, pasta, ship = (made.code(root) for root in ("ferri", "pasta", "ship"))
    assert made.likeness(ferry, [ferry]) == 1.0
    assert made.likeness(ferry, [pasta]) == -1.0
    assert made.likeness(ferry, [ship]) == pytest.approx(math.cos(math.pi / 16))


def test_only_the_nearest_others_are_heard(made):
    ferry, pasta, ship = (made.code(root) for root in ("ferri", "pasta", "ship"))
    assert made.likeness(ferry, [pasta, ship]) == made.likeness(ferry, [ship])
    assert made.likeness(ferry, [pasta, ferry], 2) == pytest.approx(0.0)
    assert made.likeness(ferry, [ship], 3) == made.likeness(ferry, [ship])


def test_a_stem_that_is_not_known_has_no_code(made):
    assert made.code("zzz") is None


def test_texts_are_compared_by_the_sides_of_their_stems_the_loudest_weighing_most(made):
    both, ferry = made.subjects.of({"ferri": 1, "pasta": 1}), made.subjects.of({"ferri": 1})
    pasta = made.subjects.of({"pasta": 1})
    assert list(ferry[:4]) == [0.25] * 4
    assert list(ferry[4:]) == [-0.25] * 12
    assert made.subjects.nearer(pasta, both) > 0.5 > made.subjects.nearer(ferry, both)


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [
        ("doctor", "nurs", "goal"),
        ("tarif", "import", "midfield"),
        ("pasta", "sauc", "court"),
        ("harbour", "ship", "verdict"),
        ("earthquak", "tsunami", "pasta"),
    ],
)
def test_the_codes_kept_in_the_repository_know_what_belongs_together(word, near, far):
    made = meanings()
    asked, one, other = (made.code(root) for root in (word, near, far))
    assert made.likeness(asked, [one]) > 0.35 > made.likeness(asked, [other])
