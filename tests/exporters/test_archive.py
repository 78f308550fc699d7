import io
import zipfile

from newsroom.engine.block import Block
from newsroom.exporters import FORMATS, HandOut
from newsroom.exporters.archive import as_archive
from newsroom.importers import ImportedArticle, read_files


def handed(headline, slug=""):
    return HandOut(headline, (Block("The ferry stays."),), slug=slug)


def archived(hand_outs, name="text"):
    return b"".join(as_archive(hand_outs, FORMATS[name]))


def names(*hand_outs):
    with zipfile.ZipFile(io.BytesIO(archived(hand_outs))) as archive:
        return archive.namelist()


def test_articles_of_one_name_get_names_of_their_own():
    assert names(handed("Ferry"), handed("Ferry!"), handed("Ferry-2"), handed("Ferry")) == [
        "ferry.txt",
        "ferry-2.txt",
        "ferry-2-2.txt",
        "ferry-3.txt",
    ]


def test_no_name_leads_out_or_names_a_device():
    odd = ["../../etc/passwd", "C:\\x", "CON", "", "…", "نص", "a" * 300, ".hidden", "a\x00b"]
    assert names(*(handed(headline) for headline in odd)) == [
        "etc-passwd.txt",
        "c-x.txt",
        "article-con.txt",
        "article.txt",
        "article-2.txt",
        "article-3.txt",
        f"{'a' * 60}.txt",
        "hidden.txt",
        "a-b.txt",
    ]


def test_the_same_articles_give_the_same_bytes():
    twice = [archived([handed("Ferry"), handed("Bridge")], "html") for _ in range(2)]
    assert twice[0] == twice[1]


def test_an_archive_that_left_can_come_in_again():
    packed = archived([handed("Ferry"), handed("Bridge")])
    rows = list(read_files([("out.zip", packed)]))
    articles = [row for row in rows if isinstance(row, ImportedArticle)]
    assert [article.raw.name for article in articles] == ["out.zip/ferry.txt", "out.zip/bridge.txt"]


def test_each_article_is_asked_for_when_its_part_of_the_archive_is():
    asked = []

    def hand_outs():
        for headline in ("Ferry", "Bridge"):
            asked.append(headline)
            yield handed(headline)

    parts = as_archive(hand_outs(), FORMATS["text"])
    assert b"ferry.txt" in next(parts)
    assert asked == ["Ferry"]
    assert b"bridge.txt" in next(parts)
