"""The few words by which the look of a block is read."""

FUNCTION = (
    "the of and to in a is that for it as was with be by on not he i this are or his from at which"
    " but have an had they you were their one all we can her has there been if more when will"
    " would who so no said she my its about up into than them only other could our these may then"
    " do any over what also did just how because very those most some such even being much both"
    " does against while during before after your where me him us am"
)
TELLING = (
    "he she they his her their him them said says told was were had who which whom because"
    " although though while since it its"
)
YOU = "you your yours you're you'll you've"
WE = "we our us ours i my me i'm i've we're we've"
ASKING = (
    "click read share subscribe sign get learn follow see view watch find join download try shop"
    " buy check contact search browse explore discover listen start login log register submit enter"
    " visit save print tweet pin like comment reply leave post add show hide load close open skip"
    " go back next previous continue more all related about privacy terms copyright advertise"
    " email most latest recent popular trending recommended top tags filed posted published updated"
)
MONTHS = (
    "january february march april may june july august september october november december jan feb"
    " mar apr jun jul aug sep sept oct nov dec"
)
TIMES = "ago am pm gmt est edt pst bst utc min mins minute minutes hours hour hrs"
PICTURED = "pictured left right centre center clockwise above below poses seen shown file via photo"

CLASSES = (FUNCTION, TELLING, YOU, WE, ASKING, MONTHS, TIMES, PICTURED)
BITS = 12  # of a sum of codes that count one class; blocks read hold fewer words than 2 ** 12


def _codes() -> dict[str, int]:
    codes: dict[str, int] = {}
    for place, words in enumerate(CLASSES):
        for word in words.split():
            codes[word] = codes.get(word, 0) + (1 << BITS * place)
    return codes


CODES = _codes()  # of each word one bit in the counter of each of its classes
