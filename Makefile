# Two commands do it all: `make run` and `make test`. Everything is installed into .venv, nothing elsewhere.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check

# An environment that was half made (Debian without python3-venv), or whose Python is gone or another one, is made anew.
$(shell $(BIN)/python -c 'import pip' 2>/dev/null || rm -rf $(VENV))

.PHONY: run test check format messages clean

run: $(VENV)/.installed
	@$(BIN)/footnote run

test: $(VENV)/.installed-dev
	@$(BIN)/python -m pytest -n auto

check: $(VENV)/.installed-dev
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: $(VENV)/.installed-dev
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

messages: $(VENV)/.installed-dev
	@$(BIN)/python -m tests.catalogues

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Footnote needs Python 3.11 or newer")'
	@echo "Making the virtual environment …" >&2
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing Footnote …" >&2
	@$(PIP) install -q -c constraints.txt -e . >&2
	@touch $@

$(VENV)/.installed-dev: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing Footnote with its test tools …" >&2
	@$(PIP) install -q -c constraints.txt -e '.[dev]' >&2
	@touch $@ $(VENV)/.installed

clean:
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache
