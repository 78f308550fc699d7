"""Django's settings. What a place may choose is read in environment.py and nowhere else."""

import sys
from typing import Any

import dj_database_url

from newsroom.environment import here
from newsroom.log_lines import logging_settings
from newsroom.private_files import secret_key
from newsroom.setting_values import BASE

ENVIRONMENT = here()
BASE_DIR = BASE
VAR = ENVIRONMENT.var
DEBUG = ENVIRONMENT.debug
try:
    VAR.mkdir(mode=0o700, parents=True, exist_ok=True)
    SECRET_KEY = ENVIRONMENT.secret_key or secret_key(VAR / "secret-key")
except OSError as error:
    sys.exit(f"NEWSROOM_VAR: {error.filename} cannot be made or read: {error.strerror}.")
ALLOWED_HOSTS = list(ENVIRONMENT.allowed_hosts)
CSRF_TRUSTED_ORIGINS = list(ENVIRONMENT.trusted_origins)

INSTALLED_APPS = [
    "newsroom",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "django_htmx",
    "csp",
    "django_tasks",
    "django_tasks_db",
]
MIDDLEWARE = [
    "csp.middleware.CSPMiddleware",  # first, so that every answer has the policy
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "newsroom.web.sessions.SessionAge",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "newsroom.web.sessions.SignedInOnly",
    "newsroom.web.refusing.Refusals",
]
ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "newsroom.web.page.desk",
            ]
        },
    }
]

# Durable in every connection: an answer of 200 survives a loss of power.
SQLITE = {
    "transaction_mode": "IMMEDIATE",  # select_for_update is nothing on SQLite; this is
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
}
POSTGRESQL = {"options": "-c synchronous_commit=on"}
CHOSEN = dj_database_url.parse(ENVIRONMENT.database_url) if ENVIRONMENT.database_url else {}
DATABASES: dict[str, Any] = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": VAR / "newsroom.sqlite3",
        **CHOSEN,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
    }
}
IS_SQLITE = DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3"
DATABASES["default"].setdefault("OPTIONS", {}).update(SQLITE if IS_SQLITE else POSTGRESQL)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

BACKENDS = {
    "db": {"BACKEND": "django_tasks_db.DatabaseBackend"},
    "rq": {"BACKEND": "django_tasks_rq.RQBackend"},
    "immediate": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"},
}
WAKING_TASK = "newsroom.jobs.tasks.work"  # what an act enqueues to wake a worker
TASKS = {"default": {**BACKENDS[ENVIRONMENT.tasks], "QUEUES": ["default"]}}
if ENVIRONMENT.tasks == "rq":
    INSTALLED_APPS += ["django_rq"]
    RQ = {"JOB_CLASS": "django_tasks_rq.Job"}
    RQ_QUEUES = {"default": {"URL": ENVIRONMENT.redis_url}}

LANGUAGE_CODE = "en-gb"
FORMAT_MODULE_PATH = "newsroom.admin.formats"
TIME_ZONE = ENVIRONMENT.time_zone
USE_TZ = True
USE_I18N = False

STATIC_URL = "static/"
STATICFILES_DIRS = [BASE / "static"]
STATIC_ROOT = VAR / "static"
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = DEBUG
HASHED = "whitenoise.storage.CompressedManifestStaticFilesStorage"
PLAIN = "django.contrib.staticfiles.storage.StaticFilesStorage"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": PLAIN if DEBUG else HASHED},
}
PASSWORDS = VAR / "passwords.txt"

AUTHENTICATION_BACKENDS = ["newsroom.web.permissions.OneQueryBackend"]
CSRF_FAILURE_VIEW = "newsroom.web.sessions.csrf_failed"
LOGIN_URL = "sign-in"
LOGIN_REDIRECT_URL = "/"
LOGOUT_REDIRECT_URL = "sign-in"
VALIDATORS = "django.contrib.auth.password_validation."
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": VALIDATORS + "UserAttributeSimilarityValidator"},
    {"NAME": VALIDATORS + "MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": VALIDATORS + "CommonPasswordValidator"},
    {"NAME": VALIDATORS + "NumericPasswordValidator"},
]
# A cookie of its own would change what a page that was fetched ahead is known by (Vary: Cookie).
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SESSION_ENGINE = "newsroom.web.session_store"
# Idle for this long ends a session; SESSION_HOURS ends it in any case.
SESSION_COOKIE_AGE = ENVIRONMENT.session_idle_minutes * 60
SESSION_LONGEST = ENVIRONMENT.session_hours * 3600
SIGN_INS_PER_ACCOUNT = ENVIRONMENT.sign_ins_per_account
SIGN_INS_PER_ADDRESS = ENVIRONMENT.sign_ins_per_address
SIGN_IN_WINDOW = ENVIRONMENT.sign_in_minutes * 60
PROXIES = ENVIRONMENT.proxies

UPLOAD_BYTES = ENVIRONMENT.upload_megabytes * 2**20
DATA_UPLOAD_MAX_MEMORY_SIZE = ENVIRONMENT.paste_megabytes * 2**20
DATA_UPLOAD_MAX_NUMBER_FILES = ENVIRONMENT.upload_files
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5000

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "font-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "object-src": ["'none'"],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = ENVIRONMENT.https
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if ENVIRONMENT.https else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = ENVIRONMENT.https
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PROXIES else None
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENVIRONMENT.https
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"

LOGGING = logging_settings(ENVIRONMENT.log_level)
