import base64
import math
from collections import Counter

import pytest

from newsroom.engine.directions import cosine
from newsroom.engine.meanings import Meanings, meanings
from newsroom.engine.stems import stem

NUMBERS = {
    "bits": 16,
    "stems": "ferri pasta ship",
    "codes": base64.b64encode(bytes([0b11110000, 0, 0b00001111, 255, 0b11110001, 0])).decode(),
    "size": 2,
    "scales": [0.1, 0.1, 0.01],
    "vectors": base64.b64encode(bytes([3, 4, 4, 256 - 3, 5, 0])).decode(),
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


def test_texts_are_compared_by_the_vectors_of_their_stems_the_longest_weighing_most(made):
    ferry, pasta, ship = (made.directions.of({root: 1}) for root in ("ferri", "pasta", "ship"))
    both = made.directions.of({"ferri": 1, "ship": 1})
    assert list(ferry) == pytest.approx([0.6, 0.8])
    assert cosine(ferry, pasta) == pytest.approx(0.0)
    assert cosine(both, ferry) > 0.99 > 0.8 > cosine(both, ship)


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


@pytest.mark.parametrize(
    ("title", "own", "other"),
    [
        ("Ferry stuck off the island", "harbour ship sailor tide coast", "court judge verdict"),
        ("Judge sends thief to prison", "court verdict lawyer jail", "harbour ship sailor tide"),
        ("Striker out for the season", "football coach injury league goal", "flour butter oven"),
    ],
)
def test_the_vectors_kept_in_the_repository_know_what_a_title_is_about(title, own, other):
    made = meanings().directions
    asked, near, far = (made.of(Counter(map(stem, text.split()))) for text in (title, own, other))
    assert cosine(asked, near) > 0.4 > 0.2 > cosine(asked, far)
