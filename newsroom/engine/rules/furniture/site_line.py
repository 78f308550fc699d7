"""Find the lines by which a site finds its way: menus, tags, previous and next."""

from newsroom.engine.page.phrases import SITE_LINE
from newsroom.engine.rule import passes, trips
from newsroom.engine.rules.furniture.line import line_rule

_STORY = "The council voted on Tuesday to keep the old library open for at least another two years."

RULE = line_rule(
    "site-line",
    "A line of the site",
    "Menus, tags and buttons are the site's, not the story's.",
    wording=SITE_LINE,
    confidence=0.985,
    flags=(
        trips("Skip to main content", _STORY, quote="Skip to main content"),
        trips(_STORY, "Previous article", quote="Previous article", block=1),
        trips(_STORY, "5 min read", quote="5 min read", block=1),
        trips(_STORY, "Tags: library, council", quote="Tags: library, council", block=1),
        trips(_STORY, "Related: A roof at last", quote="Related: A roof at last", block=1),
        trips(_STORY, "Posted 3h ago", quote="Posted 3h ago", block=1),
    ),
    passes=(
        passes("Search for survivors"),
        passes("Back to the top of the table", _STORY),
        passes("The menu had three courses."),
        passes("Related questions were asked of the council.", _STORY),
    ),
)
