"""A dictionary of stems and affixes stands for the words that its rules make."""

from newsroom.engine.lexicon.hunspell import expanded

AFFIXES = """\ufeff# affixes
SET UTF-8
ONLYINCOMPOUND c

PFX U Y 1
PFX U 0 un .
PFX R N 1
PFX R 0 re .

SFX D Y 3
SFX D 0 d e
SFX D y ied [^aeiou]y
SFX D 0 ed [^ey]

SFX M Y 1
SFX M 0 's .
"""
WORDS = "7\nlock/UDM\ncarry/D\nbake/RD\nthird/c\ntown\tNoun\nswear/!\nl’heure\n"


def words(tmp_path):
    (tmp_path / "en.aff").write_text(AFFIXES)
    (tmp_path / "en.dic").write_text(WORDS)
    return set(expanded(tmp_path / "en.dic", tmp_path / "en.aff"))


def test_suffixes_are_put_on_where_their_condition_holds(tmp_path):
    assert {"locked", "carried", "baked"} <= words(tmp_path)
    assert "carryed" not in words(tmp_path)


def test_prefixes_cross_with_suffixes_only_where_both_allow_it(tmp_path):
    assert {"unlock", "unlocked", "rebake"} <= words(tmp_path)
    assert "rebaked" not in words(tmp_path)


def test_possessives_and_parts_of_compounds_are_left_out(tmp_path):
    assert not {"lock's", "third"} & words(tmp_path)


def test_comments_and_curly_apostrophes_are_read(tmp_path):
    assert {"town", "swear", "l'heure"} <= words(tmp_path)
