//! The rounds on file, and one broken file for each thing the loader refuses.

use chrono::NaiveDate;
use drawcheck::core::round::{Kind, Selection};
use drawcheck::data::{File, ROUNDS, RoundFiles, load_rounds, rounds, rulebook};

use super::number;

/// What is said of the rounds with `from` replaced by `to` in one of their files.
fn broken(pick: fn(&mut RoundFiles) -> &mut File, from: &str, to: &str) -> Vec<String> {
    let mut files = ROUNDS;
    let file = pick(&mut files);
    assert!(file.text.contains(from), "{} has no {from:?}", file.name);
    file.text = file.text.replacen(from, to, 1).leak();
    let errors = load_rounds(&files, rulebook()).expect_err("the file is broken");
    errors.iter().map(ToString::to_string).collect()
}

fn in_list(from: &str, to: &str) -> Vec<String> {
    broken(|files| &mut files.rounds, from, to)
}

fn in_pool(from: &str, to: &str) -> Vec<String> {
    broken(|files| &mut files.pool, from, to)
}

#[test]
fn every_round_is_on_file() {
    let rounds = rounds();
    assert_eq!(rounds.list.len(), 448);
    let count = |selection: &Selection| {
        rounds.list.iter().filter(|round| selection.takes(rounds.kind(round))).count()
    };
    let kind = |id: &str| count(&Selection::Kind(id.to_owned()));
    assert_eq!(
        ["general", "pnp", "cec", "category", "fst", "fsw", "other"].map(kind),
        [178, 114, 70, 78, 7, 1, 0]
    );
    assert_eq!(count(&Selection::Category("french".to_owned())), 36);
    assert_eq!(rounds.find(number("91b")).unwrap().invitations, 200);
    assert_eq!(rounds.find(number("91")), None);
    assert_eq!(rounds.find(number("448")), None);
    assert_eq!(rounds.through(), NaiveDate::from_ymd_opt(2026, 10, 1).unwrap());
}

#[test]
fn the_facts_of_single_rounds_are_as_published() {
    let rounds = rounds();
    let round = rounds.find(number("447")).unwrap();
    assert_eq!(round.date.to_string(), "2026-10-01");
    assert_eq!((round.invitations, round.cut_off), (3500, 476));
    assert_eq!(round.tie_break.unwrap().to_rfc3339(), "2026-05-28T16:55:23+00:00");
    assert_eq!(rounds.kind(round), &Kind::Category("trades".to_owned()));
    let odd = rounds.find(number("208")).unwrap();
    assert_eq!((odd.invitations, odd.tie_break), (888, None));
    assert_eq!(rounds.notes_on(odd).count(), 1);
    let without = rounds.list.iter().filter(|round| round.tie_break.is_none()).count();
    assert_eq!(without, 77, "rounds 1 to 76 and 208");
    assert_eq!(rounds.tie_breaks.since, number("77"));
}

#[test]
fn a_score_has_its_place_in_the_pool() {
    let pool = rounds().pool.last().unwrap();
    assert_eq!((pool.date.to_string(), pool.total), ("2026-09-27".to_owned(), 229_904));
    let place = |score| pool.place(score).map(|place| (place.ahead, place.beside));
    assert_eq!(place(1200), Some((0, 728)));
    assert_eq!(place(601), Some((0, 728)));
    assert_eq!(place(600), Some((728, 21_070)));
    assert_eq!(place(0), Some((229_904 - 7707, 7707)));
    assert_eq!(place(1201), None);
}

#[test]
fn rounds_out_of_order_or_twice_are_refused() {
    assert_eq!(
        in_list("3\t2015-02-20", "2\t2015-02-20"),
        ["rounds/rounds.tsv: line 3: 2 does not come after the row before it"]
    );
    assert_eq!(
        in_list("3\t2015-02-20", "3\t2015-02-06"),
        ["rounds/rounds.tsv: line 3: 3 does not come after the row before it"]
    );
    assert_eq!(
        in_list("91b\t", "91a\t")[..1],
        ["rounds/rounds.tsv: line 92: 91a does not come after the row before it"]
    );
}

#[test]
fn what_is_not_a_number_a_date_or_a_time_is_refused() {
    let of = |from: &str, to: &str| in_list(from, to).join("; ");
    assert!(of("1\t2015-01-31", "one\t2015-01-31").contains("line 1: \"one\" is not the number of a round"));
    assert!(of("2015-01-31", "2015-01-32").contains("line 1: \"2015-01-32\" is not a date"));
    assert!(of("\t779\t886", "\t0\t886").contains("line 1: \"0\" is not a number of invitations"));
    assert!(of("\t779\t886", "\t779\tmany").contains("line 1: \"many\" is not a score"));
    assert!(of("2026-05-28T16:55:23Z", "2026-05-28").contains("line 448: \"2026-05-28\" is not a time"));
    assert!(of("\t3500\t476", "\t3500").contains("line 448: 5 columns, not 6"));
}

#[test]
fn a_cut_off_off_the_scale_is_refused() {
    assert_eq!(
        in_list("\t3500\t476", "\t3500\t1201"),
        ["rounds/rounds.tsv: line 448: a score of 1201 is not between 1 and 1200"]
    );
    assert_eq!(
        in_list("\t3500\t476", "\t3500\t0"),
        ["rounds/rounds.tsv: line 448: a score of 0 is not between 1 and 1200"]
    );
}

#[test]
fn a_tie_break_after_the_round_is_refused() {
    let said = in_list("2026-05-28T16:55:23Z", "2026-10-03T00:00:00Z");
    assert!(said[0].contains("line 448: the tie-break is later than the round of 2026-10-01"), "{said:?}");
}

#[test]
fn names_that_nothing_describes_are_refused() {
    let said = in_list("2015-01-31\tunspecified", "2015-01-31\tnobody");
    assert_eq!(said, ["rounds/rounds.tsv: line 1: \"nobody\" is not described"]);
    let said = broken(|files| &mut files.names, "stem-2023\tstem", "stem-2023\tstems");
    assert!(said[0].ends_with("names.tsv: line 8: \"stems\" is not described"), "{said:?}");
    let said = broken(|files| &mut files.names, "cec\tcec\tcec", "cec\tcec\tces");
    assert!(said[0].ends_with("names.tsv: line 3: \"ces\" is not described"), "{said:?}");
    let said = broken(|files| &mut files.names, "general\tgeneral", "unspecified\tgeneral");
    assert_eq!(said[0], "rounds/names.tsv: line 2: unspecified is listed twice");
}

#[test]
fn a_pool_that_does_not_add_up_is_refused() {
    assert_eq!(
        in_pool("\t229904\t", "\t229905\t"),
        ["rounds/pool.tsv: line 23: the bands do not add up to 229905"]
    );
    assert!(in_pool("501-600", "501-601")[0].contains("line 1: bands of scores must meet"));
    assert_eq!(
        in_pool("2026-09-13", "2026-08-30"),
        ["rounds/pool.tsv: line 22: 2026-08-30 does not come after the row before it"]
    );
}

#[test]
fn sources_dates_and_remarks_are_checked() {
    let about = |from: &str, to: &str| broken(|files| &mut files.about, from, to).join("; ");
    assert!(
        about("\"https://www.canada.ca/en", "\"www.canada.ca/en")
            .contains("about.json: sources[0]: no source")
    );
    assert!(
        about("\"verified_through\": \"2026-10-01\"", "\"verified_through\": \"2026-09-30\"")
            .contains("a row is later")
    );
    assert!(about("\"208\"", "\"508\"").contains("notes[2].rounds: \"508\" is not described"));
    assert!(about("\"confidence\"", "\"trust\"").contains("about.json"));
}
