//! The rounds of invitations and the scores in the pool: tab-separated lines, read strictly.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;

use super::tables::rows;
use super::{File, LoadError, Reason, json};
use crate::core::bilingual::Bilingual;
use crate::core::client::parse_date;
use crate::core::round::{Band, Gate, Kind, Name, Note, Round, RoundNumber, Rounds, Snapshot, TieBreaks};
use crate::core::rulebook::Rulebook;
use crate::core::source::{Confidence, Source};

/// The texts the rounds are made of.
#[derive(Clone, Copy, Debug)]
pub struct RoundFiles {
    /// Sources, dates and remarks.
    pub about: File,
    /// What rounds are called and whom they are for.
    pub names: File,
    /// The rounds.
    pub rounds: File,
    /// The scores in the pool.
    pub pool: File,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct About {
    verified_through: NaiveDate,
    pool_verified_through: NaiveDate,
    confidence: Confidence,
    tie_break: TieBreaks,
    notes: Vec<Note>,
    sources: Vec<Source>,
}

/// What stands where there is nothing.
const NOTHING: &str = "-";

/// The rounds of `files`; categories are those of `book`.
///
/// # Errors
/// Everything that is wrong in them, each with its file and place.
pub fn load(files: &RoundFiles, book: &Rulebook) -> Result<Rounds, Vec<LoadError>> {
    let mut errors = Vec::new();
    let about = json::<About>(files.about).map_err(|error| errors.push(error)).ok();
    let (keys, names) = names(files.names, book, &mut errors);
    let pool = pool(files.pool, &mut errors);
    let top = pool.last().and_then(|snapshot| snapshot.bands.first()).map_or(0, |band| band.max);
    let list = list(files.rounds, &keys, top, &mut errors);
    let Some(about) = about else { return Err(errors) };
    check(files, &about, &list, &pool, &mut errors);
    if !errors.is_empty() {
        return Err(errors);
    }
    let categories = book.editions.iter().flat_map(|edition| &edition.categories);
    Ok(Rounds {
        verified_through: about.verified_through,
        confidence: about.confidence,
        tie_breaks: about.tie_break,
        sources: about.sources,
        notes: about.notes,
        categories: categories.map(|it| (it.id.clone(), it.name.clone())).collect(),
        names,
        list,
        pool,
        supplied_through: None,
    })
}

/// Lines of `key, kind, gates, edition, English name, French name`.
fn names(file: File, book: &Rulebook, errors: &mut Vec<LoadError>) -> (Vec<&'static str>, Vec<Name>) {
    let read = |[key, kind, gates, edition, en, fr]: [&'static str; 6]| {
        let kind = match (kind, Gate::of(kind)) {
            ("general", _) => Kind::General,
            (_, Some(gate)) => Kind::Program(gate),
            (id, None) if book.editions.iter().any(|edition| edition.category(id).is_some()) => {
                Kind::Category(id.to_owned())
            }
            (id, None) => return Err(Reason::Undescribed(id.to_owned())),
        };
        let gate = |id: &str| Gate::of(id).ok_or_else(|| Reason::Undescribed(id.to_owned()));
        let gates = gates.split(',').map(gate).collect::<Result<Vec<Gate>, Reason>>()?;
        let edition = match edition {
            NOTHING => None,
            year => Some(year.parse().map_err(|_| Reason::Form(format!("{year:?} is not a year")))?),
        };
        let said = Bilingual { en: en.to_owned(), fr: fr.to_owned() };
        Ok((key, Name { kind, gates, edition, said }))
    };
    let rows = rows(file, errors, read);
    for (at, (key, _)) in rows.iter().enumerate() {
        if rows[..at].iter().any(|(before, _)| before == key) {
            let place = format!("line {}", at + 1);
            errors.push(LoadError { file: file.name, place, reason: Reason::Twice((*key).to_owned()) });
        }
    }
    rows.into_iter().unzip()
}

/// Lines of `number, date, key of the name, invitations, cut-off, tie-break`.
fn list(file: File, keys: &[&str], top: u16, errors: &mut Vec<LoadError>) -> Vec<Round> {
    let mut last: Option<(RoundNumber, NaiveDate)> = None;
    let read = |[number, date, name, invitations, cut_off, tie_break]: [&'static str; 6]| {
        let form = |what: &str, text: &str| Reason::Form(format!("{text:?} is not {what}"));
        let number: RoundNumber = number.parse().map_err(|_| form("the number of a round", number))?;
        let date = day(date)?;
        if last.is_some_and(|(before, held)| number <= before || date < held) {
            return Err(Reason::Order(number.to_string()));
        }
        last = Some((number, date));
        let place = keys.iter().position(|key| *key == name);
        let name = place.ok_or_else(|| Reason::Undescribed(name.to_owned()))?;
        let invitations = match invitations.parse() {
            Ok(invitations) if invitations > 0 => invitations,
            _ => return Err(form("a number of invitations", invitations)),
        };
        let cut_off: u16 = cut_off.parse().map_err(|_| form("a score", cut_off))?;
        if cut_off == 0 || cut_off > top {
            return Err(Reason::OffScale { score: cut_off, top });
        }
        let tie_break = match tie_break {
            NOTHING => None,
            time => Some(moment(time).ok_or_else(|| form("a time such as 2026-05-28T16:55:23Z", time))?),
        };
        // A round held late in the day is over on the next in universal time.
        let over = date.succ_opt().unwrap_or(date);
        if tie_break.is_some_and(|time| time.date_naive() > over) {
            return Err(Reason::Form(format!("the tie-break is later than the round of {date}")));
        }
        Ok(Round { number, date, held_at: None, name, invitations, cut_off, tie_break, supplied: false })
    };
    rows(file, errors, read)
}

/// A first line of `date, total` and the bands, the highest first; then lines of numbers.
fn pool(file: File, errors: &mut Vec<LoadError>) -> Vec<Snapshot> {
    let mut refuse = |line: usize, reason| {
        errors.push(LoadError { file: file.name, place: format!("line {line}"), reason });
    };
    let mut lines = file.text.lines();
    let heads = lines.next().unwrap_or_default();
    let Some(bands) = bands(heads) else {
        refuse(1, Reason::Form("bands of scores must meet without gap, the highest first".to_owned()));
        return Vec::new();
    };
    let mut pool: Vec<Snapshot> = Vec::new();
    for (at, line) in lines.enumerate() {
        match snapshot(line, &bands) {
            Ok(snapshot) if pool.last().is_some_and(|before| before.date >= snapshot.date) => {
                refuse(at + 2, Reason::Order(snapshot.date.to_string()));
            }
            Ok(snapshot) => pool.push(snapshot),
            Err(reason) => refuse(at + 2, reason),
        }
    }
    pool
}

/// The bands a first line names.
fn bands(line: &str) -> Option<Vec<(u16, u16)>> {
    let band = |text: &str| {
        let (min, max) = text.split_once('-')?;
        Some((min.parse::<u16>().ok()?, max.parse::<u16>().ok()?))
    };
    let heads = line.strip_prefix("date\ttotal\t")?;
    let bands = heads.split('\t').map(band).collect::<Option<Vec<_>>>()?;
    let meet = bands.windows(2).all(|pair| pair[1].1 + 1 == pair[0].0);
    let rise = bands.iter().all(|(min, max)| min < max);
    (meet && rise && bands.last().is_some_and(|(min, _)| *min == 0)).then_some(bands)
}

fn snapshot(line: &str, bands: &[(u16, u16)]) -> Result<Snapshot, Reason> {
    let columns: Vec<&str> = line.split('\t').collect();
    if columns.len() != bands.len() + 2 {
        return Err(Reason::Form(format!("{} columns, not {}", columns.len(), bands.len() + 2)));
    }
    let count = |text: &str| {
        text.parse::<u32>().map_err(|_| Reason::Form(format!("{text:?} is not a number of people")))
    };
    let band = |(&(min, max), text): (&(u16, u16), &&str)| Ok(Band { min, max, candidates: count(text)? });
    let bands = bands.iter().zip(&columns[2..]).map(band).collect::<Result<Vec<Band>, Reason>>()?;
    let snapshot = Snapshot { date: day(columns[0])?, total: count(columns[1])?, bands };
    if snapshot.adds_up() { Ok(snapshot) } else { Err(Reason::Sum(snapshot.total)) }
}

fn day(text: &str) -> Result<NaiveDate, Reason> {
    parse_date(text).map_err(|_| Reason::Form(format!("{text:?} is not a date such as 2026-10-01")))
}

/// A time in the one form `2026-05-28T16:55:23Z`.
fn moment(text: &str) -> Option<DateTime<Utc>> {
    let time = DateTime::parse_from_rfc3339(text).ok()?.to_utc();
    (text.len() == 20 && text.ends_with('Z')).then_some(time)
}

/// What the whole must be: attested, and complete through the days it names.
fn check(files: &RoundFiles, about: &About, list: &[Round], pool: &[Snapshot], errors: &mut Vec<LoadError>) {
    let mut refuse = |place: String, reason| errors.push(LoadError { file: files.about.name, place, reason });
    let all = about.sources.iter().chain([&about.tie_break.source]);
    for (at, source) in all.enumerate() {
        if source.is_incomplete() {
            refuse(format!("sources[{at}]"), Reason::Source(source.title.clone()));
        }
    }
    if about.sources.is_empty() {
        refuse("sources".to_owned(), Reason::Source(String::new()));
    }
    for (at, note) in about.notes.iter().enumerate() {
        if note.text.is_incomplete() {
            refuse(format!("notes[{at}].text"), Reason::Wording);
        }
        for number in &note.rounds {
            if !list.iter().any(|round| round.number == *number) {
                refuse(format!("notes[{at}].rounds"), Reason::Undescribed(number.to_string()));
            }
        }
    }
    if list.last().is_some_and(|round| round.date > about.verified_through) {
        refuse("verified_through".to_owned(), Reason::Beyond);
    }
    if pool.last().is_some_and(|last| last.date > about.pool_verified_through) {
        refuse("pool_verified_through".to_owned(), Reason::Beyond);
    }
}
