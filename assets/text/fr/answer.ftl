### Les réponses du noyau : verdicts, constats, ce qui manque, refus, durées.

verdict-eligible = admissible
verdict-not-eligible = non admissible
verdict-depends = incertain
verdict-unknown = renseignement manquant
verdict-not-in-force = catégorie inexistante

ability-speaking = expression orale
ability-listening = compréhension de l’oral
ability-reading = compréhension de l’écrit
ability-writing = expression écrite

length-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
length-months = { $count ->
    [one] { $count } mois
   *[other] { $count } mois
}

## Constats

finding-work = { $location ->
    [canada] { $run ->
        [continuous] { $months } mois de travail continu à temps plein au Canada, ou l’équivalent à temps partiel, dans { $listed ->
            [one] la seule profession de la liste
           *[other] une même profession parmi { $listed }
        }, en { $years } ans
       *[total] { $months } mois de travail à temps plein au Canada, ou l’équivalent à temps partiel, dans { $listed ->
            [one] la seule profession de la liste
           *[other] une même profession parmi { $listed }
        }, en { $years } ans
    }
   *[anywhere] { $run ->
        [continuous] { $months } mois de travail continu à temps plein, ou l’équivalent à temps partiel, dans { $listed ->
            [one] la seule profession de la liste
           *[other] une même profession parmi { $listed }
        }, en { $years } ans
       *[total] { $months } mois de travail à temps plein, ou l’équivalent à temps partiel, dans { $listed ->
            [one] la seule profession de la liste
           *[other] une même profession parmi { $listed }
        }, en { $years } ans
    }
}
finding-no-work = Aucun emploi saisi
finding-none-listed = { $listed ->
    [one] Aucun emploi dans la seule profession de la liste du { $edition }
   *[other] Aucun emploi dans l’une des { $listed } professions de la liste du { $edition }
}
finding-occupation = { $noc }
finding-listed = Dans la liste du { $edition } ({ $listed ->
    [one] une profession
   *[other] { $listed } professions
})
finding-window = Période comptée : du { $from } au { $to } ({ $years } ans)
finding-run = Plus longue suite : du { $from } au { $to }, soit { $length }; il faut { $need }
finding-total = Total : { $length }, travaillés entre le { $from } et le { $to }; il faut { $need }
finding-nothing-counts = Rien ne compte dans cette période; il faut { $need }
finding-job = { $title }, { $country } : du { $from } au { $to }, { $hours } h par semaine{ $capped ->
    [yes] {" "}({ $counted } comptent)
   *[no] {""}
}
finding-job-outside = { $title }, { $country } : du { $from } au { $to }, hors de la période comptée
finding-job-future = { $title }, { $country } : à partir du { $from }, pas encore commencé à cette date
finding-job-unpaid = { $title }, { $country } : du { $from } au { $to }, non compté (non rémunéré)
finding-job-abroad = { $title }, { $country } : du { $from } au { $to }, non compté (hors du Canada)
finding-job-self-employed = { $title }, { $country } : du { $from } au { $to }, question ouverte (travail autonome)
finding-job-study = { $title }, { $country } : du { $from } au { $to }, question ouverte (pendant des études à temps plein)
finding-job-unauthorized = { $title }, { $country } : du { $from } au { $to }, question ouverte (travail non autorisé)
finding-job-not-by-pin = { $title }, { $country } : du { $from } au { $to }, non compté ({ $question }, lecture fixée)
finding-job-by-pin = { $title }, { $country } : du { $from } au { $to }, { $hours } h par semaine{ $capped ->
    [yes] {" "}({ $counted } comptent)
   *[no] {""}
}, compté selon la lecture fixée ({ $question })
finding-question-opens = Question ouverte, décisive à elle seule : { $question }
finding-several-questions = Aucune question ouverte n’est décisive à elle seule : il en faut plusieurs.
finding-question-needed = Question ouverte, nécessaire avec d’autres : { $question }
finding-reading-strict = Lecture stricte
finding-reading-lenient = Lecture souple
finding-pinned = { $reading ->
    [strict] Lecture stricte fixée pour ce client : { $question }
   *[lenient] Lecture souple fixée pour ce client : { $question }
}
finding-observed = { $passes ->
    [yes] Observé, non prévu par la loi : selon le décompte en mois du profil, c’est assez ({ $months } sur { $need })
   *[no] Observé, non prévu par la loi : selon le décompte en mois du profil, ce n’est pas assez ({ $months } sur { $need })
}
finding-observed-window = Du { $from } au { $to }, le profil peut tenir le travail pour suffisant avant que les jours exacts ne le soient : une invitation risque alors de mener à un refus. Premier jour sûr : { $safe }.
finding-observed-window-end = { $ends ->
    [yes] Du { $from } au { $to }, le profil peut encore tenir le travail pour suffisant alors que les jours exacts ne le sont plus : une invitation risque alors de mener à un refus. Dernier jour sûr : { $safe }.
   *[no] À partir du { $from }, le profil peut encore tenir le travail pour suffisant alors que les jours exacts ne le sont plus : une invitation risque alors de mener à un refus. Dernier jour sûr : { $safe }.
}
finding-observed-window-open = { $ends ->
    [yes] Du { $from } au { $to }, le profil peut tenir le travail pour suffisant alors que les jours exacts ne le sont pas : une invitation risque alors de mener à un refus. Aucun jour sûr n’est en vue.
   *[no] À partir du { $from }, le profil peut tenir le travail pour suffisant alors que les jours exacts ne le sont pas : une invitation risque alors de mener à un refus. Aucun jour sûr n’est en vue.
}
finding-french = Un résultat de français valide, d’au moins NCLC { $level } dans chacune des quatre compétences
finding-no-french = Aucun résultat de français au dossier
finding-result-valid = { $test } du { $taken }, valide jusqu’au { $last }
finding-result-expired = { $test } du { $taken }, expiré : valide jusqu’au { $last }
finding-result-future = { $test } du { $taken } : pas encore passé
finding-ability = { $ability } : NCLC { $level } (note { $score }); il faut { $need }
finding-military = { $service } ans de service dans une force étrangère reconnue et une offre des Forces canadiennes
finding-military-serving = Actuellement en service
finding-military-recognized = Dans une force militaire que le Canada reconnaît
finding-military-service = Au moins { $service } ans de service continu
finding-military-offer = Une offre du Groupe du recrutement des Forces canadiennes d’au moins { $offer } ans
finding-military-credential = Un diplôme postsecondaire d’au moins { $credential } ans
finding-military-occupation = Offre dans { $listed ->
        [one] la seule profession de la liste
       *[other] l’une des { $listed } professions de la liste
    }
finding-military-not-serving = Pas actuellement en service
finding-military-not-recognized = Pas dans une force militaire que le Canada reconnaît
finding-military-no-service = Moins de { $service } ans de service continu
finding-military-no-offer = Aucune offre du Groupe du recrutement des Forces canadiennes d’au moins { $offer } ans
finding-military-no-credential = Aucun diplôme postsecondaire d’au moins { $credential } ans
finding-military-no-occupation = Aucune offre dans { $listed ->
    [one] la profession de la liste
   *[other] l’une des { $listed } professions de la liste
}

## Rondes d’invitations

finding-round = Ronde { $number } du { $date }, { $name } : une invitation demande les quatre
finding-round-pool = Dans le bassin le { $date }
finding-round-gate = Un programme visé par la ronde
finding-round-gates = L’un des programmes visés par la ronde
finding-round-in-program = { $name }
finding-round-program-not-on-file = { $name } : ses règles sont au dossier depuis le { $first }
finding-round-nominated = Désignation par une province ou un territoire
finding-round-not-nominated = Aucune désignation par une province ou un territoire
finding-round-nomination-unknown = On ne sait pas si une province ou un territoire a désigné la personne
finding-round-profile-in-time = Profil soumis le { $submitted }, avant la ronde, et valide { $months } mois
finding-round-profile-last-day = Profil soumis le { $submitted } : il expire après { $months } mois, le jour de la ronde, dont l’heure n’est pas au dossier
finding-round-profile-expired = Profil soumis le { $submitted } : il a expiré après { $months } mois, le { $until }; un nouveau profil aurait sa propre heure
finding-round-profile-later = Profil soumis le { $submitted }, après la ronde : pas encore dans le bassin
finding-round-profile-same-day = Profil soumis le { $submitted }, le jour de la ronde, dont l’heure n’est pas au dossier
finding-round-no-profile-time = On ne sait pas quand le profil a été soumis
finding-round-category = Dans la catégorie { $name }, selon les règles du { $edition }
finding-round-general = Aucune catégorie n’est demandée : { $name }
finding-round-program = Aucune catégorie n’est demandée : { $name }
finding-round-other = Le programme ne connaît pas ce genre de ronde : { $name }
finding-round-category-without-rules = Aucune règle de cette catégorie n’est au dossier pour ce jour : { $name }
finding-round-above = { $known ->
    [yes] Note de { $score }
   *[no] Note d’au moins { $score }
}, { $over } de plus que le seuil de { $cut_off }
finding-round-at-cut-off = Note de { $score }, exactement le seuil
finding-round-below = { $known ->
    [yes] Note de { $score }
   *[no] Note d’au plus { $score }
}, { $short } de moins que le seuil de { $cut_off }
finding-round-base-open = Note de base de { $least }; on ne sait pas si les règles laissées de côté mènent au seuil de { $cut_off }
finding-round-gap = Question ouverte : { $question }. Selon la lecture large, années entières de travail à l’étranger : { $years }
finding-round-score-open = Note de { $least } à { $most }, selon ce qui manque ou reste ouvert; le seuil est de { $cut_off }
finding-round-no-table = Aucun barème n’est au dossier pour ce jour; le seuil était de { $cut_off }
finding-round-score = Note de { $score } selon le barème du { $edition }
finding-round-score-least = Au moins { $score } selon le barème du { $edition }; inconnu :
finding-round-warning = { $warning }
finding-round-no-tie = Pas d’égalité : l’heure ne départage que les notes de { $cut_off } exactement
finding-round-before-tie-break = Soumis le { $submitted }, avant l’heure de départage : { $tie_break }
finding-round-after-tie-break = Soumis le { $submitted }, pas avant l’heure de départage : { $tie_break }
finding-round-no-tie-break = Aucune heure de départage n’est au dossier pour cette ronde; elle départagerait les notes de { $cut_off }
finding-round-tie-without-time = Avec { $cut_off }, il fallait soumettre le profil avant le { $tie_break }; on ne sait pas quand il l’a été
finding-round-tie-unknown = Soumis le { $submitted }, pas avant l’heure de départage du { $tie_break } : cela ne compte qu’avec { $cut_off } exactement

## Ce qui manque

shortfall-occupation = { $location ->
    [canada] { $months } mois de travail à temps plein au Canada dans { $listed ->
        [one] la seule profession de la liste
       *[other] l’une des { $listed } professions de la liste
    }
   *[anywhere] { $months } mois de travail à temps plein dans { $listed ->
        [one] la seule profession de la liste
       *[other] l’une des { $listed } professions de la liste
    }
}
shortfall-in-canada = Le même travail, au Canada ({ $noc })
shortfall-days = { $days ->
    [one] { $location ->
        [canada] Encore { $days } jour de travail à temps plein au Canada dans { $noc }, jusqu’au { $day }
       *[anywhere] Encore { $days } jour de travail à temps plein dans { $noc }, jusqu’au { $day }
    }
   *[other] { $location ->
        [canada] Encore { $days } jours de travail à temps plein au Canada dans { $noc }, jusqu’au { $day }
       *[anywhere] Encore { $days } jours de travail à temps plein dans { $noc }, jusqu’au { $day }
    }
}
shortfall-french = Un test de français avec NCLC { $level } à l’oral et à l’écrit, en expression et en compréhension
shortfall-ability = NCLC { $need } en { $ability } (actuellement { $level })
shortfall-expired = Un nouveau résultat ({ $test } était valide jusqu’au { $day })
shortfall-military-serving = Être actuellement en service militaire
shortfall-military-recognized = Un service dans une force militaire que le Canada reconnaît
shortfall-military-service = Au moins { $service } ans de service continu (indiquez le jour du début)
shortfall-military-service-date = { $service } ans de service continu, atteints le { $day }
shortfall-military-offer = Une offre du Groupe du recrutement des Forces canadiennes d’au moins { $offer } ans
shortfall-military-credential = Un diplôme postsecondaire d’au moins { $credential } ans
shortfall-military-occupation = Une offre dans l’une des professions de la liste

## Pourquoi l’admissibilité à une catégorie prend fin

ending-list = Prend fin le { $day } : les règles du { $edition } ne comptent plus { $noc } dans leur liste.
ending-category = Prend fin le { $day } : les règles du { $edition } n’ont plus cette catégorie.
ending-rules = Prend fin le { $day } : les règles du { $edition } demandent davantage.
ending-window = Prend fin le { $day } : trop peu de travail reste ensuite dans la période comptée.
ending-result = Prend fin le { $day } : le résultat de français n’est plus valide ensuite.

## Valeurs refusées

problem-noc-form = « { $value } » n’est pas un code de la CNP 2021 : cinq chiffres, le deuxième de 0 à 5, comme 21232.
problem-noc-unknown = { $value } n’est pas l’un des 516 groupes de base de la CNP 2021. Cherchez par titre pour trouver le bon code.
problem-number = « { $value } » n’est pas un nombre d’au plus deux décimales, de 0 ou plus.
problem-hours = « { $value } » n’est pas un nombre d’heures par semaine : plus de 0, au plus 168, au plus deux décimales.
problem-country = « { $value } » n’est pas un code de pays : deux majuscules de la norme ISO 3166, comme CA.
problem-country-unknown = { $value } n’est pas un code de pays de la norme ISO 3166. Cherchez par nom pour trouver le bon.
problem-date = « { $value } » n’est pas une date : année-mois-jour de 1900 à 2100, comme 2023-07-05.
problem-date-order = Le dernier jour, { $value }, précède le premier.
problem-format = « { $value } » n’est pas un fichier client de ce programme : son format doit être drawcheck-client/1.
    .line = « { $value } » n’est pas un client de ce programme : son format doit être drawcheck-client/1.
problem-format-newer = « { $value } » a été écrit par une version plus récente de drawcheck. Mettez le programme à jour pour le lire; le fichier est intact.
    .line = « { $value } » a été écrit par une version plus récente de drawcheck. Mettez le programme à jour pour le lire.
problem-score-range = { $value } dépasse { $most }, la note la plus élevée dans cette compétence.
problem-score-foreign = { $value } est une note de la colonne « Score / 699 ». Entrée express utilise la colonne de l’équivalence de l’ancien score, sur l’attestation.
problem-score-step = { $value } tombe entre deux notes de ce test.
problem-family-size = { $value } n’est pas un nombre de personnes. Écrivez 1 ou plus, au plus 255, sans guillemets, la personne comprise.
problem-dollars = { $value } n’est pas un montant admis ici. Écrivez des dollars entiers, 0 ou plus, sans guillemets, comme 15000.
problem-unknown-key = La clé « { $value } » n’existe pas ici. Vérifiez son orthographe ou retirez-la.
problem-missing = La clé « { $value } » manque ici.
problem-twice = La clé « { $value } » est donnée deux fois. N’en gardez qu’une.
problem-choice = Hors des choix possibles : { $value }.
problem-type-text = { $value } n’est pas un texte entre guillemets droits.
problem-type-date = { $value } n’est pas une date entre guillemets droits, comme "2023-07-05".
problem-type-noc = { $value } n’est pas un code de la CNP 2021 entre guillemets droits, comme "21232".
problem-type-country = { $value } n’est pas un code de pays entre guillemets droits, comme "CA".
problem-type-number = { $value } n’est pas un nombre. Écrivez-en un sans guillemets, comme 37.5.
problem-type-bool = { $value } n’est ni true ni false. Écrivez l’un des deux, sans guillemets.
problem-type-list = { $value } n’est pas une liste entre crochets.
problem-type-object = { $value } n’est pas un objet entre accolades.
problem-moment = « { $value } » n’est pas une date et une heure avec son décalage, de 1900 à 2100, entre guillemets droits, comme "2026-02-13T20:48:08Z".
problem-not-object = Un fichier client est un seul objet JSON, entre accolades.
    .line = Un client est un seul objet JSON, entre accolades.
problem-not-json = JSON non valide à cette ligne et à cette colonne. Cherchez une virgule, un guillemet ou un crochet qui manque ou qui est de trop près de : { $value }
    .line = JSON non valide à cette colonne. Cherchez une virgule, un guillemet ou un crochet qui manque ou qui est de trop près de : { $value }
problem-cut-short = Le fichier finit trop tôt, à cette ligne et à cette colonne. Est-il complet? Il finit par : { $value }
    .line = La ligne finit trop tôt, à cette colonne. Est-elle complète? Elle finit par : { $value }
problem-not-utf8 = Le texte n’est pas en UTF-8 à cette ligne et à cette colonne. Enregistrez-le en UTF-8.
    .line = Le texte n’est pas en UTF-8 à cette colonne. Enregistrez-le en UTF-8.
problem-too-long = Le fichier dépasse { $value } Mio; aucun fichier client n’est aussi long. Il n’a pas été lu.
problem-not-file = Ceci est un dossier ou un périphérique, et non un fichier.
problem-unreadable = Le fichier ne peut pas être lu : { $value }.
problem-category = « { $value } » n’est pas l’identifiant d’une catégorie; voyez : drawcheck categories --json
problem-round-number = « { $value } » n’est pas le numéro d’une ronde, comme 447 ou 91a.
problem-feed-none = Il ne contient aucune ronde. Enregistrez le fichier du Ministère, ee_rounds_123_en.json, et importez-le.
problem-feed-french = C’est le fichier français du Ministère. Importez le fichier anglais, ee_rounds_123_en.json : il contient les mêmes rondes.
problem-feed-text = { $value } n’est pas un texte; tout l’est dans le fichier du Ministère.
problem-feed-name = « { $value } » n’est pas le nom d’une ronde.
problem-feed-count = « { $value } » n’est pas un nombre comme 4,500.
problem-feed-score = « { $value } » n’est pas une note que l’on puisse avoir.
problem-feed-time = « { $value } » n’est pas une heure comme May 28, 2026 at 16:55:23 UTC.
problem-feed-other-date = « { $value } » n’est pas le jour de la ronde.
problem-feed-future = Le { $value } n’est pas encore venu.
problem-feed-late-tie = L’heure de départage, { $value }, est postérieure à la ronde.
problem-feed-programs = « { $value } » ne nomme aucun programme d’Entrée express.
problem-feed-twice = La ronde { $value } y est deux fois.
problem-feed-order = { $value } précède la ronde d’avant.
problem-feed-unknown-round = Il n’y a pas eu de ronde { $value }.
problem-feed-sum = Les tranches ne font pas { $value }.
problem-feed-too-long = Le fichier est trop long pour être celui du Ministère.
problem-rounds-kept = Les rondes conservées ici sont endommagées. Importez de nouveau le fichier du Ministère.
problem-more = Il y a d’autres problèmes que ces { $value }. Corrigez d’abord ceux-ci.
problem-first = La première chose illisible est à cet endroit. Le client est trop long pour que tous les problèmes soient énumérés ici; drawcheck assess FICHIER les énumère.
problem-empty = Le fichier est vide.
    .line = La ligne est vide.
problem-too-deep = Imbrication trop profonde à cette ligne et à cette colonne. Un fichier client ne l’est pas.
    .line = Imbrication trop profonde à cette colonne. Un client ne l’est pas.
problem-too-large = Un nombre est trop grand à cette ligne et à cette colonne, près de : { $value }
    .line = Un nombre est trop grand à cette colonne, près de : { $value }
problem-line = ligne { $line }
problem-column = colonne { $column }
problem-placed = { $place } : { $why }
problem-disk-missing = Ce fichier n’existe pas.
problem-disk-folder-missing = Le dossier { $value } n’existe pas. Créez-le d’abord ou choisissez-en un autre.
problem-disk-folder = Ceci est un dossier, et non un fichier.
problem-disk-forbidden = Le système ne le permet pas : vérifiez le propriétaire et les droits du fichier et de son dossier.
problem-disk-read-only = Le disque est en lecture seule.
problem-settings = Les réglages conservés ici sont endommagés et restent tels quels. Corrigez le fichier ou supprimez-le.
problem-disk-full = Le disque est plein.
problem-disk-no-folder = Ce qui précède le dernier nom de ce chemin est un fichier, et non un dossier.
problem-disk-busy = Un autre programme s’en sert. Réessayez quand il aura terminé.
problem-disk-name = Le système n’accepte pas un tel nom.
problem-disk-broken = Le disque signale qu’il ne peut ni lire ni écrire. Il est peut-être endommagé ou débranché.
problem-save-too-long = Plus de { $value } Mio, ce qui n’est pas relu : abrégez les notes.

## Réponses entières

plain-title = { $name }, au { $day }
plain-title-nobody = Au { $day }
plain-edition = Règles du { $edition }, vérifiées jusqu’au { $verified }
plain-not-in-force = Aucune catégorie n’existe ce jour-là : les premières sont entrées en vigueur le { $first }.
plain-verdict = { $sign } { $name } : { $verdict }
plain-since = depuis le { $since }
plain-since-least = au moins depuis le { $since } (le premier jour au dossier des règles)
plain-since-least-until = au moins depuis le { $since } (le premier jour au dossier des règles), jusqu’au { $until }
plain-since-until = du { $since } au { $until }
plain-source = Source : règles du { $edition }; { $source }; { $url }
caution-too-early = Observé, non prévu par la loi : le profil peut déjà tenir la condition pour satisfaite. Une invitation avant le { $day } risque de mener à un refus.
caution-too-early-open = Observé, non prévu par la loi : le profil peut tenir la condition pour satisfaite. Une invitation risque de mener à un refus.
caution-ends-soon = Fin proche : les critères sont satisfaits jusqu’au { $day }. Ils doivent l’être encore à la réception de la demande, jusqu’à { $days } jours après l’invitation.
outlook-next = Les critères seront satisfaits le { $day } si les emplois actuels se poursuivent.
outlook-short = Il manque : { LOWER($what) }
not-legal-advice = Ceci est de l’information, non un avis juridique.

## Professions trouvées, lignes examinées, règles comparées

noc-none = Aucune profession trouvée pour « { $words } ». Essayez moins de mots ou d’autres mots.
noc-listed = { $noc }  FEER { $teer }  { $title }  [{ $categories }]
noc-unlisted = { $noc }  FEER { $teer }  { $title }

screen-line-long = La ligne dépasse { $limit } octets.
screen-file-long = Le fichier dépasse { $limit } octets.
screen-folder-empty = Ce dossier ne contient aucun fichier client (*.client.json).

change-by-rules = Règles du { $edition } : { $why }
change-new = Nouvelle catégorie
change-gone = Cette catégorie a pris fin
change-added = La profession est désormais dans la liste
change-dropped = { $noc } n’est plus dans la liste
change-lenient = Lecture la plus souple
change-time-too = Le temps seul y aurait aussi mis fin
change-several = Plusieurs questions ouvertes décident ensemble

diff-title = Des règles du { $from } à celles du { $to }
diff-title-first = D’avant les premières catégories aux règles du { $to }
diff-title-back = Des règles du { $from } à la période d’avant les premières catégories
diff-no-edition = Les deux jours précèdent les premières catégories.
diff-nothing = Rien n’a changé.
diff-new = { $name } : nouvelle
diff-gone = { $name } : supprimée
diff-changed = { $name } : modifiée
diff-moved-from = { DE($category) }
diff-moved-to = vers { $category }
diff-min-months = mois de travail : { $before } → { $after }
diff-continuous = { $after ->
    [true] le travail doit maintenant être continu
   *[false] le travail n’a plus à être continu
}
diff-window-years = nombre d’années considérées : { $before } → { $after }
diff-location = { $after ->
    [canada] le travail doit maintenant être au Canada
   *[anywhere] le travail peut maintenant être dans tout pays
}
diff-min-nclc = niveau NCLC : { $before } → { $after }
diff-service-years = années de service : { $before } → { $after }
diff-offer-years = années de l’offre : { $before } → { $after }
diff-credential-years = années du diplôme : { $before } → { $after }
