//! The whole program at the keyboard: keys go in, screens come out, nothing waits.

#![allow(clippy::unwrap_used)] // also outside the tests' own functions, which clippy allows by itself

mod forms;
mod frames;
mod hostile;
mod journeys;
mod readme;
mod support;
