"""Sentences of made-up stories, beside which rules show what they find and what they pass."""

STORY = "The council voted on Tuesday to keep the old library open for at least another two years."
