### The answers of the core: verdicts, findings, lengths of time.

verdict-eligible = eligible
verdict-not-eligible = not eligible
verdict-depends = depends
verdict-unknown = more information needed
verdict-not-in-force = no such category
length-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
length-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
