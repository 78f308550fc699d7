"""Give web servers the application, with the words loaded, so that processes share them."""

import os

from django.core.wsgi import get_wsgi_application

from newsroom.engine.document import Document
from newsroom.engine.proofread import proofread

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
application = get_wsgi_application()
proofread(Document.from_blocks(["Warm."]))
