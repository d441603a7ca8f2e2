//! Which texts answer a query, and how well.

use std::cmp::Reverse;

use super::fold::fold;
use super::hit::{Hit, Rank};
use super::index::{Index, Text};
use super::query::{Fit, Term, terms};
use crate::core::bilingual::Lang;

/// What a text has answered so far.
#[derive(Clone, Copy, Default)]
struct Tally {
    /// The number of terms looked at when a term last matched.
    term: u16,
    /// The terms matched, filler aside.
    matched: u16,
    /// The weight of the query answered.
    answered: f32,
    /// The weight of the text asked for.
    asked: f32,
    /// The loosest fit so far.
    loosest: Option<Fit>,
}

impl Index {
    pub(super) fn by_words(&self, query: &str, lang: Lang) -> Vec<Hit> {
        let terms = terms(query, &self.vocabulary);
        let (tallies, touched, answered) = self.tally(&terms);
        let total: f32 = terms.iter().map(|term| term.weight).sum();
        let needed = terms.iter().filter(|term| !term.filler).count() as u16;

        let mut best: Vec<Option<(f32, u16)>> = vec![None; self.units.len()];
        let mut density = vec![0.0f32; self.units.len()];
        for &at in &touched {
            let (text, tally) = (&self.texts[at as usize], &tallies[at as usize]);
            let score = tally.score(text, total) + if text.lang == lang { 0.01 } else { 0.0 };
            let unit = text.unit as usize;
            density[unit] += score * score;
            if best[unit].is_none_or(|(other, _)| score > other) {
                best[unit] = Some((score, at));
            }
        }
        let mut folded = (String::new(), String::new());
        fold(query, &mut folded.0);
        let mut hits = Vec::new();
        for (unit, found) in best.iter().enumerate() {
            let Some((score, at)) = *found else { continue };
            let (text, tally) = (&self.texts[at as usize], &tallies[at as usize]);
            let rank = tally.rank(text, needed);
            fold(text.words, &mut folded.1);
            let identical = rank == Rank::Exact && folded.0 == folded.1;
            let score = 0.80 * score
                + 0.10 * answered[unit] / total
                + 0.05 * (density[unit] / 6.0).min(1.0)
                + if identical { 0.04 } else { 0.0 };
            let noc = self.units[unit].noc;
            let score = (score * 10_000.0) as u16;
            hits.push(Hit { noc, text: text.words, via: text.via, lang: text.lang, rank, score });
        }
        hits.sort_unstable_by_key(|hit| {
            (hit.rank.min(Rank::Prefix), Reverse(hit.score), hit.lang != lang, hit.via, hit.noc)
        });
        hits
    }

    /// What each text answers, which texts answer anything, and what each unit group answers
    /// with all its texts together.
    fn tally(&self, terms: &[Term]) -> (Vec<Tally>, Vec<u16>, Vec<f32>) {
        let mut tallies = vec![Tally::default(); self.texts.len()];
        let mut touched = Vec::new();
        let mut units = vec![(0u16, 0.0f32); self.units.len()];
        for (term, number) in terms.iter().zip(1..) {
            // Candidates come best first, so the first of a term to reach a text is the one.
            for candidate in &term.candidates {
                let weight = self.vocabulary.weight(candidate.word);
                for &at in self.texts_by_word.of(candidate.word) {
                    let tally = &mut tallies[at as usize];
                    if tally.term == number {
                        continue;
                    }
                    if tally.term == 0 {
                        touched.push(at);
                    }
                    tally.term = number;
                    tally.matched += u16::from(!term.filler);
                    tally.answered += term.weight * candidate.quality;
                    tally.asked += weight;
                    if !term.filler {
                        tally.loosest = tally.loosest.max(Some(candidate.fit));
                    }
                    let unit = &mut units[self.texts[at as usize].unit as usize];
                    if unit.0 != number {
                        *unit = (number, unit.1 + term.weight * candidate.quality);
                    }
                }
            }
        }
        (tallies, touched, units.into_iter().map(|(_, answered)| answered).collect())
    }
}

impl Tally {
    fn covered(&self, text: &Text) -> f32 {
        (self.asked / text.weight.max(f32::MIN_POSITIVE)).min(1.0)
    }

    fn score(&self, text: &Text, total: f32) -> f32 {
        self.answered / total * (0.6 + 0.4 * self.covered(text))
    }

    fn rank(&self, text: &Text, needed: u16) -> Rank {
        if self.matched < needed {
            return Rank::Partial;
        }
        match self.loosest {
            Some(Fit::Same | Fit::Form) if self.covered(text) > 0.999 => Rank::Exact,
            Some(Fit::Same | Fit::Form | Fit::Start) => Rank::Prefix,
            Some(Fit::Family) => Rank::Stem,
            Some(Fit::Slip) => Rank::Typo,
            None => Rank::Partial,
        }
    }
}
