"""Keep on an article's row when it was first handed out, and read it off the records so far."""

from django.db import migrations, models
from django.db.models import Min, OuterRef, Subquery


def read_off_records(apps, schema_editor):
    """Say of what was handed out when it first left."""
    records = apps.get_model("newsroom", "HandOutRecord").objects
    of_each = records.filter(article=OuterRef("pk")).order_by().values("article")
    left = apps.get_model("newsroom", "Article").objects.filter(hand_outs__isnull=False)
    left.update(left_at=Subquery(of_each.annotate(first=Min("at")).values("first")))


class Migration(migrations.Migration):

    dependencies = [
        ("newsroom", "0025_edit_policy_is_a_note"),
    ]

    operations = [
        migrations.AddField(
            model_name="article",
            name="left_at",
            field=models.DateTimeField(blank=True, editable=False, null=True),
        ),
        migrations.RunPython(read_off_records, migrations.RunPython.noop),
    ]
