//! The index: every word of every title and alias, and the texts it occurs in.

use super::aliases::Aliases;
use super::fold::{fold, is_stop};
use super::hit::{Hit, Via};
use super::lexicon::{Interner, Lists};
use super::vocabulary::Vocabulary;
use crate::core::bilingual::Lang;
use crate::core::noc::{Classification, Unit};

/// A title or alias.
#[derive(Clone, Copy, Debug)]
pub(super) struct Text {
    pub(super) words: &'static str,
    /// The sum of the weights of its different stems.
    pub(super) weight: f32,
    pub(super) unit: u16,
    pub(super) via: Via,
    pub(super) lang: Lang,
}

/// All titles and aliases, ready to be searched. Build it once and keep it.
#[derive(Debug)]
pub struct Index {
    pub(super) units: Vec<Unit>,
    pub(super) texts: Vec<Text>,
    pub(super) vocabulary: Vocabulary,
    /// The texts each word occurs in.
    pub(super) texts_by_word: Lists,
}

impl Index {
    /// Builds the index of all titles of `classification` and of the aliases of its codes.
    ///
    /// # Panics
    /// When there are 65,536 texts or more, far beyond what the assets hold.
    pub fn new(classification: &Classification, aliases: &Aliases) -> Index {
        let units = classification.units().to_vec();
        let mut texts = Vec::new();
        for (unit, at) in units.iter().zip(0..) {
            for (lang, title) in [(Lang::En, unit.title_en), (Lang::Fr, unit.title_fr)] {
                let mut add = |words, via| texts.push(Text { words, weight: 0.0, unit: at, via, lang });
                add(title, Via::Title);
                aliases.of(unit.noc, lang).for_each(|alias| add(alias, Via::Alias));
            }
        }
        let count = u16::try_from(texts.len()).expect("the assets hold far fewer texts");

        let mut interner = Interner::default();
        let mut folded = String::new();
        let mut pairs: Vec<(u16, u16)> = Vec::with_capacity(texts.len() * 3);
        for (text, at) in texts.iter().zip(0..count) {
            fold(text.words, &mut folded);
            let words = folded.split(' ').filter(|word| !word.is_empty() && !is_stop(word));
            pairs.extend(words.map(|word| (interner.intern(word), at)));
        }
        let (words, ids) = interner.finish();
        for (word, _) in &mut pairs {
            *word = ids[*word as usize];
        }

        let mut vocabulary = Vocabulary::new(words);
        let occurrences = pairs.iter().map(|&(word, text)| (word, texts[text as usize].unit));
        vocabulary.weigh(units.len() as u16, occurrences);
        let mut last = vec![None; vocabulary.stems.len()];
        for &(word, text) in &pairs {
            if last[vocabulary.stem_of(word) as usize].replace(text) != Some(text) {
                texts[text as usize].weight += vocabulary.weight(word);
            }
        }
        let texts_by_word = Lists::new(vocabulary.words.len(), &pairs);
        texts.shrink_to_fit();
        Index { units, texts, vocabulary, texts_by_word }
    }

    /// Every unit group by code, with its title in `lang`: what a picker shows before a word
    /// is typed.
    pub fn all(&self, lang: Lang) -> impl Iterator<Item = Hit> {
        self.units.iter().map(move |unit| Hit::by_code(unit, lang))
    }

    /// The unit groups that answer `query`, best first, at most `limit`; none for an empty one.
    ///
    /// Both languages are searched; `lang` only breaks ties. The order depends on nothing else.
    pub fn search(&self, query: &str, lang: Lang, limit: usize) -> Vec<Hit> {
        let mut hits = Vec::new();
        if let Some(start) = code_start(query) {
            hits.extend(
                self.units
                    .iter()
                    .filter(|unit| unit.noc.to_string().starts_with(&start))
                    .map(|unit| Hit::by_code(unit, lang)),
            );
        }
        if hits.is_empty() {
            hits = self.by_words(query, lang);
        }
        hits.truncate(limit);
        hits
    }
}

/// The digits of a query that is a code or the start of one: "2123", "NOC 21232", "213xx".
fn code_start(query: &str) -> Option<String> {
    let query = query.trim().to_ascii_lowercase();
    let code = ["noc", "cnp"].iter().find_map(|name| query.strip_prefix(name)).unwrap_or(&query);
    let digits = code.trim_start_matches([' ', ':', '-']).trim_end_matches('x');
    let is_code = (1..=5).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    is_code.then(|| digits.to_owned())
}
