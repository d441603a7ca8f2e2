//! Embedded assets to a checked rulebook.
//!
//! Loading is strict: an unknown key, a gap between editions, a rule without a source or an
//! occupation that is not in the classification is an error that names the file and the
//! place. All problems are reported, not only the first.

mod check;
mod crs;
mod programs;
mod rounds;
mod samples;
mod tables;

pub use crs::load as load_crs;
pub use programs::load as load_programs;
pub use rounds::{RoundFiles, load as load_rounds};
pub use samples::{samples, samples_in};

use std::sync::OnceLock;

use serde::de::DeserializeOwned;

use crate::core::crs::Crs;
use crate::core::language::LanguageTable;
use crate::core::program::Programs;
use crate::core::round::Rounds;
use crate::core::rulebook::{Edition, Law, Observed, Rulebook};
use crate::core::search::{Aliases, Index};

/// The texts a rulebook is made of, each with the name it is cited by in errors.
#[derive(Clone, Copy, Debug)]
pub struct Assets<'a> {
    /// What holds for every edition.
    pub law: File,
    /// The editions of the categories.
    pub editions: &'a [File],
    /// The language tests.
    pub languages: File,
    /// The occupations.
    pub occupations: File,
    /// The countries.
    pub countries: File,
    /// How the department's profile counts months of work.
    pub observed: File,
}

/// One asset: its name and its text.
#[derive(Clone, Copy, Debug)]
pub struct File {
    /// Path below `assets/`.
    pub name: &'static str,
    /// Contents.
    pub text: &'static str,
}

macro_rules! file {
    ($name:literal) => {
        File { name: $name, text: include_str!(concat!("../../assets/", $name)) }
    };
}

/// The assets built into the program. A new edition of the rules is one more line here.
pub const EMBEDDED: Assets<'static> = Assets {
    law: file!("rules/law.json"),
    editions: &[
        file!("rules/2023-05-31.json"),
        file!("rules/2025-02-27.json"),
        file!("rules/2025-12-08.json"),
        file!("rules/2026-02-18.json"),
    ],
    languages: file!("languages.json"),
    occupations: file!("occupations.tsv"),
    countries: file!("countries.tsv"),
    observed: file!("observed.json"),
};

/// What people call the jobs of each unit group, in our own words.
const ALIASES: &str = include_str!("../../assets/aliases.tsv");

/// Something wrong in an asset.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{file}: {place}: {reason}")]
pub struct LoadError {
    /// Name of the file.
    pub file: &'static str,
    /// Path of keys, or line, within the file.
    pub place: String,
    /// What is wrong.
    pub reason: Reason,
}

/// What can be wrong in an asset.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Reason {
    /// Not of the form expected: not JSON, an unknown or missing key, a wrong type.
    #[error("{0}")]
    Form(String),
    /// A day on which no edition is in force, between two editions.
    #[error("no edition is in force from the day after {0} on; the next one must begin that day")]
    Gap(chrono::NaiveDate),
    /// Two editions in force on one day, or editions out of order.
    #[error("begins on or before {0}, the last day of the edition before it")]
    Overlap(chrono::NaiveDate),
    /// An edition that ends before it begins, or is not named after its first day.
    #[error("an edition is named after its first day and ends on or after it")]
    Span,
    /// A rule whose source is not among the edition's, or a source without title or address.
    #[error("no source: {0:?} has no title and address in `sources`")]
    Source(String),
    /// An occupation that is not in the classification.
    #[error("{0} is not a unit group of NOC 2021")]
    Occupation(String),
    /// An occupation listed twice by one category.
    #[error("{0} is listed twice")]
    Twice(String),
    /// A TEER category that is not the second digit of the code.
    #[error("TEER {teer} is not the second digit of {noc}")]
    Teer {
        /// The code.
        noc: String,
        /// The TEER category beside it.
        teer: String,
    },
    /// A wording missing in English or French.
    #[error("a wording in English or French is missing")]
    Wording,
    /// A condition, question or test that is named but not described.
    #[error("{0:?} is not described")]
    Undescribed(String),
    /// A table that gives fewer points for more.
    #[error("the points fall from one row to the next")]
    Falls,
    /// A table with rows missing, out of order, or not from the first on.
    #[error("the rows must be complete and in order, from the first on")]
    Rows,
    /// A cap that cuts off what it must hold.
    #[error("a cap of {cap} is below its parts, which come to {parts}")]
    Cap {
        /// The cap.
        cap: u16,
        /// What it must hold.
        parts: u16,
    },
    /// A row that does not come after the one before it.
    #[error("{0} does not come after the row before it")]
    Order(String),
    /// A score that no one can have.
    #[error("a score of {score} is not between 1 and {top}")]
    OffScale {
        /// The score.
        score: u16,
        /// The highest there is.
        top: u16,
    },
    /// Parts that do not add up.
    #[error("the bands do not add up to {0}")]
    Sum(u32),
    /// A row later than the day through which the table was checked.
    #[error("a row is later than the day through which the table was checked")]
    Beyond,
    /// A table that changes on a day on which no edition begins.
    #[error("no edition begins on {0}, the first day of this table")]
    NoEdition(chrono::NaiveDate),
}

/// The rulebook of the program, loaded and checked on first use.
///
/// # Panics
/// If an embedded asset is wrong, with every error; the tests load it.
pub fn rulebook() -> &'static Rulebook {
    static BOOK: OnceLock<Rulebook> = OnceLock::new();
    BOOK.get_or_init(|| {
        load(&EMBEDDED).unwrap_or_else(|errors| {
            let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
            panic!("the embedded assets are wrong:\n{}", lines.join("\n"))
        })
    })
}

/// The tables of the score.
pub const CRS: File = file!("crs.json");

/// The tables of the score, loaded and checked when a score is first asked for.
///
/// # Panics
/// If the embedded tables are wrong, with every error; the tests load them.
pub fn crs() -> &'static Crs {
    static TABLES: OnceLock<Crs> = OnceLock::new();
    TABLES.get_or_init(|| {
        load_crs(CRS).unwrap_or_else(|errors| {
            let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
            panic!("the embedded tables are wrong:\n{}", lines.join("\n"))
        })
    })
}

/// The programs that let a person into the pool.
pub const PROGRAMS: File = file!("programs.json");

/// The programs, loaded and checked when one is first asked about.
///
/// # Panics
/// If the embedded file is wrong, with every error; the tests load it.
pub fn programs() -> &'static Programs {
    static PROGRAMS_READ: OnceLock<Programs> = OnceLock::new();
    PROGRAMS_READ.get_or_init(|| {
        load_programs(PROGRAMS).unwrap_or_else(|errors| {
            let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
            panic!("the embedded programs are wrong:\n{}", lines.join("\n"))
        })
    })
}

/// The rounds of invitations and the scores in the pool.
pub const ROUNDS: RoundFiles = RoundFiles {
    about: file!("rounds/about.json"),
    names: file!("rounds/names.tsv"),
    rounds: file!("rounds/rounds.tsv"),
    pool: file!("rounds/pool.tsv"),
};

/// The rounds of invitations, loaded and checked when they are first asked for.
///
/// # Panics
/// If the embedded rounds are wrong, with every error; the tests load them.
pub fn rounds() -> &'static Rounds {
    static ALL: OnceLock<Rounds> = OnceLock::new();
    ALL.get_or_init(|| {
        load_rounds(&ROUNDS, rulebook()).unwrap_or_else(|errors| {
            let lines: Vec<String> = errors.iter().map(ToString::to_string).collect();
            panic!("the embedded rounds are wrong:\n{}", lines.join("\n"))
        })
    })
}

/// The occupation search over every title and everyday name, built on first use.
///
/// # Panics
/// If the embedded alias list is wrong; a test reads it.
pub fn search_index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| {
        let aliases = Aliases::parse(ALIASES).unwrap_or_else(|error| panic!("aliases.tsv: {error}"));
        Index::new(&rulebook().occupations, &aliases)
    })
}

/// A rulebook from `assets`.
///
/// # Errors
/// Everything that is wrong in them, each with its file and place.
pub fn load(assets: &Assets) -> Result<Rulebook, Vec<LoadError>> {
    let mut errors = Vec::new();
    let mut keep = |result: Result<_, LoadError>| result.map_err(|error| errors.push(error)).ok();
    let mut editions: Vec<(File, Edition)> = Vec::new();
    for &file in assets.editions {
        editions.extend(keep(json::<Edition>(file)).map(|edition| (file, edition)));
    }
    let law = json::<Law>(assets.law).map_err(|error| errors.push(error)).ok();
    let languages = json::<LanguageTable>(assets.languages).map_err(|error| errors.push(error)).ok();
    let observed = json::<Observed>(assets.observed).map_err(|error| errors.push(error)).ok();
    let occupations = tables::occupations(assets.occupations, &mut errors);
    let countries = tables::countries(assets.countries, &mut errors);
    for (_, edition) in &mut editions {
        edition.index();
    }
    if let (Some(law), Some(languages), Some(observed)) = (law, languages, observed) {
        check::law(assets.law, &law, &mut errors);
        check::languages(assets.languages, &languages, &mut errors);
        check::observed(assets.observed, &observed, &mut errors);
        check::editions(&editions, &law, &occupations, &mut errors);
        if errors.is_empty() {
            let editions = editions.into_iter().map(|(_, edition)| edition).collect();
            return Ok(Rulebook { law, editions, languages, occupations, countries, observed });
        }
    }
    Err(errors)
}

fn json<T: DeserializeOwned>(file: File) -> Result<T, LoadError> {
    serde_json::from_str(file.text).map_err(|error| {
        let place = format!("line {}", error.line());
        let said = error.to_string();
        let reason = said.rsplit_once(" at line ").map_or(said.as_str(), |(reason, _)| reason);
        LoadError { file: file.name, place, reason: Reason::Form(reason.to_owned()) }
    })
}

#[cfg(test)]
mod tests;
