//! Occupation search over the official titles and the alias list the program ships.

use drawcheck::core::bilingual::Lang;
use drawcheck::core::search::{Aliases, Hit, Index};
use drawcheck::data::{rulebook, search_index};

/// The alias list the program ships.
fn aliases() -> Aliases {
    Aliases::parse(include_str!("../../assets/aliases.tsv")).expect("the alias list is well formed")
}

/// Everyday titles, misspelt, reordered or abbreviated as people do, and the unit groups any
/// of which is right. The alias list was written without it.
const TITLES: &str = include_str!("cases/titles.tsv");

/// The place among the first ten of a right answer.
fn place(index: &Index, title: &str, codes: &str, lang: Lang) -> Option<usize> {
    let right = |hit: &Hit| codes.split(',').any(|code| code == hit.noc.to_string());
    index.search(title, lang, 10).iter().position(right)
}

#[test]
fn everyday_titles_are_among_the_first_ten_nine_times_out_of_ten() {
    let index = search_index();
    for lang in [Lang::En, Lang::Fr] {
        let (mut first, mut missed, mut all) = (0, Vec::new(), 0);
        for line in TITLES.lines() {
            let (title, codes) = line.split_once('\t').expect("title, tab, codes");
            match place(index, title, codes, lang) {
                Some(0) => first += 1,
                Some(_) => {}
                None => missed.push(title),
            }
            all += 1;
        }
        assert!(all >= 250);
        assert!(missed.len() * 10 <= all, "{} of {all} missed in {lang:?}: {missed:#?}", missed.len());
        assert!(first * 10 >= all * 7, "only {first} of {all} are first in {lang:?}");
    }
}

#[test]
fn every_official_title_typed_in_full_comes_first() {
    let index = search_index();
    for typed_in in [Lang::En, Lang::Fr] {
        for unit in index.all(typed_in) {
            for shown_in in [Lang::En, Lang::Fr] {
                let found = index.search(unit.text, shown_in, 1).first().map(|hit| hit.noc);
                assert_eq!(found, Some(unit.noc), "{}", unit.text);
            }
        }
    }
}

#[test]
fn every_unit_group_has_aliases_and_no_other_code_has() {
    let aliases = aliases();
    assert!(aliases.nocs().eq(rulebook().occupations.units().iter().map(|unit| unit.noc)));
}

#[test]
fn an_alias_finds_its_unit_group() {
    let index = search_index();
    let aliases = aliases();
    for noc in aliases.nocs() {
        for lang in [Lang::En, Lang::Fr] {
            for alias in aliases.of(noc, lang).step_by(5) {
                assert!(place(index, alias, &noc.to_string(), lang).is_some(), "{noc} {alias}");
            }
        }
    }
}

#[test]
fn every_code_finds_its_unit_group_first() {
    let index = search_index();
    for unit in index.all(Lang::En) {
        let found = index.search(&unit.noc.to_string(), Lang::En, 10);
        assert_eq!(found.first().map(|hit| hit.noc), Some(unit.noc));
    }
}
