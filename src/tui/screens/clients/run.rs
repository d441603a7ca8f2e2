//! The long run that reads and screens the clients, from the screen's side.

use std::path::Path;

use super::Clients;
use crate::core::screening::Screening;
use crate::tui::job::{Job, News, Part, Row, Source, Work};
use crate::tui::screen::Effect;
use crate::tui::session::Session;

/// What runs, and what was asked.
#[derive(Debug, Default)]
pub(super) struct Run {
    /// The number given last; older news are stale.
    last: u64,
    /// The run under way, if there is one.
    going: Option<Going>,
    /// Whether the folder is to be read.
    asked: bool,
    /// What the clients were asked last.
    screening: Option<Screening>,
    /// The touches of the folder that were seen.
    touches: usize,
    /// Where a run was stopped: so many clients of so many.
    pub(super) stopped: Option<(usize, usize)>,
}

/// A run under way.
#[derive(Debug)]
struct Going {
    run: u64,
    kind: Kind,
    done: usize,
    total: usize,
}

/// What becomes of the rows that arrive.
#[derive(Debug)]
enum Kind {
    /// The first rows there are: each is shown as it comes.
    First,
    /// Rows of clients known: each takes its place.
    Known,
    /// Rows of the folder read again: they are shown together, at the end.
    Again(Vec<Row>),
}

impl Run {
    /// Has the folder read at the next occasion.
    pub(super) fn ask(&mut self) {
        self.asked = true;
    }

    /// A number that no other run has.
    pub(super) fn next(&mut self) -> u64 {
        self.last += 1;
        self.last
    }

    /// What the clients were asked last.
    pub(super) fn answers(&self) -> Option<&Screening> {
        self.screening.as_ref()
    }

    /// Whether a run is under way.
    pub(super) fn is_going(&self) -> bool {
        self.going.is_some()
    }

    /// How far it is: so many clients of so many.
    pub(super) fn progress(&self) -> Option<(usize, usize)> {
        self.going.as_ref().map(|going| (going.done, going.total))
    }

    /// Ends the run under way; its news are stale from now on.
    pub(super) fn stop(&mut self) -> Option<u64> {
        let going = self.going.take()?;
        self.stopped = Some((going.done, going.total));
        Some(going.run)
    }
}

impl Clients {
    /// Starts what is to be done: reading where that was asked, or else screening anew where
    /// the date is another.
    pub(super) fn start(&mut self, session: &Session) -> Vec<Effect> {
        let screening = self.screening(session);
        let is_touched = session.touches != self.run.touches;
        let same = self.run.screening.as_ref() == Some(&screening);
        let was_reading = self.run.going.as_ref().is_some_and(|going| !matches!(going.kind, Kind::Known));
        let reads = self.run.asked || is_touched || (!same && was_reading);
        if same && !reads {
            return Vec::new();
        }
        if is_touched && let Some(file) = &session.touched {
            self.selected = Some(crate::tui::job::Place::File(file.clone()));
        }
        let before = self.run.going.take().map(|going| Effect::Stop(going.run));
        if !same {
            self.list.forget();
        }
        let kind = match reads {
            _ if self.list.count() == 0 => Kind::First,
            true => Kind::Again(Vec::new()),
            false => Kind::Known,
        };
        let source = match reads {
            true if session.is_demo() => Source::Samples(session.samples().to_vec()),
            true => Source::Folder,
            false => Source::Known,
        };
        let known = self.list.records();
        let run = self.run.next();
        self.run.asked = false;
        self.run.touches = session.touches;
        self.run.screening = Some(screening);
        self.run.stopped = None;
        self.failure = None;
        let total = known.len();
        self.run.going = Some(Going { run, kind, done: 0, total });
        let job = Job { run, work: Work::Survey { screening, source, known } };
        before.into_iter().chain([Effect::Run(job)]).collect()
    }

    /// Takes a piece of news; of a run that is no longer wanted, none.
    pub(super) fn take(&mut self, session: &Session, news: News) -> Vec<Effect> {
        match news.part {
            Part::Written(count, to) => return vec![written(session, count, &to)],
            part if self.run.going.as_ref().is_some_and(|going| going.run == news.run) => {
                self.go_on(session, part);
            }
            Part::Unwritten(error) => {
                let reason = session.text.io_error(&error);
                let said = session.text.say_with("clients-not-written", &[("reason", reason.into())]);
                return vec![Effect::refuse(said)];
            }
            _ => {}
        }
        Vec::new()
    }

    fn go_on(&mut self, session: &Session, part: Part) {
        let Some(going) = &mut self.run.going else { return };
        let screening = self.run.screening;
        match part {
            Part::Began(total, folder) => {
                going.total = total;
                self.folder = folder;
                return;
            }
            Part::Rows(rows) => {
                let at = going.done;
                going.done += rows.len();
                match &mut going.kind {
                    Kind::First => self.list.extend(rows),
                    Kind::Known => self.list.put(at, rows),
                    Kind::Again(arrived) => return arrived.extend(rows),
                }
            }
            Part::Ended(trash) => {
                if let Some(trash) = trash {
                    self.trash = trash;
                }
                if let Some(Going { kind: Kind::Again(rows), .. }) = self.run.going.take() {
                    self.list.replace(rows);
                }
            }
            Part::Failed(error) => {
                self.failure = Some(session.text.io_error(&error));
                self.run.going = None;
            }
            Part::Written(..) | Part::Unwritten(_) => {}
        }
        if let Some(screening) = screening {
            self.list.arrange(&screening, &self.choice);
            self.rearranged(session);
        }
    }
}

fn written(session: &Session, count: usize, to: &Path) -> Effect {
    let args = [("count", count.into()), ("file", to.display().to_string().into())];
    Effect::say(session.text.say_with("clients-written", &args))
}
