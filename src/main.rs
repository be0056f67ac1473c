//! `releve`: the command line.

mod commands;

fn main() -> std::process::ExitCode {
    commands::run()
}
