//! `drawcheck`, `drawcheck FILE`, `drawcheck --demo`: the interactive program, or the same
//! answers as plain text where standard output is no terminal.

use std::io::{self, Write};

use super::{Context, Failure};
use crate::core::assessment::assess;
use crate::core::client::Client;
use crate::data::samples;

pub fn run(context: &Context) -> Result<(), Failure> {
    let as_of = context.as_of()?;
    let demo = context.flag("demo");
    let file = context.file();
    let clients: Vec<Client> = match &file {
        Some(path) => vec![context.client(path)?],
        None if demo => samples(),
        None => vec![Client::default()],
    };
    let mut out = io::stdout().lock();
    for client in &clients {
        let assessment = assess(context.book, client, as_of.into());
        writeln!(out, "{}", context.text.assessment(context.book, client, &assessment))?;
    }
    Ok(())
}
