//! `drawcheck screen PATH...|-`: many clients, in bounded memory and on every core.
//!
//! Clients come one a line (`lines`) or one a file (`files`), go round the workers in turn
//! (`turns`), are answered one by one (`answer`) and come out as JSON Lines or as a table
//! for a spreadsheet, in the order they came in.

mod answer;
mod files;
mod lines;
mod turns;
mod who;

use std::io::{self, BufRead, Write};
use std::path::PathBuf;
use std::sync::Mutex;

use super::guard::Guard;
use super::{Context, Failure};
use crate::core::calendar::Day;
use crate::core::rulebook::Rulebook;
use crate::core::screening::Screening;
use crate::text::{Lang, csv};
pub use answer::Barren;
use answer::Desk;

pub(super) fn run(context: &Context, out: &mut impl Write) -> Result<(), Failure> {
    let screener = Screener {
        book: context.book,
        lang: context.text.lang(),
        as_of: context.as_of()?.into(),
        compare: context.date("compare")?.map(Day::from),
        form: if context.flag("csv") { Form::Csv } else { Form::JsonLines },
        head: !context.flag("no-header"),
    };
    let inputs = context.args.get_many::<std::ffi::OsString>("input").into_iter().flatten();
    let mut paths: Vec<PathBuf> = inputs.map(PathBuf::from).collect();
    if paths.is_empty() {
        let folder = context.folder().ok_or_else(|| {
            let args = [("arg", context.text.say("cli-value-path").into())];
            Failure::Misused(context.text.say_with("cli-wrong-missing", &args))
        })?;
        paths.push(folder.path().to_owned());
    }
    match &paths[..] {
        [only] if only.as_os_str() == "-" => {
            Ok(screener.run(io::BufReader::with_capacity(lines::CHUNK, io::stdin()), out)?)
        }
        several if several.iter().any(|path| path.as_os_str() == "-") => {
            let args = [("arg", "-".into()), ("other", context.text.say("cli-value-path").into())];
            Err(Failure::Misused(context.text.say_with("cli-wrong-together", &args)))
        }
        paths => {
            let barren = screener.files(paths, out)?;
            let is_refused = barren.iter().any(|path| path.is_refused);
            let said: Vec<String> = barren.into_iter().map(|path| path.said).collect();
            if is_refused {
                return Err(Failure::Refused(said));
            }
            let mut err = Guard::new(io::stderr().lock(), false);
            for line in said {
                writeln!(err, "{line}").ok();
            }
            Ok(())
        }
    }
}

/// How the answers are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// One JSON object a line.
    JsonLines,
    /// Comma-separated values under a header row.
    Csv,
}

/// Answers clients for one day; each worker has a copy.
#[derive(Clone, Copy, Debug)]
pub struct Screener {
    /// The rules.
    pub book: &'static Rulebook,
    /// The language of what is said of faults and changes.
    pub lang: Lang,
    /// The day the answers are for.
    pub as_of: Day,
    /// Another day, earlier or later, to compare the verdicts with.
    pub compare: Option<Day>,
    /// How the answers are written.
    pub form: Form,
    /// Whether a table begins with its header row.
    pub head: bool,
}

impl Screener {
    /// Answers every line of `input`, in its order.
    ///
    /// # Errors
    /// The input cannot be read or the output cannot be written.
    pub fn run(self, mut input: impl BufRead + Send, out: &mut impl Write) -> io::Result<()> {
        self.head("line", out)?;
        turns::take(
            out,
            |deal| lines::deal(&mut input, deal),
            || self.desk(),
            |desk, chunk| desk.lines(&chunk),
        )
    }

    /// Answers every client file of `paths`, folders by the names of their files. What cannot be
    /// read is said in the output; those of `paths` that gave no client are handed back as well.
    ///
    /// # Errors
    /// The output cannot be written.
    pub fn files(self, paths: &[PathBuf], out: &mut impl Write) -> io::Result<Vec<Barren>> {
        self.head("file", out)?;
        let deal_files = |deal: turns::Deal<_>| {
            files::deal(paths, deal);
            Ok(())
        };
        let barren = Mutex::default();
        turns::take(out, deal_files, || self.desk(), |desk, batch| desk.files(batch, &barren))?;
        let mut barren: Vec<Barren> = barren.into_inner().unwrap_or_default();
        barren.sort();
        Ok(barren)
    }

    fn head(self, origin: &str, out: &mut impl Write) -> io::Result<()> {
        match self.form {
            Form::Csv if self.head => {
                let mut head = Vec::new();
                csv::head(&self.screening(), origin, &mut head);
                out.write_all(&head)
            }
            Form::Csv | Form::JsonLines => Ok(()),
        }
    }

    fn desk(self) -> Desk {
        Desk::new(self)
    }

    fn screening(self) -> Screening {
        Screening { book: self.book, as_of: self.as_of, compare: self.compare }
    }
}
