# The coordinators’ board.

board-title = Your weeks
board-this-week = this week
board-published = published
board-draft = draft
board-nothing-planned = Nothing planned yet.
board-skip = Skip to the content
board-where = Navigation
board-account = Your account
board-shifts =
    { $count ->
        [one] 1 shift
       *[other] { $count } shifts
    }
board-nothing-missing = no place to fill
board-there =
    { $count ->
        [one] 1 place taken
       *[other] { $count } places taken
    }
board-waiting =
    { $count ->
        [one] 1 answer awaited
       *[other] { $count } answers awaited
    }
board-views = View
board-by-shift = By shift
board-by-person = By person
board-spreadsheet = Spreadsheet
board-filter = Filter
board-any = All
board-who = Who
board-name = Name
board-show = Show
board-all = Show everything
board-days = Days
board-none-such = Nothing matches this filter.
board-empty = This week has no shifts yet. The templates of the sites bring them.
board-of = of
board-locked = locked
board-overridden = rule overridden in writing
board-unspoken = missing: { $language }
board-key-settled = confirmed or published
board-key-waiting = waiting for an answer
board-key-drafted = not asked yet
board-week = Week { $week }
board-dates = { $first } to { $last }
board-sites = { $count } sites
board-hours = { $hours } h
board-hours-of = { $hours } of { $agreed } h
board-kind =
    { $board-kind ->
        [employee] day staff
        [night_watch] night watch
        [volunteer] volunteer
        [intern] intern
       *[other] host household
    }
board-standing =
    { $board-standing ->
        [missing] to fill
        [waiting] waiting for an answer
       *[other] all
    }
