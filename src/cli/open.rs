//! `drawcheck`, `drawcheck FILE`, `drawcheck --demo`: the interactive program, or the same
//! answers as plain text where standard output is no terminal.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use super::guard::Guard;
use super::{Context, Failure};
use crate::core::assessment::assess;
use crate::core::client::Client;
use crate::data::samples_in;
use crate::tui::theme::Theme;
use crate::tui::{self, Session};

pub fn run(context: Context) -> Result<ExitCode, Failure> {
    let as_of = context.as_of()?;
    let client = context.file().map(|path| context.client(&path)).transpose()?;
    if io::stdin().is_terminal() && io::stdout().is_terminal() {
        let session = session(context, client).on(as_of);
        let status = tui::run(session).map_err(Failure::Program)?;
        return Ok(ExitCode::from(status));
    }
    let clients = match client {
        Some(client) => vec![client],
        None if context.flag("demo") => samples_in(context.text.lang()),
        None => vec![Client::default()],
    };
    let mut out = Guard::new(io::stdout().lock(), false);
    for client in &clients {
        let assessment = assess(context.book, client, as_of.into());
        writeln!(out, "{}", context.text.assessment(context.book, client, &assessment))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The client of a file, the sample clients, or a client yet to be described.
fn session(context: Context, client: Option<Client>) -> Session {
    let (file, demo) = (context.file(), context.flag("demo"));
    let (book, today, text) = (context.book, context.setting.today, context.text);
    let session = match (client, file) {
        (Some(client), Some(file)) => Session::new(book, client, today, text).in_file(file),
        _ if demo => Session::demo(book, samples_in(text.lang()), today, text),
        _ => Session::new(book, Client::default(), today, text),
    };
    session.themed(Theme::detect(|name| std::env::var(name).ok()))
}
