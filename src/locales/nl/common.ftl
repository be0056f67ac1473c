# Dagen, uren en mensen.

weekday =
    { $day ->
        [1] maandag
        [2] dinsdag
        [3] woensdag
        [4] donderdag
        [5] vrijdag
        [6] zaterdag
       *[7] zondag
    }
month =
    { $month ->
        [1] januari
        [2] februari
        [3] maart
        [4] april
        [5] mei
        [6] juni
        [7] juli
        [8] augustus
        [9] september
        [10] oktober
        [11] november
       *[12] december
    }
day = { $day }
day-of-month = { $day } { $month }
full-date = { $day } { $year }
date = { $weekday } { $day }
midnight = middernacht
within-a-day = { $date }, van { $start } tot { $end }
over-midnight = van { $date } om { $start } tot { $next } om { $end }
duration =
    { $minutes ->
        [0] { $hours } uur
       *[other] { $hours } u { $minutes }
    }
clock-back = Let op: die nacht gaat het winteruur in. Het duurt een uur langer dan anders, { $duration } in totaal.
clock-forward = Let op: die nacht gaat het zomeruur in. Het duurt een uur korter dan anders, { $duration } in totaal.

role-coordinator = coördinator
role-deputy_coordinator = adjunct-coördinator
role-shelter_worker = polyvalente medewerker
role-youth_worker = opvoeder
role-intercultural_mediator = intercultureel bemiddelaar
role-night_watch = nachtwaker
role-project_officer = projectmedewerker
role-activity_officer = activiteitenbegeleider
role-social_worker = maatschappelijk werker
role-lawyer = jurist
role-interpreter = sociaal tolk
role-stock_manager = stockbeheerder
role-driver = chauffeur
role-intern = stagiair
role-office = hoofdkantoor
role-volunteer = vrijwilliger
role-host_household = gastgezin

semicolon = { "; " }
comma = { ", " }
