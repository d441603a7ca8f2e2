//! Parts that screens are made of, and the layers they share.

pub mod ask;
pub mod axis;
pub mod date;
pub mod help;
pub mod history;
pub mod numeral;
pub mod panel;
pub mod picker;
pub mod problems;
pub mod prompt;
pub mod reader;
pub mod regions;
pub mod split;
pub mod steps;
pub mod strip;
pub mod table;
pub mod text_input;
pub mod tree;
pub mod wrap;
