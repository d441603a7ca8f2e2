//! The total in large figures, and beside it what it is worth.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::core::crs::{Crs, Score};
use crate::tui::session::Session;
use crate::tui::widgets::numeral;
use crate::tui::widgets::wrap::{self, width};

/// What stands above the lines.
#[derive(Debug)]
pub struct Heading {
    total: u16,
    lines: Vec<Line<'static>>,
    /// Position of the line that is left out where there is little room.
    spare: Option<usize>,
}

impl Heading {
    /// The heading of `score`; on the scratch copy told against `before`.
    pub fn new(
        session: &Session,
        crs: &Crs,
        score: &Score,
        scratch: bool,
        before: Option<&Score>,
    ) -> Heading {
        let (theme, text) = (&session.theme, &session.text);
        let max = text.number(score.edition.tables.caps.total.into());
        let points = text.number(score.total.into());
        let of = text.say_with("score-tab-points", &[("points", points.into()), ("max", max.into())]);
        let mut first = vec![Span::styled(of, theme.strong)];
        if score.most > score.total {
            let most = text.number(score.most.into());
            // The rules that a base score leaves out may give more than all facts do.
            let base = if score.is_base() { "yes" } else { "no" };
            let said = text.say_with("score-tab-at-least", &[("most", most.into()), ("base", base.into())]);
            first.push(Span::raw(format!("  {said}")));
        }
        let mut lines = vec![Line::from(first)];
        let mut spare = None;
        if scratch {
            lines.push(Span::styled(text.say("score-tab-what-if").into_owned(), theme.accent).into());
            let said = before.filter(|before| before.total != score.total || score.parts != before.parts);
            lines.push(said.map_or_else(
                || Line::styled(text.say("score-tab-untouched").into_owned(), theme.dim),
                |before| {
                    let change = text.signed(i32::from(score.total) - i32::from(before.total));
                    let before = text.number(before.total.into());
                    let args = [("before", before.into()), ("change", change.into())];
                    Line::from(text.say_with("score-tab-scratch", &args))
                },
            ));
        } else {
            spare = Some(lines.len());
            lines.push(Line::styled(text.tables(crs, score.edition), theme.dim));
        }
        lines.extend(
            text.base_caution(score.edition)
                .map(|said| Line::from(Span::styled(format!("! {said}"), theme.warn))),
        );
        Heading { total: score.total, lines, spare }
    }

    /// Lines it takes in `columns`, with the blank line below.
    pub fn height(&self, session: &Session, columns: u16, tall: bool) -> u16 {
        let beside = self.beside(session, columns, tall);
        let lines: usize = self.shown(tall).map(|line| wrap::lines(line, beside).len()).sum();
        (lines as u16).max(if beside + 2 < columns { numeral::HEIGHT } else { 0 }) + 1
    }

    fn shown(&self, tall: bool) -> impl Iterator<Item = &Line<'static>> {
        let kept = move |at: usize| tall || self.spare != Some(at);
        self.lines.iter().enumerate().filter(move |&(at, _)| kept(at)).map(|(_, line)| line)
    }

    /// The columns for the words: all of them where the figures have no room.
    fn beside(&self, session: &Session, columns: u16, tall: bool) -> u16 {
        let figures = numeral::large(&session.theme, self.total).filter(|_| tall);
        let wide = figures.map_or(0, |lines| width(&lines[0]) + 4);
        columns.saturating_sub(2 + wide)
    }

    /// Draws it.
    pub fn view(&self, session: &Session, frame: &mut Frame, area: Rect, tall: bool) {
        let theme = &session.theme;
        let beside = self.beside(session, area.width, tall);
        let mut x = area.x + 1;
        if let Some(figures) = numeral::large(theme, self.total).filter(|_| tall) {
            let wide = width(&figures[0]);
            for (line, y) in figures.into_iter().zip(area.top()..area.bottom()) {
                frame.render_widget(
                    Line::styled(line, theme.strong),
                    Rect { x: x + 1, y, width: wide, height: 1 },
                );
            }
            x += wide + 4;
        }
        let lines = self.shown(tall).flat_map(|line| wrap::lines(line, beside));
        for (line, y) in lines.zip(area.top()..area.bottom()) {
            frame.render_widget(line, Rect { x, y, width: beside, height: 1 });
        }
    }
}
