### Les réponses du noyau : verdicts, constats, durées.

verdict-eligible = admissible
verdict-not-eligible = non admissible
verdict-depends = incertain
verdict-unknown = information manquante
verdict-not-in-force = catégorie inexistante
length-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
length-months = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}
