### The client folder and its files.

clients-scenario = { $value } (scenario)
clients-duplicated = Copied to { $value }.
clients-renamed = Renamed; the file is still { $value }.
clients-deleted = { $value } is in the trash.
clients-erased = { $value } is erased.
clients-restored = Back as { $value }.
clients-renamed-back = The name is { $value } again.
clients-undone = The last change of { $value } is taken back.
clients-undo-there = Nothing to undo here; deletions and renames are undone on the Clients tab.
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
clients-theirs-unlogged = The other version is here now, but its changes are not in the history: { $reason }

### The tab of the clients: the list, the matrix, the comparison.

## The list

clients-name = Name
clients-reference = Reference
clients-last-change = Last change
clients-changed = changed { $date }
clients-total = all clients
clients-count = { $count ->
    [one] one client
   *[other] { $number } clients
}
clients-found = { $count ->
    [one] one found
   *[other] { $number } found
}
clients-damaged = { $count ->
    [one] one file cannot be read
   *[other] { $number } files cannot be read
}
clients-cannot-be-read = cannot be read
clients-by-name = by name
clients-by-change = last change first
clients-by-affected = most affected first
clients-reading = { $done } of { $total } done…
clients-stopped = stopped at { $done } of { $total }
clients-none-found = No client is found. Try fewer or other words.
clients-unread = The client folder cannot be read: { $reason }
clients-empty = There are no clients yet.
clients-empty-where = Each client has a file of their own, in { $folder }
clients-empty-what = Once there are some, this list shows how each stands in every category on any day, and whom new rules affect and why.

## Two days compared

clients-affected = { $count ->
    [one] { $number } of { $total } affected
   *[other] { $number } of { $total } affected
}
clients-only-these = { $count ->
    [one] only this one
   *[other] only these
}
clients-all-listed = all listed
clients-none-affected = No verdict differs between these days.
clients-gains = gains
clients-loses = loses
clients-depends = now depends
clients-unknown = now needs information
clients-neither = changes
clients-same = Nothing differs for this client.
clients-compare-title = Compare with which day?
clients-compare-typed = this day
clients-compare-same = This is the day in view. Choose another.
clients-compare-before = the day before the rules in view
clients-compare-today = today

## What keys do

clients-client = client
clients-open = open
clients-details = details
clients-to-list = list
clients-stop = stop
clients-search = search
clients-end-search = end search
clients-compare = compare
clients-end-comparison = end comparison
clients-only-affected = all or affected
clients-new = new client
clients-duplicate = scenario
clients-rename = rename
clients-delete = delete
clients-undelete = undo delete
clients-unrename = undo rename
clients-trash = trash
clients-erase = erase for good
clients-import = import a file
clients-export = export
clients-write-table = list as CSV
clients-sort = order
clients-read-again = read the folder again
clients-samples-stay = The samples are not on the disk. Start without --demo to keep clients.
clients-none-selected = No client is selected.
clients-damaged-stays = This file cannot be read, so it is left as it is.
clients-compare-first = Compare with another day first.
clients-nothing-to-write = The list is empty.
clients-wait = Wait until all clients are screened.
clients-trash-empty = The trash is empty.

## What is asked for

clients-new-title = New client
clients-new-hint = The name. It can be changed later.
clients-name-empty = Type a name.
clients-rename-title = Another name
clients-rename-hint = The file keeps its own name.
clients-import-title = Import which file?
clients-import-hint = The path of a client file. It is copied.
clients-export-title = Export to where?
clients-export-hint = A path, or a folder.
clients-path-empty = Type a path.
clients-table-title = Write the list to which file?
clients-table-hint = A path that ends in .csv.
clients-trash-title = Bring back from the trash
clients-erase-title = Erase for good?
clients-erase-question = { $value } is removed from the disk with its earlier version and the record of its changes. This cannot be undone.
clients-erase-not = Keep it in the trash
clients-erase-it = Erase it
clients-replace-question = { $value } is there already. Replace it?
clients-written = { $count ->
    [one] One client is in { $file }.
   *[other] { $count } clients are in { $file }.
}
clients-not-written = Not written: { $reason }
