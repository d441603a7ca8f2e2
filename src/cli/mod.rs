//! The command line: one file a subcommand, arguments in, text or JSON out.
//!
//! Results go to standard output, messages to standard error. Exit status: 0 done, 1 the
//! input was understood and refused, 2 wrong usage.

mod args;
mod assess;
mod categories;
mod diff;
mod guard;
mod json;
mod noc;
mod open;
mod replay;
mod report;
mod rounds;
mod score;
pub mod screen;
mod timeline;
mod usage;
mod verify;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::NaiveDate;
use clap::ArgMatches;

use crate::core::client::{Client, Refusal, parse_date};
use crate::core::rulebook::Rulebook;
use crate::data;
use crate::store::{self, Folder, ReadError, folder_path};
use crate::text::{Lang, Text};

pub use args::command;
use guard::Guard;

/// What the world outside tells the program, read once.
#[derive(Clone, Debug)]
pub struct Setting {
    /// Today's date, where no other is asked for.
    pub today: NaiveDate,
    /// The language of the locale.
    pub lang: Lang,
    /// The client folder that [`store::VARIABLE`] names.
    pub folder: Option<OsString>,
}

impl Setting {
    /// Reads the clock and the locale.
    pub fn read() -> Setting {
        let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set).unwrap_or_default();
        Setting {
            today: chrono::Local::now().date_naive(),
            lang: if locale.starts_with("fr") { Lang::Fr } else { Lang::En },
            folder: std::env::var_os(store::VARIABLE),
        }
    }
}

/// Why a command ended early.
enum Failure {
    /// The command line was not understood; the text says why.
    Misused(String),
    /// The input was refused; the lines say why.
    Refused(Vec<String>),
    /// The output could not be written.
    Output(io::Error),
    /// The interactive program failed.
    Program(io::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::Output(error)
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Failure {
        Failure::Output(error.into())
    }
}

/// What every command works with.
struct Context<'m> {
    book: &'static Rulebook,
    text: Text,
    setting: Setting,
    args: &'m ArgMatches,
}

impl Context<'_> {
    fn flag(&self, name: &str) -> bool {
        self.args.get_flag(name)
    }

    fn value(&self, name: &str) -> Option<&str> {
        self.args.get_one::<String>(name).map(String::as_str)
    }

    /// The date of an option, if it was given.
    fn date(&self, name: &str) -> Result<Option<NaiveDate>, Failure> {
        let date =
            |text: &str| parse_date(text).map_err(|refusal| self.refused(&format!("--{name}"), &refusal));
        self.value(name).map(date).transpose()
    }

    /// The day asked about: `--as-of`, or today.
    fn as_of(&self) -> Result<NaiveDate, Failure> {
        Ok(self.date("as-of")?.unwrap_or(self.setting.today))
    }

    fn refused(&self, place: &str, refusal: &Refusal) -> Failure {
        Failure::Refused(vec![format!("{place}: {}", self.text.refusal(refusal))])
    }

    /// The client in a file, or every problem of the file.
    fn client(&self, path: &Path) -> Result<Client, Failure> {
        self.found(path, store::open(self.book, path))
    }

    /// What was read from `path`, or every problem of the file.
    fn found<T>(&self, path: &Path, read: Result<T, ReadError>) -> Result<T, Failure> {
        read.map_err(|error| {
            let name = path.display();
            Failure::Refused(match error {
                ReadError::Io(error) => vec![format!("{name}: {}", self.text.io_error(&error))],
                ReadError::Problems(problems) => {
                    problems.iter().map(|problem| format!("{name}: {}", self.text.problem(problem))).collect()
                }
            })
        })
    }

    /// The client folder, which need not be there yet.
    fn folder(&self) -> Option<Folder> {
        let asked = self.args.get_one::<OsString>("dir").map(Path::new);
        folder_path(asked, self.setting.folder.clone()).map(Folder::at)
    }

    fn file(&self) -> Option<PathBuf> {
        self.args.get_one::<OsString>("file").map(PathBuf::from)
    }
}

/// Runs the program with the command line `args`, the program's name first.
pub fn run(args: impl IntoIterator<Item = OsString>, setting: Setting) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    let text = Text::new(args::language(&args).unwrap_or(setting.lang));
    let mut command = command(&text);
    let matches = match command.try_get_matches_from_mut(&args) {
        Ok(matches) => matches,
        Err(error) => {
            // Help and version are printed by the same means; they are no failure.
            if !error.use_stderr() {
                error.print().ok();
                return ExitCode::SUCCESS;
            }
            return report(&Failure::Misused(usage::explain(&text, &command, &args, &error)));
        }
    };
    if matches.subcommand().is_none()
        && let Some(said) = usage::mistyped(&text, &command, &args)
    {
        return report(&Failure::Misused(said));
    }
    let (name, args) = matches.subcommand().unwrap_or(("", &matches));
    let context = Context { book: data::rulebook(), text, setting, args };
    let json = matches!(context.args.try_get_one("json"), Ok(Some(true)));
    let mut out = Guard::new(io::BufWriter::new(io::stdout().lock()), json);
    let done = match name {
        "assess" => assess::run(&context, &mut out),
        "categories" => categories::run(&context, &mut out),
        "diff" => diff::run(&context, &mut out),
        "noc" => noc::run(&context, &mut out),
        "rounds" => rounds::run(&context, &mut out),
        "replay" => replay::run(&context, &mut out),
        "score" => score::run(&context, &mut out),
        "timeline" => timeline::run(&context, &mut out),
        "screen" => screen::run(&context, out.inner()),
        "report" => report::run(&context),
        "verify" => verify::run(&context, &mut out),
        "completions" => args::completions(&context, &mut command, &mut out),
        _ => {
            drop(out);
            return open::run(context).unwrap_or_else(|failure| report(&failure));
        }
    };
    done.and_then(|()| Ok(out.flush()?)).map_or_else(|failure| report(&failure), |()| ExitCode::SUCCESS)
}

/// Says why a command ended early, and with which status.
fn report(failure: &Failure) -> ExitCode {
    let mut err = Guard::new(io::stderr().lock(), false);
    match failure {
        Failure::Misused(text) => {
            writeln!(err, "{}", text.trim_end()).ok();
            return ExitCode::from(2);
        }
        Failure::Refused(lines) => {
            for line in lines {
                writeln!(err, "{line}").ok();
            }
        }
        // Whoever read our output has heard enough.
        Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
        Failure::Output(error) | Failure::Program(error) => {
            writeln!(err, "{error}").ok();
        }
    }
    ExitCode::from(1)
}
