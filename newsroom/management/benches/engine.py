"""Measure the engine on the sample articles: words a second, in total and by rule."""

import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict

from django.conf import settings

from newsroom.engine.apply import clean_copy
from newsroom.engine.document import Document
from newsroom.engine.proofread import proofread
from newsroom.engine.reading import Reading
from newsroom.engine.rules import RULES
from newsroom.engine.selecting import Bounds, selected
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
    """Measure a process from its start to one article's findings, then all of them in a row."""
    documents = sample_documents()
    return [*_processes(documents[0]), *readings(documents)]


def readings(documents: list[Document]) -> list[Figure]:
    """Measure reading documents in a row, once with what stood round them and once without."""
    return [
        _reading("with their pages", documents),
        _reading("as they leave", stories_of(documents)),
    ]


def _processes(document: Document) -> list[Figure]:
    article = "\n".join(block.text for block in document.blocks)
    with tempfile.TemporaryDirectory() as empty:
        building = seconds_of_process(article, empty)
        starting = seconds_of_process(article, empty)
    return [
        Figure("once after an installation: words built, one article", {"CPU ms": building * 1000}),
        Figure("a new process to one article's findings", {"CPU ms": starting * 1000}),
    ]


def stories_of(documents: list[Document]) -> list[Document]:
    """Give the clean copies, as plain text: news as it mostly is."""
    return [
        Document.from_blocks(_clean(document), dialect=document.dialect) for document in documents
    ]


def _clean(document: Document) -> list[str]:
    chosen = selected(document, proofread(document), Bounds())
    return [block.text for _, block in clean_copy(document.blocks, chosen.fixes, chosen.removed)]


def _reading(what: str, documents: list[Document]) -> Figure:
    for document in documents:
        proofread(document)  # loads what is loaded once
    seconds = processor_seconds(lambda: [proofread(document) for document in documents])
    words = words_in(documents)
    name = f"{len(documents)} articles {what}, {words} words"
    return Figure(name, {"words/s": words / seconds, "CPU ms": seconds * 1000})


def seconds_of_process(article: str, cache: str) -> float:
    """Give the processor seconds of proofreading an article in a process of its own.

    `cache` is the folder where that process keeps the words it built, or finds them.
    """
    command = ["env", f"NEWSROOM_CACHE={cache}", sys.executable, "manage.py", "proofread", "-"]
    began = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        command, input=article.encode(), cwd=settings.BASE_DIR, check=True, capture_output=True
    )
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return ended.ru_utime + ended.ru_stime - began.ru_utime - began.ru_stime


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
