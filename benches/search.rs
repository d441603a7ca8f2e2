//! One keystroke of the occupation search, and building the index it needs.

use divan::{AllocProfiler, Bencher};
use drawcheck::core::bilingual::Lang;
use drawcheck::core::search::{Aliases, Index};
use drawcheck::data::rulebook;

#[global_allocator]
static ALLOC: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

/// A beginning, a whole title, a misspelling, and a line of fifty letters.
const QUERIES: [&str; 7] = [
    "s",
    "re",
    "software dev",
    "infirmière auxiliaire",
    "regisered nurze",
    "directeur des services d'architecture et de sciences",
    "seinor acounting tecnician with bilingal expereince",
];

#[divan::bench(args = QUERIES)]
fn keystroke(bencher: Bencher, query: &str) {
    let index = search_index();
    bencher.bench(|| index.search(query, Lang::En, 10));
}

#[divan::bench]
fn build(bencher: Bencher) {
    rulebook();
    bencher.bench(search_index);
}

fn search_index() -> Index {
    let aliases =
        Aliases::parse(include_str!("../assets/aliases.tsv")).expect("the alias list is well formed");
    Index::new(&rulebook().occupations, &aliases)
}
