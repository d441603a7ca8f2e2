//! `drawcheck verify FILE`: whether a report still holds, worked out again offline.

use std::fs;
use std::io::{self, Read, Write};
use std::path::Path;

use super::{Context, Failure};
use crate::report::verify::{Difference, Unreadable, verify};
use crate::text::{Arg, Text, harmless};

pub fn run(context: &Context, out: &mut impl Write) -> Result<(), Failure> {
    let (text, path) = (&context.text, context.file().unwrap_or_default());
    let refused = |why: String| Failure::Refused(vec![format!("{}: {why}", path.display())]);
    let bytes = read(&path).map_err(|error| refused(text.io_error(&error)))?;
    let checked = verify(context.book, &bytes).map_err(|error| {
        refused(match error {
            Unreadable::NoProof => text.say("report-verify-no-proof").into_owned(),
            Unreadable::Format(format) => {
                text.say_with("report-verify-format", &[("value", harmless::line(&format).into())])
            }
            Unreadable::Damaged(why) => {
                text.say_with("report-verify-damaged", &[("why", harmless::line(&why).into())])
            }
        })
    })?;
    if !checked.differences.is_empty() {
        return Err(Failure::Refused(checked.differences.iter().map(|it| said(text, it)).collect()));
    }
    writeln!(out, "{}", text.say("report-verify-holds"))?;
    if let Some(version) = &checked.other_version {
        let version = harmless::line(version);
        writeln!(out, "{}", text.say_with("report-verify-other-version", &[("version", version.into())]))?;
    }
    Ok(())
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        io::stdin().lock().read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    fs::read(path)
}

/// A difference in one line. What the file holds is shown harmlessly: it may be anything.
fn said(text: &Text, difference: &Difference) -> String {
    let value = |value: &Option<String>| -> Arg<'static> {
        harmless::line(value.as_deref().unwrap_or_default()).into()
    };
    let with = |id: &str, place: &str, says: &Option<String>, here: &Option<String>| {
        let named = harmless::line(place);
        let args = [
            ("place", named.clone().into()),
            ("file", named.into()),
            ("says", value(says)),
            ("here", value(here)),
        ];
        text.say_with(id, &args)
    };
    match difference {
        Difference::Fact { place, now: None } => with("report-verify-fact-gone", place, &None, &None),
        Difference::Fact { place, now } => text
            .say_with("report-verify-fact", &[("place", harmless::line(place).into()), ("now", value(now))]),
        Difference::Client(problem) => harmless::line(&format!("client, {}", text.problem(problem))),
        Difference::Rule { file, says, here } => {
            let id = match (says, here) {
                (None, _) => "report-verify-rule-here",
                (_, None) => "report-verify-rule-gone",
                _ => "report-verify-rule",
            };
            with(id, file, says, here)
        }
        Difference::Result { place, says, here } => {
            let id = match (says, here) {
                (_, None) => "report-verify-result-more",
                (None, _) => "report-verify-result-less",
                _ => "report-verify-result",
            };
            with(id, place, says, here)
        }
        Difference::Seal => text.say("report-verify-seal").into_owned(),
        Difference::Line { line, says, here } => {
            let args = [
                ("line", (*line as i64).into()),
                ("says", harmless::line(says).into()),
                ("here", harmless::line(here).into()),
            ];
            text.say_with("report-verify-line", &args)
        }
        Difference::Pages => text.say("report-verify-pages").into_owned(),
    }
}
