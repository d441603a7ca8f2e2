//! How the scores in the pool are spread, with the client's place among them.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::core::round::{Band, Score};
use crate::data::crs;
use crate::tui::keymap::{self, Binding};
use crate::tui::screen::{Effect, Input, Screen};
use crate::tui::session::Session;
use crate::tui::widgets::reader::{Entry, Reader};

/// Columns of the panel, and of its longest bar.
const COLUMNS: u16 = 72;
const BAR: u32 = 30;

/// The pool on the date in view.
pub(super) struct Pool {
    /// The client's score on that date.
    score: Option<Score>,
    reader: Reader,
}

impl Pool {
    pub(super) fn new(session: &Session, score: Option<Score>) -> Pool {
        let mut layer = Pool { score, reader: Reader::default() };
        layer.refresh(session);
        layer
    }

    fn entries(&self, session: &Session) -> Vec<Entry> {
        let (theme, text) = (&session.theme, &session.text);
        let rounds = session.rounds();
        let snapshot = rounds.pool_on(session.as_of().into()).or_else(|| rounds.pool.first());
        let Some(snapshot) = snapshot else {
            return vec![Entry::plain(text.say("rounds-none").into_owned())];
        };
        let args =
            [("date", text.date(snapshot.date).into()), ("count", text.number(snapshot.total.into()).into())];
        let mut entries =
            vec![Entry::plain(Line::styled(text.say_with("rounds-pool-of", &args), theme.strong))];
        let place = self.score.and_then(|score| snapshot.place(score.least));
        match (self.score, place) {
            (Some(score), Some(place)) => {
                let id =
                    if score.known().is_some() { "rounds-pool-place" } else { "rounds-pool-place-least" };
                let args = [
                    ("score", u32::from(score.least).into()),
                    ("ahead", text.number(place.ahead.into()).into()),
                    ("beside", text.number(place.beside.into()).into()),
                ];
                entries.push(Entry::plain(Line::styled(text.say_with(id, &args), theme.accent)));
                let edition = crs().on(session.as_of().into());
                let caution = edition.and_then(|edition| text.base_caution(edition));
                entries
                    .extend(caution.map(|said| Entry::plain(Line::styled(format!("! {said}"), theme.warn))));
            }
            _ => entries
                .push(Entry::plain(Line::styled(text.say("rounds-pool-no-score").into_owned(), theme.dim))),
        }
        entries.push(Entry::gap());
        let most = snapshot.bands.iter().map(|band| band.candidates).max().unwrap_or(1).max(1);
        entries.extend(snapshot.bands.iter().enumerate().map(|(at, band)| {
            let here = place.is_some_and(|place| place.band == at);
            Entry::plain(self.band(session, *band, most, here))
        }));
        entries
    }

    fn band(&self, session: &Session, band: Band, most: u32, here: bool) -> Line<'static> {
        let (theme, text) = (&session.theme, &session.text);
        let long = (u64::from(band.candidates) * u64::from(BAR)).div_ceil(u64::from(most)) as usize;
        let style = if here { theme.accent } else { Style::new() };
        let scores = format!("{}–{}", band.min, band.max);
        let mut line = Line::from(vec![
            Span::styled(format!("{scores:>9}"), theme.dim),
            Span::raw(format!("{:>9}  ", text.number(band.candidates.into()))),
            Span::styled(theme.symbols.chart.bar.repeat(long), style),
        ]);
        if let (true, Some(score)) = (here, self.score) {
            let you = text.say_with("rounds-pool-you", &[("score", u32::from(score.least).into())]);
            line.push_span(Span::styled(format!(" {} {you}", theme.symbols.left), theme.accent));
        }
        line
    }
}

impl Screen for Pool {
    fn title(&self) -> &'static str {
        "rounds-pool-title"
    }

    fn bindings(&self, _session: &Session) -> Vec<Binding> {
        keymap::list("app-scroll")
    }

    fn place(&self, _session: &Session, body: Rect) -> Rect {
        self.reader.place(body, COLUMNS)
    }

    fn update(&mut self, _session: &Session, input: &Input) -> Vec<Effect> {
        self.reader.update(input);
        Vec::new()
    }

    fn refresh(&mut self, session: &Session) {
        let entries = self.entries(session);
        self.reader.set(entries);
    }

    fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        self.reader.panel(session, frame, area, &session.text.say(self.title()));
    }
}
