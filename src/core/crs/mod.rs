//! The Comprehensive Ranking System: the score that orders the people in the pool.
//!
//! Ministerial Instructions respecting the Express Entry system: core factors, spouse
//! factors, skill transferability and additional points, each by a table. The tables are
//! dated data; [`Crs::on`] gives those of a day, [`score()`] the answer with its reasons.
//!
//! The way of an answer: a client and a day become [`Facts`], whose [`Profile`] is plain
//! numbers; [`points()`] turns those into [`Points`]; the explanation is put together after.

mod ahead;
mod book;
mod caps;
mod explain;
mod factor;
mod facts;
mod jobs;
mod points;
mod range;
mod results;
mod score;
mod tables;
mod whatif;
mod work;

pub use ahead::{Ahead, Change, ahead};
pub use book::{Crs, Edition, Origin, Warning, WorkCount, WorkCounts};
pub use caps::{Cut, Group, cuts};
pub(in crate::core) use explain::{gap_finding, word as education_word};
pub use factor::{Factor, Part};
pub(in crate::core) use facts::household;
pub use facts::{Facts, Household, age, facts};
pub use jobs::{JobCount, Skipped};
pub use points::{Levels, Points, Profile, lowest, points};
pub use range::{most, most_leniently};
pub use results::{Chosen, Languages, Standing};
pub use score::{FactorScore, PartScore, Score, score};
pub use tables::{Caps, Columns, French, Grid, OfferRule, Steps, Tables};
pub use whatif::{Improvement, improvements};
pub use work::{Counter, Experience};
