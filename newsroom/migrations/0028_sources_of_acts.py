"""Tell of acts on many from before this was kept which sources they reached, from their rows."""

from collections import Counter

from django.db import migrations

SETTLED = "learn"  # the kind of acts that settle lines of a source
AT_ONCE = 5000  # articles one query asks for


def tell_sources(apps, schema_editor):
    """Write it into each act on many that lacks it; what comes in is found by its batch."""
    acts = apps.get_model("newsroom", "Operation").objects
    lacking = acts.filter(article=None, batch=None).exclude(parameters__has_key="sources")
    for pk in list(lacking.order_by("pk").values_list("pk", flat=True)):
        act = acts.select_related("undoes").get(pk=pk)  # an undo after what it is about
        found = _of_articles(apps, act) or _of_lines(apps, act)
        if not found and act.undoes:
            found = act.undoes.parameters.get("sources", {})
        if found:
            act.parameters["sources"] = {str(source): n for source, n in sorted(found.items())}
            act.save(update_fields=["parameters"])


def _of_articles(apps, act):
    """Count the articles it was meant for, or changed, by their sources."""
    ids = {*act.parameters.get("articles", ()), *(pk for pk, *_ in act.refused)}
    for name in ("Decision", "Event"):
        rows = apps.get_model("newsroom", name).objects.filter(operation=act)
        ids.update(rows.values_list("article", flat=True))
    told, found = sorted(ids - {None}), Counter()
    for at in range(0, len(told), AT_ONCE):
        of = apps.get_model("newsroom", "Article").objects.filter(pk__in=told[at : at + AT_ONCE])
        found.update(of.values_list("source", flat=True))
    return found


def _of_lines(apps, act):
    """Give the source whose lines it settled, though they stand in none of its articles."""
    events = apps.get_model("newsroom", "Event").objects.filter(operation=act, kind=SETTLED)
    of = apps.get_model("newsroom", "Source").objects.filter(slug__in=events.values("subject"))
    return dict.fromkeys(of.values_list("pk", flat=True), 0)


class Migration(migrations.Migration):

    dependencies = [
        ("newsroom", "0027_words_of_the_house"),
    ]

    operations = [
        migrations.RunPython(tell_sources, migrations.RunPython.noop),
    ]
