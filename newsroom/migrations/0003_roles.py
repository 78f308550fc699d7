"""Bring the three roles, as groups with their permissions, and the desk to start with."""

from django.apps import apps as current_apps
from django.contrib.auth.management import create_permissions
from django.db import migrations

REVIEWER = ["view_article", "review_article", "hand_out_article"]
EDITOR = [
    *REVIEWER,
    "approve_article",
    "override_gate",
    "import_article",
    "spike_article",
    "assign_article",
    "change_rules",
]
ADMIN = [*EDITOR, "purge_article", "see_all_desks"]
ROLES = {"Reviewer": REVIEWER, "Editor": EDITOR, "Admin": ADMIN}


def bring_roles(apps, schema_editor):
    database = schema_editor.connection.alias
    # Permissions are made after all migrations; the roles need them now.
    create_permissions(current_apps.get_app_config("newsroom"), verbosity=0, using=database)
    Permission = apps.get_model("auth", "Permission")
    Group = apps.get_model("auth", "Group")
    for name, codenames in ROLES.items():
        group, _ = Group.objects.using(database).get_or_create(name=name)
        allowed = Permission.objects.using(database).filter(content_type__app_label="newsroom")
        group.permissions.set(allowed.filter(codename__in=codenames))
    Desk = apps.get_model("newsroom", "Desk")
    Desk.objects.using(database).get_or_create(slug="news", defaults={"name": "News"})


def take_roles_away(apps, schema_editor):
    Group = apps.get_model("auth", "Group")
    Group.objects.using(schema_editor.connection.alias).filter(name__in=ROLES).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("newsroom", "0002_guards"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [migrations.RunPython(bring_roles, take_roles_away)]
