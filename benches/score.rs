//! How long the score takes: the points of a ready profile, the facts, the whole with reasons.

use chrono::NaiveDate;
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};

use drawcheck::core::calendar::{Day, Span};
use drawcheck::core::client::Client;
use drawcheck::core::crs::{Profile, ahead, facts, improvements, points, score};
use drawcheck::data::{CRS, crs, load_crs, rulebook};

fn main() {
    divan::main();
}

/// Ten jobs, eight of them in listed occupations, with overlaps, gaps and open questions.
fn ten_jobs() -> Client {
    serde_json::from_str(include_str!("ten-jobs.client.json")).expect("a client")
}

fn today() -> Day {
    NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date").into()
}

/// A thousand profiles that differ in every number, so that no branch is foreseen.
fn profiles() -> Vec<Profile> {
    let profile = |n: u32| {
        let of =
            |salt: u32, most: u32| (n.wrapping_mul(2_654_435_761).wrapping_add(salt * 40_503) >> 11) % most;
        Profile {
            spouse: of(1, 2) == 0,
            french_first: of(2, 2) == 0,
            nominated: of(3, 5) == 0,
            certificate: of(4, 5) == 0,
            sibling: of(5, 3) == 0,
            age: 18 + of(6, 30) as u8,
            education: of(7, 8) as u8,
            study: of(8, 3) as u8,
            english: [9, 10, 11, 12].map(|salt| of(salt, 11) as u8),
            french: [13, 14, 15, 16].map(|salt| of(salt, 11) as u8),
            canadian_years: of(17, 7) as u8,
            foreign_years: of(18, 5) as u8,
            offer: of(19, 3) as u8,
            spouse_education: of(20, 8) as u8,
            spouse_language: [21, 22, 23, 24].map(|salt| of(salt, 11) as u8),
            spouse_years: of(25, 7) as u8,
        }
    };
    (0..1000).map(profile).collect()
}

#[divan::bench]
fn points_of_a_thousand_profiles(bencher: Bencher) {
    let tables = &crs().on(today()).expect("an edition").tables;
    let profiles = profiles();
    bencher.counter(ItemsCount::new(profiles.len())).bench(|| {
        black_box(&profiles).iter().map(|it| u32::from(points(black_box(tables), it).total)).sum::<u32>()
    });
}

#[divan::bench]
fn points_of_one_profile(bencher: Bencher) {
    let tables = &crs().on(today()).expect("an edition").tables;
    let profile = profiles()[7];
    bencher.bench(|| points(black_box(tables), black_box(&profile)));
}

#[divan::bench]
fn facts_of_ten_jobs(bencher: Bencher) {
    let (book, crs, client) = (rulebook(), crs(), ten_jobs());
    let tables = &crs.on(today()).expect("an edition").tables;
    bencher.bench(|| facts(book, crs, tables, black_box(&client), today()));
}

#[divan::bench]
fn score_with_reasons_of_ten_jobs(bencher: Bencher) {
    let (book, crs, client) = (rulebook(), crs(), ten_jobs());
    bencher.bench(|| score(book, crs, black_box(&client), today()));
}

#[divan::bench]
fn three_years_ahead_of_ten_jobs(bencher: Bencher) {
    let (book, crs, client) = (rulebook(), crs(), ten_jobs());
    let days = Span { first: today(), last: today().plus_years(3) };
    bencher.bench(|| ahead(book, crs, black_box(&client), days));
}

#[divan::bench]
fn every_improvement_of_ten_jobs(bencher: Bencher) {
    let (book, crs, client) = (rulebook(), crs(), ten_jobs());
    bencher.bench(|| improvements(book, crs, black_box(&client), today()));
}

#[divan::bench]
fn loading_the_tables(bencher: Bencher) {
    bencher.bench(|| load_crs(black_box(CRS)));
}
