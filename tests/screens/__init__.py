"""Every screen in every state: what shows it, and what must hold of each."""

from tests.screens import office, pages, review

FIRST = (*pages.PAGES, *review.REVIEW, *pages.SIGNED_OUT)
LATER = (*pages.LATER, *review.FINISHED, *office.OFFICE)
