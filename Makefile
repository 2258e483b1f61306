.DEFAULT_GOAL := help
.PHONY: help demo test screens api-fuzz bench drill fuzz lint format clean

python := PYTHONDONTWRITEBYTECODE=1 build/tools/bin/python

help: ## lists these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## /{ printf "  make %-8s %s\n", $$1, $$2 }' Makefile

demo: ## builds greffier, records the sample sittings and writes their minutes to build/minutes/ (the first build takes minutes)
	@.ci/setup build
	swift build --product greffier
	@.ci/demo

test: ## builds everything once and runs all tests, then those in a browser
	@.ci/setup test
	swift build --build-tests
	SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=8 swift test --skip-build --disable-xctest
	@$(python) -m pytest Tests/Browser

screens: ## takes a picture of every page, as everybody, in every state, on every screen, into build/screens/ (some minutes)
	@.ci/setup test
	swift build --product greffier
	@$(python) Tests/Browser/take_screens.py build/screens

bench: ## builds the benchmarks with optimisation, in .build-bench/, and measures, beside relatorio too (some minutes)
	@.ci/setup bench
	swift build --product greffier-bench -c release --scratch-path .build-bench -Xswiftc -num-threads -Xswiftc 2
	@.build-bench/release/greffier-bench
	@build/peers/bin/python Tests/Benchmarks/odt/run.py .build-bench/release/greffier-bench

fuzz: ## feeds packages, templates and XML that nobody vouches for to the code that reads them, MINUTES=30 each, in .build-fuzz/
	@.ci/setup build
	@.ci/fuzz $$(($(or $(MINUTES),30) * 60))

lint: ## says what breaks the style or the layering, by file and line
	@.ci/lint
	@.ci/layering

format: ## formats all Swift sources as .swift-format says, and the Python of the tests in a browser
	@git ls-files -z --cached --others --exclude-standard '*.swift' | xargs -0 swift format --in-place --parallel
	@build/tools/bin/ruff format --quiet --no-cache Tests/Browser

clean: ## removes everything that was built, downloaded or written by these targets
	rm -rf .build .build-bench .build-fuzz build
