"""One line a record, whatever somebody writes into a name or an address."""

import io
import logging

import pytest

from newsroom.log_lines import OneLine, on_one_line


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("one\ntwo", "one\\ntwo"),
        ("one\r\ntwo", "one\\r\\ntwo"),
        ("\x1b[2J", "\\x1b[2J"),
        ("user\u202egnp.exe", "user\\u202egnp.exe"),
        ("a\u2028b\u2029c\x85d", "a\\u2028b\\u2029c\\x85d"),
        ("zero\u200bwidth\ufeff", "zero\\u200bwidth\\ufeff"),
        ("lone \ud800", "lone \\ud800"),
        ("Zoë, 東京, 🙂", "Zoë, 東京, 🙂"),
    ],
)
def test_text_that_would_break_or_turn_a_line_is_escaped(written, read):
    assert on_one_line(written) == read


def test_a_record_with_its_traceback_is_one_line():
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(OneLine("{levelname} {message}", style="{"))
    log = logging.Logger("test")
    log.addHandler(handler)
    try:
        raise ValueError("bad\nvalue")
    except ValueError:
        log.exception("Failed for %s", "eve\r\nERROR root is in")
    [line] = stream.getvalue().splitlines()
    assert line.startswith("ERROR Failed for eve\\r\\nERROR root is in\\nTraceback")
    assert line.endswith("ValueError: bad\\nvalue")
