//! The tabs and the form for the rest of the client file, one file each, all of one shape.

pub mod categories;
pub mod clients;
pub mod experience;
pub mod profile;
pub mod result;
pub mod rounds;
pub mod score;
