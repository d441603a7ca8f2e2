### The score: its lines and their reasons.

score-title = Comprehensive Ranking System: { $total } of { $max } points
score-title-base = Comprehensive Ranking System: base score { $total } of { $max } points
score-edition = Tables of { $edition }, checked to { $verified }
score-part-core = Core
score-part-spouse = Spouse or partner
score-part-transferability = Skill transferability
score-part-additional = Additional points
score-part = { $name }: { $points } of { $max }
score-capped = The lines come to { $sum }; the table stops at { $points }.
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
score-work-foreign = Abroad in { $noc }: { $hours } hours counted from { $from } to { $to }, without a gap
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
