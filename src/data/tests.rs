//! One broken asset for each thing the loader refuses, and what it says of it.

use super::*;
use crate::core::rulebook::Rule;

/// The embedded assets with `from` replaced by `to` in the first edition that holds it.
fn with_edition(from: &str, to: &str) -> Vec<LoadError> {
    let mut changed = false;
    let files: Vec<File> = EMBEDDED
        .editions
        .iter()
        .map(|file| {
            if changed || !file.text.contains(from) {
                return *file;
            }
            changed = true;
            File { name: file.name, text: file.text.replacen(from, to, 1).leak() }
        })
        .collect();
    assert!(changed, "no edition holds {from:?}");
    load(&Assets { editions: &files, ..EMBEDDED }).err().unwrap_or_default()
}

fn only(errors: &[LoadError]) -> String {
    let [error] = errors else { panic!("one error expected, not {errors:#?}") };
    error.to_string()
}

/// The line of `text` that holds `words` first.
pub(super) fn line(text: &str, words: &str) -> String {
    let (before, _) = text.split_once(words).expect("words of the text");
    format!("line {}", before.matches('\n').count() + 1)
}

#[test]
fn the_embedded_assets_load() {
    let book = rulebook();
    assert_eq!(book.occupations.units().len(), 516);
    let counts: Vec<Vec<usize>> = book
        .editions
        .iter()
        .map(|edition| edition.categories.iter().map(|category| category.rule.occupations().len()).collect())
        .collect();
    assert_eq!(counts[0], [0, 35, 24, 10, 10, 3], "82 occupations in five categories");
    assert_eq!(counts[1], [0, 37, 11, 25, 5, 1]);
    assert_eq!(counts[2], [0, 37, 11, 25, 5, 1, 3]);
    assert_eq!(counts[3], [0, 37, 11, 25, 5, 4, 3, 4, 2, 3]);
}

#[test]
fn every_listed_military_and_work_rule_has_occupations() {
    for edition in &rulebook().editions {
        for category in &edition.categories {
            let lists = !matches!(category.rule, Rule::French(_));
            assert_eq!(lists, !category.rule.occupations().is_empty(), "{} {}", edition.id, category.id);
        }
    }
}

#[test]
fn an_unknown_key_is_refused_with_its_place() {
    let error = only(&with_edition("\"min_months\"", "\"max_months\""));
    let place = line(EMBEDDED.editions[0].text, "\"min_months\"");
    assert!(
        error.starts_with(&format!("rules/2023-05-31.json: {place}: unknown field `max_months`")),
        "{error}"
    );
}

#[test]
fn what_follows_the_end_is_refused() {
    let text = format!("{}[]", EMBEDDED.law.text).leak();
    let law = File { text, ..EMBEDDED.law };
    let error = only(&load(&Assets { law, ..EMBEDDED }).err().unwrap_or_default());
    let last = EMBEDDED.law.text.lines().count() + 1;
    assert_eq!(error, format!("rules/law.json: line {last}: trailing characters"));
}

#[test]
fn a_gap_between_editions_is_refused() {
    let error =
        only(&with_edition("\"in_force_until\": \"2025-02-26\"", "\"in_force_until\": \"2025-02-25\""));
    assert!(error.starts_with("rules/2025-02-27.json: in_force_from: no edition is in force"), "{error}");
}

#[test]
fn an_overlap_of_editions_is_refused() {
    let error =
        only(&with_edition("\"in_force_until\": \"2025-02-26\"", "\"in_force_until\": \"2025-02-27\""));
    assert!(
        error.starts_with("rules/2025-02-27.json: in_force_from: begins on or before 2025-02-27"),
        "{error}"
    );
}

#[test]
fn an_open_ended_edition_before_another_is_an_overlap() {
    let error = only(&with_edition("\"in_force_until\": \"2025-02-26\"", "\"in_force_until\": null"));
    assert!(error.contains("2025-02-27.json: in_force_from: begins on or before"), "{error}");
}

#[test]
fn an_edition_that_is_not_named_after_its_first_day_is_refused() {
    let error = only(&with_edition("\"id\": \"2023-05-31\"", "\"id\": \"2023-06-01\""));
    assert!(error.starts_with("rules/2023-05-31.json: in_force_from: an edition is named"), "{error}");
}

#[test]
fn a_rule_without_a_source_is_refused() {
    let error = only(&with_edition("\"source\": \"page-en\"", "\"source\": \"page-xx\""));
    assert!(
        error.starts_with("rules/2023-05-31.json: categories[0].source: no source: \"page-xx\""),
        "{error}"
    );
}

#[test]
fn a_source_without_an_address_is_refused() {
    let error = only(&with_edition("\"url\": \"https://www.canindia.com", "\"url\": \"www.canindia.com"));
    assert!(error.starts_with("rules/2023-05-31.json: sources.news: no source"), "{error}");
}

#[test]
fn a_code_outside_the_classification_is_refused() {
    let error = only(&with_edition("\"21232\"", "\"21239\""));
    assert!(error.contains("rule.occupations"), "{error}");
    assert!(error.ends_with("21239 is not a unit group of NOC 2021"), "{error}");
}

#[test]
fn a_code_listed_twice_is_refused() {
    let error = only(&with_edition("\"21232\"", "\"21231\""));
    assert!(error.ends_with("21231 is listed twice"), "{error}");
}

#[test]
fn a_malformed_code_is_refused() {
    let error = only(&with_edition("\"21232\"", "\"2123\""));
    assert!(error.contains("rule"), "{error}");
    assert!(error.contains("2123"), "{error}");
}

#[test]
fn a_missing_wording_is_refused() {
    let error = only(&with_edition("\"fr\": \"STIM\"", "\"fr\": \"\""));
    assert_eq!(
        error,
        "rules/2023-05-31.json: categories[2].short: a wording in English or French is missing"
    );
}

#[test]
fn a_condition_that_is_not_described_is_refused() {
    let error = only(&with_edition("\"in-pool\"", "\"in-the-pool\""));
    assert!(error.ends_with("conditions: \"in-the-pool\" is not described"), "{error}");
}

#[test]
fn a_teer_that_is_not_the_second_digit_is_refused() {
    let text = EMBEDDED.occupations.text.replacen("75110\t5\t", "75110\t4\t", 1).leak();
    let occupations = File { text, ..EMBEDDED.occupations };
    let error = only(&load(&Assets { occupations, ..EMBEDDED }).err().unwrap_or_default());
    assert!(error.starts_with("occupations.tsv: line "), "{error}");
    assert!(error.ends_with("TEER 4 is not the second digit of 75110"), "{error}");
}

#[test]
fn a_question_without_a_description_is_refused() {
    let text = EMBEDDED.law.text.replacen("\"id\": \"gap\"", "\"id\": \"study-work\"", 1).leak();
    let errors = load(&Assets { law: File { text, ..EMBEDDED.law }, ..EMBEDDED }).err().unwrap_or_default();
    let places: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(
        places,
        [
            "rules/law.json: questions: \"gap\" is not described",
            "rules/law.json: questions: \"study-work\" is not described"
        ]
    );
}

#[test]
fn a_scale_that_falls_is_refused() {
    let text = EMBEDDED.languages.text.replacen("[5, 5.0]", "[5, 3.0]", 1).leak();
    let languages = File { text, ..EMBEDDED.languages };
    let error = only(&load(&Assets { languages, ..EMBEDDED }).err().unwrap_or_default());
    assert!(error.starts_with("languages.json: tests[0].scales.speaking: levels must rise"), "{error}");
}

#[test]
fn all_problems_are_reported_at_once() {
    let text = EMBEDDED.law.text.replacen("\"verified_through\"", "\"checked\"", 1).leak();
    let countries = File { name: "countries.tsv", text: "CAN\tCanada\tCanada\n" };
    let errors = load(&Assets { law: File { text, ..EMBEDDED.law }, countries, ..EMBEDDED });
    assert_eq!(errors.err().unwrap_or_default().len(), 2);
}

#[test]
fn an_observation_without_a_witness_or_with_one_without_address_is_refused() {
    let with = |text: String| {
        let observed = File { text: text.leak(), ..EMBEDDED.observed };
        only(&load(&Assets { observed, ..EMBEDDED }).err().unwrap_or_default())
    };
    let text = EMBEDDED.observed.text;
    let (kept, _) = text.split_once("\"sources\"").expect("its sources");
    let error = with(format!("{kept}\"sources\": []}}"));
    assert!(error.starts_with("observed.json: sources: no source"), "{error}");
    let error = with(text.replacen("https://www.cicnews.com", "www.cicnews.com", 1));
    assert!(error.starts_with("observed.json: sources[0]: no source"), "{error}");
    let error = with(text.replacen("\"first_seen\": \"2016", "\"first_seen\": \"2036", 1));
    assert!(error.starts_with("observed.json: last_seen"), "{error}");
}

#[test]
fn a_law_is_cited_in_both_languages() {
    let others = ["../../assets/programs.json", "../../assets/crs.json"];
    let other = [include_str!("../../assets/programs.json"), include_str!("../../assets/crs.json")];
    let own = EMBEDDED.editions.iter().chain([&EMBEDDED.law, &EMBEDDED.languages]);
    for (name, text) in own.map(|file| (file.name, file.text)).chain(others.into_iter().zip(other)) {
        let cited = |language: &str| text.matches(&format!("laws-lois.justice.gc.ca/{language}/")).count();
        assert_eq!(cited("eng"), cited("fra"), "{name}");
    }
    let errors = with_edition("https://laws-lois.justice.gc.ca/fra/", "laws-lois.justice.gc.ca/fra/");
    assert!(only(&errors).contains("sources"), "{errors:?}");
}
