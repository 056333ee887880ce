# Every command of the project. A machine needs make, git and Python 3.10 or newer with venv: each
# target that needs more first sets up .venv from the pins in requirements/. Written for GNU make
# 3.81 and newer.

PYTHON ?= python3
VENV   := .venv
PY     := $(VENV)/bin/python
UV     := $(PY) -m uv
# .venv holds all that requirements/ asks for when this file is newer than they are.
READY  := $(VENV)/.ready

# The oldest and the newest Python that the type checkers judge. The package also runs on 3.9,
# which current mypy no longer checks: the end-to-end tests prove it by running there.
CHECKED := 3.10 3.13

# uv takes an interpreter that is there and never fetches one.
export UV_PYTHON_DOWNLOADS := never
export UV_NO_PROGRESS := 1

.DEFAULT_GOAL := help
.PHONY: help setup generate drift test bench bench-check anatomy faults soak fuzz lint types corpus demo build golden lock clean

help: ## Show this list
	@echo 'make TARGET, where TARGET is one of:'
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-11s %s\n", $$1, $$2 }' Makefile

setup: $(READY) ## Set up .venv from the pinned versions (every other target does, too)

generate: $(READY) ## Emit generated/python from spec/, templates/ and runtime/
	@$(PY) -m generator generate

drift: $(READY) ## Check that generated/python is what `make generate` would emit
	@$(PY) -m generator check --no-validate

test: lint types drift ## Check everything: lint, types, drift and all tests, with coverage
	@$(PY) -m pytest --numprocesses auto --dist worksteal --cov --cov-report=term-missing:skip-covered

lint: $(READY) ## Check style, formatting and the workflow files
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(VENV)/bin/zizmor --offline --quiet --no-progress .github
	@if command -v actionlint >/dev/null; then actionlint; \
	else echo 'lint: actionlint is not installed, its check is left out'; fi

# The checkers are independent of each other and have a cache each, so two run at a time.
types: $(READY) ## Check types: this project's with mypy, the package's with mypy and basedpyright
	@$(MAKE) --no-print-directory -j2 \
	  $(foreach v,$(CHECKED),project-mypy-$(v) package-mypy-$(v) package-basedpyright-$(v))

MYPY = $(PY) -m mypy --no-error-summary --python-version $* --cache-dir .mypy_cache/$@

$(CHECKED:%=project-mypy-%): project-mypy-%: $(READY)
	@$(MYPY) && echo 'types: $@ found no error'

# No configuration but --strict: as the project of a user would check it.
$(CHECKED:%=package-mypy-%): package-mypy-%: $(READY)
	@MYPYPATH=generated/python $(MYPY) --config-file= --strict -p sentdm \
	  && echo 'types: $@ found no error'

$(CHECKED:%=package-basedpyright-%): package-basedpyright-%: $(READY)
	@found=$$($(PY) -m basedpyright --pythonpath $(PY) --pythonversion $*) \
	  && echo 'types: $@ found no error' || { echo "$$found"; exit 1; }

.PHONY: $(foreach v,$(CHECKED),project-mypy-$(v) package-mypy-$(v) package-basedpyright-$(v))

faults: $(READY) ## Play every promise against its fault, and print what was seen (FAULTS=--fast)
	@$(PY) -m tests.fault $(FAULTS)

soak: $(READY) ## Send thousands of messages, and read streams, through random faults (SECONDS=120)
	@$(PY) -m tests.fault.soak --seconds $(or $(SECONDS),120)
	@$(PY) -m tests.fault.soak_streams --seconds $(or $(SECONDS),120)

fuzz: $(READY) ## Fuzz answers, arguments and documents (CORPUS=FOLDER SECONDS=60, shared evenly)
	@FUZZ=long $(PY) -m pytest -m fuzz tests/fault/test_fuzz.py tests/unit/generator/test_foreign.py \
	  tests/corpus/test_fuzz.py tests/corpus/test_corpus.py -o faulthandler_timeout=0 -v

bench: $(READY) ## Measure the package beside its peers, from the index: build/bench/report.md
	@$(PY) -m tests.bench --output build/bench $(BENCH)

bench-check: $(READY) ## The same, and compare the ratios with the goals
	@$(PY) -m tests.bench --output build/bench --check $(BENCH)

anatomy: $(READY) ## Take one call apart: what each part of it costs
	@PYTHONPATH=generated/python:tests/bench/clients $(PY) -m tests.bench.anatomy

corpus: $(READY) ## Emit every document of CORPUS=FOLDER and try each package: table
	@$(PY) -m tests.corpus $(CORPUS)

demo: generate ## Install the package in a clean environment and make all thirteen calls
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && trap 'exit 130' INT TERM && \
	$(UV) venv --quiet --python $(PY) "$$folder/env" && \
	$(UV) pip install --quiet --python "$$folder/env/bin/python" ./generated/python && \
	$(PY) -m tests.support.run_demo "$$folder/env/bin/python"

build: drift ## Build the package's wheel and source archive into dist/
	@$(UV) build --quiet --clear --python $(PY) --out-dir dist generated/python
	@ls -l dist

golden: $(READY) ## Rewrite the expected output of the golden cases; review it with git diff
	@$(PY) -m tests.golden

# Keeps the versions that are pinned unless pyproject.toml asks otherwise; UPGRADE=1 takes newer ones.
COMPILE = $(UV) pip compile --quiet --no-config --universal --python-version 3.10 --generate-hashes \
  --no-header --no-annotate --no-emit-index-url $(if $(UPGRADE),--upgrade)

lock: $(READY) ## Compile requirements/*.txt from pyproject.toml (UPGRADE=1 for newer versions)
	@$(COMPILE) --group bootstrap --output-file requirements/bootstrap.txt
	@$(COMPILE) pyproject.toml --group dev --override requirements/overrides.txt \
	  --output-file requirements/dev.txt

clean: ## Remove everything that these commands make, .venv too
	@rm -rf $(VENV) dist build .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache
	@find . -name node_modules -prune -exec rm -rf {} +
	@find . -name __pycache__ -prune -exec rm -rf {} +

$(PY):
	@command -v $(PYTHON) >/dev/null || \
	  { echo 'setup: there is no $(PYTHON); install Python 3.10 or newer' >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 10))' || \
	  { echo "setup: $(PYTHON) is $$($(PYTHON) --version 2>&1); this needs 3.10 or newer:" \
	    'make PYTHON=python3.12, for example' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo 'setup: $(PYTHON) has no venv; install it (Debian, Ubuntu: apt install python3-venv)' >&2; \
	    exit 1; }
	@$(PYTHON) -m venv --clear $(VENV)

# `sync` installs exactly what is pinned, without resolving (see requirements/overrides.txt), and
# removes the rest. Compiled here, as many machines of CI keep Python from storing what it compiles.
$(READY): requirements/bootstrap.txt requirements/dev.txt $(PY)
	@echo 'setup: $(VENV), from requirements/'
	@$(PY) -c 'import pip' 2>/dev/null || $(PY) -m ensurepip >/dev/null
	@$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
	  --requirement requirements/bootstrap.txt
	@$(UV) pip sync --quiet --python $(PY) --require-hashes --compile-bytecode requirements/dev.txt
	@$(PY) -m compileall -q generator
	@touch $@
