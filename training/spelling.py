"""Learn the weights of the spelling rules: of slips and company, then of the verdict.

    python -m training.spelling TYPOS.jsonl.gz... -- CLEAN.jsonl.gz...

TYPOS hold an object a line with `blocks` and `gold` (`block`, `start`, `end`, `wrong`, `right`,
`kind`), CLEAN only `blocks`, and `labels` where some are "junk". Prints what belongs into
slips.COSTS, the head of ranking.py, and judging.BIAS and WEIGHTS, with figures by cross-validation
over words. Typos that somebody put in count less than found ones, and clean text counts most:
false alarms cost more than misses.
"""

import gzip
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import StandardScaler

from newsroom.engine.document import Document
from newsroom.engine.lexicon import Lexicon, lexicon
from newsroom.engine.reading import Reading
from newsroom.engine.rules.spelling import ranking
from newsroom.engine.rules.spelling.alignment import slips
from newsroom.engine.rules.spelling.attested import ATTESTED
from newsroom.engine.rules.spelling.judging import Evidence, evidence
from newsroom.engine.rules.spelling.ranking import Guess, guesses, ranked, topics
from newsroom.engine.rules.spelling.slips import COSTS, Slip
from newsroom.engine.rules.spelling.unknown import Unknown, UnknownWords, unknown_words

INJECTED, CLEAN = 0.3, 2.0  # weights of an example beside a found typo's
MANY = 500  # typos in a file from which they were put in by a program

# Slips that stand in published text which counts as clean.
SLIPS = frozenset(ATTESTED) | frozenset(
    "recieved jewerly transmision folllowing cylone biodiverisity beloned acquatic magnometer"
    " tesselation buidlings imporvement programing returing refferal disappreared committment"
    " incubaction rearrangment occurences slighty dehumidfier pomagranate groupped brokeness"
    " evey distain volum cpst fsh recentf mbrinister ocleaning piee rearranglement uring fundings"
    " quinetessential mathematic amobeince longetivity popilists otherside requestors".split()
)

Place = tuple[UnknownWords, Unknown, str]


def documents(path: Path) -> Iterator[dict[str, Any]]:
    """Read the objects of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def places(item: dict[str, Any]) -> Iterator[Place]:
    """Give the unknown words of a document, each with what is right there, if it is wrong."""
    labels = item.get("labels") or [""] * len(item["blocks"])
    story = [b for b, label in zip(item["blocks"], labels, strict=True) if label != "junk"]
    reading = Reading(Document.from_blocks(story))
    unknown = unknown_words(reading)
    gold = {(g["block"], g["start"]): g["right"] for g in item.get("gold", ())}
    for one in unknown.places if reading.is_english else ():
        block, start, _ = unknown.words.place(one.index)
        yield unknown, one, gold.get((block, start + one.offset), "").replace("’", "'")


def choice(place: Place, known: Lexicon) -> tuple[np.ndarray, int] | None:
    """Give the features of every guess and the number of the right one."""
    _, one, right = place
    words = [guess.word for guess in guesses(one.word, known)]
    if right not in words:
        return None
    told = topics(words, one.company, known)
    return np.array([features(word, one, known, told) for word in words]), words.index(right)


def features(word: str, one: Unknown, known: Lexicon, told: Mapping[str, float]) -> list[float]:
    """Count the slips to a word, and measure its frequency and its company."""
    company, lower = one.company, word.lower()
    first, last = lower.split()[0], lower.split()[-1]
    two = first is not last
    made = () if two else slips(lower, one.word)
    frequency = (known.pair(first, last) - 6.0) / 1.3 if two else known.zipf(lower)
    foreign = not known.dialects.get(word, company.dialects) & company.dialects
    return [
        *(-float(made.count(slip)) for slip in Slip),
        frequency,
        known.affinity(company.before, first),
        known.affinity(last, company.after),
        word in company.counts,
        told.get(word, 0.0),
        not two and ranking.sound(lower) == ranking.sound(one.word),
        -foreign,
        -two,
    ]


def learn_ranking(examples: list[tuple[np.ndarray, int]]) -> np.ndarray:
    """Fit a choice among guesses, kept near the costs that align them."""
    began = np.array([*(COSTS[slip] for slip in Slip), 2.1, 1.9, 1.7, 0.1, 2.0, 0.75, 0.4, 1.0])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        total, slope = 0.5 * float(((weights - began) ** 2).sum()), weights - began
        for table, right in examples:
            chance = np.exp(table @ weights - (table @ weights).max())
            chance /= chance.sum()
            total -= float(np.log(chance[right] + 1e-12))
            slope = slope - table[right] + chance @ table
        return total, slope

    return np.asarray(minimize(loss, began, jac=True, method="L-BFGS-B").x)


def learn_verdict(rows: list[tuple[Evidence, bool, float, str]]) -> tuple[float, np.ndarray]:
    """Fit the verdict; print how it does on words that it was not fitted to."""
    table, labels = np.array([r[0] for r in rows], float), np.array([r[1] for r in rows])
    weights, words = np.array([r[2] for r in rows]), np.array([r[3] for r in rows])
    scaler = StandardScaler().fit(table)
    scaled, out = scaler.transform(table), np.zeros(len(labels))
    model = LogisticRegression(C=3, max_iter=5000)
    for train, test in GroupKFold(5).split(scaled, labels, words):
        model.fit(scaled[train], labels[train], sample_weight=weights[train])
        out[test] = model.predict_proba(scaled[test])[:, 1]
    for least in (0.3, 0.4, 0.5, 0.7, 0.9):
        found = out >= least
        print(f"from {least}: found {(found & labels).sum()} of {labels.sum()},"
              f" wrongly {(found & ~labels).sum()} of {(~labels).sum()}")  # fmt: skip
    model.fit(scaled, labels, sample_weight=weights)
    learnt = model.coef_[0] / scaler.scale_
    return float(model.intercept_[0] - (learnt * scaler.mean_).sum()), learnt


def example(place: Place, weight: float, known: Lexicon) -> tuple[Evidence, bool, float, str]:
    """Give what the verdict learns from one place."""
    _, one, right = place
    best: Guess = ranked(guesses(one.word, known), one.company, known)[0]
    return evidence(one, best, known), bool(right) or one.word in SLIPS, weight, one.word


def main() -> None:
    """Read both kinds of files, learn, print."""
    at, known = sys.argv.index("--"), lexicon()
    choices, rows = [], []
    for path in map(Path, sys.argv[1:at]):
        wrong = [p for item in documents(path) for p in places(item) if p[2]]
        choices += [made for p in wrong if (made := choice(p, known))]
        weight = INJECTED if len(wrong) >= MANY else 1.0
        rows += [example(p, weight, known) for p in wrong if guesses(p[1].word, known)]
    for number, path in enumerate(map(Path, sys.argv[at + 1 :])):
        weight = CLEAN if not number else 1.0
        seen = (p for item in documents(path) for p in places(item))
        rows += [example(p, weight, known) for p in seen if guesses(p[1].word, known)]
    names = [*(slip.name for slip in Slip), "FREQUENCY", "BEFORE", "AFTER", "HERE", "TOPIC",
             "SOUNDS_ALIKE", "OTHER_ENGLISH", "TWO_WORDS"]  # fmt: skip
    for name, value in zip(names, learn_ranking(choices), strict=True):
        print(f"{name}: {value:.2f}")
    bias, learnt = learn_verdict(rows)
    print(f"BIAS = {bias:.3f}")
    for name, value in zip(Evidence._fields, learnt, strict=True):
        print(f"    {name}={value:.3f},")


if __name__ == "__main__":
    if "--" not in sys.argv:
        sys.exit("Say which files have typos, then -- and those without, as the first lines show.")
    main()
