//! What a person wants to do, whichever key or click asks for it.

use super::screen::Route;

/// An intent. The keymap says which keys stand for it on each screen.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Action {
    // Moving about, on every list and picture.
    /// One line up.
    Up,
    /// One line down.
    Down,
    /// To the left, or fold.
    Left,
    /// To the right, or unfold.
    Right,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the first line.
    First,
    /// To the last line.
    Last,
    /// Opens or accepts what is selected.
    Open,
    /// Out of the topmost layer.
    Back,
    /// Starts a search.
    Search,

    // The program as a whole.
    /// To the next tab.
    NextTab,
    /// To the tab before.
    PreviousTab,
    /// To one tab.
    Show(Route),
    /// To the previous edition of the rules.
    PreviousEdition,
    /// To the next edition of the rules.
    NextEdition,
    /// Opens the date layer.
    ChangeDate,
    /// To the other language.
    SwitchLanguage,
    /// To the next sample client.
    NextSample,
    /// Takes the last change back.
    Undo,
    /// Makes the last change that was taken back again.
    Redo,
    /// Saves the client.
    Save,
    /// Copies a summary.
    Copy,
    /// Lists the keys.
    Help,
    /// Lists the commands.
    Palette,
    /// Stops the program until the shell continues it.
    Suspend,
    /// Leaves the program.
    Quit,

    // The date layer.
    /// A month earlier.
    MonthBack,
    /// A month later.
    MonthForward,
    /// A week earlier.
    WeekBack,
    /// A week later.
    WeekForward,
    /// Back to the present day.
    Today,

    // Forms and questions.
    /// To the next field.
    NextField,
    /// To the field before.
    PreviousField,
    /// Turns a yes-or-no field, or takes the next choice.
    Toggle,
    /// Accepts the form.
    Accept,

    // The categories.
    /// Opens what changed against the edition before.
    WhatChanged,
    /// Opens the rule of the selected category in full.
    FullRule,
    /// Shows the selected category on the result.
    Why,
    /// To the first edition of the rules.
    FirstEdition,
    /// To the present day and its rules.
    PresentRules,
    /// Asks for a job in the selected occupation.
    AddJob,

    // The work.
    /// Asks for a new job or language result.
    AddEntry,
    /// Asks for one like the selected.
    CopyEntry,
    /// Takes the selected one out.
    DeleteEntry,
    /// Asks for a new language result.
    AddLanguageResult,
    /// Asks about military service.
    EditMilitary,
    /// Asks how open questions are to be read for this client.
    PinReadings,
    /// Asks who the client is.
    NameClient,
    /// Draws the history for the next category.
    NextCategory,

    // The result.
    /// To the day of the last change of verdict before the date in view.
    PreviousChange,
    /// To the day of the next change of verdict.
    NextChange,
    /// Shows what would change the verdict.
    WhatWouldChange,
    /// Opens the open questions and how each is read.
    OpenQuestions,
    /// Asks for a paper to hand over.
    HandOver,

    // The score.
    /// Shows what single changes would give, on a scratch copy.
    WhatIf,
    /// Shows the score over the days to come.
    OverTime,
    /// Makes the selected change on the scratch copy.
    TryChange,
    /// Throws the scratch copy away.
    DropScratch,
    /// Saves the scratch copy as another client.
    KeepScenario,
    /// To the tables before those in view.
    PreviousTables,
    /// To the tables after those in view.
    NextTables,

    // The rest of the client file.
    /// Asks for the rest of the client file.
    OpenProfile,
    /// Between the missing facts and all of them.
    TurnProfile,

    // The rounds.
    /// Chooses which rounds are listed.
    FilterRounds,
    /// Moves the date in view to the day of the selected round.
    ToRound,
    /// Shows how the scores in the pool are spread.
    ShowPool,
    /// Asks for a file of newer rounds.
    ImportRounds,

    // The clients.
    /// Asks for a new client's name.
    NewClient,
    /// Copies the selected client as a scenario.
    DuplicateClient,
    /// Asks for another name.
    RenameClient,
    /// Moves the selected client to the trash.
    DeleteClient,
    /// Takes back what was done last with a file of the client folder.
    TakeBack,
    /// Lists what is in the trash.
    LookIntoTrash,
    /// Asks whether the one chosen in the trash is removed for good.
    EraseClient,
    /// Asks for a file to copy into the folder.
    ImportClient,
    /// Asks where to copy the selected client's file.
    ExportClient,
    /// Asks where to write the list as a table.
    WriteTable,
    /// Puts the list in another order.
    SortClients,
    /// Shows all clients, or only those for whom a verdict differs.
    OnlyAffected,
    /// Asks for another day to compare with.
    CompareWith,
    /// Shows one day only.
    EndComparison,
    /// Reads the folder again.
    ReadAgain,
}
