//! Every cell of every table against the values of its source, copied into `cells.json`.

use drawcheck::core::client::{CanadianStudy, EducationLevel};
use drawcheck::core::crs::{Edition, Factor, Part, Points, Profile, Tables, points};
use drawcheck::data::crs;
use serde_json::Value;

use super::day;

fn cells() -> Value {
    serde_json::from_str(include_str!("cells.json")).unwrap()
}

fn rows(table: &Value) -> impl Iterator<Item = &Value> {
    let rows = table["rows"].as_array().unwrap_or_else(|| panic!("no rows: {table}"));
    assert!(!rows.is_empty());
    rows.iter()
}

fn number(value: &Value) -> u16 {
    value.as_u64().unwrap_or_else(|| panic!("no number: {value}")) as u16
}

/// Every count of a row; one without an upper bound is tried some way beyond its lower one.
fn counts(row: &Value, of: &str) -> std::ops::RangeInclusive<u8> {
    let least = number(&row[format!("{of}_min")]) as u8;
    let most = row[format!("{of}_max")].as_u64().map_or(least + 40, |most| most as u8);
    least..=most
}

fn level(id: &Value) -> u8 {
    let level = match id.as_str().unwrap() {
        "less_than_secondary" => EducationLevel::None,
        "secondary" => EducationLevel::Secondary,
        "one_year" => EducationLevel::OneYear,
        "two_year" => EducationLevel::TwoYear,
        "three_year_or_bachelor" => EducationLevel::Bachelor,
        "two_or_more" => EducationLevel::TwoOrMore,
        "masters_or_professional" => EducationLevel::Master,
        "doctorate" => EducationLevel::Doctoral,
        other => panic!("no level: {other}"),
    };
    level as u8
}

const LEVELS: [&str; 8] = [
    "less_than_secondary",
    "secondary",
    "one_year",
    "two_year",
    "three_year_or_bachelor",
    "two_or_more",
    "masters_or_professional",
    "doctorate",
];

fn on(date: &str) -> &'static Edition {
    crs().on(day(date)).expect("an edition")
}

/// The tables of every edition: the core has stayed the same from the first.
fn all() -> impl Iterator<Item = &'static Tables> {
    crs().editions.iter().map(|edition| &edition.tables)
}

fn earned(tables: &Tables, factor: Factor, profile: Profile) -> u16 {
    points(tables, &profile).of(factor)
}

const COLUMNS: [(&str, bool); 2] = [("with_spouse", true), ("without_spouse", false)];

#[test]
fn every_cell_of_age_and_work_in_canada() {
    let cells = cells();
    for tables in all() {
        for (column, spouse) in COLUMNS {
            for row in rows(&cells["core"]["age"]) {
                for age in counts(row, "age") {
                    let profile = Profile { spouse, age, ..Profile::default() };
                    assert_eq!(earned(tables, Factor::Age, profile), number(&row[column]), "{age} {column}");
                }
            }
            for row in rows(&cells["core"]["canadian_work"]) {
                for canadian_years in counts(row, "years") {
                    let profile = Profile { spouse, canadian_years, ..Profile::default() };
                    let got = earned(tables, Factor::CanadianWork, profile);
                    assert_eq!(got, number(&row[column]), "{canadian_years} {column}");
                }
            }
        }
    }
}

#[test]
fn every_cell_of_education() {
    let cells = cells();
    for tables in all() {
        for (column, spouse) in COLUMNS {
            for row in rows(&cells["core"]["education"]) {
                let profile = Profile { spouse, education: level(&row["level"]), ..Profile::default() };
                assert_eq!(earned(tables, Factor::Education, profile), number(&row[column]), "{row}");
            }
        }
        assert_eq!(rows(&cells["core"]["education"]).count(), LEVELS.len());
    }
}

#[test]
fn every_cell_of_both_languages_by_each_ability_alone() {
    let cells = cells();
    let tables = &[("first_language", Factor::FirstLanguage), ("second_language", Factor::SecondLanguage)];
    for edition in all() {
        for (name, factor) in tables {
            for (column, spouse) in COLUMNS {
                for row in rows(&cells["core"][name]) {
                    for level in counts(row, "clb") {
                        for ability in 0..4 {
                            for french_first in [false, true] {
                                let mut levels = [0; 4];
                                levels[ability] = level;
                                let first = (*factor == Factor::FirstLanguage) != french_first;
                                let profile = Profile { spouse, french_first, ..Profile::default() };
                                let profile = if first {
                                    Profile { english: levels, ..profile }
                                } else {
                                    Profile { french: levels, ..profile }
                                };
                                assert_eq!(
                                    earned(edition, *factor, profile),
                                    number(&row[column]),
                                    "{name} {level} {column}"
                                );
                            }
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn every_cell_of_the_spouse() {
    let spouse = &cells()["spouse"];
    let with = Profile { spouse: true, ..Profile::default() };
    for tables in all() {
        for row in rows(&spouse["education"]) {
            let profile = Profile { spouse_education: level(&row["level"]), ..with };
            assert_eq!(earned(tables, Factor::SpouseEducation, profile), number(&row["points"]), "{row}");
            let alone = Profile { spouse: false, ..profile };
            assert_eq!(points(tables, &alone).part(Part::Spouse), 0);
        }
        for row in rows(&spouse["first_language"]) {
            for level in counts(row, "clb") {
                for ability in 0..4 {
                    let mut levels = [0; 4];
                    levels[ability] = level;
                    let profile = Profile { spouse_language: levels, ..with };
                    let got = earned(tables, Factor::SpouseFirstLanguage, profile);
                    assert_eq!(got, number(&row["points"]), "{level}");
                }
            }
        }
        for row in rows(&spouse["canadian_work"]) {
            for spouse_years in counts(row, "years") {
                let profile = Profile { spouse_years, ..with };
                let got = earned(tables, Factor::SpouseCanadianWork, profile);
                assert_eq!(got, number(&row["points"]), "{spouse_years}");
            }
        }
    }
}

/// What a row of skill transferability gives for a lowest level of the first language.
fn by_level(row: &Value, low: &str, least: u8, high: &str, most: u8, level: u8) -> u16 {
    match level {
        level if level >= most => number(&row[high]),
        level if level >= least => number(&row[low]),
        _ => 0,
    }
}

#[test]
fn every_cell_of_skill_transferability() {
    let cells = cells();
    let transfer = &cells["skill_transferability"];
    let groups: Vec<(u8, &Value)> = rows(&cells["core"]["education"])
        .map(|row| (level(&row["level"]), &row["transferability_group"]))
        .collect();
    for tables in all() {
        for &(education, group) in &groups {
            for row in
                rows(&transfer["education_and_language"]).filter(|row| row["education_group"] == *group)
            {
                for level in 0..=12 {
                    let profile = Profile { education, english: [level; 4], ..Profile::default() };
                    let stated = by_level(row, "clb_7_to_8", 7, "clb_9_or_more", 9, level);
                    assert_eq!(
                        earned(tables, Factor::EducationAndLanguage, profile),
                        stated,
                        "{row} {level}"
                    );
                }
            }
            for row in
                rows(&transfer["education_and_canadian_work"]).filter(|row| row["education_group"] == *group)
            {
                for canadian_years in 0..=12 {
                    let profile = Profile { education, canadian_years, ..Profile::default() };
                    let stated =
                        by_level(row, "canadian_years_1", 1, "canadian_years_2_or_more", 2, canadian_years);
                    assert_eq!(earned(tables, Factor::EducationAndCanadianWork, profile), stated, "{row}");
                }
            }
        }
        for row in rows(&transfer["foreign_work_and_language"]) {
            for foreign_years in counts(row, "foreign_years") {
                for level in 0..=12 {
                    let profile = Profile { foreign_years, english: [level; 4], ..Profile::default() };
                    let stated = by_level(row, "clb_7_to_8", 7, "clb_9_or_more", 9, level);
                    assert_eq!(
                        earned(tables, Factor::ForeignWorkAndLanguage, profile),
                        stated,
                        "{row} {level}"
                    );
                }
            }
        }
        for row in rows(&transfer["foreign_work_and_canadian_work"]) {
            for foreign_years in counts(row, "foreign_years") {
                for canadian_years in 0..=12 {
                    let profile = Profile { foreign_years, canadian_years, ..Profile::default() };
                    let stated =
                        by_level(row, "canadian_years_1", 1, "canadian_years_2_or_more", 2, canadian_years);
                    assert_eq!(earned(tables, Factor::ForeignWorkAndCanadianWork, profile), stated, "{row}");
                }
            }
        }
        for row in rows(&transfer["certificate_and_language"]) {
            for level in 0..=12 {
                let certificate = row["has_certificate"].as_bool().unwrap();
                let profile = Profile { certificate, english: [level; 4], ..Profile::default() };
                let stated = by_level(row, "clb_5_to_6", 5, "clb_7_or_more", 7, level);
                assert_eq!(earned(tables, Factor::CertificateAndLanguage, profile), stated, "{row} {level}");
            }
        }
    }
}

#[test]
fn a_single_bachelors_degree_is_in_the_lower_band() {
    let tables = &on("2026-08-24").tables;
    let bachelor = EducationLevel::Bachelor as u8;
    for (level, stated) in [(6, 0), (7, 13), (8, 13), (9, 25), (12, 25)] {
        let profile = Profile { education: bachelor, english: [level; 4], ..Profile::default() };
        assert_eq!(earned(tables, Factor::EducationAndLanguage, profile), stated, "level {level}");
    }
    for (canadian_years, stated) in [(0, 0), (1, 13), (2, 25), (9, 25)] {
        let profile = Profile { education: bachelor, canadian_years, ..Profile::default() };
        assert_eq!(earned(tables, Factor::EducationAndCanadianWork, profile), stated);
    }
}

#[test]
fn one_weak_ability_holds_skill_transferability_down() {
    let tables = &on("2026-08-24").tables;
    let master = EducationLevel::Master as u8;
    for ability in 0..4 {
        for (weak, education, certificate) in [(8, 25, 50), (6, 0, 25), (4, 0, 0)] {
            let mut english = [10; 4];
            english[ability] = weak;
            let profile = Profile { education: master, certificate: true, english, ..Profile::default() };
            assert_eq!(earned(tables, Factor::EducationAndLanguage, profile), education, "{english:?}");
            assert_eq!(earned(tables, Factor::CertificateAndLanguage, profile), certificate, "{english:?}");
        }
    }
}

/// The first and the last day of a version.
fn days(version: &Value) -> [String; 2] {
    let day = |key: &str| version[key].as_str().unwrap_or("2026-11-22").to_owned();
    [day("effective_from"), day("effective_until")]
}

fn versions<'a>(cells: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    cells["additional"][name].as_array().unwrap().iter()
}

#[test]
fn every_cell_of_the_additional_points_in_every_version() {
    let cells = cells();
    let plain = Profile::default();
    for version in versions(&cells, "provincial_nomination") {
        for date in days(version) {
            let got =
                earned(&on(&date).tables, Factor::ProvincialNomination, Profile { nominated: true, ..plain });
            assert_eq!(got, number(&version["rows"][0]["points"]), "{date}");
        }
    }
    for version in versions(&cells, "sibling_in_canada") {
        let got = |date: &str| {
            earned(&on(date).tables, Factor::SiblingInCanada, Profile { sibling: true, ..plain })
        };
        assert_eq!(got("2017-06-05"), 0);
        assert_eq!(got("2017-06-06"), number(&version["rows"][0]["points"]));
        assert_eq!(got("2026-11-22"), number(&version["rows"][0]["points"]));
    }
    for version in versions(&cells, "canadian_study") {
        for row in rows(version) {
            let study = match row["credential"].as_str().unwrap() {
                "secondary_or_less" => CanadianStudy::None,
                "one_or_two_years" => CanadianStudy::OneOrTwoYears,
                _ => CanadianStudy::ThreeYearsOrMore,
            } as u8;
            let got =
                |date: &str| earned(&on(date).tables, Factor::CanadianStudy, Profile { study, ..plain });
            assert_eq!(got("2016-11-18"), 0);
            assert_eq!(got("2016-11-19"), number(&row["points"]), "{row}");
            assert_eq!(got("2026-11-22"), number(&row["points"]), "{row}");
        }
    }
    for version in versions(&cells, "arranged_employment") {
        for row in rows(version) {
            for date in days(version) {
                let offers: &[u8] = match row["offer"].as_str().unwrap() {
                    "any_qualifying" => &[1, 2],
                    "noc_major_group_00" => &[2],
                    _ => &[1],
                };
                for &offer in offers {
                    let got =
                        earned(&on(&date).tables, Factor::ArrangedEmployment, Profile { offer, ..plain });
                    assert_eq!(got, number(&row["points"]), "{date} {row}");
                }
            }
        }
    }
    for version in versions(&cells, "french") {
        for row in rows(version) {
            let both = row["condition"] == "nclc_7_all_and_english_clb_5_or_more_all";
            for date in days(version) {
                let english = if both { 5 } else { 4 };
                for french_first in [false, true] {
                    let profile =
                        Profile { french: [7; 4], english: [english; 4], french_first, ..Profile::default() };
                    let got = earned(&on(&date).tables, Factor::French, profile);
                    assert_eq!(got, number(&row["points"]), "{date} {row}");
                    for ability in 0..4 {
                        let mut short = profile;
                        short.french[ability] = 6;
                        assert_eq!(earned(&on(&date).tables, Factor::French, short), 0, "{date}");
                    }
                }
            }
        }
    }
    let french = Profile { french: [10; 4], english: [10; 4], ..plain };
    assert_eq!(earned(&on("2017-06-05").tables, Factor::French, french), 0);
}

#[test]
fn a_mixed_english_result_beside_french_gives_the_lower_points() {
    let tables = &on("2026-08-24").tables;
    for ability in 0..4 {
        let mut english = [9; 4];
        english[ability] = 4;
        let profile = Profile { french: [7; 4], english, french_first: true, ..Profile::default() };
        assert_eq!(earned(tables, Factor::French, profile), 25);
    }
}

/// Everything there is to have.
fn best(spouse: bool) -> Profile {
    Profile {
        spouse,
        french_first: false,
        nominated: true,
        certificate: true,
        sibling: true,
        age: 25,
        education: EducationLevel::Doctoral as u8,
        study: 2,
        english: [10; 4],
        french: [10; 4],
        canadian_years: 5,
        foreign_years: 3,
        offer: 2,
        spouse_education: EducationLevel::Doctoral as u8,
        spouse_language: [10; 4],
        spouse_years: 5,
    }
}

#[test]
fn every_cap_is_reached_and_never_passed() {
    let caps = &cells()["caps"];
    let transfer = &caps["skill_transferability"];
    for (column, spouse) in COLUMNS {
        let tables = &on("2026-08-24").tables;
        let got = points(tables, &best(spouse));
        let parts = &caps["core_parts"];
        assert_eq!(got.of(Factor::Age), number(&parts["age"][column]));
        assert_eq!(got.of(Factor::Education), number(&parts["education"][column]));
        assert_eq!(got.of(Factor::FirstLanguage), number(&parts["first_language"][column]));
        assert_eq!(got.of(Factor::SecondLanguage), number(&parts["second_language"][column]));
        assert_eq!(
            got.of(Factor::FirstLanguage) + got.of(Factor::SecondLanguage),
            number(&parts["official_languages"][column])
        );
        assert_eq!(got.of(Factor::CanadianWork), number(&parts["canadian_work"][column]));
        assert_eq!(got.part(Part::Core), number(&caps["core"][column]));
        assert_eq!(got.part(Part::Spouse), if spouse { number(&caps["spouse"]) } else { 0 });
        assert_eq!(got.part(Part::Core) + got.part(Part::Spouse), number(&caps["core_plus_spouse"]));
        assert_eq!(got.part(Part::Transferability), number(&transfer["total"]));
        assert_eq!(got.part(Part::Additional), number(&caps["additional"]));
        assert_eq!(got.total, number(&caps["grand_total"]));
        if spouse {
            let parts = &caps["spouse_parts"];
            assert_eq!(got.of(Factor::SpouseEducation), number(&parts["education"]));
            assert_eq!(got.of(Factor::SpouseFirstLanguage), number(&parts["first_language"]));
            assert_eq!(got.of(Factor::SpouseCanadianWork), number(&parts["canadian_work"]));
        }
    }
}

#[test]
fn each_group_of_skill_transferability_is_capped_from_either_side() {
    let tables = &on("2026-08-24").tables;
    let part = |profile: Profile| points(tables, &profile).part(Part::Transferability);
    let plain = Profile::default();
    let doctoral = EducationLevel::Doctoral as u8;
    let cap = number(&cells()["caps"]["skill_transferability"]["education"]);
    // Education: by language alone, by Canadian work alone, by both.
    assert_eq!(part(Profile { education: doctoral, english: [9; 4], ..plain }), cap);
    assert_eq!(part(Profile { education: doctoral, canadian_years: 2, ..plain }), cap);
    assert_eq!(part(Profile { education: doctoral, english: [9; 4], canadian_years: 2, ..plain }), cap);
    assert_eq!(part(Profile { education: doctoral, english: [7; 4], canadian_years: 1, ..plain }), 25 + 25);
    assert_eq!(part(Profile { education: doctoral, english: [9; 4], canadian_years: 1, ..plain }), cap);
    // Foreign work, likewise.
    assert_eq!(part(Profile { foreign_years: 3, english: [9; 4], ..plain }), cap);
    assert_eq!(part(Profile { foreign_years: 3, canadian_years: 2, ..plain }), cap);
    assert_eq!(part(Profile { foreign_years: 3, english: [9; 4], canadian_years: 2, ..plain }), cap);
    assert_eq!(part(Profile { foreign_years: 2, english: [9; 4], canadian_years: 1, ..plain }), 25 + 13);
    // The certificate alone, and all three groups, which the whole cuts from 150 to 100.
    assert_eq!(part(Profile { certificate: true, english: [7; 4], ..plain }), cap);
    assert_eq!(part(best(false)), 100);
    let two = Profile { education: doctoral, foreign_years: 3, english: [9; 4], ..plain };
    assert_eq!(part(two), 100);
    assert_eq!(part(Profile { certificate: true, ..two }), 100);
}

#[test]
fn the_second_language_is_capped_lower_with_a_spouse() {
    let tables = &on("2026-08-24").tables;
    for (spouse, levels, stated) in [
        (true, [9, 9, 9, 8], 21),
        (true, [9, 9, 9, 9], 22),
        (false, [9, 9, 9, 8], 21),
        (false, [9, 9, 9, 9], 24),
    ] {
        let profile = Profile { spouse, french: levels, ..Profile::default() };
        assert_eq!(earned(tables, Factor::SecondLanguage, profile), stated, "{spouse} {levels:?}");
    }
}

#[test]
fn the_additional_points_stop_at_the_nomination() {
    let tables = &on("2025-03-24").tables;
    let profile = Profile { nominated: false, ..best(false) };
    assert_eq!(points(tables, &profile).part(Part::Additional), 200 + 30 + 15 + 50);
    assert_eq!(points(tables, &Profile { nominated: true, ..profile }).part(Part::Additional), 600);
    let first = &on("2016-11-18").tables;
    assert_eq!(points(first, &Profile { offer: 1, ..Profile::default() }).part(Part::Additional), 600);
    assert_eq!(points(first, &Profile { offer: 1, nominated: true, ..Profile::default() }).total, 600);
}

#[test]
fn factors_stand_in_the_order_of_their_list() {
    for (at, factor) in Factor::ALL.into_iter().enumerate() {
        assert_eq!(factor as usize, at);
    }
    let most: Points = points(&on("2026-08-24").tables, &best(true));
    for factor in Factor::ALL {
        assert_eq!(most.of(factor), factor.max(&on("2026-08-24").tables, true), "{}", factor.id());
    }
}
