"""Refuse TRUNCATE of history too; only PostgreSQL knows it, and row triggers do not see it."""

from importlib import import_module

from django.db import migrations

GUARDS = import_module("newsroom.migrations.0002_guards")
TRIGGER = """
CREATE TRIGGER newsroom_{table}_truncate BEFORE TRUNCATE ON newsroom_{table}
FOR EACH STATEMENT EXECUTE FUNCTION newsroom_refuse();
"""


def guard(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for table in GUARDS.KEPT + GUARDS.HISTORY:
            schema_editor.execute(TRIGGER.format(table=table))


def unguard(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        for table in GUARDS.KEPT + GUARDS.HISTORY:
            schema_editor.execute(
                f"DROP TRIGGER newsroom_{table}_truncate ON newsroom_{table}"
            )


class Migration(migrations.Migration):
    dependencies = [("newsroom", "0007_queue_indexes")]
    operations = [migrations.RunPython(guard, unguard)]
