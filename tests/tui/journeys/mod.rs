//! Ways through the program, from key to screen and file.

mod app;
mod categories;
mod clients;
mod experience;
mod profile;
mod report;
mod result;
mod rounds;
mod score;
mod screening;
