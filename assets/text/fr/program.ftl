### Les programmes qui donnent accès au bassin : ce que chacun exige, ce qui a été constaté.

## Réponses entières

program-edition = Programmes du { $edition }, vérifiés jusqu’au { $verified }
program-not-on-file = Les programmes à cette date ne sont pas au dossier des règles.

## Ce qui est exigé

program-cec = { $years ->
    [one] Une année de travail qualifié au Canada en { $window } ans, et le niveau de langue de ce travail
   *[other] { $years } années de travail qualifié au Canada en { $window } ans, et le niveau de langue de ce travail
}
program-fsw = Une année de travail qualifié continu dans une même profession en { $window } ans, la langue, les études, les points de la grille de sélection et des fonds d’établissement
program-fst = { $years } années de travail dans un même métier spécialisé en { $window } ans, la langue, une offre d’emploi ou un certificat de compétence, et des fonds d’établissement
program-besides-outside-quebec = Hors du dossier : la personne doit avoir l’intention de vivre hors du Québec. Le travail fait au Québec compte quand même.
program-besides-admissible = Hors du dossier : la personne et toute sa famille, même celle qui ne l’accompagne pas, ne doivent pas être interdites de territoire.
program-besides-duties = Hors du dossier : la personne doit avoir accompli ce que dit l’énoncé principal de la profession et une part appréciable de ses fonctions principales, dont toutes les fonctions essentielles.
program-besides-status = Hors du dossier : le travail au Canada ne compte qu’avec le statut de résident temporaire, sur place et pour un employeur au Canada.
program-besides-qualified = Hors du dossier : le travail dans un métier ne compte qu’à partir du jour où la personne était qualifiée pour l’exercer là où il a été fait.
program-besides-requirements = Hors du dossier : les conditions d’accès à la profession doivent être satisfaites, sauf le certificat provincial.

## Travail

program-work = { $kind ->
    [any] { $location ->
        [canada] { $hours } heures de travail rémunéré au Canada, FEER 0 à 3, en { $window } ans, dans toute combinaison de professions
       *[anywhere] { $hours } heures de travail rémunéré, FEER 0 à 3, en { $window } ans, dans toute combinaison de professions
    }
    [trade] { $hours } heures de travail rémunéré dans un même métier spécialisé en { $window } ans
   *[one] { $run ->
        [continuous] { $hours } heures de travail rémunéré continu dans une même profession, FEER 0 à 3, en { $window } ans
       *[total] { $hours } heures de travail rémunéré dans une même profession, FEER 0 à 3, en { $window } ans
    }
}
program-no-skilled-work = Aucun emploi de FEER 0 à 3
program-no-trade = Aucun emploi dans un métier spécialisé du programme
program-nothing-counts = Rien ne compte dans cette période; il faut { $need } heures
program-run = Plus longue suite : du { $from } au { $to }, { $hours } heures; il en faut { $need }
program-total = Total : { $hours } heures entre le { $from } et le { $to }; il en faut { $need }
program-job-self-employed = { $title }, { $country } : du { $from } au { $to }, non compté (travail autonome, exclu par le Règlement)
program-job-study = { $title }, { $country } : du { $from } au { $to }, non compté (pendant des études à temps plein, exclu par le Règlement)
program-job-unauthorized = { $title }, { $country } : du { $from } au { $to }, non compté (non autorisé, exclu par le Règlement)

## Langue

program-language = { $language ->
    [english] Un résultat d’anglais valide, d’au moins NCLC { $speaking } dans chacune des quatre compétences
    [french] Un résultat de français valide, d’au moins NCLC { $speaking } dans chacune des quatre compétences
   *[either] Un résultat valide de français ou d’anglais, d’au moins NCLC { $speaking } dans chacune des quatre compétences
}
program-language-each = { $language ->
    [english] Un résultat d’anglais valide, d’au moins NCLC { $speaking } en expression orale, { $listening } en compréhension de l’oral, { $reading } en compréhension de l’écrit et { $writing } en expression écrite
    [french] Un résultat de français valide, d’au moins NCLC { $speaking } en expression orale, { $listening } en compréhension de l’oral, { $reading } en compréhension de l’écrit et { $writing } en expression écrite
   *[either] Un résultat valide de français ou d’anglais, d’au moins NCLC { $speaking } en expression orale, { $listening } en compréhension de l’oral, { $reading } en compréhension de l’écrit et { $writing } en expression écrite
}
program-leads = L’essentiel du travail est dans { $noc }, FEER { $teer } : c’est lui qui fixe le niveau
program-leads-level = Autant de travail que dans une autre : { $noc }, FEER { $teer }
program-leads-undecided = Le travail est exactement à égalité entre des professions de niveaux différents : le niveau le plus strict est exigé, car aucun texte ne tranche laquelle compte.
program-leads-decides = Le travail est exactement à égalité entre des professions de niveaux différents : le niveau le plus strict est exigé, car aucun texte ne tranche laquelle compte. Selon l’autre niveau, la langue suffirait.
program-no-result = { $language ->
    [english] Aucun résultat d’anglais au dossier
    [french] Aucun résultat de français au dossier
   *[either] Aucun résultat de langue au dossier
}
program-result-not-accepted = { $test } du { $taken } : accepté seulement à partir du { $from }
program-ability = { $scale ->
    [nclc] { $ability } : NCLC { $level } (note { $score }); il faut { $need }
   *[clb] { $ability } : NCLC (anglais) { $level } (note { $score }); il faut { $need }
}

## Études, offres, fonds

program-education = Un diplôme d’études secondaires ou supérieures, canadien ou évalué
program-education-assessed = Réputé évalué : un diplôme obtenu hors du Canada ne compte qu’avec une évaluation des diplômes d’études de moins de { $years } ans.
program-offer-or-certificate = { $years ->
    [one] Une offre à temps plein d’au moins un an dans un métier spécialisé, ou un certificat de compétence canadien
   *[other] Une offre à temps plein d’au moins { $years } ans dans un métier spécialisé, ou un certificat de compétence canadien
}
program-certificate = Certificat de compétence au dossier
program-no-certificate = Aucun certificat de compétence
program-no-offer = Aucune offre d’emploi au dossier
program-offer = Offre à temps plein, assez longue : { $noc }
program-offer-fails = { $kind ->
    [trade] L’offre dans { $noc } n’est pas à temps plein, est trop courte ou n’est pas dans un métier spécialisé; il faut { $years ->
        [one] un an
       *[other] { $years } ans
    }
   *[any] L’offre dans { $noc } n’est pas à temps plein, est trop courte ou n’est pas de FEER 0 à 3; il faut { $years ->
        [one] un an
       *[other] { $years } ans
    }
}
program-offer-unsaid = On en sait trop peu sur l’offre : { $noc }
program-offer-unproven = Réputée valide : l’offre doit aussi avoir l’appui exigé par le Règlement, comme une étude d’impact sur le marché du travail ou un permis de travail qui en est dispensé.
program-funds = { $size ->
    [one] Fonds d’établissement de { $has } $; il faut { $needs } $ pour une personne, selon le barème du { $from }
   *[other] Fonds d’établissement de { $has } $; il faut { $needs } $ pour une famille de { $size }, selon le barème du { $from }
}
program-funds-family = Le dossier indique une famille de { $said }, mais comprend un époux ou conjoint, qui compte même s’il n’accompagne pas : les fonds sont exigés pour { $size }.
program-funds-unsaid = Fonds d’établissement selon le barème du { $from } : { $one } $ pour une personne, davantage pour une famille
program-funds-exempt = Aucuns fonds d’établissement exigés : une offre d’emploi, et un travail autorisé au Canada
program-funds-not-exempt = Avec l’offre, aucuns fonds ne seraient exigés si la personne était autorisée à travailler au Canada; le dossier ne montre pas un tel travail à cette date.
program-funds-no-table = Le barème des fonds d’établissement en vigueur le { $day } n’est pas au dossier des règles : le premier au dossier est du { $first }.
program-note = { $note }
program-missing = Inconnu : { LOWER($fact) }

## La grille de sélection

program-grid = Grille de sélection : { $points } points sur { $max }; il en faut { $pass }
program-grid-open = Grille de sélection : de { $points } à { $high } points sur { $max }; il en faut { $pass }
program-grid-first-language = { $language ->
    [french] Première langue, le français ({ $test }) : { $points } sur { $max }
   *[english] Première langue, l’anglais ({ $test }) : { $points } sur { $max }
}
program-grid-language-open = Première langue : de 0 à { $high }
program-grid-language-none = Première langue : { $points } sur { $max }, aucun résultat valide
program-grid-second-open = Deuxième langue : de 0 à { $high }
program-grid-second-language = Deuxième langue ({ $test }) : { $points } sur { $max }
program-grid-second-none = Deuxième langue : { $points } sur { $max }, aucun résultat valide de niveau { $level } dans chaque compétence
program-grid-education = { $open ->
    [yes] Études : de { $points } à { $high }
   *[no] Études : { $points } sur { $max }
}
program-grid-experience = { $open ->
    [yes] Travail : de { $points } à { $high } sur { $max }, selon la lecture d’une question ouverte
   *[no] { $years ->
        [0] Travail : { $points } sur { $max }, moins d’une année entière
        [one] Travail : { $points } sur { $max }, pour une année entière ou plus
       *[other] Travail : { $points } sur { $max }, pour { $years } années entières ou plus
    }
}
program-grid-age = Âge : { $points } sur { $max }, à { $years } ans
program-grid-age-open = Âge : de { $points } à { $high }
program-grid-offer = { $open ->
    [yes] Emploi réservé : de { $points } à { $high }
   *[no] Emploi réservé : { $points } sur { $max }
}
program-grid-adaptability = { $open ->
    [yes] Capacité d’adaptation : de { $points } à { $high } sur { $max }
   *[no] Capacité d’adaptation : { $points } sur { $max }
}
program-adapts-spouse-language = Époux ou conjoint de niveau { $level } dans chaque compétence : { $points } sur { $max }
program-adapts-own-study = Deux années d’études à temps plein au Canada : { $points } sur { $max }
program-adapts-spouse-study = Deux années d’études à temps plein au Canada de l’époux ou du conjoint : { $points } sur { $max }
program-adapts-own-work = Une année de travail qualifié, autorisé et à temps plein au Canada : { $points } sur { $max }
program-adapts-spouse-work = Une année de travail autorisé à temps plein au Canada de l’époux ou du conjoint : { $points } sur { $max }
program-adapts-offer = Points pour l’emploi réservé : { $points } sur { $max }
program-adapts-relative = Parenté au Canada; le dossier ne connaît qu’un frère ou une sœur : { $points } sur { $max }
program-other-language = { $language ->
    [french] Un résultat de français pourrait donner jusqu’à { $points } points et changer la réponse; aucun n’est au dossier.
   *[english] Un résultat d’anglais pourrait donner jusqu’à { $points } points et changer la réponse; aucun n’est au dossier.
}
program-other-relatives = Une autre parenté vivant au Canada, citoyenne ou résidente permanente, donnerait { $points } points et changerait la réponse : père ou mère, grand-parent, enfant, petit-enfant, oncle, tante, neveu ou nièce, également de l’époux ou du conjoint qui accompagne. Le dossier dit seulement qu’il n’y a ni frère ni sœur.
program-study-unclear = Un diplôme d’un ou deux ans est au dossier : seules comptent deux années universitaires d’études à temps plein, dans un programme d’au moins deux ans.

## Ce qui manque, et pourquoi l’admissibilité à un programme prend fin

program-short-work = { $location ->
    [canada] { $hours } heures de plus de travail à temps plein au Canada dans { $noc }
   *[anywhere] { $hours } heures de plus de travail à temps plein dans { $noc }
}
program-short-work-until = { $location ->
    [canada] { $hours } heures de plus de travail au Canada dans { $noc }, à temps plein dès maintenant, jusqu’au { $day }
   *[anywhere] { $hours } heures de plus de travail dans { $noc }, à temps plein dès maintenant, jusqu’au { $day }
}
program-short-occupation = { $kind ->
    [trade] { $need } heures de travail dans l’un des métiers spécialisés du programme
   *[skilled] { $location ->
        [canada] { $need } heures de travail au Canada, FEER 0 à 3
       *[anywhere] { $need } heures de travail, FEER 0 à 3
    }
}
program-short-language = Un test de langue de niveau { $speaking } en expression orale, { $listening } en compréhension de l’oral, { $reading } en compréhension de l’écrit et { $writing } en expression écrite
program-short-ability = { $scale ->
    [nclc] NCLC { $need } en { $ability } (actuellement { $level })
   *[clb] NCLC (anglais) { $need } en { $ability } (actuellement { $level })
}
program-short-education = Un diplôme d’études secondaires ou plus
program-short-points = { $points ->
    [one] { $points } point de plus à la grille de sélection ({ $total } sur { $pass })
   *[other] { $points } points de plus à la grille de sélection ({ $total } sur { $pass })
}
program-short-offer = { $years ->
    [one] Une offre à temps plein d’un an dans un métier spécialisé, ou un certificat de compétence
   *[other] Une offre à temps plein de { $years } ans dans un métier spécialisé, ou un certificat de compétence
}
program-short-funds = { $amount } $ de plus en fonds d’établissement
program-short-funds-table = Le barème des fonds d’établissement en vigueur le { $day }, qui n’est pas au dossier des règles
program-short-fact = { $fact }
program-short-study = Si les études au Canada ont duré deux années universitaires, à temps plein, dans un programme d’au moins deux ans
program-short-spouse-study = Si les études au Canada de l’époux ou du conjoint ont duré deux années universitaires, à temps plein, dans un programme d’au moins deux ans
program-ends-work = Prend fin le { $day } : trop peu du travail se trouve ensuite dans la période comptée.
program-ends-language = Prend fin le { $day } : le résultat de langue n’est ensuite plus valide.
program-ends-cec-language = Prend fin le { $day } : le résultat de langue n’est ensuite plus valide, ou trop bas pour le travail qui compte alors le plus.
program-ends-points = Prend fin le { $day } : les points de la grille de sélection tombent ensuite sous la note de passage.
program-ends-funds = Prend fin le { $day } : les fonds d’établissement ne suffisent ensuite plus.
