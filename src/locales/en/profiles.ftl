# The rules, in plain words.

rules-title = Rules
rules-all = All rules
rules-lead = By these rules rosters are searched and checked. For each kind the newest that have begun count.
rules-add = Add rules
rules-new = New rules
rules-new-hint = Does a figure change on a day?
rules-new-from = Write new rules that begin with these
rules-name = Name
rules-binds = Whom they bind
rules-contracts = only the contracts that name them
rules-standard-name =
    { $rules-standard-name ->
        [employee] Employees
        [night_watch] Night watch
        [intern] Interns
       *[volunteer] Volunteers
    }
rules-standard-source =
    { $rules-standard-source ->
        [employee] Act of 16 March 1971, art. 19, 21, 38ter
        [night_watch] Act of 16 March 1971, art. 19, 21, 35, 38ter; royal decree of 16 July 2004
        [intern] Act of 16 March 1971; the internship agreement
       *[volunteer] The organisation’s own; Act of 3 July 2005
    }
rules-since = Count from
rules-source = Source
rules-counts = counts today
rules-what = What they are
rules-standard = Nobody wrote these rules down here: they are those of the law and of the house, as the program knows them.
rules-figures-hint = Lengths are written in hours, such as 9, 8:30 or 37.5.
rules-empty = Empty:
rules-write-down = Write these rules down
rules-remove-title = Remove these rules
rules-remove-hint = Rules that a contract names stay. Without rules for a kind, those of the law count.
rules-holds =
    { $rules-holds ->
        [yes] yes
       *[other] no
    }
rules-preferably = where possible
rules-kept = A search never breaks these rules; those that say “where possible” it keeps as far as it can.
rules-group =
    { $rules-group ->
        [hours] Hours
        [rest] Rest
        [nights] Nights
        [leave] Leave
        [expenses] Volunteers’ expenses
       *[other] Publication
    }
rules-absent =
    { $rules-absent ->
        [daily_rest_minor] as for everybody
        [rest_after_night] as after any duty
        [average_from] 1 January 2024
        [daily_maximum_long_week] as in other weeks
        [notice_working_days] no notice
        [notice_days_preferred] no notice
        [daily_rest] no minimum
        [weekly_rest] no minimum
        [shortest_duty] no minimum
        [shortest_night] no minimum
        [rest_after_nights] no minimum
        [weekends_off_of_four] no minimum
        [extra_legal_days] none
        [extra_legal_after_months] from the beginning
        [expenses_a_day] none given
        [expenses_day_maximum] as in the standard profile
        [expenses_year_maximum] as in the standard profile
       *[other] no limit
    }
rules-figure =
    { $rules-figure ->
        [name] name
        [source] source
        [valid_from] counts from
        [kind] whom it binds
        [daily_maximum] longest duty
        [daily_maximum_long_week] longest duty in a long week
        [clock_change_night] night of the clock change counts as scheduled
        [weekly_maximum] hours a week, at most
        [weekly_average] hours a week on average
        [average_from] start of these periods
        [weekly_preferred] hours a week, preferably
        [contract_tolerance] distance from the contract’s hours
        [shortest_duty] shortest duty
        [shortest_night] shortest night shift
        [daily_rest] rest between duties
        [daily_rest_minor] rest between duties, under 18
        [rest_after_night] rest after a night shift
        [weekly_rest] weekly rest
        [consecutive_days_preferred] days in a row, preferably
        [weekends_off_of_four] weekends off, of four
        [no_night_work] no night work
        [night_health_check] health check for nights
        [consecutive_nights_maximum] nights in a row, at most
        [consecutive_nights_preferred] nights in a row, preferably
        [rest_after_nights] rest after several nights
        [nights_a_week_preferred] nights a week, preferably
        [notice_working_days] working days of notice, variable part time
        [notice_days_preferred] days of notice, preferably
        [extra_legal_days] extra-legal days a year
        [extra_legal_after_months] months of contract before extra-legal days
        [expenses_a_day] flat-rate expenses for a day
        [expenses_day_maximum] expenses in a day, at most
        [expenses_year_maximum] expenses in a year, at most
       *[other] the form
    }
rules-means =
    { $rules-means ->
        [daily_maximum] The hours of one duty: shifts that follow one another closely.
        [daily_maximum_long_week] In a week of more than five and a half days.
        [clock_change_night] The longest duty is judged on the scheduled hours; the week counts the real ones.
        [weekly_maximum] No week has more.
        [weekly_average] Over fixed periods of four weeks. A week that is not known is taken to be at the average.
        [average_from] A day in the first week of any of those periods of four weeks.
        [weekly_preferred] More is avoided.
        [contract_tolerance] Hours come this near to the contract’s, on average a week.
        [shortest_duty] Nobody comes for less.
        [shortest_night] A night shift has at least three hours between midnight and 05:00.
        [daily_rest] The time off between the end of one and the start of the next.
        [daily_rest_minor] The same rest for the youngest.
        [rest_after_night] Where it differs from the rest after another duty.
        [weekly_rest] In one piece, from Monday 00:00 to Sunday midnight.
        [consecutive_days_preferred] Each further day is avoided.
        [weekends_off_of_four] A weekend is off from Friday 22:00 to Monday 05:00.
        [no_night_work] Nothing between 20:00 and 06:00.
        [night_health_check] Night shifts ask for a valid health check.
        [consecutive_nights_maximum] Nobody has more.
        [consecutive_nights_preferred] Each further night is avoided.
        [rest_after_nights] After three or more nights in a row.
        [nights_a_week_preferred] Each further night in the week is avoided.
        [notice_working_days] A variable part-time schedule is published so many working days before; later takes a written reason.
        [notice_days_preferred] Anyone’s schedule had better be published so many days before.
        [extra_legal_days] Days of leave beyond the legal ones, in a calendar year.
        [extra_legal_after_months] They are due after so many months of contract.
        [expenses_a_day] In euros, to volunteers who ask for it, for each day on which they came.
        [expenses_day_maximum] What the law allows: royal decree, indexed each year.
        [expenses_year_maximum] What the law allows from all organisations together: a hard stop.
       *[other] the form
    }
