# De sjablonen van de shifts.

templates-title = Shifts
templates-all = Alle sjablonen
templates-lead = De sjablonen geven elke nieuwe week haar shifts.
templates-add = Een sjabloon toevoegen
templates-new = Nieuw sjabloon
templates-site = Huis
templates-activity = Activiteit
templates-activity-in = In het { $language }
templates-translations = Activiteit in andere talen
templates-translations-hint = Waar niets staat, lezen mensen de activiteit zoals ze er staat.
templates-what = Wat en waar
templates-when = Wanneer
templates-where = Plek
templates-weekdays = Dagen
templates-every-day = elke dag
templates-rhythm = Ritme
templates-rhythm-hint = Om de twee weken telt vanaf de eerste dag, “Van”. Eén keer verschuiven doe je in de kalender hieronder.
templates-rhythm-is =
    { $templates-rhythm-is ->
       *[weekly] elke week
        [fortnightly] om de twee weken
        [first_and_third] 1e en 3e van de maand
        [second_and_fourth] 2e en 4e van de maand
        [first] 1e van de maand
        [second] 2e van de maand
        [third] 3e van de maand
        [fourth] 4e van de maand
        [last] laatste van de maand
    }
templates-start = Begin
templates-end = Einde
templates-over = De shift eindigt de volgende dag.
templates-over-hint = Ligt het einde niet na het begin, dan eindigt de shift de volgende dag.
templates-hours = { $start } tot { $end }
templates-hours-over = { $start } tot { $end } de volgende dag
templates-unpaid = Onbetaalde pauze (minuten)
templates-paid = Betaalde pauze (minuten)
templates-holidays = Gaat niet door op feestdagen
templates-who = Wie gevraagd wordt
templates-who-hint = Kies overal — om een regel weg te halen. Met de laatste regel voeg je toe. Staan er meerdere rollen of talen op een regel, dan is een ervan genoeg.
templates-role = Rol
templates-language = Spreekt
templates-least = Minstens
templates-best = Liefst
templates-demands = Wat nodig is
templates-everybody-has = Iedereen
templates-somebody-has = Iemand in het team
templates-pair = Niemand of twee: nooit iemand alleen
templates-beside-experienced = Wie voor het eerst komt, staat naast iemand met ervaring
templates-meeting = Het is een vergadering of een sessie
templates-age = Minimumleeftijd van vrijwilligers
templates-team = Talen in het team
templates-team-hint = Iemand spreekt een van deze talen in de teams van die dag met dezelfde groep.
templates-group = Groep
templates-gender = Niet-gemengd
templates-gender-hint = Met een reden op schrift en de naam van wie het goedkeurde. Voor personeel alleen na juridisch advies.
templates-only =
    { $templates-only ->
        [woman] alleen vrouwen
        [man] alleen mannen
        [x] alleen mensen met X
       *[other] iedereen
    }
templates-for = Geldt voor
templates-reason = Reden
templates-approved = Goedgekeurd door
templates-valid-hint = Zonder datums geldt het altijd.
templates-since = vanaf { $day }
templates-to = tot en met { $day }
templates-none = Nog geen sjablonen.
templates-without = Nog geen sjablonen: { $sites }
templates-past = Ook afgelopen sjablonen tonen
templates-remove-title = Dit sjabloon verwijderen
templates-remove-hint = Shifts die er al zijn, blijven. Wil je het alleen laten ophouden, schrijf dan een einddatum.
templates-download = De lijst downloaden
templates-paste = Een lijst plakken
templates-paste-hint = Kopieer de regels van een rekenblad, met de titels van de kolommen, en plak ze hier. Je ziet eerst wat er toegevoegd zou worden.
templates-paste-columns = Titels: huis, activiteit, plaats, dagen (ma-vr), uren (8u-16u), rol, talen, minimum, gewenst, onbetaalde pauze, betaalde pauze, eerste dag, laatste dag, ritme. Eén regel per rol: regels van hetzelfde moment zijn één sjabloon. Zonder rol zijn het vrijwilligers, zonder aantal één persoon, zonder plaats die van het huis als er maar één is.
templates-paste-nothing = Er is niets toegevoegd. Dit moet beter:
templates-paste-would = Sjablonen die toegevoegd zouden worden
templates-paste-add =
    { $count ->
        [one] 1 sjabloon toevoegen
       *[other] Alle { $count } sjablonen toevoegen
    }
templates-paste-known = Bestaan al en blijven zoals ze zijn: { $names }
templates-paste-all-known = Al deze sjablonen bestaan al: er verandert niets.
templates-added =
    { $count ->
        [one] 1 sjabloon is toegevoegd.
       *[other] { $count } sjablonen zijn toegevoegd.
    }
