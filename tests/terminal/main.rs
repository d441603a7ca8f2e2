//! The real program in a real terminal: starts, is used, ends, leaves everything as it was.

#![cfg(unix)]
#![allow(clippy::unwrap_used)] // also outside the tests' own functions, which clippy allows by itself

mod clients;
mod files;
mod leaving;
mod pty;
mod rounds;
mod screen;
