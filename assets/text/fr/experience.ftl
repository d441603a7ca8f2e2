### Les emplois, les résultats linguistiques, leurs formulaires et l’image du parcours.

## Premier démarrage

experience-welcome = drawcheck dit à quelles catégories d’Entrée express votre travail donne accès, à toute date depuis le { $first }, avec le motif de chaque réponse et le texte qui le fonde.
experience-welcome-start = Un seul emploi suffit pour une première réponse. C’est l’affaire d’une minute.
experience-welcome-job = ajouter votre premier emploi (ou Entrée)
experience-welcome-french = ajouter un résultat de français, catégorie à part
experience-welcome-profile = remplir le reste pour la note (âge, études…)
experience-welcome-categories = parcourir les catégories et leurs professions
experience-welcome-help = toutes les touches
experience-welcome-picture = Votre travail s’affichera ici, avec son image, à mesure que vous tapez.

## Ce que font les touches

experience-add-job = nouvel emploi
experience-add-result = nouveau résultat
experience-language = résultat de langue
experience-edit = modifier
experience-duplicate = dupliquer
experience-delete = supprimer
experience-deleted = « { $what } » est supprimé. u le rétablit.
experience-next-category = image pour la catégorie suivante
experience-other-section = emplois ou résultats linguistiques
experience-military = service militaire
experience-readings = lectures fixées
experience-person = nom et référence
experience-no-job = Il n’y a pas encore d’emploi ici. Appuyez sur a pour en ajouter un.
experience-no-result = Il n’y a pas encore de résultat ici. Appuyez sur a pour en ajouter un.
experience-no-category = Aucune catégorie n’exige de travail à la date affichée.

## Les tableaux

experience-job = Emploi
experience-code = CNP
experience-where = Pays
experience-from = Du
experience-to = Au
experience-per-week = h/sem.
experience-counts-for = Pour
experience-still-there = en poste
experience-first-steps = Votre premier verdict est ci-dessous; Tab ou 3 montre pourquoi. Ensuite : f pour des résultats de français, qui ont leur propre catégorie, ou a pour un autre emploi.
experience-first-unlisted = Aucune catégorie en vigueur n’énumère cette profession; 1 montre celles qui comptent. Ensuite : f pour des résultats de français, qui ont leur propre catégorie, ou a pour un autre emploi.
experience-job-at = { $title }, { $employer }
experience-no-jobs-yet = Aucun emploi saisi pour l’instant. Appuyez sur a pour en ajouter un.
experience-no-results-yet = Aucun résultat linguistique. f en ajoute un : la catégorie Français n’exige rien d’autre.
experience-hours-detail = { $hours } h par semaine{ $capped ->
    [yes] , dont { $counted } comptent
   *[no] {""}
}
experience-unpaid = non rémunéré
experience-self-employed = travail autonome
experience-studying = pendant des études à temps plein
experience-unauthorized = non autorisé
experience-not-begun = commence après la date affichée

experience-test = Test
experience-taken = Résultats du
experience-valid = Valide jusqu’au
experience-level = Niveau
experience-speak = Parler
experience-listen = Écouter
experience-read = Lire
experience-write = Écrire
experience-level-nclc = NCLC { $level }
experience-level-clb = NCLC (anglais) { $level }
experience-result-expired = expiré
experience-result-future = à venir
experience-profile = p  profil : { $missing ->
    [0] complet
   *[other] manque { $missing }
}
experience-profile-missing = p  profil : { $missing ->
    [0] complet, chaque réponse a les faits qu’elle demande
   *[other] manque { $missing } ({ $names })
}
experience-military-unknown = m  service militaire : aucun
experience-military-known = m  service militaire : au dossier
experience-readings-pinned = r  { $count ->
    [0] lectures : toutes ouvertes
    [one] lectures : une fixée
   *[other] lectures : { $count } fixées
}

## Les verdicts en une ligne

experience-verdict = { $category } : { $verdict }
experience-verdict-since = { $category } : { $verdict } depuis le { $since }
experience-verdict-until = { $category } : { $verdict } du { $since } au { $until }
experience-verdict-next = { $category } : { $verdict }; admissible le { $day }
experience-verdict-if = si les emplois actuels se poursuivent
experience-verdict-waits = Le verdict : dès que la profession et le premier jour y sont.
experience-result-waits = Le verdict : dès que le test et ses notes y sont.
experience-listed-nowhere = Aucune catégorie n’énumère { $noc } au { $day }.
experience-see-why = Tab : pourquoi

## L’image

experience-window = { $years } ans au { $day }
experience-counted = { $length } sur { $need }
experience-legend-full = temps plein
experience-legend-part = temps partiel
experience-legend-nothing = ne compte pas pour { $category }
experience-legend-unpaid = non compté

## Le formulaire d’un emploi

experience-new-job = Nouvel emploi
experience-edit-job = Modifier un emploi
experience-title = Titre du poste
experience-title-hint = Tel qu’il figure sur vos papiers. Il ne décide de rien : c’est la profession qui compte.
experience-title-missing = Donnez un titre au poste, pour le reconnaître.
experience-noc = Profession (CNP)
experience-noc-hint = Les catégories énumèrent des codes de la CNP 2021. Choisissez selon vos tâches, en mots courants.
experience-noc-missing = Choisissez la profession : sans elle, rien ne peut être vérifié.
experience-noc-blank = à chercher
experience-pick-noc = Profession : tapez un titre ou un code
experience-employer = Employeur
experience-employer-hint = Sert seulement à distinguer vos emplois. Aucune règle n’en tient compte.
experience-employer-blank = peut rester vide
experience-country = Pays
experience-country-hint = { $count ->
    [0] À la date affichée, le travail compte de la même façon dans tous les pays.
   *[other] Le travail compte dans tous les pays, sauf ici, où seul compte le Canada : { $names }.
}
experience-country-missing = Choisissez le pays où le travail a été fait.
experience-pick-country = Pays
experience-start = Premier jour
experience-start-hint = Comme 2023-01-09. Le travail fait plus de { $years } ans avant la date affichée ne compte plus.
experience-start-missing = Donnez le premier jour : le compte commence là.
experience-end = Dernier jour
experience-end-hint = Le dernier jour travaillé, qui compte aussi. Laissez vide si vous êtes toujours en poste.
experience-hours = Heures par semaine
experience-hours-hint = { $hours } heures font un temps plein. Moins comptent au prorata; au-delà de { $hours }, aucune ne compte.
experience-hours-capped = { $hours } comptent
experience-hours-missing = Donnez les heures par semaine : elles décident de ce que vaut chaque semaine.
experience-hours-assumed = Comme à temps plein ({ $hours } h par semaine), en attendant les heures.
experience-paid = Rémunéré
experience-paid-hint = Seul compte le travail payé par un salaire ou une commission. Ni bénévolat ni stage non rémunéré.
experience-self-employment = Travail autonome
experience-self-employment-hint = Aucun texte ne dit si le travail autonome compte : la réponse peut devenir « incertain ».
experience-study = Pendant des études
experience-study-hint = Études à temps plein? Aucun texte ne dit si cela compte : la réponse peut devenir « incertain ».
experience-authorized = Autorisé
experience-authorized-hint = Avec un permis ou un statut qui le permettait (au Canada seulement). Sinon, la question est ouverte.

## Le formulaire d’un résultat linguistique

experience-new-result = Nouveau résultat linguistique
experience-edit-result = Modifier un résultat linguistique
experience-test-hint = Le test de l’attestation, ou des niveaux déjà convertis. Les tests de français viennent d’abord.
experience-test-missing = Choisissez le test : chacun a son échelle.
experience-pick-test = Test linguistique
experience-french = français
experience-english = anglais
experience-taken-hint = La date des résultats, comme 2026-04-02. Ils sont valides { $years } ans à partir de là.
experience-taken-missing = Donnez la date des résultats : ils expirent.
experience-valid-through = { $taken }, valide jusqu’au { $last }
experience-speaking = Expression orale
experience-listening = Compréhension de l’oral
experience-reading-ability = Compréhension de l’écrit
experience-writing = Expression écrite
experience-score-hint = La note de cette compétence sur l’attestation. Son niveau s’affiche aussitôt à côté.
experience-score-hint-test = { $sheet ->
    [two] De 0 à { $max }. Non pas la note « Score / { $foreign } » : prenez l’autre colonne de l’attestation.
   *[one] De 0 à { $max }, comme sur l’attestation.
}
experience-score-missing = Donnez la note : les quatre compétences sont nécessaires.
experience-level-short = { $level }; il faut { $need }
experience-english-decides-nothing = Aucune catégorie n’exige l’anglais; la note de points en tient compte.

## Le formulaire du service militaire

experience-military-form = Service militaire
experience-not-said = non indiqué
experience-serving = En service
experience-serving-hint = Dans une force militaire étrangère à la date affichée.
experience-recognized = Force reconnue
experience-recognized-hint = Dans une force que le Canada reconnaît. Aucune liste n’en est publiée.
experience-service-start = Début du service
experience-service-start-hint = Le premier jour du service sans interruption. Il faut au moins { $service } ans.
experience-offer-years = Offre, en années
experience-offer-years-hint = Durée de l’offre du Groupe du recrutement des Forces canadiennes. Il faut au moins { $offer } ans.
experience-credential-years = Diplôme, en années
experience-credential-years-hint = Durée de votre diplôme postsecondaire. Il faut au moins { $credential } ans.
experience-offered-noc = Profession offerte
experience-offered-noc-hint = L’une des { $listed } professions que la catégorie énumère.
experience-military-not-in-force = Aucune catégorie n’exige de service militaire à la date affichée.

## Le formulaire des lectures

experience-readings-form = Lecture des questions ouvertes pour ce client
experience-reading-open = ouverte
experience-reading-strict = stricte
experience-reading-lenient = souple
experience-reading-explained =
    { $ask }
    Lecture stricte : { $strict }
    Lecture souple : { $lenient }
    { $why }

## Le formulaire du client

experience-person-form = Client
experience-name = Nom
experience-name-hint = Tel qu’il doit figurer en haut de l’écran et dans les rapports.
experience-reference = Référence
experience-reference-hint = Votre propre numéro de dossier, si vous en tenez un.
experience-notes = Notes
experience-notes-hint = Pour vous. Aucune règle n’en tient compte.
