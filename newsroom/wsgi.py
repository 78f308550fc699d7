"""Give web servers the application, with the words loaded, so that processes share them."""

import os

from django.core.wsgi import get_wsgi_application

from newsroom.engine.document import Document
from newsroom.engine.proofread import proofread
from newsroom.garbage import search_seldom

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
application = get_wsgi_application()

# Reading it loads what the first article would: words, the classifier of pages, the subjects.
_WARM = (
    "The council voted on Tuesday to keep the old library open for at least two more years.",
    "Nobody spoke against it, although the roof must be mended before the wintre comes, she said.",
    "Recommended articles",
    "Bridge to reopen in May",
    "Mayor says no to tram",
)
proofread(Document.from_blocks(_WARM))
search_seldom()
