//! `drawcheck noc WORDS...`: occupations by title, best first.

use std::io::Write;

use super::{Context, Failure};

pub fn run(_context: &Context, _out: &mut impl Write) -> Result<(), Failure> {
    Ok(())
}
