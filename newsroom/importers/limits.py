"""Bound what comes in; each number is far above any honest file and below what would hurt."""

MAX_FILE_BYTES = 50_000_000
MAX_ARTICLE_CHARACTERS = 1_000_000
MAX_ARTICLE_BLOCKS = 5_000
MAX_FIELD_CHARACTERS = 1_000  # headline, byline, credit and so on
MAX_URL_CHARACTERS = 2_000

MAX_ARCHIVE_MEMBERS = 2_000
MAX_ARCHIVE_DIRECTORY_BYTES = 1_000_000  # the list of members, read before anything else
MAX_ARCHIVE_BYTES = 200_000_000  # of all members together, unpacked
MAX_ARCHIVE_RATIO = 100  # unpacked to packed; text and pages reach 3 to 20

MAX_BATCH_BYTES = 500_000_000  # of all files that are kept of one batch, unpacked
