### La note : ses lignes et leurs motifs.

score-title = Système de classement global : { $total } points sur { $max }
score-title-base = Système de classement global : note de base de { $total } points sur { $max }
score-edition = Barème du { $edition }, vérifié au { $verified }
score-part-core = Capital humain
score-part-spouse = Époux ou conjoint
score-part-transferability = Transférabilité des compétences
score-part-additional = Points supplémentaires
score-part = { $name } : { $points } sur { $max }
score-capped = Les lignes font { $sum }; le barème s’arrête à { $points }.
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
score-work-foreign = À l’étranger, { $noc } : { $hours } heures comptées du { $from } au { $to }, sans interruption
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
    [french] NCLC { $french } ou plus dans les quatre compétences en français; pas le niveau { $english } dans les quatre en anglais
    [both] NCLC { $french } ou plus dans les quatre compétences en français, et niveau { $english } ou plus dans les quatre en anglais
   *[none] Pas le NCLC { $french } dans les quatre compétences en français
}
score-not-yet = Aucun point à ce titre avant le { $first }
score-no-longer = Aucun point à ce titre depuis le { $from }
