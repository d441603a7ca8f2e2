### What is handed over: the report, the opinion, and what checking them finds.

## On the command line

report-ending = “{ $value }” does not end in .md, .html, .pdf or .json.
report-over-client = “{ $value }” is a client’s file. A report does not replace one: choose another name.
report-not-futile = No opinion of futility: it needs every category and every program to be refused, however open questions are read. Not refused: { $value }.
report-not-refused = { $name } ({ $verdict })
report-not-in-force = No opinion of futility: no categories are in force on this day.
report-glyph = The fonts of the PDF have no “{ $letter }” ({ $code }). Write it as HTML instead: a name that ends in .html
report-no-pdf = This drawcheck was built without PDF. Write the report as HTML instead: -o NAME.html

## The form on the Result tab

report-form = Report
report-kind = Document
report-kind-hint = The report gives every verdict with its reasons. The opinion says in writing that an expression of interest would be futile.
report-kind-report = report
report-kind-opinion = opinion of futility
report-lang = Language
report-lang-hint = The language of the page; the program keeps its own.
report-lang-en = English
report-lang-fr = French
report-format = Format
report-format-hint = Each carries the proof inside, which “drawcheck verify” works out again.
report-format-pdf = PDF
report-format-html = HTML
report-format-md = Markdown
report-format-json = JSON, the proof alone
report-paper = Paper
report-paper-hint = The size it is printed on.
report-paper-letter = letter
report-paper-a4 = A4
report-by-hint = Your name and licence number as they shall stand on the page. Kept for the next report.
report-file = File
report-file-hint = A name puts it where the program was started; a path puts it there.
report-file-ending = A file of this format ends in { $value }.
# What a name proposed for a file ends in.
report-stem = report
report-stem-opinion = opinion
report-replace-question = { $value } is there already. Replace it with this paper?
report-written = Written: { $value }
report-settings-not-read = The name and the paper set before, in settings.json, cannot be read: { $reason }
report-settings-not-kept = Written, but the name and the paper are not kept in settings.json: { $reason }
report-not-written = Not written: { $reason }

## The page

report-title = Express Entry category assessment
report-of = { $kind }: { $name }
report-named = { $name }:
report-nobody = No name given
report-reference = Reference
report-as-of = As of
report-rules = Rules of
report-prepared-by = Prepared by
report-prepared-on = Prepared on
report-record = Record of changes
report-record-says = { $count ->
    [one] one change of the facts, on { $last }
   *[other] { $count } changes of the facts, from { $first } to { $last }
} (SHA-256 { $hash }…)
report-record-damaged = { $count ->
    [one] one line of it is damaged and not counted
   *[other] { $count } lines of it are damaged and not counted
}
report-lead-none = No category is met on the strictest reading.
report-lead-eligible = { $count ->
    [one] One category is met: { $names }.
   *[other] { $count } categories are met: { $names }.
}
report-lead-depends = { $count ->
    [one] One turns on a question that no official text settles: { $names }.
   *[other] { $count } turn on questions that no official text settles: { $names }.
}
report-lead-unknown = { $count ->
    [one] For one, a fact is missing: { $names }.
   *[other] For { $count }, facts are missing: { $names }.
}
report-lead-programs-none = No program that opens the pool is met.
report-lead-programs = { $count ->
    [one] One program that opens the pool is met: { $names }.
   *[other] { $count } programs that open the pool are met: { $names }.
}
report-lead-programs-depend = { $count ->
    [one] One program turns on a question that no official text settles: { $names }.
   *[other] { $count } programs turn on questions that no official text settles: { $names }.
}
report-lead-programs-unknown = { $count ->
    [one] For one program, a fact is missing: { $names }.
   *[other] For { $count } programs, facts are missing: { $names }.
}
report-category = Category
report-verdict = Verdict
report-since = Since
report-since-least = { $since } or earlier
report-until = Until
report-separate = Whether a score reaches the cut-off of a round, and who comes first where scores are equal, are separate questions, which this document does not examine.
report-no-end = no end seen
report-reasons = Reasons, category by category
report-changes = What would change it
report-rests-strict = This rests on a reading pinned for this client: { $question }, read strictly. Left open, the verdict would be: { $verdict }.
report-rests-lenient = This rests on a reading pinned for this client: { $question }, read leniently. Left open, the verdict would be: { $verdict }.
report-conditions = Further conditions the text states
report-official = Read in the department’s own text.
report-two-sources = Two independent sources agree on this rule.
report-one-source = This rule rests on one source only.
report-source = Source { $number }.
report-step-source = { $text } (source { $number })
report-sources = Sources
report-stands = Since { $since }; no end seen within { $years } years, if present jobs go on.
report-stands-least = Since at least { $since } (the first day on file); no end seen within { $years } years, if present jobs go on.
report-stands-least-until = Since at least { $since } (the first day on file), until { $until }.
report-stands-until = From { $since } to { $until }.

## The work

report-work = Work history
report-no-work = No work is on file.
report-job = Job
report-occupation = Occupation (NOC 2021)
report-where = Where
report-days = When
report-hours = h/week
report-counts = Counts for the categories
report-from-to = { $from } to { $to }
report-from-on = Since { $from }
report-counts-open = { $name } (open question)
report-counts-none = none
report-work-counted = The last column names the categories that list the occupation and count the work within their time; the programs count work by rules of their own, told with each of them. At most { $hours } hours a week count, over all jobs in an occupation; the categories never add occupations together.
report-picture = The jobs over the years.
report-picture-job = { $job }: { $days }.
report-window = { $years } years to { $day }
report-in-canada = in Canada
report-abroad = outside Canada
report-uncounted = counts for no category
report-languages = Language results
report-test = Test
report-taken = Results of
report-valid = Valid through
report-scores = Scores and levels
report-level = { $ability } { $score } (level { $level })

## The other facts

report-facts = Other facts relied on
report-not-on-file = not on file
report-on-file = on file
report-yes = yes
report-no = no
report-born = { $day } ({ $age ->
    [one] one year old
   *[other] { $age } years old
} on { $on })
report-spouse-comes = on file, coming along
report-spouse-stays = on file, not coming along
report-military-serving = Military: serving now
report-military-recognized = Military: recognized by Canada
report-military-since = Military: service began
report-military-offer = Canadian Forces offer, in years
report-military-credential = Post-secondary credential, in years
report-military-occupation = Military occupation offered

## Questions and readings

report-readings = Open questions and readings used
report-readings-are = No official text settles these points. A verdict is “eligible” only where the strictest reading is met, and “not eligible” only where even the most lenient is not; in between it depends. A reading pinned for this client is used as if it were settled.
report-question = Question
report-reading = Read here
report-decides = Decides
report-read-open = open: both ways
report-read-strict = pinned: strictly
report-read-lenient = pinned: leniently
report-none = nothing
report-strictly = Read strictly: { $what }
report-leniently = Read leniently: { $what }

## At the end

report-about = About this document
report-verified-rules = Category rules and lists verified to
report-verified-languages = Language tables verified to
report-program = Prepared with
report-seal = Seal (SHA-256)
report-proof = The HTML, PDF and JSON forms of this document carry its proof: the facts, the rules by their hash, and every finding. The command “drawcheck verify” works it out again, offline, and says what differs. The seal is the hash of that proof; it tells alterations and is no signature.

## The opinion

report-opinion-title = Opinion: an expression of interest would be futile
report-opinion-says = Having examined the facts stated below, it is my opinion that on { $day } an expression of interest by { $name } with a view to a category-based round of invitations would be futile: { $count ->
    [one] neither the one category in force nor any program that opens the pool is met, not even on the most lenient reading of the rules.
   *[other] none of the { $count } categories in force and no program that opens the pool is met, not even on the most lenient reading of the rules.
}
report-opinion-scope = This opinion covers selection by category and the three federal programs of the pool. It does not examine the score, or nomination by a province.
report-opinion-no-work = No work is on file. This opinion rests on there being none.
report-opinion-no-military = No military service is on file. For the military recruits, this opinion rests on there being none.
report-opinion-reasons = Reasons
report-asks = It asks for: { $what }.
report-nothing-on-file = Nothing on file meets it.
report-opinion-future = What may change
report-opinion-may-change = This opinion holds for the day and the rules named above. Further work, new language results, or new rules may change it; under each category stands what is short today.
report-opinion-acknowledgement = Acknowledgement
report-opinion-acknowledged = I, { $name }, have received and read this opinion of { $day } and its reasons, and I understand them.
report-sign-client = Client, in capital letters
report-sign-signature = Signature
report-sign-date = Date
report-sign-consultant = Consultant, in capital letters

## Checking

report-verify-holds = The report holds: its facts, its rules, its findings, its verdicts and the page around them come out the same.
report-verify-other-version = It names drawcheck { $version } as its writer; this is { $own }.
report-verify-version-differs = It names drawcheck { $version } as its writer; this is { $own }. What differs may come from that and not from an alteration: check it with that version too.
report-verify-after = Text stands after the proof. Nothing but the proof may stand in the file.
report-verify-more = { $count ->
    [one] One more difference.
   *[other] { $count } more differences.
}
report-verify-order = { $place }: not in the order in which it comes out.
report-verify-line-more = line { $line }: the page says “{ $says }”; nothing of the kind comes out.
report-verify-line-less = line { $line }: the page lacks “{ $here }”.
report-verify-page = page { $page }: it is not as the proof gives it.
report-verify-not-compared = The page around the proof was not compared, as the proof does not hold.
report-verify-no-pdf = The proof holds. Its pages were not compared: this drawcheck was built without PDF.
report-verify-no-proof = This is no report that carries a proof. Name the .html, .pdf or .json form.
report-verify-format = The proof is of the form “{ $value }”, which this drawcheck does not know.
report-verify-damaged = The proof is damaged: { $why }
report-verify-fact = { $place }: this fact was altered. It is now { $now }.
report-verify-fact-gone = { $place }: this fact was taken away.
report-verify-rule = rules, { $file }: the report was written by a version with hash { $says }; here it has { $here }.
report-verify-rule-here = rules, { $file }: the report does not know it; here it has hash { $here }.
report-verify-rule-gone = rules, { $file }: the report was written with it (hash { $says }); here there is none.
report-verify-result = { $place }: the report says { $says }; it comes out as { $here }.
report-verify-result-more = { $place }: the report says { $says }; nothing of the kind comes out.
report-verify-result-less = { $place }: it comes out as { $here }; the report does not say so.
report-verify-part-more = { $place }: the report has it; nothing of the kind comes out.
report-verify-part-less = { $place }: it comes out; the report lacks it.
report-verify-seal = seal: it is not that of this proof. Something in it was altered.
report-verify-line = line { $line }: the page says “{ $says }”; it should say “{ $here }”.
report-verify-pages = pages: they are not as the proof gives them. The proof itself holds.

## Programs

report-programs = Programs
report-programs-are = A category alone opens nothing: one of the programs must let the person into the pool first. Someone who meets several is invited under the first.
report-program-of = Program
report-verified-programs = Programs verified to
