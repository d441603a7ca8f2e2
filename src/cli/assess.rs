//! `drawcheck assess FILE|-`: every category and program for one client, with reasons.

use std::io::Write;

use super::{Context, Failure, json};
use crate::core::assessment::assess;
use crate::core::program;
use crate::data;
use crate::report::answers;

pub fn run(context: &Context, out: &mut impl Write) -> Result<(), Failure> {
    let as_of = context.as_of()?;
    let client = context.client(&context.file().unwrap_or_default())?;
    let (book, text) = (context.book, &context.text);
    let assessment = assess(book, &client, as_of.into());
    let programs = program::assess(book, data::programs(), &client, as_of.into());
    if context.flag("json") {
        json::write(out, &answers::assessment(text, book, &client, &assessment, &programs))
    } else {
        write!(out, "{}", text.assessment(book, &client, &assessment, Some(&programs)))?;
        Ok(())
    }
}
