//! Drawing the tab: two tables, and what is said around the picture.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::rows::{JobRow, ResultRow, widest};
use super::{Experience, Section};
use crate::tui::session::Session;
use crate::tui::widgets::table::{Column, fit};
use crate::tui::widgets::wrap;

impl Experience {
    pub(super) fn view_jobs(&self, session: &Session, frame: &mut Frame, area: Rect, typing: bool) {
        if area.height < 2 {
            return;
        }
        let (theme, text, rows) = (&session.theme, &session.text, &self.shown.jobs);
        let focused = self.section == Section::Jobs && !typing;
        let table = Rect { height: area.height - 1, ..area };
        if rows.is_empty() {
            let lines = wrap::text(&text.say("experience-no-jobs-yet"), area.width - 2);
            return empty(session, frame, area, &lines, focused, theme.dim);
        }
        let title = |id| text.say(id).into_owned();
        let (from, to) = (title("experience-from"), title("experience-to"));
        let dates = rows.iter().map(|row| &row.from);
        let (from_wide, to_wide) = (widest(&from, dates), widest(&to, rows.iter().map(|row| &row.to)));
        // A wide screen has room for the names of countries.
        let named = area.width >= 120;
        let country = |row: &JobRow| if named { row.country_name.clone() } else { row.country.clone() };
        let where_title = title("experience-where");
        let countries: Vec<String> = rows.iter().map(country).collect();
        let where_wide = widest(&where_title, countries.iter()).min(22);
        let (hours, counts) = (title("experience-per-week"), title("experience-counts-for"));
        let hours_wide = widest(&hours, rows.iter().map(|row| &row.hours));
        let counts_wide = widest(&counts, rows.iter().map(|row| &row.counts)).min(24);
        let columns = [
            Column::new(title("experience-job"), 12).grow(2),
            Column::new(title("experience-code"), 5),
            Column::new(where_title, where_wide).rank(3),
            Column::new(from, from_wide),
            Column::new(to, to_wide),
            Column::new(hours, hours_wide).right().rank(2),
            Column::new(counts, counts_wide).grow(1).rank(1),
        ];
        let cells = |at: usize| {
            let row: &JobRow = &rows[at];
            let counts = match row.counts.as_str() {
                "" => Line::styled(theme.symbols.rule, theme.dim),
                counts => Line::from(counts.to_owned()),
            };
            let plain = [&row.job, &row.noc, &countries[at], &row.from, &row.to, &row.hours];
            plain.into_iter().map(|cell| Line::from(cell.clone())).chain([counts]).collect()
        };
        self.jobs.view(theme, frame, table, &columns, &(rows.len(), cells), focused);
        let details = rows[self.job()].details.join(&format!(" {} ", theme.symbols.dot));
        let place = Rect { x: area.x + 1, y: area.bottom() - 1, width: area.width - 2, height: 1 };
        frame.render_widget(fit(Line::styled(details, theme.dim), place.width, theme.symbols.more), place);
    }

    pub(super) fn view_results(&self, session: &Session, frame: &mut Frame, area: Rect, typing: bool) {
        if area.height == 0 {
            return;
        }
        let (theme, text, rows) = (&session.theme, &session.text, &self.shown.results);
        let focused = self.section == Section::Results && !typing;
        if rows.is_empty() {
            let style = if self.is_first_job(session) { Style::new() } else { theme.dim };
            return empty(session, frame, area, &self.no_results(session, area.width), focused, style);
        }
        let title = |id| text.say(id).into_owned();
        let (name, taken, valid) =
            (title("experience-test"), title("experience-taken"), title("experience-valid"));
        let name_wide = widest(&name, rows.iter().map(|row| &row.test)).min(22);
        let taken_wide = widest(&taken, rows.iter().map(|row| &row.taken));
        let valid_wide = widest(&valid, rows.iter().map(|row| &row.valid));
        let least = title("experience-level");
        let least_wide = widest(&least, rows.iter().map(|row| &row.least));
        let mut columns = vec![
            Column::new(name, 10.min(name_wide)).grow(1),
            Column::new(taken, taken_wide).rank(3),
            Column::new(valid, valid_wide).rank(1),
        ];
        let abilities =
            ["experience-speak", "experience-listen", "experience-read", "experience-write"].map(title);
        columns.extend(abilities.into_iter().map(|name| {
            let wide = wrap::width(&name).max(6);
            Column::new(name, wide).right()
        }));
        columns.push(Column::new(least, least_wide).rank(2));
        let cells = |at: usize| {
            let row: &ResultRow = &rows[at];
            let valid = Line::from(row.valid.clone());
            let valid = if row.is_valid { valid } else { valid.style(theme.warn) };
            let levels = row.levels.iter().map(|(level, score)| {
                Line::from(vec![
                    Span::styled(format!("{score} "), theme.dim),
                    Span::raw(format!("{level:>2}")),
                ])
            });
            let mut cells = vec![Line::from(row.test.clone()), Line::from(row.taken.clone()), valid];
            cells.extend(levels);
            cells.push(Line::from(row.least.clone()));
            cells
        };
        self.results.view(theme, frame, area, &columns, &(rows.len(), cells), focused);
    }

    /// What stands in place of language results, in lines: after the first job what comes next.
    pub(super) fn no_results(&self, session: &Session, columns: u16) -> Vec<String> {
        let first = self.is_first_job(session) && session.edition().is_some();
        let id = match (first, self.shown.verdict.verdict) {
            (false, _) => "experience-no-results-yet",
            (true, Some(_)) => "experience-first-steps",
            (true, None) => "experience-first-unlisted",
        };
        wrap::text(&session.text.say(id), columns.saturating_sub(2))
    }

    /// Whether the newcomer has just entered one job and nothing else.
    fn is_first_job(&self, session: &Session) -> bool {
        self.shown.jobs.len() == 1 && self.shown.results.is_empty() && !session.is_previewing()
    }

    pub(super) fn view_facts(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let theme = &session.theme;
        let (facts, place) = (&self.shown.facts, inset(area));
        let together = format!("{} {} {}", facts.profile, theme.symbols.dot, facts.rest);
        let lines = if area.height > 1 { vec![&facts.missing, &facts.rest] } else { vec![&together] };
        for (said, y) in lines.into_iter().zip(area.top()..area.bottom()) {
            let line = fit(Line::styled(said.clone(), theme.dim), place.width, theme.symbols.more);
            frame.render_widget(line, Rect { y, ..place });
        }
    }

    /// The verdict over the picture, and where its reasons are.
    pub(super) fn view_heading(&self, session: &Session, frame: &mut Frame, area: Rect) {
        if area.height == 0 {
            return;
        }
        let (theme, place) = (&session.theme, inset(area));
        let line = self.shown.verdict.line(theme, place.width);
        let why = session.text.say("experience-see-why");
        let wide = wrap::width(&line.to_string());
        let aside = wrap::width(&why);
        // In a form the key goes to the next field instead.
        let leads = self.shown.verdict.verdict.is_some() && !session.is_previewing();
        if leads && wide + 3 + aside <= place.width {
            let corner = Rect { x: place.right() - aside, width: aside, ..place };
            frame.render_widget(Line::styled(why.into_owned(), theme.dim), corner);
        }
        frame.render_widget(line, place);
    }

    /// What the shades of the bars mean.
    pub(super) fn view_legend(&self, session: &Session, frame: &mut Frame, area: Rect) {
        if area.height == 0 {
            return;
        }
        let (theme, text) = (&session.theme, &session.text);
        let bars = &theme.symbols.bars;
        let legend = |faint: &str| {
            format!(
                "{0}{0} {1}   {2}{2} {3}   {4}{4} {faint}",
                bars.full,
                text.say("experience-legend-full"),
                bars.part,
                text.say("experience-legend-part"),
                bars.faint,
            )
        };
        let place = inset(area);
        let place = Rect { x: place.x + 8, width: place.width.saturating_sub(8), ..place };
        let category = self.shown.legend.as_deref().map(|category| {
            legend(&text.say_with("experience-legend-nothing", &[("category", category.into())]))
        });
        let category = category.filter(|said| wrap::width(said) <= place.width);
        let said = category.unwrap_or_else(|| legend(&text.say("experience-legend-unpaid")));
        frame.render_widget(fit(Line::styled(said, theme.dim), place.width, theme.symbols.more), place);
    }
}

/// One line of `area`, without the columns at its edges.
fn inset(area: Rect) -> Rect {
    Rect { x: area.x + 1, width: area.width.saturating_sub(2), height: area.height.min(1), ..area }
}

/// A section with nothing in it says what would stand there and how to put it in.
fn empty(session: &Session, frame: &mut Frame, area: Rect, lines: &[String], focused: bool, style: Style) {
    let theme = &session.theme;
    if focused {
        let marker = Span::styled(theme.symbols.marker, theme.accent);
        frame.render_widget(marker, Rect { width: 1, height: 1, ..area });
    }
    let place = Rect { height: 1, ..inset(area) };
    for (at, y) in (area.top()..area.bottom()).enumerate().take(lines.len()) {
        let last = y + 1 == area.bottom();
        let said = if last { lines[at..].join(" ") } else { lines[at].clone() };
        let said = wrap::cut(&said, place.width, theme.symbols.more);
        frame.render_widget(Line::styled(said, style), Rect { y, ..place });
    }
}
