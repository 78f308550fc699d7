"""Every address there is."""

from django.contrib import admin
from django.urls import path, register_converter
from django.urls.converters import IntConverter

from newsroom.web.batches import (
    batch,
    batch_import,
    batch_withdraw,
    batch_withdraw_do,
    batches,
)
from newsroom.web.bulk import bulk, bulk_do
from newsroom.web.comments import comment_add, comment_withdraw, comments
from newsroom.web.correcting import change_field, change_link, correct, edit, restructure
from newsroom.web.deciding import decide, undo
from newsroom.web.dictionary import dictionary, kept_turn, term_add
from newsroom.web.families import family
from newsroom.web.finishing import approve, claim, finish, neighbour, restore, send_back
from newsroom.web.handing_out import hand_out, hand_out_file, preview
from newsroom.web.imports import import_page
from newsroom.web.learnt import line_settle, line_undo, source_lines
from newsroom.web.occurrences import elsewhere, occurrence, occurrence_decide, occurrences
from newsroom.web.operations import operation, operation_undo, operations
from newsroom.web.profile import profile, profile_hints, profile_keys, profile_password
from newsroom.web.queue_page import queue, queue_forget, queue_save, take_next
from newsroom.web.reports import reports, rule_switch, rules
from newsroom.web.reviewing import arrived, review
from newsroom.web.signing_in import office_door, sign_in, sign_out, still_signed_in
from newsroom.web.similar import similar
from newsroom.web.sources import source, source_new, source_save, sources
from newsroom.web.telling import diff, history, raw
from newsroom.web.timing import change_time
from newsroom.web.updates import update, update_leave, update_take, updates
from newsroom.web.widening import widen


class RowNumber(IntConverter):
    """The number of a row; a longer one than any database holds is no address."""

    regex = "[0-9]{1,18}"


register_converter(RowNumber, "number")
urlpatterns = [
    path("", queue, name="queue"),
    path("next/", take_next, name="take-next"),
    path("queues/save/", queue_save, name="queue-save"),
    path("queues/<number:queue_id>/forget/", queue_forget, name="queue-forget"),
    path("bulk/", bulk, name="bulk"),
    path("bulk/do/", bulk_do, name="bulk-do"),
    path("import/", import_page, name="import"),
    path("batches/", batches, name="batches"),
    path("batches/<number:batch_id>/", batch, name="batch"),
    path("batches/<number:batch_id>/import/", batch_import, name="batch-import"),
    path("batches/<number:batch_id>/withdraw/", batch_withdraw, name="batch-withdraw"),
    path("batches/<number:batch_id>/withdraw/do/", batch_withdraw_do, name="batch-withdraw-do"),
    path("updates/", updates, name="updates"),
    path("updates/<number:article_id>/", update, name="update"),
    path("updates/<number:article_id>/take/", update_take, name="update-take"),
    path("updates/<number:article_id>/leave/", update_leave, name="update-leave"),
    path("occurrences/", occurrences, name="occurrences"),
    path("occurrences/<number:flag_id>/", occurrence, name="occurrence"),
    path("occurrences/<number:flag_id>/elsewhere/", elsewhere, name="elsewhere"),
    path("occurrences/<number:flag_id>/decide/", occurrence_decide, name="occurrence-decide"),
    path("sources/", sources, name="sources"),
    path("sources/new/", source_new, name="source-new"),
    path("sources/<slug:slug>/", source, name="source"),
    path("sources/<slug:slug>/save/", source_save, name="source-save"),
    path("sources/<slug:slug>/lines/", source_lines, name="source-lines"),
    path("sources/<slug:slug>/lines/undo/", line_undo, name="line-undo"),
    path("sources/<slug:slug>/lines/settle/", line_settle, name="line-settle"),
    path("dictionary/", dictionary, name="dictionary"),
    path("dictionary/add/", term_add, name="term-add"),
    path("dictionary/<slug:kind>/<number:pk>/", kept_turn, name="kept-turn"),
    path("operations/", operations, name="operations"),
    path("operations/<number:operation_id>/", operation, name="operation"),
    path("operations/<number:operation_id>/file/", hand_out_file, name="hand-out-file"),
    path("operations/<number:operation_id>/undo/", operation_undo, name="operation-undo"),
    path("reports/", reports, name="reports"),
    path("rules/", rules, name="rules"),
    path("rules/switch/", rule_switch, name="rule-switch"),
    path("profile/", profile, name="profile"),
    path("profile/hints/", profile_hints, name="profile-hints"),
    path("profile/keys/", profile_keys, name="profile-keys"),
    path("profile/password/", profile_password, name="profile-password"),
    path("sign-in/", sign_in, name="sign-in"),
    path("sign-in/still/", still_signed_in, name="still-signed-in"),
    path("sign-out/", sign_out, name="sign-out"),
    path("articles/<number:article_id>/", review, name="review"),
    path("articles/<number:article_id>/arrived/", arrived, name="arrived"),
    path("articles/<number:article_id>/decide/", decide, name="decide"),
    path("articles/<number:article_id>/undo/", undo, name="undo"),
    path("articles/<number:article_id>/widen/<number:flag_id>/", widen, name="widen"),
    path("articles/<number:article_id>/correct/", correct, name="correct"),
    path("articles/<number:article_id>/edit/", edit, name="edit"),
    path("articles/<number:article_id>/restructure/", restructure, name="restructure"),
    path("articles/<number:article_id>/link/", change_link, name="correct-link"),
    path("articles/<number:article_id>/field/", change_field, name="correct-field"),
    path("articles/<number:article_id>/time/", change_time, name="set-time"),
    path("articles/<number:article_id>/claim/", claim, name="claim"),
    path("articles/<number:article_id>/finish/", finish, name="finish"),
    path("articles/<number:article_id>/approve/", approve, name="approve"),
    path("articles/<number:article_id>/send-back/", send_back, name="send-back"),
    path("articles/<number:article_id>/restore/", restore, name="restore"),
    path("articles/<number:article_id>/next/", neighbour, {"way": "next"}, name="next-article"),
    path(
        "articles/<number:article_id>/previous/",
        neighbour,
        {"way": "previous"},
        name="previous-article",
    ),
    path("articles/<number:article_id>/preview/", preview, name="preview"),
    path("articles/<number:article_id>/hand-out/", hand_out, name="hand-out"),
    path("articles/<number:article_id>/diff/", diff, name="diff"),
    path("articles/<number:article_id>/history/", history, name="history"),
    path("articles/<number:article_id>/raw/", raw, name="raw"),
    path("articles/<number:article_id>/comments/", comments, name="comments"),
    path("articles/<number:article_id>/comments/add/", comment_add, name="comment-add"),
    path(
        "articles/<number:article_id>/comments/<number:comment_id>/withdraw/",
        comment_withdraw,
        name="comment-withdraw",
    ),
    path("articles/<number:article_id>/similar/", similar, name="similar"),
    path("articles/<number:article_id>/family/", family, name="family"),
    # The admin's own page would get round the throttle.
    path("admin/login/", office_door),
    path("admin/", admin.site.urls),
]
