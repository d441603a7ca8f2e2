//! The open questions: what each asks, what its readings give here, and the reading pinned
//! for the client.

use std::cell::Cell;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::subject::Subject;
use super::why::verdict_if;
use crate::core::reading::{Question, Reading};
use crate::core::verdict::Verdict;
use crate::tui::action::Action;
use crate::tui::keymap::{self, Binding};
use crate::tui::screen::{Effect, Input, Screen};
use crate::tui::session::Session;
use crate::tui::widgets::panel;
use crate::tui::widgets::table::{Column, Moved, Table};
use crate::tui::widgets::wrap;

/// One question before one category or program.
#[derive(Debug)]
struct Entry {
    question: Question,
    /// Whether the verdict turns on it.
    decides: bool,
    pinned: Option<Reading>,
    strict: Verdict,
    lenient: Verdict,
}

/// The layer.
#[derive(Debug)]
pub struct Questions {
    /// Id of the category or program.
    subject: &'static str,
    entries: Vec<Entry>,
    table: Table,
    /// First line of the explanation in sight, and how far it can scroll.
    top: usize,
    furthest: Cell<usize>,
}

impl Questions {
    /// The questions before `subject`, those that decide first, with `about`
    /// selected.
    pub fn new(session: &Session, subject: Subject, about: Option<Question>) -> Questions {
        let mut questions = Question::ALL.to_vec();
        // The order stays while readings change, so that nothing jumps.
        questions.sort_by_key(|&question| !subject.ruling().depends_on.contains(question));
        let entries: Vec<Entry> =
            questions.into_iter().map(|question| entry(session, subject, question)).collect();
        let mut table = Table::default();
        table.select(entries.iter().position(|entry| Some(entry.question) == about).unwrap_or(0));
        Questions { subject: subject.id(), entries, table, top: 0, furthest: Cell::new(0) }
    }

    fn entry(&self) -> &Entry {
        &self.entries[self.table.selected().min(self.entries.len() - 1)]
    }

    /// The client with the selected question read otherwise.
    fn turn(&self, session: &Session, by: usize) -> Effect {
        const TURNS: [Option<Reading>; 3] = [None, Some(Reading::Strict), Some(Reading::Lenient)];
        let Entry { question, pinned, .. } = *self.entry();
        let at = TURNS.iter().position(|&reading| reading == pinned).unwrap_or(0);
        let mut client = session.committed().clone();
        match TURNS[(at + by) % TURNS.len()] {
            Some(reading) => client.readings.insert(question, reading),
            None => client.readings.remove(&question),
        };
        Effect::Edit(Box::new(client))
    }

    /// What is asked, why it is open, what each reading says and gives, and the source.
    fn explanation(&self, session: &Session, columns: u16) -> Vec<Line<'static>> {
        let (theme, text) = (&session.theme, &session.text);
        let entry = self.entry();
        let open = session.book.law.question(entry.question);
        let lang = session.lang();
        let mut lines = Vec::new();
        let mut put = |line: Line<'static>| lines.extend(wrap::lines(&line, columns));
        put(Line::styled(open.ask.get(lang).to_owned(), theme.strong));
        put(Line::styled(open.why.get(lang).to_owned(), theme.dim));
        let readings = [
            ("result-read-strictly", &open.strict, entry.strict),
            ("result-read-leniently", &open.lenient, entry.lenient),
        ];
        for (id, what, verdict) in readings {
            put(Line::from(text.say_with(id, &[("what", what.get(lang).into())])));
            let (sign, word, style) = theme.verdict(verdict);
            put(Line::from(vec![
                Span::styled(format!("  {} ", theme.symbols.right), theme.dim),
                Span::styled(format!("{sign} {}", text.say(word)), style),
            ]));
        }
        let source = text.say_with("result-source", &[("source", text.source(&open.source).into())]);
        put(Line::styled(source, theme.dim));
        put(Line::styled(open.source.url(session.lang()).to_owned(), theme.dim));
        lines
    }
}

fn entry(session: &Session, subject: Subject, question: Question) -> Entry {
    let verdict = |reading| verdict_if(session, subject, question, Some(reading));
    let (strict, lenient) = (verdict(Reading::Strict), verdict(Reading::Lenient));
    Entry {
        question,
        decides: strict != lenient,
        pinned: session.client().readings.get(&question).copied(),
        strict,
        lenient,
    }
}

/// Lines of the list, when there is room for all questions.
const LIST: u16 = Question::ALL.len() as u16;

impl Screen for Questions {
    fn title(&self) -> &'static str {
        "result-questions"
    }

    fn bindings(&self, _session: &Session) -> Vec<Binding> {
        let mut bindings = keymap::list("result-question");
        bindings.retain(|binding| !matches!(binding.action, Action::PageUp | Action::PageDown));
        bindings.extend([
            Binding::new("left h", Action::Left, "result-reading").rank(1),
            Binding::new("right l space p", Action::Right, "result-reading").rank(1),
            Binding::new("pageup", Action::PageUp, "app-scroll").rank(4),
            Binding::new("pagedown", Action::PageDown, "app-scroll").rank(4),
            Binding::new("enter esc", Action::Back, "app-back").rank(1),
        ]);
        bindings
    }

    fn place(&self, _session: &Session, body: Rect) -> Rect {
        panel::centred(body, 80, 24)
    }

    fn update(&mut self, session: &Session, input: &Input) -> Vec<Effect> {
        let top = self.top.min(self.furthest.get());
        match input.action() {
            Some(Action::Back) => return vec![Effect::Pop],
            Some(Action::Left) => return vec![self.turn(session, 2)],
            Some(Action::Right) => return vec![self.turn(session, 1)],
            Some(Action::PageUp) => self.top = top.saturating_sub(4),
            Some(Action::PageDown) => self.top = (top + 4).min(self.furthest.get()),
            _ => match self.table.update(input, self.entries.len()) {
                Moved::Opened => return vec![self.turn(session, 1)],
                Moved::Selected => self.top = 0,
                Moved::Ignored => {}
            },
        }
        Vec::new()
    }

    fn refresh(&mut self, session: &Session) {
        let Some(subject) = Subject::find(session, self.subject) else { return };
        for known in &mut self.entries {
            *known = entry(session, subject, known.question);
        }
    }

    fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let (theme, text) = (&session.theme, &session.text);
        let inner = panel::panel(session, frame, area, &text.say(self.title()));
        let list = LIST.min(inner.height / 2);
        let rows = [Constraint::Length(list), Constraint::Length(1), Constraint::Min(0)];
        let [list, rule, below] = Layout::vertical(rows).areas(inner);
        let (open, close) = theme.symbols.choice;
        let row = |at: usize| {
            let entry = &self.entries[at];
            let short = session.book.law.question(entry.question).short.get(session.lang());
            let decides = if entry.decides { text.say("result-decides") } else { "".into() };
            let (word, style) = match entry.pinned {
                None => ("result-open", theme.dim),
                Some(Reading::Strict) => ("result-strict", theme.accent),
                Some(Reading::Lenient) => ("result-lenient", theme.accent),
            };
            let reading = if at == self.table.selected() {
                format!("{open} {} {close}", text.say(word))
            } else {
                format!("  {}  ", text.say(word))
            };
            vec![
                Line::from(short.to_owned()),
                Line::styled(decides.into_owned(), theme.warn),
                Line::styled(reading, style),
            ]
        };
        let columns = [Column::new("", 24).grow(1), Column::new("", 12).rank(1), Column::new("", 12)];
        self.table.view(theme, frame, list, &columns, &(self.entries.len(), row), true);
        frame.render_widget(Span::styled(theme.symbols.rule.repeat(rule.width as usize), theme.dim), rule);
        let lines = self.explanation(session, below.width);
        self.furthest.set(lines.len().saturating_sub(below.height as usize));
        let top = self.top.min(self.furthest.get());
        if top < self.furthest.get() {
            let more = format!(" {} {} ", text.say("app-more"), theme.symbols.down);
            let place = Rect { x: area.x + 2, y: area.bottom() - 1, width: area.width - 4, height: 1 };
            frame.render_widget(Line::styled(more, theme.dim).right_aligned(), place);
        }
        for (line, y) in lines.into_iter().skip(top).zip(below.top()..below.bottom()) {
            frame.render_widget(line, Rect { y, height: 1, ..below });
        }
    }
}
