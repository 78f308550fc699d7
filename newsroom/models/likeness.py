"""By what an article's story is known again, and the family it was found to be of."""

from django.db import models

from newsroom.models.article import Article
from newsroom.models.family import Family


class Likeness(models.Model):
    """The signature of an imported story; one row an article.

    `numbers` are those of `engine.signatures`, empty where the story is too short. With `apart`
    an editor took it out of a family: by itself it joins none again.
    """

    article = models.OneToOneField(
        Article, on_delete=models.CASCADE, primary_key=True, related_name="likeness"
    )
    family = models.ForeignKey(
        Family, on_delete=models.SET_NULL, null=True, blank=True, related_name="members"
    )
    numbers = models.BinaryField(blank=True)
    apart = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = "likenesses"
        ordering = ["article"]

    def __str__(self) -> str:
        return f"article {self.article_id}"


class LikenessKey(models.Model):
    """A band of a signature, a text, a paragraph above, or an address: who shares one is compared.

    Of a key that very many articles have only some are kept, see `actions.gathering`.
    """

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="+")
    key = models.BigIntegerField(db_index=True)

    class Meta:
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.key} of article {self.article_id}"
