//! Every command of the real program, as a script calls it.

#![allow(clippy::unwrap_used)] // also outside the tests' own functions, which clippy allows by itself

mod assess;
mod help;
mod hostile;
mod open;
mod report;
mod rounds;
mod rules;
mod run;
mod score;
mod screen;
mod screen_compare;
mod screen_csv;
mod screen_files;
mod timeline;
