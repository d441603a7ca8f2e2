//! What is known about a person: the contents of a client file.
//!
//! Every value that has a form (a code, a date, a number of hours) validates itself while
//! it is read. A fact that is absent is unknown, never false; only the four facts of a
//! work entry have defaults. Checks that need the tables of the law are in
//! [`check`](super::check).
//!
//! [`check`]: super::check

mod date;
mod education;
mod family;
mod format;
mod language;
mod military;
mod number;
mod offer;
mod refusal;
mod strict;
mod work;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

pub use date::parse_date;
pub use education::{CanadianStudy, Education, EducationLevel};
pub use family::{Family, Spouse};
pub use format::Format;
pub use language::{Ability, LanguageTest, OfficialLanguage, TestId};
pub use military::Military;
pub use number::{Hours, Hundredths};
pub use offer::JobOffer;
pub use refusal::Refusal;
pub(super) use refusal::from_text;
pub(super) use strict::{Strict, strict};
pub use work::WorkEntry;

use super::reading::{self, Pins};

strict!(Client);

/// One person, as a client file holds them.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, remote = "Self")]
pub struct Client {
    /// Format of the file.
    pub format: Format,
    /// The person's name.
    pub name: String,
    /// The consultant's own reference.
    #[serde(default)]
    pub reference: String,
    /// Free notes.
    #[serde(default)]
    pub notes: String,
    /// Date of birth.
    #[serde(default, deserialize_with = "date::optional")]
    pub birth_date: Option<NaiveDate>,
    /// Jobs held, in the order they were entered.
    #[serde(default)]
    pub work: Vec<WorkEntry>,
    /// Language results, of any test and age.
    #[serde(default)]
    pub language_tests: Vec<LanguageTest>,
    /// Which language to count first; `None` is whichever gives more points.
    #[serde(default)]
    pub first_official_language: Option<OfficialLanguage>,
    /// Highest education.
    #[serde(default)]
    pub education: Option<Education>,
    /// Spouse or common-law partner.
    #[serde(default)]
    pub spouse: Option<Spouse>,
    /// Relatives in Canada.
    #[serde(default)]
    pub family: Option<Family>,
    /// Whether a province nominated the person.
    #[serde(default)]
    pub provincial_nomination: Option<bool>,
    /// Whether a Canadian authority issued a certificate of qualification in a trade.
    #[serde(default)]
    pub certificate_of_qualification: Option<bool>,
    /// A job offer in Canada.
    #[serde(default)]
    pub job_offer: Option<JobOffer>,
    /// Settlement funds, in whole Canadian dollars.
    #[serde(default, deserialize_with = "refusal::dollars")]
    pub funds_cad: Option<u64>,
    /// Number of family members, the person included.
    #[serde(default)]
    pub family_size: Option<u8>,
    /// Foreign military service.
    #[serde(default)]
    pub military: Option<Military>,
    /// When the Express Entry profile was submitted; decides ties.
    #[serde(default, deserialize_with = "date::moment")]
    pub profile_submitted_at: Option<DateTime<FixedOffset>>,
    /// Readings of open questions pinned for this person.
    #[serde(default, deserialize_with = "reading::pins")]
    pub readings: Pins,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_facts_stay_unknown_and_work_facts_have_defaults() {
        let client: Client = serde_json::from_str(
            r#"{"format":"drawcheck-client/1","name":"A","work":[{"title":"x","noc":"21300",
                "country":"CA","start":"2023-01-09","hours_per_week":30}]}"#,
        )
        .expect("a small file");
        assert!(client.work[0].paid && client.work[0].authorized);
        assert!(!client.work[0].self_employed && !client.work[0].full_time_study);
        assert_eq!(client.provincial_nomination, None);
    }

    #[test]
    fn a_list_is_no_object_and_an_object_no_choice() {
        let read = |rest: &str| {
            serde_json::from_str::<Client>(&format!(r#"{{"format":"drawcheck-client/1","name":"A"{rest}}}"#))
        };
        assert!(serde_json::from_str::<Client>(r#"["drawcheck-client/1","A"]"#).is_err());
        assert!(read(r#","education":{"level":"master"},"readings":{"gap":"strict"}"#).is_ok());
        for rest in [
            r#","education":[]"#,
            r#","education":["master","none"]"#,
            r#","education":{"level":{"master":null}}"#,
            r#","first_official_language":{"french":null}"#,
            r#","work":[["x","21300","","CA","2023-01-09",null,30]]"#,
            r#","language_tests":[["clb","2025-01-01",9,9,9,9]]"#,
            r#","spouse":[true]"#,
            r#","family":[true]"#,
            r#","job_offer":["21300"]"#,
            r#","military":[true,true]"#,
            r#","readings":[]"#,
            r#","readings":{"gap":{"strict":null}}"#,
        ] {
            assert!(read(rest).is_err(), "{rest} was taken");
        }
    }

    #[test]
    fn a_reading_pinned_twice_is_refused() {
        let twice = r#"{"format":"drawcheck-client/1","name":"A",
            "readings":{"gap":"strict","study-work":"strict","gap":"lenient"}}"#;
        let error = serde_json::from_str::<Client>(twice).expect_err("pinned twice");
        assert!(error.to_string().starts_with("duplicate field `gap`"), "{error}");
    }
}
