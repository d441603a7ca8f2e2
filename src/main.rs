//! Opens the interactive program.

use std::path::PathBuf;

use drawcheck::core::bilingual::Lang;
use drawcheck::core::client::Client;
use drawcheck::tui::theme::Theme;
use drawcheck::tui::{Session, run};
use drawcheck::{data, store};

fn main() -> anyhow::Result<()> {
    let book = data::rulebook();
    let today = chrono::Local::now().date_naive();
    let theme = Theme::detect(|name| std::env::var(name).ok());
    let file = std::env::args().nth(1).map(PathBuf::from);
    let client = file.as_ref().map_or(Ok(Client::default()), |file| store::open(book, file))?;
    let mut session = Session::new(book, client, today, Lang::En).themed(theme);
    session.file = file;
    std::process::exit(i32::from(run(session)?));
}
