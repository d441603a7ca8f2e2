//! A score in words.

use std::borrow::Cow;

use super::Text;
use super::plain::line;
use crate::core::crs::{Crs, Cut, Edition, Factor, Part, Score};
use crate::core::finding::{Finding, Outcome};
use crate::core::rulebook::Rulebook;
use crate::core::source::Source;

impl Text {
    /// The name of a factor.
    pub fn factor(&self, factor: Factor) -> Cow<'_, str> {
        self.say(match factor {
            Factor::Age => "score-factor-age",
            Factor::Education => "score-factor-education",
            Factor::FirstLanguage => "score-factor-first-language",
            Factor::SecondLanguage => "score-factor-second-language",
            Factor::CanadianWork => "score-factor-canadian-work",
            Factor::SpouseEducation => "score-factor-spouse-education",
            Factor::SpouseFirstLanguage => "score-factor-spouse-first-language",
            Factor::SpouseCanadianWork => "score-factor-spouse-canadian-work",
            Factor::EducationAndLanguage => "score-factor-education-and-language",
            Factor::EducationAndCanadianWork => "score-factor-education-and-canadian-work",
            Factor::ForeignWorkAndLanguage => "score-factor-foreign-work-and-language",
            Factor::ForeignWorkAndCanadianWork => "score-factor-foreign-work-and-canadian-work",
            Factor::CertificateAndLanguage => "score-factor-certificate-and-language",
            Factor::ProvincialNomination => "score-factor-provincial-nomination",
            Factor::ArrangedEmployment => "score-factor-arranged-employment",
            Factor::CanadianStudy => "score-factor-canadian-study",
            Factor::SiblingInCanada => "score-factor-sibling-in-canada",
            Factor::French => "score-factor-french",
        })
    }

    /// The name of a part.
    pub fn part(&self, part: Part) -> Cow<'_, str> {
        self.say(match part {
            Part::Core => "score-part-core",
            Part::Spouse => "score-part-spouse",
            Part::Transferability => "score-part-transferability",
            Part::Additional => "score-part-additional",
        })
    }

    /// Which tables are applied and through which day they were checked. Tables that come after
    /// that day were read as announced, and are told so.
    pub fn tables(&self, crs: &Crs, edition: &Edition) -> String {
        let announced = edition.in_force_from > crs.verified_through;
        let id = if announced { "score-edition-announced" } else { "score-edition" };
        let (edition, verified) = (self.date(edition.in_force_from), self.date(crs.verified_through));
        self.say_with(id, &[("edition", edition.into()), ("verified", verified.into())])
    }

    /// That a cap takes points away.
    pub fn cut(&self, cut: &Cut) -> String {
        let (sum, cap) = (u32::from(cut.sum), u32::from(cut.cap));
        let args = [("group", cut.group.id().into()), ("sum", sum.into()), ("cap", cap.into())];
        self.say_with("score-cut", &args)
    }

    /// Points gained or lost, with their sign.
    pub fn signed(&self, points: i32) -> String {
        let number = self.number(points.unsigned_abs().into());
        match points {
            0 => number,
            1.. => format!("+{number}"),
            ..0 => format!("−{number}"),
        }
    }

    /// The warning on a base score in a line; `None` where the tables are whole.
    pub fn base_caution(&self, edition: &Edition) -> Option<String> {
        let from = self.date(edition.in_force_from);
        edition.warning.as_ref().map(|_| self.say_with("score-tab-caution", &[("from", from.into())]))
    }

    /// A whole score: the total, its warning, every factor with its reason, what is missing.
    pub fn score(&self, book: &Rulebook, crs: &Crs, score: &Score) -> String {
        let mut out = String::new();
        let max = u32::from(score.edition.tables.caps.total);
        let title = if score.is_base() { "score-title-base" } else { "score-title" };
        let total = self.number(score.total.into());
        let max = self.number(max.into());
        line(&mut out, 0, &self.say_with(title, &[("total", total.into()), ("max", max.into())]));
        line(&mut out, 0, &self.tables(crs, score.edition));
        if let Some(warning) = &score.edition.warning {
            line(&mut out, 0, warning.text.get(self.lang()));
        }
        for part in score.parts {
            out.push('\n');
            let (points, max) = (u32::from(part.points), u32::from(part.max));
            let name = self.part(part.part);
            let args = [("name", name.into()), ("points", points.into()), ("max", max.into())];
            line(&mut out, 0, &self.say_with("score-part", &args));
            for it in score.of(part.part) {
                let name = self.factor(it.factor);
                let (points, max) = (u32::from(it.points), u32::from(it.max));
                let args = [("name", name.into()), ("points", points.into()), ("max", max.into())];
                line(&mut out, 1, &self.say_with("score-line", &args));
                self.steps(&mut out, book, &it.finding, 2);
                let note = score.edition.origin(it.factor).note.as_ref().filter(|_| it.points > 0);
                if let Some(note) = note {
                    line(&mut out, 2, note.get(self.lang()));
                }
            }
            let cuts = score.cuts.iter().filter(|cut| cut.group.part() == Some(part.part));
            cuts.for_each(|cut| line(&mut out, 1, &self.cut(cut)));
        }
        self.footing(&mut out, crs, score);
        out
    }

    fn steps(&self, out: &mut String, book: &Rulebook, finding: &Finding, depth: usize) {
        line(out, depth, &self.finding(book, finding));
        // What is open is to be read at its source.
        if let Some((_, source)) = finding.source.filter(|_| finding.outcome == Outcome::Depends) {
            line(out, depth + 1, &self.source_line(source));
        }
        for step in &finding.children {
            self.steps(out, book, step, depth + 1);
        }
    }

    fn source_line(&self, source: &Source) -> String {
        let args = [("source", self.source(source).into()), ("url", source.url(self.lang()).into())];
        self.say_with("score-source", &args)
    }

    /// What is missing, how work was counted, and the sources.
    fn footing(&self, out: &mut String, crs: &Crs, score: &Score) {
        if !score.facts.missing.is_empty() {
            out.push('\n');
            line(out, 0, &self.say("score-missing-title"));
            for path in &score.facts.missing {
                line(out, 1, path);
            }
        }
        out.push('\n');
        let counts = crs.work_on(score.as_of);
        if let Some(counts) = counts {
            line(out, 0, counts.note.get(self.lang()));
        }
        line(out, 0, crs.verified_note.get(self.lang()));
        line(out, 0, &self.say("score-sources"));
        let mut told: Vec<&Source> = Vec::new();
        let origins = Factor::ALL.into_iter().flat_map(|it| &score.edition.origin(it).sources);
        let counting = counts.into_iter().flat_map(|it| &it.sources);
        let offers = &score.edition.tables.offers.sources;
        for source in score.edition.sources.iter().chain(origins).chain(offers).chain(counting) {
            if told.contains(&source) {
                continue;
            }
            told.push(source);
            line(out, 1, &self.source_line(source));
        }
        line(out, 0, &self.say("not-legal-advice"));
    }
}
