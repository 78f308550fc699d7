import pytest
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import Group, Permission, User

from newsroom.web.permissions import OneQueryBackend

pytestmark = pytest.mark.django_db


def test_all_permissions_of_a_person_cost_one_query(django_assert_num_queries):
    person = User.objects.create_user("ngozi")
    person.groups.add(Group.objects.get(name="Reviewer"))
    person.user_permissions.add(Permission.objects.get(codename="approve_article"))
    person = User.objects.get()
    with django_assert_num_queries(1):
        assert person.has_perm("newsroom.review_article")
        assert person.has_perm("newsroom.approve_article")
        assert not person.has_perm("newsroom.purge_article")
        assert person.has_module_perms("newsroom")


def test_a_session_s_person_and_all_their_permissions_cost_one_query(django_assert_num_queries):
    made = User.objects.create_user("ngozi")
    made.groups.add(Group.objects.get(name="Reviewer"), Group.objects.get(name="Editor"))
    usual = ModelBackend().get_all_permissions(User.objects.get())
    with django_assert_num_queries(1):
        person = OneQueryBackend().get_user(made.pk)
        assert person.get_all_permissions() == usual
    made.groups.clear()
    assert OneQueryBackend().get_user(made.pk).get_all_permissions() == set()


def test_a_deactivated_person_has_no_permission():
    person = User.objects.create_user("ngozi", is_active=False)
    person.groups.add(Group.objects.get(name="Editor"))
    assert not person.has_perm("newsroom.review_article")
