# Wat de formulieren van het bord gemeen hebben.

form-read-only = Je mag dit lezen, maar niets wijzigen.
form-lines-hint = Kies — of maak een regel leeg om die weg te halen. Met de laatste regel voeg je iets toe. Zonder datums geldt het altijd.
form-from = Van
form-until = Tot en met
form-save = Opslaan
form-differs = Anders dan wat is opgeslagen: { $fields }. Wat je hebt getypt, staat hieronder nog. Sla nog eens op om het in de plaats te zetten.
form-line = regel { $line }
form-fault-at = { $place }: { $fault }
form-field =
    { $form-field ->
        [given_name] voornaam
        [family_name] familienaam
        [mail] e-mail
        [mail_fails] mails die terugkomen
        [phone] telefoon
        [locale] taal van de berichten
        [kind] soort
        [birth_date] geboortedatum
        [guest_places] plaatsen voor gasten
        [roles] rollen
        [languages] talen
        [clearances] attesten
        [contracts] contracten
        [workplace] werkplek
        [weekly_minutes] uren per week
        [profile] regels
        [from] van
        [until] tot en met
        [starts_at] begin
        [ends_at] einde
        [id] deze persoon
        [people] mensen
        [site] huis
        [activity] activiteit
        [translations] in andere talen
        [location] plek
        [weekdays] weekdagen
        [person] persoon
        [version] versie
        [activities] activiteiten
        [wanted] keer per week
        [weekly] uren
        [recurrence] ritme
        [weekday] weekdag
        [start] begin
        [end] einde
        [unpaid_break] onbetaalde pauze
        [paid_break] betaalde pauze
        [positions] wie gevraagd wordt
        [minimum] minstens
        [ideal] liefst
        [team] in het team
        [any_of] talen
        [group] groep
        [gender_rule] niet-gemengd
        [only] voor wie
        [kinds] soorten
        [reason] reden op schrift
        [approved_by] goedgekeurd door
        [prerequisites] wat nodig is
        [pair] in duo
        [beside_experienced] naast iemand met ervaring
        [minimum_age] leeftijd van vrijwilligers
        [closed_on_holidays] feestdagen
        [meeting] vergadering
        [exceptions] bijzondere dagen
        [date] dag
        [plan] wat geldt
        [name] naam
        [time_zone] tijdzone
        [places] plaatsen
        [minors] minderjarigen
        [looks_for_somebody] zoeken naar vervanging
        [offers_to_more] meer aanbod dan plaatsen
        [reminders] herinneringen
        [swaps] wissels
        [address] adres
        [disclosure] wie het adres ziet
        [meeting_point] plaats van afspraak
        [zone] streek
        [own_id] code
       *[other] het formulier
    }
form-fault =
    { $form-fault ->
        [required] dit ontbreekt
        [length] niets, te kort of te lang
        [characters] er staan tekens in die daar niet kunnen staan
        [type] dit is niet te lezen
        [range] dit is te weinig of te veel
        [date] die dag staat niet op de kalender
        [instant] dit is geen dag of geen uur
        [mail] dit is geen e-mailadres
        [phone] dit is geen telefoonnummer
        [unknown_word] dit woord kennen we hier niet
        [unknown_site] dit huis bestaat niet
        [unknown_profile] deze regels bestaan niet
        [identifier] dit huis bestaat niet
        [beyond_reach] dit gaat over huizen van anderen
        [taken] werd al toegevoegd
        [repeated] dit staat er twee keer
        [overlap] twee regels gelden op dezelfde dag
        [ends_before_start] het eindigt voor het begint
        [kind] dit past niet bij de soort
        [more] er is meer mis dan hier staat
        [time] dit is geen uur van de dag
        [minimum_above] dit is meer dan het hoogste, of dan het liefste
        [break_too_short] boven 6 uur heeft wie in dienst is minstens 15 minuten pauze
        [break_too_long] de pauzes zijn korter dan de shift
        [unknown_location] deze plek bestaat niet
        [unknown_time_zone] dit is geen tijdzone, zoals Europe/Brussels
        [order] de dagen staan op volgorde, de eerste eerst
        [own_name] letters, cijfers, - en _, ten hoogste 40
        [one_of] kies een sjabloon, of schrijf een tekst
        [unknown_template] dit sjabloon bestaat hier niet
        [limited_address] dit adres is niet voor iedereen: noem liever de plaats van afspraak
        [month] dit is geen maand
        [past] dat is al voorbij
        [recurrence] geen herhalingsregel van dagen, zoals FREQ=MONTHLY;BYDAY=2TU,4TU
        [not_yet_due] deze dagen zijn pas later verschuldigd
        [used_up] er blijven er dat jaar minder over
        [changed] iemand heeft dit intussen veranderd: kijk nog eens
        [never] geen van de gekozen dagen is zo: de shift zou nooit doorgaan
        [unused] niets van deze site is daar op dat moment
        [gap] de site is nog open tot een dag ervoor: noteer de gesloten dagen in haar kalender
        [already_so] dat is al zo
        [unknown_vehicle] dit voertuig bestaat niet
        [no_driver] niemand moet er rijbewijs B hebben
        [outside_shift] de rit heeft andere uren
       *[other] er is iets mis mee
    }
form-refused =
    { $form-refused ->
        [version_mismatch] Iemand anders heeft dit ondertussen gewijzigd. Er is niets opgeslagen.
        [broken_reference] Iets anders verwijst er nog naar: het blijft.
        [already_exists] Dit werd al toegevoegd.
        [forbidden] Je mag dat hier niet doen.
        [not_found] Dit is er niet meer.
        [garbled] Het formulier is niet volledig. Probeer opnieuw.
       *[other] Het is niet gelukt. Kijk even, en probeer opnieuw.
    }
form-said =
    { $form-said ->
        [saved] Het is opgeslagen.
        [added] Het is toegevoegd.
        [removed] Het is verwijderd.
        [day] De dag is genoteerd.
       *[other] Gedaan.
    }
form-or = of
form-remove = Verwijderen
form-remove-sure = Ja, verwijderen
month-of-year = { $month } { $year }
weekday-short =
    { $day ->
        [1] ma
        [2] di
        [3] wo
        [4] do
        [5] vr
        [6] za
       *[7] zo
    }
form-days = Bijzondere dagen
form-days-hint = Weken die al gepland zijn, veranderen niet. Wat je hier noteert, gaat voor op de weekdag en op de feestdagen.
form-days-none = Geen bijzondere dagen genoteerd vanaf vandaag.
form-day = Dag
form-day-plan = Wat die dag geldt
form-day-note = Deze dag noteren
form-day-back = Zoals gewoonlijk
form-day-choose = Kies een dag in de kalender, of schrijf hem hier.
form-day-is =
    { $form-day-is ->
        [normal] zoals gewoonlijk
        [closed] gesloten
        [open] gaat door op de gewone uren
        [hours] op andere uren
        [holiday] feestdag
        [on] gaat door
        [shut] huis niet open
        [otherwise] anders dan gewoonlijk
       *[other] gaat niet door
    }
form-day-as = zoals een { $weekday }
form-day-hours = op andere uren: { $hours }
