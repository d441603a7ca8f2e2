//! Text to plain words: lower case, no accents, and the words that say little.

use unicode_normalization::char::decompose_canonical;

/// Articles and prepositions of both languages, and what an apostrophe cuts off.
const STOP: [&str; 36] = [
    "a", "an", "and", "at", "au", "aux", "by", "d", "dans", "de", "des", "du", "en", "et", "for", "from",
    "in", "l", "la", "le", "les", "n", "of", "on", "or", "ou", "par", "pour", "qu", "s", "sur", "the", "to",
    "un", "une", "with",
];

/// What people add to a title that says nothing about the occupation: rank, gender, contract.
const FILLER: [&str; 55] = [
    "1",
    "2",
    "3",
    "apprenti",
    "apprentice",
    "apprentie",
    "contract",
    "contractuel",
    "contractuelle",
    "entry",
    "experienced",
    "f",
    "fh",
    "freelance",
    "ft",
    "full",
    "h",
    "hf",
    "hybrid",
    "hybride",
    "i",
    "ii",
    "iii",
    "intermediaire",
    "intermediate",
    "intern",
    "internship",
    "iv",
    "jr",
    "junior",
    "lead",
    "level",
    "m",
    "mf",
    "mid",
    "part",
    "partiel",
    "permanent",
    "permanente",
    "plein",
    "principal",
    "pt",
    "remote",
    "senior",
    "seniore",
    "snr",
    "sr",
    "stage",
    "stagiaire",
    "temporaire",
    "temporary",
    "temps",
    "time",
    "trainee",
    "x",
];

/// Whether a folded word is a stop word.
pub(super) fn is_stop(word: &str) -> bool {
    word.len() <= 4 && STOP.binary_search(&word).is_ok()
}

/// Whether a folded word is filler: it may match, but it must not cost when it does not.
pub(super) fn is_filler(word: &str) -> bool {
    FILLER.binary_search(&word).is_ok()
}

/// Writes `text` to `out` as folded words with one space between them.
///
/// A mark inside a word joins or parts it as people read it: `R.N.`, `R&D`, `co-op` and
/// `x-ray` are one word each; `chef-cuisinier` and `d'eau` are two.
pub(super) fn fold(text: &str, out: &mut String) {
    out.clear();
    let mut hyphenated = false;
    let mut start = 0;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c.is_alphanumeric() || matches!(c, '+' | '#') {
            fold_char(c, out);
            continue;
        }
        if is_mark(c) {
            continue;
        }
        let piece = &out[start..];
        let joins = !piece.is_empty()
            && chars.peek().is_some_and(|next| next.is_alphanumeric())
            && match c {
                '.' => true,
                '&' => piece.len() == 1,
                '-' => piece.len() <= 2 && !hyphenated && !is_stop(piece),
                _ => false,
            };
        hyphenated = c == '-';
        if !joins && !piece.is_empty() {
            out.push(' ');
            start = out.len();
        }
    }
    if out.ends_with(' ') {
        out.pop();
    }
}

fn fold_char(c: char, out: &mut String) {
    match c {
        'a'..='z' | '0'..='9' => out.push(c),
        'A'..='Z' => out.push(c.to_ascii_lowercase()),
        'œ' | 'Œ' => out.push_str("oe"),
        'æ' | 'Æ' => out.push_str("ae"),
        'ß' => out.push_str("ss"),
        'ł' | 'Ł' => out.push('l'),
        'đ' | 'Đ' => out.push('d'),
        'ø' | 'Ø' => out.push('o'),
        _ => decompose_canonical(c, |part| {
            if !is_mark(part) {
                out.extend(part.to_lowercase());
            }
        }),
    }
}

/// Whether `c` is a combining accent; input may arrive decomposed.
fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        let mut out = String::new();
        fold(text, &mut out);
        out
    }

    #[test]
    fn accents_and_capitals_do_not_matter() {
        assert_eq!(folded("Infirmière AUXILIAIRE"), "infirmiere auxiliaire");
        assert_eq!(folded("e\u{301}lectricien"), "electricien");
        assert_eq!(folded("Manœuvre"), "manoeuvre");
        assert_eq!(folded("Łukasz Đài Bjørn Weiß"), "lukasz dai bjorn weiss");
    }

    #[test]
    fn marks_join_or_part_words_as_people_read_them() {
        assert_eq!(folded("R.N."), "rn");
        assert_eq!(folded("R&D manager"), "rd manager");
        assert_eq!(folded("X-ray tech"), "xray tech");
        assert_eq!(folded("chef-cuisinier"), "chef cuisinier");
        assert_eq!(folded("porte-à-porte"), "porte a porte");
        assert_eq!(folded("usine d'eau"), "usine d eau");
        assert_eq!(folded("usine d’eau"), "usine d eau");
        assert_eq!(folded("Directeurs/directrices - santé"), "directeurs directrices sante");
        assert_eq!(folded("C++ / C# (m/f) "), "c++ c# m f");
        assert_eq!(folded(" … "), "");
    }

    #[test]
    fn the_word_lists_are_sorted_for_the_search_in_them() {
        assert!(STOP.is_sorted() && FILLER.is_sorted());
        assert!(is_stop("of") && is_stop("des") && !is_stop("it"));
        assert!(is_filler("senior") && !is_filler("manager"));
    }
}
