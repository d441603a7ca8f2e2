//! Papers that are handed over: worked out, written, and never over another file unasked.

use super::app::App;
use super::screen::Effect;
use super::screens::result::handover::Paperwork;
use super::widgets::ask::Ask;
use crate::core::client::Refusal;
use crate::report::{Order, Paper, Report};
use crate::store::Settings;

impl App {
    /// Writes a paper, unless there is a file of its name: then the person is asked.
    pub(super) fn hand_over(&mut self, paper: Paperwork) {
        let paper = Paperwork { file: self.at_home(paper.file), ..paper };
        if self.outside.is_client(&paper.file, self.session.file.as_deref()) {
            let refusal = Refusal::new("report-over-client", paper.file.display());
            let reason = self.session.text.refusal(&refusal);
            return self.fail("report-not-written", &reason);
        }
        if !self.outside.exists(&paper.file) {
            return self.write_paper(paper);
        }
        let shown = paper.file.display().to_string();
        let question = self.session.text.say_with("report-replace-question", &[("value", shown.into())]);
        let ask = Ask::new("app-replace-title", question)
            .answer("app-keep-file", Vec::new())
            .answer("app-replace", vec![Effect::ReplacePaper(paper)]);
        self.carry_out(vec![Effect::push(ask)]);
    }

    /// Writes a paper and closes the form that asked for it; when it cannot be written, the form
    /// stays with what was typed.
    pub(super) fn write_paper(&mut self, paper: Paperwork) {
        let Paperwork { order, format, file } = paper;
        let settings = settings(&order);
        let record = self
            .session
            .file
            .as_deref()
            .filter(|_| !self.session.is_unsaved())
            .and_then(|file| self.outside.record(file));
        let order = Order { record, ..order };
        let report = Report::new(self.session.book, self.session.committed(), order);
        let bytes = match report.and_then(|report| report.write(format)) {
            Ok(bytes) => bytes,
            Err(unwritten) => {
                let reason = unwritten.reason(&self.session.text);
                return self.fail("report-not-written", &reason);
            }
        };
        match self.outside.write(&file, &bytes) {
            Ok(written) => {
                self.carry_out(vec![Effect::Pop]);
                self.say("report-written", &written.display().to_string());
                self.set(settings);
            }
            Err(error) => {
                let reason = self.session.text.not_written(&file, &error);
                self.fail("report-not-written", &reason);
            }
        }
    }

    /// Keeps what was set for the next time. Where it cannot be kept, it holds for this run, and
    /// the person is told.
    fn set(&mut self, settings: Settings) {
        if self.session.settings != settings {
            if !self.session.is_demo()
                && let Err(error) = self.outside.keep_settings(&settings)
            {
                let reason = self.session.read_error(&error);
                self.fail("report-settings-not-kept", &reason);
            }
            self.session.settings = settings;
        }
    }
}

/// What an order says that holds for the next one too.
fn settings(order: &Order) -> Settings {
    let paper = if order.paper == Paper::A4 { "a4" } else { "letter" };
    Settings { prepared_by: order.prepared_by.clone(), paper: paper.to_owned() }
}
