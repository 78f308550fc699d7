"""Train what tells a related headline from another."""
