# A roster as a table for spreadsheets and for the wall.

sheet-title = Uurrooster { $week }
sheet-day = Dag
sheet-date = Datum
sheet-from = Van
sheet-until = Tot
sheet-site = Huis
sheet-place = Plaats
sheet-activity = Activiteit
sheet-role = Rol
sheet-who = Wie
sheet-standing = Status
sheet-note = Opmerking
sheet-open = nog open
sheet-guest = gast voor een dag
sheet-somebody = iemand
sheet-missing =
    { $count ->
        [one] 1 open plaats
       *[other] { $count } open plaatsen
    }
sheet-state =
    { $sheet-state ->
        [proposed] voorgesteld, nog niet gevraagd
        [offered] wacht op antwoord
        [confirmed] bevestigd
        [assigned] gepland, nog niet bekendgemaakt
       *[other] bekendgemaakt
    }
sheet-people = Mensen
sheet-given-name = Voornaam
sheet-family-name = Familienaam
sheet-mail = E-mail
sheet-phone = Telefoon
sheet-birth = Geboortedatum
sheet-kind = Soort
sheet-roles = Rollen
sheet-languages = Talen
sheet-written-in = Taal van berichten
sheet-homes = Huizen
sheet-guest-places = Plaatsen
sheet-templates = Sjablonen
sheet-days = Dagen
sheet-rhythm = Ritme
sheet-hours = Uren
sheet-least = Minimum
sheet-best = Gewenst
sheet-unpaid = Onbetaalde pauze
sheet-paid = Betaalde pauze
sheet-first-day = Eerste dag
sheet-last-day = Laatste dag
sheet-offers = Beschikbaarheden
sheet-wanted = Keer per week
sheet-activities = Activiteiten
