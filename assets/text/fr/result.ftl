### L’onglet des verdicts : les catégories, l’explication, les bandes dans le temps.

## Les catégories

result-rules-of = Règles du { $date }
result-no-categories = Aucune catégorie avant le { $first }
result-programs = Programmes
result-since = Depuis
result-until = Jusqu’au
result-unknown = info manquante
result-none = –
result-no-end = sans fin
result-no-end-explained = sans fin : aucune d’ici { $years } ans si les emplois actuels se poursuivent

## L’explication

result-rests-on-strict = Repose sur une lecture fixée pour ce client : { $question }, lecture stricte. Sans elle, le verdict serait : { $verdict }.
result-rests-on-lenient = Repose sur une lecture fixée pour ce client : { $question }, lecture souple. Sans elle, le verdict serait : { $verdict }.
result-several-questions = Aucune question ouverte ne décide seule : plusieurs décident ensemble. La liste des questions ouvertes explique chacune.
result-read-strictly = Lecture stricte. { $what }
result-read-leniently = Lecture souple. { $what }
result-source = Source : { $source }
result-ends = Jusqu’à quand
result-no-end-seen = Aucune fin d’ici { $years } ans si les emplois actuels se poursuivent.
result-changes = Ce qui changerait le verdict
result-no-change-seen = Rien d’ici { $years } ans dans l’état actuel des choses.
result-if-strict = Lecture stricte : { $verdict }
result-if-lenient = Lecture souple : { $verdict }
result-conditions = Autres conditions
result-source-title = Source
result-in-force = En vigueur depuis le { $from }
result-in-force-until = En vigueur du { $from } au { $until }
result-confidence = { $confidence }; vérifié jusqu’au { $date }
result-official = Lu dans le texte même du ministère
result-two-sources = Deux sources indépendantes concordent
result-one-source = Une seule source

## Questions ouvertes

result-questions = Questions ouvertes
result-question = question
result-reading = lecture
result-decides = décisive ici
result-open = ouverte
result-strict = stricte
result-lenient = souple

## Les bandes

result-legend-date = date affichée
result-legend-rules = nouvelles règles

## Ce que font les touches

result-category = catégorie
result-why = pourquoi
result-line = ligne
result-fold = plier, déplier
result-turn = plier ou déplier
result-to-categories = catégories
result-change = changement de verdict
result-no-earlier-change = Le verdict pour cette catégorie ne change pas avant ce jour.
result-no-later-change = Le verdict pour cette catégorie ne change plus après ce jour, aussi loin qu’on puisse voir.
result-what-would-change = ce qui le changerait
result-open-questions = questions ouvertes
result-no-questions = Aucune question ouverte ne touche cette catégorie.
result-copy = copier le résumé
result-report = rapport

## Rien à décider

result-teach = Saisissez un emploi avec sa profession, son pays et ses dates. Les verdicts paraissent ici au fil de la saisie : pour quelles catégories il compte, depuis quand, jusqu’à quand et pourquoi.
result-teach-french = Un bon français suffit à lui seul pour une catégorie : saisissez-y aussi un test de français.
result-to-experience = ajouter un premier emploi
result-before-first = Les verdicts sur les catégories commencent ce jour-là, ceux sur les programmes du bassin le { $programs }.
result-to-first-edition = aller aux premières catégories
