# De regels, in gewone woorden.

rules-title = Regels
rules-all = Alle regels
rules-lead = Volgens deze regels worden uurroosters gezocht en nagekeken. Voor elke soort tellen de nieuwste die begonnen zijn.
rules-add = Regels toevoegen
rules-new = Nieuwe regels
rules-new-hint = Verandert een cijfer vanaf een dag?
rules-new-from = Nieuwe regels schrijven op basis van deze
rules-name = Naam
rules-binds = Voor wie
rules-contracts = alleen contracten die ze noemen
rules-standard-name =
    { $rules-standard-name ->
        [employee] Dagpersoneel
        [night_watch] Nachtwacht
        [intern] Stagiairs
       *[volunteer] Vrijwilligers
    }
rules-standard-source =
    { $rules-standard-source ->
        [employee] Wet van 16 maart 1971, art. 19, 21, 38ter
        [night_watch] Wet van 16 maart 1971, art. 19, 21, 35, 38ter; koninklijk besluit van 16 juli 2004
        [intern] Wet van 16 maart 1971; de stageovereenkomst
       *[volunteer] Van de organisatie zelf; wet van 3 juli 2005
    }
rules-since = Geldt vanaf
rules-source = Bron
rules-counts = telt vandaag
rules-what = Waarover het gaat
rules-standard = Niemand schreef deze regels hier op: het zijn die van de wet en van het huis, zoals het programma ze kent.
rules-figures-hint = Duur schrijf je in uren, zoals 9, 8:30 of 37,5.
rules-empty = Leeg:
rules-write-down = Deze regels opschrijven
rules-remove-title = Deze regels verwijderen
rules-remove-hint = Regels die een contract noemt, blijven. Zonder regels voor een soort tellen die van de wet.
rules-holds =
    { $rules-holds ->
        [yes] ja
       *[other] nee
    }
rules-preferably = waar het kan
rules-kept = Een zoektocht overtreedt deze regels nooit; waar „waar het kan” staat, volgt ze die zoveel als ze kan.
rules-group =
    { $rules-group ->
        [hours] Uren
        [rest] Rust
        [nights] Nachten
        [leave] Verlof
        [expenses] Kostenvergoeding van vrijwilligers
       *[other] Bekendmaking
    }
rules-absent =
    { $rules-absent ->
        [daily_rest_minor] zoals voor iedereen
        [rest_after_night] zoals na een andere prestatie
        [average_from] 1 januari 2024
        [daily_maximum_long_week] zoals in andere weken
        [notice_working_days] geen termijn
        [notice_days_preferred] geen termijn
        [daily_rest] geen minimum
        [weekly_rest] geen minimum
        [shortest_duty] geen minimum
        [shortest_night] geen minimum
        [rest_after_nights] geen minimum
        [weekends_off_of_four] geen minimum
        [extra_legal_days] geen
        [extra_legal_after_months] van bij het begin
        [expenses_a_day] geen
        [expenses_day_maximum] zoals in het standaardprofiel
        [expenses_year_maximum] zoals in het standaardprofiel
       *[other] geen grens
    }
rules-figure =
    { $rules-figure ->
        [name] naam
        [source] bron
        [valid_from] geldt vanaf
        [kind] voor wie
        [daily_maximum] langste prestatie
        [daily_maximum_long_week] langste prestatie in een lange week
        [clock_change_night] nacht van de uurwissel telt volgens het uurrooster
        [weekly_maximum] uren per week, ten hoogste
        [weekly_average] uren per week gemiddeld
        [average_from] begin van die periodes
        [weekly_preferred] uren per week, bij voorkeur
        [contract_tolerance] afwijking van de contracturen
        [shortest_duty] kortste prestatie
        [shortest_night] kortste nacht
        [daily_rest] rust tussen twee prestaties
        [daily_rest_minor] rust tussen twee prestaties, onder 18 jaar
        [rest_after_night] rust na een nacht
        [weekly_rest] wekelijkse rust
        [consecutive_days_preferred] dagen na elkaar, bij voorkeur
        [weekends_off_of_four] vrije weekends van vier
        [no_night_work] geen nachtwerk
        [night_health_check] gezondheidsonderzoek voor nachten
        [consecutive_nights_maximum] nachten na elkaar, ten hoogste
        [consecutive_nights_preferred] nachten na elkaar, bij voorkeur
        [rest_after_nights] rust na meerdere nachten
        [nights_a_week_preferred] nachten per week, bij voorkeur
        [notice_working_days] werkdagen vooraf, variabel deeltijds
        [notice_days_preferred] dagen vooraf, bij voorkeur
        [extra_legal_days] extralegale dagen per jaar
        [extra_legal_after_months] maanden contract voor extralegale dagen
        [expenses_a_day] forfaitaire kostenvergoeding per dag
        [expenses_day_maximum] kostenvergoeding per dag, hoogstens
        [expenses_year_maximum] kostenvergoeding per jaar, hoogstens
       *[other] het formulier
    }
rules-means =
    { $rules-means ->
        [daily_maximum] De uren van één prestatie: shifts die kort op elkaar volgen.
        [daily_maximum_long_week] In een week van meer dan vijf en een halve dag.
        [clock_change_night] De langste prestatie wordt beoordeeld op de geplande uren; de week telt de echte uren.
        [weekly_maximum] Geen week heeft er meer.
        [weekly_average] Over vaste periodes van vier weken. Een week die niet bekend is, telt als gemiddeld.
        [average_from] Een dag in de eerste week van een van die periodes van vier weken.
        [weekly_preferred] Meer wordt vermeden.
        [contract_tolerance] De uren liggen zo dicht bij die van het contract, gemiddeld per week.
        [shortest_duty] Niemand komt voor minder.
        [shortest_night] Een nacht heeft minstens drie uur tussen middernacht en 5 uur.
        [daily_rest] De vrije tijd tussen het einde van de ene en het begin van de volgende.
        [daily_rest_minor] Dezelfde rust voor de jongsten.
        [rest_after_night] Waar die verschilt van de rust na een andere prestatie.
        [weekly_rest] Aan één stuk, van maandag 0 uur tot zondag middernacht.
        [consecutive_days_preferred] Elke dag meer wordt vermeden.
        [weekends_off_of_four] Een weekend is vrij van vrijdag 22 uur tot maandag 5 uur.
        [no_night_work] Niets tussen 20 uur en 6 uur.
        [night_health_check] Nachten vragen een geldig gezondheidsonderzoek.
        [consecutive_nights_maximum] Niemand doet er meer.
        [consecutive_nights_preferred] Elke nacht meer wordt vermeden.
        [rest_after_nights] Na drie nachten na elkaar of meer.
        [nights_a_week_preferred] Elke nacht meer in de week wordt vermeden.
        [notice_working_days] Een variabel deeltijds uurrooster wordt zoveel werkdagen vooraf bekendgemaakt; later vraagt een reden op schrift.
        [notice_days_preferred] Ieders uurrooster wordt liefst zoveel dagen vooraf bekendgemaakt.
        [extra_legal_days] Verlofdagen boven op het wettelijke verlof, per kalenderjaar.
        [extra_legal_after_months] Ze zijn verschuldigd na zoveel maanden contract.
        [expenses_a_day] In euro, aan vrijwilligers die erom vragen, voor elke dag waarop ze kwamen.
        [expenses_day_maximum] Wat de wet toelaat: koninklijk besluit, elk jaar geïndexeerd.
        [expenses_year_maximum] Wat de wet van alle organisaties samen toelaat: een harde grens.
       *[other] het formulier
    }
