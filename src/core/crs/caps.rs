//! Where the tables stop: factors that come to more than they may give together.

use super::factor::{Factor, Part};
use super::points::Points;
use super::tables::Tables;

/// Factors, or whole parts, that are capped together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Group {
    /// Both official languages.
    Languages,
    /// The core part.
    Core,
    /// The spouse part.
    Spouse,
    /// The core and the spouse part together.
    CoreAndSpouse,
    /// Education in skill transferability.
    Education,
    /// Work abroad in skill transferability.
    ForeignWork,
    /// A certificate in skill transferability.
    Certificate,
    /// Skill transferability.
    Transferability,
    /// The additional part.
    Additional,
    /// The whole score.
    Total,
}

impl Group {
    /// The id used in rules and keys.
    pub fn id(self) -> &'static str {
        match self {
            Group::Languages => "languages",
            Group::Core => "core",
            Group::Spouse => "spouse",
            Group::CoreAndSpouse => "core_and_spouse",
            Group::Education => "education",
            Group::ForeignWork => "foreign_work",
            Group::Certificate => "certificate",
            Group::Transferability => "transferability",
            Group::Additional => "additional",
            Group::Total => "total",
        }
    }

    /// The part whose lines it cuts; `None` for the whole score.
    pub fn part(self) -> Option<Part> {
        match self {
            Group::Languages | Group::Core => Some(Part::Core),
            Group::Spouse | Group::CoreAndSpouse => Some(Part::Spouse),
            Group::Education | Group::ForeignWork | Group::Certificate | Group::Transferability => {
                Some(Part::Transferability)
            }
            Group::Additional => Some(Part::Additional),
            Group::Total => None,
        }
    }

    /// Whether `factor` is one of those added up.
    pub fn has(self, factor: Factor) -> bool {
        match self {
            Group::Languages => matches!(factor, Factor::FirstLanguage | Factor::SecondLanguage),
            Group::CoreAndSpouse => matches!(factor.part(), Part::Core | Part::Spouse),
            Group::Education => {
                matches!(factor, Factor::EducationAndLanguage | Factor::EducationAndCanadianWork)
            }
            Group::ForeignWork => {
                matches!(factor, Factor::ForeignWorkAndLanguage | Factor::ForeignWorkAndCanadianWork)
            }
            Group::Certificate => factor == Factor::CertificateAndLanguage,
            Group::Core | Group::Spouse | Group::Transferability | Group::Additional => {
                self.part() == Some(factor.part())
            }
            Group::Total => true,
        }
    }
}

/// Points that a cap takes away.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cut {
    /// What is capped.
    pub group: Group,
    /// What it would come to, smaller caps within already applied.
    pub sum: u16,
    /// What it may come to.
    pub cap: u16,
}

/// The caps of `tables` that `points` run into: what the lines add up to, less what these
/// take away, is the total.
pub fn cuts(tables: &Tables, spouse: bool, points: &Points) -> Vec<Cut> {
    let caps = &tables.caps;
    let mut found = Vec::new();
    let mut capped = |group, sum: u16, cap: u16| {
        if sum > cap {
            found.push(Cut { group, sum, cap });
        }
        sum.min(cap)
    };
    let of = |factor| points.of(factor);
    let add = |factors: &[Factor]| factors.iter().map(|&factor| of(factor)).sum::<u16>();

    let both = add(&[Factor::FirstLanguage, Factor::SecondLanguage]);
    let languages = capped(Group::Languages, both, *caps.languages.of(spouse));
    let core = add(&[Factor::Age, Factor::Education, Factor::CanadianWork]) + languages;
    let core = capped(Group::Core, core, *caps.core.of(spouse));
    let partner = add(&[Factor::SpouseEducation, Factor::SpouseFirstLanguage, Factor::SpouseCanadianWork]);
    let partner = capped(Group::Spouse, partner, caps.spouse);
    let partners = capped(Group::CoreAndSpouse, core + partner, caps.core_and_spouse);

    let education = add(&[Factor::EducationAndLanguage, Factor::EducationAndCanadianWork]);
    let education = capped(Group::Education, education, caps.education);
    let foreign = add(&[Factor::ForeignWorkAndLanguage, Factor::ForeignWorkAndCanadianWork]);
    let foreign = capped(Group::ForeignWork, foreign, caps.foreign_work);
    let certificate = capped(Group::Certificate, of(Factor::CertificateAndLanguage), caps.certificate);
    let transfer = capped(Group::Transferability, education + foreign + certificate, caps.transferability);

    let more = Factor::ALL.into_iter().filter(|it| it.part() == Part::Additional).map(of).sum();
    let more = capped(Group::Additional, more, caps.additional);
    capped(Group::Total, partners + transfer + more, caps.total);
    found
}
