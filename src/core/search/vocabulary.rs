//! The words of all titles and aliases: their forms, families and weights.

use super::lexicon::{Interner, Lexicon, Lists};
use super::stem::{root, stem};
use super::typo::letters;

/// Every word of the index.
#[derive(Debug)]
pub(super) struct Vocabulary {
    /// The words.
    pub(super) words: Lexicon,
    /// The stems, each of one or more words.
    pub(super) stems: Lexicon,
    /// The set of letters of each stem.
    pub(super) letters: Vec<u32>,
    stem_of: Vec<u16>,
    words_by_stem: Lists,
    roots: Lexicon,
    stems_by_root: Lists,
    /// In how many unit groups each stem occurs.
    units: Vec<u16>,
    /// The same as weights, from a common word's near 0 to a rare word's 1.
    weights: Vec<f32>,
    total_units: u16,
}

impl Vocabulary {
    /// The vocabulary of `words`; how often each occurs is told by [`Self::weigh`].
    pub(super) fn new(words: Lexicon) -> Vocabulary {
        let (stems, stem_of, words_by_stem) = group(&words, stem);
        let (roots, _, stems_by_root) = group(&stems, |stem| root(stem).to_owned());
        let letters = stems.iter().map(letters).collect();
        let units = vec![0; stems.len()];
        let weights = vec![0.0; stems.len()];
        let total_units = 0;
        Vocabulary {
            words,
            stems,
            letters,
            stem_of,
            words_by_stem,
            roots,
            stems_by_root,
            units,
            weights,
            total_units,
        }
    }

    /// Sets the weights from pairs of word and unit group, unit group after unit group.
    pub(super) fn weigh(&mut self, total_units: u16, occurrences: impl Iterator<Item = (u16, u16)>) {
        let mut last = vec![None; self.stems.len()];
        for (word, unit) in occurrences {
            let stem = self.stem_of(word) as usize;
            if last[stem].replace(unit) != Some(unit) {
                self.units[stem] += 1;
            }
        }
        self.total_units = total_units;
        self.weights = self.units.iter().map(|&units| rarity(units, total_units)).collect();
    }

    /// The stem of a word.
    pub(super) fn stem_of(&self, word: u16) -> u16 {
        self.stem_of[word as usize]
    }

    /// The words with this stem.
    pub(super) fn forms(&self, stem: u16) -> &[u16] {
        self.words_by_stem.of(stem)
    }

    /// The words whose stem reads `stem`.
    pub(super) fn with_stem(&self, stem: &str) -> &[u16] {
        self.stems.find(stem).map_or(&[], |stem| self.forms(stem))
    }

    /// The stems whose root reads `root`.
    pub(super) fn with_root(&self, root: &str) -> &[u16] {
        self.roots.find(root).map_or(&[], |root| self.stems_by_root.of(root))
    }

    /// How much it says that this word occurs.
    pub(super) fn weight(&self, word: u16) -> f32 {
        self.weights[self.stem_of(word) as usize]
    }

    /// How much it says that one of `words` occurs; an unknown word counts as a rare one.
    pub(super) fn joint_weight(&self, words: impl Iterator<Item = u16>) -> f32 {
        let units = words.map(|word| self.units[self.stem_of(word) as usize]);
        rarity(units.fold(0, u16::saturating_add), self.total_units)
    }

    /// A word written without its blank ("truckdriver") as the two words it is made of.
    pub(super) fn split<'a>(&self, word: &'a str, open: bool) -> Option<(&'a str, &'a str)> {
        let known = |part: &str| !self.with_stem(&stem(part)).is_empty();
        if word.len() < 6 || !word.is_ascii() || known(word) {
            return None;
        }
        if open && !self.words.starting_with(word).is_empty() {
            return None;
        }
        (3..=word.len() - 3)
            .map(|at| word.split_at(at))
            .find(|(left, right)| self.words.find(left).is_some() && known(right))
    }
}

/// From near 0 for a word of every unit group to 1 for a word of one, or of none.
fn rarity(units: u16, total: u16) -> f32 {
    let total = total.max(1);
    let share = f32::from(total) / f32::from(units.clamp(1, total));
    share.ln_1p() / f32::from(total).ln_1p()
}

fn group(items: &Lexicon, key: impl Fn(&str) -> String) -> (Lexicon, Vec<u16>, Lists) {
    let mut interner = Interner::default();
    let numbers: Vec<u16> = items.iter().map(|item| interner.intern(&key(item))).collect();
    let (keys, ids) = interner.finish();
    let key_of: Vec<u16> = numbers.iter().map(|&number| ids[number as usize]).collect();
    let pairs: Vec<(u16, u16)> = key_of.iter().zip(0..).map(|(&key, item)| (key, item)).collect();
    let lists = Lists::new(keys.len(), &pairs);
    (keys, key_of, lists)
}
