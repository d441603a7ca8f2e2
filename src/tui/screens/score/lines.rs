//! The lines of the score: the total, the parts, the factors and the caps, each with its bar.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::core::crs::{Cut, Factor, Group, Part, Score};
use crate::core::finding::Outcome;
use crate::text::Text;
use crate::tui::screen::Input;
use crate::tui::session::Session;
use crate::tui::theme::Theme;
use crate::tui::widgets::table::{Column, Moved, Table};
use crate::tui::widgets::wrap::width;

/// What a line is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Item {
    /// The whole score.
    Total,
    /// One part.
    Part(Part),
    /// One factor.
    Factor(Factor),
    /// A cap that takes points away.
    Cut(Group),
}

/// One line, ready to be drawn.
#[derive(Debug)]
struct Row {
    item: Item,
    name: String,
    points: u16,
    max: u16,
    /// Points gained or lost against the client as they are, in words.
    change: Option<(i32, String)>,
    unknown: bool,
}

/// The lines and which is selected.
#[derive(Debug, Default)]
pub struct Lines {
    table: Table,
    rows: Vec<Row>,
    /// Columns of the widest change.
    changes: u16,
}

/// Columns for the points: four figures with their thousands apart, a bar, and four more.
const POINTS: u16 = 13;
/// Most columns of a bar.
const BAR: u16 = 16;

impl Lines {
    /// Takes the lines of `score`, told against `before` where that is given.
    pub fn refresh(&mut self, session: &Session, score: &Score, before: Option<&Score>) {
        let selected = self.selected();
        let text = &session.text;
        let change = |now: u16, then: u16| {
            let points = i32::from(now) - i32::from(then);
            (points, text.signed(points))
        };
        let caps = &score.edition.tables.caps;
        let mut rows = vec![Row {
            item: Item::Total,
            name: text.say("score-tab-total").into_owned(),
            points: score.total,
            max: caps.total,
            change: before.map(|it| change(score.total, it.total)),
            unknown: false,
        }];
        for part in &score.parts {
            let then = before.and_then(|it| it.parts.iter().find(|it| it.part == part.part));
            rows.push(Row {
                item: Item::Part(part.part),
                name: text.part(part.part).into_owned(),
                points: part.points,
                max: part.max,
                change: then.map(|it| change(part.points, it.points)),
                unknown: false,
            });
            // Without a spouse who counts there is nothing to say line by line.
            let nobody = part.part == Part::Spouse && part.max == 0;
            for it in score.of(part.part).filter(|_| !nobody) {
                let then =
                    before.and_then(|score| score.factors.iter().find(|then| then.factor == it.factor));
                rows.push(Row {
                    item: Item::Factor(it.factor),
                    name: text.factor(it.factor).into_owned(),
                    points: it.points,
                    max: it.max,
                    change: then.map(|then| change(it.points, then.points)),
                    unknown: it.finding.outcome == Outcome::Unknown,
                });
                rows.extend(score.cuts.iter().filter(|cut| last_of(cut.group) == Some(it.factor)).map(
                    |cut: &Cut| Row {
                        item: Item::Cut(cut.group),
                        name: capped(text, *cut),
                        points: cut.sum,
                        max: cut.cap,
                        change: None,
                        unknown: false,
                    },
                ));
            }
        }
        self.changes =
            rows.iter().filter_map(|row| row.change.as_ref()).map(|it| width(&it.1)).max().unwrap_or(0);
        self.rows = rows;
        let at = selected.and_then(|item| self.rows.iter().position(|row| row.item == item));
        self.table.select(at.unwrap_or(0));
    }

    /// What the selected line is about.
    pub fn selected(&self) -> Option<Item> {
        self.rows.get(self.table.selected()).map(|row| row.item)
    }

    /// Lets an input move the selection.
    pub fn update(&mut self, input: &Input) -> Moved {
        self.table.update(input, self.rows.len())
    }

    /// Columns beyond which nothing is gained.
    pub fn width(&self) -> u16 {
        let names = self.rows.iter().filter(|row| !matches!(row.item, Item::Cut(_)));
        let name = names.map(|row| width(&row.name) + 2).max().unwrap_or(0);
        let changes = if self.changes > 0 { self.changes + 2 } else { 0 };
        1 + name + 2 + BAR + 2 + POINTS + changes
    }

    /// Draws them.
    pub fn view(&self, session: &Session, frame: &mut Frame, area: Rect, focused: bool) {
        let theme = &session.theme;
        let changes = if self.changes > 0 { self.changes + 2 } else { 0 };
        let free = area.width.saturating_sub(1 + 2 + 2 + POINTS + changes);
        let bar = (free / 4).clamp(6, BAR);
        let mut columns =
            vec![Column::new("", 10).grow(1), Column::new("", bar), Column::new("", POINTS).right()];
        if self.changes > 0 {
            columns.push(Column::new("", self.changes).right());
        }
        let row = |at: usize| self.rows[at].cells(session, bar, self.changes > 0);
        self.table.view(theme, frame, area, &columns, &(self.rows.len(), row), focused);
    }

    /// Draws nothing, so that nothing of it can be clicked.
    pub fn hide(&self, theme: &Theme, frame: &mut Frame) {
        self.table.view(theme, frame, Rect::ZERO, &[], &(0, |_| Vec::new()), false);
    }
}

fn capped(text: &Text, cut: Cut) -> String {
    let (sum, cap) = (u32::from(cut.sum), u32::from(cut.cap));
    text.say_with("score-tab-cap", &[("sum", sum.into()), ("cap", cap.into())])
}

/// The factor after whose line a cap is told.
fn last_of(group: Group) -> Option<Factor> {
    Factor::ALL.into_iter().rev().find(|&factor| group.has(factor) && group != Group::Total)
}

impl Row {
    fn cells(&self, session: &Session, bar: u16, changes: bool) -> Vec<Line<'static>> {
        let (theme, text) = (&session.theme, &session.text);
        let symbols = &theme.symbols;
        let (indent, style) = match self.item {
            Item::Total | Item::Part(_) => ("", theme.strong),
            Item::Factor(_) => ("  ", if self.points > 0 { Style::new() } else { theme.dim }),
            Item::Cut(_) => ("  ", theme.warn),
        };
        let mut name = vec![Span::raw(indent)];
        if self.unknown {
            name.push(Span::styled(format!("{} ", symbols.unknown), theme.warn));
        }
        name.push(Span::styled(self.name.clone(), style));
        if let Item::Cut(_) = self.item {
            let cut = i32::from(self.points) - i32::from(self.max);
            let less = Line::from(Span::styled(format!("{}{cut}", symbols.minus), theme.warn));
            return vec![Line::from(name), Line::default(), less];
        }
        let points = vec![
            Span::styled(text.number(self.points.into()), style),
            Span::styled(format!(" / {:>5}", text.number(self.max.into())), theme.dim),
        ];
        let mut cells = vec![Line::from(name), self.bar(theme, bar), Line::from(points)];
        if changes {
            cells.push(match &self.change {
                Some((0, _)) | None => Line::default(),
                Some((1.., said)) => Span::styled(said.clone(), theme.good).into(),
                Some((_, said)) => Span::styled(said.clone(), theme.bad).into(),
            });
        }
        cells
    }

    /// How much of the most there is, in `cells` cells: any points show, and only the most fills it.
    fn bar(&self, theme: &Theme, cells: u16) -> Line<'static> {
        if self.max == 0 {
            return Line::default();
        }
        let full = u32::from(self.points) * u32::from(cells) / u32::from(self.max);
        let full = if self.points > 0 { full.max(1) } else { 0 }.min(u32::from(cells)) as usize;
        let style = if matches!(self.item, Item::Factor(_)) { theme.good } else { theme.accent };
        Line::from(vec![
            Span::styled(theme.symbols.heavy.repeat(full), style),
            Span::styled(theme.symbols.rule.repeat(usize::from(cells) - full), theme.dim),
        ])
    }
}
