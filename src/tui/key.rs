//! Keys: their names in binding tables and tests, and their labels on the screen.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::theme::Symbols;
use crate::text::Text;

/// A key press with the modifiers that matter.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Key {
    /// The key.
    pub code: KeyCode,
    /// Control and Alt; Shift only where it does not show in the key itself.
    pub modifiers: KeyModifiers,
}

impl Key {
    /// The key of a name like `q`, `ctrl-s`, `enter`, `pageup` or `backtab`.
    pub fn parse(name: &str) -> Option<Key> {
        let mut modifiers = KeyModifiers::NONE;
        let mut rest = name;
        while let Some((modifier, tail)) = rest.split_once('-').filter(|(_, tail)| !tail.is_empty()) {
            modifiers |= match modifier {
                "ctrl" => KeyModifiers::CONTROL,
                "alt" => KeyModifiers::ALT,
                "shift" => KeyModifiers::SHIFT,
                _ => return None,
            };
            rest = tail;
        }
        let code = match rest {
            "up" => KeyCode::Up,
            "down" => KeyCode::Down,
            "left" => KeyCode::Left,
            "right" => KeyCode::Right,
            "pageup" => KeyCode::PageUp,
            "pagedown" => KeyCode::PageDown,
            "home" => KeyCode::Home,
            "end" => KeyCode::End,
            "enter" => KeyCode::Enter,
            "esc" => KeyCode::Esc,
            "tab" => KeyCode::Tab,
            "backtab" => KeyCode::BackTab,
            "space" => KeyCode::Char(' '),
            "backspace" => KeyCode::Backspace,
            "delete" => KeyCode::Delete,
            _ => match rest.strip_prefix('f').and_then(|number| number.parse().ok()) {
                Some(number) => KeyCode::F(number),
                None => KeyCode::Char(only(rest)?),
            },
        };
        Some(Key { code, modifiers })
    }

    /// The character the key types, if it types one.
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(typed) if self.modifiers.is_empty() => Some(typed),
            _ => None,
        }
    }

    /// Whether Control is held.
    pub fn has_control(self) -> bool {
        self.modifiers.contains(KeyModifiers::CONTROL)
    }

    /// Whether Alt is held.
    pub fn has_alt(self) -> bool {
        self.modifiers.contains(KeyModifiers::ALT)
    }

    /// The key as it is printed on a keyboard.
    pub fn label(self, text: &Text, symbols: &Symbols) -> String {
        let named = |id: &str| text.say(id).into_owned();
        let base = match self.code {
            KeyCode::Up => symbols.up.to_owned(),
            KeyCode::Down => symbols.down.to_owned(),
            KeyCode::Left => symbols.left.to_owned(),
            KeyCode::Right => symbols.right.to_owned(),
            KeyCode::PageUp => named("app-key-page-up"),
            KeyCode::PageDown => named("app-key-page-down"),
            KeyCode::Home => named("app-key-home"),
            KeyCode::End => named("app-key-end"),
            KeyCode::Enter => named("app-key-enter"),
            KeyCode::Esc => named("app-key-esc"),
            KeyCode::Tab => named("app-key-tab"),
            KeyCode::BackTab => named("app-key-back-tab"),
            KeyCode::Backspace => named("app-key-backspace"),
            KeyCode::Delete => named("app-key-delete"),
            KeyCode::Char(' ') => named("app-key-space"),
            KeyCode::Char(typed) if self.has_control() => typed.to_uppercase().to_string(),
            KeyCode::Char(typed) => typed.to_string(),
            other => other.to_string(),
        };
        match (self.has_control(), self.has_alt()) {
            (true, _) => format!("{}-{base}", text.say("app-key-ctrl")),
            (_, true) => format!("{}-{base}", text.say("app-key-alt")),
            _ => base,
        }
    }
}

impl From<KeyEvent> for Key {
    /// Shift is dropped where the key already shows it: `A`, `?`, back-tab.
    fn from(event: KeyEvent) -> Key {
        let mut modifiers =
            event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
        let code = match event.code {
            KeyCode::Char(typed) if modifiers.contains(KeyModifiers::CONTROL) => {
                KeyCode::Char(typed.to_ascii_lowercase())
            }
            KeyCode::Tab if modifiers.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
            code => code,
        };
        if matches!(code, KeyCode::Char(_) | KeyCode::BackTab) {
            modifiers.remove(KeyModifiers::SHIFT);
        }
        Key { code, modifiers }
    }
}

fn only(text: &str) -> Option<char> {
    let mut chars = text.chars();
    chars.next().filter(|_| chars.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_keys() {
        let key = |code, modifiers| Some(Key { code, modifiers });
        assert_eq!(Key::parse("ctrl-s"), key(KeyCode::Char('s'), KeyModifiers::CONTROL));
        assert_eq!(Key::parse("-"), key(KeyCode::Char('-'), KeyModifiers::NONE));
        assert_eq!(Key::parse("f1"), key(KeyCode::F(1), KeyModifiers::NONE));
        assert_eq!(Key::parse("f"), key(KeyCode::Char('f'), KeyModifiers::NONE));
        assert_eq!(Key::parse("meta-x"), None);
        assert_eq!(Key::parse("nonsense"), None);
    }

    #[test]
    fn shift_is_dropped_where_the_key_shows_it() {
        let pressed = KeyEvent::new(KeyCode::Char('L'), KeyModifiers::SHIFT);
        assert_eq!(Some(Key::from(pressed)), Key::parse("L"));
        let pressed = KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT);
        assert_eq!(Some(Key::from(pressed)), Key::parse("backtab"));
    }
}
