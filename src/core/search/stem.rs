//! Word forms: one stem for singular, plural and gender, one root for a family of words.
//!
//! The rules are for both languages at once, since a query does not say which it is in. They
//! need not be right as grammar, only bring together what people mean as one word.

/// The stem a folded word shares with its plural and its other gender.
pub(super) fn stem(word: &str) -> String {
    let mut stem = collapse(word);
    if stem.len() < 4 || stem.bytes().any(|b| !b.is_ascii_lowercase()) {
        return stem;
    }
    for (end, new) in
        [("eaux", "eau"), ("aux", "al"), ("eux", "eu"), ("ches", "ch"), ("shes", "sh"), ("xes", "x")]
    {
        if replace(&mut stem, end, new) {
            break;
        }
    }
    if stem.ends_with('s') && !["us", "is"].iter().any(|end| stem.ends_with(end)) && !word.ends_with("ss") {
        stem.pop();
    }
    replace(&mut stem, "trice", "teur");
    while stem.len() > 3 && stem.ends_with('e') {
        stem.pop();
    }
    if replace(&mut stem, "i", "y") {
        return stem;
    }
    for (end, new) in [("eus", "eur"), ("ativ", "ator"), ("iv", "if")] {
        if replace(&mut stem, end, new) {
            break;
        }
    }
    stem
}

/// Ends that make nouns of deeds, doers and trades out of each other.
///
/// Longest first, so that the first that fits takes the most off.
const ENDS: [&str; 36] = [
    "iquement", "ational", "ologist", "ologiqu", "ation", "ateur", "ition", "iteur", "icist", "ician",
    "icien", "ology", "ologu", "ement", "ator", "itor", "ical", "ment", "teur", "iqu", "eur", "ing", "ist",
    "ier", "ian", "ien", "ant", "ent", "ion", "ic", "al", "er", "or", "if", "ag", "y",
];

/// The root a stem shares with its family: plumber and plumbing, électricien and electrical.
pub(super) fn root(stem: &str) -> &str {
    let mut root = stem;
    // Twice, because ends pile up: engineer-ing, account-ant.
    for _ in 0..2 {
        let rest = ENDS.iter().find_map(|end| root.strip_suffix(end).filter(|rest| rest.len() >= 4));
        match rest {
            Some(rest) => root = rest,
            None => break,
        }
    }
    root
}

/// Writes doubled letters once: the two languages, and many typists, differ only there.
fn collapse(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        if !out.ends_with(c) || !c.is_ascii_alphabetic() {
            out.push(c);
        }
    }
    out
}

fn replace(stem: &mut String, end: &str, new: &str) -> bool {
    let found = stem.len() >= end.len() + 3 && stem.ends_with(end);
    if found {
        stem.truncate(stem.len() - end.len());
        stem.push_str(new);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same_stem(words: &[&str]) {
        for word in words {
            assert_eq!(stem(word), stem(words[0]), "{word} and {}", words[0]);
        }
    }

    fn same_root(words: &[&str]) {
        for word in words {
            assert_eq!(root(&stem(word)), root(&stem(words[0])), "{word} and {}", words[0]);
        }
    }

    #[test]
    fn plural_and_gender_share_a_stem() {
        same_stem(&["nurse", "nurses"]);
        same_stem(&["secretary", "secretaries"]);
        same_stem(&["patisserie", "patisseries"]);
        same_stem(&["boss", "bosses"]);
        same_stem(&["coach", "coaches"]);
        same_stem(&["journal", "journaux"]);
        same_stem(&["bureau", "bureaux"]);
        same_stem(&["agent", "agente", "agents", "agentes"]);
        same_stem(&["employe", "employee", "employees"]);
        same_stem(&["directeur", "directrice", "directrices"]);
        same_stem(&["vendeur", "vendeuse", "vendeuses"]);
        same_stem(&["infirmier", "infirmiere", "infirmieres"]);
        same_stem(&["technicien", "technicienne"]);
        same_stem(&["developpeur", "developeur"]);
    }

    #[test]
    fn a_family_of_words_shares_a_root() {
        same_root(&["plumber", "plumbing"]);
        same_root(&["engineer", "engineering"]);
        same_root(&["accountant", "accounting", "accounts"]);
        same_root(&["electrician", "electrical", "electricien", "electric", "electrique"]);
        same_root(&["administrative", "administrator", "administration", "administrateur"]);
        same_root(&["manager", "management", "managing"]);
        same_root(&["developer", "development", "developpeur", "developing"]);
        same_root(&["teacher", "teaching"]);
    }

    #[test]
    fn different_words_stay_apart() {
        assert_ne!(stem("nurse"), stem("nursery"));
        assert_ne!(root(&stem("cook")), root(&stem("cooper")));
        assert_eq!(stem("rn"), "rn");
        assert_eq!(stem("analysis"), "analysis");
    }
}
