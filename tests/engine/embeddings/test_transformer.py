"""The transformer in numpy, beside the same written number by number, and what its makers print."""

import math
from pathlib import Path

import numpy as np
import pytest

from newsroom.engine.embeddings import installed
from newsroom.engine.transformer import Transformer
from tests.engine.embeddings.tiny import HEADS, LAYERS, SIZE, make, numbers, tokenizer

Row = list[float]
REAL = installed()


@pytest.fixture(scope="module")
def model(tmp_path_factory) -> Transformer:
    return Transformer(make(tmp_path_factory.mktemp("tiny")))


def linear(row: Row, name: str) -> Row:
    weights, bias = numbers()[f"{name}.weight"].tolist(), numbers()[f"{name}.bias"].tolist()
    return [sum(map(float.__mul__, row, line)) + b for line, b in zip(weights, bias, strict=True)]


def evened(row: Row, name: str) -> Row:
    mean = sum(row) / len(row)
    spread = math.sqrt(sum((x - mean) ** 2 for x in row) / len(row))
    weights, bias = numbers()[f"{name}.weight"].tolist(), numbers()[f"{name}.bias"].tolist()
    return [(x - mean) / spread * w + b for x, w, b in zip(row, weights, bias, strict=True)]


def added(*rows: Row) -> Row:
    return [sum(column) for column in zip(*rows, strict=True)]


def attended(rows: list[Row], name: str) -> list[Row]:
    query, key, value = (
        [linear(r, f"{name}.{p}") for r in rows] for p in ("query", "key", "value")
    )
    found: list[Row] = [[] for _ in rows]
    width = SIZE // HEADS
    for head in range(HEADS):
        own = slice(head * width, (head + 1) * width)
        for place, asked in enumerate(query):
            near = [
                math.exp(sum(map(float.__mul__, asked[own], k[own])) / math.sqrt(width))
                for k in key
            ]
            shares = [n / sum(near) for n in near]
            found[place] += [
                sum(s * v[column] for s, v in zip(shares, value, strict=True))
                for column in range(SIZE)[own]
            ]
    return found


def by_hand(text: str) -> Row:
    """Give a text's vector as the papers write it, one number after the other."""
    made = tokenizer()
    made.no_padding()
    words, places, kinds = (
        numbers()[f"embeddings.{kind}_embeddings.weight"].tolist()
        for kind in ("word", "position", "token_type")
    )
    tokens = made.encode(text).ids
    rows = [
        evened(added(words[token], places[place], kinds[0]), "embeddings.LayerNorm")
        for place, token in enumerate(tokens)
    ]
    for layer in range(LAYERS):
        name = f"encoder.layer.{layer}"
        heard = [
            linear(row, f"{name}.attention.output.dense")
            for row in attended(rows, f"{name}.attention.self")
        ]
        norm = f"{name}.attention.output.LayerNorm"
        rows = [evened(added(*pair), norm) for pair in zip(rows, heard, strict=True)]
        wide = [linear(row, f"{name}.intermediate.dense") for row in rows]
        wide = [[x * (1 + math.erf(x / math.sqrt(2))) / 2 for x in row] for row in wide]
        narrow = [linear(row, f"{name}.output.dense") for row in wide]
        norm = f"{name}.output.LayerNorm"
        rows = [evened(added(*pair), norm) for pair in zip(rows, narrow, strict=True)]
    mean = [x / len(rows) for x in added(*rows)]
    length = math.sqrt(sum(x * x for x in mean))
    return [x / length for x in mean]


@pytest.mark.parametrize("text", ["The harbour silted.", "Ferries", "", "Qwerty the casino bonus"])
def test_it_gives_what_the_papers_sums_give(model, text):
    assert model.vectors([text])[0].tolist() == pytest.approx(by_hand(text), abs=5e-3)


def test_a_text_has_the_same_vector_whatever_is_read_with_it(model):
    texts = ["Ferries", "The harbour silted . " * 20, "", "The port closed", "Ferries"]
    together = model.vectors(texts * 9)
    alone = np.vstack([model.vectors([text]) for text in texts * 9])
    assert np.abs(together - alone).max() < 1e-5


def test_a_text_of_any_length_is_read_to_a_bound(model):
    first = "the harbour closed . " * 100
    whole, longer = model.vectors([first, f"{first} casino bonus" * 5000])
    assert whole.tolist() == pytest.approx(longer.tolist(), abs=1e-6)


def test_a_folder_without_the_files_is_refused(tmp_path):
    with pytest.raises(OSError, match=r"config\.json"):
        Transformer(tmp_path)


@pytest.mark.skipif(REAL is None, reason="the model is not installed: make embeddings brings it")
def test_the_installed_model_gives_the_likenesses_that_its_makers_print():
    # The quickstart of sentence-transformers, for all-MiniLM-L6-v2.
    sentences = [
        "The weather is lovely today.",
        "It's so sunny outside!",
        "He drove to the stadium.",
    ]
    found = Transformer(REAL or Path()).vectors(sentences)
    likeness = (found @ found.T).tolist()
    assert likeness[0] == pytest.approx([1.0, 0.6660, 0.1046], abs=1e-3)
    assert likeness[1] == pytest.approx([0.6660, 1.0, 0.1411], abs=1e-3)
