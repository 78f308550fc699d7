"""Keep each log record on one line, whatever text of others it carries."""

import logging
import unicodedata

HIDDEN = {"Cc", "Cf", "Zl", "Zp", "Cs"}


def on_one_line(text: str) -> str:
    r"""Write control, direction and line-breaking characters as escapes: \n, \x1b, \u202e."""
    return "".join(
        c.encode("unicode_escape").decode() if unicodedata.category(c) in HIDDEN else c
        for c in text
    )


class OneLine(logging.Formatter):
    """Format a record, with its traceback where it has one, as one line."""

    def format(self, record: logging.LogRecord) -> str:
        """Give the line, without its end."""
        return on_one_line(super().format(record))


def logging_settings(level: str) -> dict[str, object]:
    """Give Django's LOGGING: everything to standard error, a line a record."""
    # A server says when it starts, and every request it answers; that is for debugging.
    server = level if level in ("DEBUG", "ERROR", "CRITICAL") else "WARNING"
    line = "{asctime} {levelname} {name} {message}"
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"()": OneLine, "format": line, "style": "{"}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django": {"level": level, "handlers": [], "propagate": True},
            "django.server": {"level": level, "handlers": [], "propagate": True},
            "gunicorn.error": {"level": server, "handlers": [], "propagate": True},
            "gunicorn.access": {"level": server, "handlers": [], "propagate": True},
        },
    }
