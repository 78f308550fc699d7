"""Know where "form" stands for "from", and "trail" for "trial": both have uses of their own."""

from newsroom.engine.rules.grammar.swaps import Swap, swap

OWNED = "the a an its their his her our my your"

_COURT = "rape jury manslaughter bribery embezzlement impeachment vaccine clinical retrial assault"
# What also leaves a trail: "a fraud trail of emails", "the drug trail led to Cali".
_CRIMES = "murder fraud corruption criminal civil show treason terrorism drug drugs federal"
_IN_COURT = (
    "lasted ended will heard opens opened collapsed resumed resumes continues continued next this"
    " judge judges jury"
)
_COMING = (
    "came come comes coming heard hear hears ranged ranging ranges escaped escape fled resigned"
    " graduated differ differs stemmed stems resulted emerged learnt prevented exempt"
)
# What is done to a form, or to somebody's form, as often as it comes from anything.
_PARTED = (
    "suffered suffer suffers suffering recover recovered recovering retired differed resulting"
    " removed withdrawn withdrew borrowed stolen banned prohibited protected learned excluded"
)
# Who and what comes from a place; a road and a river may form a border, but no north.
_SENT = (
    "refugees migrants visitors fans people road route train bus flight convoy wind winds message"
    " call miles kilometres"
    " kilometers km smoke"
)
_WHENCE = "north south east west northeast northwest southeast southwest capital airport"

FORMS_AND_TRAILS: tuple[Swap, ...] = (
    swap("form", "from", before=_COMING, unless="of is was , . ; : and or"),
    swap("form", "from", before=_PARTED, after=f"{OWNED} this that these those"),
    swap("trail", "trial", before="stand stands stood standing faces faced facing awaiting awaits"),
    swap("trail", "trial", before=_COURT),
    swap("trail", "trial", before=_CRIMES, after=_IN_COURT),
    swap("trail", "trial", before="on", after="for accused charged over"),
    swap("trail", "trial", after="judge judges court lawyer lawyers"),
    swap("form", "from", before="far apart letter email", after=OWNED),
    swap(
        "form",
        "from",
        before="away",
        after=OWNED,
        unless_earlier="home and their its our his her the poor good best",  # of a club
    ),
    swap("form", "from", before=_SENT, after="the", beyond=_WHENCE, unless_earlier="and"),
)
