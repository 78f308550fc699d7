"""Every address there is."""

from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.urls import path
from django.views.generic import RedirectView

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
from newsroom.web.finishing import approve, claim, finish, neighbour, send_back
from newsroom.web.handing_out import hand_out, preview
from newsroom.web.imports import import_page
from newsroom.web.learnt import line_settle, line_undo, source_lines
from newsroom.web.occurrences import elsewhere, occurrence, occurrence_decide, occurrences
from newsroom.web.operations import operation, operation_undo, operations
from newsroom.web.profile import profile, profile_hints, profile_keys, profile_password
from newsroom.web.queue_page import queue, queue_forget, queue_save, take_next
from newsroom.web.reports import reports, rule_switch, rules
from newsroom.web.reviewing import arrived, review
from newsroom.web.signing_in import sign_in, sign_out
from newsroom.web.similar import similar
from newsroom.web.sources import source, source_new, source_save, sources
from newsroom.web.telling import diff, history, raw
from newsroom.web.updates import update, update_leave, update_take, updates
from newsroom.web.widening import widen

TO_SIGN_IN = RedirectView.as_view(pattern_name="sign-in", query_string=True)

urlpatterns = [
    path("", queue, name="queue"),
    path("next/", take_next, name="take-next"),
    path("queues/save/", queue_save, name="queue-save"),
    path("queues/<int:queue_id>/forget/", queue_forget, name="queue-forget"),
    path("bulk/", bulk, name="bulk"),
    path("bulk/do/", bulk_do, name="bulk-do"),
    path("import/", import_page, name="import"),
    path("batches/", batches, name="batches"),
    path("batches/<int:batch_id>/", batch, name="batch"),
    path("batches/<int:batch_id>/import/", batch_import, name="batch-import"),
    path("batches/<int:batch_id>/withdraw/", batch_withdraw, name="batch-withdraw"),
    path("batches/<int:batch_id>/withdraw/do/", batch_withdraw_do, name="batch-withdraw-do"),
    path("updates/", updates, name="updates"),
    path("updates/<int:article_id>/", update, name="update"),
    path("updates/<int:article_id>/take/", update_take, name="update-take"),
    path("updates/<int:article_id>/leave/", update_leave, name="update-leave"),
    path("occurrences/", occurrences, name="occurrences"),
    path("occurrences/<int:flag_id>/", occurrence, name="occurrence"),
    path("occurrences/<int:flag_id>/elsewhere/", elsewhere, name="elsewhere"),
    path("occurrences/<int:flag_id>/decide/", occurrence_decide, name="occurrence-decide"),
    path("sources/", sources, name="sources"),
    path("sources/new/", source_new, name="source-new"),
    path("sources/<slug:slug>/", source, name="source"),
    path("sources/<slug:slug>/save/", source_save, name="source-save"),
    path("sources/<slug:slug>/lines/", source_lines, name="source-lines"),
    path("sources/<slug:slug>/lines/undo/", line_undo, name="line-undo"),
    path("sources/<slug:slug>/lines/<int:line_id>/", line_settle, name="line-settle"),
    path("dictionary/", dictionary, name="dictionary"),
    path("dictionary/add/", term_add, name="term-add"),
    path("dictionary/<slug:kind>/<int:pk>/", kept_turn, name="kept-turn"),
    path("operations/", operations, name="operations"),
    path("operations/<int:operation_id>/", operation, name="operation"),
    path("operations/<int:operation_id>/undo/", operation_undo, name="operation-undo"),
    path("reports/", reports, name="reports"),
    path("rules/", rules, name="rules"),
    path("rules/switch/", rule_switch, name="rule-switch"),
    path("profile/", profile, name="profile"),
    path("profile/hints/", profile_hints, name="profile-hints"),
    path("profile/keys/", profile_keys, name="profile-keys"),
    path("profile/password/", profile_password, name="profile-password"),
    path("sign-in/", sign_in, name="sign-in"),
    path("sign-out/", sign_out, name="sign-out"),
    path("articles/<int:article_id>/", review, name="review"),
    path("articles/<int:article_id>/arrived/", arrived, name="arrived"),
    path("articles/<int:article_id>/decide/", decide, name="decide"),
    path("articles/<int:article_id>/undo/", undo, name="undo"),
    path("articles/<int:article_id>/widen/<int:flag_id>/", widen, name="widen"),
    path("articles/<int:article_id>/correct/", correct, name="correct"),
    path("articles/<int:article_id>/edit/", edit, name="edit"),
    path("articles/<int:article_id>/restructure/", restructure, name="restructure"),
    path("articles/<int:article_id>/link/", change_link, name="correct-link"),
    path("articles/<int:article_id>/field/", change_field, name="correct-field"),
    path("articles/<int:article_id>/claim/", claim, name="claim"),
    path("articles/<int:article_id>/finish/", finish, name="finish"),
    path("articles/<int:article_id>/approve/", approve, name="approve"),
    path("articles/<int:article_id>/send-back/", send_back, name="send-back"),
    path("articles/<int:article_id>/next/", neighbour, {"way": "next"}, name="next-article"),
    path(
        "articles/<int:article_id>/previous/",
        neighbour,
        {"way": "previous"},
        name="previous-article",
    ),
    path("articles/<int:article_id>/preview/", preview, name="preview"),
    path("articles/<int:article_id>/hand-out/", hand_out, name="hand-out"),
    path("articles/<int:article_id>/diff/", diff, name="diff"),
    path("articles/<int:article_id>/history/", history, name="history"),
    path("articles/<int:article_id>/raw/", raw, name="raw"),
    path("articles/<int:article_id>/comments/", comments, name="comments"),
    path("articles/<int:article_id>/comments/add/", comment_add, name="comment-add"),
    path(
        "articles/<int:article_id>/comments/<int:comment_id>/withdraw/",
        comment_withdraw,
        name="comment-withdraw",
    ),
    path("articles/<int:article_id>/similar/", similar, name="similar"),
    path("articles/<int:article_id>/family/", family, name="family"),
    # The admin's own page would get round the throttle.
    path("admin/login/", login_not_required(TO_SIGN_IN)),
    path("admin/", admin.site.urls),
]
