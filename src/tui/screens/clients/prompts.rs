//! What is asked for with a line of text: names and paths.

use std::path::PathBuf;
use std::sync::Arc;

use crate::core::bilingual::Lang;
use crate::core::client::{Client, Refusal};
use crate::core::screening::Screening;
use crate::tui::job::{Job, Record, Work};
use crate::tui::screen::{Effect, Route};
use crate::tui::widgets::prompt::Prompt;

/// What was typed, unless that is nothing.
fn some<'t>(typed: &'t str, refusal: &'static str) -> Result<&'t str, Refusal> {
    Some(typed.trim()).filter(|typed| !typed.is_empty()).ok_or_else(|| Refusal::new(refusal, ""))
}

/// Asks for a new client's name.
pub(crate) fn new() -> Prompt {
    Prompt::new("clients-new-title", "clients-new-hint", "", |typed| {
        let client = Client { name: some(typed, "clients-name-empty")?.to_owned(), ..Client::default() };
        Ok(vec![Effect::NewClient, Effect::Edit(Box::new(client)), Effect::Go(Route::Experience)])
    })
}

/// Asks for another name of the client in `file`.
pub(crate) fn rename(file: PathBuf, name: &str) -> Prompt {
    Prompt::new("clients-rename-title", "clients-rename-hint", name, move |typed| {
        let name = some(typed, "clients-name-empty")?.to_owned();
        Ok(vec![Effect::RenameClient { file: file.clone(), name }])
    })
}

/// Asks for a file to copy into the folder.
pub(crate) fn import(typed: &str) -> Prompt {
    Prompt::new("clients-import-title", "clients-import-hint", typed, |typed| {
        Ok(vec![Effect::ImportClient(some(typed, "clients-path-empty")?.into())])
    })
}

/// Asks where to copy `file`.
pub(crate) fn export(file: PathBuf, typed: &str) -> Prompt {
    Prompt::new("clients-export-title", "clients-export-hint", typed, move |typed| {
        let to = some(typed, "clients-path-empty")?.into();
        Ok(vec![Effect::ExportClient { file: file.clone(), to, replace: false }])
    })
}

/// Asks where to write a table about `clients`.
pub(super) fn table(run: u64, screening: Screening, clients: Vec<Arc<Record>>, lang: Lang) -> Prompt {
    Prompt::new("clients-table-title", "clients-table-hint", "clients.csv", move |typed| {
        let to = PathBuf::from(some(typed, "clients-path-empty")?);
        let work = Work::Table { screening, clients: clients.clone(), lang, to: to.clone() };
        Ok(vec![Effect::WriteTable { job: Job { run, work }, to, replace: false }])
    })
}
