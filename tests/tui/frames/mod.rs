//! Every tab as it is drawn: each size, each language, empty and full.

mod categories;
mod clients;
mod experience;
mod profile;
mod result;
mod rounds;
mod score;
