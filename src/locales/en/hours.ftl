# Hours as they were done, for whoever pays. Volunteers owe none.

hours-title = Hours done
hours-link = Hours done: by person, month by month
hours-month = Month
hours-before = ← { $month }
hours-after = { $month } →
hours-nothing = Nobody who is told what they work had a shift here in this month. Choose another month, or another site.
hours-nobody = No shift in this month.
hours-by-person = By person
hours-by-period = Four weeks
hours-name = Name
hours-kind = Kind
hours-planned = Planned
hours-done = Done
hours-to-confirm = Not noted yet
hours-to-come = To come
hours-days = Days worked
hours-days-to-confirm = Days not noted yet
hours-absent = Shifts missed
hours-period-from = From
hours-period-until = Until
hours-agreed = Agreed
hours-balance = Difference
hours-so-many = { $hours } h
hours-of-planned = of { $hours } h planned
hours-not-noted = { $hours } h not noted yet
hours-still-to-come = { $hours } h still to come
hours-absent-from =
    { $count ->
        [one] absent once
       *[other] absent { $count } times
    }
hours-days-worked =
    { $count ->
        [one] 1 day
       *[other] { $count } days
    }
hours-period = until { $day }:
hours-of-agreed = { $done } of { $agreed } h
hours-explained = Paid hours, less unpaid breaks. What nobody has noted counts as planned. A day counts once at the sites shown here, for meal vouchers; a night belongs to the day on which it begins. The four weeks count all sites, of the weeks that are published, with what is still to come; whole days away ask for less.
hours-yours = What nobody has noted yet counts as planned. If something is not right, please tell your coordinator.
hours-to-confirm-title = To confirm
hours-to-confirm-explained = Shifts that are over, of which nobody has noted who came. Look first at whoever worked otherwise than planned; then confirm the rest at once.
hours-open =
    { $count ->
        [one] { $site }: 1 to confirm
       *[other] { $site }: { $count } to confirm
    }
hours-confirm = { $site }: all as planned
hours-profile = Profile
hours-as-planned = As planned
hours-correct = Other hours, or absent
hours-start = Began at
hours-end = Ended at
hours-note = Note these hours
hours-did-not-come = Did not come
hours-planned-so = { $hours } h, still to come
hours-noted-nothing = { $hours } h planned. Nothing noted yet.
hours-noted-planned = { $hours } h, as planned
hours-noted-otherwise = { $hours } h: from { $start } to { $end }
hours-away = Away then, by their absences. If they came all the same: as planned, or other hours.
hours-less-break = less a break of { $minutes } min
hours-noted-absent = Did not come
hours-said =
    { $hours-said ->
        [confirmed] Noted: all as planned.
        [hours] Noted.
        [planned] Noted: as planned.
        [absent] Noted: did not come.
       *[other] Done.
    }
hours-refused =
    { $hours-refused ->
        [not_over] This is not over yet. Note the hours afterwards.
        [no_hours] No hours are kept of volunteers and households.
        [not_expected] Nobody expects this person here any more. Please look again.
        [worked_elsewhere] They worked another shift in that time, here or at another site. Correct that one first, or ask whoever coordinates there.
        [forbidden] You may not do this here.
        [hours_noted] A coordinator has noted when they worked.
       *[other] This was not done. Please look, and try again.
    }
