//! The fields of the form, in groups. Their ids are the paths of the facts in the client file.

use chrono::NaiveDate;

use super::rows;
use super::submitted::{self, Moment};
use crate::core::client::{
    CanadianStudy, Client, Education, EducationLevel, OfficialLanguage, Refusal, parse_date,
};
use crate::text::fact_message;
use crate::tui::form::{Field, Form};
use crate::tui::screens::experience::lists;
use crate::tui::session::Session;

/// The ids of the fields; one that begins with another and a point comes before it.
pub const IDS: [&str; 27] = [
    "birth_date",
    "family_size",
    "funds_cad",
    "profile_submitted_at",
    "profile_submitted_at.time",
    "profile_submitted_at.offset",
    "education.level",
    "education.canadian_study",
    "language_tests",
    "first_official_language",
    "work",
    "spouse.accompanying",
    "spouse.canadian",
    "spouse.education.level",
    "spouse.education.canadian_study",
    "spouse.language_tests",
    "spouse.work",
    "spouse",
    "family.sibling_in_canada",
    "provincial_nomination",
    "certificate_of_qualification",
    "job_offer.noc",
    "job_offer.start",
    "job_offer.full_time",
    "job_offer.years",
    "job_offer",
    "military",
];

/// Whether the fact at `path` is told in the field `id`, or by it and others.
pub fn is_part(path: &str, id: &str) -> bool {
    let below = |whole: &str, part: &str| part.strip_prefix(whole).is_some_and(|rest| rest.starts_with('.'));
    // A fact with a field of its own is not told by the field that opens its group.
    let own = IDS.contains(&path) && below(id, path);
    path == id || below(path, id) || (below(id, path) && !own)
}

/// The groups with their titles, filled in from `client`; with the jobs where the client is
/// not the one on file.
pub fn groups(session: &Session, client: &Client, on_file: bool) -> Vec<(&'static str, Vec<Field>)> {
    let education = client.education.clone().unwrap_or_default();
    let mut languages = rows::results(session, "language_tests", client);
    languages.push(first_language(client.first_official_language));
    let ties = vec![
        fact(
            "family.sibling_in_canada",
            "profile-sibling-hint",
            client.family.as_ref().and_then(|it| it.sibling_in_canada),
        ),
        fact("provincial_nomination", "profile-nomination-hint", client.provincial_nomination),
        fact("certificate_of_qualification", "profile-certificate-hint", client.certificate_of_qualification),
    ];
    let mut groups = vec![
        ("profile-group-person", person(client)),
        (
            "profile-group-education",
            learned(["education.level", "education.canadian_study"], &education).collect(),
        ),
        ("profile-group-languages", languages),
        ("profile-group-spouse", spouse(session, client)),
        ("profile-group-ties", ties),
        ("profile-group-offer", offer(session, client)),
        ("profile-group-military", rows::military(session, client)),
    ];
    if !on_file {
        groups.insert(1, ("profile-work", rows::jobs(session, "work", client)));
    }
    groups
}

fn person(client: &Client) -> Vec<Field> {
    let number = |number: Option<u64>| number.map(|it| it.to_string()).unwrap_or_default();
    let moment = client.profile_submitted_at.map(Moment::of).unwrap_or_default();
    let given = |form: &Form| !form.value("profile_submitted_at").trim().is_empty();
    let text = |id, hint, value: &str| Field::text(id, fact_message(id), hint, value).short();
    vec![
        date("birth_date", "profile-birth-date-hint", client.birth_date).checked(|session, _, day| {
            match parse_date(day)? {
                day if day > session.today => Err(Refusal::new("profile-birth-date-later", day)),
                _ => Ok(()),
            }
        }),
        text("family_size", "profile-family-size-hint", &number(client.family_size.map(u64::from)))
            .digits_and("")
            .blank("profile-not-said")
            .checked(|_, _, typed| family_size(typed).map(drop)),
        text("funds_cad", "profile-funds-hint", &number(client.funds_cad))
            .digits_and(", $\u{a0}\u{202f}")
            .blank("profile-not-said")
            .checked(|_, _, typed| dollars(typed).map(drop))
            .noted(|session, _, typed| {
                let sum = session.text.number(i64::try_from(dollars(typed).ok()?).ok()?);
                Some(session.text.say_with("profile-dollars", &[("sum", sum.into())]))
            }),
        text("profile_submitted_at", "profile-submitted-hint", &moment.date)
            .digits_and("-")
            .blank("profile-not-said")
            .checked(|_, _, day| parse_date(day).map(drop))
            .noted(|session, _, day| Some(session.text.date(parse_date(day).ok()?))),
        text("profile_submitted_at.time", "profile-submitted-time-hint", &moment.time)
            .digits_and(":")
            .required_when("profile-submitted-time-missing", given)
            .checked(|_, _, typed| submitted::time(typed).map(drop))
            .shown_when(given),
        text("profile_submitted_at.offset", "profile-submitted-offset-hint", &moment.offset)
            .digits_and("+-\u{2212}: UTCZutcz")
            .required_when("profile-submitted-offset-missing", given)
            .checked(|_, _, typed| submitted::offset(typed).map(drop))
            .noted(|session, form, _| {
                let moment = super::read::submitted(session, form)?;
                let utc = moment.naive_utc().format("%H:%M:%S").to_string();
                Some(session.text.say_with("profile-submitted-utc", &[("time", utc.into())]))
            })
            .shown_when(given),
    ]
}

/// The number of people in a family.
pub fn family_size(typed: &str) -> Result<u8, Refusal> {
    let refuse = || Refusal::new("profile-family-size-wrong", typed);
    typed.trim().parse().ok().filter(|&size| size > 0).ok_or_else(refuse)
}

/// Whole dollars as people type them: `25000`, `25,000`, `25 000 $`.
pub fn dollars(typed: &str) -> Result<u64, Refusal> {
    let refuse = || Refusal::new("profile-funds-wrong", typed);
    let sum = typed.trim().trim_matches('$').trim();
    let apart = |c: char| matches!(c, ',' | ' ' | '\u{a0}' | '\u{202f}');
    let mut parts = sum.split(apart);
    let first = parts.next().unwrap_or_default();
    let grouped = parts.all(|part| part.len() == 3) && (first.len() <= 3 || !sum.contains(apart));
    let digits: String = sum.chars().filter(|&c| !apart(c)).collect();
    let plain = grouped && !first.is_empty() && digits.bytes().all(|digit| digit.is_ascii_digit());
    if plain { digits.parse().map_err(|_| refuse()) } else { Err(refuse()) }
}

fn learned(ids: [&'static str; 2], education: &Education) -> impl Iterator<Item = Field> + use<> {
    let unsaid = ("", "profile-not-said");
    let levels = EducationLevel::ALL.map(|level| (level.id(), level_message(level)));
    let lengths = CanadianStudy::ALL.map(|study| (study.id(), study_message(study)));
    let level = education.level.map_or("", EducationLevel::id);
    let study = education.canadian_study.map_or("", CanadianStudy::id);
    [
        (ids[0], "profile-education-hint", levels.to_vec(), level),
        (ids[1], "profile-study-hint", lengths.to_vec(), study),
    ]
    .into_iter()
    .map(move |(id, hint, options, value)| {
        let options = std::iter::once(unsaid).chain(options).collect();
        Field::choice(id, fact_message(id), hint, options, value)
    })
}

fn level_message(level: EducationLevel) -> &'static str {
    match level {
        EducationLevel::None => "profile-level-none",
        EducationLevel::Secondary => "profile-level-secondary",
        EducationLevel::OneYear => "profile-level-one-year",
        EducationLevel::TwoYear => "profile-level-two-year",
        EducationLevel::Bachelor => "profile-level-bachelor",
        EducationLevel::TwoOrMore => "profile-level-two-or-more",
        EducationLevel::Master => "profile-level-master",
        EducationLevel::Doctoral => "profile-level-doctoral",
    }
}

fn study_message(study: CanadianStudy) -> &'static str {
    match study {
        CanadianStudy::None => "profile-study-none",
        CanadianStudy::OneOrTwoYears => "profile-study-short",
        CanadianStudy::ThreeYearsOrMore => "profile-study-long",
    }
}

fn first_language(chosen: Option<OfficialLanguage>) -> Field {
    let options = vec![
        ("", "profile-first-automatic"),
        ("english", "experience-english"),
        ("french", "experience-french"),
    ];
    let chosen = match chosen {
        None => "",
        Some(OfficialLanguage::English) => "english",
        Some(OfficialLanguage::French) => "french",
    };
    let id = "first_official_language";
    Field::choice(id, fact_message(id), "profile-first-language-hint", options, chosen)
}

fn spouse(session: &Session, client: &Client) -> Vec<Field> {
    let there = |form: &Form| form.is_on("spouse");
    let known = client.spouse.clone().unwrap_or_default();
    let education = known.education.clone().unwrap_or_default();
    let id = "spouse";
    let mut fields = vec![
        Field::toggle(id, fact_message(id), "profile-spouse-hint", client.spouse.is_some()),
        fact("spouse.accompanying", "profile-spouse-accompanying-hint", known.accompanying).shown_when(there),
        fact("spouse.canadian", "profile-spouse-canadian-hint", known.canadian).shown_when(there),
    ];
    let learned = learned(["spouse.education.level", "spouse.education.canadian_study"], &education);
    fields.extend(learned.map(|field| field.shown_when(spouse_counts)));
    fields.extend(rows::results(session, "spouse.language_tests", client));
    fields.extend(rows::jobs(session, "spouse.work", client));
    fields
}

/// Whether more is to be said about a spouse: one who stays behind, or is Canadian already, is
/// counted nowhere.
pub fn spouse_counts(form: &Form) -> bool {
    form.is_on("spouse")
        && form.value("spouse.accompanying") != "no"
        && form.value("spouse.canadian") != "yes"
}

fn offer(session: &Session, client: &Client) -> Vec<Field> {
    let there = |form: &Form| form.is_on("job_offer");
    let known = client.job_offer.as_ref();
    let noc = known.map(|offer| offer.noc.to_string()).unwrap_or_default();
    let years = known.and_then(|offer| offer.years).map(|years| session.text.decimal(years));
    let id = "job_offer";
    vec![
        Field::toggle(id, fact_message(id), "profile-offer-hint", known.is_some()),
        Field::picker(
            "job_offer.noc",
            fact_message("job_offer.noc"),
            "profile-offer-noc-hint",
            &noc,
            lists::occupations,
            lists::occupation_name,
        )
        .required_when("profile-offer-noc-missing", there)
        .blank("experience-noc-blank")
        .shown_when(there),
        date("job_offer.start", "profile-offer-start-hint", known.and_then(|offer| offer.start))
            .shown_when(there),
        fact("job_offer.full_time", "profile-offer-full-time-hint", known.and_then(|offer| offer.full_time))
            .shown_when(there),
        Field::number(
            "job_offer.years",
            fact_message("job_offer.years"),
            "profile-offer-years-hint",
            &years.unwrap_or_default(),
        )
        .blank("profile-not-said")
        .shown_when(there),
    ]
}

/// A fact that is said to be so, said not to be so, or not said.
fn fact(id: &'static str, hint: &'static str, known: Option<bool>) -> Field {
    let known = match known {
        None => "",
        Some(true) => "yes",
        Some(false) => "no",
    };
    let answers = vec![("", "profile-not-said"), ("yes", "app-yes"), ("no", "app-no")];
    Field::choice(id, fact_message(id), hint, answers, known)
}

fn date(id: &'static str, hint: &'static str, known: Option<NaiveDate>) -> Field {
    let known = known.map(|day| day.to_string()).unwrap_or_default();
    Field::date(id, fact_message(id), hint, &known).blank("profile-not-said")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_read_as_people_write_them() {
        for typed in ["25000", "25,000", "25 000", "25 000 $", "$25,000"] {
            assert_eq!(dollars(typed), Ok(25_000), "{typed}");
        }
        for typed in ["25,5", "2500,000", "-1", "", "many", "25.000", ",000"] {
            assert!(dollars(typed).is_err(), "{typed} was taken");
        }
    }

    #[test]
    fn a_fact_belongs_to_the_field_that_tells_it() {
        assert!(is_part("language_tests.french", "language_tests"));
        assert!(is_part("military.noc", "military"));
        assert!(is_part("profile_submitted_at", "profile_submitted_at.time"));
        assert!(is_part("spouse.canadian", "spouse.canadian"));
        assert!(!is_part("spouse.canadian", "spouse"));
    }
}
