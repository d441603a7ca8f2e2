//! `drawcheck report FILE|- -o OUT`: what is handed over.

use std::ffi::OsString;
use std::path::Path;

use super::{Context, Failure};
use crate::core::client::Refusal;
use crate::report::{Format, Kind, Order, Paper, Record, Report};
use crate::store::{Settings, is_client, write_whole};

pub fn run(context: &Context) -> Result<(), Failure> {
    let text = &context.text;
    let output = context.args.get_one::<OsString>("output").cloned().unwrap_or_default();
    let output = Path::new(&output);
    let Some(format) = Format::of(output) else {
        let refusal = Refusal::new("report-ending", output.display());
        return Err(Failure::Misused(text.refusal(&refusal)));
    };
    if is_client(output, context.file().as_deref()) {
        let refusal = Refusal::new("report-over-client", output.display());
        return Err(Failure::Misused(text.refusal(&refusal)));
    }
    // What is set once in the interactive program holds here too.
    let set = context.folder().map(|folder| {
        let path = folder.path();
        context.found(&Settings::file(path), Settings::read(path))
    });
    let set = set.transpose()?.unwrap_or_default();
    let order = Order {
        kind: if context.flag("opinion") { Kind::Opinion } else { Kind::Report },
        as_of: context.as_of()?,
        lang: text.lang(),
        paper: if context.value("paper").unwrap_or(&set.paper) == "a4" { Paper::A4 } else { Paper::Letter },
        prepared_by: context.value("prepared-by").map_or(set.prepared_by, str::to_owned),
        prepared_on: context.setting.today,
        record: context.file().and_then(|file| Record::beside(&file)),
    };
    let client = context.client(&context.file().unwrap_or_default())?;
    let report = Report::new(context.book, &client, order);
    let bytes = report.and_then(|report| report.write(format));
    let bytes = bytes.map_err(|unwritten| Failure::Refused(vec![unwritten.reason(text)]))?;
    write_whole(output, &bytes).map_err(|error| Failure::Refused(vec![text.not_written(output, &error)]))
}
