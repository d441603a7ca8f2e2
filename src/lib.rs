//! Express Entry category-based selection, worked out exactly and explained.
//!
//! The rooms, each depending only on those below it:
//!
//! | room | what it does |
//! |---|---|
//! | [`cli`] | one file a subcommand: arguments in, text or JSON out |
//! | [`tui`] | the interactive program |
//! | [`report`] | an assessment to a document: Markdown, HTML, PDF, JSON that can be re-derived |
//! | [`text`] | message ids and values to English and French sentences |
//! | [`store`] | client files: read, saved durably, their folder and history |
//! | [`data`] | embedded assets to a checked rulebook |
//! | [`core`] | the law and the arithmetic: no terminal, no disk, no clock |

pub mod cli;
pub mod core;
pub mod data;
pub mod report;
pub mod store;
pub mod text;
pub mod tui;
