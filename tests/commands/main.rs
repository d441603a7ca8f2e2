//! Every command of the real program, as a script calls it.

mod assess;
mod help;
mod open;
mod rules;
mod run;
mod screen;
mod timeline;
