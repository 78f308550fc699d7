"""Measure the engine on the sample articles: words a second, in total and by rule."""

import time
from collections import defaultdict

from newsroom.engine.document import Document
from newsroom.engine.proofread import proofread
from newsroom.engine.reading import Reading
from newsroom.engine.rules import RULES
from newsroom.importers.imported import ImportedArticle
from newsroom.importers.reading import read_files
from newsroom.management.benches.measuring import Figure, processor_seconds
from newsroom.samples import SOURCES

ROUNDS = 5
Totals = defaultdict[str, float]


def sample_documents() -> list[Document]:
    """Read every sample article as the import does."""
    return [
        Document(row.blocks, row.headline, source.slug, source.dialect)
        for source in SOURCES
        for row in read_files(source.read())
        if isinstance(row, ImportedArticle)
    ]


def words_in(documents: list[Document]) -> int:
    """Count words as white space parts them."""
    return sum(len(block.text.split()) for document in documents for block in document.blocks)


def whole_engine() -> list[Figure]:
    """Measure the first article from nothing loaded, then all of them over and over."""
    documents = sample_documents()
    began = time.process_time()
    proofread(documents[0])
    loading = time.process_time() - began
    seconds = processor_seconds(lambda: [proofread(document) for document in documents])
    words = words_in(documents)
    return [
        Figure("first article of the process", {"CPU ms": loading * 1000}),
        Figure(
            f"{len(documents)} articles, {words} words",
            {"words/s": words / seconds, "CPU ms": seconds * 1000},
        ),
    ]


def each_rule() -> list[Figure]:
    """Measure each rule; what rules share counts for the first that asks."""
    documents = sample_documents()
    for document in documents:
        proofread(document)  # loads what is loaded once
    spent: Totals = defaultdict(float)
    found: Totals = defaultdict(float)
    for _ in range(ROUNDS):
        for document in documents:
            _ask_each(Reading(document), spent, found)
    words = words_in(documents) * ROUNDS
    return [
        Figure(
            name,
            {
                "words/s": words / seconds,
                "CPU ms": seconds * 1000 / ROUNDS,
                "findings": found[name] / ROUNDS,
            },
        )
        for name, seconds in sorted(spent.items(), key=lambda item: -item[1])
    ]


def _ask_each(reading: Reading, spent: Totals, found: Totals) -> None:
    for rule in RULES:
        began = time.process_time()
        found[rule.name] += sum(1 for _ in rule.find(rule, reading))
        spent[rule.name] += time.process_time() - began
