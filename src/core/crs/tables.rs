//! The tables in force on one day, laid out so that a look-up is an index.
//!
//! Source of every number: `assets/crs.json`, read and checked by the loader. Nothing here
//! is a number of the law.

use crate::core::source::Source;

/// Points by a count of something, from 0 up; counts beyond the last row earn what it earns.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Steps(Box<[u16]>);

impl Steps {
    /// Steps that give each row's points from its count on, and nothing below the first.
    pub fn new(rows: impl IntoIterator<Item = (u8, u16)>) -> Steps {
        let mut points: Vec<u16> = Vec::new();
        for (from, earned) in rows {
            let last = points.last().copied().unwrap_or(0);
            points.resize(usize::from(from), last);
            points.push(earned);
        }
        if points.is_empty() {
            points.push(0);
        }
        Steps(points.into())
    }

    /// The points for `count`.
    pub fn at(&self, count: u8) -> u16 {
        self.0[usize::from(count).min(self.0.len() - 1)]
    }

    /// The most points there are.
    pub fn max(&self) -> u16 {
        self.0.iter().copied().max().unwrap_or(0)
    }

    /// The count beyond which nothing more is given.
    pub fn top(&self) -> u8 {
        u8::try_from(self.0.len() - 1).unwrap_or(u8::MAX)
    }
}

/// Points for two counts that count together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Grid(Box<[Steps]>);

impl Grid {
    /// A grid whose row for `from` holds from that count on; rows below the first give nothing.
    pub fn new(rows: impl IntoIterator<Item = (u8, Steps)>) -> Grid {
        let mut all: Vec<Steps> = vec![Steps::new([])];
        for (from, row) in rows {
            let last = all[all.len() - 1].clone();
            all.resize(usize::from(from).max(1), last);
            all.push(row);
        }
        Grid(all.into())
    }

    /// The points for `row` and `column`.
    pub fn at(&self, row: u8, column: u8) -> u16 {
        self.0[usize::from(row).min(self.0.len() - 1)].at(column)
    }

    /// The most points there are.
    pub fn max(&self) -> u16 {
        self.0.iter().map(Steps::max).max().unwrap_or(0)
    }

    /// The column beyond which nothing more is given.
    pub fn top_column(&self) -> u8 {
        self.0.iter().map(Steps::top).max().unwrap_or(0)
    }
}

/// The two columns of the core tables.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Columns<T> {
    /// With a spouse or partner who comes along and is not Canadian.
    pub with: T,
    /// Everyone else.
    pub without: T,
}

impl<T> Columns<T> {
    /// The column that applies.
    pub fn of(&self, spouse: bool) -> &T {
        if spouse { &self.with } else { &self.without }
    }
}

/// The most that factors may add up to.
#[derive(Clone, Debug)]
pub struct Caps {
    /// The whole score.
    pub total: u16,
    /// The core part.
    pub core: Columns<u16>,
    /// First official language.
    pub first_language: Columns<u16>,
    /// Second official language.
    pub second_language: Columns<u16>,
    /// Both official languages.
    pub languages: Columns<u16>,
    /// The spouse part.
    pub spouse: u16,
    /// The spouse's language.
    pub spouse_language: u16,
    /// Core and spouse together.
    pub core_and_spouse: u16,
    /// Education in skill transferability.
    pub education: u16,
    /// Foreign work in skill transferability.
    pub foreign_work: u16,
    /// A certificate of qualification in skill transferability.
    pub certificate: u16,
    /// Skill transferability.
    pub transferability: u16,
    /// The additional part.
    pub additional: u16,
}

/// The additional points for French.
#[derive(Clone, Debug)]
pub struct French {
    /// Level needed in each French ability.
    pub french_level: u8,
    /// Level in each English ability from which English counts beside it.
    pub english_level: u8,
    /// Points by how many of the two languages are there: none, French, both.
    pub points: Steps,
}

/// Which job offers qualify.
#[derive(Clone, Debug)]
pub struct OfferRule {
    /// TEER categories.
    pub teers: Vec<u8>,
    /// First digits of the codes of senior management occupations.
    pub senior_group: String,
    /// Least length in years.
    pub min_years: u32,
    /// Where that is written; the first is the one cited.
    pub sources: Vec<Source>,
}

/// The tables in force on one day.
#[derive(Clone, Debug)]
pub struct Tables {
    /// By age.
    pub age: Columns<Steps>,
    /// By level of education, counted from 0.
    pub education: Columns<Steps>,
    /// The group in skill transferability, by level of education.
    pub education_group: Steps,
    /// By level of one ability.
    pub first_language: Columns<Steps>,
    /// By level of one ability.
    pub second_language: Columns<Steps>,
    /// By whole years.
    pub canadian_work: Columns<Steps>,
    /// By level of education.
    pub spouse_education: Steps,
    /// By level of one ability.
    pub spouse_language: Steps,
    /// By whole years.
    pub spouse_work: Steps,
    /// Group of education by lowest level.
    pub education_language: Grid,
    /// Group of education by Canadian years.
    pub education_work: Grid,
    /// Foreign years by lowest level.
    pub foreign_language: Grid,
    /// Foreign years by Canadian years.
    pub foreign_work: Grid,
    /// Certificate or none by lowest level.
    pub certificate_language: Grid,
    /// For a nomination.
    pub nomination: u16,
    /// Which offers qualify.
    pub offers: OfferRule,
    /// For an offer: none, skilled, senior management.
    pub offer: Steps,
    /// For study in Canada: none, one or two years, three or more.
    pub study: Steps,
    /// For a sibling.
    pub sibling: u16,
    /// For French.
    pub french: French,
    /// The caps.
    pub caps: Caps,
}

impl Tables {
    /// The level of an official language beyond which no table gives more.
    pub fn top_level(&self) -> u8 {
        let steps = [&self.first_language, &self.second_language];
        let steps = steps.into_iter().flat_map(|columns| [columns.with.top(), columns.without.top()]);
        let grids = [&self.education_language, &self.foreign_language, &self.certificate_language];
        let grids = grids.into_iter().map(Grid::top_column);
        let french = [self.french.french_level, self.french.english_level];
        let french = french.into_iter().filter(|_| self.french.points.max() > 0);
        steps.chain(grids).chain(french).max().unwrap_or(0)
    }
}
