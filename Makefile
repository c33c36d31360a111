# `make help` lists what there is. What takes more than a line stands in .make/.

STUDY = datasets/therapist-tears/study.yaml
DATA =
OUTPUT =
FORMAT =
PREFIX = /usr/local
ROWS = 5000000
ROUNDS = 5
SAMPLES = 5000
BENCH =
TARGETS =
RUNS = 10000000
MINUTES = 0
PROBLEMS = 100000

# As typed: make would take a `$` in a file's name for a variable.
export TEARSHEET_STUDY := $(value STUDY)
export TEARSHEET_DATA := $(value DATA)
export TEARSHEET_OUTPUT := $(value OUTPUT)
export TEARSHEET_FORMAT := $(value FORMAT)

# A variable in small letters would be another one, which nothing reads.
$(foreach name,study data output format prefix rows rounds samples bench targets runs minutes problems,$(if $(findstring command line,$(origin $(name))),\
  $(error make's variables are written in capitals: $(shell echo $(name) | tr a-z A-Z)=…, not $(name)=…)))

FORMATTED = Package.swift Sources Tests datasets

.PHONY: help analyze digest build test setup-browser check oracle simulate bench fuzz hostile lint format install clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' Makefile

analyze: build ## the report of STUDY=…, from DATA=… in place of its own file, into OUTPUT=…; FORMAT=docx,pdf
	@.make/analyze "$$TEARSHEET_STUDY" "$$TEARSHEET_DATA" "$$TEARSHEET_OUTPUT" "$$TEARSHEET_FORMAT"

digest: build ## the page of all reports, reports/index.html
	@.build/release/tearsheet digest reports

build: ## the program, in .build/release
	@.make/setup && .make/build

test: ## all tests
	@.make/setup && .make/test

setup-browser: ## what the tests of the page in a browser need
	@.make/setup-browser

check: build ## are the committed reports what the program writes today?
	@Tests/check-reports

oracle: ## the joint check against enumeration: PROBLEMS=100000 random small problems
	@.make/setup && .make/oracle "$(PROBLEMS)"

simulate: ## coverage of the intervals and size of the tests: SAMPLES=5000 a scenario, into Tests/Simulation/RESULTS.md
	@.make/setup && .make/simulate "$(SAMPLES)"

bench: build ## timed beside what users run instead, on ROWS=5000000; BENCH=all adds four times as many rows
	@.make/bench "$(ROWS)" "$(ROUNDS)" "$(BENCH)"

fuzz: ## every reader against inputs that nobody wrote, RUNS=10000000 each; TARGETS="csv study", MINUTES=5
	@.make/setup && .make/fuzz "$(RUNS)" "$(MINUTES)" "$(TARGETS)"

hostile: build ## a gigabyte on one line, a full disk, a pipe without an end …, tried on the program
	@Tests/hostile

lint: ## the layout of the source
	@.make/swift format lint --strict --recursive $(FORMATTED)

format: ## mend the layout of the source
	@.make/swift format --in-place --recursive $(FORMATTED)

install: build ## the program and its completions, into PREFIX=/usr/local
	@.make/install "$(DESTDIR)$(PREFIX)"

clean: ## remove what was built; reports stay
	rm -rf .build
