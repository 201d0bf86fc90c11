# The commands of this project; `make` alone lists them.

.DEFAULT_GOAL := help
PYTHON ?= python3
PORT ?= 8000
VENV := .venv
PROGRAMS := .venv-programs
RUN := $(VENV)/bin/python
export PORT STRICT

.PHONY: help
help: ## List these commands
	@sed -nE 's/^([a-z-]+):.*## (.*)/\1\t\2/p' Makefile | awk -F '\t' '{printf "make %-18s %s\n", $$1, $$2}'

.PHONY: setup
setup: ## Make the environment .venv for working on the portal; quick when nothing changed
	@$(PYTHON) scripts/environment.py $(VENV) requirements/dev.txt

.PHONY: calendar-programs
calendar-programs: ## Make the environment of the calendar programs that follow our feeds in a test
	@$(PYTHON) scripts/environment.py $(PROGRAMS) requirements/calendar-programs.txt

.PHONY: demo
demo: ## Build a demo house and start it; PORT=8080 moves it, Ctrl-C ends it
	@$(PYTHON) scripts/environment.py $(VENV) requirements/base.txt
	@$(RUN) -m scripts.demo

.PHONY: reset
reset: ## Throw the demo house away; the next `make demo` builds a new one
	rm -rf var/demo

.PHONY: test
test: setup calendar-programs ## Every test, on SQLite and PostgreSQL; STRICT=1 fails where something cannot run
	@$(RUN) -m scripts.run_tests

.PHONY: test-fast
test-fast: setup ## The tests of a minute: SQLite only, nothing slow, no races, no browser
	@$(RUN) -m scripts.run_tests --fast

.PHONY: drill
drill: setup calendar-programs ## Every test at full size: the big races, thousands of examples; an hour or so
	@DRILL=1 $(RUN) -m scripts.run_tests

.PHONY: bench
bench: setup ## Measure pages beside a bare view, sign-ups beside bare SQL, first visits on a slow phone
	@$(RUN) -m scripts.bench
	@$(RUN) -m scripts.bench.browser

.PHONY: calendar-mails
calendar-mails: setup ## Write the mails that a calendar reads into var/, to open in a mail program
	@$(RUN) -m scripts.calendar_mails

.PHONY: sheet
sheet: setup ## Take a picture of every page in every look, for var/sheet/index.html
	@$(RUN) -m scripts.sheet

.PHONY: check
check: setup ## Format, lint, types, imports, migrations, deployment, catalogues; changes nothing
	@$(RUN) -m scripts.check

.PHONY: fix
fix: setup ## Put right what can be put right by itself: lint, format, template indentation
	@$(VENV)/bin/ruff check --fix --quiet .
	@$(VENV)/bin/ruff format --quiet .
	@$(VENV)/bin/djhtml templates $(wildcard */templates)

.PHONY: messages
messages: setup ## Gather interface texts into locale/*.po and compile them; needs GNU gettext
	@$(RUN) -m scripts.catalogues write

.PHONY: requirements
requirements: setup ## Resolve requirements/*.in into pinned files with hashes
	@for name in base dev calendar-programs; do $(VENV)/bin/uv pip compile --quiet \
		--python-version 3.11 --universal --generate-hashes --no-header \
		requirements/$$name.in -o requirements/$$name.txt; done
