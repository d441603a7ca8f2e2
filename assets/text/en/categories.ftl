### The Categories tab: editions, categories, occupations, search, what changed.

categories-in-force = in force
categories-none = There are no categories on this date.
categories-none-yet = The first came into force on { $date }. Press { $key } to go there, or t to choose another date.

categories-eligible = eligible
categories-not-eligible = not eligible
categories-depends = depends
categories-unknown = info needed

categories-noc = NOC
categories-teer = TEER
categories-occupation = Occupation
categories-listed-in = Listed in
categories-count = { $count ->
    [one] one occupation
   *[other] { $count } occupations
}
categories-no-list = This category lists no occupations: it asks for French results. Enter a French test on the Experience tab.
categories-search-hint = A title, an everyday name or a code
categories-in-history = in your history
categories-new-in = new in { $year }
categories-from = from { $category }
categories-in-none = in no category

## What keys do

categories-category = category
categories-occupations = occupations
categories-back = categories
categories-next = occupation
categories-search = search
categories-search-all = search all { $count }
categories-end-search = end search
categories-what-changed = what changed
categories-rule-in-full = rule in full
categories-why = why
categories-first-rules = first rules
categories-present-rules = present rules
categories-what-it-takes = what it would take
categories-add = add to work

categories-choose-first = Choose an occupation first, in the list of the category.
categories-lists-none = This category lists no occupations.
categories-present-already = The date in view is today already.
categories-unlisted = No category lists this occupation on this date.
categories-nothing-chosen = No occupation is selected.

## Facts about a category

categories-rule-title = The rule in full
categories-client = Client
categories-no-work = No work entered yet. Choose an occupation and press { $key } to add a job in it.
categories-through = { $verdict } through { $occupation }, { $when }
categories-plain-verdict = { $verdict }, { $when }
categories-rule = Rule
categories-where = Where
categories-anywhere = work in any country counts
categories-canada = only work in Canada counts
categories-valid = In force
categories-valid-since = since { $from }
categories-valid-between = from { $from } to { $to }
categories-confidence = Confidence
categories-official = official text
categories-two-sources = two independent sources agree
categories-one-source = one source only
categories-source = Source
categories-note = Note
categories-besides = Besides
categories-verified = Verified
categories-verified-to = to { $date }

## Facts about an occupation

categories-found-by = Found as
categories-listed = Listed

## What it would take

categories-takes-title = What it would take
categories-editions = Which categories list it
categories-there = What is there already
categories-nothing-there = No job in this occupation yet.
categories-job = { $title }, { $country }: { $from } to { $to }, { $hours } h a week
categories-job-going-on = { $title }, { $country }: since { $from }, { $hours } h a week
categories-not-listed-now = No category lists it on { $date }, so work in it leads into none under these rules.
categories-if-full-time = { $where ->
    [canada] Full-time in Canada from { $from }: met on { $day }
   *[anywhere] Full-time from { $from }: met on { $day }
}
categories-met-now = Met on { $from } with the work there already
categories-too-late = { $where ->
    [canada] Full-time in Canada from { $from }: not met before { $day }, when the list drops it
   *[anywhere] Full-time from { $from }: not met before { $day }, when the list drops it
}
categories-never = { $where ->
    [canada] Full-time in Canada from { $from }: not met within three years under the rules known today
   *[anywhere] Full-time from { $from }: not met within three years under the rules known today
}
categories-not-by-work = Work in it does not decide this category; its conditions do.

## What changed

categories-changes-title = What changed
categories-first-of-all = The first rules: before { $date } there were no categories.
categories-same = { $name }: nothing changed
categories-others = The other categories
categories-no-others = Nothing else changed.
