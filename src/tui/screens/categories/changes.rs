//! What changed against the edition before, the selected category first.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::listing::edition_before;
use crate::core::diff::{CategoryChange, changes};
use crate::core::rulebook::Edition;
use crate::tui::action::Action;
use crate::tui::keymap::{self, Binding, Group};
use crate::tui::screen::{Effect, Input, Screen};
use crate::tui::session::Session;
use crate::tui::widgets::panel;
use crate::tui::widgets::reader::{Entry, Reader};

/// The changes that came with the edition in view, to be scrolled.
pub(super) struct Changes {
    /// Id of the selected category.
    category: String,
    reader: Reader,
}

impl Changes {
    pub(super) fn new(session: &Session, category: &str) -> Changes {
        let mut layer = Changes { category: category.to_owned(), reader: Reader::default() };
        layer.refresh(session);
        layer
    }

    fn entries(&self, session: &Session, edition: &'static Edition) -> Vec<Entry> {
        let (theme, text, book) = (&session.theme, &session.text, session.book);
        let before = edition_before(book, edition);
        let day = |edition: &Edition| text.date(edition.in_force_from);
        let title = match before {
            Some(before) => {
                let args = [("from", day(before).into()), ("to", day(edition).into())];
                text.say_with("diff-title", &args)
            }
            None => text.say_with("categories-first-of-all", &[("date", day(edition).into())]),
        };
        let mut entries = vec![
            Entry::plain(Line::styled(title, theme.dim)),
            Entry::plain(edition.summary.get(session.lang()).to_owned()),
        ];
        let mut add = |lines: Vec<Entry>| entries.extend(std::iter::once(Entry::gap()).chain(lines));
        let changes = changes(before, Some(edition));
        let (own, others): (Vec<&CategoryChange>, Vec<&CategoryChange>) =
            changes.iter().partition(|change| change.category().id == self.category);
        match (own.first(), edition.category(&self.category)) {
            (Some(change), _) => add(lines(session, change)),
            (None, Some(same)) => {
                let name = same.name.get(session.lang());
                let same = text.say_with("categories-same", &[("name", name.into())]);
                add(vec![Entry::plain(Line::styled(same, theme.strong))]);
            }
            (None, None) => {}
        }
        let heading = if others.is_empty() { "categories-no-others" } else { "categories-others" };
        add(vec![Entry::plain(Line::styled(text.say(heading).into_owned(), theme.dim))]);
        for change in others {
            add(lines(session, change));
        }
        entries
    }
}

/// One category: its name, then what changed, with a sign for what came and what went.
fn lines(session: &Session, change: &CategoryChange) -> Vec<Entry> {
    let theme = &session.theme;
    let entry = |(at, line): (usize, String)| {
        let line = line.trim_start();
        if at == 0 {
            return Entry::plain(Line::styled(line.to_owned(), theme.strong));
        }
        match (line.strip_prefix("+ "), line.strip_prefix("− ")) {
            (Some(came), _) => Entry::item(2, "+", theme.good, came.to_owned()),
            (_, Some(went)) => Entry::item(2, theme.symbols.minus, theme.bad, went.to_owned()),
            (None, None) => {
                Entry::item(2, theme.symbols.dot, Style::new(), line.replace('→', theme.symbols.becomes))
            }
        }
    };
    session.text.category_change(session.book, change).into_iter().enumerate().map(entry).collect()
}

impl Screen for Changes {
    fn title(&self) -> &'static str {
        "categories-changes-title"
    }

    fn bindings(&self, session: &Session) -> Vec<Binding> {
        let edition = |key, action| Binding::new(key, action, "app-edition").group(Group::View).rank(3);
        let mut bindings = keymap::list("app-scroll");
        bindings.extend([
            edition("[", Action::PreviousEdition)
                .off_when(session.edition_before().is_none(), "app-no-earlier-edition"),
            edition("]", Action::NextEdition)
                .off_when(session.edition_after().is_none(), "app-no-later-edition"),
        ]);
        bindings
    }

    fn place(&self, _session: &Session, body: Rect) -> Rect {
        // As high as there is room, so that going through the editions moves nothing.
        panel::centred(body, 96, body.height)
    }

    fn update(&mut self, session: &Session, input: &Input) -> Vec<Effect> {
        let date = match input.action() {
            Some(Action::PreviousEdition) => session.edition_before(),
            Some(Action::NextEdition) => session.edition_after(),
            _ => None,
        };
        if let Some(date) = date {
            self.reader = Reader::default();
            return vec![Effect::SetDate(date)];
        }
        self.reader.update(input);
        Vec::new()
    }

    fn refresh(&mut self, session: &Session) {
        let entries = session.edition().map_or_else(Vec::new, |edition| self.entries(session, edition));
        self.reader.set(entries);
    }

    fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        self.reader.panel(session, frame, area, &session.text.say(self.title()));
    }
}
