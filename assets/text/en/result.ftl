### The tab of the verdicts: the categories, the explanation, the strips over time.

## The categories

result-rules-of = Rules of { $date }
result-no-categories = No categories before { $first }
result-programs = Programs
result-since = Since
result-until = Until
result-unknown = info needed
result-none = –
result-no-end = no end
result-no-end-explained = no end: none within { $years } years, if present jobs go on

## The explanation

result-rests-on-strict = Rests on a reading pinned for this client: { $question }, read strictly. Left open, it would be: { $verdict }.
result-rests-on-lenient = Rests on a reading pinned for this client: { $question }, read leniently. Left open, it would be: { $verdict }.
result-several-questions = No open question decides alone: several together do. Each is explained in the list of open questions.
result-read-strictly = Strict reading. { $what }
result-read-leniently = Lenient reading. { $what }
result-source = Source: { $source }
result-ends = Until when
result-no-end-seen = No end within { $years } years, if present jobs go on.
result-changes = What would change it
result-no-change-seen = Nothing within { $years } years, as things stand.
result-if-strict = Read strictly: { $verdict }
result-if-lenient = Read leniently: { $verdict }
result-conditions = Further conditions
result-source-title = Source
result-in-force = In force since { $from }
result-in-force-until = In force from { $from } to { $until }
result-confidence = { $confidence }; verified to { $date }
result-official = Read in the department’s own text
result-two-sources = Two independent sources agree
result-one-source = One source only

## Open questions

result-questions = Open questions
result-question = question
result-reading = reading
result-decides = decides here
result-open = open
result-strict = strict
result-lenient = lenient

## The strips

result-legend-date = date in view
result-legend-rules = new rules

## What keys do

result-category = category
result-why = why
result-line = line
result-fold = fold, unfold
result-turn = fold or unfold
result-to-categories = categories
result-change = change of verdict
result-no-earlier-change = The verdict for this category does not change before this day.
result-no-later-change = The verdict for this category does not change after this day, as far as can be seen.
result-what-would-change = what would change it
result-open-questions = open questions
result-no-questions = No open question bears on this category.
result-copy = copy the summary
result-report = report

## Nothing to decide

result-teach = Enter a job with its occupation, country and dates. The verdicts appear here while you type: which categories it counts for, since when, until when and why.
result-teach-french = Good French alone is enough for one category: enter a French test there too.
result-to-experience = add a first job
result-before-first = Verdicts on categories begin with that day, those on the programs of the pool with { $programs }.
result-to-first-edition = go to the first categories
