"""List words that news in English uses and its dictionaries lack; each also stands with an s.

Our own list, by what they name; it holds what looks like a slip of a common word, for of the
rest nobody thinks so. Words that are oftener a slip than themselves ("ful", "ora") stay out.
"""

_FOOD = """
albondigas aloo arepa banchan banh banku bleu bok borek brik bulgogi burek bureka cacio carne
cassis cawl chana crema daal doner dosa elote fino firie freekeh garni gochujang gras halloumi idli
labne latke maki miny okro paccheri pasteis pide pincho pinot pisco placki poha poitin prata
primitivo saag seekh shito simit sinigang soju stollen suya tahini turron waakye warung zobo
"""
_CUSTOMS = """
adire barong bubbe chawl chikan dastar departements feis gele hangi hapu haredi hui iwi
kaumatua kirpan kuia langar latkes marae matariki meke moi molue neta noh ojek ooni panchayat pide
rahui raion sgian shabbat shul starost tahini taluk tane thobe tuchus whare whenua yatra
"""
_ANIMALS_AND_SCIENCE = """
azide biosimilar exoplanet formyl haar hominin kakapo loess magnetar metagenomic perovskite
proteome saiga sclera soliton stele tahr takahe tardigrade tur vaquita weka wethers
"""
_SPORT_MUSIC_MONEY = """
arepas belfie bikie camorra corrido doosra dubplate forro improv kabaddi keirin levada memecoin
merch muay nft offspinner peage peloton repechage riba spac stablecoin sukuk tecno teesra tradie
sightscreen usie hodl hodler winze sekere
"""
_SPEECH = """
boreen bougie cringy cuck cwtch drang eenie hoser mache meeny miney noice perp radge shally shlep
smol stanning thicc turnt wanging wibble yaar yeet yoh vory antivaxxer
"""
_AMERICAN = """
archeological archeologically archeologist archeology esthetic esthetically esthetics kidnaped
kidnaping paleontological paleontology
"""


def _with_plurals(text: str) -> frozenset[str]:
    words = text.split()
    return frozenset(words) | frozenset(f"{word}s" for word in words if not word.endswith("s"))


LOANWORDS = _with_plurals(
    " ".join((_FOOD, _CUSTOMS, _ANIMALS_AND_SCIENCE, _SPORT_MUSIC_MONEY, _SPEECH))
)
AMERICAN = _with_plurals(_AMERICAN)
