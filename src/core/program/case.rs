//! One client before one program, prepared so that any day can be asked cheaply.

use smallvec::SmallVec;

use super::book::{Program, Programs, Rule};
use super::cec::Cec;
use super::fst::Fst;
use super::fsw::Fsw;
use super::language::missing;
use super::requirement::{Stands, all};
use super::work::{BothWays, Jobs};
use crate::core::calendar::Day;
use crate::core::client::Client;
use crate::core::clock::Clock;
use crate::core::finding::Outcome;
use crate::core::reading::{Questions, Reading, Readings};
use crate::core::rulebook::Rulebook;
use crate::core::verdict::{Held, Ruling, Verdict};

/// One client before one program.
#[derive(Debug)]
pub struct Case<'a> {
    pub(super) program: &'a Program,
    pub(super) client: &'a Client,
    pub(super) kind: Kind<'a>,
}

#[derive(Debug)]
pub(super) enum Kind<'a> {
    Cec(Cec<'a>),
    Fsw(Box<Fsw<'a>>),
    Fst(Fst<'a>),
}

impl<'a> Case<'a> {
    /// `client` before `program`.
    pub fn one(
        book: &'a Rulebook,
        programs: &'a Programs,
        program: &'a Program,
        client: &'a Client,
    ) -> Case<'a> {
        let kind = match &program.rule {
            Rule::Cec(rule) => Kind::Cec(Cec::new(book, rule, client)),
            Rule::Fsw(rule) => Kind::Fsw(Box::new(Fsw::new(book, programs, rule, client))),
            Rule::Fst(rule) => Kind::Fst(Fst::new(book, programs, rule, client)),
        };
        Case { program, client, kind }
    }

    /// The verdict on `as_of`, and a day through which it certainly stays the same while the
    /// edition does.
    pub fn verdict(&self, as_of: Day) -> Held<Verdict> {
        let held = all(&self.requirements(as_of));
        Held { value: held.value.into(), through: held.through.max(as_of) }
    }

    /// The verdict on `as_of` and what it turns on.
    pub fn ruling(&self, as_of: Day) -> Ruling {
        let Held { value: verdict, through } = self.verdict(as_of);
        let (_, work) = self.work();
        let depends_on =
            if verdict == Verdict::Depends { self.depends_on(as_of) } else { Questions::default() };
        let missing = if verdict == Verdict::Unknown { self.missing(as_of) } else { Vec::new() };
        let occupation = work.best(work.stands(as_of).value, as_of);
        Ruling { verdict, occupation, depends_on, missing, through }
    }

    /// The profile's count of months of the work.
    pub fn clock(&self) -> Clock {
        let (jobs, work) = self.work();
        work.clock(jobs)
    }

    /// Whether the exact days of the work are enough, strictly read.
    pub fn works(&self, as_of: Day) -> Held<bool> {
        self.work().1.strictly(as_of)
    }

    pub(super) fn requirements(&self, as_of: Day) -> SmallVec<[Stands; 5]> {
        match &self.kind {
            Kind::Cec(cec) => SmallVec::from_slice(&cec.requirements(as_of)),
            Kind::Fsw(fsw) => SmallVec::from_slice(&fsw.requirements(as_of)),
            Kind::Fst(fst) => SmallVec::from_slice(&fst.requirements(as_of)),
        }
    }

    /// The jobs, and the work they are counted as.
    pub(super) fn work(&self) -> (&Jobs<'a>, &BothWays) {
        match &self.kind {
            Kind::Cec(cec) => (&cec.jobs, &cec.work),
            Kind::Fsw(fsw) => (&fsw.jobs, &fsw.work),
            Kind::Fst(fst) => (&fst.jobs, &fst.work),
        }
    }

    /// Whether the program is met under `readings`.
    pub(super) fn met(&self, readings: Readings, as_of: Day) -> bool {
        let outcome = match &self.kind {
            Kind::Cec(cec) => all(&cec.met_under(readings, as_of)).value,
            Kind::Fsw(fsw) => all(&fsw.met_under(readings, as_of)).value,
            Kind::Fst(fst) => all(&fst.met_under(readings, as_of)).value,
        };
        outcome == Outcome::Met
    }

    /// Each question that alone turns the strict answer to yes or the lenient one to no.
    fn depends_on(&self, as_of: Day) -> Questions {
        let (jobs, _) = self.work();
        jobs.open().fold(Questions::default(), |decisive, question| {
            let opens = self.met(Readings::STRICT.with(question, Reading::Lenient), as_of);
            if opens || !self.met(Readings::LENIENT.with(question, Reading::Strict), as_of) {
                decisive.with(question)
            } else {
                decisive
            }
        })
    }

    /// Paths of the facts without which there is no verdict.
    pub(super) fn missing(&self, as_of: Day) -> Vec<&'static str> {
        let requirements = self.requirements(as_of);
        let unknown = |at: usize| requirements[at].value == Outcome::Unknown;
        let mut paths: Vec<&'static str> = Vec::new();
        match &self.kind {
            Kind::Cec(_) => paths.extend(unknown(1).then(|| missing(None))),
            Kind::Fsw(fsw) => {
                if unknown(1) {
                    paths.push(missing(self.client.first_official_language));
                }
                if unknown(2) {
                    paths.push("education.level");
                }
                if unknown(3) {
                    paths.extend(fsw.grid.missing(&fsw.work.strict, &fsw.results, as_of));
                }
                if unknown(4) {
                    paths.extend(fsw.funds.missing(as_of));
                }
            }
            Kind::Fst(fst) => {
                if unknown(1) {
                    paths.push(missing(None));
                }
                if unknown(2) {
                    paths.extend(fst.offer.missing());
                    paths.extend(self.client.certificate_of_qualification.is_none().then_some(CERTIFICATE));
                }
                if unknown(3) {
                    paths.extend(fst.funds.missing(as_of));
                }
            }
        }
        let mut told: Vec<&'static str> = Vec::new();
        for path in paths {
            if !told.contains(&path) {
                told.push(path);
            }
        }
        told
    }
}

const CERTIFICATE: &str = "certificate_of_qualification";

/// The rulings of every program in force on `as_of`, without explanations; none before the
/// first day on file.
pub fn rulings(book: &Rulebook, programs: &Programs, client: &Client, as_of: Day) -> Vec<Ruling> {
    let in_force = programs.edition_on(as_of).map_or(&[][..], |edition| &edition.programs);
    in_force.iter().map(|program| Case::one(book, programs, program, client).ruling(as_of)).collect()
}
