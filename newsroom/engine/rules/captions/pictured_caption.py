"""Find captions whose picture stays on the page they come from."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.page.outside import outside, shows_picture
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips

_PAGE = (
    "<html><body><article><h1>The well is dry</h1>{}"
    "<p>For three months the women of Tamaru have walked to the river before dawn, they said.</p>"
    "<p>The council wants to dig deeper, but the money that it was promised has not arrived.</p>"
    "<p>“We have waited long enough,” said Ilse Maro, who keeps the only shop in the village.</p>"
    "</article></body></html>"
)
_FIGURE = "<figure>{}<figcaption>Women at the river on Monday. Photo: Ada Obi</figcaption></figure>"


def find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    """Report each caption of a picture that the page shows, outside the story's text."""
    for number, confidence in reading.shared(outside).items():
        if shows_picture(reading.document.blocks[number]):
            message = "The caption of a picture, which stays on its page"
            yield rule.block_finding(reading, number, message, confidence)


RULE = Rule(
    name="pictured-caption",
    title="A caption of a picture that does not come along",
    why="Texts are handed out here; who takes the picture too keeps its caption.",
    category=Category.CAPTION,
    severity=Severity.WARNING,
    find=find,
    flags=(
        trips(
            html=_PAGE.format(_FIGURE.format("<img src=a.jpg>")),
            quote="Women at the river on Monday. Photo: Ada Obi",
            block=1,
        ),
    ),
    passes=(
        passes(html=_PAGE.format("<p>Women stood at the river on Monday, as on any day.</p>")),
        passes("Women at the river on Monday", "The council wants to dig deeper."),
    ),
    needs_english=False,
)
