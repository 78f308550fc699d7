"""Measure what it costs to judge the recommended links of an article."""

import itertools

from newsroom.engine.document import Document
from newsroom.engine.embeddings import folder
from newsroom.engine.relatedness import relatedness
from newsroom.management.benches.engine import sample_documents
from newsroom.management.benches.measuring import Figure, processor_seconds

LINKS = 30


def links_judged() -> list[Figure]:
    """Measure how long so many links of the longest sample article take, all new each time.

    With the model of sentences where it is heard; NEWSROOM_EMBEDDINGS=off is without.
    """
    story = max(sample_documents(), key=lambda found: len(found.blocks))
    lines = [block.text for found in sample_documents() for block in found.blocks]
    titles = [text for text in dict.fromkeys(lines) if 30 < len(text) < 90][:LINKS]
    numbers = itertools.count()

    def judge() -> None:
        number = next(numbers)
        blocks = [f"{block.text} {number}" for block in story.blocks]
        relatedness(Document.from_blocks(blocks), [f"{title} {number}" for title in titles])

    judge()  # loads what it is judged by
    heard = "words and sentences" if folder() else "words alone"
    name = f"{len(titles)} links of {len(story.blocks)} blocks, by {heard}"
    return [Figure(name, {"CPU ms": processor_seconds(judge) * 1000})]
