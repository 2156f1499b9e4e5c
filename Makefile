# build   the packages and papers of this repository's course, in dist/ (needs Python alone)
# test    everything that CI runs (sets up Node packages and a browser too)
# test-office  papers opened by LibreOffice, books by epubcheck (installs both on Debian)
# fuzz    ten minutes for each reader, led by coverage where atheris installs
# docs    docs/ as a site, in site/
# bench   how fast builds are, in ratios, and how soon a preview follows
# lock    renews .requirements/*.txt after a change of dependencies
# clean   removes what the others made

PYTHON ?= python3
SECONDS ?= 600
# Tests in a browser wait more than they work: two of them share a core.
WORKERS ?= $(shell $(PYTHON) -c 'import os; print(2 * (os.cpu_count() or 1))')
BIN := .venv/bin
# Tests start the program hundreds of times: where Python may not keep its bytecode, each start compiles it anew.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: build test test-office fuzz docs bench lock clean
.DELETE_ON_ERROR:

build: .venv/build.done
	$(BIN)/python -m builder build
	$(BIN)/python -m builder handouts

test: .venv/test.done .venv/node.done .venv/browser.done
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m builder check
	$(BIN)/pytest -n $(WORKERS) --dist worksteal

test-office: .venv/test.done .venv/office.done
	$(BIN)/pytest tests/office

fuzz: .venv/test.done
	-$(BIN)/python -m pip install --quiet --disable-pip-version-check 'atheris>=3,<4'
	$(BIN)/python -m tests.fuzz yaml $(SECONDS)
	$(BIN)/python -m tests.fuzz markdown $(SECONDS)
	$(BIN)/python -m tests.fuzz zip $(SECONDS)

docs: .venv/bench.done
	$(BIN)/mkdocs build --quiet --strict -f .mkdocs.yml

bench: .venv/bench.done .venv/test.done .venv/browser.done
	$(BIN)/python -m tests.bench

lock: .venv/lock.done
	$(BIN)/python .requirements/lock.py

clean:
	rm -rf .venv node_modules tests/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find dist -mindepth 1 ! -name README.md -delete
	find builder tests -name __pycache__ -type d -prune -exec rm -rf {} +

# A venv, and in it what .requirements/NAME.txt pins; the hashes hold even where the index is not trusted.

.venv/python.done:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "coursewright needs Python 3.11 or newer; try: make PYTHON=python3.12")'
	$(PYTHON) -m venv .venv
	touch $@

.venv/%.done: .requirements/%.txt .venv/python.done
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	touch $@

.venv/lock.done: .venv/python.done
	$(BIN)/python -m pip install --quiet --disable-pip-version-check pip-tools
	touch $@

.venv/node.done: tests/package-lock.json .venv/python.done
	$(BIN)/python -m tests.setup_node
	touch $@

.venv/office.done: .venv/test.done
	$(BIN)/python -m tests.office.setup
	touch $@

.venv/browser.done: .venv/test.done
	$(BIN)/python -m tests.setup_browser
	touch $@
