//! Cutting an area into parts of known size around one that takes the rest.
//!
//! ratatui's layout solves general constraints, which at the start of the program cost more
//! than drawing what stands in the parts; a screen of fixed strips around one pane needs none.

use ratatui::layout::Rect;

/// The size of the part that takes what the others leave.
pub const REST: u16 = u16::MAX;

/// Rows of the given heights from top to bottom, one of them [`REST`]. Where there is too
/// little room the last ones are cut.
pub fn rows<const N: usize>(area: Rect, heights: [u16; N]) -> [Rect; N] {
    let mut y = area.y;
    sizes(heights, area.height).map(|height| {
        let row = Rect { y, height, ..area };
        y += height;
        row
    })
}

/// Columns of the given widths from left to right, one of them [`REST`].
pub fn columns<const N: usize>(area: Rect, widths: [u16; N]) -> [Rect; N] {
    let mut x = area.x;
    sizes(widths, area.width).map(|width| {
        let column = Rect { x, width, ..area };
        x += width;
        column
    })
}

fn sizes<const N: usize>(wanted: [u16; N], room: u16) -> [u16; N] {
    let fixed: u16 = wanted.iter().filter(|&&size| size != REST).sum();
    let rest = room.saturating_sub(fixed);
    let mut left = room;
    wanted.map(|size| {
        let size = if size == REST { rest } else { size }.min(left);
        left -= size;
        size
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_takes_what_the_others_leave() {
        let area = Rect { x: 2, y: 3, width: 40, height: 10 };
        let [top, rest, foot] = rows(area, [1, REST, 2]);
        assert_eq!((top.y, top.height, rest.y, rest.height), (3, 1, 4, 7));
        assert_eq!((foot.y, foot.bottom()), (11, area.bottom()));
        let [left, right] = columns(area, [30, REST]);
        assert_eq!((left.width, right.x, right.width), (30, 32, 10));
    }

    #[test]
    fn nothing_leaves_the_area_however_small_it_is() {
        for height in 0..6 {
            let area = Rect { x: 0, y: 0, width: 1, height };
            let parts = rows(area, [1, 1, REST, 1, 1]);
            assert_eq!(parts.iter().map(|part| part.height).sum::<u16>(), height);
            assert!(parts.iter().all(|part| part.bottom() <= area.bottom()));
        }
    }
}
