//! The explanation of one answer: its heading and its tree.

use chrono::NaiveDate;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

use super::change;
use super::subject::Subject;
use crate::core::finding::{Finding, Outcome, Value};
use crate::core::reading::{Question, Reading};
use crate::core::rulebook::Condition;
use crate::core::source::{Confidence, Source};
use crate::core::verdict::Verdict;
use crate::data;
use crate::text::Arg;
use crate::tui::session::Session;
use crate::tui::theme::Theme;
use crate::tui::widgets::tree::Node;
use crate::tui::widgets::wrap::width;

/// Key of the reasons in the tree.
const REASONS: &str = "finding";
/// Key of the open questions.
pub const QUESTIONS: &str = "questions";
/// Key of what would change the verdict.
pub const CHANGE: &str = "change";
/// Key of the further conditions.
pub const CONDITIONS: &str = "conditions";

/// Name and verdict, since and until, and the cautions: what stays in sight above the tree.
pub fn heading(session: &Session, subject: Subject, columns: u16) -> Vec<Line<'static>> {
    let (theme, text) = (&session.theme, &session.text);
    let (sign, word, style) = theme.verdict(subject.verdict());
    let verdict = format!("{sign} {}", text.say(word));
    let (full, short) = (subject.name(session), subject.short(session));
    let fits = |name: &str| width(name) + 2 + width(&verdict) <= columns;
    let name = if fits(full) { full } else { short };
    let when = match subject {
        Subject::Category(answer) => text.since_until(answer.unbroken),
        Subject::Program(answer) => text.program_since_until(answer),
    };
    let mut lines = vec![
        Line::from(vec![
            Span::styled(name.to_owned(), theme.strong),
            Span::raw("  "),
            Span::styled(verdict, style.remove_modifier(Modifier::DIM)),
        ]),
        Line::styled(when, theme.dim),
    ];
    lines.extend(cautions(session, subject));
    lines
}

/// That what is met ends too soon, or may seem met too early, and what the verdict takes for
/// granted.
pub fn cautions(session: &Session, subject: Subject) -> Vec<Line<'static>> {
    let (book, text) = (session.book, &session.text);
    let soon = subject.last_safe_day().map(|day| text.caution(book, day.date()));
    let here = session.as_of().into();
    let early = subject.observed().filter(|clocks| clocks.window.is_some_and(|days| days.contains(here)));
    let early = early.map(|clocks| text.too_early(clocks.first_safe));
    let granted = match subject {
        Subject::Category(_) => Vec::new(),
        Subject::Program(answer) => answer.cautions(),
    };
    let granted = granted.into_iter().map(|(_, caution)| text.finding(book, caution));
    // A span, not a line: an underline ends with the words.
    let line = |said| Line::from(Span::styled(format!("! {said}"), session.theme.warn));
    soon.into_iter().chain(early).chain(granted).map(line).collect()
}

/// The tree: why, the open questions, what would change it, further conditions, the source.
pub fn tree(session: &Session, subject: Subject) -> Vec<Node> {
    let why = Why { session, subject };
    let mut roots = why.pinned();
    roots.push(why.reasons());
    roots.extend(why.questions());
    roots.push(change::node(session, subject));
    roots.extend(why.conditions());
    roots.push(why.source());
    roots
}

/// A line of the tree without a sign.
pub fn plain(key: impl Into<String>, line: impl Into<Line<'static>>) -> Node {
    Node { key: key.into(), line: line.into(), children: Vec::new() }
}

/// A heading of the tree.
pub fn section(session: &Session, key: &str, id: &str, children: Vec<Node>) -> Node {
    let line = Line::styled(session.text.say(id).into_owned(), session.theme.strong);
    Node { key: key.to_owned(), line, children }
}

/// A finding's sign and sentence.
pub fn sentence(theme: &Theme, outcome: Outcome, said: impl Into<String>) -> Line<'static> {
    let (sign, style) = match outcome {
        Outcome::Noted => (theme.symbols.dot, theme.dim),
        Outcome::NotMet => (theme.symbols.not_eligible, theme.bad),
        decided => {
            let (sign, _, style) = theme.verdict(decided.into());
            (sign, style)
        }
    };
    Line::from(vec![Span::styled(sign, style), Span::raw(" "), Span::raw(said.into())])
}

/// The verdict with `question` read as `reading`, or left open.
pub fn verdict_if(
    session: &Session,
    subject: Subject,
    question: Question,
    reading: Option<Reading>,
) -> Verdict {
    let mut client = session.client().clone();
    match reading {
        Some(reading) => client.readings.insert(question, reading),
        None => client.readings.remove(&question),
    };
    subject.verdict_of(session, &client)
}

struct Why<'s> {
    session: &'s Session,
    subject: Subject<'s>,
}

impl Why<'_> {
    fn say(&self, id: &str, args: &[(&'static str, Arg)]) -> String {
        self.session.text.say_with(id, args)
    }

    /// Says which pinned readings the verdict rests on: without them it would be another.
    fn pinned(&self) -> Vec<Node> {
        let (session, theme) = (self.session, &self.session.theme);
        let line = |(&question, &reading): (&Question, &Reading)| {
            let verdict = verdict_if(session, self.subject, question, None);
            let rests = verdict != self.subject.verdict();
            rests.then(|| {
                let name = session.book.law.question(question).short.get(session.lang());
                let id = match reading {
                    Reading::Strict => "result-rests-on-strict",
                    Reading::Lenient => "result-rests-on-lenient",
                };
                let without = self.session.text.verdict(verdict);
                let said = self.say(id, &[("question", name.into()), ("verdict", without.into())]);
                let dot = Span::styled(theme.symbols.dot, theme.warn);
                let line = Line::from(vec![dot, Span::raw(" "), Span::styled(said, theme.warn)]);
                plain(format!("pinned:{}", question.id()), line)
            })
        };
        session.client().readings.iter().filter_map(line).collect()
    }

    /// The steps that lead to the verdict.
    fn reasons(&self) -> Node {
        let finding = self.subject.finding();
        let mut node = self.step(REASONS.to_owned(), finding);
        let steps = finding.children.iter().filter(|step| !is_reading(step) && !is_besides(step));
        node.children = self.steps(steps);
        node
    }

    fn step(&self, key: String, finding: &Finding) -> Node {
        let said = self.session.text.finding(self.session.book, finding);
        let line = sentence(&self.session.theme, finding.outcome, said);
        Node { key, line, children: self.steps(finding.children.iter()) }
    }

    fn steps<'f>(&self, steps: impl Iterator<Item = &'f Finding<'f>>) -> Vec<Node> {
        steps.enumerate().map(|(at, step)| self.step(step_key(at, step), step)).collect()
    }

    /// The questions the verdict turns on and those pinned, in words.
    fn questions(&self) -> Option<Node> {
        let steps = self.subject.finding().children.iter().filter(|step| is_reading(step));
        let mut nodes: Vec<Node> = steps.filter_map(|step| self.question(step)).collect();
        if nodes.is_empty() && self.subject.verdict() == Verdict::Depends {
            nodes.push(plain("several", self.session.text.say("result-several-questions").into_owned()));
        }
        (!nodes.is_empty()).then(|| section(self.session, QUESTIONS, "result-questions", nodes))
    }

    fn question(&self, finding: &Finding) -> Option<Node> {
        let question = finding.facts.iter().find_map(|(_, value)| match value {
            Value::Question(question) => Some(*question),
            _ => None,
        })?;
        let (session, theme) = (self.session, &self.session.theme);
        let lang = session.lang();
        let open = session.book.law.question(question);
        let mut children =
            vec![plain("ask", open.ask.get(lang).to_owned()), plain("why", open.why.get(lang).to_owned())];
        let readings = [
            (Reading::Strict, "reading.strict", "result-read-strictly", &open.strict),
            (Reading::Lenient, "reading.lenient", "result-read-leniently", &open.lenient),
        ];
        children.extend(readings.map(|(reading, rule, id, what)| {
            // An open question has what each reading finds; a pinned one is asked for it.
            let found = finding.children.iter().find(|step| step.rule == rule);
            let verdict = || verdict_if(session, self.subject, question, Some(reading)).into();
            let outcome = found.map_or_else(verdict, |step| step.outcome);
            let said = self.say(id, &[("what", what.get(lang).into())]);
            let steps = found.map_or_else(Vec::new, |step| self.steps(step.children.iter()));
            Node { key: rule.to_owned(), line: sentence(theme, outcome, said), children: steps }
        }));
        let source = self.say("result-source", &[("source", session.text.source(&open.source).into())]);
        let address =
            plain("address", Line::styled(open.source.url(self.session.lang()).to_owned(), theme.dim));
        children.push(Node {
            key: "source".to_owned(),
            line: Line::styled(source, theme.dim),
            children: vec![address],
        });
        let said = session.text.finding(session.book, finding);
        let key = question.id().to_owned();
        Some(Node { key, line: sentence(theme, finding.outcome, said), children })
    }

    /// What is asked for besides.
    fn conditions(&self) -> Option<Node> {
        let (session, theme) = (self.session, &self.session.theme);
        let nodes: Vec<Node> = match self.subject {
            Subject::Category(answer) => {
                let ids = &answer.category.conditions;
                let stated = session.book.law.conditions.iter().filter(|stated| ids.contains(&stated.id));
                let node = |stated: &Condition| {
                    let said = stated.text.get(session.lang());
                    plain(stated.id.clone(), sentence(theme, Outcome::Noted, said))
                };
                stated.map(node).collect()
            }
            Subject::Program(answer) => {
                self.steps(answer.finding.children.iter().filter(|step| is_besides(step)))
            }
        };
        (!nodes.is_empty()).then(|| section(session, CONDITIONS, "result-conditions", nodes))
    }

    /// Where the rule can be checked.
    fn source(&self) -> Node {
        let session = self.session;
        let text = &session.text;
        let mut nodes = vec![plain("name", self.subject.name(session).to_owned())];
        nodes.extend(self.subject.finding().source.map(|(_, source)| self.cited("title", source)));
        match self.subject {
            Subject::Category(answer) => {
                let category = answer.category;
                if let Some(edition) = session.edition() {
                    nodes.push(self.in_force(edition.in_force_from, edition.in_force_until));
                }
                let verified = text.date(session.book.law.verified_through);
                let confidence = text.say(match category.confidence {
                    Confidence::Official => "result-official",
                    Confidence::TwoSources => "result-two-sources",
                    Confidence::OneSource => "result-one-source",
                });
                let args = [("confidence", confidence.into()), ("date", verified.into())];
                nodes.push(plain("confidence", self.say("result-confidence", &args)));
                let note = category.note.get(session.lang()).to_owned();
                nodes.push(plain("note", Line::styled(note, Style::new())));
            }
            Subject::Program(answer) => {
                let programs = data::programs();
                nodes.push(self.cited("page", programs.source(&answer.program.page)));
                if let Some(edition) = session.programs().edition {
                    nodes.push(self.in_force(edition.in_force_from, edition.in_force_until));
                }
                let note = programs.verified_note.get(session.lang()).to_owned();
                nodes.push(plain("note", Line::styled(note, Style::new())));
            }
        }
        section(session, "source", "result-source-title", nodes)
    }

    fn cited(&self, key: &str, source: &Source) -> Node {
        Node {
            key: key.to_owned(),
            line: Line::from(self.session.text.source(source)),
            children: vec![plain(
                "address",
                Line::styled(source.url(self.session.lang()).to_owned(), self.session.theme.dim),
            )],
        }
    }

    fn in_force(&self, from: NaiveDate, until: Option<NaiveDate>) -> Node {
        let text = &self.session.text;
        let from = text.date(from).into();
        let said = match until {
            Some(until) => {
                self.say("result-in-force-until", &[("from", from), ("until", text.date(until).into())])
            }
            None => self.say("result-in-force", &[("from", from)]),
        };
        plain("in-force", said)
    }
}

/// What tells a step from its siblings.
fn step_key(at: usize, step: &Finding) -> String {
    format!("{}:{at}", step.rule)
}

/// Where the occupations after the first, which comes nearest, stand in the tree.
pub fn other_occupations(subject: Subject) -> impl Iterator<Item = String> {
    let steps = subject.finding().children.iter().filter(|step| !is_reading(step)).enumerate();
    let occupations = steps.filter(|(_, step)| step.rule == "work.occupation").skip(1);
    occupations.map(|(at, step)| format!("{REASONS}/{}", step_key(at, step)))
}

/// Whether a step says what is asked for besides.
fn is_besides(step: &Finding) -> bool {
    step.rule.starts_with("program.besides")
}

/// Whether a step is about how a question is read, open or pinned.
fn is_reading(step: &Finding) -> bool {
    step.rule.starts_with("reading")
}

/// The question that the line at `path` of the tree is about.
pub fn question_at(path: &str) -> Option<Question> {
    let mut keys = path.split('/');
    let first = keys.next()?;
    let id = match first.strip_prefix("pinned:") {
        Some(id) => id,
        None if first == QUESTIONS || first == CHANGE => keys.next()?,
        None => return None,
    };
    Question::ALL.into_iter().find(|question| question.id() == id)
}
