"""Read examples of our own writing."""

from newsroom.importers import ImportedArticle, read_files, read_paste

BODY = "The ferry to Skellan was cancelled for the third day running, its owner said on Monday."


def read(name, content):
    content = content if isinstance(content, bytes) else content.encode()
    return list(read_files([(name, content)]))


def read_one(name, content):
    (article,) = read(name, content)
    return article


def pasted(text, headline=""):
    article = read_paste(text, headline)
    assert isinstance(article, ImportedArticle)
    return article
