//! What is known about a person: the contents of a client file.
//!
//! Every value that has a form (a code, a date, a number of hours) validates itself while
//! it is read. A fact that is absent is unknown, never false; only the four facts of a
//! work entry have defaults. Checks that need the tables of the law are in
//! [`check`](super::check).
//!
//! [`check`]: super::check

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize};

use super::country::Country;
use super::noc::Noc;
use super::reading::Pins;

/// Why a value was not taken: a message id and the value as it was given.
///
/// It travels through serde's errors as text, so its display form is `id: value`.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{id}: {value}")]
pub struct Refusal {
    /// Id of the message that explains what would be right.
    pub id: Cow<'static, str>,
    /// The value that was refused.
    pub value: String,
}

impl Refusal {
    /// A refusal of `value` with the message `id`.
    pub fn new(id: &'static str, value: impl fmt::Display) -> Refusal {
        Refusal { id: Cow::Borrowed(id), value: value.to_string() }
    }

    /// The refusal that [`Display`](fmt::Display) wrote as `text`, if it is one.
    pub fn parse(text: &str) -> Option<Refusal> {
        let (id, value) = text.split_once(": ").filter(|(id, _)| id.starts_with("problem-"))?;
        Some(Refusal { id: Cow::Owned(id.to_owned()), value: value.to_owned() })
    }
}

/// A number of at most two decimals, held exactly in hundredths.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Hundredths(u32);

impl Hundredths {
    /// From a count of hundredths.
    pub fn new(hundredths: u32) -> Hundredths {
        Hundredths(hundredths)
    }

    /// From a whole number.
    pub fn whole(number: u32) -> Hundredths {
        Hundredths(number * 100)
    }

    /// The count of hundredths.
    pub fn get(self) -> u32 {
        self.0
    }
}

impl TryFrom<f64> for Hundredths {
    type Error = Refusal;

    /// Takes 0 to 1,000,000 with at most two decimals.
    fn try_from(number: f64) -> Result<Hundredths, Refusal> {
        let hundredths = (number * 100.0).round();
        let exact = (hundredths / 100.0 - number).abs() < f64::EPSILON * number.abs().max(1.0);
        if exact && (0.0..=100_000_000.0).contains(&hundredths) {
            Ok(Hundredths(hundredths as u32))
        } else {
            Err(Refusal::new("problem-number", number))
        }
    }
}

impl From<Hundredths> for f64 {
    fn from(number: Hundredths) -> f64 {
        f64::from(number.0) / 100.0
    }
}

impl FromStr for Hundredths {
    type Err = Refusal;

    /// Reads a number as people type it: `37.5` or `37,5`.
    fn from_str(text: &str) -> Result<Hundredths, Refusal> {
        let refuse = || Refusal::new("problem-number", text);
        let text = text.trim();
        let plain = text.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',');
        if !plain {
            return Err(refuse());
        }
        let number: f64 = text.replace(',', ".").parse().map_err(|_| refuse())?;
        Hundredths::try_from(number).map_err(|_| refuse())
    }
}

impl fmt::Display for Hundredths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / 100, self.0 % 100);
        match rest {
            0 => write!(f, "{whole}"),
            r if r % 10 == 0 => write!(f, "{whole}.{}", r / 10),
            r => write!(f, "{whole}.{r:02}"),
        }
    }
}

/// Hours of work a week: more than 0, at most 168, at most two decimals.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "Hundredths", into = "Hundredths")]
pub struct Hours(Hundredths);

impl Hours {
    /// The hours in hundredths.
    pub fn hundredths(self) -> u32 {
        self.0.get()
    }
}

impl TryFrom<Hundredths> for Hours {
    type Error = Refusal;

    fn try_from(number: Hundredths) -> Result<Hours, Refusal> {
        /// Hours in a week, in hundredths.
        const WEEK: u32 = 7 * 24 * 100;
        if (1..=WEEK).contains(&number.get()) {
            Ok(Hours(number))
        } else {
            Err(Refusal::new("problem-hours", number))
        }
    }
}

impl From<Hours> for Hundredths {
    fn from(hours: Hours) -> Hundredths {
        hours.0
    }
}

impl FromStr for Hours {
    type Err = Refusal;

    fn from_str(text: &str) -> Result<Hours, Refusal> {
        let refuse = |_| Refusal::new("problem-hours", text.trim());
        text.parse::<Hundredths>().map_err(refuse)?.try_into().map_err(refuse)
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Reads a value that validates itself from text, without keeping the text.
pub(super) fn from_text<'de, T, D>(from: D) -> Result<T, D::Error>
where
    T: FromStr<Err = Refusal>,
    D: Deserializer<'de>,
{
    struct Text<T>(PhantomData<T>);

    impl<T: FromStr<Err = Refusal>> Visitor<'_> for Text<T> {
        type Value = T;

        fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
            f.write_str("text")
        }

        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<T, E> {
            text.parse().map_err(E::custom)
        }
    }

    from.deserialize_str(Text(PhantomData))
}

/// Reads a date written as `2023-07-05`, from 1900 to 2100.
///
/// # Errors
/// Any other form, a day that does not exist, a year outside that range.
pub fn parse_date(text: &str) -> Result<NaiveDate, Refusal> {
    let refuse = || Refusal::new("problem-date", text);
    let shaped = text.len() == 10
        && text.bytes().enumerate().all(|(at, b)| match at {
            4 | 7 => b == b'-',
            _ => b.is_ascii_digit(),
        });
    if !shaped || !("1900"..="2100").contains(&&text[..4]) {
        return Err(refuse());
    }
    text.parse().map_err(|_| refuse())
}

/// Dates in client files, in the one form [`parse_date`] takes.
mod date {
    use std::borrow::Cow;

    use chrono::NaiveDate;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer};

    pub fn required<'de, D: Deserializer<'de>>(from: D) -> Result<NaiveDate, D::Error> {
        let text = Cow::<str>::deserialize(from)?;
        super::parse_date(&text).map_err(D::Error::custom)
    }

    pub fn optional<'de, D: Deserializer<'de>>(from: D) -> Result<Option<NaiveDate>, D::Error> {
        let text = Option::<Cow<str>>::deserialize(from)?;
        text.map(|text| super::parse_date(&text).map_err(D::Error::custom)).transpose()
    }
}

/// The name and number of the client file format.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Format;

impl Format {
    const NAME: &str = "drawcheck-client";
    const NUMBER: u32 = 1;
}

impl TryFrom<String> for Format {
    type Error = Refusal;

    fn try_from(text: String) -> Result<Format, Refusal> {
        let number = text
            .strip_prefix(Format::NAME)
            .and_then(|rest| rest.strip_prefix('/'))
            .and_then(|number| number.parse::<u32>().ok());
        match number {
            Some(Format::NUMBER) => Ok(Format),
            Some(newer) if newer > Format::NUMBER => Err(Refusal::new("problem-format-newer", text)),
            _ => Err(Refusal::new("problem-format", text)),
        }
    }
}

impl From<Format> for String {
    fn from(_: Format) -> String {
        format!("{}/{}", Format::NAME, Format::NUMBER)
    }
}

/// One person, as a client file holds them.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
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
    #[serde(default)]
    pub funds_cad: Option<u64>,
    /// Number of family members, the person included.
    #[serde(default)]
    pub family_size: Option<u8>,
    /// Foreign military service.
    #[serde(default)]
    pub military: Option<Military>,
    /// When the Express Entry profile was submitted; decides ties.
    #[serde(default)]
    pub profile_submitted_at: Option<DateTime<FixedOffset>>,
    /// Readings of open questions pinned for this person.
    #[serde(default)]
    pub readings: Pins,
}

/// One job.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(clippy::struct_excessive_bools)] // four independent facts, each a key of the file
pub struct WorkEntry {
    /// The title on the person's papers.
    pub title: String,
    /// Occupation.
    pub noc: Noc,
    /// Employer.
    #[serde(default)]
    pub employer: String,
    /// Country the work was done in.
    pub country: Country,
    /// First day.
    #[serde(deserialize_with = "date::required")]
    pub start: NaiveDate,
    /// Last day, included; `None` while still in the job.
    #[serde(default, deserialize_with = "date::optional")]
    pub end: Option<NaiveDate>,
    /// Hours a week.
    pub hours_per_week: Hours,
    /// Paid by wages or commission.
    #[serde(default = "yes")]
    pub paid: bool,
    /// Self-employed.
    #[serde(default)]
    pub self_employed: bool,
    /// Worked while a full-time student.
    #[serde(default)]
    pub full_time_study: bool,
    /// Authorized to work; matters in Canada only.
    #[serde(default = "yes")]
    pub authorized: bool,
}

fn yes() -> bool {
    true
}

/// The four abilities a language test measures.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ability {
    /// Speaking.
    Speaking,
    /// Listening.
    Listening,
    /// Reading.
    Reading,
    /// Writing.
    Writing,
}

impl Ability {
    /// All four, in the order of the department's tables.
    pub const ALL: [Ability; 4] = [Ability::Speaking, Ability::Listening, Ability::Reading, Ability::Writing];

    /// The key used in files.
    pub fn id(self) -> &'static str {
        match self {
            Ability::Speaking => "speaking",
            Ability::Listening => "listening",
            Ability::Reading => "reading",
            Ability::Writing => "writing",
        }
    }
}

/// A language test, or levels that were already converted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TestId {
    /// IELTS General Training.
    IeltsGeneral,
    /// CELPIP-General.
    CelpipGeneral,
    /// PTE Core.
    PteCore,
    /// TEF Canada.
    TefCanada,
    /// TCF Canada.
    TcfCanada,
    /// English levels, CLB 0 to 12.
    Clb,
    /// French levels, NCLC 0 to 12.
    Nclc,
}

impl TestId {
    /// Every test, English first.
    pub const ALL: [TestId; 7] = [
        TestId::IeltsGeneral,
        TestId::CelpipGeneral,
        TestId::PteCore,
        TestId::Clb,
        TestId::TefCanada,
        TestId::TcfCanada,
        TestId::Nclc,
    ];

    /// The id used in files.
    pub fn id(self) -> &'static str {
        match self {
            TestId::IeltsGeneral => "ielts-general",
            TestId::CelpipGeneral => "celpip-general",
            TestId::PteCore => "pte-core",
            TestId::TefCanada => "tef-canada",
            TestId::TcfCanada => "tcf-canada",
            TestId::Clb => "clb",
            TestId::Nclc => "nclc",
        }
    }
}

/// English or French.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OfficialLanguage {
    /// English, measured in CLB.
    English,
    /// French, measured in NCLC.
    French,
}

/// The result of one language test.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LanguageTest {
    /// Which test.
    pub test: TestId,
    /// Date of the results.
    #[serde(deserialize_with = "date::required")]
    pub taken: NaiveDate,
    /// Listening score.
    pub listening: Hundredths,
    /// Reading score.
    pub reading: Hundredths,
    /// Writing score.
    pub writing: Hundredths,
    /// Speaking score.
    pub speaking: Hundredths,
}

impl LanguageTest {
    /// The score in one ability.
    pub fn score(&self, ability: Ability) -> Hundredths {
        match ability {
            Ability::Speaking => self.speaking,
            Ability::Listening => self.listening,
            Ability::Reading => self.reading,
            Ability::Writing => self.writing,
        }
    }

    /// Puts in the score of one ability.
    pub fn set_score(&mut self, ability: Ability, score: Hundredths) {
        match ability {
            Ability::Speaking => self.speaking = score,
            Ability::Listening => self.listening = score,
            Ability::Reading => self.reading = score,
            Ability::Writing => self.writing = score,
        }
    }
}

/// Level of education.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EducationLevel {
    /// Less than secondary school.
    None,
    /// Secondary diploma.
    Secondary,
    /// One-year post-secondary credential.
    OneYear,
    /// Two-year post-secondary credential.
    TwoYear,
    /// Bachelor's degree or a credential of three or more years.
    Bachelor,
    /// Two or more credentials, one of three or more years.
    TwoOrMore,
    /// Master's or professional degree.
    Master,
    /// Doctoral degree.
    Doctoral,
}

/// Study in Canada.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CanadianStudy {
    /// None.
    None,
    /// A credential of one or two years.
    OneOrTwoYears,
    /// A credential of three years or more.
    ThreeYearsOrMore,
}

/// Highest education and study in Canada.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Education {
    /// Level.
    #[serde(default)]
    pub level: Option<EducationLevel>,
    /// Study in Canada.
    #[serde(default)]
    pub canadian_study: Option<CanadianStudy>,
}

/// Spouse or common-law partner.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spouse {
    /// Whether they come along.
    #[serde(default)]
    pub accompanying: Option<bool>,
    /// Whether they are a citizen or permanent resident of Canada.
    #[serde(default)]
    pub canadian: Option<bool>,
    /// Their education.
    #[serde(default)]
    pub education: Option<Education>,
    /// Their language results.
    #[serde(default)]
    pub language_tests: Vec<LanguageTest>,
    /// Their jobs.
    #[serde(default)]
    pub work: Vec<WorkEntry>,
}

/// Relatives in Canada.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// A brother or sister who is a citizen or permanent resident living in Canada.
    #[serde(default)]
    pub sibling_in_canada: Option<bool>,
}

/// A job offer in Canada.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JobOffer {
    /// Occupation offered.
    pub noc: Noc,
    /// First day of the job.
    #[serde(default, deserialize_with = "date::optional")]
    pub start: Option<NaiveDate>,
    /// Whether it is full-time.
    #[serde(default)]
    pub full_time: Option<bool>,
    /// Length in years.
    #[serde(default)]
    pub years: Option<Hundredths>,
}

/// Foreign military service and what goes with it.
#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Military {
    /// Currently serving.
    #[serde(default)]
    pub serving: Option<bool>,
    /// In a military Canada recognizes.
    #[serde(default)]
    pub recognized: Option<bool>,
    /// First day of continuous service.
    #[serde(default, deserialize_with = "date::optional")]
    pub service_start: Option<NaiveDate>,
    /// Length of the offer from the Canadian Forces Recruiting Group, in years.
    #[serde(default)]
    pub caf_offer_years: Option<Hundredths>,
    /// Length of the post-secondary credential, in years.
    #[serde(default)]
    pub credential_years: Option<Hundredths>,
    /// Occupation offered.
    #[serde(default)]
    pub noc: Option<Noc>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_exact_hundredths_within_a_week() {
        assert_eq!("37,5".parse::<Hours>().expect("hours").hundredths(), 3750);
        assert_eq!("29.75".parse::<Hours>().expect("hours").to_string(), "29.75");
        assert_eq!("168".parse::<Hours>().expect("hours").to_string(), "168");
        for text in ["0", "-1", "168.01", "37.555", "", "1e2", "NaN", "many"] {
            assert!(text.parse::<Hours>().is_err(), "{text} was taken");
        }
        let json: Hours = serde_json::from_str("29.97").expect("two decimals");
        assert_eq!(json.hundredths(), 2997);
        assert!(serde_json::from_str::<Hours>("29.975").is_err());
    }

    #[test]
    fn dates_have_one_form() {
        assert!(parse_date("2024-02-29").is_ok());
        for text in ["2023-02-29", "2023-7-5", "05/07/2023", "1899-12-31", "2101-01-01", "２０２３-01-01"]
        {
            assert!(parse_date(text).is_err(), "{text} was taken");
        }
    }

    #[test]
    fn a_newer_format_is_told_apart_from_a_foreign_one() {
        let read = |text: &str| Format::try_from(text.to_owned());
        assert!(read("drawcheck-client/1").is_ok());
        assert_eq!(read("drawcheck-client/2").expect_err("newer").id, "problem-format-newer");
        assert_eq!(read("something").expect_err("foreign").id, "problem-format");
    }

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
}
