"""What is kept: one model and its QuerySet a file."""

from newsroom.models.article import Article, ArticleState
from newsroom.models.batch import BadRow, Batch, BatchState, RawFile
from newsroom.models.comment import Comment
from newsroom.models.desk import Desk
from newsroom.models.family import Family
from newsroom.models.flag import Flag, FlagState
from newsroom.models.hand_out_record import HandOutRecord
from newsroom.models.history import Decision, Event, How
from newsroom.models.house import House
from newsroom.models.likeness import Likeness, LikenessKey
from newsroom.models.operation import Operation, OperationState
from newsroom.models.profile import Profile
from newsroom.models.purge import PurgePermit
from newsroom.models.revision import Block, Placement, Revision, RevisionReason
from newsroom.models.rule_record import RuleRecord
from newsroom.models.saved_queue import SavedQueue
from newsroom.models.sign_in_attempt import SignInAttempt
from newsroom.models.source import EditPolicy, Source
from newsroom.models.source_line import CountedArticle, LineState, SourceLine
from newsroom.models.term import Dismissal, Scope, Term

__all__ = [
    "Article",
    "ArticleState",
    "BadRow",
    "Batch",
    "BatchState",
    "Block",
    "Comment",
    "CountedArticle",
    "Decision",
    "Desk",
    "Dismissal",
    "EditPolicy",
    "Event",
    "Family",
    "Flag",
    "FlagState",
    "HandOutRecord",
    "House",
    "How",
    "Likeness",
    "LikenessKey",
    "LineState",
    "Operation",
    "OperationState",
    "Placement",
    "Profile",
    "PurgePermit",
    "RawFile",
    "Revision",
    "RevisionReason",
    "RuleRecord",
    "SavedQueue",
    "Scope",
    "SignInAttempt",
    "Source",
    "SourceLine",
    "Term",
]
