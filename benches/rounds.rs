//! How long the rounds take: reading them, replaying all of them, explaining one.

use divan::{Bencher, black_box};

use drawcheck::core::client::Client;
use drawcheck::core::round::{Rules, explain, replay};
use drawcheck::data::{ROUNDS, crs, load_rounds, programs, rounds, rulebook};

fn main() {
    divan::main();
}

/// Ten jobs, eight of them in listed occupations, with overlaps, gaps and open questions.
fn ten_jobs() -> Client {
    serde_json::from_str(include_str!("ten-jobs.client.json")).expect("a client")
}

/// The same with a spouse, results and everything else a score asks for.
fn everything_known() -> Client {
    let mut value: serde_json::Value =
        serde_json::from_str(include_str!("ten-jobs.client.json")).expect("JSON");
    let test = |taken: &str| {
        serde_json::json!({ "test": "clb", "taken": taken, "listening": 9, "reading": 9, "writing": 9,
            "speaking": 9 })
    };
    value["birth_date"] = "1990-03-12".into();
    value["language_tests"] =
        serde_json::json!([test("2018-01-05"), test("2020-01-03"), test("2022-01-02"), test("2024-01-01")]);
    value["education"] = serde_json::json!({ "level": "master", "canadian_study": "none" });
    value["family"] = serde_json::json!({ "sibling_in_canada": false });
    for key in ["provincial_nomination", "certificate_of_qualification"] {
        value[key] = false.into();
    }
    value["funds_cad"] = 30_000.into();
    value["family_size"] = 2.into();
    value["profile_submitted_at"] = "2016-01-01T00:00:00Z".into();
    value["spouse"] = serde_json::json!({ "accompanying": true, "canadian": false,
        "education": { "level": "bachelor" }, "language_tests": [test("2021-05-05")], "work": value["work"] });
    serde_json::from_value(value).expect("a client")
}

fn rules() -> Rules<'static> {
    Rules { book: rulebook(), programs: programs(), crs: crs() }
}

#[divan::bench]
fn replay_of_ten_jobs(bencher: Bencher) {
    let client = ten_jobs();
    bencher.bench(|| replay(rules(), rounds(), black_box(&client)));
}

#[divan::bench]
fn replay_of_everything_known(bencher: Bencher) {
    let client = everything_known();
    bencher.bench(|| replay(rules(), rounds(), black_box(&client)));
}

#[divan::bench]
fn one_round_explained(bencher: Bencher) {
    let client = everything_known();
    let round = rounds().list.last().expect("a round");
    bencher.bench(|| explain(rules(), rounds(), round, black_box(&client)));
}

#[divan::bench]
fn reading_the_files(bencher: Bencher) {
    bencher.bench(|| load_rounds(black_box(&ROUNDS), rulebook()));
}
