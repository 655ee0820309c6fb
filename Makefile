# joinedup: `make demo` to see it, `make test` to trust it. Everything else is for those who change it.
PYTHON ?= python3
BIN := .venv/bin
SHARED ?= ../shared

.PHONY: help setup browser demo stop test check format lint arrows types derived docs ontology evaluate calibrate learn bench prove fuzz register lock clean

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

setup: $(BIN)/.ready ## the environment alone

# One at a time; what another run has already set up is not done again.
$(BIN)/.ready: requirements.lock pyproject.toml $(wildcard api/frontend/*.* api/frontend/source/*) .ci/frontend.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "joinedup needs Python 3.11 or later; this is %s. Set PYTHON=..." % sys.version.split()[0])'
	@$(PYTHON) .ci/setup.py

ontology: setup ## derive OWL, SHACL, JSON-LD context, models, constraints and reference page from landscape.yaml
	@$(BIN)/python -m ontology.derive

demo: setup ## build a graph from the example papers, start the service, say where to click
	@$(BIN)/python examples/demo.py
stop: ## end the service and the Neo4j of the demo
	@test ! -x $(BIN)/python || $(BIN)/python examples/demo.py stop

browser: ## the Chromium that the tests use: found, or as root on Debian installed; else it says what to install
	@$(PYTHON) .ci/browser.py

test: setup browser ## the whole test suite, against a real Neo4j and in a real browser
	@$(BIN)/python -m pytest -n logical --maxprocesses 4 --dist loadfile

bench: setup ## speed, side by side with a named alternative
	@$(BIN)/python -m benchmarks
prove: setup browser ## kills, histories and load in their long form
	@$(BIN)/python -m pytest --prove -m proof -s
	@$(BIN)/python -m pytest --prove -m proof -s --neo4j 2026.05 tests/graph/store

check: setup format lint arrows types derived test ## everything that CI asks

format: setup
	@$(BIN)/ruff format --check .
lint: setup
	@$(BIN)/ruff check .
arrows: setup
	@$(BIN)/lint-imports --no-cache
types: setup
	@$(BIN)/mypy
derived: setup
	@$(BIN)/python -m ontology.derive --check
	@[ ! -d $(SHARED)/registers ] || $(BIN)/python -m ingest.registers.compile $(SHARED)/registers --check

fuzz: setup ## ten minutes of damaged papers of every format
	@$(BIN)/python -m benchmarks.fuzz --seconds $(or $(SECONDS),600)
evaluate: setup ## how well papers are read: the examples, the test papers and those in $(SHARED) (in CI they must be there)
	@$(BIN)/python -m benchmarks.evaluate --shared $(SHARED) $(if $(CI),--require-shared) $(if $(SETS),--sets $(SETS)) $(if $(ERRORS),--errors $(ERRORS))

calibrate: setup ## set the confidence of readings by the papers that no rule was made with
	@$(BIN)/python -m benchmarks.calibrate --shared $(SHARED)

learn: setup ## learn all models of the reading anew, an hour and a half; `make calibrate` afterwards
	@$(BIN)/python -m benchmarks.learning --shared $(SHARED)

register: setup ## compile the register's tables anew from the reference tables in $(SHARED)/registers
	@$(BIN)/python -m ingest.registers.compile $(SHARED)/registers

lock: setup ## choose the newest versions of all libraries anew
	@$(BIN)/uv pip compile --upgrade --universal --python-version 3.11 --all-extras --group dev pyproject.toml \
	  -o requirements.lock --generate-hashes --no-annotate --no-header --quiet

clean: stop ## remove what setup, demo and tests made in this folder; what was fetched stays in your cache
	rm -rf .demo .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
