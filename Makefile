# Two commands: `make demo` shows a published week of the whole network, `make test` proves it.

# What `releve demo` is asked for; for example: make demo DEMO="--size S --seconds 5"
DEMO ?= --size L --seconds 60

.PHONY: demo test

demo:
	@.ci/packages
	cargo run --release --locked -- demo --replace $(DEMO)

test:
	@.ci/packages test
	cargo test --workspace --locked
