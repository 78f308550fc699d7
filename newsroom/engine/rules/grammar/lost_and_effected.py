"""Know what is lost from what is loose, and what is affected from what is brought about."""

from newsroom.engine.rules.grammar.swaps import Swap, swap

POSSESSIVES = "its their his her our my your"
MODALS = "may will would could can might to must should"
_PEOPLE = "people farmers children women men families workers residents everyone everybody us them"
_LOST = f"{POSSESSIVES} weight money control ground"
_AT_STAKE = (
    "match game games election elections race case war vote title lead seat battle job right"
)
_LET_GO = "arrow arrows dogs dog hounds grip bonds hair belt tongue"
_BROUGHT_ABOUT = (  # one effects these
    "release removal return transfer escape exit rescue arrest extradition deportation dissolution"
    " own entry sale purchase reinstatement"
)

LOST_AND_EFFECTED: tuple[Swap, ...] = (
    swap("loose", "lose", before=MODALS, after=_LOST, unless_beyond=_LET_GO),
    swap("loose", "lose", before="they we you who", after=_LOST, unless_beyond=_LET_GO),
    swap("loose", "lose", before=f"{MODALS} not never", after="the", beyond=_AT_STAKE),
    swap(
        "effect",
        "affect",
        before=f"{MODALS} adversely directly",
        after=f"{_PEOPLE} {POSSESSIVES}",
        unless_beyond=_BROUGHT_ABOUT,
    ),
    swap("effect", "affect", before="adversely negatively significantly"),
    swap("affect", "effect", before="an no little adverse", after="of on"),
    swap("effected", "affected", before="badly worst severely adversely negatively seriously"),
    swap("effected", "affected", before=f"{_PEOPLE} those passengers areas homes", after="by"),
)
