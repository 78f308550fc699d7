"""Measure how long a running server takes to check an article: `make bench` runs it.

Starts the application as `make run` does, in a folder of its own, and asks it over HTTP: an article
of 500 words, with what its page printed round it, is pasted and brought in, and one of its
paragraphs is edited; each time the rules read the whole of it before the answer. Prints
milliseconds of a request by the clock, the processor's for all processes of the application, and
what the engine alone takes of them.
"""

import os
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
from newsroom.samples import SOURCES  # noqa: E402
from scripts.taking_screenshots import BASE, application  # noqa: E402
from tests.services.starting import Browser  # noqa: E402

TIMES = 30
WORDS = 500
SOURCE = SOURCES[0]
TICKS = os.sysconf("SC_CLK_TCK")
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


def article() -> list[str]:
    """Give the lines of the sample articles of one source, as many as make 500 words."""
    lines: list[str] = []
    for _, content in SOURCE.read():
        for line in content.decode().splitlines():
            if line.strip() and sum(len(kept.split()) for kept in lines) < WORDS:
                lines.append(line.strip())
    return lines


def bringing_in(editor: Editor) -> Iterator[Callable[[], object]]:
    """Paste an article, each time another one, and give what brings it in and shows what came."""
    lines = article()
    for number in range(TIMES + 1):
        text = "\n\n".join(f"{line} {number}" if not n else line for n, line in enumerate(lines))
        fields = {"source": SOURCE.slug, "headline": f"Story {number}", "text": text}
        path, page = editor.post("/import/", fields, token_of(editor.get("/import/")[1]))
        yield partial(editor.post, f"{path}import/", {}, token_of(page))


def editing(editor: Editor) -> Iterator[Callable[[], object]]:
    """Give what edits a paragraph of the article that came in last, one word more each time."""
    [batch] = re.findall(r'href="(/batches/\d+/)', editor.get("/batches/")[1])[:1]
    [path] = re.findall(r'href="(/articles/\d+/)', editor.get(batch)[1])[:1]
    for number in range(TIMES + 1):
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
        before, began = application_seconds(), time.perf_counter()
        ask()
        took.append(time.perf_counter() - began)
        spent.append(application_seconds() - before)
    clock, slowest = 1000 * statistics.median(took[1:]), 1000 * max(took[1:])
    processor = 1000 * statistics.mean(spent[1:])
    return f"median {clock:.0f} ms, slowest {slowest:.0f} ms; {processor:.0f} ms of processor"


def engine_alone() -> str:
    """Read the same article here; give the median of the processor's milliseconds."""
    document = Document.from_blocks(article(), source=SOURCE.slug, dialect=SOURCE.dialect)
    spent: list[float] = []
    for _ in range(TIMES + 1):
        began = time.process_time()
        proofread(document)
        spent.append(time.process_time() - began)
    return f"{1000 * statistics.median(spent[1:]):.1f} ms of processor"


def application_seconds() -> float:
    """Give the processor seconds of all processes below this one; 0 where the system has no /proc.

    One reading is as coarse as the system's ticks, a hundredth of a second; the mean is not.
    """
    parents: dict[int, tuple[int, int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue  # it ended meanwhile
        parents[int(stat.parent.name)] = int(fields[1]), int(fields[11]) + int(fields[12])
    return sum(ticks for pid, (_, ticks) in parents.items() if _is_below(pid, parents)) / TICKS


def _is_below(pid: int, parents: dict[int, tuple[int, int]]) -> bool:
    while pid in parents:
        pid = parents[pid][0]
        if pid == os.getpid():
            return True
    return False


def main() -> int:
    """Measure both, and the engine by itself on the same words."""
    with application() as passwords:
        editor = Editor(BASE)
        editor.sign_in("editor", passwords["editor"])
        print(f"\nAn article of {WORDS} words in a running server, over HTTP")
        print(f"brought in, and shown in its batch: {measured(bringing_in(editor))}")
        print(f"a paragraph edited, all read again: {measured(editing(editor))}")
    print(f"the engine alone, in this process: {engine_alone()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
