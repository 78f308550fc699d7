"""List the forms that people make by rule where English has its own: "maked" for "made"."""

_VERBS = (
    "become:became begin:began bite:bit bleed:bled blow:blew break:broke breed:bred bring:brought"
    " build:built buy:bought catch:caught choose:chose cling:clung come:came creep:crept deal:dealt"
    " dig:dug draw:drew drink:drank drive:drove eat:ate fall:fell feed:fed feel:felt fight:fought"
    " find:found flee:fled fly:flew forbid:forbade forget:forgot forgive:forgave freeze:froze"
    " get:got give:gave go:went grow:grew hear:heard hide:hid hold:held hurt:hurt keep:kept"
    " know:knew lay:laid lead:led leave:left lend:lent lose:lost make:made mean:meant meet:met"
    " pay:paid read:read ride:rode ring:rang rise:rose run:ran say:said see:saw seek:sought"
    " sell:sold send:sent shake:shook shoot:shot shut:shut sing:sang sink:sank sit:sat sleep:slept"
    " speak:spoke spend:spent spread:spread stand:stood steal:stole stick:stuck strike:struck"
    " swear:swore sweep:swept swim:swam swing:swung take:took teach:taught tear:tore tell:told"
    " think:thought throw:threw understand:understood wake:woke wear:wore weep:wept win:won"
    " write:wrote cost:cost cut:cut hit:hit put:put set:set split:split quit:quit shed:shed"
)
_PARTICIPLES = (
    "take:taken give:given write:written drive:driven eat:eaten fall:fallen see:seen go:gone"
    " know:known grow:grown throw:thrown speak:spoken steal:stolen break:broken choose:chosen"
    " swim:swum begin:begun ride:ridden rise:risen show:shown"
)
_DOUBLING = frozenset(
    "begin dig forget forbid get run shut sit swim win cut hit put set quit".split()
)


def _regularised(verb: str) -> str:
    if verb in _DOUBLING:
        return f"{verb}{verb[-1]}ed"
    return f"{verb}d" if verb.endswith("e") else f"{verb}ed"


def _forms(pairs: str) -> dict[str, str]:
    both = (pair.split(":") for pair in pairs.split())
    return {_regularised(verb): past for verb, past in both}


REGULARISED: dict[str, str] = _forms(_VERBS)
PARTICIPLES: dict[str, str] = _forms(_PARTICIPLES)
