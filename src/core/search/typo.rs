//! Slips of the finger: one letter wrong, missing, extra, or two swapped.

/// Whether `typed` is exactly one slip away from `meant`; or, where `open`, from a start of it.
pub(super) fn one_slip(typed: &str, meant: &str, open: bool) -> bool {
    let (typed, meant) = (typed.as_bytes(), meant.as_bytes());
    let same = typed.iter().zip(meant).take_while(|(a, b)| a == b).count();
    let (typed, meant) = (&typed[same..], &meant[same..]);
    let rest = |typed: Option<&[u8]>, meant: Option<&[u8]>| match (typed, meant) {
        (Some(typed), Some(meant)) => typed == meant || (open && meant.starts_with(typed)),
        _ => false,
    };
    let swapped = typed.len() >= 2 && meant.len() >= 2 && typed[0] == meant[1] && typed[1] == meant[0];
    rest(typed.get(1..), meant.get(1..))
        || rest(Some(typed), meant.get(1..))
        || rest(typed.get(1..), Some(meant))
        || (swapped && rest(typed.get(2..), meant.get(2..)))
}

/// Whether the two are at most two slips apart.
pub(super) fn two_slips(typed: &str, meant: &str) -> bool {
    typed.len().abs_diff(meant.len()) <= 2 && strsim::osa_distance(typed, meant) <= 2
}

/// The letters of a folded word as a set, to rule out most words at the cost of one instruction.
pub(super) fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |set, b| if b.is_ascii_lowercase() { set | 1 << (b - b'a') } else { set | 1 << 26 })
}

/// Whether `slips` slips can turn one set of letters into the other: each changes two at most.
pub(super) fn may_differ_by(slips: u32, typed: u32, meant: u32) -> bool {
    (typed ^ meant).count_ones() <= 2 * slips
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_slip_is_a_letter_wrong_missing_extra_or_swapped() {
        for typed in ["nurze", "nrse", "nurrse", "nusre", "nurs", "urse", "nurses"] {
            assert!(one_slip(typed, "nurse", false), "{typed}");
            assert!(may_differ_by(1, letters(typed), letters("nurse")), "{typed}");
        }
        for typed in ["nurzez", "nue", "cook", "nruze"] {
            assert!(!one_slip(typed, "nurse", false), "{typed}");
        }
    }

    #[test]
    fn an_open_word_may_slip_before_its_end() {
        for typed in ["engn", "egni", "enginne", "ingin"] {
            assert!(one_slip(typed, "engineer", true), "{typed}");
        }
        assert!(!one_slip("engn", "engineer", false));
        assert!(!one_slip("axgin", "engineer", true));
    }

    #[test]
    fn two_slips_are_forgiven_in_long_words() {
        assert!(two_slips("maintanence", "maintenance"));
        assert!(!two_slips("mantanance", "mainframe"));
    }
}
