//! How long the core takes for one answer.

use chrono::NaiveDate;
use divan::{Bencher, black_box};

use drawcheck::core::assessment::{assess, explained, rulings};
use drawcheck::core::calendar::{Day, Span};
use drawcheck::core::client::Client;
use drawcheck::core::program;
use drawcheck::core::timeline::timeline;
use drawcheck::data::{EMBEDDED, PROGRAMS, load, load_programs, programs, rulebook};
use drawcheck::text::{Lang, Text};

fn main() {
    divan::main();
}

/// Ten jobs, eight of them in listed occupations, with overlaps, gaps and open questions.
fn ten_jobs() -> Client {
    serde_json::from_str(include_str!("ten-jobs.client.json")).expect("a client")
}

/// The ten jobs, with every fact that the programs read.
fn in_the_pool() -> Client {
    let facts = r#"{"format":"drawcheck-client/1","name":"A","birth_date":"1994-03-12",
        "language_tests":[
          {"test":"ielts-general","taken":"2025-04-02","listening":8,"reading":7,"writing":6.5,"speaking":7},
          {"test":"nclc","taken":"2025-06-02","listening":5,"reading":6,"writing":5,"speaking":5}],
        "education":{"level":"bachelor","canadian_study":"none"},"family":{"sibling_in_canada":false},
        "certificate_of_qualification":false,"funds_cad":20000,"family_size":1}"#;
    let facts: Client = serde_json::from_str(facts).expect("a client");
    Client { work: ten_jobs().work, ..facts }
}

fn day(text: &str) -> Day {
    text.parse::<NaiveDate>().expect("a date").into()
}

#[divan::bench]
fn verdicts_of_ten_jobs(bencher: Bencher) {
    let (book, client, as_of) = (rulebook(), ten_jobs(), day("2026-11-22"));
    bencher.bench(|| rulings(black_box(book), black_box(&client), as_of));
}

#[divan::bench]
fn verdicts_of_ten_jobs_in_2023(bencher: Bencher) {
    let (book, client, as_of) = (rulebook(), ten_jobs(), day("2024-07-05"));
    bencher.bench(|| rulings(black_box(book), black_box(&client), as_of));
}

#[divan::bench]
fn finding_trees_of_ten_jobs(bencher: Bencher) {
    let (book, client, as_of) = (rulebook(), ten_jobs(), day("2026-11-22"));
    bencher.bench(|| explained(black_box(book), black_box(&client), as_of));
}

#[divan::bench]
fn everything_about_ten_jobs(bencher: Bencher) {
    let (book, client, as_of) = (rulebook(), ten_jobs(), day("2026-11-22"));
    bencher.bench(|| assess(black_box(book), black_box(&client), as_of));
}

#[divan::bench]
fn four_years_of_ten_jobs(bencher: Bencher) {
    let (book, client) = (rulebook(), ten_jobs());
    let span = Span { first: day("2023-05-31"), last: day("2027-05-30") };
    bencher.bench(|| timeline(black_box(book), black_box(&client), span));
}

#[divan::bench]
fn verdicts_of_the_three_programs(bencher: Bencher) {
    let (book, client, as_of) = (rulebook(), in_the_pool(), day("2026-11-22"));
    let in_force = programs().edition_on(as_of).expect("an edition");
    bencher.bench(|| {
        let verdict = |it| program::Case::one(book, programs(), it, black_box(&client)).verdict(as_of).value;
        in_force.programs.iter().map(verdict).collect::<Vec<_>>()
    });
}

#[divan::bench]
fn trees_of_the_three_programs(bencher: Bencher) {
    let (book, client, as_of) = (rulebook(), in_the_pool(), day("2026-11-22"));
    bencher.bench(|| program::explained(book, programs(), black_box(&client), as_of));
}

#[divan::bench]
fn everything_about_the_three_programs(bencher: Bencher) {
    let (book, client, as_of) = (rulebook(), in_the_pool(), day("2026-11-22"));
    bencher.bench(|| program::assess(book, programs(), black_box(&client), as_of));
}

#[divan::bench]
fn loading_the_programs(bencher: Bencher) {
    bencher.bench(|| load_programs(black_box(PROGRAMS)));
}

#[divan::bench]
fn loading_the_rulebook(bencher: Bencher) {
    bencher.bench(|| load(black_box(&EMBEDDED)));
}

#[divan::bench]
fn loading_the_messages(bencher: Bencher) {
    bencher.bench_local(|| Text::new(black_box(Lang::En)));
}
