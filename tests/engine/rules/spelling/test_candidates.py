"""Words that may have been meant: looked up among few where a cheap look can tell."""

import pytest

from newsroom.engine.lexicon import lexicon
from newsroom.engine.rules.spelling.candidates import candidates, is_near_common

COMMON = 3.5  # Zipf frequency


@pytest.mark.parametrize(
    "typed",
    "goverment septmber wednsday okonkwo governmenti hoffmann adaeze maked taked unfortunatly"
    " berkhamstead zzyzxqq whakatane llewelyn nformation rinformation".split(),
)
def test_a_word_is_near_a_common_one_where_one_is_among_its_candidates(typed):
    known = lexicon()
    common = any(known.zipf(word) >= COMMON for word in candidates(typed, known))
    assert common <= is_near_common(typed, known, COMMON)


def test_few_names_are_near_a_common_word():
    assert is_near_common("goverment", lexicon(), COMMON)
    assert not is_near_common("okonkwo", lexicon(), COMMON)
    assert not is_near_common("whakatane", lexicon(), COMMON)
