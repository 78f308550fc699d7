"""Proofread files from the shell, without a database."""

import gc
import json
import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from newsroom.engine.apply import clean_copy
from newsroom.engine.block import Role
from newsroom.engine.document import Document
from newsroom.engine.finding import Finding
from newsroom.engine.lexicon import lexicon
from newsroom.engine.proofread import proofread
from newsroom.engine.rules import RULES
from newsroom.engine.selecting import Bounds, selected

Named = tuple[str, Document]

# Objects that are made before garbage is looked for: what a page needs goes by itself, and the
# search, at Python's own pace, takes a fifteenth of the time.
_UNSEARCHED = 100_000


class Unreadable(Exception):
    """An input that could not be read: which, and why."""


class Command(BaseCommand):
    """Report what is wrong in articles, or print their clean copies."""

    help = __doc__ or ""
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Name the options of DESIGN's contract."""
        parser.add_argument(
            "paths", nargs="+", metavar="PATH", help="a file, or - for standard input"
        )
        parser.add_argument("--jsonl", action="store_true", help="each line is an object")
        parser.add_argument("--dialect", default="", help="such as en-GB; empty: every English")
        parser.add_argument("--rules", default="", help="names of rules, with commas between")
        parser.add_argument("--format", choices=["text", "json"], default="text")
        parser.add_argument("--apply", action="store_true", help="print the clean copy instead")
        parser.add_argument("--min-replace", type=float, default=0.9)
        parser.add_argument("--min-remove", type=float, default=0.9)
        parser.add_argument("--fail", action="store_true", help="exit 1 when something is found")

    def handle(self, *args: Any, **options: Any) -> None:
        """Read each input in turn and print; exit 2 where one cannot be read."""
        gc.set_threshold(_UNSEARCHED)
        try:
            rules = _acting(chosen_rules(options["rules"]), options)
            load_words()
            found = sum(self._report(name, doc, rules, options) for name, doc in _all(options))
            self.stdout.flush()
        except BrokenPipeError:  # `| head` has read enough; nothing is left to be said at the end
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return
        except Unreadable as reason:
            self.stderr.write(f"proofread: {reason}")
            sys.exit(2)
        if found and options["fail"]:
            sys.exit(1)

    def _report(self, name: str, document: Document, rules: Any, options: dict[str, Any]) -> bool:
        findings = proofread(document, rules=rules)
        if options["apply"]:
            bounds = Bounds(options["min_replace"], options["min_remove"])
            self._print_copy(name, document, findings, bounds, options["format"])
        else:
            for finding in findings:
                self.stdout.write(_line(name, finding, options["format"]))
        return bool(findings)

    def _print_copy(
        self, name: str, document: Document, findings: list[Finding], bounds: Bounds, form: str
    ) -> None:
        chosen = selected(document, findings, bounds)
        copy = clean_copy(document.blocks, chosen.fixes, chosen.removed)
        story = [
            block.text
            for number, block in copy
            if number != chosen.headline_block and block.role is not Role.HEADLINE
        ]
        if form == "json":
            out = {"document": name, "headline": chosen.headline, "blocks": story}
            self.stdout.write(json.dumps(out, ensure_ascii=False))
        else:
            shown = [block.text for _, block in copy]
            self.stdout.write("\n\n".join(shown))


def load_words() -> None:
    """Load the words for good, so that no search for garbage visits them.

    Such a search takes as long as reading twenty articles.
    """
    lexicon()
    gc.freeze()


def chosen_rules(names: str) -> list[Any]:
    """Give the rules of those names, all without names; raises Unreadable on a wrong one."""
    wanted = [name for name in names.split(",") if name]
    unknown = set(wanted) - {rule.name for rule in RULES}
    if unknown:
        raise Unreadable(f"there is no rule called {', '.join(sorted(unknown))}")
    return [rule for rule in RULES if not wanted or rule.name in wanted]


def _acting(rules: list[Any], options: dict[str, Any]) -> list[Any]:
    """Leave out the rules that propose no act so sure, where nothing but the copy is asked for."""
    if options["fail"] or not options["apply"]:
        return rules
    least = min(options["min_replace"], options["min_remove"])
    return [rule for rule in rules if rule.surest >= least]


def _line(name: str, finding: Finding, form: str) -> str:
    if form == "json":
        return json.dumps({"document": name, **finding.as_json()}, ensure_ascii=False)
    first = f" → {finding.suggestions[0].replacement!r}" if finding.suggestions else ""
    place = f"{name}:{finding.block}:{finding.start}"
    return f"{place}: {finding.rule}: {finding.message}: {finding.quote[:80]!r}{first}"


def _all(options: dict[str, Any]) -> Iterator[Named]:
    for path in options["paths"]:
        raw = _raw(path)
        if options["jsonl"]:
            yield from _from_lines(path, raw, options["dialect"])
        elif path.lower().endswith((".html", ".htm")):
            yield Path(path).name, Document.from_html(_text(path, raw), dialect=options["dialect"])
        else:
            yield Path(path).name, Document.from_text(_text(path, raw), dialect=options["dialect"])


def _raw(path: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except OSError as error:
        raise Unreadable(f"{path}: {error.strerror}") from error


def _text(path: str, raw: bytes, at: int = 0) -> str:
    """Decode what stands in an input from a byte on."""
    try:
        return raw.decode("utf-8" if at else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(f"{path}: not UTF-8 at byte {at + error.start}") from error


def _from_lines(path: str, raw: bytes, dialect: str) -> Iterator[Named]:
    """Read an object a line; as text all at once would take four times the memory, and time."""
    at = 0
    for number, line in enumerate(BytesIO(raw), 1):
        text = _text(path, line, at)
        at += len(line)
        if text.strip():
            try:
                yield _from_object(json.loads(text), number, dialect)
            except (ValueError, TypeError, AttributeError, RecursionError) as error:
                raise Unreadable(f"{path}: line {number}: {error}") from error


def _from_object(item: dict[str, Any], number: int, dialect: str) -> Named:
    more = {key: str(item.get(key) or "") for key in ("headline", "source")}
    more["dialect"] = str(item.get("dialect") or dialect)
    name = str(item.get("id", number))
    if "blocks" in item:
        if not all(isinstance(text, str) for text in item["blocks"]):
            raise TypeError("blocks must be a list of strings")
        return name, Document.from_blocks(item["blocks"], **more)
    if "html" in item:
        return name, Document.from_html(item["html"], **more)
    if "text" in item:
        return name, Document.from_text(item["text"], **more)
    raise ValueError("no text, html or blocks")
