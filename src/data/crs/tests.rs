//! One broken table for each thing the loader refuses, and what it says of it.

use super::load;
use crate::data::{CRS, File, crs};

/// What the loader says of the embedded tables with `from` replaced by `to`, where it first
/// stands after `anchor`.
fn refused(anchor: &str, from: &str, to: &str) -> Vec<String> {
    let at = CRS.text.find(anchor).unwrap_or_else(|| panic!("no {anchor:?}"));
    let (before, after) = CRS.text.split_at(at);
    assert!(after.contains(from), "no {from:?} after {anchor:?}");
    let text = format!("{before}{}", after.replacen(from, to, 1)).leak();
    let errors = load(File { text, ..CRS }).err().unwrap_or_default();
    errors.iter().map(ToString::to_string).collect()
}

fn only(anchor: &str, from: &str, to: &str) -> String {
    match &refused(anchor, from, to)[..] {
        [error] => error.clone(),
        errors => panic!("one error expected, not {errors:#?}"),
    }
}

#[test]
fn the_embedded_tables_load() {
    assert_eq!(crs().editions.len(), 6);
    assert_eq!(crs().editions.iter().filter(|edition| edition.warning.is_some()).count(), 1);
    assert!(crs().editions.iter().all(|edition| edition.origins.iter().all(|it| !it.sources.is_empty())));
}

#[test]
fn an_unknown_key_is_refused() {
    let error = only("\"core\": {\n    \"age\"", "\"in_force_from\"", "\"effective_from\"");
    assert!(
        error.starts_with("crs.json: line ") && error.contains("unknown field `effective_from`"),
        "{error}"
    );
}

#[test]
fn a_missing_key_is_refused() {
    let error = only("", "\"verified_through\": \"2026-08-24\",", "");
    assert!(error.contains("missing field `verified_through`"), "{error}");
}

#[test]
fn a_source_that_is_not_described_is_refused() {
    let error = only("\"core\": {\n    \"age\"", "\"criteria\"", "\"rumour\"");
    assert!(error.starts_with("crs.json: core.age[0].sources: no source: \"rumour\""), "{error}");
}

#[test]
fn a_table_without_a_source_is_refused() {
    let error = only("\"core\": {\n    \"age\"", "[\"criteria\", \"instructions\"]", "[]");
    assert!(error.starts_with("crs.json: core.age[0].sources: no source: \"\""), "{error}");
}

#[test]
fn what_makes_an_offer_qualify_must_be_cited() {
    let error = only("\"arranged_employment\"", "[\"arranged-employment\", \"criteria\"]", "[\"hearsay\"]");
    let place =
        "crs.json: additional.arranged_employment[0].points.qualifying.sources: no source: \"hearsay\"";
    assert!(error.starts_with(place), "{error}");
    let offers = crs().editions.iter().map(|edition| &edition.tables.offers);
    assert!(
        offers.into_iter().all(|it| it.sources.first().is_some_and(|source| source.title.contains("s. 82")))
    );
}

#[test]
fn a_source_without_an_address_is_refused() {
    let error = only("\"criteria\": {", "https://", "http://");
    assert!(error.starts_with("crs.json: sources.criteria: no source"), "{error}");
}

#[test]
fn a_falling_table_is_refused() {
    let error = only("\"canadian_work\": [", "[2, 46, 53]", "[2, 46, 39]");
    assert_eq!(error, "crs.json: core.canadian_work[0].points: the points fall from one row to the next");
}

#[test]
fn a_falling_grid_is_refused() {
    let error = only("\"foreign_work_and_language\"", "[3, 25, 50]", "[3, 12, 50]");
    assert!(
        error.starts_with("crs.json: transferability.foreign_work_and_language[0].points: the points fall")
    );
    let error = only("\"foreign_work_and_language\"", "[1, 13, 25]", "[1, 26, 25]");
    assert!(error.ends_with("the points fall from one row to the next"), "{error}");
}

#[test]
fn rows_out_of_order_are_refused() {
    let error = only("\"core\": {\n    \"age\"", "[19, 95, 105]", "[18, 95, 105]");
    assert!(error.starts_with("crs.json: core.age[0].points: the rows must be complete"), "{error}");
}

#[test]
fn a_table_that_does_not_begin_at_nothing_is_refused() {
    let error = only("\"first_language\": [", "[0, 0, 0]", "[1, 0, 0]");
    assert!(error.starts_with("crs.json: core.first_language[0].points: the rows must"), "{error}");
}

#[test]
fn a_missing_level_of_education_is_refused() {
    let error = only("\"spouse\": {\n    \"education\"", "[\"one-year\", 6],", "");
    assert!(error.starts_with("crs.json: spouse.education[0].points: the rows must"), "{error}");
}

#[test]
fn a_missing_length_of_study_is_refused() {
    let error = only("\"canadian_study\"", "[\"one-or-two-years\", 15],", "");
    assert!(error.starts_with("crs.json: additional.canadian_study[0].points: the rows must"), "{error}");
}

#[test]
fn a_cap_below_its_parts_is_refused() {
    for (from, to, place) in [
        ("\"age\": { \"with_spouse\": 100", "\"age\": { \"with_spouse\": 99", "age.with_spouse"),
        ("\"spouse\": 40", "\"spouse\": 39", "spouse"),
        ("\"transfer_education\": 50", "\"transfer_education\": 49", "transfer_education"),
        ("\"transferability\": 100", "\"transferability\": 49", "transferability"),
        ("\"additional\": 600", "\"additional\": 599", "additional"),
        ("\"total\": 1200", "\"total\": 1199", "total"),
    ] {
        let error = only("\"caps\"", from, to);
        assert!(error.starts_with(&format!("crs.json: caps.{place}: a cap of ")), "{error}");
    }
    let error = only("\"caps\"", "\"core\": { \"with_spouse\": 460", "\"core\": { \"with_spouse\": 459");
    assert!(error.starts_with("crs.json: caps.core.with_spouse: a cap of 459 is below its parts"), "{error}");
}

#[test]
fn a_gap_between_versions_is_refused() {
    let error = only("\"arranged_employment\"", "\"2016-11-18\"", "\"2016-11-17\"");
    assert!(
        error.starts_with("crs.json: additional.arranged_employment[1].in_force_from: no edition"),
        "{error}"
    );
}

#[test]
fn an_overlap_of_versions_is_refused() {
    let error = only("\"arranged_employment\"", "\"2016-11-18\"", "null");
    assert!(error.contains("arranged_employment[1].in_force_from: begins on or before"), "{error}");
}

#[test]
fn a_table_that_ends_without_another_is_refused() {
    let error = only("\"sibling_in_canada\"", "null", "\"2026-01-01\"");
    assert!(
        error.starts_with("crs.json: additional.sibling_in_canada[0].in_force_until: no edition"),
        "{error}"
    );
}

#[test]
fn a_table_that_changes_within_an_edition_is_refused() {
    let error = only("\"sibling_in_canada\"", "\"2017-06-06\"", "\"2017-06-07\"");
    assert_eq!(
        error,
        "crs.json: additional.sibling_in_canada[0].in_force_from: \
         no edition begins on 2017-06-07, the first day of this table"
    );
}

#[test]
fn a_core_table_that_is_not_there_from_the_start_is_refused() {
    let error = only("\"core\": {\n    \"age\"", "\"2015-01-01\"", "\"2016-11-19\"");
    assert!(
        error.starts_with("crs.json: core.age[0].in_force_from: no edition begins on 2016-11-19"),
        "{error}"
    );
}

#[test]
fn a_missing_wording_is_refused() {
    let error = only("\"editions\"", "\"French gives 25 or 50 points.\"", "\"\"");
    assert_eq!(error, "crs.json: editions[3].summary: a wording in English or French is missing");
    let error = only("\"warning\"", "\"Base score.", "\"\", \"unread\": \"");
    assert!(error.contains("unknown field `unread`"), "{error}");
}

#[test]
fn counting_without_hours_is_refused() {
    let error = only("\"work\"", "\"year_hours\": 1560", "\"year_hours\": 0");
    assert!(error.starts_with("crs.json: work[0].points: the rows must"), "{error}");
}

#[test]
fn all_problems_are_reported_at_once() {
    let text =
        CRS.text.replacen("\"total\": 1200", "\"total\": 1", 1).replacen("[2, 46, 53]", "[2, 46, 1]", 1);
    let errors = load(File { text: text.leak(), ..CRS }).err().unwrap_or_default();
    assert_eq!(errors.len(), 2, "{errors:#?}");
}
