//! Text flowing down one sheet after the other.

use super::face::{Faces, Weight};
use crate::report::Unwritten;

/// Space left free at each side: where text begins.
pub const SIDE: f32 = 66.0;
/// Space left free above and below.
const TOP: f32 = 66.0;
const BOTTOM: f32 = 78.0;

/// The colours there are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ink {
    /// For reading.
    Text,
    /// For what is said aside.
    Quiet,
    /// For thin lines.
    Rule,
    /// The one accent.
    Accent,
    /// A lighter accent.
    Light,
    /// A ground behind text.
    Tint,
}

/// How a text is set.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Style {
    /// Size in points.
    pub size: f32,
    /// From one line to the next, in points.
    pub leading: f32,
    /// How heavy.
    pub weight: Weight,
    /// Its colour.
    pub ink: Ink,
}

/// Plain text.
pub const BODY: Style = Style { size: 9.5, leading: 14.0, weight: Weight::Regular, ink: Ink::Text };
/// What is said aside.
pub const SMALL: Style = Style { size: 8.0, leading: 11.5, weight: Weight::Regular, ink: Ink::Quiet };

/// Something on a sheet.
#[derive(Clone, PartialEq, Debug)]
pub enum Mark {
    /// A line of text from its left end on its baseline.
    Text {
        /// Left end.
        x: f32,
        /// Baseline.
        y: f32,
        /// Size in points.
        size: f32,
        /// How heavy.
        weight: Weight,
        /// Colour.
        ink: Ink,
        /// The text.
        text: String,
    },
    /// A filled box.
    Box {
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
        /// Colour.
        ink: Ink,
    },
    /// An empty box with a dashed edge.
    Frame {
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Width.
        width: f32,
        /// Height.
        height: f32,
    },
    /// A thin line through points.
    Line {
        /// The points.
        points: Vec<(f32, f32)>,
        /// Colour.
        ink: Ink,
    },
    /// The point of an arrow to the right.
    Tip {
        /// Left.
        x: f32,
        /// Top.
        y: f32,
        /// Height.
        height: f32,
    },
}

/// A mark and the group it belongs to; `None` for what is no content.
#[derive(Clone, PartialEq, Debug)]
pub struct Placed {
    /// Index of the group's role.
    pub group: Option<usize>,
    /// The mark.
    pub mark: Mark,
}

/// What a group of marks is to a reader who does not see the page.
#[derive(Clone, PartialEq, Debug)]
pub enum Role {
    /// A heading, which the outline lists.
    Heading {
        /// 1 for the title.
        level: u16,
        /// What it says.
        text: String,
        /// Index of its sheet.
        sheet: usize,
        /// How far down it stands.
        y: f32,
    },
    /// A paragraph.
    Paragraph,
    /// A picture, told by this text.
    Figure(String),
    /// An item of the list with this number.
    Item(usize),
    /// A web address that belongs to the item before it, in the list with this number.
    Link {
        /// The list.
        list: usize,
        /// The address.
        url: String,
    },
    /// A cell of the table with this number.
    Cell {
        /// The table.
        table: usize,
        /// The row.
        row: usize,
        /// Whether it names a column.
        head: bool,
    },
}

impl Role {
    /// The number of the list it is part of.
    pub fn list(&self) -> Option<usize> {
        match self {
            Role::Item(list) | Role::Link { list, .. } => Some(*list),
            _ => None,
        }
    }
}

/// A page with its marks.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Sheet {
    /// The marks, in reading order.
    pub marks: Vec<Placed>,
}

/// The sheets written so far and where the next line goes.
pub struct Flow<'f> {
    pub(super) faces: &'f Faces,
    size: (f32, f32),
    sheets: Vec<Sheet>,
    roles: Vec<Role>,
    group: Option<usize>,
    /// The top of what comes next.
    pub(super) y: f32,
    /// Lists and tables begun so far.
    pub(super) begun: usize,
}

impl<'f> Flow<'f> {
    /// Sheets of `size`, the first one empty.
    pub fn new(faces: &'f Faces, size: (f32, f32)) -> Flow<'f> {
        Flow { faces, size, sheets: vec![Sheet::default()], roles: Vec::new(), group: None, y: TOP, begun: 0 }
    }

    /// Whether nothing stands on this sheet yet.
    pub fn is_fresh(&self) -> bool {
        self.y <= TOP
    }

    /// The width of the text.
    pub fn width(&self) -> f32 {
        self.size.0 - 2.0 * SIDE
    }

    /// Marks that follow belong to a new group with this role.
    pub fn begin(&mut self, role: Role) {
        self.roles.push(role);
        self.group = Some(self.roles.len() - 1);
    }

    /// Marks that follow are no content: they say again what was said.
    pub fn aside(&mut self) {
        self.group = None;
    }

    /// Sets a heading.
    pub fn heading(&mut self, level: u16, text: &str, style: Style) -> Result<(), Unwritten> {
        let (sheet, y) = (self.sheets.len() - 1, self.y);
        self.begin(Role::Heading { level, text: text.to_owned(), sheet, y });
        self.text(text, style, 0.0, self.width())
    }

    /// Places a mark of the present group.
    pub fn place(&mut self, mark: Mark) {
        let group = self.group;
        self.put(group, mark);
    }

    /// Places a mark that is no content.
    pub fn adorn(&mut self, mark: Mark) {
        self.put(None, mark);
    }

    fn put(&mut self, group: Option<usize>, mark: Mark) {
        if let Some(sheet) = self.sheets.last_mut() {
            sheet.marks.push(Placed { group, mark });
        }
    }

    /// Whether `height` points more go on this sheet.
    pub fn fits(&self, height: f32) -> bool {
        self.y + height <= self.size.1 - BOTTOM
    }

    /// Goes on at the top of a new sheet.
    pub fn turn(&mut self) {
        self.sheets.push(Sheet::default());
        self.y = TOP;
    }

    /// Turns the page where less than `height` is left.
    pub fn keep(&mut self, height: f32) {
        if !self.fits(height) && self.y > TOP {
            self.turn();
        }
    }

    /// Leaves `height` points free, but not at the top of a sheet.
    pub fn space(&mut self, height: f32) {
        if self.y > TOP {
            self.y += height;
        }
    }

    /// Sets one line of `text` with its top at the present height, `from` points from the left.
    pub fn line(&mut self, text: &str, style: Style, from: f32) {
        let y = self.y + style.leading * 0.5 + style.size * 0.36;
        let Style { size, weight, ink, .. } = style;
        self.place(Mark::Text { x: SIDE + from, y, size, weight, ink, text: text.to_owned() });
    }

    /// Sets `text` in lines of `width` points, `from` points from the left, down the sheets.
    pub fn text(&mut self, text: &str, style: Style, from: f32, width: f32) -> Result<(), Unwritten> {
        let lines = self.faces.lines(text, style.weight, style.size, width)?;
        // Two lines stay together at the head and at the foot of a sheet.
        self.keep(style.leading * lines.len().min(2) as f32);
        let last = lines.len() - 1;
        for (at, line) in lines.iter().enumerate() {
            // A space at the end of a line stands for the break, for those who copy the text.
            let line = if at < last { format!("{line} ") } else { line.clone() };
            self.keep(style.leading);
            self.line(&line, style, from);
            self.y += style.leading;
        }
        Ok(())
    }

    /// The sheets with their feet, and the roles of the groups.
    pub fn finish(mut self, foot: &str) -> Result<(Vec<Sheet>, Vec<Role>), Unwritten> {
        let pages = self.sheets.len();
        let y = self.size.1 - BOTTOM * 0.5;
        let room = self.width() - 60.0;
        let foot = self.faces.lines(foot, SMALL.weight, SMALL.size, room)?.swap_remove(0);
        for (sheet, number) in self.sheets.iter_mut().zip(1..) {
            let number = format!("{number} / {pages}");
            let wide = self.faces.width(&number, SMALL.weight, SMALL.size)?;
            for (x, text) in [(SIDE, foot.clone()), (self.size.0 - SIDE - wide, number)] {
                let Style { size, weight, ink, .. } = SMALL;
                sheet.marks.push(Placed { group: None, mark: Mark::Text { x, y, size, weight, ink, text } });
            }
        }
        Ok((self.sheets, self.roles))
    }
}
