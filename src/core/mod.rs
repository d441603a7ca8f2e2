//! The law and the arithmetic. Pure: every answer depends only on its arguments.

pub mod assessment;
pub mod bilingual;
pub mod calendar;
pub mod category;
pub mod check;
pub mod client;
pub mod clock;
pub mod comparison;
pub mod country;
pub mod crs;
pub mod diff;
pub mod explain;
pub mod finding;
pub mod language;
pub mod needs;
pub mod noc;
pub mod outlook;
pub mod program;
pub mod reading;
pub mod round;
pub mod rulebook;
pub mod screening;
pub mod search;
pub mod timeline;
pub mod work;
