//! What the steps say of a job, and of the questions, where a reading is pinned.

use chrono::NaiveDate;
use drawcheck::core::assessment::assess;
use drawcheck::core::calendar::Day;
use drawcheck::core::client::Client;
use drawcheck::core::finding::{Finding, Outcome};
use drawcheck::core::program;
use drawcheck::data::{programs, rulebook};

fn day(text: &str) -> Day {
    text.parse::<NaiveDate>().expect("a date").into()
}

const DAY: &str = "2026-11-22";

/// A civil engineer who had one job, marked by `facts`, with `readings` pinned.
fn engineer(facts: &str, readings: &str) -> Client {
    let json = format!(
        r#"{{ "format": "drawcheck-client/1", "name": "A", "readings": {{ {readings} }},
            "work": [{{ "title": "Engineer", "noc": "21300", "country": "CA", "start": "2024-01-08",
                "hours_per_week": 40, {facts} }}] }}"#
    );
    serde_json::from_str(&json).expect("a client")
}

fn steps<'f>(found: &'f Finding, rule: &str) -> Vec<&'f Finding<'f>> {
    let own = found.children.iter().filter(|step| step.rule == rule);
    own.chain(found.children.iter().flat_map(|step| steps(step, rule))).collect()
}

/// What the category and the programs say of the job, by message.
fn told(client: &Client) -> Vec<(&'static str, Outcome)> {
    let day = day(DAY);
    let categories = assess(rulebook(), client, day).answers;
    let stem = categories.into_iter().find(|answer| answer.category.id == "stem").expect("the category");
    let programs = program::assess(rulebook(), programs(), client, day).answers;
    let trees = std::iter::once(stem.finding).chain(programs.into_iter().map(|answer| answer.finding));
    let job = |tree: Finding| steps(&tree, "work.job").first().map(|step| (step.message, step.outcome));
    trees.filter_map(job).collect()
}

#[test]
fn a_job_left_out_by_a_pinned_reading_is_not_called_open() {
    for (question, fact) in [
        ("self-employment", r#""self_employed": true"#),
        ("study-work", r#""full_time_study": true"#),
        ("unauthorized-work", r#""authorized": false"#),
    ] {
        let open = told(&engineer(fact, ""))[0];
        assert_eq!(open.1, Outcome::Depends, "{question}");
        let strict = told(&engineer(fact, &format!(r#""{question}": "strict""#)))[0];
        assert_eq!(strict, ("finding-job-not-by-pin", Outcome::NotMet), "{question}");
        let lenient = told(&engineer(fact, &format!(r#""{question}": "lenient""#)))[0];
        assert_eq!(lenient, ("finding-job-by-pin", Outcome::Noted), "{question}");
    }
}

#[test]
fn a_job_left_out_by_one_pinned_reading_is_not_open_by_another_question() {
    let both = engineer(r#""self_employed": true, "full_time_study": true"#, r#""study-work": "strict""#);
    assert_eq!(told(&both)[0], ("finding-job-not-by-pin", Outcome::NotMet));
}

#[test]
fn what_the_regulations_settle_is_no_pinned_reading() {
    let lenient = told(&engineer(r#""self_employed": true"#, r#""self-employment": "lenient""#));
    assert_eq!(lenient[1], ("program-job-self-employed", Outcome::NotMet), "the Canadian Experience Class");
    let strict = told(&engineer(r#""self_employed": true"#, r#""self-employment": "strict""#));
    assert_eq!(strict[2], ("finding-job", Outcome::Noted), "the Federal Skilled Worker Program");
    let open = told(&engineer(r#""authorized": false"#, r#""unauthorized-work": "strict""#));
    assert_eq!(open[2], ("finding-job-not-by-pin", Outcome::NotMet), "which leaves this one open");
}

#[test]
fn a_pinned_reading_is_told_only_where_it_reads_something() {
    let client = engineer(r#""paid": true"#, r#""gap": "strict", "study-work": "strict""#);
    let pins = |as_of: &str, id: &str| {
        let answers = assess(rulebook(), &client, day(as_of)).answers;
        let answer = answers.into_iter().find(|answer| answer.category.id == id).expect("the category");
        steps(&answer.finding, "reading.pinned").len()
    };
    assert_eq!(pins(DAY, "trades"), 0, "no job is in its list");
    assert_eq!(pins(DAY, "stem"), 1, "its work is added up: there is no gap in it");
    assert_eq!(pins("2025-01-15", "stem"), 2, "its work must be continuous");
}
