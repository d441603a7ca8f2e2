//! Long work: described by a screen, done on a thread, and told piece by piece.
//!
//! A screen returns [`Effect::Run`](super::screen::Effect::Run) with a [`Job`]; whoever is
//! outside carries it out and hands each piece of [`News`] back to the screen through the
//! same loop that brings keys. A job that nobody wants any more ends at its next piece.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use chrono::{DateTime, Local};

use crate::core::bilingual::Lang;
use crate::core::check::Problem;
use crate::core::client::Client;
use crate::core::comparison::Difference;
use crate::core::screening::Screening;
use crate::core::search::plain;
use crate::core::verdict::Verdict;
use crate::store::{Entry, Folder, Trashed, write_whole};
use crate::text::csv;
use crate::text::screening::{Clerk, Unread};

/// Time between two pieces of news: as often as is pleasant to watch, and no more.
const BEAT: Duration = Duration::from_millis(100);

/// Clients that one worker takes at a time.
const SHARE: usize = 64;

/// Something long to be done.
#[derive(Debug)]
pub struct Job {
    /// A number of its own, by which its news are known.
    pub run: u64,
    /// What is to be done.
    pub work: Work,
}

/// What a job does.
#[derive(Debug)]
pub enum Work {
    /// Reads clients, as far as they are not known, and screens them.
    Survey {
        /// What each is asked.
        screening: Screening,
        /// Where they are.
        source: Source,
        /// Those read before; of a folder in the order of its files.
        known: Vec<Arc<Record>>,
    },
    /// Screens clients and writes the answers as a table.
    Table {
        /// What each is asked.
        screening: Screening,
        /// Who.
        clients: Vec<Arc<Record>>,
        /// The language of the reasons.
        lang: Lang,
        /// The file to write.
        to: PathBuf,
    },
}

/// Where clients are.
#[derive(Clone, PartialEq, Debug)]
pub enum Source {
    /// In the client folder.
    Folder,
    /// In memory, as samples.
    Samples(Vec<Client>),
    /// Known already.
    Known,
}

/// Where one client is.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Place {
    /// In a file.
    File(PathBuf),
    /// Among the samples, at this position.
    Sample(usize),
}

impl Place {
    /// The file, if it is one.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Place::File(file) => Some(file),
            Place::Sample(_) => None,
        }
    }
}

/// One client as read.
#[derive(Debug)]
pub struct Record {
    /// Where it is.
    pub place: Place,
    /// When its file was last written.
    pub changed: Option<DateTime<Local>>,
    /// The client, or everything that is wrong with the file.
    pub client: Result<Client, Vec<Problem>>,
    /// What a search looks at, in plain letters: the name alone on the first line.
    words: String,
    sign: Option<Sign>,
}

/// What tells cheaply that a file was written again.
type Sign = (SystemTime, u64);

impl Record {
    /// A client in memory.
    pub fn sample(at: usize, client: Client) -> Record {
        let words = words(&client);
        Record { place: Place::Sample(at), changed: None, client: Ok(client), words, sign: None }
    }

    fn read(screening: &Screening, file: PathBuf, sign: Option<Sign>) -> Record {
        let Entry { file, changed, read } = Entry::of(screening.book, file);
        let client = read.map(|(client, _)| client);
        let words = client.as_ref().map_or_else(|_| plain(&shown(&file)), words);
        Record { place: Place::File(file), changed, client, words, sign }
    }

    /// The name in plain letters; of a file that cannot be read, its own.
    pub fn key(&self) -> &str {
        self.words.lines().next().unwrap_or_default()
    }

    /// Whether name, reference or notes have what [`Query`] asks for.
    pub fn answers(&self, query: &Query) -> bool {
        self.words.contains(&query.whole) || query.words.iter().all(|word| self.words.contains(word))
    }

    /// The name of its file; empty for a sample.
    pub fn file_name(&self) -> String {
        self.place.file().map(shown).unwrap_or_default()
    }
}

/// What is looked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Query {
    whole: String,
    words: Vec<String>,
}

impl Query {
    /// A query of what was typed; `None` where that is nothing.
    pub fn new(typed: &str) -> Option<Query> {
        let whole = typed.trim().to_lowercase();
        let words: Vec<String> = plain(typed).split(' ').map(str::to_owned).collect();
        (!whole.is_empty()).then_some(Query { whole, words })
    }
}

/// Name, reference and notes in plain letters, and the reference as it is.
fn words(client: &Client) -> String {
    let Client { name, reference, notes, .. } = client;
    [plain(name), plain(reference), reference.to_lowercase(), plain(notes)].join("\n")
}

fn shown(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// One client and how it stands.
#[derive(Clone, Debug)]
pub struct Row {
    /// The client.
    pub record: Arc<Record>,
    /// How it stands; `None` for a file that cannot be read, and until it is known.
    pub standing: Option<Standing>,
}

/// The answers for one client, without words.
#[derive(Clone, PartialEq, Debug)]
pub struct Standing {
    /// The verdicts on the day, in the order of its edition.
    pub verdicts: Box<[Verdict]>,
    /// Those that differ on the other day and affect the client.
    pub differences: Box<[Difference<'static>]>,
}

impl Row {
    fn of(screening: &Screening, record: Arc<Record>) -> Row {
        let standing = record.client.as_ref().ok().map(|client| Standing {
            verdicts: screening.verdicts(client).into(),
            differences: screening
                .differences(client)
                .into_iter()
                .filter(|different| different.turn().affects())
                .collect(),
        });
        Row { record, standing }
    }
}

/// A piece of what a job found.
#[derive(Debug)]
pub struct News {
    /// The job's number.
    pub run: u64,
    /// What it is.
    pub part: Part,
}

/// What a piece of news is about.
#[derive(Debug)]
pub enum Part {
    /// So many clients are to be looked at, in this folder if in one.
    Began(usize, Option<PathBuf>),
    /// The next of them.
    Rows(Vec<Row>),
    /// That was all; and the trash of the folder with the clients' names, where it was looked at.
    Ended(Option<Vec<(String, Trashed)>>),
    /// A table of so many clients is in this file.
    Written(usize, PathBuf),
    /// The clients could not be read.
    Failed(io::Error),
    /// The table could not be written.
    Unwritten(io::Error),
}

/// Takes a piece of news; `false` when no more is wanted.
pub type Tell<'t> = &'t mut dyn FnMut(Part) -> bool;

impl Job {
    /// How it is told that the work could not be done.
    pub fn failure(&self) -> fn(io::Error) -> Part {
        match self.work {
            Work::Survey { .. } => Part::Failed,
            Work::Table { .. } => Part::Unwritten,
        }
    }

    /// Does the work and tells of it.
    pub fn carry_out(self, folder: Option<&Folder>, tell: Tell) {
        match self.work {
            Work::Survey { screening, source, known } => survey(&screening, source, known, folder, tell),
            Work::Table { screening, clients, lang, to } => {
                let written = table(&screening, &clients, lang, &to);
                tell(written.map_or_else(Part::Unwritten, |()| Part::Written(clients.len(), to)));
            }
        }
    }
}

/// A client to be screened, read already or not.
enum Item {
    Known(Arc<Record>),
    File(PathBuf, Option<Sign>),
}

fn survey(
    screening: &Screening,
    source: Source,
    known: Vec<Arc<Record>>,
    folder: Option<&Folder>,
    tell: Tell,
) {
    let mut trash = None;
    let items: Vec<Item> = match (source, folder) {
        (Source::Known, _) => known.into_iter().map(Item::Known).collect(),
        (Source::Samples(clients), _) => {
            let record = |(at, client)| Item::Known(Arc::new(Record::sample(at, client)));
            clients.into_iter().enumerate().map(record).collect()
        }
        (Source::Folder, None) => Vec::new(),
        (Source::Folder, Some(folder)) => match folder.files().and_then(|files| Ok((files, folder.trash()?)))
        {
            Ok((files, trashed)) => {
                trash = Some(trashed.into_iter().map(|trashed| (trashed.name(), trashed)).collect());
                files.into_iter().map(|file| item(&known, file)).collect()
            }
            Err(error) => {
                tell(Part::Failed(error));
                return;
            }
        },
    };
    if !tell(Part::Began(items.len(), folder.map(|folder| folder.path().to_owned()))) {
        return;
    }
    let (mut rows, mut last) = (Vec::new(), Instant::now());
    let workers = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let mut items = items.into_iter();
    loop {
        let shares: Vec<Vec<Item>> = (0..workers).map(|_| items.by_ref().take(SHARE).collect()).collect();
        if shares[0].is_empty() {
            break;
        }
        rows.extend(together(screening, shares));
        if last.elapsed() >= BEAT {
            last = Instant::now();
            if !tell(Part::Rows(std::mem::take(&mut rows))) {
                return;
            }
        }
    }
    if tell(Part::Rows(rows)) {
        tell(Part::Ended(trash));
    }
}

/// The file, as it is known unless it was written since.
fn item(known: &[Arc<Record>], file: PathBuf) -> Item {
    let sign = fs::metadata(&file).and_then(|data| Ok((data.modified()?, data.len()))).ok();
    let before = known.binary_search_by(|record| record.place.file().cmp(&Some(&file)));
    match before.ok().map(|at| &known[at]) {
        Some(record) if sign.is_some() && record.sign == sign => Item::Known(record.clone()),
        _ => Item::File(file, sign),
    }
}

/// The rows of several shares, worked out side by side.
fn together(screening: &Screening, shares: Vec<Vec<Item>>) -> Vec<Row> {
    let row = |item| match item {
        Item::Known(record) => Row::of(screening, record),
        Item::File(file, sign) => Row::of(screening, Arc::new(Record::read(screening, file, sign))),
    };
    let mut shares = shares.into_iter().filter(|share| !share.is_empty());
    let own = shares.next().unwrap_or_default();
    thread::scope(|scope| {
        let others: Vec<_> =
            shares.map(|share| scope.spawn(move || share.into_iter().map(row).collect::<Vec<_>>())).collect();
        let mut rows: Vec<Row> = own.into_iter().map(row).collect();
        for other in others {
            rows.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        rows
    })
}

fn table(screening: &Screening, clients: &[Arc<Record>], lang: Lang, to: &Path) -> io::Result<()> {
    let (clerk, mut out) = (Clerk::new(*screening, lang), Vec::new());
    csv::head(screening, "file", &mut out);
    for record in clients {
        let origin = record.file_name();
        match &record.client {
            Ok(client) => {
                csv::row(screening, &origin, Ok(&clerk.screen(client)), &mut out);
            }
            Err(problems) => {
                let said = problems.iter().map(|problem| clerk.text().problem(problem));
                let error = &said.collect::<Vec<_>>().join("; ");
                csv::row(screening, &origin, Err(&Unread { error, ..Unread::default() }), &mut out);
            }
        }
    }
    write_whole(to, &out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::rulebook;

    #[test]
    fn a_query_finds_words_in_any_order_and_references_as_they_are() {
        let client = Client {
            name: "Zoë Brontë-Nguyễn".to_owned(),
            reference: "A-26/7".to_owned(),
            notes: "Référée par Luc".to_owned(),
            ..Client::default()
        };
        let record = Record::sample(0, client);
        for (typed, is_found) in [
            ("zoe", true),
            ("NGUYEN zo", true),
            ("a-26/7", true),
            ("-26/", true),
            ("referee luc", true),
            ("zoe max", false),
            ("--", true),
        ] {
            let found = Query::new(typed).is_none_or(|query| record.answers(&query));
            assert_eq!(found, is_found, "{typed}");
        }
        assert_eq!(Query::new("  "), None);
    }

    #[test]
    fn a_file_is_read_again_only_when_it_was_written_since() {
        let outer = tempfile::tempdir().expect("a folder");
        let folder = Folder::at(outer.path());
        let file = |name: &str| outer.path().join(format!("{name}.client.json"));
        let write = |name: &str, text: &str| fs::write(file(name), text).expect("a file");
        write("a", r#"{ "format": "drawcheck-client/1", "name": "A" }"#);
        write("b", r#"{ "format": "drawcheck-client/1", "name": "B" }"#);
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date");
        let screening = Screening { book: rulebook(), as_of: day.into(), compare: None };
        let read = |known: Vec<Arc<Record>>| {
            let mut found = Vec::new();
            let work = Work::Survey { screening, source: Source::Folder, known };
            Job { run: 1, work }.carry_out(Some(&folder), &mut |part| {
                if let Part::Rows(rows) = part {
                    found.extend(rows.into_iter().map(|row| row.record));
                }
                true
            });
            found
        };
        let first = read(Vec::new());
        write("b", r#"{ "format": "drawcheck-client/1", "name": "B, longer" }"#);
        write("c", "[]");
        let second = read(first.clone());
        assert_eq!(second.len(), 3);
        assert!(Arc::ptr_eq(&first[0], &second[0]) && !Arc::ptr_eq(&first[1], &second[1]));
        assert!(second[2].client.is_err());
        fs::remove_file(file("a")).expect("a file");
        assert_eq!(read(second).len(), 2);
    }

    #[test]
    fn a_job_that_nobody_wants_tells_nothing_more() {
        let clients = vec![Client::default(); 1_000];
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date");
        let screening = Screening { book: rulebook(), as_of: day.into(), compare: None };
        let work = Work::Survey { screening, source: Source::Samples(clients), known: Vec::new() };
        let mut told = 0;
        Job { run: 1, work }.carry_out(None, &mut |_| {
            told += 1;
            false
        });
        assert_eq!(told, 1);
    }
}
