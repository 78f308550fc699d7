"""Describe four invented sources with different habits, and say which files are whose.

All articles, places and people are made up for this project; the dirt in them is on purpose.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_ARTICLES = Path(__file__).parent / "articles"


@dataclass(frozen=True, slots=True)
class SampleSource:
    """A source as it would be set up; `files` stand in the folder that its slug names.

    `edit_policy` is "style" or "free"; `second_eyes` asks that somebody else approves.
    """

    slug: str
    name: str
    homepage: str
    dialect: str
    credit_line: str
    licence: str
    files: tuple[str, ...]
    edit_policy: str = "style"
    requires_link: bool = False
    requires_credit: bool = False
    requires_licence: bool = False
    second_eyes: bool = False

    def read(self) -> Iterator[tuple[str, bytes]]:
        """Give each file as (name, content), as `read_files` takes them."""
        for name in self.files:
            yield name, (_ARTICLES / self.slug / name).read_bytes()


SOURCES = (
    SampleSource(
        slug="lagoon-post",
        name="The Lagoon Post",
        homepage="https://www.lagoonpost.example/",
        dialect="en-GB",
        credit_line="The Lagoon Post, Port Amara",
        licence="Syndication agreement 2024/3",
        files=(
            "market-fire.txt",
            "ferry-terminal.txt",
            "teachers-arrears.txt",
            "cassava-mill.txt",
        ),
        edit_policy="free",
        requires_credit=True,
    ),
    SampleSource(
        slug="harrowmere-gazette",
        name="The Harrowmere Gazette",
        homepage="https://www.harrowmeregazette.example/",
        dialect="en-GB",
        credit_line="The Harrowmere Gazette",
        licence="Northmarsh Newspapers, one-time use",
        files=(
            "footbridge.html",
            "flood-wardens.html",
            "library-clock.html",
            "oyster-beds.html",
        ),
        requires_link=True,
        requires_credit=True,
        second_eyes=True,
    ),
    SampleSource(
        slug="wqrl-7",
        name="WQRL Channel 7",
        homepage="https://www.wqrl7.example/",
        dialect="en-US",
        credit_line="WQRL Channel 7",
        licence="Partner feed, style edits only",
        files=("wqrl-april.jsonl",),
        requires_link=True,
    ),
    SampleSource(
        slug="meridian-press",
        name="Meridian Press Agency",
        homepage="https://wire.meridianpress.example/",
        dialect="",
        credit_line="Meridian Press Agency",
        licence="Meridian standard licence",
        files=(
            "grain-corridor.txt",
            "grain-corridor-take-2.txt",
            "meridian-summer.csv",
        ),
        requires_credit=True,
        requires_licence=True,
        second_eyes=True,
    ),
)
