### Ce qui est remis : le rapport, l’avis, et ce que révèle leur vérification.

## Sur la ligne de commande

report-ending = « { $value } » ne se termine pas par .md, .html, .pdf ou .json.
report-over-client = « { $value } » est le fichier d’un client. Un rapport n’en remplace pas : choisissez un autre nom.
report-not-futile = Pas d’avis de futilité, car toutes les catégories et tous les programmes doivent être refusés, quelle que soit la lecture des questions ouvertes. Non refusé : { $value }.
report-not-refused = { $name } ({ $verdict })
report-not-in-force = Pas d’avis de futilité : aucune catégorie n’est en vigueur ce jour-là.
report-glyph = Les polices du PDF n’ont pas de « { $letter } » ({ $code }). Choisissez plutôt le HTML : un nom qui se termine par .html
report-no-pdf = Ce drawcheck a été compilé sans PDF. Écrivez plutôt le rapport en HTML : -o NOM.html

## Le formulaire de l’onglet Résultat

report-form = Rapport
report-kind = Document
report-kind-hint = Le rapport donne chaque verdict avec ses motifs. L’avis constate par écrit qu’une déclaration d’intérêt serait futile.
report-kind-report = rapport
report-kind-opinion = avis de futilité
report-lang = Langue
report-lang-hint = La langue de la page; le programme garde la sienne.
report-lang-en = anglais
report-lang-fr = français
report-format = Format
report-format-hint = Chacun porte en lui la preuve que « drawcheck verify » recalcule.
report-format-pdf = PDF
report-format-html = HTML
report-format-md = Markdown
report-format-json = JSON, la preuve seule
report-paper = Papier
report-paper-hint = Le format sur lequel elle est imprimée.
report-paper-letter = lettre
report-paper-a4 = A4
report-by-hint = Votre nom et votre numéro de permis tels qu’ils doivent figurer sur la page. Conservés pour le prochain rapport.
report-file = Fichier
report-file-hint = Un nom seul le place là où le programme a été lancé; un chemin le place à cet endroit.
report-file-ending = Dans ce format, le fichier se termine par { $value }.
# Ce par quoi finit un nom de fichier proposé.
report-stem = rapport
report-stem-opinion = avis
report-replace-question = { $value } existe déjà. Le remplacer par ce document?
report-written = Écrit : { $value }
report-settings-not-read = Le nom et le papier réglés auparavant, dans settings.json, ne peuvent pas être lus : { $reason }
report-settings-not-kept = Écrit, mais le nom et le papier ne sont pas conservés dans settings.json : { $reason }
report-not-written = Non écrit : { $reason }

## La page

report-title = Évaluation des catégories d’Entrée express
report-of = { $kind } : { $name }
report-named = { $name } :
report-nobody = Sans nom
report-reference = Référence
report-as-of = En date du
report-rules = Règles du
report-prepared-by = Préparé par
report-prepared-on = Préparé le
report-record = Registre des modifications
report-record-says = { $count ->
    [one] une modification des faits, le { $last }
   *[other] { $count } modifications des faits, du { $first } au { $last }
} (SHA-256 { $hash }…)
report-record-damaged = { $count ->
    [one] une ligne en est endommagée et n’est pas comptée
   *[other] { $count } lignes en sont endommagées et ne sont pas comptées
}
report-lead-none = Selon la lecture la plus stricte, les critères d’aucune catégorie ne sont satisfaits.
report-lead-eligible = { $count ->
    [one] Les critères d’une catégorie sont satisfaits : { $names }.
   *[other] Les critères de { $count } catégories sont satisfaits : { $names }.
}
report-lead-depends = { $count ->
    [one] Une catégorie dépend d’une question qu’aucun texte officiel ne tranche : { $names }.
   *[other] { $count } catégories dépendent de questions qu’aucun texte officiel ne tranche : { $names }.
}
report-lead-unknown = { $count ->
    [one] Pour une catégorie, il manque un renseignement : { $names }.
   *[other] Pour { $count } catégories, il manque des renseignements : { $names }.
}
report-lead-programs-none = Les critères d’aucun programme donnant accès au bassin ne sont satisfaits.
report-lead-programs = { $count ->
    [one] Les critères d’un programme donnant accès au bassin sont satisfaits : { $names }.
   *[other] Les critères de { $count } programmes donnant accès au bassin sont satisfaits : { $names }.
}
report-lead-programs-depend = { $count ->
    [one] Un programme dépend d’une question qu’aucun texte officiel ne tranche : { $names }.
   *[other] { $count } programmes dépendent de questions qu’aucun texte officiel ne tranche : { $names }.
}
report-lead-programs-unknown = { $count ->
    [one] Pour un programme, il manque un renseignement : { $names }.
   *[other] Pour { $count } programmes, il manque des renseignements : { $names }.
}
report-category = Catégorie
report-verdict = Verdict
report-since = Depuis
report-since-least = { $since } ou avant
report-until = Jusqu’au
report-separate = Savoir si une note atteint le seuil d’une ronde, et qui passe en premier à note égale, sont des questions distinctes, que ce document n’examine pas.
report-no-end = sans fin prévue
report-reasons = Motifs, catégorie par catégorie
report-changes = Ce qui changerait le verdict
report-rests-strict = Ce verdict repose sur une lecture fixée pour ce client : { $question }, lecture stricte. La question laissée ouverte, il serait : { $verdict }.
report-rests-lenient = Ce verdict repose sur une lecture fixée pour ce client : { $question }, lecture souple. La question laissée ouverte, il serait : { $verdict }.
report-conditions = Autres conditions énoncées par le texte
report-official = Lu dans le texte même du ministère.
report-two-sources = Deux sources indépendantes concordent sur cette règle.
report-one-source = Cette règle repose sur une seule source.
report-source = Source { $number }.
report-step-source = { $text } (source { $number })
report-sources = Sources
report-stands = Depuis le { $since }; sans fin prévue d’ici { $years } ans, si les emplois actuels se poursuivent.
report-stands-least = Au moins depuis le { $since } (le premier jour au dossier des règles); sans fin prévue d’ici { $years } ans, si les emplois actuels se poursuivent.
report-stands-least-until = Au moins depuis le { $since } (le premier jour au dossier des règles), jusqu’au { $until }.
report-stands-until = Du { $since } au { $until }.

## Le travail

report-work = Expérience de travail
report-no-work = Aucun travail n’est au dossier.
report-job = Emploi
report-occupation = Profession (CNP 2021)
report-where = Lieu
report-days = Période
report-hours = h/sem.
report-counts = Compte pour les catégories
report-from-to = Du { $from } au { $to }
report-from-on = Depuis le { $from }
report-counts-open = { $name } (question ouverte)
report-counts-none = aucune
report-work-counted = La dernière colonne nomme les catégories dont la liste comprend la profession et qui comptent le travail dans leur période; les programmes comptent le travail selon leurs propres règles, énoncées avec chacun. Au plus { $hours } heures par semaine comptent, tous emplois d’une profession confondus; les catégories n’additionnent jamais les professions.
report-picture = Les emplois au fil des ans.
report-picture-job = { $job } : { $days }.
report-window = { $years } ans jusqu’au { $day }
report-in-canada = au Canada
report-abroad = hors du Canada
report-uncounted = ne compte pour aucune catégorie
report-languages = Résultats linguistiques
report-test = Test
report-taken = Résultats du
report-valid = Valides jusqu’au
report-scores = Notes et niveaux
report-level = { $ability } { $score } (niveau { $level })

## Les autres faits

report-facts = Autres faits pris en compte
report-not-on-file = pas au dossier
report-on-file = au dossier
report-yes = oui
report-no = non
report-born = { $day } ({ $age ->
    [one] { $age } an
   *[other] { $age } ans
} le { $on })
report-spouse-comes = au dossier, accompagne
report-spouse-stays = au dossier, n’accompagne pas
report-military-serving = Militaire, actuellement en service
report-military-recognized = Force militaire reconnue par le Canada
report-military-since = Début du service militaire
report-military-offer = Offre des Forces canadiennes, en années
report-military-credential = Diplôme postsecondaire, en années
report-military-occupation = Profession militaire offerte

## Questions et lectures

report-readings = Questions ouvertes et lectures retenues
report-readings-are = Aucun texte officiel ne tranche ces points. Un verdict n’est « admissible » que selon la lecture la plus stricte, et « non admissible » que si même la plus souple n’y suffit pas; quand les deux divergent, il est incertain. Une lecture fixée pour ce client est suivie comme si le point était tranché.
report-question = Question
report-reading = Lecture retenue
report-decides = Décide de
report-read-open = ouverte : les deux
report-read-strict = fixée : stricte
report-read-lenient = fixée : souple
report-none = rien
report-strictly = Lecture stricte : { $what }
report-leniently = Lecture souple : { $what }

## À la fin

report-about = À propos de ce document
report-verified-rules = Règles et listes des catégories vérifiées jusqu’au
report-verified-languages = Tables linguistiques vérifiées jusqu’au
report-program = Préparé avec
report-seal = Sceau (SHA-256)
report-proof = Les formes HTML, PDF et JSON de ce document portent sa preuve : les faits, les règles par leur empreinte et chaque constat. La commande « drawcheck verify » refait le calcul, hors ligne, et dit ce qui diffère. Le sceau est l’empreinte de cette preuve; il révèle les altérations et n’est pas une signature.

## L’avis

report-opinion-title = Avis : une déclaration d’intérêt serait futile
report-opinion-says = Après examen des faits énoncés ci-dessous, je suis d’avis qu’en date du { $day }, une déclaration d’intérêt { DE($name) } en vue d’une ronde d’invitations fondée sur les catégories serait futile : { $count ->
    [one] les critères ne sont satisfaits ni pour la seule catégorie en vigueur ni pour aucun programme donnant accès au bassin, même selon la lecture la plus souple des règles.
   *[other] les critères ne sont satisfaits ni pour aucune des { $count } catégories en vigueur ni pour aucun programme donnant accès au bassin, même selon la lecture la plus souple des règles.
}
report-opinion-scope = Cet avis porte sur la sélection par catégorie et sur les trois programmes fédéraux du bassin. Il n’examine ni le pointage ni la désignation par une province.
report-opinion-no-work = Aucun travail n’est au dossier. Cet avis repose sur le fait qu’il n’y en a aucun.
report-opinion-no-military = Aucun service militaire n’est au dossier. Pour les recrues militaires, cet avis repose sur le fait qu’il n’y en a aucun.
report-opinion-reasons = Motifs
report-asks = Condition : { $what }.
report-nothing-on-file = Rien au dossier n’y satisfait.
report-opinion-future = Ce qui peut changer
report-opinion-may-change = Cet avis vaut pour la date et les règles nommées ci-dessus. Du travail supplémentaire, de nouveaux résultats linguistiques ou de nouvelles règles peuvent le changer; sous chaque catégorie figure ce qui manque aujourd’hui.
report-opinion-acknowledgement = Accusé de réception
report-opinion-acknowledged = Je, { $name }, reconnais avoir reçu et lu le présent avis en date du { $day } et ses motifs, et je les comprends.
report-sign-client = Client, en lettres moulées
report-sign-signature = Signature
report-sign-date = Date
report-sign-consultant = Consultant, en lettres moulées

## La vérification

report-verify-holds = Le rapport tient : le calcul redonne ses faits, ses règles, ses constats, ses verdicts et la page qui les entoure.
report-verify-other-version = Il dit avoir été écrit par drawcheck { $version }; celui-ci est le { $own }.
report-verify-version-differs = Il dit avoir été écrit par drawcheck { $version }; celui-ci est le { $own }. Une différence peut venir de là et non d’une altération : vérifiez-le aussi avec cette version.
report-verify-after = Du texte suit la preuve. Le fichier ne doit contenir que la preuve.
report-verify-more = { $count ->
    [one] Une autre différence.
   *[other] { $count } autres différences.
}
report-verify-order = { $place } : pas dans l’ordre que donne le calcul.
report-verify-line-more = ligne { $line } : la page dit « { $says } »; le calcul ne donne rien de tel.
report-verify-line-less = ligne { $line } : il manque « { $here } » à la page.
report-verify-page = page { $page } : elle n’est pas telle que la preuve la donne.
report-verify-not-compared = La page autour de la preuve n’a pas été comparée, car la preuve ne tient pas.
report-verify-no-pdf = La preuve tient. Ses pages n’ont pas été comparées : ce drawcheck a été compilé sans PDF.
report-verify-no-proof = Ce n’est pas un rapport qui porte une preuve. Nommez la forme .html, .pdf ou .json.
report-verify-format = La preuve est de la forme « { $value } », que ce drawcheck ne connaît pas.
report-verify-damaged = La preuve est endommagée : { $why }
report-verify-fact = { $place } : ce fait a été altéré. Il est maintenant { $now }.
report-verify-fact-gone = { $place } : ce fait a été retiré.
report-verify-rule = règles, { $file } : le rapport a été écrit avec une version d’empreinte { $says }; ici, elle est { $here }.
report-verify-rule-here = règles, { $file } : le rapport ne les connaît pas; ici, l’empreinte est { $here }.
report-verify-rule-gone = règles, { $file } : le rapport a été écrit avec elles (empreinte { $says }); ici, il n’y en a pas.
report-verify-result = { $place } : le rapport dit { $says }; le calcul donne { $here }.
report-verify-result-more = { $place } : le rapport dit { $says }; le calcul ne donne rien de tel.
report-verify-result-less = { $place } : le calcul donne { $here }; le rapport ne le dit pas.
report-verify-part-more = { $place } : le rapport le contient; le calcul ne donne rien de tel.
report-verify-part-less = { $place } : le calcul le donne; il manque au rapport.
report-verify-seal = sceau : ce n’est pas celui de cette preuve. Quelque chose y a été altéré.
report-verify-line = ligne { $line } : la page dit « { $says } »; elle devrait dire « { $here } ».
report-verify-pages = pages : elles ne sont pas telles que la preuve les donne. La preuve elle-même tient.

## Programmes

report-programs = Programmes
report-programs-are = Une catégorie seule ne suffit pas : l’un des programmes doit d’abord donner accès au bassin. Qui satisfait aux critères de plusieurs programmes est invité au titre du premier.
report-program-of = Programme
report-verified-programs = Programmes vérifiés jusqu’au
