//! `drawcheck verify FILE`: whether a report still holds, worked out again offline.

use std::fs;
use std::io::{self, Read, Write};
use std::path::Path;

use super::{Context, Failure};
use crate::core::client::Refusal;
use crate::report::proof::VERSION;
use crate::report::verify::{Difference, Unreadable, verify};
use crate::text::{Arg, Text, harmless};

/// Differences told one by one; of more only the count.
const MOST: usize = 40;

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
            Unreadable::Twice(key) => text.say_with(
                "report-verify-damaged",
                &[("why", text.refusal(&Refusal::new("problem-twice", harmless::line(&key))).into())],
            ),
            Unreadable::After => text.say("report-verify-after").into_owned(),
        })
    })?;
    let version = |id: &str| {
        let version = checked.other_version.as_deref()?;
        Some(text.say_with(id, &[("version", version.into()), ("own", VERSION.into())]))
    };
    if checked.differences.is_empty() {
        writeln!(out, "{}", text.say("report-verify-holds"))?;
        if let Some(said) = version("report-verify-other-version") {
            writeln!(out, "{said}")?;
        }
        return Ok(());
    }
    let mut lines: Vec<String> = checked.differences.iter().take(MOST).map(|it| said(text, it)).collect();
    let rest = checked.differences.len() - lines.len();
    if rest > 0 {
        lines.push(text.say_with("report-verify-more", &[("count", rest.into())]));
    }
    lines.extend(version("report-verify-version-differs"));
    Err(Failure::Refused(lines))
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
            let whole = |value: &Option<String>| value.as_ref().is_some_and(|it| it.starts_with(['{', '[']));
            let id = match (says, here) {
                (_, None) if whole(says) => "report-verify-part-more",
                (None, _) if whole(here) => "report-verify-part-less",
                (_, None) => "report-verify-result-more",
                (None, _) => "report-verify-result-less",
                _ => "report-verify-result",
            };
            with(id, place, says, here)
        }
        Difference::Seal => text.say("report-verify-seal").into_owned(),
        Difference::Order { place } => with("report-verify-order", place, &None, &None),
        Difference::Line { line, says, here } => {
            let id = match (says, here) {
                (_, None) => "report-verify-line-more",
                (None, _) => "report-verify-line-less",
                _ => "report-verify-line",
            };
            let (says, here) =
                around(says.as_deref().unwrap_or_default(), here.as_deref().unwrap_or_default());
            let args = [
                ("line", line.to_string().into()),
                ("says", harmless::line(&says).into()),
                ("here", harmless::line(&here).into()),
            ];
            text.say_with(id, &args)
        }
        Difference::Page { page } => {
            text.say_with("report-verify-page", &[("page", page.to_string().into())])
        }
        Difference::NotCompared(why) => text.say(why).into_owned(),
        Difference::Pages => text.say("report-verify-pages").into_owned(),
    }
}

/// Two lines from a little before the place where they part.
fn around(says: &str, here: &str) -> (String, String) {
    const BEFORE: usize = 30;
    let alike = says.chars().zip(here.chars()).take_while(|(says, here)| says == here).count();
    let skipped = if here.is_empty() { 0 } else { alike.saturating_sub(BEFORE) };
    let rest = |line: &str| {
        let mark = if skipped > 0 { "…" } else { "" };
        format!("{mark}{}", line.chars().skip(skipped).collect::<String>())
    };
    (rest(says), rest(here))
}
