"""Know the past of a verb where its participle belongs: "should have went", "has never ran".

After "has" alone a noun may own the verb: "all he has came from there".
"""

from newsroom.engine.rules.grammar.swaps import Swap, swap

_UNREAL = "would could should might must may wouldn't couldn't shouldn't"
_PERFECT = "had has have hadn't hasn't haven't"
_BETWEEN = "never already not"
_PARTICIPLES = {
    "went": "gone",
    "ran": "run",
    "came": "come",
    "became": "become",
    "overcame": "overcome",
    "took": "taken",
    "mistook": "mistaken",
    "undertook": "undertaken",
    "gave": "given",
    "began": "begun",
    "broke": "broken",
    "chose": "chosen",
    "spoke": "spoken",
    "fell": "fallen",
    "grew": "grown",
    "knew": "known",
    "flew": "flown",
    "threw": "thrown",
    "drove": "driven",
    "rode": "ridden",
    "saw": "seen",
    "ate": "eaten",
    "drank": "drunk",
    "sang": "sung",
    "swam": "swum",
    "wore": "worn",
    "stole": "stolen",
    "froze": "frozen",
    "did": "done",
}

PARTICIPLES: tuple[Swap, ...] = (
    *(swap(past, right, before="have", earlier=_UNREAL) for past, right in _PARTICIPLES.items()),
    *(swap(past, right, before=_BETWEEN, earlier=_PERFECT) for past, right in _PARTICIPLES.items()),
    swap("wrote", "written", before=_PERFECT),
)
