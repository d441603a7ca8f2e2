### The form for the rest of the client file.

## What it is

profile-title = Profile
profile-scratch-title = Profile: a scratch copy, not saved
profile-scratch-keep = use on the copy
profile-everything = everything
profile-missing = only missing
profile-mode-missing = { $missing ->
    [0] Only what is missing: nothing now
    [one] Only what is missing: 1 fact
   *[other] Only what is missing: { $missing } facts
}
profile-mode-everything = { $missing ->
    [0] Everything; nothing is missing
    [one] Everything; 1 fact is missing
   *[other] Everything; { $missing } facts are missing
}
profile-progress = { $at } of { $of }
profile-nothing-missing = Nothing is missing: every answer has the facts it asks for. { $key } shows them all.
profile-not-said = not said
profile-for = For: { $names }
profile-missing-for = Missing for: { $names }
profile-for-nothing = No answer on the date in view asks for it.
profile-asker-score = the score
profile-asker-rounds = the rounds
profile-asker-category = category { $name }
profile-asker-program = { $name }
profile-score = { $base ->
    [yes] Base score { $total }, without the rules of { $from }
   *[no] Score { $total } of { $most }
}{ $way ->
    [more] ; { $change } more than on file
    [less] ; { $change } fewer than on file
   *[same] {""}
}
profile-no-score = No score before { $first }: Express Entry began then.

## The groups

profile-group-person = Person
profile-group-education = Education
profile-group-languages = Languages
profile-group-spouse = Spouse or partner
profile-group-ties = Family, nomination, certificate
profile-group-offer = Job offer
profile-group-military = Military service

## The person

profile-birth-date = Birth date
profile-birth-date-hint = Like 1994-03-12. The score gives points by age on the date in view; a birthday can cost some.
profile-birth-date-later = { $value } is after today: give the day of birth.
profile-family-size = Family size
profile-family-size-hint = The person, the spouse and dependent children, whether or not they come along.
profile-family-size-wrong = “{ $value }” is not a number of people. It is 1 or more.
profile-funds = Settlement funds
profile-funds-hint = In whole Canadian dollars, free of debts. The sum that is asked for goes by the size of the family.
profile-funds-wrong = “{ $value }” is not a whole number of dollars, like 25000.
profile-dollars = ${ $sum }
profile-submitted = Profile submitted
profile-submitted-hint = The date of the Express Entry profile, like 2026-03-02. Of equal scores, the earlier profile is invited.
profile-submitted-time = Time of day
profile-submitted-time-hint = The time of day on that clock, like 14:05:09. Ties are decided to the second.
profile-submitted-time-missing = Give the time of day: ties are decided to the second.
profile-time-wrong = “{ $value }” is not a time of day, like 14:05 or 14:05:09.
profile-submitted-offset = Hours from UTC
profile-submitted-offset-hint = How far that clock is from universal time: -05:00 in Toronto in winter, -04:00 in summer, Z for UTC.
profile-submitted-offset-missing = Say how far that clock is from universal time, like -05:00.
profile-offset-wrong = “{ $value }” is no distance from universal time, like -05:00 or Z.
profile-submitted-utc = { $time } UTC

## Education

profile-education = Education
profile-education-hint = The highest level. A foreign credential counts once it is assessed as equal to a Canadian one.
profile-level-none = less than secondary
profile-level-secondary = secondary
profile-level-one-year = post-secondary, one year
profile-level-two-year = post-secondary, two years
profile-level-bachelor = bachelor’s, or three years
profile-level-two-or-more = two or more credentials
profile-level-master = master’s or professional
profile-level-doctoral = doctorate
profile-study = Study in Canada
profile-study-hint = The longest credential earned in Canada, in class and in Canada for most of it.
profile-study-none = none
profile-study-short = one or two years
profile-study-long = three years or more

## Languages

profile-languages = Language results
profile-english = English result
profile-french = French result
profile-add-result = add a result
profile-add-result-hint = Of several valid results the best set counts; sets are never mixed. Old ones may stay: they say when they counted.
profile-no-result = none yet
profile-another = one more
profile-result = { $scale ->
    [nclc] NCLC
   *[clb] CLB
} { $levels }{ $counts ->
    [first] ; counts first
    [second] ; counts second
    [spouse] ; counts
    [invalid] ; { $valid }
   *[no] ; does not count
}
profile-result-hint = { $counts ->
    [first] { $chosen ->
        [yes] Counts first: the best valid set in the language that was chosen.
       *[no] Counts first: the best valid set in the language that gives more points so.
    }
    [second] Counts second: the best valid set in the other language.
    [spouse] Counts for the spouse: their best valid set.
    [invalid] Does not count on the date in view.
   *[no] Does not count: another valid set gives more points.
} Results of { $taken }: speaking { $speaking }, listening { $listening }, reading { $reading }, writing { $writing }.{ $counts ->
    [invalid] {""}
   *[no] {" "}Valid through { $valid }.
}
profile-first-language = First language
profile-first-language-hint = Which language counts as the first official one. Automatic takes the one that gives more points.
profile-first-automatic = automatic
profile-nothing-to-delete = This line adds one. Choose one above it to delete it.

## The spouse

profile-spouse = Spouse or partner
profile-spouse-hint = Married or common-law. With a spouse who comes along, the score uses other columns.
profile-spouse-accompanying = Comes along
profile-spouse-accompanying-hint = Whether the spouse is to come to Canada with the person. One who stays is not counted.
profile-spouse-canadian = Is Canadian
profile-spouse-canadian-hint = A citizen or permanent resident of Canada. One who is needs no visa and is not counted.
profile-spouse-education = Their education
profile-spouse-study = Their study in Canada
profile-spouse-languages = Their language results
profile-spouse-work = Their jobs
profile-work = Jobs
profile-spouse-new-result = New language result of the spouse
profile-spouse-edit-result = Edit a language result of the spouse
profile-spouse-new-job = New job of the spouse
profile-spouse-edit-job = Edit a job of the spouse
profile-no-job = none
profile-add-job = add a job
profile-job = { $noc } { $country }, { $from } – { $to }
profile-job-hint = Years of work are counted from the jobs and their dates, for the spouse as for the client.

## Ties to Canada

profile-sibling = Sibling in Canada
profile-sibling-hint = A brother or sister, 18 or older, who is a citizen or permanent resident and lives in Canada.
profile-nomination = Nominated
profile-nomination-hint = By a province or territory, through Express Entry.
profile-certificate = Certificate in a trade
profile-certificate-hint = A certificate of qualification in a skilled trade, from a province, a territory or a federal body.

## The job offer

profile-offer = Job offer
profile-offer-hint = A written offer of a job in Canada.
profile-offer-noc = Occupation
profile-offer-noc-hint = The occupation of the offer. Type to search, in everyday words.
profile-offer-noc-missing = Choose the occupation that is offered, or say that there is no offer.
profile-offer-start = Begins
profile-offer-start-hint = The first day of the job, like 2026-09-01.
profile-offer-full-time = Full-time
profile-offer-full-time-hint = Whether the offer is for full-time work all year round.
profile-offer-years = For, in years
profile-offer-years-hint = How long the job is to last. For one without an end, give the years that are certain.

## Military service

profile-military = Military service
profile-military-hint = Service in a foreign military and an offer of the Canadian Forces: a category of its own.
profile-military-known = on file
profile-military-none = none said

profile-other-fact = another fact
