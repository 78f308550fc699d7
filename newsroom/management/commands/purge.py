"""Erase an article for law or contract; the hash, who and why stay on record."""

from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError

from newsroom.actions.purging import purge_article
from newsroom.actions.refusal import Refused
from newsroom.models import Article


class Command(BaseCommand):
    """Erase one article's words everywhere, for good."""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Ask for the article, the reason and the person."""
        parser.add_argument("article", type=int, help="the article's number")
        parser.add_argument("--why", required=True, help="the reason, which stays on record")
        parser.add_argument("--by", required=True, help="the user name of who erases")

    def handle(self, *args: Any, **options: Any) -> None:
        """Erase, or say in one sentence why not."""
        try:
            by = User.objects.get(username=options["by"], is_active=True)
            purge_article(options["article"], why=options["why"], by=by)
        except User.DoesNotExist as error:
            raise CommandError(f"There is no active user called {options['by']}.") from error
        except Article.DoesNotExist as error:
            raise CommandError(f"There is no article {options['article']}.") from error
        except Refused as reason:
            raise CommandError(reason.sentence) from reason
        self.stdout.write(f"Article {options['article']} is erased.")
