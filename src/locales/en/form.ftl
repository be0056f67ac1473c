# What the forms of the board have in common.

form-read-only = You may read this, and change nothing of it.
form-lines-hint = Choose — or empty a line to take it away. The last line adds one. Without dates it holds at any time.
form-from = From
form-until = Until
form-save = Save
form-differs = Different from what is saved: { $fields }. What you typed still stands below. Save once more to put it in place of that.
form-line = line { $line }
form-fault-at = { $place }: { $fault }
form-field =
    { $form-field ->
        [given_name] given name
        [family_name] family name
        [mail] mail
        [mail_fails] mails that come back
        [phone] telephone
        [locale] language of letters
        [kind] kind
        [birth_date] date of birth
        [guest_places] guests’ places
        [roles] roles
        [languages] languages
        [clearances] clearances
        [contracts] contracts
        [workplace] place of work
        [weekly_minutes] hours a week
        [profile] rules
        [from] from
        [until] until
        [starts_at] start
        [ends_at] end
        [id] this person
        [people] people
        [site] site
        [activity] activity
        [translations] in other languages
        [location] location
        [weekdays] weekdays
        [person] person
        [version] version
        [activities] activities
        [wanted] times a week
        [weekly] hours
        [recurrence] rhythm
        [weekday] weekday
        [start] start
        [end] end
        [unpaid_break] unpaid break
        [paid_break] paid break
        [positions] who is wanted
        [minimum] at least
        [ideal] at best
        [team] in the team
        [any_of] languages
        [group] group
        [gender_rule] women only, or men only
        [only] for whom
        [kinds] kinds
        [reason] written reason
        [approved_by] approved by
        [prerequisites] what everyone must have
        [pair] in pairs
        [beside_experienced] beside somebody experienced
        [minimum_age] volunteers’ age
        [closed_on_holidays] public holidays
        [meeting] meeting
        [exceptions] days that are not as others
        [date] day
        [plan] what holds
        [name] name
        [time_zone] time zone
        [places] places
        [minors] minors
        [looks_for_somebody] looking for somebody
        [offers_to_more] more offers than places
        [reminders] reminders
        [swaps] exchanges
        [address] address
        [disclosure] who sees the address
        [meeting_point] meeting point
        [zone] region
        [own_id] code
       *[other] the form
    }
form-fault =
    { $form-fault ->
        [required] this is missing
        [length] nothing, too short or too long
        [characters] there are signs in it that cannot stand there
        [type] this cannot be read
        [range] this is too little or too much
        [date] this is no day of the calendar
        [instant] this is no day or no time
        [mail] this is not a mail address
        [phone] this is not a telephone number
        [unknown_word] nobody knows this word here
        [unknown_site] there is no such house
        [unknown_profile] there are no such rules
        [identifier] there is no such house
        [beyond_reach] this concerns houses of others
        [taken] was added already
        [repeated] this stands there twice
        [overlap] two lines hold on the same day
        [ends_before_start] it ends before it begins
        [kind] this does not go with the kind
        [more] there is more wrong than is told here
        [time] this is no time of day
        [minimum_above] this is more than the most, or than the best
        [break_too_short] beyond 6 hours, who is employed has a break of at least 15 minutes
        [break_too_long] the breaks are shorter than the shift
        [unknown_location] there is no such location
        [unknown_time_zone] this is no time zone, such as Europe/Brussels
        [order] the days follow one another, the earliest first
        [own_name] letters, figures, - and _, at most 40
        [one_of] choose a template, or write a text
        [unknown_template] there is no such template here
        [limited_address] this address is not for everybody: name the meeting point instead
        [month] this is no month
        [past] that is past already
        [recurrence] not a rule of recurrence of days, such as FREQ=MONTHLY;BYDAY=2TU,4TU
        [not_yet_due] these days are due later
        [used_up] fewer are left in that year
        [changed] somebody has changed it meanwhile: look again
        [never] none of the chosen days is like that: the shift would never take place
        [unused] nothing of this site takes place there then
        [gap] the site is still open until a day before: note the closed days in its calendar instead
        [already_so] it is so already
        [unknown_vehicle] there is no such vehicle
        [no_driver] nobody on it must hold a driving licence B
        [outside_shift] the round has other hours
       *[other] something is wrong with it
    }
form-refused =
    { $form-refused ->
        [version_mismatch] Somebody else has changed this meanwhile. Nothing was saved.
        [broken_reference] Something else still refers to it: it stays.
        [already_exists] It was added already.
        [forbidden] You have no right to do that here.
        [not_found] This is not there any more.
        [garbled] The form is not complete. Try again.
       *[other] It was not done. Look, and try again.
    }
form-said =
    { $form-said ->
        [saved] It is saved.
        [added] It was added.
        [removed] It was removed.
        [day] The day is noted.
       *[other] Done.
    }
form-or = or
form-remove = Remove
form-remove-sure = Yes, remove it
month-of-year = { $month } { $year }
weekday-short =
    { $day ->
        [1] Mo
        [2] Tu
        [3] We
        [4] Th
        [5] Fr
        [6] Sa
       *[7] Su
    }
form-days = Days that are not as others
form-days-hint = Weeks that are planned already do not change. What is noted here counts before the weekday, and before public holidays.
form-days-none = No such day is noted from today on.
form-day = Day
form-day-plan = What holds on it
form-day-note = Note this day
form-day-back = Back to normal
form-day-choose = Choose a day in the calendar, or write it here.
form-day-is =
    { $form-day-is ->
        [normal] as usual
        [closed] closed
        [open] takes place at its usual hours
        [hours] at other hours
        [holiday] public holiday
        [on] takes place
        [shut] site not open
        [otherwise] otherwise than usual
       *[other] does not take place
    }
form-day-as = as on a { $weekday }
form-day-hours = at other hours: { $hours }
