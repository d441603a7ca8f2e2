### Les rondes d’invitations : la liste, la reprise, le bassin.

rounds-through = Rondes au dossier jusqu’au { $date }
rounds-through-supplied = Rondes au dossier jusqu’au { $date }; vous avez fourni celles d’après le { $verified }
rounds-kind-general = Générale
rounds-kind-cec = Catégorie de l’expérience canadienne
rounds-kind-fsw = Travailleurs qualifiés (fédéral)
rounds-kind-fst = Métiers spécialisés (fédéral)
rounds-kind-pnp = Candidats des provinces
rounds-kind-category = Par catégorie
rounds-kind-other = Autre
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
rounds-answer = { $question } : { $text }
rounds-imported = { $added ->
    [0] Rien dans le fichier n’est plus récent que ce qui est au dossier.
    [one] Une ronde ajoutée d’un fichier qui va jusqu’au { $date }.
   *[other] { $added } rondes ajoutées d’un fichier qui va jusqu’au { $date }.
}
rounds-imported-pool = Notes du bassin du { $date } ajoutées.
rounds-imported-missing = Absentes du fichier aussi : { $numbers }
rounds-imported-difference = Ronde { $number }, { $field } : au dossier { $kept }; dans le fichier { $given }. Ce qui est au dossier demeure.
rounds-nothing = rien
