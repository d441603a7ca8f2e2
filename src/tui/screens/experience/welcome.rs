//! What a newcomer sees: what the program is for, and the one key that starts it.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::tui::session::Session;
use crate::tui::widgets::table::fit;
use crate::tui::widgets::wrap;

/// Draws the first steps; while the first job is being typed, what will stand here.
pub fn view(session: &Session, frame: &mut Frame, area: Rect, typing: bool) {
    let (theme, text) = (&session.theme, &session.text);
    if typing {
        let place = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let said = wrap::text(&text.say("experience-welcome-picture"), place.width);
        for (line, y) in said.into_iter().zip(place.top()..place.bottom()) {
            frame.render_widget(Line::styled(line, theme.dim), Rect { y, height: 1, ..place });
        }
        return;
    }
    let inner = Rect {
        x: area.x + 2,
        y: area.y + u16::from(area.height > 12) * 2,
        width: area.width.saturating_sub(4).min(72),
        height: area.height,
    };
    let first = text.date(session.book.first_day().date());
    let about = text.say_with("experience-welcome", &[("first", first.into())]);
    let mut lines: Vec<Line> = Vec::new();
    let mut say = |said: &str, style: Style| {
        lines.extend(wrap::text(said, inner.width).into_iter().map(|line| Line::styled(line, style)));
        lines.push(Line::default());
    };
    say(&about, Style::new());
    say(&text.say("experience-welcome-start"), theme.strong);
    let keys = [
        ("a", "experience-welcome-job"),
        ("f", "experience-welcome-french"),
        ("p", "experience-welcome-profile"),
        ("1", "experience-welcome-categories"),
        ("?", "experience-welcome-help"),
    ];
    for (at, (key, id)) in keys.into_iter().enumerate() {
        let marker = if at == 0 { theme.symbols.marker } else { " " };
        let style = if at == 0 { theme.strong } else { theme.dim };
        let line = Line::from(vec![
            Span::styled(marker, theme.accent),
            Span::styled(format!(" {key}  "), theme.accent),
            Span::styled(text.say(id).into_owned(), style),
        ]);
        lines.push(fit(line, inner.width, theme.symbols.more));
    }
    let bottom = area.bottom();
    for (line, y) in lines.into_iter().zip(inner.y..bottom) {
        frame.render_widget(line, Rect { y, height: 1, ..inner });
    }
}
