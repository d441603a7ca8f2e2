### L’onglet Catégories : éditions, catégories, professions, recherche, changements.

categories-in-force = en vigueur
categories-none = Il n’y a aucune catégorie à cette date.
categories-none-yet = Les premières sont entrées en vigueur le { $date }. Appuyez sur { $key } pour y aller, ou sur t pour choisir une autre date.

categories-eligible = admissible
categories-not-eligible = non admissible
categories-depends = incertain
categories-unknown = à compléter

categories-noc = CNP
categories-teer = FEER
categories-occupation = Profession
categories-listed-in = Catégories
categories-count = { $count ->
    [one] une profession
   *[other] { $count } professions
}
categories-no-list = Cette catégorie n’énumère aucune profession : elle exige des résultats de français. Saisissez un test de français à l’onglet Expérience.
categories-search-hint = Un titre, un nom courant ou un code
categories-in-history = dans votre parcours
categories-new-in = nouvelle en { $year }
categories-from = { DE($category) }
categories-in-none = aucune catégorie

## Ce que font les touches

categories-category = catégorie
categories-occupations = professions
categories-back = catégories
categories-next = profession
categories-search = chercher
categories-search-all = chercher parmi { $count }
categories-end-search = finir la recherche
categories-what-changed = changements
categories-rule-in-full = règle entière
categories-why = pourquoi
categories-first-rules = premières règles
categories-present-rules = règles actuelles
categories-what-it-takes = ce qu’il faudrait
categories-add = ajouter un emploi

categories-choose-first = Choisissez d’abord une profession, dans la liste de la catégorie.
categories-lists-none = Cette catégorie n’énumère aucune profession.
categories-present-already = La date affichée est déjà celle d’aujourd’hui.
categories-unlisted = Aucune catégorie n’énumère cette profession à cette date.
categories-nothing-chosen = Aucune profession n’est choisie.

## Faits sur une catégorie

categories-rule-title = La règle entière
categories-client = Client
categories-no-work = Aucun emploi saisi. Choisissez une profession et appuyez sur { $key } pour y ajouter un emploi.
categories-through = { $verdict } au titre de { $occupation }, { $when }
categories-plain-verdict = { $verdict }, { $when }
categories-rule = Règle
categories-where = Lieu
categories-anywhere = le travail compte dans tout pays
categories-canada = seul le travail au Canada compte
categories-valid = En vigueur
categories-valid-since = depuis le { $from }
categories-valid-between = du { $from } au { $to }
categories-confidence = Fiabilité
categories-official = texte officiel
categories-two-sources = deux sources indépendantes concordent
categories-one-source = une seule source
categories-source = Source
categories-note = Remarque
categories-besides = De plus
categories-verified = Vérifié
categories-verified-to = jusqu’au { $date }

## Faits sur une profession

categories-found-by = Trouvée par
categories-listed = Catégories

## Ce qu’il faudrait

categories-takes-title = Ce qu’il faudrait
categories-editions = Les catégories qui l’énumèrent
categories-there = Ce qui existe déjà
categories-nothing-there = Aucun emploi dans cette profession pour l’instant.
categories-job = { $title }, { $country } : du { $from } au { $to }, { $hours } h par semaine
categories-job-going-on = { $title }, { $country } : depuis le { $from }, { $hours } h par semaine
categories-not-listed-now = Aucune catégorie ne l’énumère au { $date } : y travailler ne mène à aucune sous ces règles.
categories-if-full-time = { $where ->
    [canada] À temps plein au Canada dès le { $from } : critères satisfaits le { $day }
   *[anywhere] À temps plein dès le { $from } : critères satisfaits le { $day }
}
categories-met-now = Remplie le { $from } grâce au travail déjà fait
categories-too-late = { $where ->
    [canada] À temps plein au Canada dès le { $from } : critères non satisfaits avant le { $day }, date où la liste ne la compte plus
   *[anywhere] À temps plein dès le { $from } : critères non satisfaits avant le { $day }, date où la liste ne la compte plus
}
categories-never = { $where ->
    [canada] À temps plein au Canada dès le { $from } : critères non satisfaits d’ici trois ans selon les règles connues
   *[anywhere] À temps plein dès le { $from } : critères non satisfaits d’ici trois ans selon les règles connues
}
categories-not-by-work = Le travail dans cette profession ne décide pas de cette catégorie; ses conditions en décident.

## Ce qui a changé

categories-changes-title = Ce qui a changé
categories-first-of-all = Les premières règles : avant le { $date }, il n’y avait aucune catégorie.
categories-same = { $name } : aucun changement
categories-others = Les autres catégories
categories-no-others = Rien d’autre n’a changé.
