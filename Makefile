# The one list of commands. `make help` prints it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOCKS := packaging/requirements
PACKAGE := build/package
OPENAPI := docs/reference/openapi.json
INTEROP := tests/vectors/age/interop
FUZZ_SECONDS ?= 600
FUZZ_TARGET ?=
AREAS ?=
.DEFAULT_GOAL := help
.PHONY: help demo run install-server test test-long check format translations bench openapi screenshots fuzz coverage lock interop package test-package clean

help: ## List every command
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  make %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(VENV)/.run ## Run the whole journey of four reports with real parts, in plain words
	@$(BIN)/python docs/examples/demo.py

run: $(VENV)/.desktop ## Open the window
	@$(BIN)/gawah

install-server: $(VENV)/.run ## Put gawah-server and gawahctl into .venv, without the window and the tests

test: $(VENV)/.dev $(VENV)/.interop ## Run all tests but the long loops
	$(BIN)/python -m pytest -n 2 -m "not long"

test-long: $(VENV)/.dev $(VENV)/.interop ## Run the long loops as well (minutes)
	$(BIN)/python -m pytest -n 2

check: $(VENV)/.dev ## Format, lint, strict types, import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.dev ## Rewrite the code in the project's format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

translations: $(VENV)/.dev ## Find every sentence of the windows, bring resources/translations up to date, compile
	@$(BIN)/python packaging/translations

bench: $(VENV)/.dev ## Print the figures as JSON lines
	@PYTHONPATH=.:tests $(BIN)/python tests/bench/run.py

bench-server: $(VENV)/.dev ## Print the figures of the intake server as JSON lines (nothing else may run)
	@PYTHONPATH=.:tests $(BIN)/python tests/bench/run.py server

openapi: $(VENV)/.dev ## Write docs/reference/openapi.json anew from the table of calls
	@$(BIN)/python -m server.openapi > $(OPENAPI).new
	@mv $(OPENAPI).new $(OPENAPI)

screenshots: $(VENV)/.dev ## Write pictures of every screen to build/screenshots (AREAS: only these)
	@PYTHONPATH=.:tests $(BIN)/python tests/screenshots/run.py $(AREAS)

fuzz: $(VENV)/.fuzz ## Fuzz every parser, FUZZ_SECONDS each (FUZZ_TARGET: only this one)
	@FUZZ_SECONDS="$(FUZZ_SECONDS)" FUZZ_TARGET="$(FUZZ_TARGET)" PYTHONPATH=.:tests $(BIN)/python tests/fuzz/run.py

coverage: $(VENV)/.dev ## Branch coverage of the parts a mistake in would hurt a person
	$(BIN)/python -m coverage erase
	$(BIN)/python -m coverage run -m pytest -q -m "not long"
	$(BIN)/python -m coverage combine -q
	$(BIN)/python -m coverage report

interop: $(VENV)/.dev $(VENV)/.interop ## Write the frozen age files anew with npm's age-encryption (needs node)
	$(BIN)/python $(INTEROP)/freeze.py

lock: $(VENV)/.dev ## Resolve the lock files anew (names, versions, hashes)
	$(BIN)/python packaging/lock.py

package: $(PACKAGE)/venv/.ready ## Build the program as one folder, and a Debian package of it
	@$(PACKAGE)/venv/bin/python packaging/package

test-package: ## Install what was built in a bare Debian 12 and try it out there (as root, with debootstrap)
	@$(PYTHON) packaging/test_package

clean: ## Remove the environment and every cache
	rm -rf $(VENV) $(PACKAGE) $(INTEROP)/node_modules .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage*

$(VENV)/pyvenv.cfg:
	@sh packaging/check-tools.sh "$(PYTHON)"
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: $(VENV)/pyvenv.cfg pyproject.toml $(LOCKS)/run.txt $(LOCKS)/build.txt
	@echo "Installing what the program needs (hash-locked) ..."
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r $(LOCKS)/run.txt -r $(LOCKS)/build.txt
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.desktop: $(VENV)/.run $(LOCKS)/desktop.txt
	@echo "Installing what the window needs (hash-locked) ..."
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r $(LOCKS)/desktop.txt
	@touch $@

$(VENV)/.dev: $(VENV)/.run $(LOCKS)/dev.txt
	@echo "Installing what the tests need (hash-locked) ..."
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r $(LOCKS)/dev.txt
	@touch $@

$(VENV)/.fuzz: $(VENV)/.dev $(LOCKS)/fuzz.txt
	@echo "Installing what the fuzzer needs (hash-locked) ..."
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r $(LOCKS)/fuzz.txt
	@touch $@

# An environment of its own: the package must not depend on what else a developer has installed.
$(PACKAGE)/venv/.ready: $(LOCKS)/package.txt
	@sh packaging/check-tools.sh "$(PYTHON)"
	$(PYTHON) -m venv --clear $(PACKAGE)/venv
	@echo "Installing what the package is made of and with (hash-locked) ..."
	@$(PACKAGE)/venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r $(LOCKS)/package.txt
	@touch $@

# Another age implementation to try ours against, where Node.js 20 or newer is there; its tests say so where it is not.
$(VENV)/.interop: $(VENV)/.dev $(INTEROP)/package-lock.json
	@if ! command -v npm >/dev/null || ! node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)'; then \
	    echo "Node.js 20 or newer is not there; the other age implementation is tried by its frozen files only."; \
	elif (cd $(INTEROP) && npm ci --silent --no-audit --no-fund --ignore-scripts); then \
	    touch $@; \
	else \
	    echo "The other age implementation could not be installed; it is tried by its frozen files only."; \
	fi
