# The two commands are `make report` and `make test`. Both install what is missing on a Debian machine first.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
SECONDS ?= 60

PROGRAM = .build/release/tilskudd
# Types are found by what the compiler knows of them: to look for them by name costs a tenth of a short run.
# The C++ library's archive is put into the program; as a library of its own it would be a tenth of such a run.
ARCHIVES = .build/archives
QUICK_START = -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors -Xlinker -L$(ARCHIVES)
SAMPLE = yearly --year 2021 --input SampleInput --as-of 2022-03-15 --fail-on never

export SWIFT

.PHONY: report test build check lint bench fuzz mutate install pictures clean help

report: build ## the sample's report for 2021, in Output/2021
	@$(PROGRAM) $(SAMPLE) --output Output

test: ## all tests
	@.ci/provide test
	$(SWIFT) test --disable-xctest

build: ## the program, as a release that needs no Swift to run
	@.ci/provide build
	@mkdir -p $(ARCHIVES) && ln -sf "$$(c++ -print-file-name=libstdc++.a)" $(ARCHIVES)
	@$(SWIFT) build --configuration release --static-swift-stdlib --product tilskudd $(QUICK_START)

check: lint ## format, no warning in our own code, all tests
	@.ci/provide test
	TILSKUDD_WARNINGS=errors $(SWIFT) build --build-tests
	TILSKUDD_WARNINGS=errors $(SWIFT) test --disable-xctest --skip-build

lint: ## the format alone
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Plugins Sources Tests

bench: build ## speed against DuckDB and Polars, in Benchmarks/RESULTS.md; ROWS="1000000 10000000" for growth as well
	@Benchmarks/run $(PROGRAM) $(ROWS)

# Swift's own backtrace of a crash would leave libFuzzer no time to keep the input.
fuzz: ## the reader under libFuzzer for SECONDS=60; what it finds stays in .build-fuzz/found
	@.ci/provide build
	TILSKUDD_FUZZ=1 $(SWIFT) build --configuration release --scratch-path .build-fuzz --product FuzzReading
	@mkdir -p .build-fuzz/corpus .build-fuzz/found
	SWIFT_BACKTRACE=enable=no \
	.build-fuzz/release/FuzzReading -max_total_time=$(SECONDS) -max_len=4096 -timeout=10 -rss_limit_mb=2048 \
	  -print_final_stats=1 -dict=Tests/FuzzReading/words.dict -artifact_prefix=.build-fuzz/found/ \
	  .build-fuzz/corpus Tests/FuzzReading/Seeds

mutate: ## changes the rules one operator at a time and sees whether tests notice; COUNT=60 draws some with SEED=1
	@.ci/provide build
	@python3 Tests/mutate.py $(if $(COUNT),--count $(COUNT)) $(if $(SEED),--seed $(SEED))

install: ## program, manual pages, completions and nightly timer to PREFIX (/usr/local); DESTDIR is put before it
	@Packaging/install "$(PROGRAM)" "$(PREFIX)" "$(DESTDIR)"

pictures: build ## the README's pictures, from the sample's workbook
	@.ci/provide pictures
	@.ci/pictures

clean: ## removes what was built, and Output/2021
	rm -rf .build Output/2021

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS="$$(printf '\t')" read -r name words; do \
	  printf 'make %-10s %s\n' "$$name" "$$words"; done
