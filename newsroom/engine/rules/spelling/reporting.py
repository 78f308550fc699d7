"""Turn verdicts on unknown words into findings: the same words for every rule that has one."""

from newsroom.engine.finding import Finding
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule
from newsroom.engine.rules.spelling.judging import Verdict
from newsroom.engine.rules.spelling.unknown import Unknown, unknown_words


def reported(rule: Rule, reading: Reading, unknown: Unknown, judged: Verdict) -> Finding:
    """Make the finding for one place; its evidence says where somebody is quoted."""
    block, start, _ = unknown_words(reading).words.place(unknown.index)
    start += unknown.offset
    end = start + len(unknown.word)
    quote = reading.text(block)[start:end]
    curly = "’" in quote or ("'" not in quote and reading.has_curly_marks)
    words = (word.replace("'", "’") if curly else word for word in judged.meant)
    meant = tuple(dict.fromkeys(in_case_of(quote, word) for word in words))
    return rule.finding(
        reading,
        block,
        start,
        end,
        f"“{quote}” is in no dictionary; “{meant[0]}” may be meant",
        judged.confidence,
        suggestions=meant,
    )


def in_case_of(quote: str, word: str) -> str:
    """Write a word as large as the quote is written, and with its kind of apostrophe."""
    if "’" in quote:
        word = word.replace("'", "’")
    if quote.isupper() and len(quote) > 1:
        return word.upper()
    return word[0].upper() + word[1:] if quote[0].isupper() else word
