//! The score over the next three years: a line with steps, and the days of change.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::core::calendar::{self, Day, YEARS_AHEAD};
use crate::core::client::Client;
use crate::core::crs::{Ahead, Change, Crs, ahead};
use crate::tui::screen::Input;
use crate::tui::screens::result::why::plain;
use crate::tui::session::Session;
use crate::tui::widgets::split::{REST, rows};
use crate::tui::widgets::steps::StepChart;
use crate::tui::widgets::tree::{Node, Tree};
use crate::tui::widgets::wrap;

/// Lines of the picture with its years.
pub const PICTURE: u16 = 8;

/// Key of the score month by month.
const MONTHS: &str = "months";

/// The changes around the date in view, and the picture of those to come.
#[derive(Debug, Default)]
pub struct Future {
    tree: Tree,
    roots: Vec<Node>,
    /// Days of change from a year before the date in view on.
    days: Vec<Day>,
    chart: Option<StepChart>,
    title: String,
}

impl Future {
    /// Works out the days around the date in view.
    pub fn refresh(&mut self, session: &Session, crs: &Crs, client: &Client) {
        let here = Day::from(session.as_of());
        let first = here.minus_years(1).max(crs.first_day());
        let last = here.plus_years(YEARS_AHEAD);
        let around = ahead(session.book, crs, client, calendar::Span { first, last });
        let text = &session.text;
        let Some(around) = around else { return *self = Future::default() };
        self.days = around.changes.iter().map(|change| change.day).collect();
        let coming: Vec<&Change> = around.changes.iter().filter(|change| change.day > here).collect();
        self.chart = Some(StepChart {
            days: calendar::Span { first: here, last },
            start: around.on(here),
            changes: coming.iter().map(|change| (change.day, change.total)).collect(),
        });
        let (from, to) = (text.date(here.date()), text.date(last.date()));
        self.title = text.say_with("score-tab-ahead-span", &[("from", from.into()), ("to", to.into())]);
        if self.roots.is_empty() {
            self.tree.fold(MONTHS);
        }
        self.roots = nodes(session, crs, &around, here, &coming);
    }

    /// The last day of change before `day`, within a year.
    pub fn before(&self, day: Day) -> Option<Day> {
        self.days.iter().rev().copied().find(|&it| it < day)
    }

    /// The first day of change after `day`.
    pub fn after(&self, day: Day) -> Option<Day> {
        self.days.iter().copied().find(|&it| it > day)
    }

    /// The day of change, or the month, that is selected.
    pub fn selected(&self) -> Option<Day> {
        let path = self.tree.path(&self.roots)?;
        path.split('/').find_map(|key| key.parse::<chrono::NaiveDate>().ok()).map(Day::from)
    }

    /// Lets an input move the selection or fold; whether it did.
    pub fn update(&mut self, input: &Input) -> bool {
        self.tree.update(input, &self.roots)
    }

    /// Draws the picture alone.
    pub fn picture(&self, session: &Session, frame: &mut Frame, area: Rect, focused: bool) {
        let here = self.selected().filter(|_| focused);
        if let Some(chart) = &self.chart {
            chart.view(&session.theme, frame, area, here);
        }
    }

    /// Draws the days of change, under the picture where it is not drawn elsewhere.
    pub fn view(&self, session: &Session, frame: &mut Frame, area: Rect, focused: bool, picture: bool) {
        let theme = &session.theme;
        let title =
            wrap::lines(&Line::styled(self.title.clone(), theme.strong), area.width.saturating_sub(1));
        let tall = if picture { PICTURE.min(area.height / 2) } else { 0 };
        let [above, chart, _, list] = rows(area, [title.len() as u16, tall, 1, REST]);
        for (line, y) in title.into_iter().zip(above.top()..above.bottom()) {
            frame.render_widget(
                line,
                Rect { x: area.x + 1, y, width: area.width.saturating_sub(1), height: 1 },
            );
        }
        if picture {
            self.picture(session, frame, chart, focused);
        }
        self.tree.view(theme, frame, list, &self.roots, focused);
    }
}

fn nodes(session: &Session, crs: &Crs, around: &Ahead, here: Day, coming: &[&Change]) -> Vec<Node> {
    let (text, theme) = (&session.text, &session.theme);
    let total = text.number(around.on(here).into());
    let args = [("day", text.date(here.date()).into()), ("total", total.into())];
    let mut now = Line::styled(text.say_with("score-tab-ahead-now", &args), theme.dim);
    now.extend(mark(session, around.is_base_on(here)));
    // Where the score in view is a base score, the heading has said so.
    let caution = text.caution_ahead(crs, around).filter(|_| !around.is_base_on(here));
    let caution =
        caution.map(|said| plain("caution", Line::from(Span::styled(format!("! {said}"), theme.warn))));
    let first = [plain("now", now)].into_iter().chain(caution);
    if coming.is_empty() {
        return first.chain([plain("none", text.say("score-tab-ahead-none").into_owned())]).collect();
    }
    let change = |it: &&Change| {
        let style = match it.points() {
            1.. => theme.good,
            0 => theme.warn,
            ..0 => theme.bad,
        };
        let mut line = Line::from(vec![
            Span::raw(format!("{:>11}  ", text.date(it.day.date()))),
            Span::styled(format!("{:>4}", text.signed(it.points())), style),
            Span::styled(format!("  {:>4}", it.total), theme.strong),
        ]);
        line.extend(mark(session, it.is_base));
        let causes = it.causes.iter().map(|cause| plain(cause.message, text.finding(session.book, cause)));
        Node { key: it.day.date().to_string(), line, children: causes.collect() }
    };
    let months = months(session, around, here);
    first.chain(coming.iter().map(change)).chain([months]).collect()
}

/// The mark of a base score, which the caution has too.
fn mark(session: &Session, is_base: bool) -> Option<Span<'static>> {
    is_base.then(|| Span::styled(" !", session.theme.warn))
}

/// The score on the first of each coming month.
fn months(session: &Session, around: &Ahead, here: Day) -> Node {
    let (text, theme) = (&session.text, &session.theme);
    let coming = around.months().filter(|&(day, _)| day > here);
    let month = |(day, total): (Day, u16)| {
        let mut line = Line::from(vec![
            Span::raw(format!("{:>11}  ", text.date(day.date()))),
            Span::styled(format!("{total:>4}"), theme.strong),
        ]);
        line.extend(mark(session, around.is_base_on(day)));
        plain(day.date().to_string(), line)
    };
    let line = Line::styled(text.say("score-tab-ahead-months").into_owned(), theme.dim);
    Node { key: MONTHS.to_owned(), line, children: coming.map(month).collect() }
}
