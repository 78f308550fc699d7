"""Let the database itself refuse to change history: triggers that ask for a purge's permit."""

from django.db import migrations

# No UPDATE: what was imported, block rows, past revisions. Neither UPDATE nor DELETE: history.
KEPT = ("rawfile", "block", "revision", "placement")
HISTORY = ("decision", "event", "handoutrecord")
GUARDED = [(t, "UPDATE") for t in KEPT + HISTORY] + [(t, "DELETE") for t in KEPT + HISTORY]

POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION newsroom_refuse() RETURNS trigger AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM newsroom_purgepermit) THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    RAISE EXCEPTION '% refuses %: history does not change', TG_TABLE_NAME, TG_OP
        USING ERRCODE = 'restrict_violation';
END;
$$ LANGUAGE plpgsql;
"""
POSTGRESQL_TRIGGER = """
CREATE TRIGGER newsroom_{table}_{verb} BEFORE {verb} ON newsroom_{table}
FOR EACH ROW EXECUTE FUNCTION newsroom_refuse();
"""
SQLITE_TRIGGER = """
CREATE TRIGGER newsroom_{table}_{verb} BEFORE {verb} ON newsroom_{table}
WHEN NOT EXISTS (SELECT 1 FROM newsroom_purgepermit)
BEGIN SELECT RAISE(ABORT, 'newsroom_{table} refuses {verb}: history does not change'); END;
"""


def guard(apps, schema_editor):
    on_postgresql = schema_editor.connection.vendor == "postgresql"
    if on_postgresql:
        schema_editor.execute(POSTGRESQL_FUNCTION, params=None)  # its % is no placeholder
    trigger = POSTGRESQL_TRIGGER if on_postgresql else SQLITE_TRIGGER
    for table, verb in GUARDED:
        schema_editor.execute(trigger.format(table=table, verb=verb))


def unguard(apps, schema_editor):
    on_postgresql = schema_editor.connection.vendor == "postgresql"
    for table, verb in GUARDED:
        on = f" ON newsroom_{table}" if on_postgresql else ""
        schema_editor.execute(f"DROP TRIGGER newsroom_{table}_{verb}{on}")
    if on_postgresql:
        schema_editor.execute("DROP FUNCTION newsroom_refuse()")


class Migration(migrations.Migration):
    dependencies = [("newsroom", "0001_first")]
    operations = [migrations.RunPython(guard, unguard)]
