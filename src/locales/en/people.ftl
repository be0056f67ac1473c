# Who there is, and keeping them.

people-title = People
people-all = All people
people-add = Add somebody
people-new = Somebody new
people-name-or-mail = Name or mail
people-kind = Kind
people-home = At home at
people-roles = Roles
people-role = Role
people-languages = Languages
people-lapses = About to end
people-pages = Pages
people-before = Back
people-next = Next
people-found =
    { $count ->
        [0] Nobody
        [one] 1 person
       *[other] { $count } people
    }
people-added =
    { $count ->
        [one] 1 person was added.
       *[other] { $count } people were added.
    }
people-removed = They were removed.
people-contract = Contract
people-ends = { $what } until { $day }
people-ended = { $what } ended on { $day }
people-who = Who
people-given = Given name
people-family = Family name
people-mail = Mail
people-mail-fails = Mails to this address come back
people-phone = Telephone
people-phone-hint = No number is shown: there is none, or they let nobody see it. An empty field leaves it as it is.
people-locale = Written to in
people-birth = Date of birth
people-guests = Guests’ places (households)
people-workplace = Works
people-everywhere = Wherever they are needed
people-at-sites = At these houses alone
people-other-sites = And at houses of others, where they stay:
people-clearances = Clearances
people-clearance = Clearance
people-contracts = Contracts
people-hours = Hours a week
people-profile = Rules
people-profile-usual = As usual
people-schedule = Schedule
people-schedule-fixed = Usual
people-schedule-variable = Part time, variable
people-said =
    { $people-said ->
        [saved] It is saved.
        [added] They were added.
        [away] The absence is noted.
        [back] The absence is taken back.
        [freed] The places are free. Others are asked wherever the site wants that.
       *[other] Done.
    }
people-missed = Still expected, though away
people-free-explained = Each place is free at once: whoever waited for it has it, or somebody is looked for where the site wants that. What is not published stays as it is.
people-see-gaps = See what is to fill, and who is asked
people-free =
    { $count ->
        [one] Free this place
       *[other] Free these { $count } places
    }
people-absences = Absences
people-never-away = None known.
people-enter-absence = Enter an absence
people-why = Reason
people-away =
    { $people-away ->
        [leave] leave
        [extra_legal] extra-legal day
        [sickness] sick
        [training] training
       *[other] other
    }
people-first-day = First day
people-from-time = From (time)
people-last-day = Last day
people-until-time = Until (time)
people-away-hint = Without times the days are whole. Of sickness no cause is asked.
people-enter = Enter
people-take-back = Take back
people-remove-title = Remove this person
people-remove-hint = Their absences and what they offered go too. Who stands in a roster stays.
people-remove-sure = Yes, remove them
people-remove = Remove
people-refused =
    { $people-refused ->
        [version_mismatch] Somebody else has changed this person meanwhile. Nothing was saved.
        [broken_reference] They stand in a roster, or something else refers to them: they stay.
        [already_exists] They were added already.
        [forbidden] You have no right to do that here.
        [not_found] This is not there any more.
        [garbled] The form is not complete. Try again.
       *[other] It was not done. Look, and try again.
    }
people-paste = Paste a list
people-paste-hint = Copy the lines of a spreadsheet, with the headings, and paste them here. You see first who would be added. About 300 lines at a time.
people-paste-columns = Headings: given name, family name, mail, phone, birth date, kind, role, languages, site; for households: guest places. Several languages, roles or sites in a cell stand with a comma between them. Without a site, volunteers go wherever they are needed.
people-paste-would = Who would be added
people-paste-add =
    { $count ->
        [one] Add 1 person
       *[other] Add all { $count } people
    }
people-paste-nobody = Nobody was added. This is to be mended:
people-paste-known = Already in the list: { $names }. Nothing changes for them.
people-paste-all-known = All of them are in the list already: nothing changes.
people-download = Download the list
people-offers = Paste availability
people-offers-hint = Copy the lines of a spreadsheet, with the headings, and paste them here. You see first what would change for whom.
people-offers-columns = Headings: given name, family name, mail, days (Mon-Fri), hours (17:00-22:00), times a week, site, activities; or a column for each day of the week, with the hours in the cells. Several lines a person are fine. Without a number: once for each day. What the list says nothing of stays as it was.
people-offers-nothing = Nothing has changed. This is to be mended:
people-offers-would = Availability that would change
people-offers-when = Every week
people-offers-change =
    { $count ->
        [one] Save for { $count } person
       *[other] Save for { $count } people
    }
people-offers-known = Stay as they are: { $names }
people-offers-all-known = All of this is known already: nothing changes.
people-offers-changed =
    { $count ->
        [one] The availability of { $count } person has changed.
       *[other] The availability of { $count } people has changed.
    }
people-offers-download = Download the availability as it is
people-extra-legal = Extra-legal days { $year }: { $taken } taken of { $days }
