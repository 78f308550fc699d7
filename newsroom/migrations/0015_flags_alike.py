"""Find the flags on the same words in other articles by an index."""

from django.db import migrations, models

from newsroom.models.flag import Head


class Migration(migrations.Migration):
    dependencies = [("newsroom", "0014_told_by")]
    operations = [
        migrations.AddIndex(
            model_name="flag",
            index=models.Index(Head("quote"), models.F("state"), name="flags_alike"),
        ),
    ]
