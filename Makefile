# Two commands do everything, on Debian and macOS with Python 3.11, 3.12 or 3.13:
#   make start   set up .venv when needed, then start the kit
#   make test    set up what the tests need, then run every check
# Windows and conda: see README.md.

VENV := .venv
BIN := $(VENV)/bin
KIT_READY := $(VENV)/.kit-ready
TESTS_READY := $(VENV)/.tests-ready
UV := $(shell command -v uv 2>/dev/null)

ifdef UV
INSTALL := $(UV) pip install --quiet --python $(BIN)/python
else
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
endif

.PHONY: help start setup test lint tools bench coach-report lock clean

help:
	@sed -n '2,4s/^# *//p' Makefile

start: setup
	@$(BIN)/ekc-kit start $(ARGS)

setup: $(KIT_READY)

$(BIN)/python:
	@.ci/make-venv $(VENV)

# The lock names every file by its hash. The package itself is built by hatchling from that same lock.
$(KIT_READY): requirements.lock pyproject.toml | $(BIN)/python
	@echo "Installing the kit in $(VENV) (the first time this takes about a minute)"
	@$(INSTALL) --require-hashes -r requirements.lock
	@$(INSTALL) --no-deps --no-build-isolation -e .
	@touch $@

$(TESTS_READY): requirements-test.lock $(KIT_READY)
	@echo "Installing what the tests need"
	@$(INSTALL) --require-hashes -r requirements-test.lock
	@touch $@

# Programs that do not come with Python: a browser, LibreOffice, poppler, PostgreSQL,
# a validator of Word files, a checker of accessibility.
tools:
	@.ci/tools

# In as many processes as there are processors; of the browser's tests each file stays in one, for
# they share a server. With ARGS: what is asked for, in one process.
test: lint tools
ifdef ARGS
	$(BIN)/pytest $(ARGS)
else
	$(BIN)/pytest --numprocesses auto --ignore tests/browser
	$(BIN)/pytest --numprocesses auto --dist loadfile tests/browser
endif

lint: $(TESTS_READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# Every module of benchmarks/ that can be started; table.py is what they share.
bench: $(TESTS_READY)
	@.ci/peers
	@for file in $$(grep -l __main__ benchmarks/*.py); do \
		name=$${file##*/}; $(BIN)/python -m "benchmarks.$${name%.py}" || exit 1; done

# How often the coach is right about questions and agreements that people labelled: every code, every
# miss. ARGS names more files of the same form, such as sets that may not stand here.
coach-report: $(TESTS_READY)
	@$(BIN)/python -m tests.coach.report $(ARGS)

# Needs uv. Writes the newest versions that pyproject.toml allows: names, versions and hashes.
LOCK := uv export --quiet --no-header --no-emit-project --no-dev --format requirements.txt --group build
lock:
	@rm -f uv.lock
	@$(LOCK) --extra fast --extra postgres --output-file requirements.lock > /dev/null
	@$(LOCK) --all-extras --output-file requirements-test.lock > /dev/null
	@rm -f uv.lock

clean:
	rm -rf $(VENV) .tools
