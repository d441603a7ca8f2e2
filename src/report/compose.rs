//! An assessment to a document: what is said, in which order.

use chrono::NaiveDate;

use super::document::{Block, Document, Step, Table};
use super::{Order, Record};
use crate::core::assessment::{Answer, Assessment};
use crate::core::calendar::YEARS_AHEAD;
use crate::core::category::Case;
use crate::core::client::Client;
use crate::core::clock::TwoClocks;
use crate::core::finding::Finding;
use crate::core::program;
use crate::core::reading::{Question, Reading};
use crate::core::rulebook::Rulebook;
use crate::core::source::{Confidence, Source};
use crate::core::timeline::Unbroken;
use crate::core::verdict::{Ruling, Verdict};
use crate::data::programs;
use crate::text::plain::{outcome_sign, sign};
use crate::text::{Arg, Text};

/// What a page is made from.
pub struct Page<'p, 'a> {
    /// The rules.
    pub book: &'p Rulebook,
    /// The words.
    pub text: &'p Text,
    /// The words for tables, which are short.
    pub table: &'p Text,
    /// The client, made harmless to read.
    pub client: &'p Client,
    /// What was asked for.
    pub order: &'p Order,
    /// The answers.
    pub assessment: &'p Assessment<'a>,
    /// The answers for the programs.
    pub programs: &'p program::Answers<'a>,
    /// The version of the program.
    pub version: &'p str,
    /// The seal of the proof.
    pub seal: &'p str,
}

impl Page<'_, '_> {
    /// The report: every category, with reasons.
    pub fn report(&self) -> Document {
        let mut blocks = vec![self.title("report-title")];
        blocks.push(self.about());
        blocks.extend(self.lead());
        blocks.extend(self.cautions());
        blocks.extend(self.summary());
        blocks.push(Block::Small(self.say("report-separate")));
        blocks.extend(self.history());
        if !self.assessment.answers.is_empty() {
            blocks.push(self.heading("report-reasons"));
        }
        blocks.extend(self.assessment.answers.iter().flat_map(|answer| self.category(answer)));
        if !self.programs.answers.is_empty() {
            blocks.push(self.heading("report-programs"));
            blocks.push(Block::Paragraph(self.say("report-programs-are")));
        }
        blocks.extend(self.programs.answers.iter().flat_map(|answer| self.program(answer)));
        blocks.extend(self.readings());
        blocks.extend(self.closing());
        self.bound("report-title", blocks)
    }

    /// The blocks as a document with the title `title`.
    pub(super) fn bound(&self, title: &str, blocks: Vec<Block>) -> Document {
        let kind = self.say(title);
        let name = &self.client.name;
        let title = if name.is_empty() {
            kind
        } else {
            self.text.say_with("report-of", &[("kind", kind.into()), ("name", name.into())])
        };
        let foot = [name.clone(), self.text.date(self.order.as_of)];
        let foot = foot.into_iter().filter(|part| !part.is_empty()).collect();
        Document { lang: self.order.lang, title, author: self.order.prepared_by.clone(), foot, blocks }
    }

    pub(super) fn say(&self, id: &str) -> String {
        self.text.say(id).into_owned()
    }

    pub(super) fn heading(&self, id: &str) -> Block {
        Block::Heading(self.say(id))
    }

    pub(super) fn title(&self, kind: &str) -> Block {
        let about = match self.client.name.as_str() {
            "" => self.say("report-nobody"),
            name => name.to_owned(),
        };
        Block::Title { kind: self.say(kind), about }
    }

    /// Whom and when it is about, by which rules, and who prepared it.
    pub(super) fn about(&self) -> Block {
        let (text, order) = (self.text, self.order);
        let rules = if let Some(edition) = self.assessment.edition {
            format!("{}, {}", text.date(edition.id), edition.label.get(order.lang))
        } else {
            let first = text.date(self.book.first_day().date());
            text.say_with("plain-not-in-force", &[("first", first.into())])
        };
        let rows = [
            ("report-reference", self.client.reference.clone()),
            ("report-as-of", text.date(order.as_of)),
            ("report-rules", rules),
            ("report-prepared-by", order.prepared_by.clone()),
            ("report-prepared-on", text.date(order.prepared_on)),
            ("report-record", order.record.as_ref().map(|record| self.record(record)).unwrap_or_default()),
        ];
        let rows = rows.into_iter().filter(|(_, value)| !value.is_empty());
        Block::Fields(rows.map(|(id, value)| (self.say(id), value)).collect())
    }

    /// What is on record of the facts.
    fn record(&self, record: &Record) -> String {
        let (first, last) = (self.text.date(record.first), self.text.date(record.last));
        let args: [(&str, Arg); 4] = [
            ("count", record.changes.into()),
            ("first", first.into()),
            ("last", last.into()),
            ("hash", record.sha256.get(..16).unwrap_or(&record.sha256).into()),
        ];
        let said = self.text.say_with("report-record-says", &args);
        if record.damaged == 0 {
            return said;
        }
        let damaged = self.text.say_with("report-record-damaged", &[("count", record.damaged.into())]);
        format!("{said}; {damaged}")
    }

    /// The answer in a sentence or two.
    fn lead(&self) -> Option<Block> {
        let lang = self.order.lang;
        let categories = self.assessment.answers.iter();
        let categories: Vec<(&str, Verdict)> =
            categories.map(|it| (it.category.short.get(lang), it.ruling.verdict)).collect();
        let programs = self.programs.answers.iter();
        let programs: Vec<(&str, Verdict)> =
            programs.map(|it| (it.program.name.get(lang), it.ruling.verdict)).collect();
        let mut said: Vec<String> = Vec::new();
        if self.assessment.edition.is_some() {
            let ids = ["report-lead-eligible", "report-lead-depends", "report-lead-unknown"];
            said.extend(self.told("report-lead-none", ids, &categories));
        }
        if !programs.is_empty() {
            let ids = ["report-lead-programs", "report-lead-programs-depend", "report-lead-programs-unknown"];
            said.extend(self.told("report-lead-programs-none", ids, &programs));
        }
        (!said.is_empty()).then(|| Block::Paragraph(said.join(" ")))
    }

    /// A sentence for what is met, or `none`, and one each for what depends and what is unknown,
    /// with the names; `ids` in this order.
    fn told(&self, none: &str, ids: [&str; 3], verdicts: &[(&str, Verdict)]) -> Vec<String> {
        let of_interest = [Verdict::Eligible, Verdict::Depends, Verdict::Unknown];
        let sentence = |(verdict, id): (Verdict, &str)| {
            let of_it = verdicts.iter().filter(|&&(_, its)| its == verdict);
            let names: Vec<&str> = of_it.map(|&(name, _)| name).collect();
            if names.is_empty() {
                return (verdict == Verdict::Eligible).then(|| self.say(none));
            }
            let args: [(&str, Arg); 2] = [("names", names.join(", ").into()), ("count", names.len().into())];
            Some(self.text.say_with(id, &args))
        };
        of_interest.into_iter().zip(ids).filter_map(sentence).collect()
    }

    /// What must be seen before anything is done: verdicts that end soon, may seem met too early,
    /// take something for granted or rest on a choice.
    fn cautions(&self) -> Vec<Block> {
        let categories = self.assessment.answers.iter().map(|it| {
            let name = it.category.name.get(self.order.lang);
            let rests = self.rests(it.ruling.verdict, |client| self.anew(it, client));
            (name, it.last_safe_day, self.early(it.observed.as_ref()), Vec::new(), rests)
        });
        let programs = self.programs.answers.iter().map(|it| {
            let name = it.program.name.get(self.order.lang);
            let rests = self.rests(it.ruling.verdict, |client| self.program_anew(it, client));
            (name, it.last_safe_day, self.early(it.observed.as_ref()), self.granted(it), rests)
        });
        let notes = categories.chain(programs).flat_map(|(name, last, early, granted, rests)| {
            let soon = last.map(|day| self.text.caution(self.book, day.date()));
            soon.into_iter()
                .chain(early)
                .chain(granted)
                .chain(rests)
                .map(move |said| Block::Note(format!("{name}. {said}")))
        });
        notes.collect()
    }

    /// That what is asked for may seem met too early, where the day is one on which it may.
    pub(super) fn early(&self, observed: Option<&TwoClocks>) -> Option<String> {
        let here = self.order.as_of.into();
        let clocks = observed.filter(|clocks| clocks.window.is_some_and(|days| days.contains(here)))?;
        Some(self.text.too_early(clocks.first_safe))
    }

    /// What the verdict for a program takes for granted, a sentence each.
    pub(super) fn granted(&self, answer: &program::Answer) -> Vec<String> {
        answer.cautions().into_iter().map(|(_, caution)| self.text.finding(self.book, caution)).collect()
    }

    /// The verdicts of the categories, then of the programs.
    fn summary(&self) -> Vec<Block> {
        let lang = self.order.lang;
        let categories = self.assessment.answers.iter();
        let categories =
            categories.map(|it| self.summed_up(it.category.name.get(lang), it.ruling.verdict, it.unbroken));
        let programs = self.programs.answers.iter();
        let programs = programs.map(|it| {
            let mut row = self.summed_up(it.program.name.get(lang), it.ruling.verdict, it.unbroken);
            if it.is_since_first_day() {
                let since = row[2].as_str().into();
                row[2] = self.text.say_with("report-since-least", &[("since", since)]);
            }
            row
        });
        let tables =
            [("report-category", categories.collect::<Vec<_>>()), ("report-program-of", programs.collect())];
        let table = |(first, rows): (&str, Vec<Vec<String>>)| {
            let columns = [first, "report-verdict", "report-since", "report-until"];
            Block::Table(Table {
                columns: columns.map(|id| self.say(id)).to_vec(),
                widths: vec![44, 24, 16, 16],
                rows,
            })
        };
        tables.into_iter().filter(|(_, rows)| !rows.is_empty()).map(table).collect()
    }

    fn summed_up(&self, name: &str, verdict: Verdict, unbroken: Unbroken) -> Vec<String> {
        let text = self.table;
        vec![
            name.to_owned(),
            format!("{} {}", sign(verdict), text.verdict(verdict)),
            text.date(unbroken.since.date()),
            unbroken.until.map_or_else(|| self.say("report-no-end"), |day| text.date(day.date())),
        ]
    }

    /// One category: verdict, dates, reasons, source, what would change it.
    fn category(&self, answer: &Answer) -> Vec<Block> {
        let (text, lang) = (self.text, self.order.lang);
        let category = answer.category;
        let (name, verdict) = (category.name.get(lang), answer.ruling.verdict);
        let mut blocks = vec![self.verdict(name, verdict), Block::Paragraph(self.stands(answer.unbroken))];
        blocks
            .push(Block::Tree(self.steps(&answer.finding, answer.finding.source.map(|(_, source)| source))));
        blocks.extend(self.rests(verdict, |client| self.anew(answer, client)).map(Block::Note));
        let changes = text.changes(self.book, answer);
        if !changes.is_empty() {
            blocks.push(Block::Subheading(self.say("report-changes")));
            blocks.push(Block::List(changes));
        }
        if answer.ruling.verdict != Verdict::NotEligible {
            let stated = |id: &String| self.book.law.conditions.iter().find(|condition| condition.id == *id);
            let conditions = category.conditions.iter().filter_map(stated);
            let conditions: Vec<String> =
                conditions.map(|condition| condition.text.get(lang).to_owned()).collect();
            if !conditions.is_empty() {
                blocks.push(Block::Subheading(self.say("report-conditions")));
                blocks.push(Block::List(conditions));
            }
        }
        blocks.push(self.attested(answer));
        blocks
    }

    /// One program: verdict, dates, reasons, source, what would change it.
    fn program(&self, answer: &program::Answer) -> Vec<Block> {
        let (name, verdict) = (answer.program.name.get(self.order.lang), answer.ruling.verdict);
        let mut blocks = vec![self.verdict(name, verdict), Block::Paragraph(self.program_stands(answer))];
        blocks
            .push(Block::Tree(self.steps(&answer.finding, answer.finding.source.map(|(_, source)| source))));
        blocks.extend(self.rests(verdict, |client| self.program_anew(answer, client)).map(Block::Note));
        let changes = self.text.outlook(self.book, verdict, &answer.outlook);
        if !changes.is_empty() {
            blocks.push(Block::Subheading(self.say("report-changes")));
            blocks.push(Block::List(changes));
        }
        blocks.extend(self.source_of(&answer.finding));
        blocks
    }

    /// Since when and until when a verdict stands.
    fn stands(&self, unbroken: Unbroken) -> String {
        let since = self.text.date(unbroken.since.date());
        if let Some(until) = unbroken.until {
            let args = [("since", since.into()), ("until", self.text.date(until.date()).into())];
            self.text.say_with("report-stands-until", &args)
        } else {
            let args: [(&str, Arg); 2] = [("since", since.into()), ("years", YEARS_AHEAD.into())];
            self.text.say_with("report-stands", &args)
        }
    }

    /// Since when and until when a verdict for a program stands.
    fn program_stands(&self, answer: &program::Answer) -> String {
        if !answer.is_since_first_day() {
            return self.stands(answer.unbroken);
        }
        let since = self.text.date(answer.unbroken.since.date());
        if let Some(until) = answer.unbroken.until {
            let args = [("since", since.into()), ("until", self.text.date(until.date()).into())];
            self.text.say_with("report-stands-least-until", &args)
        } else {
            let args: [(&str, Arg); 2] = [("since", since.into()), ("years", YEARS_AHEAD.into())];
            self.text.say_with("report-stands-least", &args)
        }
    }

    pub(super) fn verdict(&self, name: &str, verdict: Verdict) -> Block {
        Block::Verdict {
            sign: sign(verdict),
            name: self.text.say_with("report-named", &[("name", name.into())]),
            word: self.text.verdict(verdict).into_owned(),
        }
    }

    /// The number of the text that states a program's rule.
    pub(super) fn source_of(&self, finding: &Finding) -> Option<Block> {
        finding.source.map(|(_, source)| Block::Small(self.number(source)))
    }

    /// The number of the text that states a category's rule, how well it is attested and what a
    /// careful reader should know of it.
    pub(super) fn attested(&self, answer: &Answer) -> Block {
        let confidence = self.say(match answer.category.confidence {
            Confidence::Official => "report-official",
            Confidence::TwoSources => "report-two-sources",
            Confidence::OneSource => "report-one-source",
        });
        let source = answer.finding.source.map(|(_, source)| self.number(source));
        let note = answer.category.note.get(self.order.lang).to_owned();
        let said = source.into_iter().chain([confidence, note]).filter(|said| !said.is_empty());
        let said: Vec<String> = said.collect();
        Block::Small(said.join(" "))
    }

    /// The texts that the document cites, each once.
    fn cited(&self) -> Vec<&Source> {
        let categories = self.assessment.answers.iter().map(|answer| &answer.finding);
        let mut rules: Vec<(NaiveDate, &Source)> = categories.filter_map(|finding| finding.source).collect();
        for answer in &self.programs.answers {
            sources_in(&answer.finding, &mut rules);
        }
        let questions = Question::ALL.into_iter().filter(|&question| self.matters(question));
        let questions = questions.map(|question| &self.book.law.question(question).source);
        let mut cited: Vec<&Source> = Vec::new();
        for source in rules.into_iter().map(|(_, source)| source).chain(questions) {
            if !cited.contains(&source) {
                cited.push(source);
            }
        }
        cited
    }

    /// A source by its number in the list.
    fn number(&self, source: &Source) -> String {
        let at = self.cited().into_iter().position(|cited| cited == source).unwrap_or_default();
        self.text.say_with("report-source", &[("number", (at + 1).into())])
    }

    /// The pinned readings without which `verdict` would be another, each told with that one;
    /// `anew` is the verdict for another client.
    fn rests(&self, verdict: Verdict, anew: impl Fn(&Client) -> Verdict) -> Option<String> {
        let pins = self.client.readings.iter();
        let told = pins.filter_map(|(&question, reading)| {
            let left_open = self.left_open(question, &anew).filter(|&open| open != verdict)?;
            let asked = self.book.law.question(question).short.get(self.order.lang);
            let verdict = self.text.verdict(left_open);
            let id = match reading {
                Reading::Strict => "report-rests-strict",
                Reading::Lenient => "report-rests-lenient",
            };
            Some(self.text.say_with(id, &[("question", asked.into()), ("verdict", verdict.into())]))
        });
        let told: Vec<String> = told.collect();
        (!told.is_empty()).then(|| told.join(" "))
    }

    /// The verdict with a pinned question left open.
    fn left_open(&self, question: Question, anew: &impl Fn(&Client) -> Verdict) -> Option<Verdict> {
        let mut client = self.client.clone();
        client.readings.remove(&question)?;
        Some(anew(&client))
    }

    /// The verdict for a category, of another client.
    fn anew(&self, answer: &Answer, client: &Client) -> Verdict {
        Case::one(self.book, answer.category, client).verdict(self.assessment.as_of).value
    }

    /// The verdict for a program, of another client.
    fn program_anew(&self, answer: &program::Answer, client: &Client) -> Verdict {
        let case = program::Case::one(self.book, programs(), answer.program, client);
        case.verdict(self.programs.as_of).value
    }

    /// What turns on a question, by its short name.
    fn turns_on(&self, question: Question) -> Vec<&str> {
        let lang = self.order.lang;
        let other = |ruling: &Ruling, open: Option<Verdict>| {
            ruling.depends_on.contains(question) || open.is_some_and(|open| open != ruling.verdict)
        };
        let categories = self.assessment.answers.iter().filter(|it| {
            other(&it.ruling, self.left_open(question, &|client: &Client| self.anew(it, client)))
        });
        let programs = self.programs.answers.iter().filter(|it| {
            other(&it.ruling, self.left_open(question, &|client: &Client| self.program_anew(it, client)))
        });
        let categories = categories.map(|it| it.category.short.get(lang));
        categories.chain(programs.map(|it| it.program.short.get(lang))).collect()
    }

    /// Whether a question decides something here, or is pinned.
    fn matters(&self, question: Question) -> bool {
        self.client.readings.contains_key(&question)
            || self.assessment.answers.iter().any(|answer| answer.ruling.depends_on.contains(question))
            || self.programs.answers.iter().any(|answer| answer.ruling.depends_on.contains(question))
    }

    /// A tree from the top down. A step that rests on a text of its own names it; `cited` is the
    /// one named already.
    fn steps(&self, root: &Finding, cited: Option<&Source>) -> Vec<Step> {
        let said = self.text.finding(self.book, root);
        let own = root.source.map(|(_, source)| source).filter(|&source| Some(source) != cited);
        let at = own.and_then(|source| self.cited().into_iter().position(|cited| cited == source));
        let text = match at {
            Some(at) => {
                let args = [("text", said.into()), ("number", (at + 1).into())];
                self.text.say_with("report-step-source", &args)
            }
            None => said,
        };
        let mut steps = vec![Step { depth: 0, sign: outcome_sign(root.outcome), text }];
        for child in &root.children {
            let below = self.steps(child, own.or(cited)).into_iter();
            steps.extend(below.map(|step| Step { depth: step.depth + 1, ..step }));
        }
        steps
    }

    /// The questions no text settles: how each is read here and what turns on it.
    fn readings(&self) -> Vec<Block> {
        if self.assessment.answers.is_empty() {
            return Vec::new();
        }
        let (text, lang) = (self.text, self.order.lang);
        let mut blocks =
            vec![self.heading("report-readings"), Block::Paragraph(self.say("report-readings-are"))];
        let rows = Question::ALL.iter().map(|&question| {
            let open = self.book.law.question(question);
            let read = self.say(match self.client.readings.get(&question) {
                None => "report-read-open",
                Some(Reading::Strict) => "report-read-strict",
                Some(Reading::Lenient) => "report-read-lenient",
            });
            let turns = self.turns_on(question);
            let turns = if turns.is_empty() { self.say("report-none") } else { turns.join(", ") };
            vec![open.ask.get(lang).to_owned(), read, turns]
        });
        blocks.push(Block::Table(Table {
            columns: ["report-question", "report-reading", "report-decides"].map(|id| self.say(id)).to_vec(),
            widths: vec![52, 26, 22],
            rows: rows.collect(),
        }));
        for question in Question::ALL.into_iter().filter(|&question| self.matters(question)) {
            let open = self.book.law.question(question);
            blocks.push(Block::Subheading(open.ask.get(lang).to_owned()));
            blocks.push(Block::Paragraph(open.why.get(lang).to_owned()));
            let reading = |id, said: &str| text.say_with(id, &[("what", said.into())]);
            blocks.push(Block::List(vec![
                reading("report-strictly", open.strict.get(lang)),
                reading("report-leniently", open.lenient.get(lang)),
            ]));
            blocks.push(Block::Small(self.number(&open.source)));
        }
        blocks
    }

    /// How far the data goes, what the paper is and how it can be checked.
    pub(super) fn closing(&self) -> Vec<Block> {
        let (text, book) = (self.text, self.book);
        let verified = [
            ("report-verified-rules", book.law.verified_through),
            ("report-verified-languages", book.languages.verified_through),
            ("report-verified-programs", self.programs.verified_through),
        ];
        let mut fields: Vec<(String, String)> =
            verified.map(|(id, day)| (self.say(id), text.date(day))).to_vec();
        fields.push((self.say("report-program"), format!("drawcheck {}", self.version)));
        fields.push((self.say("report-seal"), self.seal.to_owned()));
        let mut blocks = Vec::new();
        let cited = self.cited();
        if !cited.is_empty() {
            let cited =
                cited.into_iter().map(|source| (text.source(source), source.url(self.order.lang).to_owned()));
            blocks.extend([self.heading("report-sources"), Block::Sources(cited.collect())]);
        }
        blocks.extend([
            self.heading("report-about"),
            Block::Fields(fields),
            Block::Small(self.say("report-proof")),
            Block::Paragraph(self.say("not-legal-advice")),
        ]);
        blocks
    }
}

/// The texts that the steps of a tree cite.
fn sources_in<'a>(finding: &Finding<'a>, found: &mut Vec<(NaiveDate, &'a Source)>) {
    found.extend(finding.source);
    finding.children.iter().for_each(|child| sources_in(child, found));
}
