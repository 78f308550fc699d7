"""Keep the words an article is found by, and an index of them: FTS5, or GIN on PostgreSQL."""

from django.db import migrations, models

from newsroom.models.found_words import words_in

# unicode61 folds no accents here: PostgreSQL's `simple` folds none.
SQLITE = (
    "CREATE VIRTUAL TABLE newsroom_article_words USING fts5(found_by, content='newsroom_article',"
    " content_rowid='id', tokenize='unicode61 remove_diacritics 0', prefix='2 3')",
    "CREATE TRIGGER newsroom_article_words_insert AFTER INSERT ON newsroom_article BEGIN"
    " INSERT INTO newsroom_article_words(rowid, found_by) VALUES (new.id, new.found_by); END",
    "CREATE TRIGGER newsroom_article_words_delete AFTER DELETE ON newsroom_article BEGIN"
    " INSERT INTO newsroom_article_words(newsroom_article_words, rowid, found_by)"
    " VALUES ('delete', old.id, old.found_by); END",
    "CREATE TRIGGER newsroom_article_words_update AFTER UPDATE OF found_by ON newsroom_article"
    " WHEN old.found_by <> new.found_by BEGIN"
    " INSERT INTO newsroom_article_words(newsroom_article_words, rowid, found_by)"
    " VALUES ('delete', old.id, old.found_by);"
    " INSERT INTO newsroom_article_words(rowid, found_by) VALUES (new.id, new.found_by); END",
    "INSERT INTO newsroom_article_words(newsroom_article_words) VALUES ('rebuild')",
)
SQLITE_BACK = (
    "DROP TRIGGER newsroom_article_words_insert",
    "DROP TRIGGER newsroom_article_words_delete",
    "DROP TRIGGER newsroom_article_words_update",
    "DROP TABLE newsroom_article_words",
)
POSTGRESQL = (
    "CREATE INDEX newsroom_article_words ON newsroom_article"
    " USING gin (to_tsvector('simple'::regconfig, found_by))",
)
POSTGRESQL_BACK = ("DROP INDEX newsroom_article_words",)


def fill(apps, schema_editor):
    articles = apps.get_model("newsroom", "Article").objects
    rows = articles.only("headline", "lead", "byline").iterator(chunk_size=500)
    for row in rows:
        words = words_in(f"{row.headline} {row.lead} {row.byline}")
        articles.filter(pk=row.pk).update(found_by=" ".join(words))


def index(apps, schema_editor):
    on_postgresql = schema_editor.connection.vendor == "postgresql"
    for statement in POSTGRESQL if on_postgresql else SQLITE:
        schema_editor.execute(statement)


def unindex(apps, schema_editor):
    on_postgresql = schema_editor.connection.vendor == "postgresql"
    for statement in POSTGRESQL_BACK if on_postgresql else SQLITE_BACK:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("newsroom", "0018_thirds")]
    operations = [
        migrations.AddField(
            model_name="article",
            name="found_by",
            field=models.TextField(blank=True, default="", editable=False),
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.RunPython(index, unindex),
    ]
