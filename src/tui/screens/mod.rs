//! The tabs, one file each, all of one shape.

pub mod categories;
pub mod experience;
pub mod result;
pub mod rounds;
