//! The real program in a real terminal: starts, is used, ends, leaves everything as it was.

#![cfg(unix)]

mod files;
mod leaving;
mod pty;
mod screen;
