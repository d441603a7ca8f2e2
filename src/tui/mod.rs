//! The interactive program.
//!
//! Events become inputs, a screen turns an input into effects, the app applies them, and
//! views draw what is then true:
//!
//! ```text
//! key ─▶ keymap ─▶ Input ─▶ Screen::update ─▶ effects ─▶ App::apply ─▶ Screen::view
//! ```
//!
//! To add a screen: one file in `screens` with a type that implements [`screen::Screen`];
//! reach it by a [`screen::Route`] (a tab) or push it as a layer with
//! [`screen::Effect::Push`]. Its binding table is all that help, hints and the palette need.

pub mod action;
pub mod app;
mod chrome;
mod clients;
pub mod form;
pub mod job;
pub mod key;
pub mod keymap;
mod outside;
mod papers;
mod rounds;
mod run;
mod saving;
pub mod screen;
pub mod screens;
pub mod session;
mod tabs;
pub mod theme;
pub mod widgets;
mod words;

pub use app::App;
pub use outside::Outside;
pub use run::{run, run_with};
pub use session::Session;
