"""Measure how long a running server takes to check an article: `make bench` runs it.

Starts the application as `make run` does, in a folder of its own, and asks it over HTTP: articles
of 500 words, with what their pages printed round them, are pasted and brought in, and a paragraph
of one is edited; each time the rules read all of an article before the answer. Prints
milliseconds of a request by the clock, the processor's for all processes of the application,
what the engine alone takes of them, and the memory that each process holds after it.
"""

import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from urllib.parse import urlencode, urlsplit
from urllib.request import Request

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from newsroom.engine import Document, proofread  # noqa: E402
from newsroom.importers.imported import ImportedArticle  # noqa: E402
from newsroom.importers.reading import read_files  # noqa: E402
from newsroom.management.processes import memory_below, seconds_below  # noqa: E402
from newsroom.samples import SOURCES  # noqa: E402
from scripts.taking_screenshots import BASE, application  # noqa: E402
from tests.services.starting import Browser  # noqa: E402

WORDS = 500
SOURCE = SOURCES[0]
Answer = tuple[str, str]  # the path that was come to, and its page


class Editor(Browser):
    """An editor at a browser that shows no picture and loads no scripts."""

    def get(self, path: str) -> Answer:
        """Get a page."""
        return self._ask(Request(self.url + path))

    def post(self, path: str, fields: dict[str, str], token: str, htmx: bool = False) -> Answer:
        """Send a form, and follow where it leads."""
        data = urlencode({**fields, "csrfmiddlewaretoken": token}).encode()
        return self._ask(Request(self.url + path, data, {"HX-Request": "true"} if htmx else {}))

    def _ask(self, request: Request) -> Answer:
        with self.opener.open(request, timeout=60) as answer:
            return urlsplit(answer.geturl()).path, answer.read().decode()


def articles() -> list[list[str]]:
    """Cut what the samples hold into articles of 500 words, with what stood round their stories.

    No two tell the same story: such articles would be gathered into one family and compared.
    """
    made: list[list[str]] = [[]]
    for source in SOURCES:
        for row in read_files(source.read()):
            for block in row.blocks if isinstance(row, ImportedArticle) else ():
                if sum(len(text.split()) for text in made[-1]) >= WORDS:
                    made.append([])
                made[-1].append(block.text)
    return made[:-1]  # the last is shorter


def bringing_in(editor: Editor) -> Iterator[Callable[[], object]]:
    """Paste each article, and give what brings it in and shows what came."""
    for number, texts in enumerate(articles()):
        fields = {"source": SOURCE.slug, "headline": f"Story {number}", "text": "\n\n".join(texts)}
        path, page = editor.post("/import/", fields, token_of(editor.get("/import/")[1]))
        yield partial(editor.post, f"{path}import/", {}, token_of(page))


def editing(editor: Editor) -> Iterator[Callable[[], object]]:
    """Give what edits a paragraph of the article that came in last, one word more each time."""
    [batch] = re.findall(r'href="(/batches/\d+/)', editor.get("/batches/")[1])[:1]
    [path] = re.findall(r'href="(/articles/\d+/)', editor.get(batch)[1])[:1]
    for number in range(len(articles())):
        page = editor.get(path)[1]
        block = re.findall(r"block=(\d+)", page)[-1]
        fields = {"block": block, "role": "paragraph", "text": f"Nobody was there {number} times."}
        yield partial(editor.post, f"{path}edit/", fields, token_of(page), htmx=True)


def token_of(page: str) -> str:
    """Find the token that the page gives its forms."""
    return re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', page)[0]


def measured(asks: Iterator[Callable[[], object]]) -> str:
    """Ask again and again; the first time warms the server."""
    took: list[float] = []
    spent: list[float] = []
    for ask in asks:
        before, began = seconds_below(), time.perf_counter()
        ask()
        took.append(time.perf_counter() - began)
        spent.append(seconds_below() - before)
    clock, slowest = 1000 * statistics.median(took[1:]), 1000 * max(took[1:])
    processor = 1000 * statistics.mean(spent[1:])
    return f"median {clock:.0f} ms, slowest {slowest:.0f} ms; {processor:.0f} ms of processor"


def engine_alone() -> str:
    """Read the same articles here; give the median of the processor's milliseconds."""
    spent: list[float] = []
    for texts in articles():
        document = Document.from_blocks(texts, source=SOURCE.slug, dialect=SOURCE.dialect)
        began = time.process_time()
        proofread(document)
        spent.append(time.process_time() - began)
    return f"{1000 * statistics.median(spent[1:]):.1f} ms of processor"


def main() -> int:
    """Measure both, and the engine by itself on the same words."""
    with application() as passwords:
        editor = Editor(BASE)
        editor.sign_in("editor", passwords["editor"])
        print(f"\nAn article of {WORDS} words in a running server, over HTTP")
        print(f"brought in, and shown in its batch: {measured(bringing_in(editor))}")
        print(f"a paragraph edited, all read again: {measured(editing(editor))}")
        print(f"memory after that: {memory_below()}")
    print(f"the engine alone, in this process: {engine_alone()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
