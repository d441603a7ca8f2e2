### Le formulaire pour le reste du dossier.

## Ce que c’est

profile-title = Profil
profile-scratch-title = Profil : une copie de travail, non enregistrée
profile-scratch-keep = appliquer à la copie
profile-everything = tout
profile-missing = ce qui manque
profile-mode-missing = { $missing ->
    [0] Seulement ce qui manque : rien pour l’instant
    [one] Seulement ce qui manque : 1 fait
   *[other] Seulement ce qui manque : { $missing } faits
}
profile-mode-everything = { $missing ->
    [0] Tout; il ne manque rien
    [one] Tout; il manque 1 fait
   *[other] Tout; il manque { $missing } faits
}
profile-progress = { $at } sur { $of }
profile-nothing-missing = Il ne manque rien : chaque réponse a les faits qu’elle demande. { $key } les affiche tous.
profile-not-said = non précisé
profile-for = Pour : { $names }
profile-missing-for = Manque pour : { $names }
profile-for-nothing = Aucune réponse à la date affichée ne le demande.
profile-asker-score = la note
profile-asker-rounds = les rondes
profile-asker-category = la catégorie { $name }
profile-asker-program = { $name }
profile-score = { $base ->
    [yes] Note de base : { $total }, sans les règles du { $from }
   *[no] Note : { $total } sur { $most }
}{ $way ->
    [more] ; { $change } de plus qu’au dossier
    [less] ; { $change } de moins qu’au dossier
   *[same] {""}
}
profile-no-score = Aucune note avant le { $first } : Entrée express a commencé ce jour-là.

## Les groupes

profile-group-person = Personne
profile-group-education = Études
profile-group-languages = Langues
profile-group-spouse = Époux ou conjoint de fait
profile-group-ties = Famille, désignation, certificat
profile-group-offer = Offre d’emploi
profile-group-military = Service militaire

## La personne

profile-birth-date = Date de naissance
profile-birth-date-hint = Comme 1994-03-12. La note dépend de l’âge à la date affichée; un anniversaire peut en coûter.
profile-birth-date-later = Le { $value } est après aujourd’hui : indiquez le jour de naissance.
profile-family-size = Taille de la famille
profile-family-size-hint = La personne, l’époux ou conjoint et les enfants à charge, qu’ils l’accompagnent ou non.
profile-family-size-wrong = « { $value } » n’est pas un nombre de personnes. Il en faut au moins 1.
profile-funds = Fonds d’établissement
profile-funds-hint = En dollars canadiens entiers, libres de dettes. La somme exigée dépend de la taille de la famille.
profile-funds-wrong = « { $value } » n’est pas un nombre entier de dollars, comme 25000.
profile-dollars = { $sum } $
profile-submitted = Profil soumis le
profile-submitted-hint = La date du profil Entrée express, comme 2026-03-02. À égalité, le profil le plus ancien est invité.
profile-submitted-time = Heure
profile-submitted-time-hint = L’heure à cette horloge, comme 14:05:09. Les égalités se tranchent à la seconde près.
profile-submitted-time-missing = Indiquez l’heure : les égalités se tranchent à la seconde près.
profile-time-wrong = « { $value } » n’est pas une heure, comme 14:05 ou 14:05:09.
profile-submitted-offset = Écart avec l’UTC
profile-submitted-offset-hint = L’écart de cette horloge avec le temps universel : -05:00 à Montréal l’hiver, -04:00 l’été, Z pour l’UTC.
profile-submitted-offset-missing = Indiquez l’écart de cette horloge avec le temps universel, comme -05:00.
profile-offset-wrong = « { $value } » n’est pas un écart avec le temps universel, comme -05:00 ou Z.
profile-submitted-utc = { $time } UTC

## Études

profile-education = Scolarité
profile-education-hint = Le niveau le plus élevé. Un diplôme étranger compte une fois jugé équivalent à un diplôme canadien.
profile-level-none = moins que le secondaire
profile-level-secondary = secondaire
profile-level-one-year = postsecondaire, un an
profile-level-two-year = postsecondaire, deux ans
profile-level-bachelor = baccalauréat, ou trois ans
profile-level-two-or-more = deux diplômes ou plus
profile-level-master = maîtrise ou professionnel
profile-level-doctoral = doctorat
profile-study = Études au Canada
profile-study-hint = Le plus long diplôme obtenu au Canada, en classe et au Canada pour la plus grande partie.
profile-study-none = aucunes
profile-study-short = un ou deux ans
profile-study-long = trois ans ou plus

## Langues

profile-languages = Résultats de langue
profile-english = Résultat d’anglais
profile-french = Résultat de français
profile-add-result = ajouter un résultat
profile-add-result-hint = De plusieurs résultats valides, la meilleure série compte; on ne les mélange jamais. Les anciens peuvent rester.
profile-no-result = aucun pour l’instant
profile-another = un de plus
profile-result = { $scale ->
    [nclc] NCLC
   *[clb] NCLC
} { $levels }{ $counts ->
    [first]  : compte en premier
    [second]  : compte en second
    [spouse]  : compte
    [invalid]  : { $valid }
   *[no]  : ne compte pas
}
profile-result-hint = { $counts ->
    [first] { $chosen ->
        [yes] Compte en premier : la meilleure série valide dans la langue choisie.
       *[no] Compte en premier : la meilleure série valide dans la langue qui donne ainsi le plus de points.
    }
    [second] Compte en second : la meilleure série valide dans l’autre langue.
    [spouse] Compte pour l’époux ou conjoint : sa meilleure série valide.
    [invalid] Ne compte pas à la date affichée.
   *[no] Ne compte pas : une autre série valide donne plus de points.
} Résultats du { $taken } : parler { $speaking }, écouter { $listening }, lire { $reading }, écrire { $writing }.{ $counts ->
    [invalid] {""}
   *[no] {" "}Valides jusqu’au { $valid }.
}
profile-first-language = Première langue
profile-first-language-hint = La langue qui compte comme première langue officielle. Automatique prend celle qui donne le plus de points.
profile-first-automatic = automatique
profile-nothing-to-delete = Cette ligne en ajoute un. Choisissez-en un plus haut pour le supprimer.

## L’époux ou conjoint

profile-spouse = Époux ou conjoint
profile-spouse-hint = Marié ou conjoint de fait. S’il accompagne la personne, la note suit d’autres colonnes.
profile-spouse-accompanying = Accompagne
profile-spouse-accompanying-hint = S’il doit venir au Canada avec la personne. Celui qui reste n’est pas compté.
profile-spouse-canadian = Est canadien
profile-spouse-canadian-hint = Citoyen ou résident permanent du Canada. Il n’a alors pas besoin de visa et n’est pas compté.
profile-spouse-education = Sa scolarité
profile-spouse-study = Ses études au Canada
profile-spouse-languages = Ses résultats de langue
profile-spouse-work = Ses emplois
profile-work = Emplois
profile-spouse-new-result = Nouveau résultat de langue de l’époux ou conjoint
profile-spouse-edit-result = Modifier un résultat de langue de l’époux ou conjoint
profile-spouse-new-job = Nouvel emploi de l’époux ou conjoint
profile-spouse-edit-job = Modifier un emploi de l’époux ou conjoint
profile-no-job = aucun
profile-add-job = ajouter un emploi
profile-job = { $noc } { $country }, { $from } – { $to }
profile-job-hint = Les années de travail se comptent d’après les emplois et leurs dates, pour l’époux ou conjoint aussi.

## Liens avec le Canada

profile-sibling = Frère ou sœur au Canada
profile-sibling-hint = Un frère ou une sœur de 18 ans ou plus, citoyen ou résident permanent, qui vit au Canada.
profile-nomination = Désigné
profile-nomination-hint = Par une province ou un territoire, dans le cadre d’Entrée express.
profile-certificate = Certificat de compétence
profile-certificate-hint = Un certificat de compétence dans un métier spécialisé, délivré par une province, un territoire ou le fédéral.

## L’offre d’emploi

profile-offer = Offre d’emploi
profile-offer-hint = Une offre écrite d’un emploi au Canada.
profile-offer-noc = Profession
profile-offer-noc-hint = La profession de l’offre. Tapez pour chercher, en mots de tous les jours.
profile-offer-noc-missing = Choisissez la profession offerte, ou dites qu’il n’y a pas d’offre.
profile-offer-start = Début
profile-offer-start-hint = Le premier jour de l’emploi, comme 2026-09-01.
profile-offer-full-time = À temps plein
profile-offer-full-time-hint = Si l’offre est à temps plein, toute l’année.
profile-offer-years = Durée, en années
profile-offer-years-hint = Combien de temps l’emploi doit durer. S’il est sans fin, indiquez les années certaines.

## Service militaire

profile-military = Service militaire
profile-military-hint = Un service dans une armée étrangère et une offre des Forces canadiennes : une catégorie à part.
profile-military-known = au dossier
profile-military-none = rien de précisé

profile-other-fact = un autre fait
