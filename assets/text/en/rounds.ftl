### The rounds of invitations: the list, the replay, the pool.

rounds-through = Rounds on file through { $date }
rounds-through-short = { $supplied ->
    [yes] to { $date } · + yours
   *[no] to { $date }
}
rounds-through-supplied = Rounds on file through { $date }; you supplied those after { $verified }
rounds-kind-general = General
rounds-kind-cec = Canadian Experience Class
rounds-kind-fsw = Federal Skilled Worker
rounds-kind-fst = Federal Skilled Trades
rounds-kind-pnp = Provincial nominees
rounds-kind-category = By category
rounds-kind-other = Other
rounds-short-cec = Canadian Experience
rounds-short-fsw = Skilled workers
rounds-short-fst = Skilled trades
rounds-short-pnp = Provincial nominees
rounds-asked-pool = pool
rounds-asked-category = category
rounds-asked-cut-off = cut-off
rounds-asked-tie-break = tie-break
rounds-invited = would have been invited
rounds-not-invited = not invited
rounds-head-number = No.
rounds-head-date = Date
rounds-head-name = Round
rounds-head-invitations = Invited
rounds-head-cut-off = Cut-off
rounds-head-tie-break = Tie-break
rounds-head-score = Score
rounds-head-answer = You
rounds-supplied = supplied by you
rounds-none = No such rounds are on file.
rounds-sum = { $invited ->
    [0] Would have been invited in none of { $count } rounds
    [one] Would have been invited in 1 of { $count } rounds
   *[other] Would have been invited in { $invited } of { $count } rounds
}
rounds-sum-open = { $open ->
    [0] none is open
    [one] 1 is open for want of a fact or by an open question
   *[other] { $open } are open for want of a fact or by an open question
}
rounds-against = { $verdict }: { $questions }
rounds-imported = { $added ->
    [0] Nothing in the file is newer than what is on file.
    [one] 1 round added from a file that goes to { $date }.
   *[other] { $added } rounds added from a file that goes to { $date }.
}
rounds-imported-pool = Scores in the pool of { $date } added.
rounds-imported-missing = Not in the file either: { $numbers }
rounds-imported-unknown = Of a kind that the program does not know, so that their category stays open: { $numbers }
rounds-imported-difference = { $taken ->
    [yes] Round { $number }, { $field }: until now { $kept }; in this file, which is newer, { $given }. The newer is taken.
   *[no] Round { $number }, { $field }: on file { $kept }; in the file { $given }. What is on file stays.
}
rounds-nothing = nothing

## The screen

rounds-yes = invited
rounds-all = All rounds
rounds-listed = { $kind } ({ $count })
rounds-search-label = Search:
rounds-tie-break-at = tie-break { $time }
rounds-no-tie-break = no tie-break on file
rounds-invited-count = { $count } invited
rounds-cut-off-at = cut-off { $score }
rounds-teach = Describe a client under Experience, and every round is answered: in the pool, in the category, at the cut-off, ahead of the tie-break.
rounds-supplied-from = You supplied this round, from a file that goes to { $date }
rounds-source = Source: { $source }; complete and checked to { $date }
rounds-pool-title = The pool
rounds-pool-of = { $count } candidates on { $date }
rounds-pool-place = With { $score } on the date in view: { $ahead } in higher bands, { $beside } in the same
rounds-pool-place-least = With at least { $score } on the date in view: { $ahead } in higher bands, { $beside } in the same
rounds-pool-no-score = No score of a client to show here
rounds-pool-you = { $score }
rounds-import-title = Import newer rounds
rounds-import-hint = The department’s file, saved: ee_rounds_123_en.json
rounds-import-empty = Type where the file is.
rounds-told-title = Imported rounds
rounds-problems-title = Rounds not taken over
rounds-problems = Nothing was taken over from { $value }, and what is on file is as it was. Save the department’s file again, or mend this:
rounds-not-read = Rounds not read: { $reason }
rounds-no-folder = There is no folder to keep rounds in, as with sample clients.
rounds-round = round
rounds-line = line
rounds-why = why
rounds-fold = fold
rounds-turn = fold or unfold
rounds-to-list = back to the list
rounds-filter = filter
rounds-filter-title = Which rounds
rounds-search = search
rounds-keep-search = keep
rounds-end-search = end search
rounds-pool = pool
rounds-to-day = to that day
rounds-on-that-day = The date in view is that of the round.
rounds-import = import
rounds-legend-cut-off = cut-off of a round
rounds-legend-invited = invited
rounds-legend-own = own score
rounds-legend-own-least = own score, at least
