//! The structure of the document for readers who do not see the page.

use std::num::NonZeroU16;

use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::outline::{Outline, OutlineNode};
use krilla::tagging::{Identifier, ListNumbering, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};

use super::flow::Role;

/// The groups of a document and the pieces of page that belong to each.
pub struct Tagged<'r> {
    roles: &'r [Role],
    lang: String,
    pieces: Vec<Vec<Identifier>>,
}

impl<'r> Tagged<'r> {
    /// Groups with these roles, without any piece yet.
    pub fn new(roles: &'r [Role], lang: &str) -> Tagged<'r> {
        Tagged { roles, lang: lang.to_owned(), pieces: roles.iter().map(|_| Vec::new()).collect() }
    }

    /// Adds a piece to a group.
    pub fn add(&mut self, group: usize, piece: Identifier) {
        self.pieces[group].push(piece);
    }

    /// The tree: items within their list, cells within their row and table.
    pub fn tree(self) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(self.lang));
        let mut groups = self.roles.iter().zip(self.pieces).peekable();
        while let Some((role, pieces)) = groups.next() {
            match role {
                Role::Heading { level, text, .. } => tree.push(group(heading(*level, text), pieces)),
                Role::Paragraph => tree.push(group(Tag::P, pieces)),
                Role::Figure(told) => tree.push(group(Tag::Figure(Some(told.clone())), pieces)),
                Role::Item(list) => {
                    let mut whole = TagGroup::new(Tag::L(ListNumbering::None));
                    let mut body = group(Tag::LBody, pieces);
                    while let Some((role, pieces)) = groups.next_if(|(role, _)| role.list() == Some(*list)) {
                        if let Role::Link { .. } = role {
                            body.push(group(Tag::Link, pieces));
                        } else {
                            whole.push(item(std::mem::replace(&mut body, group(Tag::LBody, pieces))));
                        }
                    }
                    whole.push(item(body));
                    tree.push(whole);
                }
                Role::Link { .. } => tree.push(group(Tag::Link, pieces)),
                Role::Cell { table, row, head } => {
                    let mut whole = TagGroup::new(Tag::Table);
                    let mut line = TagGroup::new(Tag::TR);
                    let mut present = *row;
                    line.push(cell(*head, pieces));
                    while let Some((role, pieces)) = groups.next_if(
                        |(role, _)| matches!(role, Role::Cell { table: other, .. } if other == table),
                    ) {
                        let Role::Cell { row, head, .. } = role else { continue };
                        if *row != present {
                            whole.push(std::mem::replace(&mut line, TagGroup::new(Tag::TR)));
                            present = *row;
                        }
                        line.push(cell(*head, pieces));
                    }
                    whole.push(line);
                    tree.push(whole);
                }
            }
        }
        tree
    }
}

fn heading(level: u16, text: &str) -> TagKind {
    Tag::Hn(NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN), Some(text.to_owned())).into()
}

/// The headings of sections, and below each the headings in it.
pub fn outline(roles: &[Role]) -> Outline {
    let mut sections: Vec<OutlineNode> = Vec::new();
    for role in roles {
        let Role::Heading { level, text, sheet, y } = role else { continue };
        let node = OutlineNode::new(text.clone(), XyzDestination::new(*sheet, Point::from_xy(0.0, *y)));
        match sections.last_mut() {
            Some(section) if *level > 2 => section.push_child(node),
            _ => sections.push(node),
        }
    }
    let mut outline = Outline::new();
    for section in sections {
        outline.push_child(section);
    }
    outline
}

fn group(kind: impl Into<TagKind>, pieces: Vec<Identifier>) -> TagGroup {
    let mut group = TagGroup::new(kind);
    for piece in pieces {
        group.push(piece);
    }
    group
}

fn item(body: TagGroup) -> TagGroup {
    let mut item = TagGroup::new(Tag::LI);
    item.push(body);
    item
}

fn cell(head: bool, pieces: Vec<Identifier>) -> TagGroup {
    if head { group(Tag::TH(TableHeaderScope::Column), pieces) } else { group(Tag::TD, pieces) }
}
