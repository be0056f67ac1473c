# Jours, heures et personnes. Devant ? ! : ; se trouve une espace insécable.

weekday =
    { $day ->
        [1] lundi
        [2] mardi
        [3] mercredi
        [4] jeudi
        [5] vendredi
        [6] samedi
       *[7] dimanche
    }
month =
    { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[12] décembre
    }
day =
    { $day ->
        [1] 1er
       *[other] { $day }
    }
day-of-month = { $day } { $month }
full-date = { $day } { $year }
date = { $weekday } { $day }
midnight = minuit
within-a-day = { $date }, de { $start } à { $end }
over-midnight = du { $date } à { $start } au { $next } à { $end }
duration =
    { $minutes ->
        [0] { $hours } heures
       *[other] { $hours } h { $minutes }
    }
clock-back = Attention, on passe à l’heure d’hiver cette nuit-là : une heure de plus que d’habitude, { $duration } en tout.
clock-forward = Attention, on passe à l’heure d’été cette nuit-là : une heure de moins que d’habitude, { $duration } en tout.

role-coordinator = coordinateur·trice
role-deputy_coordinator = coordinateur·trice adjoint·e
role-shelter_worker = collaborateur·trice polyvalent·e
role-youth_worker = éducateur·trice
role-intercultural_mediator = médiateur·trice interculturel·le
role-night_watch = veilleur·se de nuit
role-project_officer = chargé·e de projet
role-activity_officer = chargé·e d’activités
role-social_worker = travailleur·euse social·e
role-lawyer = juriste
role-interpreter = interprète en milieu social
role-stock_manager = gestionnaire de stock
role-driver = chauffeur·euse
role-intern = stagiaire
role-office = siège
role-volunteer = bénévole
role-host_household = foyer d’accueil

semicolon = { " ; " }
comma = { ", " }
