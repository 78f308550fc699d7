"""Find of for have and for off, and off for of."""

from collections.abc import Iterator

from newsroom.engine.finding import Category, Finding, Severity
from newsroom.engine.reading import Reading
from newsroom.engine.rule import Rule, passes, trips
from newsroom.engine.rules.grammar.swaps import Swaps, swap, swapped

# What one does to an amount that then is off the price: "knocked thousands off the price".
_TAKING = (
    "knock knocks knocked knocking wipe wipes wiped wiping shave shaves shaved shaving slash"
    " slashed cut cuts cutting take takes took taken taking trim trimmed strip stripped sliced"
)
# What one is off: "kind off the pitch, and a couple off the stage", "members off the bench".
_OFF_THESE = (
    "pitch field court stage screen record cuff bench hook shelf wall top line coast ball road tee"
    " track air grid clock feet boat roof"
)

_SWAPS = Swaps(
    swap(
        "of",
        "have",
        before="could should would must might couldn't shouldn't wouldn't mightn't",
        unless="course , . ; : late necessity the a an his her its their our my this that it them"
        " itself himself herself themselves old right all",  # "he ate all he could of the pie"
    ),
    swap(
        "had",
        "have",
        before="would could should might",
        after="been struck gone done made taken come given become found won lost kept seen known"
        " happened",
        unless_earlier="who that",  # "all who could had gone"
    ),
    swap(
        "of",
        "off",
        before="ran kicked fend fended switched lifted drove veered skidded fell slid swerved"
        " tumbled",
        after="the a his her its their in at on",
        unless_beyond="own morning",  # "it fell of its own weight"
    ),
    swap("of", "off", before="took", after="at from on shortly just"),
    swap("of", "off", before="called", after="because due after amid at until"),
    swap(
        "of",
        "off",
        before="walk walked walking storm stormed limp limped carried sent helped",
        after="the",
        beyond="pitch field court ice stage park",
    ),
    swap(
        "of",
        "off",
        before="lay laid laying",
        after="staff workers employees hundreds thousands dozens",
    ),
    swap(
        "off",
        "of",
        before="many most members because capable instead ahead aware part kind sort lack amount"
        " majority couple none",
        after="the a an his her its their our this that these those them people",
        unless_earlier=_TAKING,
        unless_beyond=_OFF_THESE,
    ),
    swap(
        "off",
        "of",
        before="number",
        after="the a an his her its their our",
        earlier="a small large growing good",
        unless_beyond=_OFF_THESE,
    ),
    swap(
        "off",
        "of",
        before="number dozens hundreds thousands millions billions",
        after="these those them people",  # else it may be off the price
        unless_earlier=_TAKING,
    ),
)


def _find(rule: Rule, reading: Reading) -> Iterator[Finding]:
    return swapped(rule, reading, _SWAPS)


RULE = Rule(
    name="of-off",
    title="of, off or have",
    why="“Could of” is “could have” by ear, and “off” for “of” is a key struck twice.",
    category=Category.GRAMMAR,
    severity=Severity.ERROR,
    find=_find,
    flags=(
        trips("It could of been worse.", quote="of", right="have"),
        trips("It would had struck at dawn.", quote="had", right="have"),
        trips("The season kicked of in Cardiff.", quote="of", right="off"),
        trips("The lorry ran of the road.", quote="of", right="off"),
        trips("The plane took of at noon.", quote="of", right="off"),
        trips("The mill had to lay of staff.", quote="of", right="off"),
        trips("He walked of the pitch in tears.", quote="of", right="off"),
        trips("The match was called of because of rain.", quote="of", right="off"),
        trips("She is a member off the board; thousands off people are.", quote="off", right="of"),
    ),
    passes=(
        passes("It knocked thousands off the price and wiped millions off their value."),
        passes("He could, of course, go. As he would of course say, they might of necessity stay."),
        passes("She ran as he would had he known, and than they would had Congress met."),
        passes("They lifted off the lid and ran off the road."),
        passes("The picture she took of the lay of the land, and the eggs she laid of late."),
        passes("She thought of the pitch, and of the field that she walked."),
        passes("The number one off the line was part of the plan."),
        passes("She ate all she could of the pie. It would of itself fall, and fell of its own."),
        passes("They got hundreds off the cost of a car. All who could had gone."),
        passes("He is kind because off the pitch he is shy."),
    ),
)
