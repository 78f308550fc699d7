"""A model of sentences as small as one can be, of numbers of our own: chance gave them."""

import json
from pathlib import Path

import numpy as np
from safetensors.numpy import save_file
from tokenizers import Tokenizer
from tokenizers.models import WordPiece
from tokenizers.normalizers import BertNormalizer
from tokenizers.pre_tokenizers import BertPreTokenizer
from tokenizers.processors import TemplateProcessing

SIZE, WIDE, HEADS, LAYERS, PLACES = 8, 12, 2, 2, 130
WORDS = "[PAD] [UNK] [CLS] [SEP] the harbour ferry ferries port silt ##ed ##s closed casino bonus ."


def make(folder: Path) -> Path:
    """Write the model's files into a folder, and give the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    shape = {
        "num_hidden_layers": LAYERS,
        "num_attention_heads": HEADS,
        "layer_norm_eps": 1e-12,
    }
    (folder / "config.json").write_text(json.dumps(shape))
    tokenizer().save(str(folder / "tokenizer.json"))
    save_file(numbers(), folder / "model.safetensors")
    return folder


def tokenizer() -> Tokenizer:
    """Cut words into pieces that stand in `WORDS`; it would fill short texts up, as others do."""
    places = {word: place for place, word in enumerate(WORDS.split())}
    made = Tokenizer(WordPiece(places, unk_token="[UNK]"))
    made.normalizer, made.pre_tokenizer = BertNormalizer(), BertPreTokenizer()
    ends = [("[CLS]", places["[CLS]"]), ("[SEP]", places["[SEP]"])]
    made.post_processor = TemplateProcessing(single="[CLS] $A [SEP]", special_tokens=ends)
    made.enable_padding(length=20)
    return made


def numbers() -> dict[str, np.ndarray]:
    """Give the weights, under the names that BERT's have."""
    chance = np.random.RandomState(7)

    def some(*shape: int) -> np.ndarray:
        return chance.randn(*shape).astype(np.float32)

    found = {
        "embeddings.word_embeddings.weight": some(len(WORDS.split()), SIZE),
        "embeddings.position_embeddings.weight": some(PLACES, SIZE),
        "embeddings.token_type_embeddings.weight": some(2, SIZE),
    }
    evened = ["embeddings"]
    for layer in range(LAYERS):
        name = f"encoder.layer.{layer}"
        for part, wide, narrow in (
            ("attention.self.query", SIZE, SIZE),
            ("attention.self.key", SIZE, SIZE),
            ("attention.self.value", SIZE, SIZE),
            ("attention.output.dense", SIZE, SIZE),
            ("intermediate.dense", WIDE, SIZE),
            ("output.dense", SIZE, WIDE),
        ):
            found[f"{name}.{part}.weight"] = some(wide, narrow)
            found[f"{name}.{part}.bias"] = some(wide)
        evened += [f"{name}.attention.output", f"{name}.output"]
    for name in evened:
        found[f"{name}.LayerNorm.weight"] = some(SIZE)
        found[f"{name}.LayerNorm.bias"] = some(SIZE)
    return found
