#!/usr/bin/env python3
"""Train what tells a related headline from another: vectors of stems, and a few weights.

    PYTHONPATH=. python scripts/train_relatedness.py FOLDER

FOLDER holds gzipped files of an object a line: `headlines` (headline, blocks, source),
`recommended` (also lists of links with their class), and articles in `clean_news`, `html_pages`
and `pasted_pages`. Writes subjects.json and relatedness.json into newsroom/engine. Figures are
of hosts left out of both; the same files give the same numbers.
"""

import base64
import gzip
import json
import random
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold

from newsroom.engine import Document
from newsroom.engine.stems import stem, words
from newsroom.engine.story import story_of
from newsroom.engine.subjects import Subjects
from newsroom.engine.title_features import NAMES, Measure, rarity

ENGINE = Path("newsroom/engine")
SIZE, FOLDS = 56, 6
Text = tuple[str, str]  # an article, and the host it comes from
Ask = tuple[str, dict[str, Any], list[tuple[str, int]]]  # kind, article, titles with their labels


def load(folder: Path, name: str) -> list[dict[str, Any]]:
    """Read one file of the folder."""
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def texts(folder: Path) -> list[Text]:
    """Give all articles once, with their hosts."""
    found: dict[str, str] = {}
    for name in ("headlines", "clean_news", "recommended", "html_pages", "pasted_pages"):
        for item in load(folder, name):
            labels = item.get("labels") or ["keep"] * len(item.get("blocks", ()))
            kept = [
                b
                for b, label in zip(item.get("blocks", ()), labels, strict=True)
                if label == "keep"
            ]
            found.setdefault(item["gold"] if "html" in item else "\n".join(kept), item["source"])
    return [(text, host) for text, host in found.items() if len(text) > 400]


def stems_of(text: str) -> list[str]:
    """Give the stems of a text's words."""
    return [stem(word) for word in words(text)]


def vectors(articles: list[Text]) -> dict[str, Any]:
    """Make the vectors of stems, as newsroom.engine.subjects reads them."""
    table = TfidfVectorizer(analyzer=stems_of, min_df=5, max_df=0.25, sublinear_tf=True)
    rows = table.fit_transform([text for text, _ in articles])
    parts = TruncatedSVD(SIZE, random_state=0).fit(rows).components_ * table.idf_
    scales = np.abs(parts).max(axis=0) / 127
    whole = np.round(parts / scales).T.astype(np.int8)
    return {
        "size": SIZE,
        "stems": " ".join(table.get_feature_names_out()),
        "scales": [float(f"{scale:.4g}") for scale in scales],
        "vectors": base64.b64encode(whole.tobytes()).decode("ascii"),
    }


def asks(folder: Path) -> list[Ask]:
    """Give articles with titles: their own among others', their related ones among foreign."""
    chance = random.Random(11)
    heads, lists = load(folder, "headlines"), load(folder, "recommended")
    found: list[Ask] = []
    for item in heads:
        others = [h["headline"] for h in heads if h["source"] != item["source"]]
        titles = [(item["headline"], 1), *((t, 0) for t in chance.sample(others, 60))]
        found.append(("own", {**item, "headline": ""}, titles))
    pool = [(d["source"], t) for d in lists for x in d["lists"] for t in x["links"]]
    for item in lists:
        near = [x for x in item["lists"] if x["class"] in ("related", "inline")]
        good = [(title, 1) for x in near for title in x["links"]]
        foreign = [(t, 0) for s, t in chance.sample(pool, 80) if s != item["source"]][:30]
        if good:
            found.append(("related", item, good + foreign))
    return found


def described(ask: Ask, subjects: Subjects) -> Any:
    """Give the features of all titles of an article."""
    _, item, titles = ask
    document = Document.from_blocks(item["blocks"], headline=item["headline"])
    measure = Measure(story_of(document, [title for title, _ in titles]), subjects)
    rows = []
    for title, _ in titles:
        roots = {stem(word): word for word in reversed(words(title))}
        rows.append(measure.features({r: rarity(w.casefold()) for r, w in roots.items()}))
    return np.array(rows)


def fitted(found: list[Ask], rows: list[Any]) -> LogisticRegression:
    """Fit the weights; the easy question after an article's own headline counts little."""
    labels = [label for _, _, titles in found for _, label in titles]
    scales = [
        (0.3 if label else 0.05) if kind == "own" else (1.0 if label else 0.3)
        for kind, _, titles in found
        for _, label in titles
    ]
    model = LogisticRegression(C=30.0, max_iter=2000)
    return model.fit(np.vstack(rows), labels, sample_weight=scales)


def report(found: list[Ask], rows: list[Any], hosts: list[str]) -> None:
    """Print the AUC on hosts left out, over all titles and by article."""
    pairs: dict[str, list[tuple[float, int]]] = {"own": [], "related": []}
    each: dict[str, list[float]] = {"own": [], "related": []}
    for train, test in GroupKFold(FOLDS).split(rows, groups=hosts):
        model = fitted([found[n] for n in train], [rows[n] for n in train])
        for n in test:
            labels = [label for _, label in found[n][2]]
            said = model.predict_proba(rows[n])[:, 1]
            pairs[found[n][0]] += zip(said, labels, strict=True)
            each[found[n][0]].append(float(roc_auc_score(labels, said)))
    for kind, said_of in pairs.items():
        whole = roc_auc_score([label for _, label in said_of], [said for said, _ in said_of])
        print(f"{kind}: AUC {whole:.4f}, by article {np.mean(each[kind]):.4f}")


def main(folder: Path) -> None:
    """Measure on hosts left out, then train on all and write the numbers."""
    articles, found = texts(folder), asks(folder)
    hosts = [item["source"] for _, item, _ in found]
    rows: list[Any] = [None] * len(found)
    for _, test in GroupKFold(FOLDS).split(found, groups=hosts):
        out = {hosts[n] for n in test}
        subjects = Subjects(vectors([a for a in articles if a[1] not in out]))
        for n in test:
            rows[n] = described(found[n], subjects)
    report(found, rows, hosts)
    print(Counter(kind for kind, _, _ in found))
    model = fitted(found, rows)
    weights = {name: round(float(w), 5) for name, w in zip(NAMES, model.coef_[0], strict=True)}
    weights["intercept"] = round(float(model.intercept_[0]), 5)
    (ENGINE / "relatedness.json").write_text(json.dumps(weights, indent=1) + "\n")
    made = json.dumps(vectors(articles), separators=(",", ":"), ensure_ascii=False)
    (ENGINE / "subjects.json").write_text(made + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
