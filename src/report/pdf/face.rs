//! The fonts of the PDF: which has a character, how wide a text is, where a line breaks.

use krilla::text::Font;
use rustybuzz::{Direction, UnicodeBuffer};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use crate::report::Unwritten;

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf");
const BOLD: &[u8] = include_bytes!("../../../assets/fonts/NotoSans-Bold.ttf");
const SIGNS: &[u8] = include_bytes!("../../../assets/fonts/DejaVuSans-signs.ttf");

/// How heavy a text is set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Weight {
    /// For reading.
    Regular,
    /// For headings and names.
    Bold,
}

/// One font, for measuring and for drawing.
pub struct Face {
    font: Font,
    shaper: rustybuzz::Face<'static>,
}

impl Face {
    fn new(bytes: &'static [u8]) -> Face {
        Face {
            font: Font::new(bytes.into(), 0).expect("an embedded font"),
            shaper: rustybuzz::Face::from_slice(bytes, 0).expect("an embedded font"),
        }
    }

    /// The font as the PDF takes it.
    pub fn font(&self) -> Font {
        self.font.clone()
    }

    fn has(&self, letter: char) -> bool {
        self.shaper.glyph_index(letter).is_some()
    }

    /// The width of `text` at `size` points.
    pub fn width(&self, text: &str, size: f32) -> f32 {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(Direction::LeftToRight);
        let shaped = rustybuzz::shape(&self.shaper, &[], buffer);
        let units: i32 = shaped.glyph_positions().iter().map(|glyph| glyph.x_advance).sum();
        units as f32 * size / self.shaper.units_per_em() as f32
    }
}

/// The fonts of a document.
pub struct Faces {
    regular: Face,
    bold: Face,
    signs: Face,
}

impl Faces {
    /// The embedded fonts.
    pub fn new() -> Faces {
        Faces { regular: Face::new(REGULAR), bold: Face::new(BOLD), signs: Face::new(SIGNS) }
    }

    /// `text` in pieces, each with the font it is set in.
    pub fn parts<'f, 't>(
        &'f self,
        text: &'t str,
        weight: Weight,
    ) -> Result<Vec<(&'f Face, &'t str)>, Unwritten> {
        let main = match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        };
        let mut parts: Vec<(&Face, usize, usize)> = Vec::new();
        for (at, letter) in text.char_indices() {
            // The signs of the verdicts are taken from one font, so that they look alike.
            let face = match letter {
                letter if self.signs.has(letter) => &self.signs,
                letter if main.has(letter) => main,
                letter => return Err(Unwritten::Glyph(letter)),
            };
            let end = at + letter.len_utf8();
            match parts.last_mut() {
                Some((last, _, to)) if std::ptr::eq(*last, face) => *to = end,
                _ => parts.push((face, at, end)),
            }
        }
        Ok(parts.into_iter().map(|(face, from, to)| (face, &text[from..to])).collect())
    }

    /// The width of `text` at `size` points.
    pub fn width(&self, text: &str, weight: Weight, size: f32) -> Result<f32, Unwritten> {
        Ok(self.parts(text, weight)?.iter().map(|(face, part)| face.width(part, size)).sum())
    }

    /// The width of the longest word of `text`: how wide a line must be to break none.
    pub fn longest_word(&self, text: &str, weight: Weight, size: f32) -> Result<f32, Unwritten> {
        let text: String = text.nfc().collect();
        let mut longest = 0.0_f32;
        for word in text.split(' ').flat_map(parts_of_word) {
            longest = longest.max(self.width(word, weight, size)?);
        }
        Ok(longest)
    }

    /// `text` in lines of at most `width` points. Words longer than a line are broken anywhere.
    pub fn lines(&self, text: &str, weight: Weight, size: f32, width: f32) -> Result<Vec<String>, Unwritten> {
        let text: String = text.nfc().collect();
        // French sets a space before these marks; no line begins with one of them.
        let text = [':', ';', '?', '!', '»']
            .iter()
            .fold(text, |text, mark| text.replace(&format!(" {mark}"), &format!("\u{a0}{mark}")));
        let space = self.width(" ", weight, size)?;
        let mut lines = Vec::new();
        let (mut line, mut used) = (String::new(), 0.0);
        let words = text.split(' ').flat_map(|word| parts_of_word(word).enumerate());
        for (part, word) in words {
            let gap = if part == 0 && !line.is_empty() { space } else { 0.0 };
            let wide = self.width(word, weight, size)?;
            if !line.is_empty() && used + gap + wide > width {
                lines.push(std::mem::take(&mut line));
                used = 0.0;
            } else if gap > 0.0 {
                line.push(' ');
                used += space;
            }
            if wide <= width {
                line.push_str(word);
                used += wide;
                continue;
            }
            for letter in word.graphemes(true) {
                let wide = self.width(letter, weight, size)?;
                if used + wide > width && !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                    used = 0.0;
                }
                line.push_str(letter);
                used += wide;
            }
        }
        lines.push(line);
        Ok(lines)
    }
}

/// A line may also break within a word: after a slash, as in an address or in a double name, and
/// after a hyphen.
fn parts_of_word(word: &str) -> impl Iterator<Item = &str> {
    word.split_inclusive(['/', '-'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_and_lose_nothing() {
        let faces = Faces::new();
        let text = "Les professions ne s’additionnent jamais ● Nguyễn-Łukasiewicz https://example.org/a/very/long/address";
        let lines = faces.lines(text, Weight::Regular, 10.0, 90.0).expect("known letters");
        assert!(lines.iter().all(|line| faces.width(line, Weight::Regular, 10.0).expect("known") <= 90.5));
        assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        let french = faces.lines("aaaaaaaaaa : b", Weight::Regular, 10.0, 62.0).expect("known letters");
        assert!(french.iter().all(|line| !line.starts_with(':')), "{french:?}");
    }

    #[test]
    fn a_letter_the_fonts_lack_is_named() {
        let faces = Faces::new();
        assert_eq!(faces.width("a漢", Weight::Bold, 10.0), Err(Unwritten::Glyph('漢')));
    }
}
