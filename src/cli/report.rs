//! `drawcheck report FILE|- -o OUT`: what is handed over.

use std::ffi::OsString;
use std::path::Path;

use super::{Context, Failure};
use crate::core::client::Refusal;
use crate::report::{Format, Kind, Order, Paper, Report, Unwritten};
use crate::store::write_whole;
use crate::text::Text;

pub fn run(context: &Context) -> Result<(), Failure> {
    let text = &context.text;
    let output = context.args.get_one::<OsString>("output").cloned().unwrap_or_default();
    let output = Path::new(&output);
    let Some(format) = Format::of(output) else {
        let refusal = Refusal::new("report-ending", output.display());
        return Err(Failure::Misused(text.refusal(&refusal)));
    };
    let order = Order {
        kind: if context.flag("opinion") { Kind::Opinion } else { Kind::Report },
        as_of: context.as_of()?,
        lang: text.lang(),
        paper: if context.value("paper") == Some("a4") { Paper::A4 } else { Paper::Letter },
        prepared_by: context.value("prepared-by").unwrap_or_default().to_owned(),
        prepared_on: context.setting.today,
    };
    let client = context.client(&context.file().unwrap_or_default())?;
    let report = Report::new(context.book, &client, order);
    let bytes = report.and_then(|report| report.write(format));
    let bytes = bytes.map_err(|unwritten| Failure::Refused(said(text, &unwritten)))?;
    write_whole(output, &bytes)
        .map_err(|error| Failure::Refused(vec![format!("{}: {}", output.display(), text.io_error(&error))]))
}

/// Why nothing was written, a line each.
fn said(text: &Text, unwritten: &Unwritten) -> Vec<String> {
    match unwritten {
        Unwritten::NotFutile(categories) => categories
            .iter()
            .map(|(name, verdict)| {
                let verdict = text.verdict(*verdict);
                text.say_with("report-not-futile", &[("name", name.into()), ("verdict", verdict.into())])
            })
            .collect(),
        Unwritten::NotInForce => vec![text.say("report-not-in-force").into_owned()],
        Unwritten::Glyph(letter) => {
            let code = format!("U+{:04X}", u32::from(*letter));
            let args = [("letter", letter.to_string().into()), ("code", code.into())];
            vec![text.say_with("report-glyph", &args)]
        }
        Unwritten::NoPdf => vec![text.say("report-no-pdf").into_owned()],
        Unwritten::Pdf(error) => vec![error.clone()],
    }
}
