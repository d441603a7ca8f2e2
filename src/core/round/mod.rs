//! Rounds of invitations: what was published of each, and what each would have meant for a
//! client.
//!
//! Immigration and Refugee Protection Act, s. 10.3(1): the Minister decides when invitations
//! go out, to how many, and whom they are for. A round is a fact, not a rule: it is known or
//! it is not. What it asks of a person are four separate questions (see [`Asked`]), each
//! answered by the rules of the day it was held.

mod book;
mod explain;
mod merge;
mod pool;
mod profile;
mod replay;
mod score;
mod standing;

pub use book::{Gate, Kind, Name, Note, Round, RoundNumber, Rounds, Selection, TieBreaks};
pub use explain::explain;
pub use merge::{Difference, Feed, Merged, Published, merge};
pub use pool::{Band, Place, Snapshot};
pub use replay::{Replay, Rules, replay};
pub use standing::{Asked, Score, Standing};
