"""Every address there is."""

from django.contrib import admin
from django.contrib.auth.decorators import login_not_required
from django.urls import path
from django.views.generic import RedirectView

from newsroom.web.signing_in import sign_in, sign_out

TO_SIGN_IN = RedirectView.as_view(pattern_name="sign-in", query_string=True)

urlpatterns = [
    path("sign-in/", sign_in, name="sign-in"),
    path("sign-out/", sign_out, name="sign-out"),
    # The admin's own page would get round the throttle.
    path("admin/login/", login_not_required(TO_SIGN_IN)),
    path("admin/", admin.site.urls),
]
