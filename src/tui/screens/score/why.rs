//! The reasons of one line: its facts, its table, the caps it runs into.

use ratatui::text::{Line, Span};

use super::lines::Item;
use crate::core::crs::{Crs, Cut, Factor, FactorScore, Part, Score};
use crate::core::finding::{Finding, Outcome, Value};
use crate::core::source::Source;
use crate::tui::key::Key;
use crate::tui::screens::result::why::{plain, section, sentence};
use crate::tui::session::Session;
use crate::tui::widgets::tree::Node;

/// What is explained: a score, under these rules.
pub struct Why<'s, 'a> {
    /// Text, theme and rules.
    pub session: &'s Session,
    /// The score's rules.
    pub crs: &'s Crs,
    /// The score.
    pub score: &'s Score<'a>,
}

impl Why<'_, '_> {
    /// The name and the points of a line.
    pub fn title(&self, item: Item) -> Line<'static> {
        let (text, theme) = (&self.session.text, &self.session.theme);
        let (name, points, max) = match item {
            Item::Total => {
                (text.say("score-tab-total"), self.score.total, self.score.edition.tables.caps.total)
            }
            Item::Part(part) => {
                let found = self.score.parts.iter().find(|it| it.part == part);
                (text.part(part), found.map_or(0, |it| it.points), found.map_or(0, |it| it.max))
            }
            Item::Factor(factor) => {
                let it = self.factor(factor);
                (text.factor(factor), it.points, it.max)
            }
            Item::Cut(group) => {
                let said = self.score.cuts.iter().find(|cut| cut.group == group).map(|cut| text.cut(cut));
                return Line::styled(said.unwrap_or_default(), theme.strong);
            }
        };
        let args = [
            ("name", name.into()),
            ("points", text.number(points.into()).into()),
            ("max", text.number(max.into()).into()),
        ];
        Line::styled(text.say_with("score-tab-line", &args), theme.strong)
    }

    /// The tree of a line.
    pub fn tree(&self, item: Item) -> Vec<Node> {
        match item {
            Item::Total => self.total(),
            Item::Part(part) => self.part(part),
            Item::Factor(factor) => self.reasons(self.factor(factor)),
            Item::Cut(group) => {
                let of = self.score.factors.iter().filter(|it| group.has(it.factor) && it.points > 0);
                let mut roots: Vec<Node> = of.map(|it| self.line(it)).collect();
                let first = Factor::ALL.into_iter().find(|&factor| group.has(factor));
                roots.extend(first.map(|factor| self.table(factor)));
                roots
            }
        }
    }

    /// The fact that a line lacks.
    pub fn lacking(&self, item: Item) -> Option<&'static str> {
        let Item::Factor(factor) = item else { return None };
        self.factor(factor).finding.facts.iter().find_map(|(_, value)| match value {
            Value::Fact(path) => Some(*path),
            _ => None,
        })
    }

    /// The key that asks for the missing facts.
    fn way_out(&self) -> Node {
        let (session, theme) = (self.session, &self.session.theme);
        let key = Key::parse("p").map(|key| key.label(&session.text, &theme.symbols)).unwrap_or_default();
        let said = format!("  {}", session.text.say("score-tab-fill-in"));
        plain("fill-in", Line::from(vec![Span::styled(key, theme.accent), Span::raw(said)]))
    }

    fn say(&self, id: &str) -> String {
        self.session.text.say(id).into_owned()
    }

    fn factor(&self, factor: Factor) -> &FactorScore<'_> {
        &self.score.factors[factor as usize]
    }

    fn total(&self) -> Vec<Node> {
        let (session, score) = (self.session, self.score);
        let (text, theme, lang) = (&session.text, &session.theme, session.lang());
        let mut roots = Vec::new();
        if let Some(warning) = &score.edition.warning {
            let said = Span::styled(format!("! {}", warning.text.get(lang)), theme.warn);
            roots.push(Node {
                key: "warning".to_owned(),
                line: said.into(),
                children: warning.sources.iter().map(|source| self.source(source)).collect(),
            });
        }
        if !score.facts.missing.is_empty() {
            let each = score.facts.missing.iter().map(|path| {
                plain((*path).to_owned(), sentence(theme, Outcome::Unknown, text.fact(path).into_owned()))
            });
            let mut nodes: Vec<Node> = each.collect();
            nodes.push(self.way_out());
            roots.push(section(session, "missing", "score-tab-missing", nodes));
        }
        roots.extend(self.language());
        roots.extend(self.cuts(&score.cuts));
        let edition = score.edition;
        let from = text.date(edition.in_force_from).into();
        let span = match edition.in_force_until {
            None => text.say_with("score-tab-from", &[("from", from)]),
            Some(until) => {
                let until = text.date(until).into();
                text.say_with("score-tab-from-until", &[("from", from), ("until", until)])
            }
        };
        let mut tables = vec![plain("span", span), plain("summary", edition.summary.get(lang).to_owned())];
        tables.extend(edition.sources.iter().map(|source| self.source(source)));
        tables.push(plain("verified", self.crs.verified_note.get(lang).to_owned()));
        roots.push(section(session, "tables", "score-tab-tables", tables));
        if let Some(counts) = self.crs.work_on(score.as_of) {
            let mut nodes = vec![plain("note", counts.note.get(lang).to_owned())];
            nodes.extend(counts.sources.iter().map(|source| self.source(source)));
            roots.push(section(session, "counting", "score-tab-counting", nodes));
        }
        roots
    }

    /// Which language counts first, and by whose choice; where no result is on file there is
    /// nothing to choose.
    fn language(&self) -> Option<Node> {
        if self.score.facts.lacks(&["language_tests"]).is_some() {
            return None;
        }
        let (session, first) = (self.session, self.score.facts.languages.first);
        let language = match first {
            crate::core::client::OfficialLanguage::English => "english",
            crate::core::client::OfficialLanguage::French => "french",
        };
        let set = session.client().first_official_language == Some(first);
        let id = if set { "score-tab-language-set" } else { "score-tab-language-chosen" };
        let said = session.text.say_with(id, &[("language", language.into())]);
        let results = [Factor::FirstLanguage, Factor::SecondLanguage];
        let children = results.map(|factor| {
            let finding = &self.factor(factor).finding;
            let said = session.text.finding(session.book, finding);
            plain(factor.id(), sentence(&session.theme, finding.outcome, said))
        });
        Some(Node {
            key: "language".to_owned(),
            line: sentence(&session.theme, Outcome::Noted, said),
            children: children.into(),
        })
    }

    fn cuts(&self, cuts: &[Cut]) -> Option<Node> {
        let each = cuts.iter().map(|cut| {
            let line = Span::styled(self.session.text.cut(cut), self.session.theme.warn);
            plain(cut.group.id(), Line::from(line))
        });
        let nodes: Vec<Node> = each.collect();
        (!nodes.is_empty()).then(|| section(self.session, "limits", "score-tab-limits", nodes))
    }

    fn part(&self, part: Part) -> Vec<Node> {
        let cuts: Vec<Cut> =
            self.score.cuts.iter().filter(|cut| cut.group.part() == Some(part)).copied().collect();
        let mut roots: Vec<Node> = self.score.of(part).map(|it| self.line(it)).collect();
        roots.extend(self.cuts(&cuts));
        roots
    }

    /// A factor in one line, with its reason under it.
    fn line(&self, it: &FactorScore) -> Node {
        let text = &self.session.text;
        let (points, max) = (u32::from(it.points), u32::from(it.max));
        let args = [("name", text.factor(it.factor).into()), ("points", points.into()), ("max", max.into())];
        let said = text.say_with("score-tab-line", &args);
        let line = sentence(&self.session.theme, it.finding.outcome, said);
        Node { key: it.factor.id().to_owned(), line, children: vec![self.step(0, &it.finding)] }
    }

    /// Why a factor gives what it gives, by which table.
    fn reasons(&self, it: &FactorScore) -> Vec<Node> {
        let cuts: Vec<Cut> =
            self.score.cuts.iter().filter(|cut| cut.group.has(it.factor) && it.points > 0).copied().collect();
        let mut roots = vec![self.step(0, &it.finding)];
        if self.lacking(Item::Factor(it.factor)).is_some() {
            roots[0].children.push(self.way_out());
        }
        roots.extend(self.cuts(&cuts));
        roots.push(self.table(it.factor));
        roots
    }

    fn step(&self, at: usize, finding: &Finding) -> Node {
        let said = self.session.text.finding(self.session.book, finding);
        let line = sentence(&self.session.theme, finding.outcome, said);
        let steps = finding.children.iter().enumerate().map(|(at, step)| self.step(at, step));
        // What is open is to be read at its source.
        let source = finding.source.filter(|_| finding.outcome == Outcome::Depends);
        let children = steps.chain(source.map(|(_, source)| self.source(source))).collect();
        Node { key: format!("{}:{at}", finding.message), line, children }
    }

    /// The table of a factor: since when it holds, what to know of it, where it is printed.
    fn table(&self, factor: Factor) -> Node {
        let (session, origin) = (self.session, self.score.edition.origin(factor));
        let text = &session.text;
        let from = origin.in_force_from.unwrap_or(origin.first);
        let mut nodes =
            vec![plain("from", text.say_with("score-tab-from", &[("from", text.date(from).into())]))];
        nodes.extend(origin.note.as_ref().map(|note| plain("note", note.get(session.lang()).to_owned())));
        let offers = &self.score.edition.tables.offers.sources;
        let offers =
            offers.iter().filter(|it| factor == Factor::ArrangedEmployment && !origin.sources.contains(it));
        nodes.extend(origin.sources.iter().chain(offers).map(|source| self.source(source)));
        Node {
            key: "table".to_owned(),
            line: Line::styled(self.say("score-tab-tables"), session.theme.strong),
            children: nodes,
        }
    }

    fn source(&self, source: &Source) -> Node {
        let theme = &self.session.theme;
        Node {
            key: source.url.clone(),
            line: Line::from(self.session.text.source(source)),
            children: vec![plain(
                "address",
                Line::styled(source.url(self.session.lang()).to_owned(), theme.dim),
            )],
        }
    }
}
