//! How far a score could rise once the missing facts are known.

use super::facts::{Facts, Household};
use super::points::{Levels, Profile, points};
use super::tables::Tables;

/// Beyond the last row of a table more gives no more.
const HIGHEST: u8 = u8::MAX;

/// The highest level in every ability.
const LEVELS: Levels = [HIGHEST; 4];

/// The highest total that any answer to the missing facts could give; the total itself where
/// none is missing. A missing fact counts as nothing, so the total is the lowest.
pub fn most(tables: &Tables, facts: &Facts) -> u16 {
    most_with(tables, facts, facts.profile.foreign_years)
}

/// The highest total that any answer to the missing facts could give, with the open question
/// about gaps in work abroad read leniently.
pub fn most_leniently(tables: &Tables, facts: &Facts) -> u16 {
    most_with(tables, facts, facts.bridged_years())
}

fn most_with(tables: &Tables, facts: &Facts, foreign_years: u8) -> u16 {
    let uncounted = facts.canadian_work.is_none();
    if facts.missing.is_empty() && !uncounted && foreign_years == facts.profile.foreign_years {
        return points(tables, &facts.profile).total;
    }
    let mut profile = Profile { foreign_years, ..facts.profile };
    let lacks = |path: &str| facts.missing.contains(&path);
    let best = |of: &dyn Fn(u8) -> u16, counts: u8| {
        (0..=counts).max_by_key(|&count| (of(count), std::cmp::Reverse(count))).unwrap_or(0)
    };
    if lacks("birth_date") {
        let column = tables.age.of(profile.spouse);
        profile.age = best(&|age| column.at(age), u8::MAX);
    }
    if lacks("education.level") {
        profile.education = HIGHEST;
    }
    if lacks("education.canadian_study") {
        profile.study = best(&|study| tables.study.at(study), 2);
    }
    if lacks("spouse.education.level") {
        profile.spouse_education = HIGHEST;
    }
    if lacks("spouse.language_tests") {
        profile.spouse_language = LEVELS;
    }
    profile.sibling |= lacks("family.sibling_in_canada");
    profile.nominated |= lacks("provincial_nomination");
    profile.certificate |= lacks("certificate_of_qualification");
    if lacks("job_offer.full_time") || lacks("job_offer.years") {
        profile.offer = best(&|kind| tables.offer.at(kind), 2);
    }
    if uncounted {
        (profile.canadian_years, profile.foreign_years, profile.spouse_years) = (HIGHEST, HIGHEST, HIGHEST);
    }
    // Where it is not said whether the spouse counts, either column may be the one.
    let households: &[bool] =
        if facts.household == Household::Unsaid { &[true, false] } else { &[profile.spouse] };
    let unsaid = facts.household == Household::Unsaid;
    // Which results and which order give most may turn on what is missing: each is tried.
    let english = lacks("language_tests") || lacks("language_tests.english");
    let french = lacks("language_tests") || lacks("language_tests.french");
    let best = |levels: Levels, lacking: bool| if lacking { LEVELS } else { levels };
    let tried = households.iter().flat_map(|&spouse| {
        facts.choices.iter().map(move |&(own_english, own_french, french_first)| {
            let mut tried = Profile { spouse, french_first, ..profile };
            (tried.english, tried.french) = (best(own_english, english), best(own_french, french));
            if spouse && unsaid {
                (tried.spouse_education, tried.spouse_language, tried.spouse_years) =
                    (HIGHEST, LEVELS, HIGHEST);
            }
            tried
        })
    });
    tried.map(|it| points(tables, &it).total).max().unwrap_or(0)
}
