"""Learn vectors of stems by which a sentence lies nearest to the article it was taken from.

Each step asks of many sentences and titles at once which of as many texts they belong to (inverse
cloze task, Lee et al. 2019), and turns the vectors until that is told (InfoNCE, van den Oord et
al. 2018). A stem's vector is a map of one that is given, which goes for all stems, and what it
departs from that, which is learnt of stems in the articles alone; its length grows with its rarity.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

from newsroom.engine.directions import heed
from training.relatedness.descent import Descent

SIZE = 64
STEPS = 300
_SENTENCES, _TITLES = 192, 64  # asked in a step
_LEFT = 0.5  # chance of a sentence to stand in the text that is chosen from
_RATE = 3e-3
_DEPARTING = 2e-5  # what it costs to depart from what goes for all stems
_SHARPNESS = 3.0  # logarithm of what the nearness of two texts is multiplied with, at first
_GROWING = 0.3  # how a vector's length grows with its stem's rarity, at first
Floats = npt.NDArray[np.float32]
Text = list[int]  # places of its stems


@dataclass(frozen=True)
class Given:
    """Stems with the vectors they begin from, a row of length 1 each, and their rarity."""

    stems: list[str]
    vectors: Floats
    rarity: Floats


@dataclass(frozen=True)
class Lessons:
    """What there is to ask: articles as sentences, and titles with the text they belong to."""

    articles: list[list[Text]]
    titled: list[tuple[Text, Text]]


class Model:
    """Numbers that make vectors of stems, and how they change to tell texts apart."""

    def __init__(self, given: Given) -> None:
        size = given.vectors.shape[1]
        turned = np.linalg.qr(np.random.RandomState(0).randn(size, size))[0]
        stems = len(given.stems)
        self.given = given
        self.numbers: dict[str, Floats] = {
            "map": turned[:, :SIZE].astype(np.float32),
            "departing": np.zeros((stems, SIZE), np.float32),
            "louder": np.zeros(stems, np.float32),
            "growing": np.full(1, _GROWING, np.float32),
            "sharpness": np.full(1, _SHARPNESS, np.float32),
        }

    def vectors(self) -> Floats:
        """Give the vectors of all stems, one a row."""
        found: Floats = self._turned() * self._lengths()[:, None]
        return found

    def slopes(self, questions: sparse.csr_matrix, texts: sparse.csr_matrix) -> dict[str, Floats]:
        """Give how the loss rises with each number, where the first question is of the first text.

        A row has what is heard of each stem in a question, or a text.
        """
        vectors = self.vectors()
        asked, asked_length = _unit(questions @ vectors)
        told, told_length = _unit(texts @ vectors)
        near: Floats = asked @ told.T
        sharp = np.exp(self.numbers["sharpness"][0])
        wrong = (_chances(sharp * near) + _chances(sharp * near.T).T) / 2 - np.eye(len(near))
        wrong = (wrong / len(near)).astype(np.float32)
        slopes = questions.T @ _through(sharp * wrong @ told, asked, asked_length)
        slopes += texts.T @ _through(sharp * wrong.T @ asked, told, told_length)
        return self._of_numbers(slopes) | {"sharpness": np.array([sharp * (wrong * near).sum()])}

    def _turned(self) -> Floats:
        found: Floats = self.given.vectors @ self.numbers["map"] + self.numbers["departing"]
        return found

    def _lengths(self) -> Floats:
        found: Floats = np.exp(self.numbers["growing"] * self.given.rarity + self.numbers["louder"])
        return found

    def _of_numbers(self, slopes: Floats) -> dict[str, Floats]:
        """Give how the loss rises with the numbers, from how it does with the vectors."""
        turned = slopes * self._lengths()[:, None]
        longer = (turned * self._turned()).sum(axis=1)
        held = {name: 2 * _DEPARTING * self.numbers[name] for name in ("departing", "louder")}
        return {
            "map": self.given.vectors.T @ turned,
            "departing": turned + held["departing"],
            "louder": longer + held["louder"],
            "growing": np.array([(longer * self.given.rarity).sum()]),
        }


def learn(given: Given, lessons: Lessons, steps: int = STEPS) -> Floats:
    """Give a vector for each stem; the same twice."""
    chance, model = random.Random(0), Model(given)
    descent = Descent(model.numbers)
    for step in range(steps):
        asked = list(_asked(lessons, chance))
        questions, texts = ([pair[side] for pair in asked] for side in (0, 1))
        slopes = model.slopes(heard_in(questions, given), heard_in(texts, given))
        descent.follow(slopes, _RATE * min(1.0, 2 * (1 - step / steps)))
    return model.vectors()


def _asked(lessons: Lessons, chance: random.Random) -> Iterator[tuple[Text, Text]]:
    """Give questions with the texts that answer them."""
    for sentences in chance.sample(lessons.articles, min(_SENTENCES, len(lessons.articles))):
        asked = chance.randrange(len(sentences))
        others = [text for place, text in enumerate(sentences) if place != asked]
        left = [text for text in others if chance.random() < _LEFT] or others
        yield sentences[asked], [place for text in left for place in text]
    yield from chance.sample(lessons.titled, min(_TITLES, len(lessons.titled)))


def heard_in(texts: Sequence[Text], given: Given) -> sparse.csr_matrix:
    """Give what is heard of each stem in each text."""
    rows, stems, heard = list[int](), list[int](), list[float]()
    for row, text in enumerate(texts):
        found, counts = np.unique(np.array(text, dtype=np.int64), return_counts=True)
        rows += [row] * len(found)
        stems += found.tolist()
        heard += [heed(count) for count in counts.tolist()]
    shape = (len(texts), len(given.stems))
    return sparse.csr_matrix((np.array(heard, np.float32), (rows, stems)), shape=shape)


def _unit(rows: Floats) -> tuple[Floats, Floats]:
    """Give rows of length 1, and the lengths they had."""
    lengths: Floats = np.sqrt((rows * rows).sum(axis=1, keepdims=True)) + 1e-9
    return rows / lengths, lengths


def _through(slopes: Floats, unit: Floats, lengths: Floats) -> Floats:
    """Give the slopes of rows from those of the same rows brought to length 1."""
    along = (slopes * unit).sum(axis=1, keepdims=True)
    found: Floats = (slopes - unit * along) / lengths
    return found


def _chances(near: Floats) -> Floats:
    """Give by rows what share of all nearness each has (softmax)."""
    shares = np.exp(near - near.max(axis=1, keepdims=True))
    found: Floats = shares / shares.sum(axis=1, keepdims=True)
    return found
