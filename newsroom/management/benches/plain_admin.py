"""Django's admin as it is, on our models, to be measured beside our own pages."""

from django.contrib.admin import AdminSite
from django.urls import include, path

from newsroom.models import Article, Flag

PLAIN = AdminSite(name="plain")
PLAIN.register([Article, Flag])

urlpatterns = [path("plain/", PLAIN.urls), path("", include("newsroom.urls"))]
