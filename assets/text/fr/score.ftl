### La note : ses lignes et leurs motifs.

score-title = Système de classement global : { $total } points sur { $max }
score-title-base = Système de classement global : note de base de { $total } points sur { $max }
score-edition = Barème du { $edition }, vérifié au { $verified }
score-edition-announced = Barème annoncé pour le { $edition }; dernière vérification le { $verified }
score-part-core = Capital humain
score-part-spouse = Époux ou conjoint
score-part-transferability = Transférabilité des compétences
score-part-additional = Points supplémentaires
score-part = { $name } : { $points } sur { $max }
score-line = { $name } : { $points } sur { $max }
score-missing-title = Inconnu, et compté pour rien :
score-sources = Sources
score-source = { $source }; { $url }
score-not-in-force = Il n’y avait pas de note le { $day } : Entrée express a commencé le { $first }.

score-factor-age = Âge
score-factor-education = Études
score-factor-first-language = Première langue officielle
score-factor-second-language = Seconde langue officielle
score-factor-canadian-work = Travail au Canada
score-factor-spouse-education = Études de l’époux ou du conjoint
score-factor-spouse-first-language = Langue officielle de l’époux ou du conjoint
score-factor-spouse-canadian-work = Travail au Canada de l’époux ou du conjoint
score-factor-education-and-language = Études et langue
score-factor-education-and-canadian-work = Études et travail au Canada
score-factor-foreign-work-and-language = Travail à l’étranger et langue
score-factor-foreign-work-and-canadian-work = Travail à l’étranger et travail au Canada
score-factor-certificate-and-language = Certificat de compétence et langue
score-factor-provincial-nomination = Désignation d’une province
score-factor-arranged-employment = Offre d’emploi
score-factor-canadian-study = Études au Canada
score-factor-sibling-in-canada = Frère ou sœur au Canada
score-factor-french = Français

score-age = { $years ->
    [one] { $years } an ce jour-là
   *[other] { $years } ans ce jour-là
}
score-age-unborn = Pas encore né ce jour-là : la date de naissance est le { $day }
score-education = { $level ->
    [secondary] Diplôme d’études secondaires
    [one-year] Diplôme postsecondaire d’un an
    [two-year] Diplôme postsecondaire de deux ans
    [bachelor] Baccalauréat, ou diplôme postsecondaire de trois ans ou plus
    [two-or-more] Deux diplômes postsecondaires ou plus, dont un de trois ans ou plus
    [master] Maîtrise, ou diplôme professionnel
    [doctoral] Doctorat
   *[none] Moins que le secondaire
}
score-result = { $test }, résultats du { $day } : expression orale { $speaking }, compréhension de l’oral { $listening }, compréhension de l’écrit { $reading }, expression écrite { $writing }
score-ability = { $ability } : niveau { $level }, { $points ->
    [one] { $points } point
   *[other] { $points } points
}
score-result-other = { $test }, résultats du { $taken } : { $why ->
    [later] pas encore ce jour-là
    [expired] valide jusqu’au { $last }
   *[lower] le résultat ci-dessus donne davantage
}
score-result-none = { $language ->
    [english] Aucun résultat d’anglais au dossier
    [french] Aucun résultat de français au dossier
   *[either] Aucun résultat linguistique au dossier
}
score-result-lapsed = { $language ->
    [english] Aucun résultat d’anglais valide : le dernier l’était jusqu’au { $day }
    [french] Aucun résultat de français valide : le dernier l’était jusqu’au { $day }
   *[either] Aucun résultat linguistique valide : le dernier l’était jusqu’au { $day }
}
score-result-later = { $language ->
    [english] Aucun résultat d’anglais ne compte encore le { $day }
    [french] Aucun résultat de français ne compte encore le { $day }
   *[either] Aucun résultat linguistique ne compte encore le { $day }
}
score-work = { $years ->
    [one] { $years } année entière de travail qualifié : { $hours } heures comptées du { $from } au { $to }; il en faut { $year } par année
   *[other] { $years } années entières de travail qualifié : { $hours } heures comptées du { $from } au { $to }; il en faut { $year } par année
}
score-work-none = Aucun travail qualifié qui compte depuis le { $since }
score-work-foreign = À l’étranger, { $noc } : { $hours } heures comptées du { $from } au { $to }, { $gaps ->
    [0] sans interruption
    [one] par-delà des interruptions de 1 jour en tout
   *[other] par-delà des interruptions de { $gaps } jours en tout
}
score-gap-open = Question ouverte : { $question }. Selon la lecture large, { $years ->
    [one] { $years } année entière
   *[other] { $years } années entières
} de travail à l’étranger : { $points ->
    [one] { $points } point
   *[other] { $points } points
} de plus ici, { $total } en tout
score-work-not-on-file = La façon de compter le travail ce jour-là n’est pas au dossier : elle est connue depuis le { $first }
score-spouse-none = Aucun époux ni conjoint au dossier
score-spouse-stays = L’époux ou le conjoint n’accompagne pas : note d’une personne seule
score-spouse-canadian = L’époux ou le conjoint est citoyen ou résident permanent : note d’une personne seule
score-missing = Inconnu : { $path }
score-education-and-language = { $group ->
    [0] Aucun diplôme postsecondaire; niveau le plus bas de la première langue : { $level }
    [1] Un diplôme postsecondaire; niveau le plus bas de la première langue : { $level }
   *[2] Deux diplômes ou plus, ou un grade supérieur; niveau le plus bas de la première langue : { $level }
}
score-education-and-work = { $group ->
    [0] Aucun diplôme postsecondaire; années entières de travail au Canada : { $years }
    [1] Un diplôme postsecondaire; années entières de travail au Canada : { $years }
   *[2] Deux diplômes ou plus, ou un grade supérieur; années entières de travail au Canada : { $years }
}
score-foreign-and-language = Années entières de travail à l’étranger : { $foreign }; niveau le plus bas de la première langue : { $level }
score-foreign-and-work = Années entières de travail à l’étranger : { $foreign }; au Canada : { $years }
score-certificate = { $held ->
    [yes] Certificat de compétence; niveau le plus bas de la première langue : { $level }
   *[no] Aucun certificat de compétence
}
score-nomination = { $held ->
    [yes] Désignation par une province ou un territoire
   *[no] Aucune désignation
}
score-offer-none = Aucune offre d’emploi au dossier
score-offer = { $kind ->
    [senior] Offre admissible de haute direction : { $noc }
    [skilled] Offre admissible dans une profession qualifiée : { $noc }
   *[none] L’offre dans { $noc } n’est pas admissible
}
score-study = { $length ->
    [short] Diplôme canadien d’un ou de deux ans
    [long] Diplôme canadien de trois ans ou plus
   *[none] Aucun diplôme postsecondaire du Canada
}
score-sibling = { $held ->
    [yes] Un frère ou une sœur, citoyen ou résident permanent, vit au Canada
   *[no] Aucun frère ni sœur au Canada
}
score-french = { $kind ->
    [french] NCLC { $french } ou plus dans les quatre compétences en français; pas le NCLC { $english } dans les quatre en anglais
    [both] NCLC { $french } ou plus dans les quatre compétences en français, et NCLC { $english } ou plus dans les quatre en anglais
   *[none] Pas le NCLC { $french } dans les quatre compétences en français
}
score-not-yet = Aucun point à ce titre avant le { $first }
score-no-longer = Aucun point à ce titre depuis le { $from }

### L’onglet de la note : ses lignes, ses motifs, les hypothèses et la suite.

score-cut = { $group ->
    [languages] Les deux langues font { $sum }; le barème s’arrête à { $cap }
    [core] Les lignes du capital humain font { $sum }; le barème s’arrête à { $cap }
    [spouse] Les lignes de l’époux ou du conjoint font { $sum }; le barème s’arrête à { $cap }
    [core_and_spouse] Le capital humain et l’époux ou le conjoint font { $sum }; le barème s’arrête à { $cap }
    [education] Les études font { $sum }; le barème s’arrête à { $cap }
    [foreign_work] Le travail à l’étranger fait { $sum }; le barème s’arrête à { $cap }
    [certificate] Le certificat fait { $sum }; le barème s’arrête à { $cap }
    [transferability] La transférabilité fait { $sum }; le barème s’arrête à { $cap }
    [additional] Les lignes supplémentaires font { $sum }; le barème s’arrête à { $cap }
   *[total] Les parties font { $sum }; le barème s’arrête à { $cap }
}
score-job = { $title }, { $country } : du { $from } au { $to }, { $week } h par semaine{ $capped ->
    [yes] {" "}({ $rate } comptent)
   *[no] {""}
} : { $hours } heures
score-job-not = { $title }, { $country } : du { $from } au { $to }, non compté : { $why ->
    [unpaid] non rémunéré
    [unskilled] la FEER { $teer } n’est pas du travail qualifié ici
    [abroad] fait à l’étranger
    [canada] fait au Canada
    [self-employed] à son compte
    [study] pendant des études à temps plein
    [unauthorized] non autorisé
    [future] pas encore commencé ce jour-là
    [old] avant les jours qui peuvent compter
    [occupation] une autre profession en a davantage
   *[run] une période plus longue est comptée
}
score-jobs-overlap = Moins { $lost ->
    [one] { $lost } heure
   *[other] { $lost } heures
} d’emplois simultanés : ensemble, ils comptent pour au plus { $full } heures par semaine
score-offer-full-time = À temps plein
score-offer-length = Pour { $least ->
    [one] un an
   *[other] { $least } ans
} ou plus
score-offer-skilled = Une profession qualifiée : FEER { $teer }

score-ahead-edition = Le barème du { $from } entre en vigueur
score-ahead-birthday = A { $years } ans
score-ahead-work-more = { $whose ->
    [foreign] Années entières de travail à l’étranger : maintenant { $years }
    [spouse] Années entières de travail au Canada de l’époux ou du conjoint : maintenant { $years }
   *[canadian] Années entières de travail au Canada : maintenant { $years }
}
score-ahead-work-less = { $whose ->
    [foreign] Du travail à l’étranger sort des dix ans qui comptent; années entières restantes : { $years }
    [spouse] Du travail au Canada de l’époux ou du conjoint sort des années qui comptent; années entières restantes : { $years }
   *[canadian] Du travail au Canada sort des années qui comptent; années entières restantes : { $years }
}
score-ahead-result-ends = { $whose ->
    [spouse] Le résultat de l’époux ou du conjoint expire : { $test } du { $taken }
   *[own] Le résultat expire : { $test } du { $taken }
}
score-ahead-result-begins = { $whose ->
    [spouse] Le résultat de l’époux ou du conjoint compte à partir de ce jour : { $test } du { $taken }
   *[own] Le résultat compte à partir de ce jour : { $test } du { $taken }
}
score-ahead-result-other = { $whose ->
    [spouse] Un autre résultat de l’époux ou du conjoint compte : { $test } du { $taken }
   *[own] Un autre résultat compte : { $test } du { $taken }
}
score-ahead-first-language = { $language ->
    [french] Le français compte désormais comme première langue officielle
   *[english] L’anglais compte désormais comme première langue officielle
}

score-if-ability = { $scale ->
    [nclc] NCLC { $level } en { $ability } (français)
   *[clb] NCLC { $level } en { $ability } (anglais)
}
score-if-language = { $scale ->
    [nclc] Français : NCLC { $level } dans les quatre compétences
   *[clb] Anglais : NCLC { $level } dans les quatre compétences
}
score-if-work = { $place ->
    [abroad] Une année de plus de travail qualifié à l’étranger
   *[canada] Une année de plus de travail qualifié au Canada
}
score-if-work-assumed = Comme si ce travail était déjà fait ce jour-là : { $hours } h par semaine dans { $noc }, rémunéré et autorisé, { $whole ->
    [yes] du { $from } au { $to }
   *[no] les { $days } jours, du { $from } au { $to }, sans travail déjà compté
}. L’âge et les résultats restent ceux de ce jour; la note au moment où l’année sera vraiment écoulée se trouve sous Au fil du temps
score-if-education = { $level ->
    [secondary] Études : un diplôme d’études secondaires
    [one-year] Études : un diplôme d’un an
    [two-year] Études : un diplôme de deux ans
    [bachelor] Études : un baccalauréat ou un diplôme de trois ans
    [two-or-more] Études : deux diplômes ou plus, dont un de trois ans ou plus
    [master] Études : une maîtrise ou un diplôme professionnel
   *[doctoral] Études : un doctorat
}
score-if-study = { $length ->
    [short] Un diplôme canadien d’un ou de deux ans
   *[long] Un diplôme canadien de trois ans ou plus
}
score-if-study-assumed = Le niveau d’études reste le même : un diplôme qui l’élève donne davantage
score-if-certificate = Un certificat de compétence dans un métier
score-if-nomination = Désignation par une province ou un territoire
score-if-sibling = Un frère ou une sœur au Canada, citoyen ou résident permanent
score-if-offer = Une offre d’emploi admissible : { $noc }
score-if-spouse-language = { $scale ->
    [nclc] Époux ou conjoint : NCLC { $level } dans les quatre compétences (français)
   *[clb] Époux ou conjoint : NCLC { $level } dans les quatre compétences (anglais)
}
score-if-spouse-education = { $level ->
    [secondary] Époux ou conjoint : un diplôme d’études secondaires
    [one-year] Époux ou conjoint : un diplôme d’un an
    [two-year] Époux ou conjoint : un diplôme de deux ans
    [bachelor] Époux ou conjoint : un baccalauréat ou un diplôme de trois ans
    [two-or-more] Époux ou conjoint : deux diplômes ou plus, dont un de trois ans ou plus
    [master] Époux ou conjoint : une maîtrise ou un diplôme professionnel
   *[doctoral] Époux ou conjoint : un doctorat
}
score-if-spouse-stays = L’époux ou le conjoint n’accompagne pas
score-if-spouse-stays-assumed = L’époux ou le conjoint reste au dossier sans accompagner et peut être parrainé plus tard
score-if-spouse-principal = L’époux ou le conjoint comme demandeur principal
score-if-spouse-principal-assumed = Travail, résultats et études changent de place; une désignation et une offre d’emploi ne suivent pas. La date de naissance et le certificat de l’époux ou du conjoint ne sont pas au dossier et ne donnent rien ici

score-tab-total = Note
score-tab-points = { $points } sur { $max }
score-tab-at-least = { $base ->
    [yes] jusqu’à { $most } selon ce barème, tous faits connus
   *[no] jusqu’à { $most } une fois connus les faits qui manquent
}
score-tab-cap = plafond : { $sum } compte pour { $cap }
score-tab-caution = Note de base : sans les règles annoncées au { $from }
score-tab-what-if = Hypothèses : une copie de travail, non enregistrée
score-tab-scratch = { $before } à ce jour, { $change } par les changements essayés
score-tab-untouched = Rien d’essayé encore : le client tel qu’il est
score-tab-tables = Le barème
score-tab-from = En vigueur depuis le { $from }
score-tab-from-until = En vigueur du { $from } au { $until }
score-tab-counting = Comment le travail a été compté
score-tab-language-chosen = { $language ->
    [french] Première langue officielle : le français, qui donne le total le plus élevé
   *[english] Première langue officielle : l’anglais, qui donne le total le plus élevé
}
score-tab-language-set = { $language ->
    [french] Première langue officielle : le français, comme le dit le dossier
   *[english] Première langue officielle : l’anglais, comme le dit le dossier
}
score-tab-missing = Inconnu, et compté pour rien
score-tab-fill-in = pour l’indiquer
score-tab-limits = Où le barème s’arrête
score-tab-line = { $name } : { $points } sur { $max }
score-tab-before = Il n’y avait pas de note ce jour-là
score-tab-before-why = Entrée express et son classement ont commencé le { $first }; avant, aucun barème ne permettait de compter.
score-tab-to-first = au premier barème

score-tab-gains = Des changements isolés, chacun essayé sur une copie du client
score-tab-tried = essayé en dernier :
score-tab-idle = { $count ->
    [one] { $count } changement qui ne donne rien
   *[other] { $count } changements qui ne donnent rien
}
score-tab-capped = Gagné, puis repris par un plafond
score-tab-topped = Le barème ne donne rien de plus à ce titre
score-tab-becomes = Total de { $total }
score-tab-between = Total de { $total } à { $most }, selon les faits qui manqueraient
score-tab-factor = { $name } : { $change }

score-tab-ahead-span = Si la vie suit son cours : du { $from } au { $to }
score-tab-ahead-none = La note ne change pas durant ces trois ans.
score-tab-ahead-months = Mois par mois
score-tab-ahead-now = Le { $day } : { $total }

score-row = ligne
score-why = pourquoi
score-to-lines = retour aux lignes
score-fold = replier
score-turn = replier ou déplier
score-change = changement de note
score-no-earlier-change = La note n’a pas changé dans l’année qui précède ce jour.
score-no-later-change = La note ne change pas dans les trois ans qui suivent ce jour.
score-what-if = hypothèses
score-over-time = au fil du temps
score-explain = motifs
score-try = essayer
score-take-back = retirer
score-no-try = Choisissez un changement pour l’essayer.
score-drop = recommencer
score-keep = garder comme scénario
score-no-scratch = Rien n’a été essayé.
score-tables = barème
score-no-earlier-tables = Il n’y a pas de barème antérieur.
score-no-later-tables = Il n’y a pas de barème postérieur.
score-copy = copier
score-go-there = aller à ce jour
score-taken-back = Retiré : la copie de travail est comme avant.
score-tried = Essayé sur la copie de travail; le client est inchangé.
score-dropped = La copie de travail est de nouveau comme le client.

score-ahead-title = Si la vie suit son cours
score-ahead-line = { $day } : { $change }, { $base ->
    [yes] note de base
   *[no] total
} de { $total }
score-ahead-start = { $day } : { $base ->
    [yes] note de base
   *[no] total
} de { $total }
score-ifs-title = Ce qui l’élèverait, chaque changement essayé seul
score-ifs-line = { $change } : { $what } (total de { $total })
score-ifs-range = { $change } : { $what } (total de { $total } à { $most }, selon des faits absents du dossier)
score-ifs-none = Rien de cette liste ne l’élève.
