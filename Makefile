# The work is done in scripts/; this is its list of names. `make` alone prints it.
RUN := scripts/python -m
export PORT DB_PORT SAMPLE YES ONLY
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.PHONY: help run test bench setup db db-stop psql manage lint types test-python test-frontend test-compose clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' Makefile

run: ## Set up and serve the sample at http://127.0.0.1:8000 (PORT=8001 for another port)
	@$(RUN) scripts.serve

test: ## Set up and run every check and test
	@$(RUN) scripts.checks

bench: ## Run the benchmarks (ONLY="tiles read" for some)
	@$(RUN) scripts.bench

setup: ## Set up without serving (SAMPLE=0: with an empty database, for data of your own)
	@$(RUN) scripts.setup

db: ## Start the private database, keep it running, and say how QGIS connects
	@$(RUN) scripts.database start

db-stop: ## Stop the private database
	@$(RUN) scripts.database stop

psql: ## Open psql on the database
	@$(RUN) scripts.attach psql

manage: ## Run a Django command: make manage ARGS="load_wilayah boundaries.gpkg"
	@$(RUN) scripts.attach manage $(ARGS)

lint: ## Style, imports, migrations and deployment settings
	@$(RUN) scripts.checks lint

types: ## mypy, strict on the pure modules
	@$(RUN) scripts.checks types

test-python: ## pytest alone
	@$(RUN) scripts.checks test-python

test-frontend: ## vitest alone
	@$(RUN) scripts.checks test-frontend

test-compose: ## Build, start, ask, restart and remove the services of docker-compose.yml
	@$(RUN) scripts.compose

clean: ## Remove all that the set-up made, the private database and its data included (YES=1: do not ask)
	@$(RUN) scripts.clean
