### The frame of the interactive program: tabs, keys, layers, forms.

app-name = drawcheck
app-tab-categories = Categories
app-tab-experience = Experience
app-tab-result = Result
app-tab-score = Score
app-tab-rounds = Rounds
app-tab-clients = Clients

app-empty-result = Nothing to decide yet: enter a job first.

app-as-of = as of { $date }
app-today = today, { $date }
app-unsaved = not saved
app-rules-of = rules of { $date }
app-before-first-edition = no categories before { $date }

app-too-small = drawcheck needs a terminal of at least { $columns } columns by { $rows } rows. Please make this one larger.
app-not-legal-advice = drawcheck gives information, not legal advice.

## Headings of the help

app-help-title = Keys
app-more = more
app-group-here = This screen
app-group-move = Moving about
app-group-view = What is in view
app-group-program = Client and program

## What keys do

app-tab = tab
app-profile = profile
app-previous-tab = previous tab
app-page = page up or down
app-ends = first or last
app-scroll = scroll
app-choose = choose
app-date = date
app-edition = rules before, after
app-no-earlier-edition = There are no earlier rules.
app-no-later-edition = There are no later rules yet.
app-other-language = français
app-undo = undo
app-redo = redo
app-nothing-to-undo = There is nothing to undo.
app-nothing-to-redo = There is nothing to redo.
app-undone = Taken back.
app-redone = Made again.
app-save = save
app-samples-are-not-saved = The sample clients are not saved.
app-next-sample = next sample
app-palette = commands
app-help = help
app-suspend = back to the shell for a while
app-quit = quit
app-back = back
app-accept = accept
app-take = take this one
app-nothing-found = Nothing found. Try fewer or other words.

## The date layer

app-date-title = Date in view
app-date-shape = year-month-day
app-date-day = day
app-date-week = week
app-date-month = month
app-date-today = today
app-date-return = as it was

## Saving, copying, leaving

app-saved = Saved in { $value }.
app-nothing-to-save = There is nothing to save yet.
app-not-saved = Not saved: { $reason }
app-save-title = Save in which file?
app-save-hint = A name, or a path. It ends in .client.json.
app-save-empty = Type a name for the file.
app-replace-title = File exists
app-replace-question = { $value } is there already. Replace it with this client?
app-keep-file = keep the file
app-replace = replace it
app-copied = Copied.
app-not-copied = Not copied: { $reason }
app-quit-title = Unsaved changes
app-quit-question = This client has changes that are not saved. Leave all the same?
app-stay = stay
app-save-and-leave = save and leave
app-leave = leave without saving

## Forms

app-next-field = next field
app-previous-field = previous field
app-next-group = next group
app-previous-group = previous group
app-change-choice = change
app-toggle = yes or no
app-open-list = open the list
app-pick = choose from a list
app-keep = keep
app-yes = yes
app-no = no
app-form-problems = { $count ->
    [one] One field needs another look.
   *[other] { $count } fields need another look.
}
app-discard-title = Leave the form?
app-discard-question = What you typed in this form is not kept yet.
app-keep-editing = go on editing
app-discard = leave without keeping it

## Names of keys

app-key-ctrl = Ctrl
app-key-alt = Alt
app-key-enter = Enter
app-key-esc = Esc
app-key-tab = Tab
app-key-back-tab = Shift-Tab
app-key-space = Space
app-key-backspace = Backspace
app-key-delete = Del
app-key-page-up = PgUp
app-key-page-down = PgDn
app-key-home = Home
app-key-end = End
