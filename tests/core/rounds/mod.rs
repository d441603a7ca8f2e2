//! Rounds of invitations: the files they are kept in, the answers of a replay, imports.

mod files;
mod import;
mod naive;
mod replay;

use drawcheck::core::round::{RoundNumber, Rules};
use drawcheck::data;

/// What the answers rest on.
fn rules() -> Rules<'static> {
    Rules { book: data::rulebook(), programs: data::programs(), crs: data::crs() }
}

fn number(text: &str) -> RoundNumber {
    text.parse().unwrap()
}
