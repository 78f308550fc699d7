"""Turn sentences into vectors by a small transformer: BERT, as all-MiniLM-L6-v2 is one.

Its layers are those of Devlin et al. 2019; the mean of its last states, brought to length 1, is the
sentence's vector (Reimers and Gurevych 2019). The library that runs such models brings gigabytes
for what these few lines of numpy do.
"""

import json
import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from safetensors.numpy import load_file
from tokenizers import Tokenizer

WEIGHTS, TOKENS, SHAPE = "model.safetensors", "tokenizer.json", "config.json"
_LONGEST = 128  # tokens of a text that are heard
_CHARACTERS = 1000  # of a text that are read: more than so many tokens have
_TOGETHER = 16  # texts read in one step, those of like length together
_DEAF = -1e4  # what makes a place that holds no token unheard
Floats = npt.NDArray[np.float32]
Tokens = list[int]


class Transformer:
    """A model, read from the files `WEIGHTS`, `TOKENS` and `SHAPE` of a folder.

    Raises OSError where one cannot be read, SafetensorError where the weights are cut short.
    """

    def __init__(self, folder: Path) -> None:
        shape = json.loads((folder / SHAPE).read_text(encoding="utf-8"))
        self._layers, self._heads = shape["num_hidden_layers"], shape["num_attention_heads"]
        self._least = np.float32(shape["layer_norm_eps"])
        self._numbers: dict[str, Floats] = load_file(folder / WEIGHTS)
        self._tokens = Tokenizer.from_file(str(folder / TOKENS))
        self._tokens.no_padding()
        self._tokens.enable_truncation(_LONGEST)

    def vectors(self, texts: Sequence[str]) -> Floats:
        """Give a vector of length 1 for each text, one a row."""
        read = [found.ids for found in self._tokens.encode_batch([t[:_CHARACTERS] for t in texts])]
        order = sorted(range(len(read)), key=lambda place: len(read[place]))
        steps = [order[at : at + _TOGETHER] for at in range(0, len(order), _TOGETHER)]
        found = [self._of([read[place] for place in step]) for step in steps]
        rows = np.empty((len(read), self._numbers["embeddings.LayerNorm.bias"].size), np.float32)
        rows[order] = np.vstack(found)
        return rows

    def _of(self, read: list[Tokens]) -> Floats:
        tokens, heard = _filled(read)
        states = self._begun(tokens)
        deaf = (_DEAF * (1 - heard))[:, None, None, :]
        for layer in range(self._layers):
            states = self._through(states, f"encoder.layer.{layer}", deaf)
        means: Floats = (states * heard[:, :, None]).sum(axis=1) / heard.sum(axis=1, keepdims=True)
        lengths: Floats = np.linalg.norm(means, axis=1, keepdims=True)
        return means / lengths

    def _begun(self, tokens: npt.NDArray[np.int64]) -> Floats:
        words = self._numbers["embeddings.word_embeddings.weight"][tokens]
        places = self._numbers["embeddings.position_embeddings.weight"][: tokens.shape[1]]
        kind = self._numbers["embeddings.token_type_embeddings.weight"][0]
        return self._evened(words + places + kind, "embeddings.LayerNorm")

    def _through(self, states: Floats, layer: str, deaf: Floats) -> Floats:
        attended = self._linear(
            self._attended(states, f"{layer}.attention.self", deaf),
            f"{layer}.attention.output.dense",
        )
        states = self._evened(states + attended, f"{layer}.attention.output.LayerNorm")
        wide = _gelu(self._linear(states, f"{layer}.intermediate.dense"))
        narrow = self._linear(wide, f"{layer}.output.dense")
        return self._evened(states + narrow, f"{layer}.output.LayerNorm")

    def _attended(self, states: Floats, name: str, deaf: Floats) -> Floats:
        """Give what each place hears of all others, by each head for itself."""
        texts, places, size = states.shape
        heads = (texts, places, self._heads, size // self._heads)
        query, key, value = (
            self._linear(states, f"{name}.{part}").reshape(heads).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        near = query @ key.transpose(0, 1, 3, 2) / np.float32(math.sqrt(heads[-1])) + deaf
        shares = np.exp(near - near.max(axis=-1, keepdims=True))
        shares /= shares.sum(axis=-1, keepdims=True)
        found: Floats = (shares @ value).transpose(0, 2, 1, 3).reshape(states.shape)
        return found

    def _linear(self, states: Floats, name: str) -> Floats:
        found: Floats = states @ self._numbers[f"{name}.weight"].T
        return found + self._numbers[f"{name}.bias"]

    def _evened(self, states: Floats, name: str) -> Floats:
        """Bring each place's numbers to one mean and spread (layer normalisation)."""
        apart = states - states.mean(axis=-1, keepdims=True)
        spread = np.sqrt((apart * apart).mean(axis=-1, keepdims=True) + self._least)
        found: Floats = apart / spread * self._numbers[f"{name}.weight"]
        return found + self._numbers[f"{name}.bias"]


def _filled(read: list[Tokens]) -> tuple[npt.NDArray[np.int64], Floats]:
    """Give tokens as rows of one length, and 1 where one stands, 0 where nothing does."""
    tokens = np.zeros((len(read), max(map(len, read))), np.int64)
    heard = np.zeros(tokens.shape, np.float32)
    for row, found in enumerate(read):
        tokens[row, : len(found)] = found
        heard[row, : len(found)] = 1
    return tokens, heard


def _gelu(states: Floats) -> Floats:
    """Let through what is positive, softly (Hendrycks and Gimpel 2016, their curve by tanh)."""
    curve = np.tanh(
        np.float32(math.sqrt(2 / math.pi)) * (states + 0.044715 * states * states * states)
    )
    found: Floats = 0.5 * states * (1 + curve)
    return found
