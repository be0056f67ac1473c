# Days, times and people.

weekday =
    { $day ->
        [1] Monday
        [2] Tuesday
        [3] Wednesday
        [4] Thursday
        [5] Friday
        [6] Saturday
       *[7] Sunday
    }
month =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
day = { $day }
day-of-month = { $day } { $month }
full-date = { $day } { $year }
date = { $weekday } { $day }
midnight = midnight
within-a-day = { $date }, from { $start } to { $end }
over-midnight = from { $date } at { $start } to { $next } at { $end }
duration =
    { $minutes ->
        [0] { $hours } hours
       *[other] { $hours } h { $minutes }
    }
clock-back = Please note: the clocks go back that night. It lasts an hour longer than usual, { $duration } in all.
clock-forward = Please note: the clocks go forward that night. It lasts an hour less than usual, { $duration } in all.

role-coordinator = coordinator
role-deputy_coordinator = deputy coordinator
role-shelter_worker = shelter worker
role-youth_worker = youth worker
role-intercultural_mediator = intercultural mediator
role-night_watch = night watch
role-project_officer = project officer
role-activity_officer = activity officer
role-social_worker = social worker
role-lawyer = lawyer
role-interpreter = interpreter
role-stock_manager = stock manager
role-driver = driver
role-intern = intern
role-office = head office
role-volunteer = volunteer
role-host_household = host household

semicolon = { "; " }
comma = { ", " }
