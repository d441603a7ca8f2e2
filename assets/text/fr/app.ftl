### Le cadre du programme interactif : onglets, touches, couches, formulaires.

app-name = drawcheck
app-tab-categories = Catégories
app-tab-experience = Expérience
app-tab-result = Résultat
app-tab-score = Note
app-tab-rounds = Rondes
app-tab-clients = Clients

app-empty-result = Rien à décider pour l’instant : saisissez d’abord un emploi.

app-as-of = au { $date }
app-today = aujourd’hui, { $date }
app-unsaved = non enregistré
app-rules-of = règles du { $date }
app-before-first-edition = aucune catégorie avant le { $date }

app-too-small = drawcheck demande un terminal d’au moins { $columns } colonnes sur { $rows } lignes. Veuillez agrandir celui-ci.
app-not-legal-advice = drawcheck donne de l’information, et non des conseils juridiques.

## Titres de l’aide

app-help-title = Touches
app-more = suite
app-group-here = Cet écran
app-group-move = Déplacements
app-group-view = Ce qui est affiché
app-group-program = Client et programme

## Ce que font les touches

app-tab = onglet
app-profile = profil
app-previous-tab = onglet précédent
app-page = page précédente ou suivante
app-ends = début ou fin
app-scroll = défiler
app-choose = choisir
app-date = date
app-edition = règles avant, après
app-no-earlier-edition = Il n’y a pas de règles antérieures.
app-no-later-edition = Il n’y a pas encore de règles ultérieures.
app-other-language = English
app-undo = annuler
app-redo = rétablir
app-nothing-to-undo = Il n’y a rien à annuler.
app-nothing-to-redo = Il n’y a rien à rétablir.
app-undone = Annulé.
app-redone = Rétabli.
app-save = enregistrer
app-samples-are-not-saved = Les clients d’exemple ne s’enregistrent pas.
app-next-sample = exemple suivant
app-palette = commandes
app-help = aide
app-suspend = retourner à l’interpréteur pour un moment
app-quit = quitter
app-back = retour
app-accept = accepter
app-take = prendre celui-ci
app-nothing-found = Rien trouvé. Essayez moins de mots, ou d’autres.

## La couche de la date

app-date-title = Date affichée
app-date-shape = année-mois-jour
app-date-day = jour
app-date-week = semaine
app-date-month = mois
app-date-today = aujourd’hui
app-date-return = comme avant

## Enregistrer, copier, quitter

app-nothing-to-save = Il n’y a encore rien à enregistrer.
app-saved = Enregistré dans { $value }.
app-not-saved = Non enregistré : { $reason }
app-save-title = Enregistrer dans quel fichier ?
app-save-hint = Un nom ou un chemin. Il se termine par .client.json.
app-save-empty = Saisissez un nom de fichier.
app-replace-title = Le fichier existe
app-replace-question = { $value } existe déjà. Le remplacer par ce client ?
app-keep-file = garder le fichier
app-replace = le remplacer
app-copied = Copié.
app-not-copied = Non copié : { $reason }
app-quit-title = Modifications non enregistrées
app-quit-question = Ce client a des modifications qui ne sont pas enregistrées. Quitter quand même ?
app-stay = rester
app-save-and-leave = enregistrer et quitter
app-leave = quitter sans enregistrer

## Formulaires

app-next-field = champ suivant
app-previous-field = champ précédent
app-next-group = groupe suivant
app-previous-group = groupe précédent
app-change-choice = changer
app-toggle = oui ou non
app-open-list = ouvrir la liste
app-pick = choisir dans une liste
app-keep = garder
app-yes = oui
app-no = non
app-form-problems = { $count ->
    [one] Un champ est à revoir.
   *[other] { $count } champs sont à revoir.
}
app-discard-title = Quitter le formulaire ?
app-discard-question = Ce que vous avez saisi dans ce formulaire n’est pas encore gardé.
app-keep-editing = continuer la saisie
app-discard = quitter sans garder

## Noms des touches

app-key-ctrl = Ctrl
app-key-alt = Alt
app-key-enter = Entrée
app-key-esc = Échap
app-key-tab = Tab
app-key-back-tab = Maj-Tab
app-key-space = Espace
app-key-backspace = Retour arr.
app-key-delete = Suppr
app-key-page-up = Pg préc
app-key-page-down = Pg suiv
app-key-home = Début
app-key-end = Fin
