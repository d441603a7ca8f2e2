### The work, the language results, their forms, and the picture of the history.

## First start

experience-welcome = drawcheck tells which Express Entry categories your work qualifies for, on any day since { $first }, with the reason for each answer and where it is written.
experience-welcome-start = One job is enough for a first answer. It takes less than a minute.
experience-welcome-job = add your first job (or Enter)
experience-welcome-french = add a French result: it has its own category
experience-welcome-profile = fill in the rest: age, education, spouse, for the score
experience-welcome-categories = look through the categories and their occupations
experience-welcome-help = every key there is
experience-welcome-picture = Your work will stand here, and its picture, as you type.

## What keys do

experience-add-job = add a job
experience-add-result = add a result
experience-language = language result
experience-edit = edit
experience-duplicate = duplicate
experience-delete = delete
experience-deleted = “{ $what }” is deleted. u takes that back.
experience-next-category = picture for next category
experience-other-section = jobs or language results
experience-military = military service
experience-readings = pinned readings
experience-person = name and reference
experience-no-job = There is no job here yet. Press a to add one.
experience-no-result = There is no language result here yet. Press a to add one.
experience-no-category = No category asks for work on the date in view.

## The tables

experience-job = Job
experience-code = NOC
experience-where = Where
experience-from = From
experience-to = To
experience-per-week = h/week
experience-counts-for = Counts for
experience-still-there = still there
experience-first-steps = Your first verdict stands below; Tab or 3 shows why. Next: press f for French results, which have a category of their own, or a for another job.
experience-first-unlisted = No category in force lists this occupation; press 1 to see those that count. Next: f for French results, which have a category of their own, or a for another job.
experience-job-at = { $title }, { $employer }
experience-no-jobs-yet = No job entered yet. Press a to add one.
experience-no-results-yet = No language result yet. f adds one: the French category asks for nothing else.
experience-hours-detail = { $hours } h a week{ $capped ->
    [yes] , { $counted } count
   *[no] {""}
}
experience-unpaid = unpaid
experience-self-employed = self-employed
experience-studying = during full-time study
experience-unauthorized = not authorized
experience-not-begun = begins after the date in view

experience-test = Test
experience-taken = Results of
experience-valid = Valid through
experience-level = Level
experience-speak = Speaking
experience-listen = Listening
experience-read = Reading
experience-write = Writing
experience-level-nclc = NCLC { $level }
experience-level-clb = CLB { $level }
experience-result-expired = expired
experience-result-future = not yet
experience-profile = p  profile: { $missing ->
    [0] complete
   *[other] { $missing } missing
}
experience-profile-missing = p  profile: { $missing ->
    [0] complete: every answer has the facts it asks for
   *[other] { $missing } missing ({ $names })
}
experience-military-unknown = m  military service: none said
experience-military-known = m  military service: on file
experience-readings-pinned = r  { $count ->
    [0] readings: all open
    [one] readings: one pinned
   *[other] readings: { $count } pinned
}

## Verdicts in one line

experience-verdict = { $category }: { $verdict }
experience-verdict-since = { $category }: { $verdict } since { $since }
experience-verdict-until = { $category }: { $verdict } from { $since } to { $until }
experience-verdict-next = { $category }: { $verdict }; eligible on { $day }
experience-verdict-if = if present jobs go on
experience-verdict-waits = The verdict: once occupation and first day are in.
experience-result-waits = The verdict: once the test and its scores are in.
experience-listed-nowhere = No category lists { $noc } on { $day }.
experience-see-why = Tab: why

## The picture

experience-window = { $years } years to { $day }
experience-counted = { $length } of { $need }
experience-legend-full = full-time
experience-legend-part = part-time
experience-legend-nothing = does not count for { $category }
experience-legend-unpaid = not counted

## The form for a job

experience-new-job = New job
experience-edit-job = Edit a job
experience-title = Job title
experience-title-hint = As it stands on your papers. It decides nothing: the occupation does.
experience-title-missing = Give the job a title, so that you know it again.
experience-noc = Occupation (NOC)
experience-noc-hint = Categories list NOC 2021 codes. Choose by the duties you had. Type to search, in everyday words.
experience-noc-missing = Choose the occupation: without it no category can be checked.
experience-noc-blank = search for it
experience-pick-noc = Occupation: type a job title or a code
experience-employer = Employer
experience-employer-hint = Only to tell your jobs apart. No rule reads it.
experience-employer-blank = may stay empty
experience-country = Country
experience-country-hint = { $count ->
    [0] On the date in view, work in any country counts the same.
   *[other] Work in any country counts, except here, where only work in Canada does: { $names }.
}
experience-country-missing = Choose the country the work was done in.
experience-pick-country = Country
experience-start = First day
experience-start-hint = Like 2023-01-09. Work more than { $years } years before the date in view no longer counts.
experience-start-missing = Give the first day: the count begins there.
experience-end = Last day
experience-end-hint = The last day worked, which counts too. Leave it empty while you are still there.
experience-hours = Hours a week
experience-hours-hint = { $hours } hours are full-time. Fewer count in proportion; hours above { $hours } a week never count.
experience-hours-capped = { $hours } count
experience-hours-missing = Give the hours a week: they decide how much each week counts.
experience-hours-assumed = As if full-time ({ $hours } h a week), until the hours are in.
experience-paid = Paid
experience-paid-hint = Only work paid by wages or commission counts. Volunteer work and unpaid internships do not.
experience-self-employment = Self-employed
experience-self-employment-hint = No text says whether self-employed work counts: it may make the answer “depends”.
experience-study = While studying
experience-study-hint = During full-time study? No text says whether it counts: it may make the answer “depends”.
experience-authorized = Authorized
experience-authorized-hint = With a work permit or status that allowed it. Asked in Canada only. Without: open whether it counts.

## The form for a language result

experience-new-result = New language result
experience-edit-result = Edit a language result
experience-test-hint = The test on the result sheet, or levels that are already converted. French ones come first.
experience-test-missing = Choose the test: each has its own scale.
experience-pick-test = Language test
experience-french = French
experience-english = English
experience-taken-hint = The date of the results, like 2026-04-02. They are valid for { $years } years from it.
experience-taken-missing = Give the date of the results: they expire.
experience-valid-through = { $taken }, valid through { $last }
experience-speaking = Speaking
experience-listening = Listening
experience-reading-ability = Reading
experience-writing = Writing
experience-score-hint = The score of this ability on the result sheet. Its level stands beside it at once.
experience-score-hint-test = { $sheet ->
    [two] From 0 to { $max }. Not the “Score / { $foreign }” figure: take the other column of the sheet.
   *[one] From 0 to { $max }, as on the result sheet.
}
experience-score-missing = Give the score: all four abilities are needed.
experience-level-short = { $level }; French needs { $need }
experience-english-decides-nothing = No category asks for English; the points score does.

## The form for military service

experience-military-form = Military service
experience-not-said = not said
experience-serving = Serving now
experience-serving-hint = In a foreign military on the date in view.
experience-recognized = Recognized force
experience-recognized-hint = In a military that Canada recognizes. No list of them is published.
experience-service-start = Service began
experience-service-start-hint = The first day of service without a break. At least { $service } years are needed.
experience-offer-years = Offer, in years
experience-offer-years-hint = Length of the offer of the Canadian Forces Recruiting Group. At least { $offer } years are needed.
experience-credential-years = Credential, in years
experience-credential-years-hint = Length of your post-secondary credential. At least { $credential } years are needed.
experience-offered-noc = Occupation offered
experience-offered-noc-hint = One of the { $listed } occupations the category lists.
experience-military-not-in-force = No category asks for military service on the date in view.

## The form for the readings

experience-readings-form = How open questions are read for this client
experience-reading-open = open
experience-reading-strict = strict
experience-reading-lenient = lenient
experience-reading-explained =
    { $ask }
    Strictly read: { $strict }
    Leniently read: { $lenient }
    { $why }

## The form for the client

experience-person-form = Client
experience-name = Name
experience-name-hint = As it is to stand at the top of the screen and in reports.
experience-reference = Reference
experience-reference-hint = Your own file number, if you keep one.
experience-notes = Notes
experience-notes-hint = For you. No rule reads them.
