"""Train the classifier that tells the story from what was printed round it."""
