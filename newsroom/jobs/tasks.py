"""The task that acts enqueue to wake a worker; what is to be done stands in the operations."""

from django_tasks import task

from newsroom.jobs.working import work_waiting


@task()
def work() -> None:
    """Do every operation that waits."""
    work_waiting()
