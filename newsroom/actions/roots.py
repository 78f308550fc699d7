"""Find the act that undos and redos are about."""

from newsroom.models import Operation


def root_of(operation: Operation) -> Operation:
    """Give the act that a chain of undos and redos is about."""
    while operation.undoes is not None:
        operation = operation.undoes
    return operation
