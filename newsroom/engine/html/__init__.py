"""Read HTML into blocks; the only reader of HTML there is."""

from newsroom.engine.html.page import Page, read_html

__all__ = ["Page", "read_html"]
