//! Single changes and what each gives, tried on copies; the best first. The one tried last
//! stands above them, to be taken back.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::core::client::Client;
use crate::core::crs::Improvement;
use crate::core::finding::Outcome;
use crate::tui::screen::Input;
use crate::tui::screens::result::why::{plain, sentence};
use crate::tui::session::Session;
use crate::tui::widgets::tree::{Node, Tree};

/// Key of the changes that give nothing.
const IDLE: &str = "idle";

/// Key of the change that was tried last.
const TRIED: &str = "tried";

/// A change that was tried, and the scratch copy that was there before.
#[derive(Debug)]
struct Tried {
    idea: Improvement,
    before: Option<Client>,
}

/// What to select once the list is worked out anew.
#[derive(Debug)]
enum Wanted {
    /// The change that gives most.
    Best,
    /// The change tried last.
    Tried,
    /// The change that makes this client.
    Idea(Box<Client>),
}

/// The list, and which of it is selected.
#[derive(Debug, Default)]
pub struct Ideas {
    tree: Tree,
    roots: Vec<Node>,
    improvements: Vec<Improvement>,
    /// The changes that led to the scratch copy, the last of them last.
    tried: Vec<Tried>,
    wanted: Option<Wanted>,
}

impl Ideas {
    /// Takes the changes that could be made to the scratch copy.
    pub fn refresh(&mut self, session: &Session, improvements: Vec<Improvement>) {
        if self.roots.is_empty() {
            self.tree.fold(IDLE);
        }
        let (useful, idle): (Vec<usize>, Vec<usize>) = (0..improvements.len()).partition(|&at| {
            let it = &improvements[at];
            it.points > 0 || it.may_give()
        });
        // A copy that was changed in another way, or dropped, has no last change to take back.
        if self.tried.last().is_some_and(|it| session.scratch() != Some(&it.idea.after)) {
            self.tried.clear();
        }
        let node = |at: usize| node(session, format!("#{at}"), &improvements[at]);
        let tried = self.tried.last().map(|it| tried(session, &it.idea));
        self.roots = tried.into_iter().chain(useful.into_iter().map(node)).collect();
        // What a change does is read on demand.
        for root in &self.roots {
            self.tree.fold(root.key.clone());
        }
        if !idle.is_empty() {
            let said = session.text.say_with("score-tab-idle", &[("count", idle.len().into())]);
            let children: Vec<Node> = idle.into_iter().map(node).collect();
            for child in &children {
                self.tree.fold(format!("{IDLE}/{}", child.key));
            }
            let line = Line::styled(said, session.theme.dim);
            self.roots.push(Node { key: IDLE.to_owned(), line, children });
        }
        self.improvements = improvements;
        let path = match self.wanted.take() {
            None => return,
            Some(Wanted::Best) => Some("#0".to_owned()),
            Some(Wanted::Tried) => Some(TRIED.to_owned()),
            Some(Wanted::Idea(after)) => {
                let at = self.improvements.iter().position(|it| it.after == *after);
                at.map(|at| format!("#{at}"))
            }
        };
        self.tree.reset();
        if let Some(path) = path {
            self.tree.find(&path, &self.roots);
        }
    }

    /// Forgets the list, which is worked out when it is looked at.
    pub fn clear(&mut self) {
        self.roots.clear();
        self.improvements.clear();
        self.wanted = Some(Wanted::Best);
    }

    /// The change that is selected among those to be tried.
    fn selected(&self) -> Option<&Improvement> {
        let path = self.tree.path(&self.roots)?;
        let at = path.split('/').find_map(|key| key.strip_prefix('#')?.parse::<usize>().ok())?;
        self.improvements.get(at)
    }

    /// Whether the change tried last is selected.
    pub fn is_on_tried(&self) -> bool {
        self.tree.path(&self.roots).is_some_and(|path| path.split('/').next() == Some(TRIED))
    }

    /// Whether a change is selected that can be tried or taken back.
    pub fn can_turn(&self) -> bool {
        self.is_on_tried() || self.selected().is_some()
    }

    /// The scratch copy with the selected change, or without it if it was tried last; and whether
    /// it has it.
    pub fn turn(&mut self, session: &Session) -> Option<(Option<Client>, bool)> {
        if self.is_on_tried() {
            let Tried { idea, before } = self.tried.pop()?;
            self.wanted = Some(Wanted::Idea(Box::new(idea.after)));
            return Some((before, false));
        }
        let idea = self.selected()?.clone();
        let after = idea.after.clone();
        self.tried.push(Tried { idea, before: session.scratch().cloned() });
        self.wanted = Some(Wanted::Tried);
        Some((Some(after), true))
    }

    /// Goes back to the best.
    pub fn reset(&mut self) {
        self.wanted = Some(Wanted::Best);
    }

    /// Lets an input move the selection or fold; whether it did.
    pub fn update(&mut self, input: &Input) -> bool {
        self.tree.update(input, &self.roots)
    }

    /// Draws the list.
    pub fn view(&self, session: &Session, frame: &mut Frame, area: Rect, focused: bool) {
        self.tree.view(&session.theme, frame, area, &self.roots, focused);
    }
}

/// The change tried last.
fn tried(session: &Session, it: &Improvement) -> Node {
    let mut node = node(session, TRIED.to_owned(), it);
    let said = session.text.say("score-tab-tried");
    node.line.spans.insert(1, Span::styled(format!("  {said}"), session.theme.accent));
    node
}

fn node(session: &Session, key: String, it: &Improvement) -> Node {
    let (text, theme) = (&session.text, &session.theme);
    let style = match it.points {
        1.. => theme.good,
        0 => theme.dim,
        ..0 => theme.bad,
    };
    let range = it.most.map(|most| i32::from(most) - i32::from(it.total) + it.points);
    let gain = match range {
        Some(most) => format!("{}…{}", text.signed(it.points), text.signed(most)),
        None => format!("{:>4}", text.signed(it.points)),
    };
    let said = text.finding(session.book, &it.what);
    let line = Line::from(vec![Span::styled(gain, style), Span::raw(format!("  {said}"))]);
    let (total, most) = (text.number(it.total.into()), it.most.map(|most| text.number(most.into())));
    let becomes = match most {
        None => text.say_with("score-tab-becomes", &[("total", total.into())]),
        Some(most) => text.say_with("score-tab-between", &[("total", total.into()), ("most", most.into())]),
    };
    let mut children = vec![plain("total", becomes)];
    if it.points == 0 && it.most.is_none() {
        let id = if it.is_capped() { "score-tab-capped" } else { "score-tab-topped" };
        children.push(plain("why", text.say(id).into_owned()));
    }
    children.extend(it.factors.iter().map(|&(factor, points)| {
        let args = [("name", text.factor(factor).into()), ("change", text.signed(points).into())];
        let line = sentence(theme, Outcome::of(points > 0), text.say_with("score-tab-factor", &args));
        plain(factor.id(), line)
    }));
    children.extend(it.assumed.as_ref().map(|assumed| {
        plain("assumed", sentence(theme, Outcome::Noted, text.finding(session.book, assumed)))
    }));
    Node { key, line, children }
}
