"""Every screen in every state: what shows it, and what must hold of each."""

from tests.screens import office, pages, review
from tests.screens.under_way import UNDER_WAY

FIRST = (*pages.PAGES, *review.REVIEW, *pages.SIGNED_OUT)
LATER = (*pages.LATER, *review.FINISHED, *office.OFFICE, *UNDER_WAY)
