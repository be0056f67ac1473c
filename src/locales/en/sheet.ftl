# A roster as a table for spreadsheets and for the wall.

sheet-title = Roster { $week }
sheet-day = Day
sheet-date = Date
sheet-from = From
sheet-until = Until
sheet-site = Site
sheet-place = Place
sheet-activity = Activity
sheet-role = Role
sheet-who = Who
sheet-standing = Status
sheet-note = Note
sheet-open = to fill
sheet-guest = guest for the day
sheet-somebody = somebody
sheet-missing =
    { $count ->
        [one] 1 place to fill
       *[other] { $count } places to fill
    }
sheet-state =
    { $sheet-state ->
        [proposed] proposed, not asked yet
        [offered] waiting for an answer
        [confirmed] confirmed
        [assigned] planned, not published yet
       *[other] published
    }
sheet-people = People
sheet-given-name = Given name
sheet-family-name = Family name
sheet-mail = E-mail
sheet-phone = Phone
sheet-birth = Birth date
sheet-kind = Kind
sheet-roles = Roles
sheet-languages = Languages
sheet-written-in = Language of messages
sheet-homes = Houses
sheet-guest-places = Guest places
sheet-templates = Templates
sheet-days = Days
sheet-rhythm = Rhythm
sheet-hours = Hours
sheet-least = Minimum
sheet-best = Ideal
sheet-unpaid = Unpaid break
sheet-paid = Paid break
sheet-first-day = First day
sheet-last-day = Last day
sheet-offers = Availability
sheet-wanted = Times a week
sheet-activities = Activities
