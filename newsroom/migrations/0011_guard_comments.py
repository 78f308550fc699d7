"""Let the database refuse to change a comment's words, or to delete it; taking it back it lets."""

from importlib import import_module

from django.db import migrations

GUARDS = import_module("newsroom.migrations.0002_guards")
KEPT = '"text", "by", "by_id", "at", "article_id", "flag_id", "block_id"'
VERBS = {"update": f"UPDATE OF {KEPT}", "delete": "DELETE"}


def guard(apps, schema_editor):
    on_postgresql = schema_editor.connection.vendor == "postgresql"
    trigger = GUARDS.POSTGRESQL_TRIGGER if on_postgresql else GUARDS.SQLITE_TRIGGER
    for verb, of in VERBS.items():
        statement = trigger.format(table="comment", verb=verb)
        schema_editor.execute(statement.replace(f"BEFORE {verb}", f"BEFORE {of}"))
    if on_postgresql:
        schema_editor.execute(
            "CREATE TRIGGER newsroom_comment_truncate BEFORE TRUNCATE ON newsroom_comment "
            "FOR EACH STATEMENT EXECUTE FUNCTION newsroom_refuse()"
        )


def unguard(apps, schema_editor):
    on_postgresql = schema_editor.connection.vendor == "postgresql"
    on = " ON newsroom_comment" if on_postgresql else ""
    for verb in (*VERBS, "truncate") if on_postgresql else VERBS:
        schema_editor.execute(f"DROP TRIGGER newsroom_comment_{verb}{on}")


class Migration(migrations.Migration):
    dependencies = [("newsroom", "0010_comment")]
    operations = [migrations.RunPython(guard, unguard)]
