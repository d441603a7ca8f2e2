//! `drawcheck assess FILE|-`: every category for one client, with reasons.

use std::io::Write;

use super::{Context, Failure, json};
use crate::core::assessment::assess;
use crate::report::answers;

pub fn run(context: &Context, out: &mut impl Write) -> Result<(), Failure> {
    let as_of = context.as_of()?;
    let client = context.client(&context.file().unwrap_or_default())?;
    let assessment = assess(context.book, &client, as_of.into());
    if context.flag("json") {
        json::write(out, &answers::assessment(&context.text, context.book, &client, &assessment))
    } else {
        write!(out, "{}", context.text.assessment(context.book, &client, &assessment))?;
        Ok(())
    }
}
