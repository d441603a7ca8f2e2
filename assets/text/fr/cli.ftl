### La ligne de commande : l’aide et les textes de la sortie simple.

cli-usage = Utilisation :
cli-commands = Commandes :
cli-arguments = Arguments :
cli-options = Options :
cli-value-command = COMMANDE
cli-value-file = FICHIER
cli-value-path = CHEMIN
cli-value-number = NUMÉRO
cli-value-words = MOTS
cli-about = À quelles catégories d’Entrée express un parcours professionnel donne-t-il droit, quel jour et pourquoi?
    .long =
        Sans commande, le programme interactif s’ouvre; avec FICHIER, il ouvre ce client. Si la sortie
        standard n’est pas un terminal, les mêmes réponses sont imprimées en texte simple.

        Exemples :
          drawcheck                                    continuer avec le dernier client ouvert
          drawcheck --demo                             explorer avec des clients fictifs
          drawcheck assess amina.client.json           chaque catégorie, avec ses motifs
          drawcheck assess - --as-of 2023-07-05 --json < amina.client.json
          drawcheck score amina.client.json            la note de classement, facteur par facteur
          drawcheck noc infirmière                     trouver un code de profession
          drawcheck diff 2025-12-31 2026-03-01         ce qui a changé entre-temps
          drawcheck screen clients/ --csv              un dossier de clients, pour un tableur

        Code de sortie : 0 terminé; 1 entrée refusée, chaque problème étant cité avec sa place;
        2 mauvaise utilisation. Rien n’est envoyé nulle part. Ceci est de l’information, non un
        avis juridique.
cli-help = Afficher cette aide
cli-version = Afficher la version
cli-as-of = Le jour sur lequel portent les réponses, comme 2023-07-05 (par défaut : aujourd’hui)
cli-lang = La langue de tous les textes (par défaut : celle du système)
cli-json = Imprimer du JSON; ses clés et identifiants sont les mêmes dans les deux langues
cli-dir = Le dossier des fichiers clients (par défaut : $DRAWCHECK_DIR, sinon le dossier de données de la plateforme)
cli-demo = Ouvrir des clients fictifs; rien n’est lu ni écrit
cli-file = Un fichier client (*.client.json)
cli-file-or-stdin = Un fichier client, ou - pour l’entrée standard
cli-assess = Évaluer un client : chaque catégorie en vigueur, avec dates, motifs et sources
cli-categories = Montrer les catégories en vigueur, leurs règles, sources et professions
cli-diff = Montrer ce qui a changé entre les règles de deux jours
    .long = Catégories arrivées et parties, paramètres des règles, professions ajoutées (+), retirées (−) et déplacées.
cli-diff-from = Le premier jour
cli-diff-to = Le second jour
cli-noc = Trouver des professions par titre, nom courant ou code, les meilleures d’abord
    .long = Les mots viennent dans n’importe quel ordre, en français ou en anglais, avec ou sans accents; une faute de frappe est pardonnée.
cli-noc-words = Des mots du titre, ou le début d’un code
cli-noc-limit = Le nombre maximal de résultats (par défaut : 10)
cli-rounds = Lister les rondes d’invitations au dossier, ou en importer de plus récentes
    .long =
        --category prend l’identifiant d’une catégorie, comme stem; --type prend general, cec,
        fsw, fst, pnp, category ou other. La plus récente vient en premier; avec
        --as-of, seulement les rondes tenues jusqu’à ce jour.

        --import FICHIER reprend du fichier du Ministère, ee_rounds_123_en.json, enregistré depuis
        canada.ca, les rondes plus récentes que celles du dossier. Il est vérifié en entier : un
        fichier fautif ne change rien. En cas de désaccord, ce qui est au dossier demeure et le
        désaccord est signalé. Les rondes importées sont conservées dans le dossier des clients.
cli-rounds-category = Seulement les rondes de cette catégorie
cli-rounds-type = Seulement les rondes de ce type
cli-rounds-import = Importer du fichier du Ministère les rondes plus récentes
cli-replay = Dire pour chaque ronde si un client aurait été invité
    .long =
        Pour chaque ronde, quatre questions sont posées selon les règles de son jour : dans le
        bassin, dans la catégorie, au seuil ou au-dessus, avant l’heure de départage. Une
        invitation demande les quatre. --round NUMÉRO explique une ronde en détail; --as-of
        laisse de côté les rondes ultérieures.
cli-replay-round = Expliquer cette ronde
cli-no-folder = Il n’y a pas de dossier où conserver les rondes : ce système ne prévoit pas d’endroit pour les données d’un programme.
cli-score = Calculer la note de classement d’un client, avec le motif de chaque facteur
    .long =
        Le barème du jour s’applique. Un fait manquant compte pour rien et est signalé. À compter du
        3 novembre 2026, le total est une note de base : voyez l’avertissement qui l’accompagne.

        --ahead ajoute la note des trois prochaines années si la vie suit son cours; en JSON, la clé
        ahead : from, to, changes (date, total, points, base_score, reasons), months (date, total).
        --what-if ajoute des changements isolés, chacun essayé sur une copie, le meilleur en premier;
        en JSON, la clé improvements : id, text, points, total, at_most, capped, assumed, factors.
cli-score-ahead = Ajouter l’évolution de la note sur les trois prochaines années
cli-score-what-if = Ajouter ce que donneraient des changements isolés
cli-timeline = Montrer le verdict de chaque catégorie sur une période
    .long = Chaque ligne est une suite ininterrompue de jours de même verdict sous une même édition des règles.
cli-timeline-none = Aucune catégorie n’existe pendant ces jours : les premières sont entrées en vigueur le { $first }.
cli-timeline-from = Premier jour
cli-timeline-to = Dernier jour
cli-screen = Examiner de nombreux clients : dossiers, fichiers, ou un client par ligne
    .long =
        CHEMIN est un fichier client, ou un dossier dont les fichiers *.client.json sont pris par
        nom (sans ceux des sous-dossiers); - lit des JSON Lines, un client par ligne. En nombre
        quelconque, avec une mémoire bornée et tous les cœurs, dans l’ordre de l’entrée. Ce qui
        ne peut être lu reçoit une erreur qui cite chaque problème; le reste suit son cours.
        Seul un CHEMIN tout à fait illisible donne le code de sortie 1.

        JSON Lines : line ou file, name, reference, verdicts par identifiant de catégorie; ou
        line ou file, name et reference s’ils sont lisibles, et error. --compare ajoute compare
        (from, to) et changes : par identifiant de catégorie, from, to, kind et reason.

        CSV, en UTF-8 : name, reference, une colonne par catégorie, line ou file, error.
        --compare ajoute gains, loses et depends, qui contiennent des identifiants de catégorie
        à filtrer, et changes, qui contient chaque changement et son motif. Une cellule qu’un
        tableur pourrait prendre pour une formule est précédée d’une apostrophe.

        --compare DATE se lit du premier des deux jours au second, quel que soit celui de
        --as-of; verdicts donne toujours ceux de --as-of. kind vaut gains (désormais
        admissible), loses (l’était, ou l’était peut-être), depends (une question ouverte en
        décide désormais), unknown (il faut désormais plus de renseignements) ou neither. Une
        catégorie qui n’est pas en vigueur un jour y est not_in_force.

        Exemples :
          drawcheck screen clients/ --csv > clients.csv
          drawcheck screen clients/ --as-of 2026-02-18 --compare 2026-02-17
          drawcheck screen - < clients.jsonl > answers.jsonl
cli-screen-input = Des fichiers clients, des dossiers qui en contiennent, ou - pour l’entrée standard (par défaut : le dossier des clients)
cli-screen-compare = Citer chaque verdict qui diffère entre --as-of et ce jour, et pourquoi
cli-screen-jsonl = Écrire des JSON Lines (par défaut)
cli-screen-csv = Écrire un tableau pour un tableur
cli-screen-no-header = Omettre la ligne d’en-tête, comme pour une partie d’un plus long tableau
cli-report = Rédiger un rapport à remettre : Markdown, HTML, PDF ou JSON qu’on peut recalculer
cli-report-output = Où l’écrire; le suffixe choisit la forme : .md, .html, .pdf ou .json
cli-report-paper = Format de la page : letter ou a4 (par défaut : ce que garde le programme, sinon letter)
cli-report-prepared-by = Qui le prépare, tel qu’il doit figurer sur la page (par défaut : ce que garde le programme)
cli-report-opinion = Rédiger l’avis motivé selon lequel une déclaration d’intérêt serait futile, si toutes les catégories et tous les programmes sont refusés quelle que soit la lecture des questions ouvertes
cli-value-name = NOM
cli-value-folder = DOSSIER
cli-verify = Recalculer un rapport, hors ligne, et dire ce qui diffère
cli-verify-file = Un rapport : .html, .pdf ou .json
cli-completions = Imprimer un script de complétion pour un interpréteur
cli-completions-shell = bash, elvish, fish, powershell ou zsh

cli-wrong-unknown = « { $arg } » n’est pas compris ici.
cli-wrong-missing = Il manque : { $arg }
cli-wrong-empty = { $arg } attend une valeur.
cli-wrong-no-value = { $arg } ne prend pas de valeur : retirez « { $value } ».
cli-wrong-value = « { $value } » n’est pas une valeur pour { $arg }.
cli-wrong-twice = { $arg } est donné deux fois.
cli-wrong-together = { $arg } et { $other } ne vont pas ensemble.
cli-wrong-choices = Choix possibles : { $choices }
cli-wrong-meant = Vouliez-vous dire « { $word } »?
cli-wrong-more = Pour en savoir plus : drawcheck --help
