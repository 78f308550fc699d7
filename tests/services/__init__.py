"""What the tests start themselves: a PostgreSQL, a Redis, a Chromium, the application's server."""
