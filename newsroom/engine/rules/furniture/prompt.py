"""Find prompts: to sign up, to join, to switch notifications on, to send a story in."""

from newsroom.engine.page.phrases import PROMPT
from newsroom.engine.rule import passes, trips
from newsroom.engine.rules.examples import STORY
from newsroom.engine.rules.furniture.line import line_rule

RULE = line_rule(
    "prompt",
    "A prompt to the reader",
    "It asks the reader of another site to sign up, to join or to send something in.",
    wording=PROMPT,
    confidence=0.985,
    flags=(
        trips(
            STORY,
            "Sign up for our weekly newsletter",
            quote="Sign up for our weekly newsletter",
            block=1,
        ),
        trips(STORY, "JOIN OUR READERS' CLUB!", quote="JOIN OUR READERS' CLUB!", block=1),
        trips(STORY, "Enable notifications now", quote="Enable notifications now", block=1),
        trips(
            STORY,
            "Eyewitness? Tell us what you saw via:",
            quote="Eyewitness? Tell us what you saw via:",
            block=1,
        ),
    ),
    passes=(
        passes("He told her to sign up for the army, and she did so the very same day."),
        passes("Join the queue"),
        passes('"Subscribe to nothing," he said.'),
    ),
)
