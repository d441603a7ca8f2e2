//! Where on the screen something can be clicked.

use std::cell::RefCell;

use ratatui::layout::{Position, Rect};

/// Rectangles and what a click in each means. A view fills it while drawing: only then is it
/// known where things are.
#[derive(Debug)]
pub struct Regions<T>(RefCell<Vec<(Rect, T)>>);

impl<T: Copy> Regions<T> {
    /// Forgets every region; a view does so first.
    pub fn clear(&self) {
        self.0.borrow_mut().clear();
    }

    /// Makes `area` mean `value`.
    pub fn add(&self, area: Rect, value: T) {
        self.0.borrow_mut().push((area, value));
    }

    /// What a click at `position` means; of overlapping regions the last added.
    pub fn at(&self, position: Position) -> Option<T> {
        self.0.borrow().iter().rev().find(|(area, _)| area.contains(position)).map(|&(_, value)| value)
    }
}

impl<T> Default for Regions<T> {
    fn default() -> Regions<T> {
        Regions(RefCell::new(Vec::new()))
    }
}
