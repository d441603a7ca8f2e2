### Les rondes d’invitations : la liste, la reprise, le bassin.

rounds-through = Rondes au dossier jusqu’au { $date }
rounds-through-short = { $supplied ->
    [yes] au { $date } · + de vous
   *[no] au { $date }
}
rounds-through-supplied = Rondes au dossier jusqu’au { $date }; vous avez fourni celles d’après le { $verified }
rounds-kind-general = Générale
rounds-kind-cec = Catégorie de l’expérience canadienne
rounds-kind-fsw = Travailleurs qualifiés (fédéral)
rounds-kind-fst = Métiers spécialisés (fédéral)
rounds-kind-pnp = Candidats des provinces
rounds-kind-category = Par catégorie
rounds-kind-other = Autre
rounds-short-cec = Expérience canadienne
rounds-short-fsw = Travailleurs qualifiés
rounds-short-fst = Métiers spécialisés
rounds-short-pnp = Candidats des provinces
rounds-asked-pool = bassin
rounds-asked-category = catégorie
rounds-asked-cut-off = seuil
rounds-asked-tie-break = départage
rounds-invited = aurait été invité
rounds-not-invited = pas d’invitation
rounds-head-number = No
rounds-head-date = Date
rounds-head-name = Ronde
rounds-head-invitations = Invités
rounds-head-cut-off = Seuil
rounds-head-tie-break = Départage
rounds-head-score = Note
rounds-head-answer = Vous
rounds-supplied = fournie par vous
rounds-none = Aucune ronde de ce genre n’est au dossier.
rounds-sum = { $invited ->
    [0] Aucune invitation dans { $count } rondes
    [one] Une invitation dans { $count } rondes
   *[other] { $invited } invitations dans { $count } rondes
}
rounds-sum-open = { $open ->
    [0] aucune n’est en suspens
    [one] une est en suspens, faute d’un fait ou par une question ouverte
   *[other] { $open } sont en suspens, faute d’un fait ou par une question ouverte
}
rounds-against = { $verdict } : { $questions }
rounds-imported = { $added ->
    [0] Rien dans le fichier n’est plus récent que ce qui est au dossier.
    [one] Une ronde ajoutée d’un fichier qui va jusqu’au { $date }.
   *[other] { $added } rondes ajoutées d’un fichier qui va jusqu’au { $date }.
}
rounds-imported-pool = Notes du bassin du { $date } ajoutées.
rounds-imported-missing = Absentes du fichier aussi : { $numbers }
rounds-imported-unknown = D’un genre que le programme ne connaît pas, d’où une catégorie indéterminée : { $numbers }
rounds-imported-difference = { $taken ->
    [yes] Ronde { $number }, { $field } : jusqu’ici { $kept }; dans ce fichier, plus récent, { $given }. Le plus récent est retenu.
   *[no] Ronde { $number }, { $field } : au dossier { $kept }; dans le fichier { $given }. Ce qui est au dossier demeure.
}
rounds-nothing = rien

## L’écran

rounds-yes = invité
rounds-all = Toutes les rondes
rounds-listed = { $kind } ({ $count })
rounds-search-label = Recherche :
rounds-tie-break-at = départage le { $time }
rounds-no-tie-break = aucune heure de départage au dossier
rounds-invited-count = { $count } invitations
rounds-cut-off-at = seuil de { $score }
rounds-teach = Décrivez un client sous Expérience, et chaque ronde reçoit sa réponse : dans le bassin, dans la catégorie, au seuil, avant l’heure de départage.
rounds-supplied-from = Vous avez fourni cette ronde, d’un fichier qui va jusqu’au { $date }
rounds-source = Source : { $source }; complet et vérifié jusqu’au { $date }
rounds-pool-title = Le bassin
rounds-pool-of = { $count } candidats le { $date }
rounds-pool-place = Avec { $score } à la date affichée : { $ahead } dans des tranches supérieures, { $beside } dans la même
rounds-pool-place-least = Avec au moins { $score } à la date affichée : { $ahead } dans des tranches supérieures, { $beside } dans la même
rounds-pool-no-score = Aucune note de client à montrer ici
rounds-pool-you = { $score }
rounds-import-title = Importer des rondes plus récentes
rounds-import-hint = Le fichier du Ministère : ee_rounds_123_en.json
rounds-import-empty = Tapez où se trouve le fichier.
rounds-told-title = Rondes importées
rounds-problems-title = Rondes non reprises
rounds-problems = Rien n’a été repris de { $value }, et ce qui est au dossier n’a pas changé. Enregistrez de nouveau le fichier du ministère, ou corrigez ceci :
rounds-not-read = Rondes non lues : { $reason }
rounds-no-folder = Il n’y a pas de dossier où conserver des rondes, comme avec les clients fictifs.
rounds-round = ronde
rounds-line = ligne
rounds-why = pourquoi
rounds-fold = replier
rounds-turn = replier ou déplier
rounds-to-list = retour à la liste
rounds-filter = filtrer
rounds-filter-title = Quelles rondes
rounds-search = chercher
rounds-keep-search = garder
rounds-end-search = finir la recherche
rounds-pool = bassin
rounds-to-day = à ce jour
rounds-on-that-day = La date affichée est celle de la ronde.
rounds-import = importer
rounds-legend-cut-off = seuil d’une ronde
rounds-legend-invited = invitation
rounds-legend-own = note du client
rounds-legend-own-least = note du client, au moins
