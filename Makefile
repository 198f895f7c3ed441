# Every target sets up what it needs in .venv; nothing has to be run before it.
PYTHON ?= python3
JOBS   ?= 2
# What is measured runs on the system's own Python, where that is new enough: it was built with optimizations, as Hugo
# was. One that a version manager compiled mostly was not, and is an eighth slower.
BENCH_PYTHON ?= $(shell for each in /usr/bin/python3 $(PYTHON); do \
	$$each -c 'import sys, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$each && break; done)
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
BENCH  := .venv-bench

export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Tests start hundreds of processes; where nothing may be kept, each compiles the whole code again.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help site test check bench docs pictures soak fuzz mutate programs clean

help: ## List the targets
	@sed -n 's/^\([a-z]*\):.*## /\1|/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "make %-8s %s\n", $$1, $$2}'

site: $(STAMP) ## Build every organization's site from our own content into site/
	$(BIN)/helpgen build

test: $(STAMP) programs ## Run every test, the long ones and the browser's too
	$(BIN)/pytest -n $(JOBS) --dist worksteal

check: $(STAMP) ## The one gate: format, lint, types, contracts, claims, all but the long tests, generated files
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/helpgen verify
	$(BIN)/pytest -n $(JOBS) --dist worksteal --ignore=tests/browser -m "not long" --edits 100 --durations 10
	$(BIN)/helpgen schema --generic --check
	$(BIN)/python -m tools.reference --check

bench: $(BENCH)/.installed ## Measure against Hugo and print the table
	$(BENCH)/bin/python -m benchmarks.run

soak: $(STAMP) ## Race for appointments a million times, and publish in every peril; takes long
	$(BIN)/python -m benchmarks.soak_reproducible
	$(BIN)/python -m benchmarks.soak_builds
	$(BIN)/python -m benchmarks.soak_publishing
	$(BIN)/python -m benchmarks.soak_booking

fuzz: $(STAMP) ## Draw a million articles and look for hidden text in what is published; takes an hour
	$(BIN)/python -m benchmarks.fuzz_hidden --jobs $(JOBS)

mutate: $(STAMP) ## Plant faults in the booking rules and count those that the tests find; takes long
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev,sql,dask,mutation]'
	$(BIN)/python -m benchmarks.mutate_booking

docs: $(STAMP) ## Write the generated files: schemas, code pages, command pages
	$(BIN)/helpgen schema --generic
	$(BIN)/python -m tools.reference

pictures: $(STAMP) programs ## Take the pictures of the documents anew; look at them
	$(BIN)/pytest tests/browser/test_pictures.py --update-pictures

# Tests say what is missing (tests/programs.py); this only tries what needs no questions: root, on Debian. A server that is
# installed begins to listen, so nginx, Caddy and PostgreSQL are for a machine that is there for tests.
programs:
	@wanted=""; \
	command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || wanted=chromium; \
	if [ "$$CI" = true ]; then for each in $(filter-out $(TESTS_WITHOUT),nginx caddy postgres); do \
		PATH="$$PATH:/usr/sbin:$$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | tail -n 1)" command -v $$each >/dev/null || \
		wanted="$$wanted $$( [ $$each = postgres ] && echo postgresql || echo $$each )"; \
	done; fi; \
	is_able() { [ "$$(id -u)" = 0 ] && [ -e /etc/debian_version ]; }; \
	if [ -n "$$wanted" ] && is_able; then apt-get update -qq || true; fi; \
	for each in $$wanted; do \
		{ is_able && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$each; } || \
		echo "make: $$each could not be installed; its tests will say so" >&2; \
	done

$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev,sql,dask]'
	@touch $@

$(BENCH)/.installed: pyproject.toml constraints.txt
	$(BENCH_PYTHON) -m venv $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet --constraint constraints.txt --editable '.[dev,sql,dask,bench]'
	@touch $@

clean: ## Remove what the other targets made, but for the sites
	rm -rf $(VENV) $(BENCH) dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
