"""Say in plain words which features of a block spoke loudest for taking it out."""

from collections.abc import Sequence

from newsroom.engine.page.model import trained

_LOUDEST = 3
# For each feature what a low and what a high value says; {} is the value.
_OWN = {
    "words": ("short: {} words", "long: {} words"),
    "length": ("short words", "long words"),
    "function": ("few little words, as in titles", "many little words"),
    "capitals": ("few capitals", "capitals as in a title"),
    "end": ("no full stop at its end", "ends as a sentence"),
    "start": ("begins with a capital", "begins with a small letter or a sign"),
    "digits": ("no figures", "many figures"),
    "symbols": ("no signs", "signs such as | or @"),
    "commas": ("no commas", "many commas"),
    "quotes": ("nothing quoted", "quotation marks"),
    "sentences": ("no whole sentence", "several sentences"),
    "telling": ("tells nothing of anybody", "tells of somebody"),
    "you": ("does not speak to the reader", "speaks to the reader"),
    "we": ("does not speak of itself", "speaks of itself"),
    "asking": ("asks for nothing", "words of buttons and menus"),
    "command": ("asks for nothing", "begins like a button"),
    "dated": ("no date", "a date"),
    "timed": ("no time of day", "a time of day"),
    "bare": ("not just a date or a name", "just a date, a number or a name"),
    "pictured": ("nothing of a picture", "speaks of a picture"),
    "address": ("no address", "an address in it"),
    "wording": ("no known wording", "a known wording of pages"),
    "credit": ("no picture credit", "a picture credit"),
    "shouting": ("no shouting", "words in capitals"),
    "money": ("no prices", "a price"),
    "byline": ("no byline", "a byline"),
    "posted": ("no signature of a post", "the signature of a post"),
    "leading": ("leads nowhere else", "leads to another page"),
    "twice": ("said once", "says the same twice"),
    "prose": ("not a paragraph", "a paragraph"),
}
_LAYOUT = {
    "share of blocks": ("in the upper part of the page", "in the lower part of the page"),
    "blocks": ("a short page", "a page of {} blocks"),
    "share of prose before": ("before the story", "after the story"),
    "prose words": ("little text on the page", "much text on the page"),
    "prose blocks": ("few paragraphs on the page", "many paragraphs on the page"),
    "since prose": ("right after a paragraph", "no paragraph just before it"),
    "until prose": ("right before a paragraph", "no paragraph just after it"),
    "gap": ("among paragraphs", "among lines without a paragraph"),
    "from story": ("before the story", "after the story"),
    "from wide story": ("before the story", "after the story"),
    "in wide story": ("before the story", "deep in the page"),
    "wide story left": ("after the story", "before the story's end"),
    "story share": ("the text is scattered", "the text stands together"),
    "from headline": ("above the headline", "below the headline"),
    "until first prose": ("after the first paragraph", "before the first paragraph"),
    "since wording": ("right after a line that pages print", "far from any line that pages print"),
    "until wording": ("right before a line that pages print", "far from any line that pages print"),
    "wordings in all": ("few lines that pages print", "many lines that pages print"),
    "since stamp": ("right after a date or time", "no date or time before it"),
    "until stamp": ("right before a date or time", "no date or time after it"),
    "stamps before": ("no dates or times before it", "{} dates or times before it"),
    "stamps in all": ("few dates and times", "many dates and times on the page"),
    "credits in all": ("few picture credits", "many picture credits on the page"),
    "words beside": ("as long as the line beside it", "unlike the lines beside it"),
    "words two beside": ("as long as every second line", "unlike every second line"),
    "copies": ("stands once", "stands {} times"),
    "surplus": ("no copy", "a copy of another block"),
    "to copy": ("a copy of a block before it", "a copy of a block after it"),
    "copy better placed": ("no better place", "its copy stands among paragraphs"),
    "near copy": ("like no other block", "nearly the same as another block"),
    "near copies of it": ("nothing repeats it", "other blocks repeat it"),
    "same pattern": ("a pattern of its own", "the same pattern as {} lines"),
    "to same pattern": ("a line of its pattern beside it", "no line of its pattern near"),
    "shared words": ("no words shared with the story", "words shared with the story"),
    "rare words shared": ("no telling words shared", "telling words shared with the story"),
    "names shared": ("no names shared with the story", "names shared with the story"),
    "shared with headline": ("no words of the headline", "words of the headline"),
    "headline covered": ("no words of the headline", "most words of the headline"),
    "shared with before": ("nothing shared with the block before", "repeats the block before"),
    "shared with after": ("nothing shared with the block after", "repeats the block after"),
}
_NEAR = 8  # lines from an end of the page; what is further off stands so on a short page
_PLACES = {  # the end of the page itself, near it, not near, and far from it
    "number": (
        "the first line of the page",
        "near the top of the page",
        "in the upper part of the page",
        "far down the page",
    ),
    "from end": (
        "the last line of the page",
        "near the page's end",
        "a short page",
        "far above the page's end",
    ),
}
_HINTS = {
    "post head": ("not who and when", "written like who posted it and when"),
    "publishing": ("not when or by whom it was published", "says when or by whom it was published"),
    "tagging": ("no tags", "tags or links to more"),
    "newsletter": ("no newsletter", "speaks of a newsletter"),
    "policy": ("no policies", "speaks of policies or advertising"),
    "life": ("nobody's trade", "says what somebody's trade is"),
    "label": ("no label before it", "a label and a colon"),
    "numbered": ("not numbered", "begins with a number"),
    "glued": ("words apart", "words run together"),
    "past": ("tells of nothing past", "tells of what happened"),
    "same start": ("a first word of its own", "{} lines begin with its first word"),
    "same end": ("a last word of its own", "{} lines end with its last word"),
    "since comments": ("below a post's date or a line on comments", "no post or comment before it"),
    "until comments": ("above a post's date or a line on comments", "no post or comment after it"),
    "since list heading": ("under the heading of a list", "no list's heading before it"),
    "until list heading": ("before the heading of a list", "no list's heading after it"),
    "since newsletter": ("after a newsletter's line", "no newsletter's line before it"),
    "sentences in all": ("few sentences on the page", "many sentences on the page"),
}
_AROUND = {
    "prose": ("no paragraphs", "paragraphs"),
    "sentences": ("no sentences", "sentences"),
    "wordings": ("few lines that pages print", "lines that pages print"),
    "function": ("few little words", "many little words"),
    "capitals": ("few capitals", "many capitals"),
    "dates": ("few dates", "dates"),
    "words": ("short lines", "long blocks"),
}
_BESIDE = {
    "two before": "two blocks before",
    "before": "in the block before",
    "after": "in the block after",
    "two after": "two blocks after",
}


def loudest(row: Sequence[float]) -> list[str]:
    """Give the features of a row that spoke loudest for furniture, at most three, in words."""
    model = trained()
    voices = sorted(model.trees.voices(row).items(), key=lambda voice: -voice[1])
    said: list[str] = []
    for number, voice in voices:
        words = phrase(model.names[number], row[number], model.typical[number])
        if voice > 0 and words not in said:
            said.append(words)
        if len(said) == _LOUDEST:
            break
    return said


def phrase(name: str, value: float, typical: float) -> str:
    """Say what a feature's value means, beside what is typical of blocks of stories."""
    high = value > typical
    if name in _PLACES:
        return _PLACES[name][3 if high else (value >= 1) + (value > _NEAR)]
    if (both := _OWN.get(name) or _LAYOUT.get(name) or _HINTS.get(name)) is not None:
        return both[high].format(f"{value:.0f}")
    what, _, where = name.partition(" ")
    if where in _BESIDE:
        return f"{_BESIDE[where]}: {_OWN[what][high].format(f'{value:.0f}')}"
    side = where.split()[0]
    return f"{_AROUND[what][high]} {'around it' if side == 'around' else f'{side} it'}"
