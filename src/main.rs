//! Parse the command line, run, exit.

use std::process::ExitCode;

use drawcheck::cli::{self, Setting};

fn main() -> ExitCode {
    cli::run(std::env::args_os(), Setting::read())
}
