"""Measure what it costs to tell a story from the page around it, in plain text."""

from newsroom.engine.document import Document
from newsroom.engine.page.judging import judged
from newsroom.engine.reading import Reading
from newsroom.management.benches.engine import sample_documents, words_in
from newsroom.management.benches.measuring import Figure, processor_seconds

WORDS = 500  # of the article that is measured, with what stood round it


def features_and_scoring() -> list[Figure]:
    """Measure the features and the scores of all blocks of a pasted page of so many words."""
    page = _page()
    judged(Reading(page))  # loads the model
    seconds = processor_seconds(lambda: judged(Reading(page)))
    name = f"{len(page.blocks)} blocks, {words_in([page])} words"
    return [
        Figure(name, {"CPU ms": seconds * 1000, "ms a block": seconds * 1000 / len(page.blocks)})
    ]


def _page() -> Document:
    """Put blocks of the sample articles together until they are as long as one article."""
    texts: list[str] = []
    words = 0
    for document in sample_documents():
        for block in document.blocks:
            if words < WORDS:
                texts.append(block.text)
                words += len(block.text.split())
    return Document.from_blocks(texts, "")
