# One way to do each thing. `make` lists them.

PYTHON ?= python3
PY := .venv/bin/python
VENV := .venv/.installed
NODE := node_modules/.installed

export PATH := $(CURDIR)/.venv/bin:$(CURDIR)/node_modules/.bin:$(PATH)
# Two builds of a commit give the same bytes. Before the first commit and without Git: 1980, the earliest date that an EPUB's zip
# can hold, which no page shows.
ifndef SOURCE_DATE_EPOCH
SOURCE_DATE_EPOCH := $(shell test -e .git && git log -1 --format=%ct 2>/dev/null || echo 315532800)
endif
export SOURCE_DATE_EPOCH

# Python keeps what it has compiled, whatever the shell says: the tests start hundreds of processes.
unexport PYTHONDONTWRITEBYTECODE

# Runs the targets named behind it side by side and shows the output of each in one piece. Make 3.81, which macOS has, cannot
# keep it in one piece: there the lines of two targets may mix.
BESIDE = $(MAKE) --no-print-directory --jobs=2 $(if $(filter output-sync,$(.FEATURES)),--output-sync)

# The tests run in as many processes as there are processors; tests/conftest.py says which stay together.
SPREAD := --numprocesses=auto

SCRIPTS := "docs/assets/**/*.{css,js,ts}" "front/*.{css,js}" "tools/preview/*.{css,js}" "tests/javascript/**/*.{js,mjs}"
PRETTIER := prettier --no-error-on-unmatched-pattern

.DEFAULT_GOAL := help
.PHONY: help serve quick test setup system style types collate check scripts units build editions links html python \
	add revise convert explain ids english import stale stamp beads bench attack mutate format audit lock clean

help: ## list what make can do
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-11s %s\n", $$1, $$2 }' Makefile

serve: $(VENV) $(NODE) ## read the site on this computer; it follows what you edit
	$(PY) tools/serve.py

# The steps of `quick` and `test` stand in order: the cheap ones first, and the site before what reads it. Texts are checked
# while the JavaScript tools are installed. The validator of HTML takes longest of those that use one processor: what else
# takes long stands beside it. Nearly all pages are those of terms: one template, and the same data in both interfaces. `test`
# validates the Chinese ones whose names begin with s to z, `attack` all.
DISTINCT := find site -name '*.html' \( ! -path 'site/??/glossary/*/*' -o -path 'site/zh/glossary/[s-z]*' -o \
	-path '*/map/*' -o -path '*/names/*' -o -path '*/timeline/*' \)

quick: setup ## what most often does not hold, in less than a minute: no browser, no site but one of a single text
	$(BESIDE) style types collate check
	$(BESIDE) units scripts

test: ## everything that must hold, as CI runs it
	$(BESIDE) system $(VENV)
	$(BESIDE) style check collate types
	$(MAKE) --no-print-directory build
	$(BESIDE) html scripts links PAGES="$$($(DISTINCT) | tr '\n' ' ')"
	$(MAKE) --no-print-directory python

setup: $(VENV) $(NODE) ## install the locked Python and JavaScript tools into .venv and node_modules

system: ## make sure of Chromium, Chinese fonts and Java
	tools/system.sh

style: setup ## formatting and lint
	ruff format --check hooks tools tests
	ruff check hooks tools tests
	$(PRETTIER) --check $(SCRIPTS)

types: setup ## types of Python and JavaScript
	mypy
	tsc --project tsconfig.json

collate: $(VENV) ## sources against the rendered Chinese, character by character
	$(PY) hooks/collate.py

check: $(VENV) ## alignment, marks, ids, glossary: what does not hold, by file and line
	$(PY) hooks/check.py

scripts: setup ## unit tests of the search engine
	node --test --test-reporter=dot "tests/javascript/**/*.test.js"

units: setup ## unit tests in Python, and one text through everything; ends at the first that fails
	pytest --exitfirst -m "not browser and not whole_site" $(SPREAD)

build: $(VENV) $(NODE) ## write the site, both languages, to site/
	$(PY) tools/build.py

editions: build ## make the files that readers take away into site/downloads/, and have all of them judged
	tools/system.sh editions
	$(PY) hooks/editions.py
	pytest --quiet --numprocesses=0 tests/editions/made.py

links: setup ## every link and anchor of the built site
	lychee --offline --include-fragments --index-files index.html --root-dir $(CURDIR)/site --no-progress --extensions html site

# Java's quick compiler alone takes half the processor time in so short a run; its stack needs more room.
html: setup ## validity of every page of the built site, or of PAGES alone
	@java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xss4m -jar node_modules/vnu-jar/build/dist/vnu.jar --errors-only --filterfile tools/vnu-known.txt --skip-non-html $(or $(PAGES),site)

python: setup ## unit tests, doctests, properties, and the built site in a browser
	pytest $(SPREAD)

# FILE, KEY and LINE reach a command by the environment, "$$FILE": a name may hold quotes, spaces and what a shell would run.
add: $(VENV) ## FILE=x.pdf (or .txt, .html, .docx): a new document into sources/, the catalogue and docs/texts
	$(if $(FILE),,$(error say which file: make add FILE=x.pdf))
	$(PY) hooks/add.py "$$FILE"

revise: $(VENV) ## FILE=x.pdf KEY=005: another version of a document's source; its texts and their ids stay
	$(if $(and $(FILE),$(KEY)),,$(error say which: make revise FILE=x.pdf KEY=005))
	$(PY) hooks/add.py "$$FILE" --revises "$$KEY"

convert: $(VENV) ## how a fresh conversion of the sources differs from the proofread texts
	$(PY) hooks/convert.py --compare

explain: $(VENV) ## FILE=sources/….txt LINE=120: what conversion does with that line, and which rule decides
	$(if $(and $(FILE),$(LINE)),,$(error say which line: make explain FILE=sources/….txt LINE=120))
	$(PY) hooks/explain.py "$$FILE" "$$LINE"

ids: $(VENV) ## give each block without an id the next number, in both files
	$(PY) hooks/ids.py

english: $(VENV) ## FILE=docs/texts/….md: begin its translation
	$(if $(FILE),,$(error say which file: make english FILE=docs/texts/….md))
	$(PY) hooks/english.py "$$FILE"

import: $(VENV) ## FILE=x.tmx: take an edited TMX or XLIFF file back into the English files
	$(if $(FILE),,$(error say which file: make import FILE=x.tmx))
	$(PY) hooks/take_back.py "$$FILE"

stale: $(VENV) ## translations whose Chinese has changed since
	$(PY) hooks/stale.py

stamp: $(VENV) ## FILE=docs/texts/….en.md: its translations have been brought up to date
	$(if $(FILE),,$(error say which file: make stamp FILE=docs/texts/….en.md))
	$(PY) hooks/stale.py --stamp "$$FILE"

beads: $(VENV) ## sentences that are not paired one to one, or not surely, with both sides
	$(PY) hooks/beads.py

bench: export PYTHONPATH = hooks:tools:tests
bench: build system ## measure build, linker, search, pages and conversion: against named peers, at thirty times the text, on books
	tools/system.sh bench
	$(PY) tests/bench/speed.py
	$(PY) tests/bench/pairing.py
	$(PY) tests/bench/engines.py --set all
	$(PY) tests/bench/growth.py
	$(PY) tests/bench/sizes.py
	$(PY) tests/bench/conversion.py --set all
	$(PY) tests/bench/boundaries.py --set all
	$(PY) tests/bench/frame.py

attack: export PYTHONPATH = hooks:tools:tests
attack: build ## every page validated; a thousand changes a kind, malformed files, injections, builds killed: what gets through
	$(MAKE) --no-print-directory html
	$(PY) -m attack.attack

mutate: setup ## draw small changes to the code and measure whether the tests notice them
	$(PY) tests/mutation/mutate.py draw
	$(PY) tests/mutation/mutate.py run

format: setup ## format Python, CSS and JavaScript in place
	ruff format hooks tools tests
	ruff check --fix hooks tools tests
	$(PRETTIER) --write $(SCRIPTS)

audit: setup ## known vulnerabilities of everything that is locked; it asks the internet, so `make test` does not
	$(PYTHON) -m venv --clear .cache/audit
	.cache/audit/bin/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-audit.txt
	for name in $(LOCKED); do .cache/audit/bin/pip-audit --disable-pip --require-hashes --requirement $$name.txt || exit; done
	npm audit
	npm audit --prefix tests/bench

# The order counts: the packages of requirements-dev.in keep to what requirements.txt has locked.
LOCKED := requirements requirements-dev requirements-build requirements-audit

lock: setup ## lock what requirements*.in and package.json ask for
	for name in $(LOCKED); do uv pip compile --quiet --universal --python-version 3.11.5 --generate-hashes \
		--custom-compile-command "make lock" $$name.in --output-file $$name.txt || exit; done
	npm install --package-lock-only
	npm install --package-lock-only --omit-lockfile-registry-resolved --prefix tests/bench

clean: ## remove what was built and cached, not what was installed
	rm -rf site site.new-* .cache .mypy_cache .pytest_cache .ruff_cache .hypothesis

# What comes as source alone is built by the setuptools that is locked: pip would fetch one of its own for each.
$(VENV): requirements-build.txt requirements-dev.txt
	$(PYTHON) -m venv --clear .venv
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-build.txt
	uv pip install --quiet --python $(PY) --require-hashes --no-build-isolation --requirement requirements-dev.txt
	touch $@

$(NODE): package-lock.json .npmrc $(VENV)
	npm ci
	touch $@
