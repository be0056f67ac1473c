# Two commands: `make demo` shows a published week of the whole network, `make test` proves it.

# What `releve demo` is asked for; for example: make demo DEMO="--size S --seconds 5"
DEMO ?= --size L --seconds 60

# What the simulated month is asked for; for example: make month MONTH="--size M --seed 2"
MONTH ?= --size L --weeks 4 --seed 1

# What has a database, and is run on PostgreSQL as well. `--workspace` keeps the dependencies as they are built.
ON_POSTGRES = api_* checker_demo cli_serve demo_line jobs_* mail_published pages_*

# How many examples a call `make fuzz` begins with, and for how many seconds at least it goes on as each identity.
FUZZ ?= 30 600

# What the simulated quarter is asked for; its report is counted again by a script written apart.
QUARTER ?= --size S --week 2026-W40 --weeks 13 --seed 1 --seconds 3

.PHONY: demo test fuzz supply endure browser month quarter

demo:
	@.ci/packages
	cargo run --release --locked -- demo --replace $(DEMO)

test:
	@.ci/packages test
	cargo test --workspace --locked
	tests/with-postgres cargo test --workspace --locked --lib $(ON_POSTGRES:%=--test '%')
	tests/contract/all

# The contract against a served house for as long as one likes, each time with other examples.
fuzz:
	@.ci/packages test
	cargo build --workspace --locked
	RELEVE_CONTRACT=required tests/contract/all $(FUZZ)

# What the program is made of, as far as cargo-deny and cargo-audit are here; what is not run is said.
supply:
	@.ci/supply

# Kills, freezes, floods and full disks, with the real program; an hour. It asks for Python with aiosmtpd, wrk and faketime.
endure:
	@.ci/packages test
	cargo build --release --locked
	FSYNC=on tests/with-postgres tests/endure/all

# The pages, mails and calendar files as people get them; half an hour. It asks for Chromium, and for Python with what
# tests/browser/requirements.txt names. What is missing is said and passed over, unless RELEVE_BROWSER=required.
browser:
	@.ci/packages
	cargo build --release --locked
	tests/browser/all target/browser

# Four weeks of the network with a held clock: people answer the mails that they get, and an auditor reads every one of them,
# once with and once without people being asked to step in.
month:
	@.ci/packages
	cargo run --release --locked --example month -- $(MONTH)

# A quarter of the network in the same way, and its activity report counted again out of the raw export.
quarter:
	@.ci/packages
	cargo run --release --locked --example month -- $(QUARTER) --with-waves --report target/quarter
	tests/recount/activity.py target/quarter/house.jsonl target/quarter/report.json
