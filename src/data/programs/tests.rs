//! One broken file for each thing the loader refuses, and what it says of it.

use super::*;
use crate::data::PROGRAMS;
use crate::data::tests::line;

/// What the loader says of the embedded file with `from` replaced by `to` once.
fn with(from: &str, to: &str) -> Vec<String> {
    assert!(PROGRAMS.text.contains(from), "the file does not hold {from:?}");
    let file = File { text: PROGRAMS.text.replacen(from, to, 1).leak(), ..PROGRAMS };
    load(file).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

fn only(errors: &[String]) -> &str {
    let [error] = errors else { panic!("one error expected, not {errors:#?}") };
    error
}

#[test]
fn the_embedded_file_loads() {
    let programs = load(PROGRAMS).expect("a sound file");
    let ids: Vec<&str> = programs.editions[0].programs.iter().map(|program| program.id.as_str()).collect();
    assert_eq!(ids, ["cec", "fsw", "fst"], "the order in which one is invited");
    assert_eq!(programs.funds.len(), 3);
}

#[test]
fn an_unknown_key_is_refused_with_its_place() {
    let errors = with("\"window_years\": 3", "\"years_back\": 3");
    let place = line(PROGRAMS.text, "\"window_years\": 3");
    assert!(
        only(&errors).starts_with(&format!("programs.json: {place}: unknown field `years_back`")),
        "{errors:?}"
    );
}

#[test]
fn a_source_that_is_not_there_is_refused() {
    let errors = with("\"source\": \"regulations-fst\"", "\"source\": \"regulations-xx\"");
    assert!(
        only(&errors)
            .starts_with("programs.json: editions[0].programs[2].source: no source: \"regulations-xx\"")
    );
    let errors = with("\"source\": \"instructions\"", "\"source\": \"hearsay\"");
    assert!(only(&errors).starts_with("programs.json: pool.source: no source: \"hearsay\""), "{errors:?}");
    let errors = with("\"sources\": [\"funds-2023\"", "\"sources\": [\"funds-1923\"");
    assert!(only(&errors).starts_with("programs.json: funds[0].sources: no source"), "{errors:?}");
    let errors = with("\"source\": \"regulations-grid\"", "\"source\": \"regulations-grids\"");
    assert!(only(&errors).contains("programs[1].rule.fsw.grid.source"), "{errors:?}");
}

#[test]
fn a_source_without_an_address_is_refused() {
    let errors = with("\"url\": \"https://canapprove.ae", "\"url\": \"canapprove.ae");
    assert!(only(&errors).starts_with("programs.json: sources.funds-2023: no source"), "{errors:?}");
}

#[test]
fn a_day_without_funds_table_is_refused() {
    let errors = with("\"in_force_until\": \"2024-06-02\"", "\"in_force_until\": \"2024-06-01\"");
    assert!(only(&errors).starts_with("programs.json: funds[1].in_force_from: no edition"), "{errors:?}");
    let errors = with("\"in_force_until\": \"2024-06-02\"", "\"in_force_until\": \"2024-06-03\"");
    assert!(only(&errors).contains("begins on or before 2024-06-03"), "{errors:?}");
}

#[test]
fn an_edition_that_is_not_named_after_its_first_day_is_refused() {
    let errors = with("\"id\": \"2022-11-16\"", "\"id\": \"2022-11-15\"");
    assert!(only(&errors).starts_with("programs.json: editions[0].id"), "{errors:?}");
}

#[test]
fn a_last_edition_that_ends_is_refused() {
    let errors = with(
        "\"in_force_until\": null,\n      \"label\"",
        "\"in_force_until\": \"2026-01-01\",\n      \"label\"",
    );
    assert!(only(&errors).starts_with("programs.json: editions[0].in_force_until"), "{errors:?}");
}

#[test]
fn a_missing_wording_is_refused() {
    let errors = with("\"fr\": \"Trav. qualifiés\"", "\"fr\": \"\"");
    assert_eq!(
        only(&errors),
        "programs.json: editions[0].programs[1].short: a wording in English or French is missing"
    );
}

#[test]
fn a_condition_that_is_not_known_is_refused() {
    let errors = with("\"duties\", \"status\"]", "\"duties\", \"standing\"]");
    let place = line(PROGRAMS.text, "\"duties\", \"status\"]");
    assert!(only(&errors).contains(&format!("{place}: unknown variant `standing`")), "{errors:?}");
}

#[test]
fn a_program_given_twice_is_refused() {
    let errors = with("\"id\": \"fst\"", "\"id\": \"fsw\"");
    assert!(errors.iter().any(|error| error.ends_with("programs[2].id: fsw is listed twice")), "{errors:?}");
}

#[test]
fn levels_out_of_order_or_missing_are_refused() {
    let errors = with("{ \"teers\": [0, 1], \"speaking\": 7", "{ \"teers\": [0, 1], \"speaking\": 4");
    assert!(only(&errors).contains("rule.cec.language: the points fall"), "{errors:?}");
    let errors = with("{ \"teers\": [2, 3], \"speaking\"", "{ \"teers\": [2], \"speaking\"");
    assert!(only(&errors).contains("rule.cec.language: the rows must be complete"), "{errors:?}");
}

#[test]
fn tables_of_the_grid_are_complete_in_order_and_come_to_what_they_state() {
    let errors = with("[\"one-year\", 15],", "");
    assert!(only(&errors).contains("grid.education.rows: the rows must be complete"), "{errors:?}");
    let errors = with("[\"one-year\", 15]", "[\"one-year\", 20]");
    assert!(only(&errors).contains("grid.education.rows: the points fall"), "{errors:?}");
    let errors = with("[[0, 0], [1, 9], [2, 11]", "[[0, 0], [2, 9], [1, 11]");
    assert!(only(&errors).contains("grid.experience.rows: the rows must be complete"), "{errors:?}");
    let errors = with("[0, 0], [7, 4], [8, 5], [9, 6]", "[0, 0], [7, 4], [8, 5], [9, 7]");
    assert!(
        only(&errors)
            .contains("grid.first_language.maximum: a cap of 24 is below its parts, which come to 28")
    );
    let errors = with("\"maximum\": 100", "\"maximum\": 101");
    assert!(only(&errors).contains("grid.maximum"), "{errors:?}");
    let errors = with("\"pass_mark\": 67", "\"pass_mark\": 167");
    assert!(only(&errors).contains("grid.pass_mark"), "{errors:?}");
}

#[test]
fn funds_that_fall_are_refused() {
    let errors = with("[13757, 17127", "[17127, 13757");
    assert!(only(&errors).starts_with("programs.json: funds[0].amounts: the points fall"), "{errors:?}");
}

#[test]
fn work_without_hours_is_refused() {
    let errors = with(
        "\"hours\": 1560,\n                \"window_years\": 3",
        "\"hours\": 0,\n                \"window_years\": 3",
    );
    assert!(only(&errors).contains("programs[0].rule.cec.work"), "{errors:?}");
}

#[test]
fn the_amounts_of_a_family_are_read_off_the_table() {
    let programs = load(PROGRAMS).expect("a sound file");
    let table = programs.funds.last().expect("a table");
    assert_eq!([table.amount(1), table.amount(7), table.amount(9)], [15263, 40392, 40392 + 2 * 4112]);
}
