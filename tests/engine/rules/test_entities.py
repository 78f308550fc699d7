"""Entities that show, taken out, leave the text as it was meant."""

import pytest

from newsroom.engine.apply import Fix, apply_fixes
from newsroom.engine.document import Document
from newsroom.engine.proofread import proofread
from newsroom.engine.rules.encoding import entity


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("She left&nbsp;&nbsp;early.", "She left early."),
        ("She left &amp;nbsp;&amp;nbsp; early.", "She left early."),
        ("She left&nbsp;, and it rained.", "She left, and it rained."),
        ("A&nbsp;&ndash;&nbsp;B sailed.", "A – B sailed."),
        ("It was &lt;b&gt;late&lt;/b&gt; again.", "It was late again."),
        ("It cost &pound;5&hellip; and more.", "It cost £5… and more."),
        ("If 3 &lt; 4, she said.", "If 3 < 4, she said."),
    ],
)
def test_what_an_entity_stood_for_comes_in_its_place(text, right):
    document = Document.from_blocks([text])
    fixes = [
        Fix(f.start, f.quote, f.suggestions[0].replacement)
        for f in proofread(document, rules=[entity.RULE])
    ]
    assert apply_fixes(document.blocks[0], fixes).text == right
