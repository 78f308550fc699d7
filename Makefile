# Two commands are enough: `make run` and `make test`. `make` alone lists the rest.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
PYTHON ?= python3
VENV ?= .venv
PY := $(VENV)/bin/python
# Plain http on this machine; a server in production leaves HTTPS on, its default.
HTTPS ?= off

.PHONY: help run test lint format types migrations services prove bench train screenshots embeddings install install-dev clean
.DEFAULT_GOAL := help

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: install ## Start everything on http://127.0.0.1:8000 (PORT=8001 for another port)
	@exec env HTTPS=$(HTTPS) $(PY) manage.py start

test: ## Install what the tests need, check format, types, migrations; run every test
	@$(MAKE) --no-print-directory -j2 install-dev services
	@$(MAKE) --no-print-directory lint migrations
	@bash scripts/running_tests.sh $(PY)

lint: install-dev ## Check format and style
	@$(PY) -m ruff format --check --quiet . && $(PY) -m ruff check --quiet .

format: install-dev ## Put the code into its format
	@$(PY) -m ruff check --quiet --fix --exit-zero . && $(PY) -m ruff format --quiet .

types: install-dev ## Check the types
	@$(PY) -m mypy

migrations: install-dev ## Check that the migrations say what the models say
	@DJANGO_SETTINGS_MODULE=tests.settings $(PY) manage.py makemigrations --check --dry-run

prove: install-dev services ## Run what takes long, and keep its result in docs/proof.txt
	@mkdir -p docs
	@DATABASE=postgresql $(PY) -m pytest -q -m prove --durations=0 | tee docs/proof-postgresql.txt
	@$(PY) -m pytest -q -m prove --durations=0 | tee docs/proof.txt

bench: install-dev services ## Measure: words a second, queries, processor time, requests, keys in the browser
	@HTTPS=$(HTTPS) $(PY) manage.py bench
	@HTTPS=$(HTTPS) $(PY) scripts/measuring_checks.py
	@HTTPS=$(HTTPS) $(PY) scripts/measuring_keys.py

screenshots: install-dev services ## Take pictures of every screen; two of them are the README's
	@HTTPS=$(HTTPS) $(PY) scripts/taking_screenshots.py

train: install-dev ## Train the classifier of page furniture anew (PAGES=labelled pages, as jsonl.gz)
	@$(PY) -m training.furniture $(PAGES)
	@$(PY) -m training.learning $(PAGES)

services: # PostgreSQL, Redis and Chromium for the tests
	@bash scripts/installing_services.sh

embeddings: install ## Bring a model of sentences that judges recommended links too (90 MB)
	@$(PYTHON) scripts/installing.py $(VENV) requirements-embeddings.txt

install:
	@$(PYTHON) scripts/installing.py $(VENV) requirements.txt

install-dev:
	@$(PYTHON) scripts/installing.py $(VENV) requirements-dev.txt

clean: ## Throw away what can be made again; var/ stays
	@rm -rf .mypy_cache .pytest_cache .ruff_cache var/static var/cache var/screenshots
	@find newsroom tests -name __pycache__ -prune -exec rm -rf {} +
