//! How long the core takes for one answer.

use chrono::NaiveDate;
use divan::{Bencher, black_box};

use drawcheck::core::assessment::{assess, explained, rulings};
use drawcheck::core::calendar::{Day, Span};
use drawcheck::core::client::Client;
use drawcheck::core::timeline::timeline;
use drawcheck::data::{EMBEDDED, load, rulebook};
use drawcheck::text::{Lang, Text};

fn main() {
    divan::main();
}

/// Ten jobs, eight of them in listed occupations, with overlaps, gaps and open questions.
fn ten_jobs() -> Client {
    serde_json::from_str(include_str!("ten-jobs.client.json")).expect("a client")
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
fn loading_the_rulebook(bencher: Bencher) {
    bencher.bench(|| load(black_box(&EMBEDDED)));
}

#[divan::bench]
fn loading_the_messages(bencher: Bencher) {
    bencher.bench_local(|| Text::new(black_box(Lang::En)));
}
