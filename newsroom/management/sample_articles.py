"""The sample articles of a first start, brought in as everything else is: by the actions."""

from dataclasses import asdict

from django.contrib.auth.models import User

from newsroom.actions.configuring import create_source
from newsroom.actions.importing import import_batch, preview_batch
from newsroom.models import Batch, Desk, Source
from newsroom.samples import SOURCES, SampleSource


def sources_to_import() -> list[SampleSource]:
    """Give the sample sources whose articles are not here; none where a source is one's own."""
    if Source.objects.exclude(slug__in=[source.slug for source in SOURCES]).exists():
        return []
    done = set(Batch.objects.whole().values_list("source__slug", flat=True))
    return [source for source in SOURCES if source.slug not in done]


def import_samples(sample: SampleSource) -> None:
    """Create a sample source where it isn't there, and import its articles."""
    admin = User.objects.filter(is_superuser=True, is_active=True).order_by("pk").first()
    if admin is None:
        return
    source = Source.objects.filter(slug=sample.slug).first()
    if source is None:
        desk = Desk.objects.earliest("pk")
        source = create_source(sample.slug, asdict(sample), desk=desk, by=admin)
    batch = preview_batch(source, sample.read(), by=admin)
    import_batch(batch.pk, by=admin)
