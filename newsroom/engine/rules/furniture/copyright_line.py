"""Find lines that say who holds the rights."""

from newsroom.engine.page.phrases import COPYRIGHT_LINE
from newsroom.engine.rule import passes, trips
from newsroom.engine.rules.examples import STORY
from newsroom.engine.rules.furniture.line import line_rule

RULE = line_rule(
    "copyright-line",
    "A copyright line",
    "Our credit line says whose story it is; the page's own notice goes.",
    wording=COPYRIGHT_LINE,
    confidence=0.98,
    flags=(
        trips(STORY, "© 2021 Example Media", quote="© 2021 Example Media", block=1),
        trips(
            STORY,
            "Copyright 2020 The Example. All rights reserved.",
            quote="Copyright 2020 The Example. All rights reserved.",
            block=1,
        ),
    ),
    passes=(passes("Copyright law changed in 2019."), passes("All rights matter, she said.")),
)
