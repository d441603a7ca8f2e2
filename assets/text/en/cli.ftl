### The command line: help, and the texts of its plain output.

cli-usage = Usage:
cli-commands = Commands:
cli-arguments = Arguments:
cli-options = Options:
cli-value-command = COMMAND
cli-value-file = FILE
cli-value-path = PATH
cli-value-number = NUMBER
cli-value-words = WORDS
cli-about = Which Express Entry categories does a work history qualify for, on which day, and why?
    .long =
        Without a command the interactive program opens; with FILE it opens that client. Where
        standard output is no terminal, the same answers are printed as plain text.

        Examples:
          drawcheck                                    go on with the client opened last
          drawcheck --demo                             look around with sample clients
          drawcheck assess amina.client.json           every category, with reasons
          drawcheck assess - --as-of 2023-07-05 --json < amina.client.json
          drawcheck score amina.client.json            the ranking score, factor by factor
          drawcheck noc software developer             find an occupation code
          drawcheck diff 2025-12-31 2026-03-01         what changed in between
          drawcheck screen clients/ --csv              a folder of clients, for a spreadsheet

        Exit status: 0 done; 1 the input was refused, every problem listed with its place;
        2 wrong usage. Nothing is sent anywhere. This is information, not legal advice.
cli-help = Print this help
cli-version = Print the version
cli-as-of = The day the answers are for, such as 2023-07-05 (default: today)
cli-lang = Language of all texts (default: from the locale)
cli-json = Print JSON; its keys and ids are the same in both languages
cli-dir = The folder of client files (default: $DRAWCHECK_DIR, else the platform’s folder for data)
cli-demo = Open sample clients; nothing is read or written
cli-file = A client file (*.client.json)
cli-file-or-stdin = A client file, or - for standard input
cli-assess = Assess one client: every category in force, with dates, reasons and sources
cli-categories = Show the categories in force, their rules, sources and occupations
cli-diff = Show what changed between the rules of two days
    .long = Categories that came and went, parameters of rules, and occupations in (+), out (−) and moved.
cli-diff-from = The earlier day
cli-diff-to = The later day
cli-noc = Find occupations by title, everyday name or code, best first
    .long = Words may come in any order, in English or French, with or without accents; a typo is forgiven.
cli-noc-words = Words of the title, or the start of a code
cli-noc-limit = How many to show at most (default: 10)
cli-rounds = List the rounds of invitations on file, or import newer ones
    .long =
        --category takes the id of a category, such as stem; --type takes general, cec, fsw, fst,
        pnp, category or other. The newest comes first; with --as-of only rounds held by that day.

        --import FILE takes over the rounds that are newer than those on file from the
        department’s own file, ee_rounds_123_en.json, saved from canada.ca. It is checked whole: a
        file with a problem changes nothing. What is on file stays where the two disagree, and the
        disagreement is told. Imported rounds are kept in the client folder.
cli-rounds-category = Only rounds of this category
cli-rounds-type = Only rounds of this type
cli-rounds-import = Import newer rounds from the department’s file
cli-replay = Say for every round whether one client would have been invited
    .long =
        Four questions are answered for each round by the rules of its day: in the pool, in the
        category, at or above the cut-off, ahead of the tie-break. An invitation needs all four.
        --round NUMBER explains one round in full; --as-of leaves out later rounds.
cli-replay-round = Explain this round
cli-no-folder = There is no folder to keep rounds in: this system names no place for a program’s data.
cli-score = Work out the ranking score of one client, with the reason for every factor
    .long =
        The tables of the day apply. A fact that is missing counts as nothing and is listed. From
        3 November 2026 the total is a base score: see the warning it carries.

        --ahead adds the score of the next three years if life goes on as it is; as JSON the key
        ahead: from, to, changes (date, total, points, base_score, reasons), months (date, total).
        --what-if adds single changes, each tried on a copy, the best first; as JSON the key
        improvements: id, text, points, total, at_most, capped, assumed, factors.
cli-score-ahead = Add how the score goes on over the next three years
cli-score-what-if = Add what single changes would give
cli-timeline = Show the verdict of every category over a span of days
    .long = Each line is an unbroken stretch of days with one verdict under one edition of the rules.
cli-timeline-none = There are no categories in these days: the first came into force on { $first }.
cli-timeline-from = First day
cli-timeline-to = Last day
cli-screen = Screen many clients: folders, files, or one a line
    .long =
        PATH is a client file, or a folder whose *.client.json files are taken by name (not those
        of folders inside it); - reads JSON Lines, one client a line. Any number, in bounded
        memory, on every core, answered in the order of the input. What cannot be read is
        answered with an error, with every problem; it does not stop the rest. Only a PATH that
        cannot be read at all makes the exit status 1.

        JSON Lines: line or file, name, reference, verdicts by category id; or line or file,
        name and reference as far as they can be read, and error. --compare adds compare
        (from, to) and changes: by category id from, to, kind and reason.

        CSV, in UTF-8: name, reference, a column for each category, line or file, error.
        --compare adds gains, loses and depends, which hold category ids to filter by, and
        changes, which holds every change with its reason. A cell that a spreadsheet might take
        for a formula has an apostrophe before it.

        --compare DATE reads from the earlier of the two days to the later, whichever is
        --as-of; verdicts are always those of --as-of. kind is gains (now eligible), loses
        (was eligible, or might have been), depends (now an open question decides), unknown
        (now more information is needed) or neither. A category that is not in force on a day
        is not_in_force.

        Examples:
          drawcheck screen clients/ --csv > clients.csv
          drawcheck screen clients/ --as-of 2026-02-18 --compare 2026-02-17
          drawcheck screen - < clients.jsonl > answers.jsonl
cli-screen-input = Client files, folders of them, or - for standard input (default: the client folder)
cli-screen-compare = List each verdict that differs between --as-of and this day, and why
cli-screen-jsonl = Write JSON Lines (the default)
cli-screen-csv = Write a table for a spreadsheet
cli-screen-no-header = Leave out the header row, as for a part of a longer table
cli-report = Write a report to hand over: Markdown, HTML, PDF, or JSON that can be worked out again
cli-report-output = Where to write it; the ending chooses the form: .md, .html, .pdf or .json
cli-report-paper = Size of the page: letter or a4 (default: as set in the program, else letter)
cli-report-prepared-by = Who prepares it, as it shall stand on the page (default: as set in the program)
cli-report-opinion = Write the reasoned opinion that an expression of interest would be futile, where every category and program is refused however open questions are read
cli-value-name = NAME
cli-value-folder = FOLDER
cli-verify = Work a report out again, offline, and say what differs
cli-verify-file = A report: .html, .pdf or .json
cli-completions = Print a completion script for a shell
cli-completions-shell = bash, elvish, fish, powershell or zsh

cli-wrong-unknown = “{ $arg }” is not understood here.
cli-wrong-missing = Missing: { $arg }
cli-wrong-empty = { $arg } needs a value.
cli-wrong-no-value = { $arg } takes no value: leave out “{ $value }”.
cli-wrong-value = “{ $value }” is not a value for { $arg }.
cli-wrong-twice = { $arg } is given twice.
cli-wrong-together = { $arg } and { $other } do not go together.
cli-wrong-choices = Possible: { $choices }
cli-wrong-meant = Did you mean “{ $word }”?
cli-wrong-more = More about it: drawcheck --help
