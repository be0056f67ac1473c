# The coordinators’ board.

board-title = Je weken
board-this-week = deze week
board-published = bekendgemaakt
board-draft = ontwerp
board-nothing-planned = Nog niets gepland.
board-skip = Naar de inhoud
board-where = Navigatie
board-account = Je account
board-shifts =
    { $count ->
        [one] 1 shift
       *[other] { $count } shifts
    }
board-nothing-missing = geen open plaatsen
board-there =
    { $count ->
        [one] 1 plaats bezet
       *[other] { $count } plaatsen bezet
    }
board-waiting =
    { $count ->
        [one] 1 antwoord verwacht
       *[other] { $count } antwoorden verwacht
    }
board-views = Weergave
board-by-shift = Per shift
board-by-person = Per persoon
board-spreadsheet = Rekenblad
board-filter = Filteren
board-any = Alle
board-who = Wie
board-name = Naam
board-show = Tonen
board-all = Alles tonen
board-days = Dagen
board-none-such = Niets past bij deze filter.
board-empty = Deze week heeft nog geen shifts. Ze komen uit de sjablonen van de huizen.
board-of = op
board-locked = vergrendeld
board-overridden = regel schriftelijk opgeheven
board-unspoken = ontbreekt: { $language }
board-key-settled = bevestigd of bekendgemaakt
board-key-waiting = wacht op antwoord
board-key-drafted = nog niet gevraagd
board-week = Week { $week }
board-dates = van { $first } tot { $last }
board-sites = { $count } huizen
board-hours = { $hours } u
board-hours-of = { $hours } u van { $agreed } u
board-kind =
    { $board-kind ->
        [employee] dagpersoneel
        [night_watch] nachtwaker
        [volunteer] vrijwilliger
        [intern] stagiair
       *[other] gastgezin
    }
board-standing =
    { $board-standing ->
        [missing] nog open
        [waiting] wacht op antwoord
       *[other] alle
    }
