//! The tabs, each made when it is first shown, so that the first frame pays for one only.

use std::cell::OnceCell;

use super::screen::{Route, Screen};
use super::screens::{
    categories::Categories, clients::Clients, experience::Experience, result::ResultScreen,
    rounds::RoundsScreen, score::ScoreScreen,
};
use super::session::Session;

/// The tabs by their [`Route`].
#[derive(Default)]
pub struct Tabs([OnceCell<Box<dyn Screen>>; Route::ALL.len()]);

impl Tabs {
    /// The tab of `route`.
    pub fn get(&self, route: Route, session: &Session) -> &dyn Screen {
        self.0[route as usize].get_or_init(|| make(route, session)).as_ref()
    }

    /// The tab of `route`, to be changed.
    ///
    /// # Panics
    /// Never: the tab is made first.
    pub fn get_mut(&mut self, route: Route, session: &Session) -> &mut Box<dyn Screen> {
        self.get(route, session);
        self.0[route as usize].get_mut().expect("the tab was just made")
    }

    /// The tabs that were shown at some time.
    pub fn shown(&mut self) -> impl Iterator<Item = &mut Box<dyn Screen>> {
        self.0.iter_mut().filter_map(OnceCell::get_mut)
    }
}

fn make(route: Route, session: &Session) -> Box<dyn Screen> {
    match route {
        Route::Categories => Box::new(Categories::new(session)),
        Route::Experience => Box::new(Experience::new(session)),
        Route::Result => Box::new(ResultScreen::new(session)),
        Route::Score => Box::new(ScoreScreen::new(session)),
        Route::Rounds => Box::new(RoundsScreen::new(session)),
        Route::Clients => Box::new(Clients::new(session)),
    }
}
