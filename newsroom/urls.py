"""Every address there is."""

from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.urls import path
from django.views.generic import RedirectView

from newsroom.web.deciding import decide, undo
from newsroom.web.reviewing import review
from newsroom.web.signing_in import sign_in, sign_out

TO_SIGN_IN = RedirectView.as_view(pattern_name="sign-in", query_string=True)

urlpatterns = [
    path("sign-in/", sign_in, name="sign-in"),
    path("sign-out/", sign_out, name="sign-out"),
    path("articles/<int:article_id>/", review, name="review"),
    path("articles/<int:article_id>/decide/", decide, name="decide"),
    path("articles/<int:article_id>/undo/", undo, name="undo"),
    # The admin's own page would get round the throttle.
    path("admin/login/", login_not_required(TO_SIGN_IN)),
    path("admin/", admin.site.urls),
]
