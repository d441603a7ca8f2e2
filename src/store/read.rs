//! A client file's text to a client, or to everything that is wrong with it.
//!
//! The typed reader stops at the first fault. To list them all, a faulty file is read again
//! as plain JSON; each fault found is noted and mended with something harmless, until the
//! typed reader gets through. The mended client is never returned.

use serde_json::Value;

use super::fault::Fault;
use super::outline::{Outline, Step, steps, written};
use super::syntax::{BYTE_ORDER_MARK, not_json};
use crate::core::check::{Problem, problems};
use crate::core::client::{Client, Refusal};
use crate::core::rulebook::Rulebook;

/// More problems than anyone mends in one go.
const MOST: usize = 200;

/// Reads a client from the bytes of a file.
///
/// # Errors
/// Every problem in it, each with its place, in the order of their lines; of very many the
/// first, and one that says so.
pub fn parse(book: &Rulebook, bytes: &[u8]) -> Result<Client, Vec<Problem>> {
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    match serde_json::from_slice::<Client>(bytes) {
        Ok(client) if problems(book, &client).is_empty() => Ok(client),
        _ => Err(diagnose(book, bytes)),
    }
}

/// Reads one client of many as [`parse`] does; of a long text only the first fault of form is
/// told, for to list them all takes memory many times its length.
///
/// # Errors
/// As for [`parse`].
pub fn parse_one_of_many(book: &Rulebook, bytes: &[u8]) -> Result<Client, Vec<Problem>> {
    /// Longer than nearly every client is, in bytes.
    const LONG: usize = 64 << 10;
    if bytes.len() <= LONG {
        return parse(book, bytes);
    }
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    let error = match serde_json::from_slice::<Client>(bytes) {
        Ok(client) => {
            let mut found = problems(book, &client);
            found.truncate(MOST);
            return if found.is_empty() { Ok(client) } else { Err(found) };
        }
        Err(error) if !error.is_data() => return Err(vec![not_json(bytes, &error)]),
        Err(error) => error,
    };
    let place = format!("{}:{}", error.line(), error.column().max(1));
    Err(vec![Problem::new(place, Refusal::new("problem-first", ""))])
}

/// What is wrong with a file that is not taken.
fn diagnose(book: &Rulebook, bytes: &[u8]) -> Vec<Problem> {
    let mut file = match serde_json::from_slice::<Value>(bytes) {
        Ok(file) => file,
        Err(error) => return vec![not_json(bytes, &error)],
    };
    let outline = Outline::of(bytes);
    if !file.is_object() {
        let problem = Problem::new("", Refusal::new("problem-not-object", ""));
        return vec![Problem { line: Some(outline.line(&[])), ..problem }];
    }
    let mut found: Vec<Problem> = outline.repeated().iter().map(twice).collect();
    let mended = mend(&mut file, &outline, &mut found);
    // Of what a newer program writes, this one can say nothing true.
    if let Some(newer) = found.iter().position(|problem| problem.refusal.id == "problem-format-newer") {
        return vec![found.swap_remove(newer)];
    }
    if let Some(client) = &mended {
        let mut law = problems(book, client);
        law.retain(|problem| !rests_on_fault(problem, &found));
        for problem in &mut law {
            problem.line = Some(outline.line(&steps(&problem.place)));
        }
        found.append(&mut law);
    }
    found.sort_by_key(|problem| problem.line);
    if found.len() > MOST || mended.is_none() {
        found.truncate(MOST);
        found.push(Problem::new("", Refusal::new("problem-more", found.len())));
    }
    found
}

/// Adds every fault of form to `found`; gives the client as it would be without them, unless
/// they are too many.
fn mend(file: &mut Value, outline: &Outline, found: &mut Vec<Problem>) -> Option<Client> {
    while found.len() <= MOST {
        let fault = match serde_path_to_error::deserialize(&*file) {
            Ok(client) => return Some(client),
            Err(error) => Fault::of(&error, outline),
        };
        found.push(fault.problem.clone());
        if !fault.mend(file) {
            break;
        }
    }
    None
}

fn twice((steps, line): &(Vec<Step>, usize)) -> Problem {
    let key = match steps.last() {
        Some(Step::Key(key)) => key,
        _ => "",
    };
    Problem { line: Some(*line), ..Problem::new(written(steps), Refusal::new("problem-twice", key)) }
}

/// Whether this is a score held against the scale of a test that is itself at fault.
fn rests_on_fault(problem: &Problem, found: &[Problem]) -> bool {
    let result = problem.place.rsplit_once('.').map_or("", |(result, _)| result);
    problem.refusal.id.starts_with("problem-score-")
        && found.iter().any(|fault| fault.place.strip_prefix(result) == Some(".test"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::rulebook;

    fn faults(text: &str) -> Vec<(String, String)> {
        let found = parse(rulebook(), text.as_bytes()).expect_err("the file is faulty");
        found.into_iter().map(|problem| (problem.place, problem.refusal.id.into_owned())).collect()
    }

    fn expect(text: &str, wanted: &[(&str, &str)]) {
        let mut wanted: Vec<(String, String)> =
            wanted.iter().map(|&(place, id)| (place.to_owned(), id.to_owned())).collect();
        let mut found = faults(text);
        wanted.sort();
        found.sort();
        assert_eq!(found, wanted);
    }

    #[test]
    fn every_problem_is_listed_with_its_place() {
        let text = r#"{ "format": "drawcheck-client/1", "nam": "A", "birth_date": "1994-13-01",
            "work": [
              { "title": "x", "noc": "2123", "country": "Canada", "start": "2023-01-09", "hours_per_week": 200 },
              { "title": "y", "noc": "99999", "country": "XQ", "start": "2023-05-01", "end": "2023-04-30",
                "hours_per_week": "many", "hourly": 3 } ],
            "language_tests": [ { "test": "tef-canada", "taken": "2025-01-01",
                "listening": 500, "reading": 100, "writing": 12.5, "speaking": 451 } ],
            "readings": { "gaps": "strict", "gap": "loose" } }"#;
        expect(
            text,
            &[
                ("nam", "problem-unknown-key"),
                ("name", "problem-missing"),
                ("birth_date", "problem-date"),
                ("work[0].noc", "problem-noc-form"),
                ("work[0].country", "problem-country"),
                ("work[0].hours_per_week", "problem-hours"),
                ("work[1].hourly", "problem-unknown-key"),
                ("work[1].hours_per_week", "problem-type-number"),
                ("work[1].noc", "problem-noc-form"),
                ("work[1].country", "problem-country-unknown"),
                ("work[1].end", "problem-date-order"),
                ("language_tests[0].listening", "problem-score-foreign"),
                ("language_tests[0].writing", "problem-score-step"),
                ("language_tests[0].speaking", "problem-score-foreign"),
                ("readings.gaps", "problem-choice"),
                ("readings.gap", "problem-choice"),
            ],
        );
    }

    #[test]
    fn a_family_of_nobody_and_funds_that_are_no_whole_dollars_are_refused() {
        let text = |funds: &str, family: &str| {
            format!(
                r#"{{"format":"drawcheck-client/1","name":"A","funds_cad":{funds},"family_size":{family}}}"#
            )
        };
        expect(&text("0", "0"), &[("family_size", "problem-family-size")]);
        expect(&text("-5", "1"), &[("funds_cad", "problem-dollars")]);
        expect(&text("10.5", "1"), &[("funds_cad", "problem-dollars")]);
        expect(&text("\"10\"", "1"), &[("funds_cad", "problem-dollars")]);
        let funds = |funds| parse(rulebook(), text(funds, "1").as_bytes()).expect("a client").funds_cad;
        assert_eq!((funds("null"), funds("13757")), (None, Some(13757)));
    }

    #[test]
    fn a_newer_format_says_so() {
        expect(r#"{"format":"drawcheck-client/2","name":"A"}"#, &[("format", "problem-format-newer")]);
        // What it may hold by then is not called wrong.
        let more = r#"{"format":"drawcheck-client/12","name":{"first":"A"},"pets":1,"pets":2}"#;
        expect(more, &[("format", "problem-format-newer")]);
    }

    #[test]
    fn what_is_not_json_gets_a_line_and_a_column() {
        expect("{\n \"format\" }", &[("2:11", "problem-not-json")]);
        expect("{\"format\":", &[("1:10", "problem-cut-short")]);
        expect("[]", &[("", "problem-not-object")]);
        let found = parse(rulebook(), b"{\"name\":\"\xff\"}").expect_err("not UTF-8");
        assert_eq!(found[0].refusal.id, "problem-not-utf8");
    }

    #[test]
    fn a_byte_order_mark_is_passed_over() {
        let text = "\u{feff}{\"format\":\"drawcheck-client/1\",\"name\":\"A\"}";
        assert_eq!(parse(rulebook(), text.as_bytes()).map(|client| client.name), Ok("A".to_owned()));
        expect("\u{feff}{ 1", &[("1:3", "problem-not-json")]);
    }

    #[test]
    fn of_a_long_client_among_many_the_first_fault_is_told() {
        let notes = "x".repeat(100_000);
        let text =
            |rest: &str| format!(r#"{{"format":"drawcheck-client/1","name":"A","notes":"{notes}"{rest}}}"#);
        let told = |rest: &str| {
            parse_one_of_many(rulebook(), text(rest).as_bytes()).map_err(|found| {
                found.into_iter().map(|problem| problem.refusal.id.into_owned()).collect::<Vec<_>>()
            })
        };
        assert!(told("").is_ok());
        assert_eq!(told(r#","nam":1,"work":7"#).map(|_| ()), Err(vec!["problem-first".to_owned()]));
        assert_eq!(told(r#","work":["#).map(|_| ()), Err(vec!["problem-not-json".to_owned()]));
        let backwards = r#"{"title":"x","noc":"21300","country":"CA","start":"2022-01-02","end":"2022-01-01","hours_per_week":1}"#;
        let order = vec!["problem-date-order".to_owned()];
        assert_eq!(told(&format!(r#","work":[{backwards}]"#)).map(|_| ()), Err(order));
    }

    #[test]
    fn a_key_given_twice_is_refused() {
        expect(r#"{"format":"drawcheck-client/1","name":"A","name":"B"}"#, &[("name", "problem-twice")]);
    }

    /// A client that has this too.
    fn with(rest: &str) -> String {
        format!(r#"{{"format":"drawcheck-client/1","name":"A",{rest}}}"#)
    }

    #[test]
    fn every_key_given_twice_is_listed_along_with_all_else() {
        let text = with(
            "\"name\": \"B\",\n\"work\": [{ \"noc\": \"21300\", \"noc\": 5 }],\n
            \"readings\": { \"gap\": \"strict\",\n \"gap\": \"lenient\" }, \"foo\": 1, \"foo\": 2",
        );
        let found = parse(rulebook(), text.as_bytes()).expect_err("the file is faulty");
        let found: Vec<(Option<usize>, &str, &str)> =
            found.iter().map(|problem| (problem.line, &*problem.place, &*problem.refusal.id)).collect();
        let mut wanted = vec![
            (Some(1), "name", "problem-twice"),
            (Some(2), "work[0].noc", "problem-twice"),
            (Some(2), "work[0].noc", "problem-type-noc"),
            (Some(2), "work[0].title", "problem-missing"),
            (Some(2), "work[0].country", "problem-missing"),
            (Some(2), "work[0].start", "problem-missing"),
            (Some(2), "work[0].hours_per_week", "problem-missing"),
            (Some(5), "readings.gap", "problem-twice"),
            (Some(5), "foo", "problem-twice"),
            (Some(5), "foo", "problem-unknown-key"),
        ];
        assert!(found.is_sorted_by_key(|(line, ..)| line));
        let mut found = found;
        found.sort_unstable();
        wanted.sort_unstable();
        assert_eq!(found, wanted);
    }

    #[test]
    fn an_item_that_is_no_object_hides_nothing_after_it() {
        expect(
            &with(
                r#""work":[5,{"title":"x","noc":1,"country":"CA","start":"2020-01-01","hours_per_week":40},[]],
                "language_tests":["clb",null],"foo":1"#,
            ),
            &[
                ("work[0]", "problem-type-object"),
                ("work[1].noc", "problem-type-noc"),
                ("work[2]", "problem-type-object"),
                ("language_tests[0]", "problem-type-object"),
                ("language_tests[1]", "problem-type-object"),
                ("foo", "problem-unknown-key"),
            ],
        );
    }

    #[test]
    fn nothing_is_blamed_for_what_stands_beside_it() {
        let job = r#""title":"x","noc":"21300","country":"CA","hours_per_week":40"#;
        expect(
            &with(&format!(r#""work":[{{{job},"start":"1998-02-30","end":"1999-05-01"}}]"#)),
            &[("work[0].start", "problem-date")],
        );
        let scores = r#""taken":"2025-01-01","listening":8.5,"reading":6.25,"writing":999,"speaking":"7""#;
        let spoken = [("language_tests[0].speaking", "problem-type-number")];
        expect(
            &with(&format!(r#""language_tests":[{{"test":"ielts-academic",{scores}}}]"#)),
            &[&[("language_tests[0].test", "problem-choice")], &spoken[..]].concat(),
        );
        expect(
            &with(&format!(r#""language_tests":[{{{scores}}}]"#)),
            &[&[("language_tests[0].test", "problem-missing")], &spoken[..]].concat(),
        );
        // Of a test that is known, they are scores like any other.
        expect(
            &with(&format!(r#""language_tests":[{{"test":"ielts-general",{scores}}}]"#)),
            &[
                &[
                    ("language_tests[0].reading", "problem-score-step"),
                    ("language_tests[0].writing", "problem-score-range"),
                ],
                &spoken[..],
            ]
            .concat(),
        );
    }

    #[test]
    fn very_many_problems_end_with_one_that_says_there_are_more() {
        let many = |count: usize| with(&vec![r#""x":1"#; count].join(","));
        let said = |text: &str| faults(text).pop().expect("the last").1;
        assert_eq!((faults(&many(MOST)).len(), said(&many(MOST))), (MOST, "problem-unknown-key".to_owned()));
        let jobs = |key: &str| vec![format!("{{{key}}}"); 1_000].join(",");
        for text in [
            many(MOST + 1),
            with(&format!(r#""work":[{}]"#, jobs(""))),
            with(&format!(
                r#""work":[{}]"#,
                jobs(r#""title":"x","noc":"00009","country":"CA","start":"2020-01-01","hours_per_week":1"#)
            )),
        ] {
            assert_eq!((faults(&text).len(), said(&text)), (MOST + 1, "problem-more".to_owned()));
        }
    }

    #[test]
    fn a_refused_value_is_shown_as_it_is_written() {
        let value = |rest: &str| {
            let found = parse(rulebook(), with(rest).as_bytes()).expect_err("the file is faulty");
            found.into_iter().map(|problem| problem.refusal.value).collect::<Vec<_>>()
        };
        assert_eq!(value(r#""military":{"caf_offer_years":1e30}"#), ["1e30"]);
        assert_eq!(value(r#""funds_cad":-0.50"#), ["-0.50"]);
        assert_eq!(value("\"family\":[ 1.0,\n  1E2 ]"), ["[ 1.0, 1E2 ]"]);
        assert_eq!(value(r#""spouse":{"a`b":1}"#), ["a`b"]);
        assert_eq!(
            value(r#""readings":{"gap":1,"a`, expected `b":"strict"}"#),
            [
                "1 → strict, lenient",
                "a`, expected `b → window-edge, gap, month-measure, self-employment, study-work, unauthorized-work",
            ]
        );
        assert_eq!(value(r#""first_official_language":["french"]"#), [r#"["french"] → english, french"#]);
        assert_eq!(value(r#""notes":7"#), ["7"]);
    }

    #[test]
    fn a_sample_cut_anywhere_is_refused_without_a_panic() {
        let text = include_str!("../../assets/samples/developer.client.json").trim_end();
        for end in 0..text.len() {
            if text.is_char_boundary(end) {
                assert!(parse(rulebook(), &text.as_bytes()[..end]).is_err(), "cut at {end}");
            }
        }
        assert!(parse(rulebook(), text.as_bytes()).is_ok());
    }
}
