### The client folder and its files.

clients-scenario = { $value } (scenario)
clients-duplicated = Copied to { $value }.
clients-renamed = Renamed; the file is still { $value }.
clients-deleted = { $value } is in the trash.
clients-restored = Back as { $value }.
clients-imported = Imported as { $value }.
clients-exported = A copy is in { $value }.
clients-not-done = Not done: { $reason }
clients-not-opened = Not opened: { $reason }
clients-no-folder = There is no client folder here.
clients-changed-meanwhile = the file was changed by another program. Try again.
clients-unlogged = Saved, but not added to the history: { $reason }

## A file that is not as it should be

clients-problems-title = The file cannot be opened
clients-problems = { $value } is left as it is. To open it, mend this first:

## A file that another program has changed

clients-conflict-title = Changed by another program
clients-conflict-question = { $value } is not as it was when it was read: another program or window has changed it. Nothing was overwritten. What is to be kept?
clients-gone-question = { $value } is no longer there: another program or window has moved or removed it. Where is this client to be kept?
clients-save-aside = save mine as a new file
clients-keep-mine = keep mine, with theirs in a file beside it
clients-take-theirs = take theirs; undo brings mine back
clients-write-again = write the file again
clients-theirs-kept = Saved. The other version is in { $value }.
clients-theirs-taken = The other version is here now.
