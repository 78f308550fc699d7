"""Find the lines round readers' comments: counts, forms, notices."""

from newsroom.engine.page.phrases import COMMENT_LINE
from newsroom.engine.rule import passes, trips
from newsroom.engine.rules.examples import STORY
from newsroom.engine.rules.furniture.line import line_rule

RULE = line_rule(
    "comment-line",
    "A comment line",
    "It belongs to the readers' comments under another site's page.",
    wording=COMMENT_LINE,
    confidence=0.99,
    flags=(
        trips(STORY, "14 comments", quote="14 comments", block=1),
        trips(STORY, "Leave a reply", quote="Leave a reply", block=1),
        trips(STORY, "Comments are closed.", quote="Comments are closed.", block=1),
    ),
    passes=(
        passes("Comments that hurt"),
        passes("His comments were closed to any reply."),
        passes("No comment was given by the ministry."),
    ),
)
