"""Know words that sound or look alike, and are both at home in news, by what proves one wrong."""

from newsroom.engine.rules.grammar.swaps import Swap, swap

_ASKING = (
    "determine decide decides deciding unclear unsure uncertain wonder wonders wondered wondering"
    " questioned asked ask asks know knows knew see"
)
_CLAUSE = "the he she it they we you his her their this there or to"
_MUCH = (
    "strong good bad hard long short small large big high old young nice happy sad few important"
    " clear close cold hot late early easy difficult"
)
_GOING = "go goes going gone went come came halfway midway half passed run ran walked drove live"
_NOUNS = "the a an his her its their this"

SOUND_ALIKES: tuple[Swap, ...] = (
    swap("weather", "whether", before=_ASKING, after=_CLAUSE),
    swap("cite", "site", before=f"{_NOUNS} web building construction crash"),
    swap("sight", "site", before="building construction burial landfill crash web heritage camp"),
    swap("sights", "sites", before="building construction burial landfill web heritage"),
    swap("steal", "steel", before="stainless carbon galvanised galvanized alloy"),
    swap("coarse", "course", before="golf refresher introductory"),
    swap("coarse", "course", before="of", after=", . he she it they we there"),
    swap("fare", "fair", after="trade play"),
    swap("weak", "week", before="last next", after=", . the he she it they and when"),
    swap("aloud", "allowed", before="are is was were not be", after="to"),
    swap("sell", "cell", before="stem germ sickle"),
    swap("vary", "very", before="a am is are was were", unless=f"{_NOUNS} our from with by in"),
    swap("vary", "very", after=_MUCH),
    swap("morale", "moral", after="authority obligation compass hazard"),
    swap("assess", "access", before="gain gained gaining easy unlimited internet wheelchair"),
    swap("exited", "excited", before="very so", after="about to by at that"),
    swap("exiting", "exciting", before="very most so more"),
    swap("hose", "house", before="white opera manor"),
    swap("heath", "health", after="care insurance worker workers secretary minister officials"),
    swap("heath", "health", before="mental public"),
    swap("bored", "board", before="advisory editorial governing bulletin"),
    swap("bare", "bear", after="fruit witness"),
    swap("though", "through", before=_GOING, after=_NOUNS),
    swap("thorough", "through", after="the his her their its our this"),
    swap("threw", "through", before=_GOING),
    swap("ear", "year", before="last next fiscal calendar academic"),
    swap("hat", "that", before="said says say ensure", after=_CLAUSE),
    swap("sad", "said", before="he she spokesman spokeswoman", after=f"{_CLAUSE} that on"),
    swap("moth", "month", before="last next", after=", . the he she it they and when"),
    swap("bee", "been", before="has have had having never"),
    swap("ha", "has", before="he she it who which", after="been a the not"),
    swap("hey", "they", before="that when if as because", after="are can do have were will"),
    swap("word", "world", after="cup record champion champions leader leaders war"),
    swap("tern", "turn", before="to can must will"),
    swap("wok", "work", before="to at hard their my your"),
    swap("beech", "beach", after="resort volleyball holiday holidays"),
    swap("sole", "soul", after="mate mates music food"),
    swap("signal", "single", after="mother mothers parent parents"),
    swap("counsel", "council", before="city town county parish district"),
    swap("brake", "break", before="coffee lunch spring tax"),
    swap("brakes", "breaks", before="tax"),
    swap("passed", "past", before="the", after="few decade year month week weeks months years"),
)
