"""Keep how much words tell in our own corpus, and of how many articles that was weighed."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("newsroom", "0026_left_at"),
    ]

    operations = [
        migrations.AddField(
            model_name="house",
            name="rarity",
            field=models.JSONField(blank=True, default=dict),
        ),
        migrations.AddField(
            model_name="house",
            name="weighed_of",
            field=models.PositiveIntegerField(default=0),
        ),
    ]
