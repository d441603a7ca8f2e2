### Le dossier des clients et ses fichiers.

clients-scenario = { $value } (scénario)
clients-duplicated = Copié dans { $value }.
clients-renamed = Renommé; le fichier s’appelle toujours { $value }.
clients-deleted = { $value } est dans la corbeille.
clients-restored = Rétabli sous le nom { $value }.
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
