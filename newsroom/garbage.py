"""Search for garbage seldom, and not among what stays."""

import gc

SELDOM = 10_000  # new objects before a search; a page makes as many, and they go by themselves


def search_seldom() -> None:
    """Leave what is there now out of the search for garbage, and search the rest more seldom.

    A search would write into what forked processes share, and part it.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(SELDOM)
