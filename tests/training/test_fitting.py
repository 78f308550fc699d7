"""What a title's features weigh is fitted twice: with the model of sentences and without."""

import numpy as np

from newsroom.engine.title_features import EMBEDDING, NAMES
from training.relatedness.asks import Ask
from training.relatedness.fitting import MODES, fitted, weights_of


def asked(kind: str, headline: str, near: tuple[float, float]):
    """Make an ask whose words tell nothing, so that the sentence alone does."""
    ask = Ask(kind, f"{kind}.example", headline, ["A story."], [("One", 1), ("Two", 0)] * 8)
    words = np.random.RandomState(1).randn(1, len(NAMES))
    rows = np.hstack([np.repeat(words, 16, axis=0), np.array([[n] for n in near * 8])])
    return ask, rows


def test_the_sentence_weighs_where_it_is_heard_and_nothing_where_it_is_not():
    pairs = [asked("related", "Ferries", (0.6, 0.1)), asked("own", "", (0.5, 0.0))]
    found = {
        mode: {kind: weights_of(model, MODES[mode]) for kind, model in fitted(pairs, mode).items()}
        for mode in MODES
    }
    for kind in ("headline", "text"):
        assert found["embedded"][kind][EMBEDDING] > 0
        assert set(found["lexical"][kind]) == {*NAMES, "intercept"}
        assert all(found["lexical"][kind][name] == 0 for name in NAMES)
