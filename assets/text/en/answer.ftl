### The answers of the core: verdicts, findings, what is short, refusals, lengths of time.

verdict-eligible = eligible
verdict-not-eligible = not eligible
verdict-depends = depends
verdict-unknown = more information needed
verdict-not-in-force = no such category

ability-speaking = speaking
ability-listening = listening
ability-reading = reading
ability-writing = writing

length-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
length-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}

## Findings

finding-work = { $location ->
    [canada] { $run ->
        [continuous] { $months } months of continuous full-time work in Canada, or as much part-time, in { $listed ->
            [one] the one listed occupation
           *[other] one of { $listed } listed occupations
        } within { $years } years
       *[total] { $months } months of full-time work in Canada, or as much part-time, in { $listed ->
            [one] the one listed occupation
           *[other] one of { $listed } listed occupations
        } within { $years } years
    }
   *[anywhere] { $run ->
        [continuous] { $months } months of continuous full-time work, or as much part-time, in { $listed ->
            [one] the one listed occupation
           *[other] one of { $listed } listed occupations
        } within { $years } years
       *[total] { $months } months of full-time work, or as much part-time, in { $listed ->
            [one] the one listed occupation
           *[other] one of { $listed } listed occupations
        } within { $years } years
    }
}
finding-no-work = No work entered
finding-none-listed = { $listed ->
    [one] No job in the one occupation listed on { $edition }
   *[other] No job in one of the { $listed } occupations listed on { $edition }
}
finding-occupation = { $noc }
finding-listed = In the list of { $edition } ({ $listed ->
    [one] one occupation
   *[other] { $listed } occupations
})
finding-window = Counted: { $from } to { $to } ({ $years } years)
finding-run = Longest run: { $from } to { $to }, worth { $length }; needs { $need }
finding-total = Added up: { $length }, worked between { $from } and { $to }; needs { $need }
finding-nothing-counts = Nothing counts in this time; needs { $need }
finding-job = { $title }, { $country }: { $from } to { $to }, { $hours } h a week{ $capped ->
    [yes] {" "}({ $counted } count)
   *[no] {""}
}
finding-job-outside = { $title }, { $country }: { $from } to { $to }, outside the time counted
finding-job-future = { $title }, { $country }: from { $from }, not yet begun on this day
finding-job-unpaid = { $title }, { $country }: { $from } to { $to }, not counted: unpaid
finding-job-abroad = { $title }, { $country }: { $from } to { $to }, not counted: not in Canada
finding-job-self-employed = { $title }, { $country }: { $from } to { $to }, open whether it counts: self-employed
finding-job-study = { $title }, { $country }: { $from } to { $to }, open whether it counts: during full-time study
finding-job-unauthorized = { $title }, { $country }: { $from } to { $to }, open whether it counts: not authorized
finding-job-not-by-pin = { $title }, { $country }: { $from } to { $to }, not counted: { $question } (reading pinned)
finding-job-by-pin = { $title }, { $country }: { $from } to { $to }, { $hours } h a week{ $capped ->
    [yes] {" "}({ $counted } count)
   *[no] {""}
}, counted by the pinned reading: { $question }
finding-question-opens = Open question, enough by itself: { $question }
finding-several-questions = No open question decides alone: several together do.
finding-question-needed = Open question, needed with others: { $question }
finding-reading-strict = Read strictly
finding-reading-lenient = Read leniently
finding-pinned = { $reading ->
    [strict] Pinned for this client, read strictly: { $question }
   *[lenient] Pinned for this client, read leniently: { $question }
}
finding-observed = { $passes ->
    [yes] Observed, not law: by the profile’s count of months this is enough ({ $months } of { $need })
   *[no] Observed, not law: by the profile’s count of months this is not enough ({ $months } of { $need })
}
finding-observed-window = From { $from } to { $to } the profile may count the work as enough before the exact days are: an invitation then can end in refusal. First safe day: { $safe }.
finding-observed-window-end = { $ends ->
    [yes] From { $from } to { $to } the profile may still count the work as enough when the exact days no longer are: an invitation then can end in refusal. Last safe day: { $safe }.
   *[no] From { $from } on the profile may still count the work as enough when the exact days no longer are: an invitation then can end in refusal. Last safe day: { $safe }.
}
finding-observed-window-open = { $ends ->
    [yes] From { $from } to { $to } the profile may count the work as enough while the exact days are not: an invitation then can end in refusal. No safe day is in sight.
   *[no] From { $from } on the profile may count the work as enough while the exact days are not: an invitation then can end in refusal. No safe day is in sight.
}
finding-french = A valid French result with NCLC { $level } or more in each of the four abilities
finding-no-french = No French result on file
finding-result-valid = { $test } of { $taken }, valid through { $last }
finding-result-expired = { $test } of { $taken }, expired: last valid on { $last }
finding-result-future = { $test } of { $taken }: not yet taken
finding-ability = { $ability }: NCLC { $level } (score { $score }); needs { $need }
finding-military = { $service } years of service in a recognized foreign military and a Canadian Forces offer
finding-military-serving = Now serving
finding-military-recognized = In a military that Canada recognizes
finding-military-service = At least { $service } years of continuous service
finding-military-offer = An offer of the Canadian Forces Recruiting Group for at least { $offer } years
finding-military-credential = A post-secondary credential of at least { $credential } years
finding-military-occupation = Offered one of the { $listed } listed occupations
finding-military-not-serving = Not serving now
finding-military-not-recognized = Not in a military that Canada recognizes
finding-military-no-service = Less than { $service } years of continuous service
finding-military-no-offer = No offer of the Canadian Forces Recruiting Group for at least { $offer } years
finding-military-no-credential = No post-secondary credential of at least { $credential } years
finding-military-no-occupation = Not offered one of the { $listed } listed occupations

## Rounds of invitations

finding-round = Round { $number } of { $date }, { $name }: an invitation needs all four
finding-round-pool = In the pool on { $date }
finding-round-gate = A program that the round is open to
finding-round-gates = One of the programs that the round is open to
finding-round-in-program = { $name }
finding-round-program-not-on-file = { $name }: its rules are on file from { $first }
finding-round-nominated = Nominated by a province or territory
finding-round-not-nominated = Not nominated by a province or territory
finding-round-nomination-unknown = Not known whether a province or territory nominated
finding-round-profile-in-time = Profile submitted { $submitted }, before the round, and valid for { $months } months
finding-round-profile-last-day = Profile submitted { $submitted }: it expires after { $months } months, on the day of the round, whose hour is not on file
finding-round-profile-expired = Profile submitted { $submitted }: it expired after { $months } months, on { $until }; a new one would have a time of its own
finding-round-profile-later = Profile submitted { $submitted }, after the round: not in the pool then
finding-round-profile-same-day = Profile submitted { $submitted }, on the day of the round, whose hour is not on file
finding-round-no-profile-time = Not known when the profile was submitted
finding-round-category = In the category { $name }, by the rules of { $edition }
finding-round-general = No category is asked for: { $name }
finding-round-program = No category is asked for: { $name }
finding-round-other = This kind of round is not known to the program: { $name }
finding-round-category-without-rules = No rules of this category are on file for that day: { $name }
finding-round-above = { $known ->
    [yes] Score { $score }
   *[no] Score at least { $score }
}, { $over } above the cut-off of { $cut_off }
finding-round-at-cut-off = Score { $score }, exactly the cut-off
finding-round-below = { $known ->
    [yes] Score { $score }
   *[no] Score at most { $score }
}, { $short } below the cut-off of { $cut_off }
finding-round-base-open = Base score { $least }; whether the rules left out lead to the cut-off of { $cut_off } is not known
finding-round-gap = Open question: { $question }. Read leniently, whole years of work abroad: { $years }
finding-round-score-open = Score from { $least } to { $most }, by what is missing or open; the cut-off is { $cut_off }
finding-round-no-table = No score table is on file for that day; the cut-off was { $cut_off }
finding-round-score = Score { $score } by the table of { $edition }
finding-round-score-least = At least { $score } by the table of { $edition }; not known:
finding-round-warning = { $warning }
finding-round-no-tie = No tie: only those with exactly { $cut_off } are told apart by their time
finding-round-before-tie-break = Submitted { $submitted }, before the tie-break: { $tie_break }
finding-round-after-tie-break = Submitted { $submitted }, not before the tie-break: { $tie_break }
finding-round-no-tie-break = No tie-break is on file for this round, which would tell apart those with { $cut_off }
finding-round-tie-without-time = Those with { $cut_off } had to submit before { $tie_break }; when the profile was submitted is not known
finding-round-tie-unknown = Submitted { $submitted }, not before the tie-break of { $tie_break }: it matters only with exactly { $cut_off }

## What is short

shortfall-occupation = { $location ->
    [canada] { $months } months of full-time work in Canada in { $listed ->
        [one] the one listed occupation
       *[other] any one of the { $listed } listed occupations
    }
   *[anywhere] { $months } months of full-time work in { $listed ->
        [one] the one listed occupation
       *[other] any one of the { $listed } listed occupations
    }
}
shortfall-in-canada = The same work, in Canada: { $noc }
shortfall-days = { $days ->
    [one] { $location ->
        [canada] 1 more day of full-time work in Canada in { $noc }: until { $day }
       *[anywhere] 1 more day of full-time work in { $noc }: until { $day }
    }
   *[other] { $location ->
        [canada] { $days } more days of full-time work in Canada in { $noc }: until { $day }
       *[anywhere] { $days } more days of full-time work in { $noc }: until { $day }
    }
}
shortfall-french = A French test with NCLC { $level } in speaking, listening, reading and writing
shortfall-ability = NCLC { $need } in { $ability }: now { $level }
shortfall-expired = A new result: { $test } was last valid on { $day }
shortfall-military-serving = To be serving in the military now
shortfall-military-recognized = Service in a military that Canada recognizes
shortfall-military-service = At least { $service } years of continuous service: give the day it began
shortfall-military-service-date = { $service } years of continuous service: complete on { $day }
shortfall-military-offer = An offer of the Canadian Forces Recruiting Group for at least { $offer } years
shortfall-military-credential = A post-secondary credential of at least { $credential } years
shortfall-military-occupation = An offer in one of the listed occupations

## Why a category that is met ends

ending-list = Ends on { $day }: the rules of { $edition } no longer list { $noc }.
ending-category = Ends on { $day }: the rules of { $edition } no longer have this category.
ending-rules = Ends on { $day }: the rules of { $edition } ask for more.
ending-window = Ends on { $day }: from then on too little of the work lies in the time that is counted.
ending-result = Ends on { $day }: the French result is then no longer valid.

## Values that are not taken

problem-noc-form = “{ $value }” is not a NOC 2021 code: five digits, the second from 0 to 5, such as 21232.
problem-noc-unknown = { $value } is not one of the 516 unit groups of NOC 2021. Search by title to find the right code.
problem-number = “{ $value }” is not a number of at most two decimals, 0 or more.
problem-hours = “{ $value }” is not a number of hours a week: more than 0, at most 168, at most two decimals.
problem-country = “{ $value }” is not a country code: two capital letters of ISO 3166, such as CA.
problem-country-unknown = { $value } is not a country code of ISO 3166. Search by name to find the right one.
problem-date = “{ $value }” is not a date: year-month-day from 1900 to 2100, such as 2023-07-05.
problem-date-order = The last day, { $value }, is before the first day.
problem-format = “{ $value }” is not a client file of this program: its format must be drawcheck-client/1.
    .line = “{ $value }” is not a client of this program: its format must be drawcheck-client/1.
problem-format-newer = “{ $value }” was written by a newer drawcheck. Update the program to read it; the file is untouched.
    .line = “{ $value }” was written by a newer drawcheck. Update the program to read it.
problem-score-range = { $value } is above { $most }, the highest score in this ability.
problem-score-foreign = { $value } is a “Score / 699” figure. Express Entry uses the column of the previous score equivalency on the result sheet.
problem-score-step = { $value } lies between two scores of this test.
problem-family-size = { $value } is not a number of people. Write 1 or more, at most 255, without quotes, the person included.
problem-dollars = { $value } is not an amount of money here. Write whole dollars, 0 or more, without quotes, such as 15000.
problem-unknown-key = There is no key “{ $value }” here. Check its spelling or remove it.
problem-missing = The key “{ $value }” is missing here.
problem-twice = The key “{ $value }” is given twice. Keep one.
problem-choice = Not one of the choices: { $value }.
problem-type-text = { $value } is not text in double quotes.
problem-type-date = { $value } is not a date in double quotes, such as "2023-07-05".
problem-type-noc = { $value } is not a NOC 2021 code in double quotes, such as "21232".
problem-type-country = { $value } is not a country code in double quotes, such as "CA".
problem-type-number = { $value } is not a number. Write one without quotes, such as 37.5.
problem-type-bool = { $value } is neither true nor false. Write one of them, without quotes.
problem-type-list = { $value } is not a list in square brackets.
problem-type-object = { $value } is not an object in curly braces.
problem-moment = “{ $value }” is not a date and time with its offset, from 1900 to 2100, in double quotes, such as "2026-02-13T20:48:08Z".
problem-not-object = A client file is one JSON object in curly braces.
    .line = A client is one JSON object in curly braces.
problem-not-json = Not valid JSON at this line and column. Look for a missing or extra comma, quote or bracket near: { $value }
    .line = Not valid JSON at this column. Look for a missing or extra comma, quote or bracket near: { $value }
problem-cut-short = The file ends too early, at this line and column. Is it complete? It ends with: { $value }
    .line = The line ends too early, at this column. Is it complete? It ends with: { $value }
problem-not-utf8 = The text is not UTF-8 at this line and column. Save it as UTF-8.
    .line = The text is not UTF-8 at this column. Save it as UTF-8.
problem-too-long = The file is longer than { $value } MiB, which no client file is. It was not read.
problem-not-file = This is a folder or a device, not a file.
problem-unreadable = The file cannot be read: { $value }.
problem-category = “{ $value }” is not the id of a category; see: drawcheck categories --json
problem-round-number = “{ $value }” is not the number of a round, such as 447 or 91a.
problem-feed-none = There are no rounds in it. Save the department’s own file, ee_rounds_123_en.json, and import that.
problem-feed-french = This is the department’s French file. Import the English one, ee_rounds_123_en.json: it has the same rounds.
problem-feed-text = { $value } is not text; everything in the department’s file is.
problem-feed-name = “{ $value }” is not the name of a round.
problem-feed-count = “{ $value }” is not a count, such as 4,500.
problem-feed-score = “{ $value }” is not a score that anyone can have.
problem-feed-time = “{ $value }” is not a time such as May 28, 2026 at 16:55:23 UTC.
problem-feed-other-date = “{ $value }” is not the day of the round.
problem-feed-future = { $value } has not come yet.
problem-feed-late-tie = The tie-break, { $value }, is later than the round.
problem-feed-programs = “{ $value }” names no program of Express Entry.
problem-feed-twice = Round { $value } is there twice.
problem-feed-order = { $value } is earlier than the round before it.
problem-feed-unknown-round = There was no round { $value }.
problem-feed-sum = The bands do not add up to { $value }.
problem-feed-too-long = The file is too long to be the department’s.
problem-rounds-kept = The rounds kept here are damaged. Import the department’s file again.
problem-more = There are more problems than these { $value }. Put these right first.
problem-first = The first thing that cannot be read is at this place. The client is too long to list all problems here: drawcheck assess FILE does.
problem-empty = The file is empty.
    .line = The line is empty.
problem-too-deep = Nested too deeply at this line and column. A client file is not.
    .line = Nested too deeply at this column. A client is not.
problem-too-large = A number at this line and column is too large, near: { $value }
    .line = A number at this column is too large, near: { $value }
problem-line = line { $line }
problem-column = column { $column }
problem-placed = { $place }: { $why }
problem-disk-missing = There is no such file.
problem-disk-folder-missing = The folder { $value } does not exist. Make it first, or choose another.
problem-disk-folder = This is a folder, not a file.
problem-disk-forbidden = The system does not permit it: look at the owner and the permissions of the file and its folder.
problem-disk-read-only = The disk can only be read.
problem-settings = The settings kept here are damaged, and left as they are. Mend the file or remove it.
problem-disk-full = The disk is full.
problem-disk-no-folder = What stands before the last name of this path is a file, not a folder.
problem-disk-busy = Another program is using it. Try again when it has finished.
problem-disk-name = The system does not allow such a name.
problem-disk-broken = The disk reports that it cannot read or write. It may be damaged or disconnected.
problem-save-too-long = Longer than { $value } MiB, which is not read again: shorten the notes.

## Whole answers

plain-title = { $name }, as of { $day }
plain-title-nobody = As of { $day }
plain-edition = Rules of { $edition }, verified to { $verified }
plain-not-in-force = There are no categories on this day: the first came into force on { $first }.
plain-verdict = { $sign } { $name }: { $verdict }
plain-since = since { $since }
plain-since-least = since at least { $since } (the first day on file)
plain-since-least-until = since at least { $since } (the first day on file), until { $until }
plain-since-until = from { $since } to { $until }
plain-source = Source: rules of { $edition }; { $source }; { $url }
caution-too-early = Observed, not law: the profile may count this as met already. An invitation before { $day } can end in refusal.
caution-too-early-open = Observed, not law: the profile may count this as met. An invitation can end in refusal.
caution-ends-soon = Ends soon: met through { $day }. It must still be met when the application is received, up to { $days } days after the invitation.
outlook-next = Will be met on { $day } if present jobs go on.
outlook-short = Still needed: { $what }
not-legal-advice = This is information, not legal advice.

## Occupations found, lines screened, rules compared

noc-none = No occupation found for “{ $words }”. Try fewer or other words.
noc-listed = { $noc }  TEER { $teer }  { $title }  [{ $categories }]
noc-unlisted = { $noc }  TEER { $teer }  { $title }

screen-line-long = The line is longer than { $limit } bytes.
screen-file-long = The file is longer than { $limit } bytes.
screen-folder-empty = There are no client files (*.client.json) in this folder.

change-by-rules = Rules of { $edition }: { $why }
change-new = New category
change-gone = This category has ended
change-added = The occupation is now listed
change-dropped = { $noc } is no longer listed
change-lenient = Read most leniently
change-time-too = Time alone would have ended it too
change-several = Several open questions decide together

diff-title = From the rules of { $from } to those of { $to }
diff-title-first = From before the first categories to the rules of { $to }
diff-title-back = From the rules of { $from } back to before the first categories
diff-no-edition = Both days are before the first categories.
diff-nothing = Nothing changed.
diff-new = { $name }: new
diff-gone = { $name }: ended
diff-changed = { $name }: changed
diff-moved-from = from { $category }
diff-moved-to = to { $category }
diff-min-months = months of work: { $before } → { $after }
diff-continuous = { $after ->
    [true] the work must now be continuous
   *[false] the work need no longer be continuous
}
diff-window-years = within how many years: { $before } → { $after }
diff-location = { $after ->
    [canada] the work must now be in Canada
   *[anywhere] the work may now be in any country
}
diff-min-nclc = NCLC level: { $before } → { $after }
diff-service-years = years of service: { $before } → { $after }
diff-offer-years = years of the offer: { $before } → { $after }
diff-credential-years = years of the credential: { $before } → { $after }
