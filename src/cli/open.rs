//! `drawcheck`, `drawcheck FILE`, `drawcheck --demo`: the interactive program, or the same
//! answers as plain text where standard output is no terminal.

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use super::guard::Guard;
use super::{Context, Failure};
use crate::core::assessment::assess;
use crate::core::client::Client;
use crate::core::program;
use crate::data::{programs, samples_in};
use crate::store::{self, Folder, Settings};
use crate::tui::screen::{Effect, Route};
use crate::tui::theme::Theme;
use crate::tui::{self, Session};

pub fn run(context: Context) -> Result<ExitCode, Failure> {
    let as_of = context.as_of()?;
    if io::stdin().is_terminal() && io::stdout().is_terminal() {
        // The samples touch nothing on the disk.
        let folder = context.folder().filter(|_| !context.flag("demo"));
        let (mut session, mut effects) = session(context, folder.as_ref())?;
        match folder.as_ref().map(|folder| Settings::read(folder.path())) {
            Some(Ok(settings)) => session.settings = settings,
            Some(Err(error)) => {
                let reason = session.read_error(&error);
                let said = session.text.say_with("report-settings-not-read", &[("reason", reason.into())]);
                effects.push(Effect::refuse(said));
            }
            None => {}
        }
        let status = tui::run_with(session.on(as_of), folder, effects).map_err(Failure::Program)?;
        return Ok(ExitCode::from(status));
    }
    let client = context.file().map(|path| context.client(&path)).transpose()?;
    let clients = match client {
        Some(client) => vec![client],
        None if context.flag("demo") => samples_in(context.text.lang()),
        None => vec![Client::default()],
    };
    let mut out = Guard::new(io::stdout().lock(), false);
    for client in &clients {
        let assessment = assess(context.book, client, as_of.into());
        let programs = program::assess(context.book, programs(), client, as_of.into());
        writeln!(out, "{}", context.text.assessment(context.book, client, &assessment, Some(&programs)))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The client of a file, the sample clients, the client of the folder that was opened last, or
/// a client yet to be described; and what is to be said first.
fn session(context: Context, folder: Option<&Folder>) -> Result<(Session, Vec<Effect>), Failure> {
    let (book, today) = (context.book, context.setting.today);
    let about = |client, text| {
        Session::new(book, client, today, text).themed(Theme::detect(|name| std::env::var(name).ok()))
    };
    if let Some(file) = context.file() {
        let (client, stamp) = context.found(&file, store::read(book, &file))?;
        return Ok((about(client, context.text).in_file(file, stamp), Vec::new()));
    }
    if context.flag("demo") {
        let samples = samples_in(context.text.lang());
        let session = Session::demo(book, samples, today, context.text);
        return Ok((session.themed(Theme::detect(|name| std::env::var(name).ok())), Vec::new()));
    }
    let Some(folder) = folder else { return Ok((about(Client::default(), context.text), Vec::new())) };
    let mut latest = folder.recent();
    latest.extend(folder.most_recent().filter(|_| latest.is_empty()));
    let read = |file: &PathBuf| Some((file.clone(), store::read(book, file).ok()?));
    if let Some((file, (client, stamp))) = latest.iter().find_map(read) {
        return Ok((about(client, context.text).in_file(file, stamp), Vec::new()));
    }
    // What is wrong with the last is shown, over the list that says it of each.
    let last = latest.into_iter().next();
    let effects = last.map(|last| vec![Effect::Go(Route::Clients), Effect::OpenClient(last)]);
    Ok((about(Client::default(), context.text), effects.unwrap_or_default()))
}
