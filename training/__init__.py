"""Train the models that the engine reads; needs requirements-dev.txt and texts of others.

The texts are not kept here. They are gzipped files of a JSON object a line, with `id`, `source`
(the host) and `blocks` (a list of strings), and by file: `pasted_pages` have `labels` ("keep",
"junk" or "skip" a block), `roles`, a `headline` and a `tier` (how they were labelled); `headlines`
and `recommended` have a `headline`, these also `lists` of `links` with a `class`; `html_pages` have
`html` and `gold` (the story's text); `injected_typos`, `natural_typos` and `cweb` have `gold` marks
(`block`, `start`, `end`, `wrong`, `right`, `kind`), `clean_news` nothing more.

What was learnt is measured on hosts left out: `training.furniture.left_out` by all rules (it makes
docs/furniture.md), `training.furniture.beset` on clean stories that boxes are set into; each
training prints its own figures.
"""
