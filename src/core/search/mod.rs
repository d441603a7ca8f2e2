//! Finding an occupation by what people call it, in either language, as they type.
//!
//! An inverted index of words over the official titles and the aliases. Words may come in
//! any order; each counts by how few unit groups use it. A text's score is the share of the
//! query it answers, by how well each word fits (the same, another form, the start, the same
//! family, misspelt), and less so the share of the text that was asked for: a short alias
//! met in full beats a long title met in part.

mod aliases;
mod fold;
mod hit;
mod index;
mod lexicon;
mod query;
mod score;
mod stem;
#[cfg(test)]
mod tests;
mod typo;
mod vocabulary;

pub use aliases::{AliasError, AliasProblem, Aliases};
pub use hit::{Hit, Rank, Via};
pub use index::Index;

/// Text as plain words with one space between them: lower case, without accents.
pub fn plain(text: &str) -> String {
    let mut out = String::new();
    fold::fold(text, &mut out);
    out
}
