"""Tell what stands on a page: the story and its parts, and what was printed round it."""
