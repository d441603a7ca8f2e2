//! What it would take to get into a category through one occupation.

use chrono::NaiveDate;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::facts::title;
use super::listing::listed_in;
use crate::core::calendar::Day;
use crate::core::client::WorkEntry;
use crate::core::finding::{Finding, Outcome, Value};
use crate::core::noc::Noc;
use crate::core::outlook::met_by_working;
use crate::core::rulebook::{Category, Edition, Rule, WorkRule};
use crate::core::verdict::Verdict;
use crate::tui::action::Action;
use crate::tui::keymap::{self, Binding};
use crate::tui::screen::{Effect, Input, Route, Screen};
use crate::tui::session::Session;
use crate::tui::widgets::reader::{Entry, Reader};

/// The way into the categories through an occupation, to be scrolled.
pub(super) struct Prospect {
    noc: Noc,
    reader: Reader,
}

impl Prospect {
    pub(super) fn new(session: &Session, noc: Noc) -> Prospect {
        let mut layer = Prospect { noc, reader: Reader::default() };
        layer.refresh(session);
        layer
    }

    /// The category to explain on the result: the first that lists the occupation.
    fn category(&self, session: &Session) -> Option<&'static Category> {
        session.edition()?.listing(self.noc).next()
    }

    fn entries(&self, session: &Session) -> Vec<Entry> {
        let (theme, text) = (&session.theme, &session.text);
        let heading = |id: &str| Entry::plain(Line::styled(text.say(id).into_owned(), theme.strong));
        let code = Entry::labelled(theme, vec![(self.noc.to_string(), title(session, self.noc))]);
        let mut entries = code;
        let listing: Vec<&Category> =
            session.edition().into_iter().flat_map(|edition| edition.listing(self.noc)).collect();
        for category in &listing {
            entries.push(Entry::gap());
            entries.extend(self.way(session, category));
        }
        if listing.is_empty() {
            let day = text.date(session.as_of());
            let none = text.say_with("categories-not-listed-now", &[("date", day.into())]);
            entries.extend([Entry::gap(), Entry::plain(none)]);
        }
        entries.extend([Entry::gap(), heading("categories-there")]);
        entries.extend(self.jobs(session));
        entries.extend([Entry::gap(), heading("categories-editions")]);
        entries.extend(self.editions(session));
        entries
    }

    /// One category: what the occupation gives there now, and the day on which it would be met.
    fn way(&self, session: &Session, category: &Category) -> Vec<Entry> {
        let (theme, text) = (&session.theme, &session.text);
        let name = category.name.get(session.lang()).to_owned();
        let step = session.answer(&category.id).and_then(|answer| step_of(&answer.finding, self.noc));
        let mut lines = vec![Entry::plain(Line::styled(name, theme.strong))];
        let Rule::Work(rule) = &category.rule else {
            lines.push(sentence(text.rule(&category.rule)));
            lines.push(sentence(text.say("categories-not-by-work").into_owned()));
            return lines;
        };
        lines.push(sentence(text.rule(&category.rule)));
        let outcome = step.map_or(Outcome::NotMet, |step| step.outcome);
        lines.push(verdict(session, outcome.into(), self.when(session, category, rule)));
        let counted = step.into_iter().flat_map(|step| &step.children);
        lines.extend(counted.filter(|child| tells(child)).map(|child| finding(session, child)));
        lines
    }

    /// The day on which work in this occupation alone, full-time from the date in view on,
    /// would meet the rule.
    fn when(&self, session: &Session, category: &Category, rule: &WorkRule) -> String {
        let text = &session.text;
        let from = session.as_of();
        let day = self.met_on(session, category);
        let place = rule.location.id();
        let mut args = vec![("from", text.date(from).into()), ("where", place.into())];
        match day {
            Some(day) if day == from.into() => text.say_with("categories-met-now", &args),
            Some(day) => {
                args.push(("day", text.date(day.date()).into()));
                text.say_with("categories-if-full-time", &args)
            }
            None => match self.dropped_on(session, category) {
                Some(day) => {
                    args.push(("day", text.date(day).into()));
                    text.say_with("categories-too-late", &args)
                }
                None => text.say_with("categories-never", &args),
            },
        }
    }

    fn met_on(&self, session: &Session, category: &Category) -> Option<Day> {
        met_by_working(session.book, category, session.client(), self.noc, session.as_of().into())
    }

    /// The day on which a later edition no longer lists the occupation in the category.
    fn dropped_on(&self, session: &Session, category: &Category) -> Option<NaiveDate> {
        let later = session.book.editions.iter().filter(|edition| edition.in_force_from > session.as_of());
        let lists = |edition: &Edition| edition.listing(self.noc).any(|other| other.id == category.id);
        later.into_iter().find(|edition| !lists(edition)).map(|edition| edition.in_force_from)
    }

    fn jobs(&self, session: &Session) -> Vec<Entry> {
        let jobs = session.client().work.iter().filter(|entry| entry.noc == self.noc);
        let jobs: Vec<Entry> = jobs.map(|entry| sentence(job(session, entry))).collect();
        if jobs.is_empty() {
            let none = session.text.say("categories-nothing-there").into_owned();
            return vec![Entry::item(0, " ", Style::new(), Line::styled(none, session.theme.dim))];
        }
        jobs
    }

    /// Which categories list it in each edition, the one in view marked.
    fn editions(&self, session: &Session) -> Vec<Entry> {
        let (theme, text) = (&session.theme, &session.text);
        let here = session.edition().map(|edition| edition.id);
        let row = |edition: &Edition| {
            let in_view = Some(edition.id) == here;
            let style = if in_view { theme.accent } else { Style::new() };
            let marker = if in_view { theme.symbols.marker } else { " " };
            let date = text.date(edition.in_force_from);
            let listed = listed_in(session, Some(edition), self.noc);
            let quiet = if edition.listing_bits(self.noc) == 0 { theme.dim } else { Style::new() };
            (marker, style, date, Line::styled(listed, quiet))
        };
        let rows: Vec<_> = session.book.editions.iter().map(row).collect();
        let facts = rows.iter().map(|(marker, _, date, listed)| (format!("{marker} {date}"), listed.clone()));
        let entries = Entry::labelled(theme, facts.collect()).into_iter().zip(&rows);
        entries.map(|(entry, (_, style, ..))| entry.lead_style(*style)).collect()
    }
}

/// A sentence under a heading.
fn sentence(said: String) -> Entry {
    Entry::item(0, " ", Style::new(), said)
}

fn verdict(session: &Session, verdict: Verdict, said: String) -> Entry {
    let (symbol, word, style) = session.theme.verdict(verdict);
    let word = Span::raw(session.text.say(word).into_owned());
    let dot = Span::styled(format!(" {} ", session.theme.symbols.dot), session.theme.dim);
    Entry::item(2, symbol, style, Line::from(vec![word, dot, Span::raw(said)]))
}

/// The step about one occupation in the explanation of a category.
fn step_of<'f>(root: &'f Finding<'static>, noc: Noc) -> Option<&'f Finding<'static>> {
    let about = |step: &&Finding| step.facts.iter().any(|(_, value)| *value == Value::Noc(noc));
    root.children.iter().find(about)
}

/// Whether a step says how much counts, or why a job does not.
fn tells(step: &Finding) -> bool {
    let amount = matches!(&*step.rule, "work.run" | "work.total" | "work.amount");
    amount || (step.rule == "work.job" && matches!(step.outcome, Outcome::NotMet | Outcome::Depends))
}

fn finding(session: &Session, step: &Finding) -> Entry {
    let said = session.text.finding(session.book, step);
    let (symbol, _, style) = session.theme.verdict(step.outcome.into());
    Entry::item(4, symbol, style, said)
}

fn job(session: &Session, entry: &WorkEntry) -> String {
    let text = &session.text;
    let country = session.book.countries.get(entry.country);
    let country =
        country.map_or_else(|| entry.country.to_string(), |name| name.get(session.lang()).to_owned());
    let mut args = vec![
        ("title", entry.title.as_str().into()),
        ("country", country.into()),
        ("from", text.date(entry.start).into()),
        ("hours", text.decimal(entry.hours_per_week.into()).into()),
    ];
    match entry.end {
        Some(end) => {
            args.push(("to", text.date(end).into()));
            text.say_with("categories-job", &args)
        }
        None => text.say_with("categories-job-going-on", &args),
    }
}

impl Screen for Prospect {
    fn title(&self) -> &'static str {
        "categories-takes-title"
    }

    fn bindings(&self, session: &Session) -> Vec<Binding> {
        let unlisted = self.category(session).is_none();
        let mut bindings = vec![
            Binding::new(super::ADD, Action::AddJob, "categories-add").rank(1),
            Binding::new(super::WHY, Action::Why, "categories-why")
                .rank(2)
                .off_when(unlisted, "categories-unlisted"),
        ];
        bindings.extend(keymap::list("app-scroll"));
        bindings
    }

    fn place(&self, _session: &Session, body: Rect) -> Rect {
        self.reader.place(body, 96)
    }

    fn update(&mut self, session: &Session, input: &Input) -> Vec<Effect> {
        match input.action() {
            Some(Action::AddJob) => vec![Effect::AddJob(self.noc)],
            Some(Action::Why) => self.category(session).map_or_else(Vec::new, |category| {
                vec![Effect::SelectCategory(category.id.clone()), Effect::Go(Route::Result)]
            }),
            _ => {
                self.reader.update(input);
                Vec::new()
            }
        }
    }

    fn refresh(&mut self, session: &Session) {
        self.reader.set(self.entries(session));
    }

    fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        self.reader.panel(session, frame, area, &session.text.say(self.title()));
    }
}
