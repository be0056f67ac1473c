# A site that moves, opens, closes, or has other hours or places.

site-change-title = Move, open, close, change hours
site-change-what = What changes?
site-change-moves = The site moves: its shifts take place elsewhere
site-change-leaves = Location that is left
site-change-to = New location
site-change-to-hint = Is the new location not in the list?
site-change-hours = A shift has other hours
site-change-template = Shift
site-change-closes = The site closes: nothing takes place there any more
site-change-opens = The site opens, or opens again
site-change-places = Residents have another number of places
site-change-when = When, and why
site-change-from = From
site-change-reason = Reason in writing
site-change-reason-hint = It stays on record with every shift that moves. For employees who had been told, it also says that they agree.
site-change-search = Search at once for places that become free
site-change-look = See what this changes
site-change-look-title = This is what would change
site-change-look-again = Something has changed since you looked. Please look again.
site-change-make = Make this change
site-change-templates =
    { $count ->
        [one] { $count } shift template changes.
       *[other] { $count } shift templates change.
    }
site-change-of-others =
    { $count ->
        [one] { $count } shift of another site takes place where you leave, and stays there: tell its coordinators.
       *[other] { $count } shifts of other sites take place where you leave, and stay there: tell their coordinators.
    }
site-change-no-weeks = No week that is planned already changes.
site-change-week = { $first } to { $last }
site-change-draft = (draft)
site-change-published = (published)
site-change-shifts-moved =
    { $count ->
        [one] { $count } shift changes.
       *[other] { $count } shifts change.
    }
site-change-shifts-gone =
    { $count ->
        [one] { $count } shift does not take place any more.
       *[other] { $count } shifts do not take place any more.
    }
site-change-shifts-added =
    { $count ->
        [one] { $count } shift is added.
       *[other] { $count } shifts are added.
    }
site-change-asked-again =
    { $count ->
        [one] { $count } person will be asked again.
       *[other] { $count } people will be asked again.
    }
site-change-told =
    { $count ->
        [one] { $count } person will hear of it, with nothing to answer.
       *[other] { $count } people will hear of it, with nothing to answer.
    }
site-change-freed = These places become free:
site-change-freed-count =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
site-change-then-publish = Nobody is written to before you publish the week again.
site-change-waiting = Weeks to publish again
site-change-waiting-explained = People there do not know yet what has changed.
site-change-said =
    { $site-change-said ->
        [made] It is changed. Look at the weeks that it touches, then publish them.
       *[other] It is done.
    }
site-change-field =
    { $site-change-field ->
        [from] from
        [leaves] location that is left
        [to] new location
        [template] shift
        [start] start
        [end] end
        [places] places
        [reason] reason in writing
        [change] what changes
       *[other] the form
    }
site-change-refused =
    { $site-change-refused ->
        [solve_under_way] One of the weeks that it touches is being searched. Wait for it, or stop it.
        [forbidden] You may not do this here.
        [not_found] This is not there any more.
       *[other] This was not done. Please look, and try again.
    }
