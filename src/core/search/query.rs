//! What was typed, word by word, and the words of the index each may stand for.

use super::fold::{fold, is_filler, is_stop};
use super::stem::{root, stem};
use super::typo::{letters, may_differ_by, one_slip, two_slips};
use super::vocabulary::Vocabulary;

/// How a typed word and a word of the index belong together, the closest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Fit {
    /// The same word.
    Same,
    /// Another number or gender of it.
    Form,
    /// The start of it.
    Start,
    /// Of the same family.
    Family,
    /// Misspelt.
    Slip,
}

/// A word of the index that a typed word may stand for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// The word's id.
    pub(super) word: u16,
    /// How it belongs to what was typed.
    pub(super) fit: Fit,
    /// How well, up to 1.
    pub(super) quality: f32,
}

/// One typed word.
#[derive(Debug)]
pub(super) struct Term {
    /// How much it matters: rare words more, filler next to nothing.
    pub(super) weight: f32,
    /// Whether it may go unmatched at no cost.
    pub(super) filler: bool,
    /// What it may stand for, best first.
    pub(super) candidates: Vec<Candidate>,
}

/// What filler and a stop word that may yet become a word still count.
const FILLER_WEIGHT: f32 = 0.1;

/// As many words as are looked at: more than any title has, few enough for a pasted page.
const MOST_WORDS: usize = 16;

/// Whether a stem keeps so little of what was typed that nothing follows from it: `zzzzzz`
/// wears down to `z`.
fn is_worn(stem: &str, typed: &str) -> bool {
    stem.len() * 2 < typed.len()
}

/// Short forms people type that are not the start of the word they stand for.
const SHORT_FORMS: [(&str, &str); 13] = [
    ("acct", "accountant"),
    ("asst", "assistant"),
    ("biz", "business"),
    ("engr", "engineer"),
    ("hwy", "highway"),
    ("intl", "international"),
    ("mfg", "manufacturing"),
    ("mgmt", "management"),
    ("mgr", "manager"),
    ("natl", "national"),
    ("svc", "service"),
    ("svcs", "services"),
    ("tchr", "teacher"),
];

/// The words of a query with their candidates; a last word without a blank after it is open,
/// that is, it may be the start of a longer one.
pub(super) fn terms(query: &str, vocabulary: &Vocabulary) -> Vec<Term> {
    let mut folded = String::new();
    fold(query, &mut folded);
    let open = query.chars().next_back().is_some_and(char::is_alphanumeric);
    let words = words(&folded, open, vocabulary);
    let mut terms: Vec<Term> = words.iter().map(|word| word.term(vocabulary)).collect();
    join_neighbours(&words, &mut terms, vocabulary);
    terms
}

/// A typed word before its candidates are known.
struct Word<'a> {
    text: &'a str,
    open: bool,
    filler: bool,
}

fn words<'a>(folded: &'a str, open: bool, vocabulary: &Vocabulary) -> Vec<Word<'a>> {
    let all: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let mut words: Vec<Word> = Vec::new();
    for (at, &text) in all.iter().enumerate() {
        if words.len() >= MOST_WORDS {
            break;
        }
        let open = open && at + 1 == all.len();
        let stop = is_stop(text);
        if words.iter().any(|word| word.text == text) || (stop && !open) {
            continue;
        }
        if let Some((left, right)) = vocabulary.split(text, open) {
            words.push(Word { text: left, open: false, filler: false });
            words.push(Word { text: right, open, filler: false });
        } else {
            words.push(Word { text, open, filler: stop || is_filler(text) });
        }
    }
    // Where nothing else was typed, even "lead" or "of" is all there is to go by.
    if words.iter().all(|word| word.filler) {
        for word in &mut words {
            word.filler = false;
        }
    }
    words
}

/// Lets "front end" find "frontend".
fn join_neighbours(words: &[Word], terms: &mut [Term], vocabulary: &Vocabulary) {
    for (at, pair) in words.windows(2).enumerate() {
        let joined = format!("{}{}", pair[0].text, pair[1].text);
        for &word in vocabulary.with_stem(&stem(&joined)) {
            let candidate = Candidate { word, fit: Fit::Form, quality: 0.95 };
            terms[at].candidates.insert(0, candidate);
            terms[at + 1].candidates.insert(0, candidate);
        }
    }
}

impl Word<'_> {
    fn term(&self, vocabulary: &Vocabulary) -> Term {
        let mut candidates = Vec::new();
        self.forms(vocabulary, &mut candidates);
        let known = !candidates.is_empty();
        if !self.filler || self.open {
            self.starts(vocabulary, known, &mut candidates);
            self.family(vocabulary, &mut candidates);
            if !known {
                self.slips(vocabulary, &mut candidates);
            }
        }
        candidates.sort_unstable_by(|a, b| b.quality.total_cmp(&a.quality).then(a.word.cmp(&b.word)));
        let weight = if known {
            vocabulary.weight(candidates[0].word)
        } else {
            vocabulary.joint_weight(candidates.iter().map(|candidate| candidate.word))
        };
        let weight = if self.filler { weight * FILLER_WEIGHT } else { weight };
        Term { weight, filler: self.filler, candidates }
    }

    /// The word itself, the word it is short for, and their other forms.
    fn forms(&self, vocabulary: &Vocabulary, out: &mut Vec<Candidate>) {
        let short = SHORT_FORMS.iter().find(|(short, _)| *short == self.text).map(|&(_, long)| long);
        for text in [Some(self.text), short].into_iter().flatten() {
            let own = stem(text);
            if is_worn(&own, text) {
                continue;
            }
            for &word in vocabulary.with_stem(&own) {
                let same = vocabulary.words.get(word) == text;
                let (fit, quality) = if same { (Fit::Same, 1.0) } else { (Fit::Form, 0.96) };
                out.push(Candidate { word, fit, quality });
            }
        }
    }

    /// The words it is the start of: the nearer its end, the better.
    fn starts(&self, vocabulary: &Vocabulary, known: bool, out: &mut Vec<Candidate>) {
        let least = match (self.open, known) {
            (true, false) => 0.74,
            (true, true) => 0.62,
            (false, false) if self.text.len() >= 3 => 0.58,
            // A short form may be known as a word of its own: "dev" in "biz dev manager".
            (false, true) if (3..=4).contains(&self.text.len()) => 0.5,
            _ => return,
        };
        for word in vocabulary.words.starting_with(self.text) {
            let share = share(self.text, vocabulary.words.get(word));
            out.push(Candidate { word, fit: Fit::Start, quality: least + 0.2 * share });
        }
    }

    /// The words of the same family.
    fn family(&self, vocabulary: &Vocabulary, out: &mut Vec<Candidate>) {
        let own = stem(self.text);
        for &stem in vocabulary.with_root(root(&own)) {
            for &word in vocabulary.forms(stem) {
                out.push(Candidate { word, fit: Fit::Family, quality: 0.6 });
            }
        }
    }

    /// The words it may be a misspelling of; two slips only where nothing else fits.
    fn slips(&self, vocabulary: &Vocabulary, out: &mut Vec<Candidate>) {
        if self.text.len() < 4 || self.text.bytes().any(|b| b.is_ascii_digit()) {
            return;
        }
        let own = stem(self.text);
        if is_worn(&own, self.text) {
            return;
        }
        let (whole, start) = (letters(&own), letters(self.text));
        for (at, &set) in vocabulary.letters.iter().enumerate() {
            let meant = vocabulary.stems.get(at as u16);
            let quality = if may_differ_by(1, whole, set) && one_slip(&own, meant, false) {
                0.56
            } else if self.open
                && self.text.len() >= 5
                && (start & !set).count_ones() <= 1
                && one_slip(self.text, meant, true)
            {
                0.5
            } else {
                continue;
            };
            for &word in vocabulary.forms(at as u16) {
                out.push(Candidate { word, fit: Fit::Slip, quality });
            }
        }
        if !out.is_empty() || own.len() < 7 {
            return;
        }
        for (at, &set) in vocabulary.letters.iter().enumerate() {
            let meant = vocabulary.stems.get(at as u16);
            if may_differ_by(2, whole, set) && two_slips(&own, meant) {
                for &word in vocabulary.forms(at as u16) {
                    out.push(Candidate { word, fit: Fit::Slip, quality: 0.45 });
                }
            }
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "words are far shorter than 16 million letters")]
fn share(start: &str, word: &str) -> f32 {
    start.len() as f32 / word.len() as f32
}
