# The commands of this project. `make demo` and `make test` work on a machine that has only
# Python (3.11 or newer, with venv), git and make. Everything is installed into .venv.

# Of the Pythons here the first that is new enough and built with measured branches, as those of
# distributions are: pages take .93 of the time (docs/speed.md). Otherwise whatever python3 is.
IS_FAST := import ensurepip, sys, sysconfig, venv; sys.exit(sys.version_info < (3, 11) or \
	sys.base_prefix != "/usr" and "--enable-optimizations" not in (sysconfig.get_config_var("CONFIG_ARGS") or ""))
PYTHON ?= $(shell IFS=:; for dir in $$PATH; do \
	"$$dir/python3" -c '$(IS_FAST)' 2>/dev/null && echo "$$dir/python3" && exit; done; echo python3)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
PORT ?= 8000
export PORT

.DEFAULT_GOAL := help
.PHONY: help demo test test-opensearch soak lint format messages lock clean

help: ## Say what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: .venv/demo.stamp ## Install, index the sample articles, serve them (PORT=8080 make demo)
	@$(BIN)/thoisu demo

test: .venv/test.stamp ## Install what the tests need and run them all
	@$(BIN)/python -m pytest

test-opensearch: .venv/test.stamp ## What every engine promises, on OpenSearch's own server (Maven and a JDK from 21 on)
	@$(BIN)/python tests/server_distribution.py
	@$(BIN)/python -m pytest --opensearch -m opensearch

soak: .venv/test.stamp ## The long forms of the tests that have a short one (docs/reliability.md): hours
	@$(BIN)/python -m pytest --soak tests/crash tests/webui/test_under_load.py tests/webui/test_fuzzing.py

lint: .venv/test.stamp ## Style, types, import contracts, spelling
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/djlint --lint webui/templates --quiet
	$(BIN)/codespell

format: .venv/test.stamp ## Put the code into the common style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

messages: .venv/test.stamp ## Bring the messages of the pages into the catalogue for translation
	$(BIN)/pybabel --quiet extract --mapping-file babel.cfg --keywords lazy_gettext --no-location \
		--omit-header --sort-output --no-wrap --output-file .venv/messages.pot webui
	$(BIN)/pybabel --quiet update --input-file .venv/messages.pot --locale en --output-dir webui/translations \
		--no-fuzzy-matching --ignore-obsolete --omit-header --no-wrap

lock: .venv/test.stamp ## Lock the newest versions that fit pyproject.toml
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--upgrade pyproject.toml --group build --output-file requirements.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--upgrade --constraints requirements.lock pyproject.toml --group build --group dev \
		--output-file requirements-dev.lock
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header \
		--upgrade --constraints requirements-dev.lock pyproject.toml --group build --extra opensearch \
		--output-file requirements-opensearch.lock

clean: ## Remove what the commands above made
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

.venv/bin/python:
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "thoisu needs Python 3.11 or newer: make PYTHON=python3.12 …" >&2; exit 1; }
	@"$(PYTHON)" -m venv .venv

.venv/demo.stamp: requirements.lock pyproject.toml | .venv/bin/python
	@echo "Installing into .venv …" >&2
	@$(PIP) install --quiet --no-deps --require-hashes -r requirements.lock
	@$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/test.stamp: requirements-dev.lock .venv/demo.stamp
	@echo "Installing what the tests need …" >&2
	@$(PIP) install --quiet --no-deps --require-hashes -r requirements-dev.lock
	@touch $@
