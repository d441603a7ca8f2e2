//! What is handed over: which paper, in which language and form, by whom, and where it goes.

use std::path::{Path, PathBuf};

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::core::bilingual::Lang;
use crate::core::client::Refusal;
use crate::report::{Format, Kind, Order, Paper, Report};
use crate::store::{file_stem, is_named_client};
use crate::text::Text;
use crate::tui::form::{Field, Form, Reply};
use crate::tui::key::Key;
use crate::tui::keymap::Binding;
use crate::tui::screen::{Effect, Input, Outcome, Screen};
use crate::tui::session::Session;
use crate::tui::widgets::split::{REST, rows};
use crate::tui::widgets::{panel, wrap};

/// Lines kept for the hint.
const HINT: u16 = 3;

/// A paper to be written to a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Paperwork {
    /// What is asked for.
    pub order: Order,
    /// The form it is written in.
    pub format: Format,
    /// Where it goes.
    pub file: PathBuf,
}

/// The form that asks for a paper. The answers stay in view behind it.
pub struct HandOver {
    form: Form,
    /// What every name proposed for the file begins with.
    stem: String,
    /// The name proposed last.
    proposed: String,
}

impl HandOver {
    /// The form as it is first shown, filled with what was asked for last.
    pub fn new(session: &Session) -> HandOver {
        let client = session.committed();
        let stem = format!("{}-{}", file_stem(&client.name, &client.reference), session.as_of());
        let format = if cfg!(feature = "pdf") { "pdf" } else { "html" };
        let mut formats = vec![
            ("pdf", "report-format-pdf"),
            ("html", "report-format-html"),
            ("md", "report-format-md"),
            ("json", "report-format-json"),
        ];
        formats.retain(|&(id, _)| id != "pdf" || cfg!(feature = "pdf"));
        let form = Form::new(vec![
            Field::choice(
                "kind",
                "report-kind",
                "report-kind-hint",
                vec![("report", "report-kind-report"), ("opinion", "report-kind-opinion")],
                "report",
            )
            .checked(|session, form, _| possible(session, form)),
            Field::choice(
                "lang",
                "report-lang",
                "report-lang-hint",
                vec![("en", "report-lang-en"), ("fr", "report-lang-fr")],
                if session.lang() == Lang::Fr { "fr" } else { "en" },
            ),
            Field::choice("format", "report-format", "report-format-hint", formats, format),
            Field::choice(
                "paper",
                "report-paper",
                "report-paper-hint",
                vec![("letter", "report-paper-letter"), ("a4", "report-paper-a4")],
                &session.settings.paper,
            )
            .shown_when(|form| matches!(form.value("format"), "pdf" | "html")),
            Field::text("by", "report-prepared-by", "report-by-hint", &session.settings.prepared_by),
            Field::text("file", "report-file", "report-file-hint", "")
                .required("app-save-empty")
                .checked(|_, form, file| named(form, file)),
        ])
        .with_hints_apart();
        let mut form = HandOver { form, stem, proposed: String::new() };
        form.propose();
        form
    }

    /// Proposes the name that says what the paper is, in its language, unless another was typed.
    fn propose(&mut self) {
        if self.form.value("file") != self.proposed {
            return;
        }
        let kind = if self.form.value("kind") == "opinion" { "report-stem-opinion" } else { "report-stem" };
        let kind = Text::new(lang(&self.form)).say(kind).into_owned();
        self.proposed = format!("{}-{kind}.{}", self.stem, self.form.value("format"));
        self.form.set("file", &self.proposed);
    }

    fn follow(&mut self, session: &Session, reply: Reply) -> Vec<Effect> {
        match reply {
            Reply::Idle | Reply::Opened => Vec::new(),
            Reply::Changed => {
                self.propose();
                Vec::new()
            }
            Reply::Accepted => {
                let file = PathBuf::from(self.form.value("file").trim());
                let format = Format::of(&file).unwrap_or(Format::Json);
                vec![Effect::HandOver(Paperwork { order: order(session, &self.form), format, file })]
            }
            Reply::Effects(effects) => effects,
        }
    }
}

/// The language of the page.
fn lang(form: &Form) -> Lang {
    if form.value("lang") == "fr" { Lang::Fr } else { Lang::En }
}

fn order(session: &Session, form: &Form) -> Order {
    Order {
        kind: if form.value("kind") == "opinion" { Kind::Opinion } else { Kind::Report },
        as_of: session.as_of(),
        lang: lang(form),
        paper: if form.value("paper") == "a4" { Paper::A4 } else { Paper::Letter },
        prepared_by: form.value("by").trim().to_owned(),
        prepared_on: session.today,
        record: None,
    }
}

/// An opinion of futility is only for those whom no category and no program takes.
fn possible(session: &Session, form: &Form) -> Result<(), Refusal> {
    match Report::new(session.book, session.committed(), order(session, form)) {
        Ok(_) => Ok(()),
        Err(unwritten) => Err(unwritten.refusal(&session.text)),
    }
}

/// The ending of the name is that of the form chosen.
fn named(form: &Form, file: &str) -> Result<(), Refusal> {
    let ending = form.value("format");
    let right = Path::new(file.trim()).extension().is_some_and(|own| own.eq_ignore_ascii_case(ending));
    if is_named_client(Path::new(file.trim())) {
        return Err(Refusal::new("report-over-client", file.trim()));
    }
    if right { Ok(()) } else { Err(Refusal::new("report-file-ending", format!(".{ending}"))) }
}

impl Screen for HandOver {
    fn title(&self) -> &'static str {
        "report-form"
    }

    fn bindings(&self, _session: &Session) -> Vec<Binding> {
        self.form.bindings()
    }

    fn takes(&self, key: Key) -> bool {
        self.form.takes(key)
    }

    fn place(&self, _session: &Session, body: Rect) -> Rect {
        panel::centred(body, 76, 2 + 2 * self.form.visible_fields() + 1 + HINT)
    }

    fn update(&mut self, session: &Session, input: &Input) -> Vec<Effect> {
        let reply = self.form.update(session, input);
        self.follow(session, reply)
    }

    fn resume(&mut self, session: &Session, outcome: Outcome) -> Vec<Effect> {
        let reply = self.form.resume(session, outcome);
        self.follow(session, reply)
    }

    fn view(&self, session: &Session, frame: &mut Frame, area: Rect) {
        let inner = panel::panel(session, frame, area, &session.text.say(self.title()));
        let [fields, rule, hint] = rows(inner, [REST, 1, HINT]);
        self.form.view(session, frame, fields);
        let line = session.theme.symbols.rule.repeat(rule.width.into());
        frame.render_widget(Span::styled(line, session.theme.dim), rule);
        let lines = wrap::text(&self.form.hint(session), hint.width);
        for (line, y) in lines.into_iter().zip(hint.top()..hint.bottom()) {
            frame.render_widget(Line::styled(line, session.theme.dim), Rect { y, height: 1, ..hint });
        }
    }
}
