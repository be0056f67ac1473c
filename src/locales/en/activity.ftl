# The activity report: counts alone, nobody is named.

activity-title = Activity report
activity-report-of = Activity report: hours, cover, volunteers, sessions
activity-from = From the month
activity-until = To the month
activity-last-month = Last month
activity-last-quarter = Last quarter
activity-this-year = This year
activity-last-year = Last year
activity-garbled = Choose two months, the first one first, { $count } months at the most. This is the last quarter.
activity-nothing = Nothing that was published has taken place in these months yet. Choose other months, or publish a first week.
activity-xlsx = Spreadsheet (Excel)
activity-csv = Table (CSV)
activity-glance = At a glance
activity-explained = By the published rosters, for what has taken place. Whoever was noted as absent is not counted; whoever was expected and not noted is. No name, and nothing of any resident.
activity-hours-done = Hours done
activity-cover = Cover of the minimum
activity-cover-of = { $filled } of { $least } places
activity-missed = Places that stayed empty
activity-missed-explained = Each empty place counts once, under the first reason that there is, in this order.
activity-people = Volunteers
activity-people-explained = New: never came there before. Gone: came in the period of the same length before, and not since. Nothing is held against anybody.
activity-sessions = Sessions
activity-fairness = Fairness
activity-fairness-explained = Among the employees, the night watch and the interns who worked there.
activity-spread = from { $least } to { $most }, half of them at most { $median }
activity-of-month = { $month }: { $told }
activity-total = Total
activity-by-month = By month
activity-by-site = By site and month
activity-all-sites = All sites
activity-site = Site
activity-month = Month
activity-shifts = Shifts
activity-employees = Employees
activity-night-watch = Night watch
activity-interns = Interns
activity-volunteers = Volunteers
activity-hours = Hours
activity-staff-hours = Hours of the staff
activity-volunteer-hours = Hours of volunteers
activity-guest-nights = Guest nights
activity-places = Places asked
activity-taken = Places taken
activity-absent = Absent on the day
activity-withdrawn = Withdrawn
activity-unanswered = No answer
activity-declined = Declined
activity-nobody = Nobody found
activity-volunteers-came = Volunteers who came
activity-active = Active volunteers
activity-new = New volunteers
activity-gone = Volunteers gone
activity-session = Session
activity-held = Held
activity-invited = Invited
activity-came = Came
activity-cleared = Clearances
activity-staff = People
activity-nights = Nights
activity-weekends = Weekend days
activity-nights-least = Nights, fewest
activity-nights-median = Nights, median
activity-nights-most = Nights, most
activity-weekends-least = Weekends, fewest
activity-weekends-median = Weekends, median
activity-weekends-most = Weekends, most
activity-interviews = Interviews of the drop-in desks
activity-interview = About
activity-interview-count = Interviews
activity-interviews-explained = As noted after each drop-in desk: counts alone, never a case.
interview-kind =
    { $interview-kind ->
        [orientation] where to turn to
        [social] social
        [administrative] administrative
        [legal] legal
        [medical] medical
       *[psychological] psychological
    }
interviews-here = Interviews of this drop-in desk
interviews-here-explained = How many there were, by what they were about. Counts alone: no name, no case.
interviews-note = Note
