"""Find lines that say how to reach the page's makers."""

from newsroom.engine.page.phrases import CONTACT_LINE
from newsroom.engine.rule import passes, trips
from newsroom.engine.rules.examples import STORY
from newsroom.engine.rules.furniture.line import line_rule

RULE = line_rule(
    "contact-line",
    "A contact line",
    "It says how to reach those who ran the page, and not us.",
    wording=CONTACT_LINE,
    confidence=0.985,
    flags=(
        trips(STORY, "Email: desk@example.org", quote="Email: desk@example.org", block=1),
        trips(STORY, "Contact us", quote="Contact us", block=1),
    ),
    passes=(
        passes("Contact with the boat was lost at noon."),
        passes("Phone: what we know so far"),
        passes("She can be reached at desk@example.org and answers every letter herself."),
    ),
)
