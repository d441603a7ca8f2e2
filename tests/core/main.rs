//! The core: scenarios worked out by hand, and properties against slow, obvious oracles.

#![allow(clippy::unwrap_used)] // also outside the tests' own functions, which clippy allows by itself

mod crs;
mod needs;
mod oracle;
mod pinned;
mod programs;
mod properties;
mod rounds;
mod scenarios;
mod search;
