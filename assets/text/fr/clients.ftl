### Le dossier des clients et ses fichiers.

clients-scenario = { $value } (scénario)
clients-duplicated = Copié dans { $value }.
clients-renamed = Renommé; le fichier s’appelle toujours { $value }.
clients-deleted = { $value } est dans la corbeille.
clients-erased = { $value } est effacé.
clients-restored = Rétabli sous le nom { $value }.
clients-renamed-back = Le nom est de nouveau { $value }.
clients-undone = La dernière modification de { $value } est annulée.
clients-undo-there = Rien à annuler ici; suppressions et noms s’annulent sous l’onglet Clients.
clients-imported = Importé sous le nom { $value }.
clients-exported = Une copie se trouve dans { $value }.
clients-not-done = Rien n’a été fait : { $reason }
clients-not-opened = Non ouvert : { $reason }
clients-no-folder = Il n’y a pas de dossier de clients ici.
clients-changed-meanwhile = le fichier a été modifié par un autre programme. Réessayez.
clients-unlogged = Enregistré, mais pas ajouté à l’historique : { $reason }

## Un fichier qui n’est pas comme il devrait

clients-problems-title = Le fichier ne peut pas être ouvert
clients-problems = { $value } reste tel quel. Pour l’ouvrir, corrigez d’abord ceci :

## Un fichier qu’un autre programme a modifié

clients-conflict-title = Modifié par un autre programme
clients-conflict-question = { $value } n’est plus tel qu’il a été lu : un autre programme ou une autre fenêtre l’a modifié. Rien n’a été écrasé. Que faut-il garder?
clients-gone-question = { $value } n’est plus là : un autre programme ou une autre fenêtre l’a déplacé ou supprimé. Où garder ce client?
clients-save-aside = enregistrer ma version dans un nouveau fichier
clients-keep-mine = garder ma version, l’autre dans un fichier à côté
clients-take-theirs = prendre l’autre; annuler ramène la mienne
clients-write-again = écrire le fichier de nouveau
clients-theirs-kept = Enregistré. L’autre version se trouve dans { $value }.
clients-theirs-taken = L’autre version est maintenant affichée.
clients-theirs-unlogged = L’autre version est maintenant affichée, mais ses changements manquent à l’historique : { $reason }

### L’onglet des clients : la liste, la matrice, la comparaison.

## La liste

clients-name = Nom
clients-reference = Référence
clients-last-change = Modifié le
clients-changed = modifié le { $date }
clients-total = tous les clients
clients-count = { $count ->
    [one] un client
   *[other] { $number } clients
}
clients-found = { $count ->
    [one] un trouvé
   *[other] { $number } trouvés
}
clients-damaged = { $count ->
    [one] un fichier illisible
   *[other] { $number } fichiers illisibles
}
clients-cannot-be-read = illisible
clients-by-name = par nom
clients-by-change = derniers modifiés d’abord
clients-by-affected = plus touchés d’abord
clients-reading = { $done } sur { $total }…
clients-stopped = arrêté à { $done } sur { $total }
clients-none-found = Aucun client trouvé. Essayez moins de mots, ou d’autres.
clients-unread = Le dossier des clients ne peut pas être lu : { $reason }
clients-empty = Il n’y a pas encore de clients.
clients-empty-where = Chaque client a son propre fichier, dans { $folder }
clients-empty-what = Dès qu’il y en aura, cette liste montrera où en est chacun dans chaque catégorie, à toute date, ainsi que les personnes touchées par de nouvelles règles et pourquoi.

## Deux jours comparés

clients-affected = { $count ->
    [one] { $number } touché sur { $total }
   *[other] { $number } touchés sur { $total }
}
clients-only-these = { $count ->
    [one] seul listé
   *[other] seuls listés
}
clients-all-listed = tous listés
clients-none-affected = Aucun verdict ne diffère entre ces jours.
clients-gains = gagne
clients-loses = perd
clients-depends = devient incertain
clients-unknown = renseignement requis
clients-neither = change
clients-same = Rien ne diffère pour ce client.
clients-compare-title = Comparer avec quel jour ?
clients-compare-typed = ce jour
clients-compare-same = C’est le jour affiché. Choisissez-en un autre.
clients-compare-before = la veille des règles affichées
clients-compare-today = aujourd’hui

## Ce que font les touches

clients-client = client
clients-open = ouvrir
clients-details = détails
clients-to-list = liste
clients-stop = arrêter
clients-search = chercher
clients-end-search = fin de la recherche
clients-compare = comparer
clients-end-comparison = fin de la comparaison
clients-only-affected = tous ou touchés
clients-new = nouveau client
clients-duplicate = scénario
clients-rename = renommer
clients-delete = supprimer
clients-undelete = annuler la suppression
clients-unrename = annuler le changement de nom
clients-trash = corbeille
clients-erase = effacer pour de bon
clients-import = importer un fichier
clients-export = exporter
clients-write-table = liste en CSV
clients-sort = ordre
clients-read-again = relire le dossier
clients-samples-stay = Les exemples ne sont pas sur le disque. Démarrez sans --demo pour garder des clients.
clients-none-selected = Aucun client n’est sélectionné.
clients-damaged-stays = Ce fichier est illisible; il reste tel quel.
clients-compare-first = Comparez d’abord avec un autre jour.
clients-nothing-to-write = La liste est vide.
clients-wait = Attendez que tous les clients soient évalués.
clients-trash-empty = La corbeille est vide.

## Ce qui est demandé

clients-new-title = Nouveau client
clients-new-hint = Le nom. Il peut être changé plus tard.
clients-name-empty = Tapez un nom.
clients-rename-title = Autre nom
clients-rename-hint = Le fichier garde son propre nom.
clients-import-title = Importer quel fichier ?
clients-import-hint = Le chemin d’un fichier client, qui est copié.
clients-export-title = Exporter où ?
clients-export-hint = Un chemin, ou un dossier.
clients-path-empty = Tapez un chemin.
clients-table-title = Écrire la liste dans quel fichier ?
clients-table-hint = Un chemin qui se termine par .csv.
clients-trash-title = Rétablir depuis la corbeille
clients-erase-title = Effacer pour de bon?
clients-erase-question = { $value } est retiré du disque avec sa version précédente et l’historique de ses changements. C’est irréversible.
clients-erase-not = Le laisser dans la corbeille
clients-erase-it = L’effacer
clients-replace-question = { $value } existe déjà. Le remplacer ?
clients-written = { $count ->
    [one] Un client est dans { $file }.
   *[other] { $count } clients sont dans { $file }.
}
clients-not-written = Non écrit : { $reason }
