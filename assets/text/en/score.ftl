### The score: its lines and their reasons.

score-title = Comprehensive Ranking System: { $total } of { $max } points
score-title-base = Comprehensive Ranking System: base score { $total } of { $max } points
score-edition = Tables of { $edition }, checked to { $verified }
score-edition-announced = Tables announced for { $edition }; last checked { $verified }
score-part-core = Core
score-part-spouse = Spouse or partner
score-part-transferability = Skill transferability
score-part-additional = Additional points
score-part = { $name }: { $points } of { $max }
score-line = { $name }: { $points } of { $max }
score-missing-title = Not known, and counted as nothing:
score-sources = Sources
score-source = { $source }; { $url }
score-not-in-force = There was no score on { $day }: Express Entry began on { $first }.

score-factor-age = Age
score-factor-education = Education
score-factor-first-language = First official language
score-factor-second-language = Second official language
score-factor-canadian-work = Work in Canada
score-factor-spouse-education = Spouse’s education
score-factor-spouse-first-language = Spouse’s official language
score-factor-spouse-canadian-work = Spouse’s work in Canada
score-factor-education-and-language = Education with language
score-factor-education-and-canadian-work = Education with work in Canada
score-factor-foreign-work-and-language = Work abroad with language
score-factor-foreign-work-and-canadian-work = Work abroad with work in Canada
score-factor-certificate-and-language = Certificate of qualification with language
score-factor-provincial-nomination = Provincial nomination
score-factor-arranged-employment = Job offer
score-factor-canadian-study = Study in Canada
score-factor-sibling-in-canada = Brother or sister in Canada
score-factor-french = French

score-age = { $years ->
    [one] 1 year old on this day
   *[other] { $years } years old on this day
}
score-age-unborn = Not born yet on this day: the birth date is { $day }
score-education = { $level ->
    [secondary] Secondary school diploma
    [one-year] Post-secondary credential of one year
    [two-year] Post-secondary credential of two years
    [bachelor] Bachelor’s degree, or a post-secondary credential of three years or more
    [two-or-more] Two or more post-secondary credentials, one of three years or more
    [master] Master’s degree, or a professional degree
    [doctoral] Doctoral degree
   *[none] Less than secondary school
}
score-result = { $test }, results of { $day }: speaking { $speaking }, listening { $listening }, reading { $reading }, writing { $writing }
score-ability = { $ability }: level { $level }, { $points ->
    [one] 1 point
   *[other] { $points } points
}
score-result-other = { $test }, results of { $taken }: { $why ->
    [later] not yet on this day
    [expired] last valid on { $last }
   *[lower] the result above gives more
}
score-result-none = { $language ->
    [english] No English result on file
    [french] No French result on file
   *[either] No language result on file
}
score-result-lapsed = { $language ->
    [english] No valid English result: the last was valid through { $day }
    [french] No valid French result: the last was valid through { $day }
   *[either] No valid language result: the last was valid through { $day }
}
score-result-later = { $language ->
    [english] No English result that counts on { $day } yet
    [french] No French result that counts on { $day } yet
   *[either] No language result that counts on { $day } yet
}
score-work = { $years ->
    [one] 1 whole year of skilled work: { $hours } hours counted from { $from } to { $to }; { $year } make a year
   *[other] { $years } whole years of skilled work: { $hours } hours counted from { $from } to { $to }; { $year } make a year
}
score-work-none = No skilled work that counts since { $since }
score-work-foreign = Abroad in { $noc }: { $hours } hours counted from { $from } to { $to }, { $gaps ->
    [0] without a gap
    [one] across gaps of 1 day in all
   *[other] across gaps of { $gaps } days in all
}
score-gap-open = Open question: { $question }. Read leniently, { $years ->
    [one] 1 whole year
   *[other] { $years } whole years
} of work abroad: { $points ->
    [one] 1 point
   *[other] { $points } points
} more here, { $total } in all
score-work-not-on-file = How work was counted on this day is not on file: known from { $first }
score-spouse-none = No spouse or partner on file
score-spouse-stays = The spouse or partner does not come along: scored as a person alone
score-spouse-canadian = The spouse or partner is a citizen or permanent resident: scored as a person alone
score-missing = Not known: { $path }
score-education-and-language = { $group ->
    [0] No post-secondary credential; lowest level of the first language: { $level }
    [1] One post-secondary credential; lowest level of the first language: { $level }
   *[2] Two or more credentials, or a higher degree; lowest level of the first language: { $level }
}
score-education-and-work = { $group ->
    [0] No post-secondary credential; whole years of work in Canada: { $years }
    [1] One post-secondary credential; whole years of work in Canada: { $years }
   *[2] Two or more credentials, or a higher degree; whole years of work in Canada: { $years }
}
score-foreign-and-language = Whole years of work abroad: { $foreign }; lowest level of the first language: { $level }
score-foreign-and-work = Whole years of work abroad: { $foreign }; in Canada: { $years }
score-certificate = { $held ->
    [yes] Certificate of qualification; lowest level of the first language: { $level }
   *[no] No certificate of qualification
}
score-nomination = { $held ->
    [yes] Nominated by a province or territory
   *[no] Not nominated
}
score-offer-none = No job offer on file
score-offer = { $kind ->
    [senior] Qualifying offer in senior management: { $noc }
    [skilled] Qualifying offer in a skilled occupation: { $noc }
   *[none] The offer in { $noc } does not qualify
}
score-study = { $length ->
    [short] Canadian credential of one or two years
    [long] Canadian credential of three years or more
   *[none] No post-secondary credential from Canada
}
score-sibling = { $held ->
    [yes] A brother or sister who is a citizen or permanent resident lives in Canada
   *[no] No brother or sister in Canada
}
score-french = { $kind ->
    [french] NCLC { $french } or more in all four French abilities; not CLB { $english } in all four English ones
    [both] NCLC { $french } or more in all four French abilities, and CLB { $english } or more in all four English ones
   *[none] Not NCLC { $french } in all four French abilities
}
score-not-yet = No points for this before { $first }
score-no-longer = No points for this since { $from }

### The score’s tab: its rows, its reasons, what if, and over time.

score-cut = { $group ->
    [languages] Both languages come to { $sum }; the table stops at { $cap }
    [core] The core lines come to { $sum }; the table stops at { $cap }
    [spouse] The spouse’s lines come to { $sum }; the table stops at { $cap }
    [core_and_spouse] Core and spouse come to { $sum }; the table stops at { $cap }
    [education] Education comes to { $sum }; the table stops at { $cap }
    [foreign_work] Work abroad comes to { $sum }; the table stops at { $cap }
    [certificate] The certificate comes to { $sum }; the table stops at { $cap }
    [transferability] Skill transferability comes to { $sum }; the table stops at { $cap }
    [additional] The additional lines come to { $sum }; the table stops at { $cap }
   *[total] The parts come to { $sum }; the table stops at { $cap }
}
score-job = { $title }, { $country }: { $from } to { $to }, { $week } h a week{ $capped ->
    [yes] {" "}({ $rate } count)
   *[no] {""}
}: { $hours } hours
score-job-not = { $title }, { $country }: { $from } to { $to }, not counted: { $why ->
    [unpaid] unpaid
    [unskilled] TEER { $teer } is not skilled work here
    [abroad] done abroad
    [canada] done in Canada
    [self-employed] self-employed
    [study] during full-time study
    [unauthorized] not authorized
    [future] not yet begun on this day
    [old] before the days that may count
    [occupation] another occupation has more
   *[run] a longer run is counted
}
score-jobs-overlap = Less { $lost ->
    [one] 1 hour
   *[other] { $lost } hours
} of jobs at the same time: together they count for at most { $full } hours a week
score-offer-full-time = Full-time
score-offer-length = For { $least ->
    [one] a year
   *[other] { $least } years
} or more
score-offer-skilled = A skilled occupation: TEER { $teer }

score-ahead-edition = The tables of { $from } come into force
score-ahead-birthday = Turns { $years }
score-ahead-work-more = { $whose ->
    [foreign] Whole years of work abroad: now { $years }
    [spouse] Whole years of the spouse’s work in Canada: now { $years }
   *[canadian] Whole years of work in Canada: now { $years }
}
score-ahead-work-less = { $whose ->
    [foreign] Work abroad passes out of the ten years that count: { $years } whole years left
    [spouse] The spouse’s work in Canada passes out of the years that count: { $years } whole years left
   *[canadian] Work in Canada passes out of the years that count: { $years } whole years left
}
score-ahead-result-ends = { $whose ->
    [spouse] The spouse’s result expires: { $test } of { $taken }
   *[own] The result expires: { $test } of { $taken }
}
score-ahead-result-begins = { $whose ->
    [spouse] The spouse’s result counts from this day: { $test } of { $taken }
   *[own] The result counts from this day: { $test } of { $taken }
}
score-ahead-result-other = { $whose ->
    [spouse] Another of the spouse’s results counts: { $test } of { $taken }
   *[own] Another result counts: { $test } of { $taken }
}
score-ahead-first-language = { $language ->
    [french] French now counts as the first official language
   *[english] English now counts as the first official language
}

score-if-ability = { $scale ->
    [nclc] NCLC { $level } in { $ability } (French)
   *[clb] CLB { $level } in { $ability } (English)
}
score-if-language = { $scale ->
    [nclc] French: NCLC { $level } in all four abilities
   *[clb] English: CLB { $level } in all four abilities
}
score-if-work = { $place ->
    [abroad] A year more of skilled work abroad
   *[canada] A year more of skilled work in Canada
}
score-if-work-assumed = As if already worked by this day: { $hours } h a week in { $noc }, paid and authorized, { $whole ->
    [yes] from { $from } to { $to }
   *[no] on the { $days } days from { $from } to { $to } that hold no counted work yet
}. Age and results stay those of this day; the score when the year is truly over is under Over time
score-if-education = { $level ->
    [secondary] Education: a secondary school diploma
    [one-year] Education: a credential of one year
    [two-year] Education: a credential of two years
    [bachelor] Education: a bachelor’s degree or three-year credential
    [two-or-more] Education: two or more credentials, one of three years or more
    [master] Education: a master’s or professional degree
   *[doctoral] Education: a doctoral degree
}
score-if-study = { $length ->
    [short] A Canadian credential of one or two years
   *[long] A Canadian credential of three years or more
}
score-if-study-assumed = The level of education stays as it is: a credential that raises it gives more
score-if-certificate = A certificate of qualification in a trade
score-if-nomination = Nomination by a province or territory
score-if-sibling = A brother or sister in Canada, citizen or permanent resident
score-if-offer = A qualifying job offer: { $noc }
score-if-spouse-language = { $scale ->
    [nclc] Spouse: NCLC { $level } in all four abilities (French)
   *[clb] Spouse: CLB { $level } in all four abilities (English)
}
score-if-spouse-education = { $level ->
    [secondary] Spouse: a secondary school diploma
    [one-year] Spouse: a credential of one year
    [two-year] Spouse: a credential of two years
    [bachelor] Spouse: a bachelor’s degree or three-year credential
    [two-or-more] Spouse: two or more credentials, one of three years or more
    [master] Spouse: a master’s or professional degree
   *[doctoral] Spouse: a doctoral degree
}
score-if-spouse-stays = The spouse does not come along
score-if-spouse-stays-assumed = The spouse stays on file as not accompanying and can be sponsored later
score-if-spouse-principal = The spouse as principal applicant
score-if-spouse-principal-assumed = Work, results and education change places; a nomination and a job offer stay behind. The spouse’s date of birth and certificate are not in the file and give nothing here

score-tab-total = Score
score-tab-points = { $points } of { $max }
score-tab-at-least = { $base ->
    [yes] up to { $most } with all facts, by these tables
   *[no] up to { $most } once the missing facts are known
}
score-tab-cap = capped: { $sum } counts as { $cap }
score-tab-caution = Base score: rules reported from { $from } left out
score-tab-what-if = What if: a scratch copy, not saved
score-tab-scratch = { $before } now, { $change } by the changes tried
score-tab-untouched = Nothing tried yet: the client as they are
score-tab-tables = The tables
score-tab-from = In force from { $from }
score-tab-from-until = In force from { $from } to { $until }
score-tab-counting = How work was counted
score-tab-language-chosen = { $language ->
    [french] First official language: French, which gives the higher total
   *[english] First official language: English, which gives the higher total
}
score-tab-language-set = { $language ->
    [french] First official language: French, as the client file says
   *[english] First official language: English, as the client file says
}
score-tab-missing = Not known, and counted as nothing
score-tab-fill-in = fills it in
score-tab-limits = Where the tables stop
score-tab-line = { $name }: { $points } of { $max }
score-tab-before = There was no score on this day
score-tab-before-why = Express Entry and its ranking began on { $first }; before that there was no table to count by.
score-tab-to-first = to the first tables

score-tab-gains = Single changes, each tried on a copy of the client
score-tab-tried = tried last:
score-tab-idle = { $count ->
    [one] 1 change that gives nothing
   *[other] { $count } changes that give nothing
}
score-tab-capped = Gained and taken away again by a cap
score-tab-topped = The table gives nothing more for it
score-tab-becomes = Total { $total }
score-tab-between = Total { $total } to { $most }, by the facts that would be missing
score-tab-factor = { $name }: { $change }

score-tab-ahead-span = If life goes on as it is: { $from } to { $to }
score-tab-ahead-none = The score does not change in these three years.
score-tab-ahead-months = Month by month
score-tab-ahead-now = On { $day }: { $total }

score-row = line
score-why = why
score-to-lines = back to the lines
score-fold = fold
score-turn = fold or unfold
score-change = change of score
score-no-earlier-change = The score did not change in the year before this day.
score-no-later-change = The score does not change in the three years after this day.
score-what-if = what if
score-over-time = over time
score-explain = reasons
score-try = try it
score-take-back = take back
score-no-try = Select a change to try it.
score-drop = start over
score-keep = keep as a scenario
score-no-scratch = Nothing has been tried.
score-tables = tables
score-no-earlier-tables = There are no earlier tables.
score-no-later-tables = There are no later tables.
score-copy = copy
score-go-there = go to this day
score-taken-back = Taken back: the scratch copy is as it was before.
score-tried = Tried on the scratch copy; the client is unchanged.
score-dropped = The scratch copy is as the client again.

score-ahead-title = If life goes on as it is
score-ahead-line = { $day }: { $change }, { $base ->
    [yes] base score
   *[no] total
} { $total }
score-ahead-start = { $day }: { $base ->
    [yes] base score
   *[no] total
} { $total }
score-ifs-title = What would raise it, each change tried by itself
score-ifs-line = { $change }: { $what } (total { $total })
score-ifs-range = { $change }: { $what } (total { $total } to { $most }, by facts not on file)
score-ifs-none = Nothing on this list raises it.
