"""Name the one Django app there is."""

from django.apps import AppConfig


class NewsroomConfig(AppConfig):
    """The app that holds everything."""

    name = "newsroom"
    verbose_name = "Newsroom"
