"""Read documents, report findings, make clean copies: pure Python, no database, no network."""

from newsroom.engine.document import Document
from newsroom.engine.knowledge import EMPTY, Knowledge
from newsroom.engine.proofread import proofread
from newsroom.engine.relatedness import relatedness

__all__ = ["EMPTY", "Document", "Knowledge", "proofread", "relatedness"]
