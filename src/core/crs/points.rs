//! The arithmetic: a profile of plain numbers to points. It is asked many times over (every
//! order of languages, every improvement, every month to come), so it allocates nothing.

use super::factor::{Factor, Part};
use super::tables::Tables;

/// Levels of speaking, listening, reading and writing.
pub type Levels = [u8; 4];

/// Everything the points depend on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[allow(clippy::struct_excessive_bools)] // five independent facts, each worth points by itself
pub struct Profile {
    /// Whether the column with a spouse applies.
    pub spouse: bool,
    /// Whether the first official language is French.
    pub french_first: bool,
    /// Whether a province or territory nominated the person.
    pub nominated: bool,
    /// Whether the person holds a certificate of qualification.
    pub certificate: bool,
    /// Whether a brother or sister lives in Canada.
    pub sibling: bool,
    /// Whole years of age.
    pub age: u8,
    /// Level of education, counted from 0.
    pub education: u8,
    /// Study in Canada: 0 none, 1 one or two years, 2 three or more.
    pub study: u8,
    /// English levels.
    pub english: Levels,
    /// French levels.
    pub french: Levels,
    /// Whole years of skilled work in Canada.
    pub canadian_years: u8,
    /// Whole years of skilled work abroad.
    pub foreign_years: u8,
    /// A qualifying offer: 0 none, 1 skilled, 2 senior management.
    pub offer: u8,
    /// The spouse's level of education.
    pub spouse_education: u8,
    /// The spouse's levels.
    pub spouse_language: Levels,
    /// The spouse's whole years of skilled work in Canada.
    pub spouse_years: u8,
}

impl Profile {
    /// The levels of the first and of the second official language.
    pub fn languages(&self) -> (Levels, Levels) {
        if self.french_first { (self.french, self.english) } else { (self.english, self.french) }
    }
}

/// The points of a profile.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Points {
    factors: [u16; Factor::COUNT],
    parts: [u16; 4],
    /// The whole score.
    pub total: u16,
}

impl Points {
    /// The points of one factor, before the caps that hold for several together.
    pub fn of(&self, factor: Factor) -> u16 {
        self.factors[factor as usize]
    }

    /// The points of a part, capped.
    pub fn part(&self, part: Part) -> u16 {
        self.parts[part as usize]
    }
}

/// The least of four levels.
pub fn lowest(levels: Levels) -> u8 {
    levels.into_iter().min().unwrap_or(0)
}

/// The points of `profile` under `tables`.
pub fn points(tables: &Tables, profile: &Profile) -> Points {
    let caps = &tables.caps;
    let spouse = profile.spouse;
    let (first, second) = profile.languages();
    let least = lowest(first);
    let each =
        |steps: &super::tables::Steps, levels: Levels| levels.iter().map(|&it| steps.at(it)).sum::<u16>();
    let group = tables.education_group.at(profile.education) as u8;
    let canadian = profile.canadian_years;

    let age = tables.age.of(spouse).at(profile.age);
    let education = tables.education.of(spouse).at(profile.education);
    let first_language = each(tables.first_language.of(spouse), first).min(*caps.first_language.of(spouse));
    let second_language =
        each(tables.second_language.of(spouse), second).min(*caps.second_language.of(spouse));
    let canadian_work = tables.canadian_work.of(spouse).at(canadian);
    let languages = (first_language + second_language).min(*caps.languages.of(spouse));
    let core = (age + education + languages + canadian_work).min(*caps.core.of(spouse));

    let (spouse_education, spouse_language, spouse_work) = if spouse {
        (
            tables.spouse_education.at(profile.spouse_education),
            each(&tables.spouse_language, profile.spouse_language).min(caps.spouse_language),
            tables.spouse_work.at(profile.spouse_years),
        )
    } else {
        (0, 0, 0)
    };
    let partner = (spouse_education + spouse_language + spouse_work)
        .min(caps.spouse)
        .min(caps.core_and_spouse.saturating_sub(core));

    let education_language = tables.education_language.at(group, least);
    let education_work = tables.education_work.at(group, canadian);
    let foreign_language = tables.foreign_language.at(profile.foreign_years, least);
    let foreign_work = tables.foreign_work.at(profile.foreign_years, canadian);
    let certificate = tables.certificate_language.at(u8::from(profile.certificate), least);
    let transferability = ((education_language + education_work).min(caps.education)
        + (foreign_language + foreign_work).min(caps.foreign_work)
        + certificate.min(caps.certificate))
    .min(caps.transferability);

    let nomination = if profile.nominated { tables.nomination } else { 0 };
    let offer = tables.offer.at(profile.offer);
    let study = tables.study.at(profile.study);
    let sibling = if profile.sibling { tables.sibling } else { 0 };
    let has_french = lowest(profile.french) >= tables.french.french_level;
    let has_english = lowest(profile.english) >= tables.french.english_level;
    let french = tables.french.points.at(if has_french { 1 + u8::from(has_english) } else { 0 });
    let additional = (nomination + offer + study + sibling + french).min(caps.additional);

    Points {
        // In the order of `Factor::ALL`; a test holds the two together.
        factors: [
            age,
            education,
            first_language,
            second_language,
            canadian_work,
            spouse_education,
            spouse_language,
            spouse_work,
            education_language,
            education_work,
            foreign_language,
            foreign_work,
            certificate,
            nomination,
            offer,
            study,
            sibling,
            french,
        ],
        parts: [core, partner, transferability, additional],
        total: (core + partner + transferability + additional).min(caps.total),
    }
}
