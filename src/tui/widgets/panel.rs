//! The frame around a layer, and places for one.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::Span;
use ratatui::widgets::{Block, Clear, Padding};

use crate::tui::session::Session;
use crate::tui::theme::Theme;

/// Clears `area`, draws a thin border with `title` and returns the room inside.
pub fn panel(session: &Session, frame: &mut Frame, area: Rect, title: &str) -> Rect {
    let theme = &session.theme;
    // Without colour the border is dim, and the title would inherit it.
    let heading = theme.accent.patch(theme.strong).remove_modifier(Modifier::DIM);
    let block = Block::bordered()
        .border_set(theme.symbols.border)
        .border_style(theme.dim)
        .padding(Padding::horizontal(1))
        .title(Span::styled(format!(" {title} "), heading));
    let inner = block.inner(area);
    frame.render_widget(Clear, area);
    frame.render_widget(block, area);
    inner
}

/// Draws a line across `area`, a column short of it on either side.
pub fn rule(theme: &Theme, frame: &mut Frame, area: Rect) {
    let place =
        Rect { x: area.x + 1, width: area.width.saturating_sub(2), height: area.height.min(1), ..area };
    let line = theme.symbols.rule.repeat(place.width.into());
    frame.render_widget(Span::styled(line, theme.dim), place);
}

/// A place of at most `width` by `height` in the middle of `body`, a little above the centre.
pub fn centred(body: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(body.width), height.min(body.height));
    let x = body.x + (body.width - width) / 2;
    let y = body.y + (body.height - height) / 3;
    Rect { x, y, width, height }
}

/// A place of at most `width` by `height` in the top right corner of `body`, ending with its rules.
pub fn top_right(body: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(body.width - 1), height.min(body.height));
    Rect { x: body.right() - 1 - width, y: body.y, width, height }
}

/// The right part of `body` for a form: half of it, but at least `least` columns.
pub fn right_half(body: Rect, least: u16) -> Rect {
    let width = (body.width / 2).max(least).min(body.width - 1);
    Rect { x: body.right() - 1 - width, width, ..body }
}
