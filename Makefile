.DEFAULT_GOAL := help
.PHONY: help demo test screens api-fuzz bench load drill fuzz lint format clean

# One program, without the libraries of Swift beside it: it starts faster, and takes less memory.
alone := --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs
optimised := -c release --scratch-path .build-bench -Xswiftc -num-threads -Xswiftc 2 $(alone)
python := PYTHONDONTWRITEBYTECODE=1 build/tools/bin/python

help: ## lists these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{ printf "  make %-8s %s\n", $$1, $$2 }' Makefile

demo: ## builds greffier, records the sample sittings and writes their minutes to build/minutes/ (the first build takes minutes)
	@.ci/setup build
	swift build --product greffier
	@.ci/demo

test: ## builds everything once and runs all tests, then those in a browser
	@.ci/setup test
	swift build --build-tests
	SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=8 swift test --skip-build --disable-xctest
	@$(python) -m pytest -n 2 --dist worksteal Tests/Browser

screens: ## takes a picture of every page, as everybody, in every state, on every screen, into build/screens/ (some minutes)
	@.ci/setup test
	swift build --product greffier
	@$(python) Tests/Browser/take_screens.py build/screens

api-fuzz: ## asks the JSON API for all that its description allows and more, as each role, MINUTES=20 in all
	@.ci/setup test
	swift build --product greffier
	@$(python) Tests/Browser/api.py $$(($(or $(MINUTES),20) * 60))

bench: ## builds the benchmarks with optimisation, in .build-bench/, and measures, beside relatorio too (some minutes)
	@.ci/setup bench
	swift build --product greffier-bench $(optimised)
	swift build --product greffier $(optimised)
	@.build-bench/release/greffier-bench
	@build/peers/bin/python Tests/Benchmarks/odt/run.py .build-bench/release/greffier-bench
	@python3 -B Tests/Benchmarks/service/run.py .build-bench/release/greffier .build-bench/release/greffier-bench
	@build/peers/bin/python -B Tests/Benchmarks/participation/run.py .build-bench/release/greffier

load: ## measures the service alone under load: a part of make bench (some minutes)
	@.ci/setup bench
	swift build --product greffier-bench $(optimised)
	swift build --product greffier $(optimised)
	@python3 -B Tests/Benchmarks/service/run.py .build-bench/release/greffier .build-bench/release/greffier-bench

drill: ## ends the service by SIGKILL under load, a hundred times, and looks whether the records kept what was acknowledged
	@.ci/setup build
	swift build --product greffier $(optimised)
	@python3 -B Tests/Benchmarks/service/drill.py .build-bench/release/greffier

fuzz: ## feeds packages, templates, XML, reports and mails that nobody vouches for to the code that reads them, MINUTES=30 each, in .build-fuzz/
	@.ci/setup build
	@.ci/fuzz $$(($(or $(MINUTES),30) * 60))

lint: ## says what breaks the style or the layering, by file and line
	@.ci/lint
	@.ci/layering

format: ## formats all Swift sources as .swift-format says, and the Python of the tests in a browser
	@git ls-files -z --cached --others --exclude-standard '*.swift' | xargs -0 swift format --in-place --parallel
	@build/tools/bin/ruff format --quiet --no-cache Tests/Browser Tests/Benchmarks/service

clean: ## removes everything that was built, downloaded or written by these targets
	rm -rf .build .build-bench .build-fuzz build
