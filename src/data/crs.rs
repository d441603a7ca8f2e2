//! The score's tables: read strictly, checked, laid out by edition.
//!
//! The file keeps each table with its own versions; an edition of the score is what they
//! come to together between two changes.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;

use super::{File, LoadError, json};
use crate::core::bilingual::Bilingual;
use crate::core::client::{CanadianStudy, EducationLevel};
use crate::core::crs::{
    Caps, Columns, Crs, Edition, Factor, French, Grid, OfferRule, Origin, Steps, Tables, Warning, WorkCount,
    WorkCounts,
};
use crate::core::source::Source;

mod check;

/// A file of tables.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Book {
    verified_through: NaiveDate,
    verified_note: Bilingual,
    sources: BTreeMap<String, Source>,
    editions: Vec<Announced>,
    work: Vec<Version<WorkRules>>,
    caps: CapTable,
    core: CoreTables,
    spouse: SpouseTables,
    transferability: TransferTables,
    additional: AdditionalTables,
}

/// An edition as it was announced.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Announced {
    in_force_from: NaiveDate,
    in_force_until: Option<NaiveDate>,
    summary: Bilingual,
    sources: Vec<String>,
    /// What the tables do not hold.
    #[serde(default)]
    warning: Option<Bilingual>,
}

/// A table as it was over one span of days.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Version<T> {
    in_force_from: NaiveDate,
    in_force_until: Option<NaiveDate>,
    sources: Vec<String>,
    #[serde(default)]
    note: Option<Bilingual>,
    points: T,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct WorkRules {
    window_years: u32,
    teers: Vec<u8>,
    full_time_hours: u32,
    year_hours: u32,
    canadian: WorkKind,
    foreign: WorkKind,
    spouse: WorkKind,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(clippy::struct_excessive_bools)] // five independent facts of the rule, each a key of the table
struct WorkKind {
    one_occupation: bool,
    continuous: bool,
    self_employed: bool,
    full_time_study: bool,
    unauthorized: bool,
}

/// A number for each of the two columns.
#[derive(Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    with_spouse: u16,
    without_spouse: u16,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CapTable {
    sources: Vec<String>,
    total: u16,
    core: Pair,
    age: Pair,
    education: Pair,
    first_language: Pair,
    second_language: Pair,
    languages: Pair,
    canadian_work: Pair,
    spouse: u16,
    spouse_education: u16,
    spouse_language: u16,
    spouse_work: u16,
    core_and_spouse: u16,
    transfer_education: u16,
    transfer_foreign_work: u16,
    transfer_certificate: u16,
    transferability: u16,
    additional: u16,
}

/// The least count and the points with and without a spouse from there on.
type CoreRow = (u8, u16, u16);
/// The least count and the points from there on.
type Row = (u8, u16);
/// A level of education, its group in skill transferability, and the points.
type EducationRow = (EducationLevel, u8, u16, u16);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CoreTables {
    age: Vec<Version<Vec<CoreRow>>>,
    education: Vec<Version<Vec<EducationRow>>>,
    first_language: Vec<Version<Vec<CoreRow>>>,
    second_language: Vec<Version<Vec<CoreRow>>>,
    canadian_work: Vec<Version<Vec<CoreRow>>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SpouseTables {
    education: Vec<Version<Vec<(EducationLevel, u16)>>>,
    first_language: Vec<Version<Vec<Row>>>,
    canadian_work: Vec<Version<Vec<Row>>>,
}

/// Points for two counts together: the least counts of the two columns, and a row for each
/// least count of the other; what lies below gives nothing.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct GridTable {
    columns: [u8; 2],
    rows: Vec<CoreRow>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TransferTables {
    education_and_language: Vec<Version<GridTable>>,
    education_and_canadian_work: Vec<Version<GridTable>>,
    foreign_work_and_language: Vec<Version<GridTable>>,
    foreign_work_and_canadian_work: Vec<Version<GridTable>>,
    certificate_and_language: Vec<Version<GridTable>>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct OfferTable {
    /// Where it is written which offers qualify.
    qualifying: Vec<String>,
    teers: Vec<u8>,
    min_years: u32,
    senior_group: String,
    skilled: u16,
    senior: u16,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct FrenchTable {
    french_level: u8,
    english_level: u8,
    french: u16,
    both: u16,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AdditionalTables {
    provincial_nomination: Vec<Version<u16>>,
    arranged_employment: Vec<Version<OfferTable>>,
    canadian_study: Vec<Version<Vec<(CanadianStudy, u16)>>>,
    sibling_in_canada: Vec<Version<u16>>,
    french: Vec<Version<FrenchTable>>,
}

/// The tables of `file`.
///
/// # Errors
/// Everything that is wrong in them, each with its place.
pub fn load(file: File) -> Result<Crs, Vec<LoadError>> {
    let book = json::<Book>(file).map_err(|error| vec![error])?;
    let mut errors = Vec::new();
    check::book(file, &book, &mut errors);
    if errors.is_empty() { Ok(laid_out(&book)) } else { Err(errors) }
}

/// The version in force on `day`.
fn on<T>(versions: &[Version<T>], day: NaiveDate) -> Option<&Version<T>> {
    let holds =
        |it: &&Version<T>| it.in_force_from <= day && it.in_force_until.is_none_or(|last| day <= last);
    versions.iter().find(holds)
}

/// What stays the same for every edition is cloned into each: there are half a dozen.
fn laid_out(book: &Book) -> Crs {
    let editions = book.editions.iter().map(|it| edition(book, it)).collect();
    let work = book.work.iter().map(|it| {
        let kind = |kind: WorkKind| WorkCount {
            one_occupation: kind.one_occupation,
            continuous: kind.continuous,
            self_employed: kind.self_employed,
            full_time_study: kind.full_time_study,
            unauthorized: kind.unauthorized,
        };
        let rules = &it.points;
        let note = it.note.clone().unwrap_or_else(|| book.verified_note.clone());
        WorkCounts {
            in_force_from: it.in_force_from,
            in_force_until: it.in_force_until,
            window_years: rules.window_years,
            teers: rules.teers.clone(),
            full_time_hours: rules.full_time_hours,
            year_hours: rules.year_hours,
            canadian: kind(rules.canadian),
            foreign: kind(rules.foreign),
            spouse: kind(rules.spouse),
            sources: cited(book, &it.sources),
            note,
        }
    });
    Crs {
        verified_through: book.verified_through,
        verified_note: book.verified_note.clone(),
        editions,
        work: work.collect(),
    }
}

fn cited(book: &Book, keys: &[String]) -> Vec<Source> {
    keys.iter().filter_map(|key| book.sources.get(key)).cloned().collect()
}

fn edition(book: &Book, announced: &Announced) -> Edition {
    let day = announced.in_force_from;
    let sources = cited(book, &announced.sources);
    let warning = announced.warning.clone();
    Edition {
        in_force_from: day,
        in_force_until: announced.in_force_until,
        summary: announced.summary.clone(),
        warning: warning.map(|text| Warning { text, sources: sources.clone() }),
        sources,
        tables: tables(book, day),
        origins: Factor::ALL.into_iter().map(|factor| origin(book, factor, day)).collect(),
    }
}

fn origin(book: &Book, factor: Factor, day: NaiveDate) -> Origin {
    let (core, spouse, both, more) = (&book.core, &book.spouse, &book.transferability, &book.additional);
    match factor {
        Factor::Age => of(book, &core.age, day),
        Factor::Education => of(book, &core.education, day),
        Factor::FirstLanguage => of(book, &core.first_language, day),
        Factor::SecondLanguage => of(book, &core.second_language, day),
        Factor::CanadianWork => of(book, &core.canadian_work, day),
        Factor::SpouseEducation => of(book, &spouse.education, day),
        Factor::SpouseFirstLanguage => of(book, &spouse.first_language, day),
        Factor::SpouseCanadianWork => of(book, &spouse.canadian_work, day),
        Factor::EducationAndLanguage => of(book, &both.education_and_language, day),
        Factor::EducationAndCanadianWork => of(book, &both.education_and_canadian_work, day),
        Factor::ForeignWorkAndLanguage => of(book, &both.foreign_work_and_language, day),
        Factor::ForeignWorkAndCanadianWork => of(book, &both.foreign_work_and_canadian_work, day),
        Factor::CertificateAndLanguage => of(book, &both.certificate_and_language, day),
        Factor::ProvincialNomination => of(book, &more.provincial_nomination, day),
        Factor::ArrangedEmployment => of(book, &more.arranged_employment, day),
        Factor::CanadianStudy => of(book, &more.canadian_study, day),
        Factor::SiblingInCanada => of(book, &more.sibling_in_canada, day),
        Factor::French => of(book, &more.french, day),
    }
}

fn of<T>(book: &Book, versions: &[Version<T>], day: NaiveDate) -> Origin {
    let now = on(versions, day);
    let first = versions.first();
    let told = now.or(first);
    Origin {
        in_force_from: now.map(|it| it.in_force_from),
        first: first.map_or(NaiveDate::MAX, |it| it.in_force_from),
        sources: told.map(|it| cited(book, &it.sources)).unwrap_or_default(),
        note: now.and_then(|it| it.note.clone()),
    }
}

fn pair(pair: Pair) -> Columns<u16> {
    Columns { with: pair.with_spouse, without: pair.without_spouse }
}

fn columns(rows: &[CoreRow]) -> Columns<Steps> {
    Columns {
        with: Steps::new(rows.iter().map(|&(from, with, _)| (from, with))),
        without: Steps::new(rows.iter().map(|&(from, _, without)| (from, without))),
    }
}

fn grid(table: &GridTable) -> Grid {
    let [first, second] = table.columns;
    let row = |&(from, low, high): &CoreRow| (from, Steps::new([(first, low), (second, high)]));
    Grid::new(table.rows.iter().map(row))
}

/// The tables in force on `day`; one that is not yet in force gives nothing.
fn tables(book: &Book, day: NaiveDate) -> Tables {
    let core =
        |versions: &[Version<Vec<CoreRow>>]| columns(on(versions, day).map_or(&[], |it| &it.points[..]));
    let steps = |versions: &[Version<Vec<Row>>]| {
        Steps::new(on(versions, day).into_iter().flat_map(|it| it.points.iter().copied()))
    };
    let both = |versions: &[Version<GridTable>]| {
        on(versions, day).map_or_else(|| Grid::new([]), |it| grid(&it.points))
    };
    let one = |versions: &[Version<u16>]| on(versions, day).map_or(0, |it| it.points);
    let education = on(&book.core.education, day).map_or(&[][..], |it| &it.points[..]);
    let levels: Vec<CoreRow> =
        education.iter().map(|&(level, _, with, without)| (level as u8, with, without)).collect();
    let of_spouse = on(&book.spouse.education, day).map_or(&[][..], |it| &it.points[..]);
    let study = on(&book.additional.canadian_study, day).map_or(&[][..], |it| &it.points[..]);
    let offer = on(&book.additional.arranged_employment, day).map(|it| &it.points);
    let french = on(&book.additional.french, day).map(|it| &it.points);
    let (more, transfer) = (&book.additional, &book.transferability);
    Tables {
        age: core(&book.core.age),
        education: columns(&levels),
        education_group: Steps::new(
            education.iter().map(|&(level, group, ..)| (level as u8, u16::from(group))),
        ),
        first_language: core(&book.core.first_language),
        second_language: core(&book.core.second_language),
        canadian_work: core(&book.core.canadian_work),
        spouse_education: Steps::new(of_spouse.iter().map(|&(level, points)| (level as u8, points))),
        spouse_language: steps(&book.spouse.first_language),
        spouse_work: steps(&book.spouse.canadian_work),
        education_language: both(&transfer.education_and_language),
        education_work: both(&transfer.education_and_canadian_work),
        foreign_language: both(&transfer.foreign_work_and_language),
        foreign_work: both(&transfer.foreign_work_and_canadian_work),
        certificate_language: both(&transfer.certificate_and_language),
        nomination: one(&more.provincial_nomination),
        offers: offer.map_or_else(
            || OfferRule {
                teers: Vec::new(),
                senior_group: String::new(),
                min_years: 0,
                sources: Vec::new(),
            },
            |it| OfferRule {
                teers: it.teers.clone(),
                senior_group: it.senior_group.clone(),
                min_years: it.min_years,
                sources: cited(book, &it.qualifying),
            },
        ),
        offer: Steps::new(offer.map_or(vec![], |it| vec![(0, 0), (1, it.skilled), (2, it.senior)])),
        study: Steps::new(study.iter().map(|&(length, points)| (length as u8, points))),
        sibling: one(&more.sibling_in_canada),
        french: French {
            french_level: french.map_or(u8::MAX, |it| it.french_level),
            english_level: french.map_or(u8::MAX, |it| it.english_level),
            points: Steps::new(french.map_or(vec![], |it| vec![(0, 0), (1, it.french), (2, it.both)])),
        },
        caps: caps(&book.caps),
    }
}

fn caps(table: &CapTable) -> Caps {
    Caps {
        total: table.total,
        core: pair(table.core),
        first_language: pair(table.first_language),
        second_language: pair(table.second_language),
        languages: pair(table.languages),
        spouse: table.spouse,
        spouse_language: table.spouse_language,
        core_and_spouse: table.core_and_spouse,
        education: table.transfer_education,
        foreign_work: table.transfer_foreign_work,
        certificate: table.transfer_certificate,
        transferability: table.transferability,
        additional: table.additional,
    }
}

#[cfg(test)]
mod tests;
