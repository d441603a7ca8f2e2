### The rounds of invitations: the list, the replay, the pool.

rounds-through = Rounds on file through { $date }
rounds-through-supplied = Rounds on file through { $date }; you supplied those after { $verified }
rounds-kind-general = General
rounds-kind-cec = Canadian Experience Class
rounds-kind-fsw = Federal Skilled Worker
rounds-kind-fst = Federal Skilled Trades
rounds-kind-pnp = Provincial nominees
rounds-kind-category = By category
rounds-kind-other = Other
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
rounds-answer = { $question }: { $text }
rounds-imported = { $added ->
    [0] Nothing in the file is newer than what is on file.
    [one] 1 round added from a file that goes to { $date }.
   *[other] { $added } rounds added from a file that goes to { $date }.
}
rounds-imported-pool = Scores in the pool of { $date } added.
rounds-imported-missing = Not in the file either: { $numbers }
rounds-imported-difference = Round { $number }, { $field }: on file { $kept }; in the file { $given }. What is on file stays.
rounds-nothing = nothing
