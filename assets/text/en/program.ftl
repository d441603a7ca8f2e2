### The programs that let a person into the pool: what each asks for, what was found.

## Whole answers

program-edition = Programs of { $edition }, verified to { $verified }
program-not-on-file = The programs of this day are not on file.

## What is asked for

program-cec = { $years ->
    [one] A year of skilled work in Canada within { $window } years, and the language level of that work
   *[other] { $years } years of skilled work in Canada within { $window } years, and the language level of that work
}
program-fsw = A year of continuous skilled work in one occupation within { $window } years, language, education, the points of the selection grid, and settlement funds
program-fst = { $years } years of work in one skilled trade within { $window } years, language, a job offer or a certificate of qualification, and settlement funds
program-besides-outside-quebec = Not in the file: the person must intend to live outside Quebec. Work done in Quebec counts all the same.
program-besides-admissible = Not in the file: the person and the whole family, even who stays behind, must be admissible to Canada.
program-besides-duties = Not in the file: the person must have done what the occupation’s lead statement says and a substantial number of its main duties, with all the essential ones.
program-besides-status = Not in the file: work in Canada counts only with temporary resident status, in person, and for an employer in Canada.
program-besides-qualified = Not in the file: work in a trade counts only from the day the person was qualified to practise it where it was done.
program-besides-requirements = Not in the file: the employment requirements of the trade must be met, but for a provincial certificate.

## Work

program-work = { $kind ->
    [any] { $location ->
        [canada] { $hours } hours of paid work in Canada in TEER 0 to 3 within { $window } years, in any mix of occupations
       *[anywhere] { $hours } hours of paid work in TEER 0 to 3 within { $window } years, in any mix of occupations
    }
    [trade] { $hours } hours of paid work in one skilled trade within { $window } years
   *[one] { $run ->
        [continuous] { $hours } hours of continuous paid work in one occupation in TEER 0 to 3 within { $window } years
       *[total] { $hours } hours of paid work in one occupation in TEER 0 to 3 within { $window } years
    }
}
program-no-skilled-work = No job in TEER 0 to 3
program-no-trade = No job in a skilled trade of the program
program-nothing-counts = Nothing counts in this time; needs { $need } hours
program-run = Longest run: { $from } to { $to }, { $hours } hours; needs { $need }
program-total = Added up: { $hours } hours between { $from } and { $to }; needs { $need }
program-job-self-employed = { $title }, { $country }: { $from } to { $to }, not counted: self-employed, which the regulations exclude
program-job-study = { $title }, { $country }: { $from } to { $to }, not counted: during full-time study, which the regulations exclude
program-job-unauthorized = { $title }, { $country }: { $from } to { $to }, not counted: not authorized, which the regulations exclude

## Language

program-language = { $language ->
    [english] A valid English result with CLB { $speaking } or more in each of the four abilities
    [french] A valid French result with NCLC { $speaking } or more in each of the four abilities
   *[either] A valid result in English or French with level { $speaking } or more in each of the four abilities
}
program-language-each = { $language ->
    [english] A valid English result with CLB { $speaking } in speaking, { $listening } in listening, { $reading } in reading and { $writing } in writing, or more
    [french] A valid French result with NCLC { $speaking } in speaking, { $listening } in listening, { $reading } in reading and { $writing } in writing, or more
   *[either] A valid result in English or French with level { $speaking } in speaking, { $listening } in listening, { $reading } in reading and { $writing } in writing, or more
}
program-leads = Most of the work is in { $noc }, TEER { $teer }: it sets the level
program-leads-level = As much work as in another: { $noc }, TEER { $teer }
program-leads-undecided = The work is exactly level between occupations of different levels: the stricter level is asked for, because no text settles which of them counts.
program-leads-decides = The work is exactly level between occupations of different levels: the stricter level is asked for, because no text settles which of them counts. By the other level the language would be enough.
program-no-result = { $language ->
    [english] No English result on file
    [french] No French result on file
   *[either] No language result on file
}
program-result-not-accepted = { $test } of { $taken }: accepted only from { $from }
program-ability = { $scale ->
    [nclc] { $ability }: NCLC { $level } (score { $score }); needs { $need }
   *[clb] { $ability }: CLB { $level } (score { $score }); needs { $need }
}

## Education, offers, funds

program-education = A secondary or higher credential, Canadian or assessed
program-education-assessed = Taken as assessed: a credential from outside Canada counts only with an educational credential assessment less than { $years } years old.
program-offer-or-certificate = { $years ->
    [one] A full-time offer of at least one year in a skilled trade, or a Canadian certificate of qualification
   *[other] A full-time offer of at least { $years } years in a skilled trade, or a Canadian certificate of qualification
}
program-certificate = Certificate of qualification on file
program-no-certificate = No certificate of qualification
program-no-offer = No job offer on file
program-offer = Full-time offer, long enough: { $noc }
program-offer-fails = { $kind ->
    [trade] The offer in { $noc } is not full-time, too short or not in a skilled trade; needs { $years ->
        [one] a year
       *[other] { $years } years
    }
   *[any] The offer in { $noc } is not full-time, too short or not in TEER 0 to 3; needs { $years ->
        [one] a year
       *[other] { $years } years
    }
}
program-offer-unsaid = Too little is known of the offer: { $noc }
program-offer-unproven = Taken as valid: the offer must also have the backing the regulations ask for, such as a labour market assessment or a work permit exempt from one.
program-funds = { $size ->
    [one] Settlement funds of ${ $has }; needs ${ $needs } for one person, by the table of { $from }
   *[other] Settlement funds of ${ $has }; needs ${ $needs } for a family of { $size }, by the table of { $from }
}
program-funds-family = The file says a family of { $said }, but has a spouse or partner, who counts even when staying behind: the funds are asked for { $size }.
program-funds-unsaid = Settlement funds by the table of { $from }: ${ $one } for one person, more for a family
program-funds-exempt = No settlement funds needed: a job offer, and work in Canada with authorization
program-funds-not-exempt = With the offer no funds would be needed if the person were authorized to work in Canada; no such work on this day is in the file.
program-funds-no-table = The table of settlement funds in force on { $day } is not on file: the first on file is of { $first }.
program-note = { $note }
program-missing = Not known: { $fact }

## The selection grid

program-grid = Selection grid: { $points } of { $max } points; needs { $pass }
program-grid-open = Selection grid: { $points } to { $high } of { $max } points; needs { $pass }
program-grid-first-language = { $language ->
    [french] First language, French ({ $test }): { $points } of { $max }
   *[english] First language, English ({ $test }): { $points } of { $max }
}
program-grid-language-open = First language: 0 to { $high }
program-grid-language-none = First language: { $points } of { $max }, no valid result
program-grid-second-open = Second language: 0 to { $high }
program-grid-second-language = Second language ({ $test }): { $points } of { $max }
program-grid-second-none = Second language: { $points } of { $max }, no valid result with level { $level } in every ability
program-grid-education = { $open ->
    [yes] Education: { $points } to { $high }
   *[no] Education: { $points } of { $max }
}
program-grid-experience = { $open ->
    [yes] Work: { $points } to { $high } of { $max }, by how an open question is read
   *[no] { $years ->
        [0] Work: { $points } of { $max }, less than a whole year
        [one] Work: { $points } of { $max }, for one whole year or more
       *[other] Work: { $points } of { $max }, for { $years } whole years or more
    }
}
program-grid-age = Age: { $points } of { $max }, at { $years }
program-grid-age-open = Age: { $points } to { $high }
program-grid-offer = { $open ->
    [yes] Arranged employment: { $points } to { $high }
   *[no] Arranged employment: { $points } of { $max }
}
program-grid-adaptability = { $open ->
    [yes] Adaptability: { $points } to { $high } of { $max }
   *[no] Adaptability: { $points } of { $max }
}
program-adapts-spouse-language = Spouse with level { $level } in every ability: { $points } of { $max }
program-adapts-own-study = Two years of full-time study in Canada: { $points } of { $max }
program-adapts-spouse-study = Two years of full-time study in Canada by the spouse: { $points } of { $max }
program-adapts-own-work = A year of authorized full-time skilled work in Canada: { $points } of { $max }
program-adapts-spouse-work = A year of authorized full-time work in Canada by the spouse: { $points } of { $max }
program-adapts-offer = Points for arranged employment: { $points } of { $max }
program-adapts-relative = Relative in Canada; the file holds only a brother or sister: { $points } of { $max }
program-other-language = { $language ->
    [french] A French result could give up to { $points } points and change the answer; none is on file.
   *[english] An English result could give up to { $points } points and change the answer; none is on file.
}
program-other-relatives = Another relative living in Canada as a citizen or permanent resident would give { $points } points and change the answer: a parent, grandparent, child, grandchild, aunt, uncle, niece or nephew, also of the partner who comes along. The file says only that there is no brother or sister.
program-study-unclear = A credential of one or two years is on file: only two academic years of full-time study, in a program of at least two years, count.

## What is short, and why a program that is met ends

program-short-work = { $location ->
    [canada] { $hours } more hours of full-time work in Canada in { $noc }
   *[anywhere] { $hours } more hours of full-time work in { $noc }
}
program-short-work-until = { $location ->
    [canada] { $hours } more hours of work in Canada in { $noc }: full-time from now on, until { $day }
   *[anywhere] { $hours } more hours of work in { $noc }: full-time from now on, until { $day }
}
program-short-occupation = { $kind ->
    [trade] { $need } hours of work in one of the skilled trades of the program
   *[skilled] { $location ->
        [canada] { $need } hours of work in Canada in TEER 0 to 3
       *[anywhere] { $need } hours of work in TEER 0 to 3
    }
}
program-short-language = A language test with level { $speaking } in speaking, { $listening } in listening, { $reading } in reading and { $writing } in writing
program-short-ability = { $scale ->
    [nclc] NCLC { $need } in { $ability }: now { $level }
   *[clb] CLB { $need } in { $ability }: now { $level }
}
program-short-education = A secondary diploma or more
program-short-points = { $points ->
    [one] One more point in the selection grid: { $total } of { $pass }
   *[other] { $points } more points in the selection grid: { $total } of { $pass }
}
program-short-offer = { $years ->
    [one] A full-time offer of a year in a skilled trade, or a certificate of qualification
   *[other] A full-time offer of { $years } years in a skilled trade, or a certificate of qualification
}
program-short-funds = ${ $amount } more in settlement funds
program-short-funds-table = The table of settlement funds in force on { $day }, which is not on file
program-short-fact = { $fact }
program-short-study = Whether the study in Canada was two academic years, full-time, in a program of at least two years
program-short-spouse-study = Whether the spouse’s study in Canada was two academic years, full-time, in a program of at least two years
program-ends-work = Ends on { $day }: from then on too little of the work lies in the time that is counted.
program-ends-language = Ends on { $day }: the language result is then no longer valid.
program-ends-cec-language = Ends on { $day }: the language result is then no longer valid, or too low for the work that then counts most.
program-ends-points = Ends on { $day }: the points of the selection grid then fall below the pass mark.
program-ends-funds = Ends on { $day }: the settlement funds are then no longer enough.
