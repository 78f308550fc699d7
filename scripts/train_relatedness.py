#!/usr/bin/env python3
"""Train what tells a related headline from another: vectors of stems, and a few weights.

    PYTHONPATH=. python scripts/train_relatedness.py FOLDER

FOLDER holds gzipped files of an object a line: `headlines` (headline, blocks, source),
`recommended` (also lists of links with their class), and articles in `clean_news`, `html_pages`
and `pasted_pages`. Writes subjects.json and relatedness.json into newsroom/engine. The figures are
of hosts left out whole: neither their articles nor their titles, asked for or set against them,
have been seen. The same files give the same numbers.
"""

import base64
import gzip
import json
import math
import random
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from newsroom.engine import Document
from newsroom.engine.stems import stem, words
from newsroom.engine.story import story_of
from newsroom.engine.subjects import Subjects
from newsroom.engine.themes import themes
from newsroom.engine.title_features import NAMES, Measure, heard, rarity

ENGINE = Path("newsroom/engine")
SIZE, FOLDS = 40, 5
FOREIGN = 60  # titles of other hosts that are set against each article's own
STRANGE = 0.15  # what one of them counts beside one of its own
OWN = 0.1  # what an article's own headline, the easy question, counts beside a related link
TOTAL = 600  # what all titles count against the wish for small weights
Text = tuple[str, str]  # an article, and the host it comes from
# Its own headline, related links, or these where its headline is not known; the article; titles
Ask = tuple[str, dict[str, Any], list[tuple[str, int]]]


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
            blocks = zip(item.get("blocks", ()), labels, strict=True)
            kept = [block for block, label in blocks if label == "keep"]
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
    made = {
        "size": SIZE,
        "stems": " ".join(table.get_feature_names_out()),
        "scales": [float(f"{scale:.4g}") for scale in scales],
        "vectors": base64.b64encode(whole.tobytes()).decode("ascii"),
        "mean": [0.0] * SIZE,
        "spread": [0.0] * SIZE,
    }
    return made | at_large(articles, Subjects(made))


def at_large(articles: list[Text], subjects: Subjects) -> dict[str, Any]:
    """Give the mean direction of articles, and the variance of each of its numbers."""
    stories = [story_of(Document.from_blocks(text.split("\n")), ()) for text, _ in articles]
    directions = np.array([subjects.of(heard(story)) for story in stories])
    rounded = {"mean": directions.mean(axis=0), "spread": directions.var(axis=0)}
    return {name: [float(f"{n:.4g}") for n in numbers] for name, numbers in rounded.items()}


def folds(folder: Path, articles: list[Text]) -> list[set[str]]:
    """Part the hosts by chance, so that what is asked of one part is answered by the others."""
    asked = load(folder, "recommended") + load(folder, "headlines")
    hosts = sorted({host for _, host in articles} | {item["source"] for item in asked})
    random.Random(0).shuffle(hosts)
    return [set(hosts[number::FOLDS]) for number in range(FOLDS)]


def asks(folder: Path, hosts: set[str]) -> list[Ask]:
    """Give articles of some hosts with titles of those hosts: their own or related, and foreign."""
    chance, found = random.Random(11), list[Ask]()
    heads = [item for item in load(folder, "headlines") if item["source"] in hosts]
    lists = [item for item in load(folder, "recommended") if item["source"] in hosts]
    for item in heads:
        others = [h["headline"] for h in heads if h["source"] != item["source"]]
        titles = [(t, 0) for t in chance.sample(others, min(FOREIGN, len(others)))]
        found.append(("own", {**item, "headline": ""}, [(item["headline"], 1), *titles]))
    pool = [(d["source"], t) for d in lists for x in d["lists"] for t in x["links"]]
    for item in lists:
        near = [x for x in item["lists"] if x["class"] in ("related", "inline")]
        good = [(title, 1) for x in near for title in x["links"]]
        foreign = [t for host, t in pool if host != item["source"]]
        titles = [(t, 0) for t in chance.sample(foreign, min(FOREIGN, len(foreign)))]
        if good:
            found.append(("related", item, good + titles))
            found.append(("bare", {**item, "headline": ""}, good + titles))
    return found


def described(ask: Ask, subjects: Subjects) -> Any:
    """Give the features of all titles of an article."""
    _, item, titles = ask
    document = Document.from_blocks(item["blocks"], headline=item["headline"])
    measure = Measure(story_of(document, [title for title, _ in titles]), subjects, themes())
    rows = []
    for title, _ in titles:
        roots = {stem(word): word for word in reversed(words(title))}
        weights = {root: rarity(word.casefold()) for root, word in roots.items()}
        rows.append(measure.features(title, stems_of(title), weights))
    return np.array(rows)


def fitted(found: list[Ask], rows: list[Any]) -> dict[str, Any]:
    """Fit weights for articles with their headlines, and others for those without."""
    kinds: dict[str, list[tuple[Ask, Any]]] = {"headline": [], "text": []}
    for ask, row in zip(found, rows, strict=True):
        kinds[known(ask)].append((ask, row))
    return {kind: _fitted(pairs) for kind, pairs in kinds.items()}


def known(ask: Ask) -> str:
    """Say by what an article is known: by its headline, or by its text alone."""
    return "headline" if ask[1]["headline"] else "text"


def _fitted(pairs: list[tuple[Ask, Any]]) -> Any:
    """Fit the weights of one kind; a host with many links counts more, but not in proportion."""
    links: Counter[tuple[str, str]] = Counter()
    for (kind, item, titles), _ in pairs:
        links[kind, item["source"]] += sum(label for _, label in titles)
    labels, scales = list[int](), list[float]()
    for (kind, item, titles), _ in pairs:
        scale = (OWN if kind == "own" else 1.0) / math.sqrt(links[kind, item["source"]])
        labels += [label for _, label in titles]
        scales += [scale * (1.0 if label else STRANGE) for _, label in titles]
    model = make_pipeline(StandardScaler(), LogisticRegression(C=0.1, max_iter=2000))
    counts = {"logisticregression__sample_weight": np.array(scales) * TOTAL / sum(scales)}
    return model.fit(np.vstack([row for _, row in pairs]), labels, **counts)


def report(parts: list[tuple[list[Ask], list[Any]]]) -> None:
    """Print the AUC on each part from the others, over all titles and by article."""
    pairs: defaultdict[str, list[tuple[float, int]]] = defaultdict(list)
    each: defaultdict[str, list[float]] = defaultdict(list)
    for found, rows in parts:
        others = [part for part in parts if part[0] is not found]
        models = fitted([a for part in others for a in part[0]], [r for p in others for r in p[1]])
        for ask, row in zip(found, rows, strict=True):
            labels = [label for _, label in ask[2]]
            said = models[known(ask)].decision_function(row)
            pairs[ask[0]] += zip(said, labels, strict=True)
            each[ask[0]].append(float(roc_auc_score(labels, said)))
    for kind, said_of in pairs.items():
        whole = roc_auc_score([label for _, label in said_of], [said for said, _ in said_of])
        print(f"{kind}: AUC {whole:.4f}, by article {np.mean(each[kind]):.4f}")


def weights_of(model: Any) -> dict[str, float]:
    """Give the weights of the features as they come, not brought to one scale, and the rest."""
    scaler, last = model[0], model[1]
    own = last.coef_[0] / scaler.scale_
    weights = {name: round(float(w), 5) for name, w in zip(NAMES, own, strict=True)}
    return weights | {"intercept": round(float(last.intercept_[0] - own @ scaler.mean_), 5)}


def main(folder: Path) -> None:
    """Measure on hosts left out, then train on all and write the numbers."""
    articles = texts(folder)
    parts = []
    for out in folds(folder, articles):
        subjects = Subjects(vectors([article for article in articles if article[1] not in out]))
        found = asks(folder, out)
        parts.append((found, [described(ask, subjects) for ask in found]))
    report(parts)
    print(Counter(kind for found, _ in parts for kind, _, _ in found))
    models = fitted([a for f, _ in parts for a in f], [r for _, rows in parts for r in rows])
    weights = {name: weights_of(model) for name, model in models.items()}
    (ENGINE / "relatedness.json").write_text(json.dumps(weights, indent=1) + "\n")
    made = json.dumps(vectors(articles), separators=(",", ":"), ensure_ascii=False)
    (ENGINE / "subjects.json").write_text(made + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
