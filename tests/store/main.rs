//! The client folder on a real disk: what is done with whole files, what is never lost.

#![allow(clippy::unwrap_used)] // also outside the tests' own functions, which clippy allows by itself

mod corpus;
mod damaged;
mod folder;
mod history;
mod killed;
