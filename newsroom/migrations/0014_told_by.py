"""Write down who told a block's role; what has one by now came in with it or is a person's."""

from importlib import import_module

from django.db import migrations, models

GUARDS = import_module("newsroom.migrations.0002_guards")


def guard_anew(apps, schema_editor):
    """Guard the table again: SQLite makes it anew for a column, and drops its triggers."""
    if schema_editor.connection.vendor == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            schema_editor.execute(GUARDS.SQLITE_TRIGGER.format(table="block", verb=verb))


class Migration(migrations.Migration):
    dependencies = [("newsroom", "0013_name_lines")]
    operations = [
        migrations.RunPython(migrations.RunPython.noop, guard_anew),  # the way back
        migrations.AddField(
            model_name="block",
            name="told_by",
            field=models.CharField(
                blank=True,
                choices=[
                    ("", "not written down"),
                    ("page", "what it came in with"),
                    ("person", "a person"),
                    ("rules", "the rules"),
                ],
                default="",
                max_length=6,
            ),
            preserve_default=False,
        ),
        migrations.RunPython(guard_anew, migrations.RunPython.noop),
    ]
