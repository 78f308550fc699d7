"""Find the lines by which a site finds its way: menus, tags, previous and next."""

from newsroom.engine.page.phrases import SITE_LINE
from newsroom.engine.rule import passes, trips
from newsroom.engine.rules.examples import STORY
from newsroom.engine.rules.furniture.line import line_rule

RULE = line_rule(
    "site-line",
    "A line of the site",
    "Menus, tags and buttons are the site's, not the story's.",
    wording=SITE_LINE,
    confidence=0.985,
    flags=(
        trips("Skip to main content", STORY, quote="Skip to main content"),
        trips(STORY, "Previous article", quote="Previous article", block=1),
        trips(STORY, "5 min read", quote="5 min read", block=1),
        trips(STORY, "Tags: library, council", quote="Tags: library, council", block=1),
        trips(STORY, "Related: A roof at last", quote="Related: A roof at last", block=1),
        trips(STORY, "Posted 3h ago", quote="Posted 3h ago", block=1),
    ),
    passes=(
        passes("Search for survivors"),
        passes("Back to the top of the table", STORY),
        passes("The menu had three courses."),
        passes("Related questions were asked of the council.", STORY),
    ),
)
