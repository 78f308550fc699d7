"""Train the models that the engine reads; needs requirements-dev.txt and texts of others."""
