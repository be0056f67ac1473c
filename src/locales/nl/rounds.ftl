# De ritten: leveringen, onverkochte voeding, verhuizingen.

round-title = Ritten
round-explained = Leveringen, onverkochte voeding, verhuizingen: het huis dat ontvangt, zegt of het past, zodat niemand staat te wachten.
round-new = Een rit plannen
round-new-explained = De rit wordt een shift van de week. De huizen waar ze stopt, krijgen een mail en zeggen of ze aannemen wat er gebracht wordt.
round-received = Te ontvangen
round-nothing-received = Er is nu niets aangekondigd.
round-own = Onze ritten
round-none = Geen ritten gepland.
round-kind =
    { $round-kind ->
        [delivery] levering
        [surplus_food] ophaling van onverkochte voeding
       *[move] verhuizing
    }
round-with = met { $vehicle }
round-stops =
    { $count ->
        [one] { $count } stop
       *[other] { $count } stops
    }
round-stops-awaited =
    { $count ->
        [one] { $count } antwoord verwacht
       *[other] { $count } antwoorden verwacht
    }
round-stops-declined =
    { $count ->
        [one] { $count } weigering
       *[other] { $count } weigeringen
    }
round-stop = Stop { $count }
round-awaited = Er wordt op een antwoord gewacht.
round-said =
    { $round-said ->
        [accepted] Aangenomen door { $name }, { $date }
       *[declined] Geweigerd door { $name }, { $date }
    }
round-outcome =
    { $round-outcome ->
        [delivered] Geleverd
        [in_part] Deels geleverd
       *[not_delivered] Niet geleverd
    }
round-note = Opmerking, als het nodig is
round-accept = Wij nemen het aan
round-decline = Dat gaat niet
round-delivered = Geleverd
round-in-part = Deels geleverd
round-not-delivered = Niet geleverd
round-vehicles = Voertuigen
round-no-vehicles = Nog geen voertuigen.
round-vehicle-name = Naam van het voertuig
round-vehicle-of = Van welk huis
round-vehicle-add = Dit voertuig toevoegen
round-when = Wanneer, waarmee en met wie
round-what-kind = Wat
round-begins = Vertrek
round-vehicle = Voertuig
round-vehicle-unknown = nog niet bekend
round-driver = Aan het stuur
round-driver-employed = een chauffeur
round-driver-volunteer = een vrijwilliger met rijbewijs B
round-helpers = Vrijwilligers om te helpen
round-stops-title = Stops
round-stops-hint = Maak een stop leeg om ze weg te halen. Een stop bij anderen (winkel, schenker) heeft geen huis: schrijf waar het is.
round-at-site = Huis
round-elsewhere = elders
round-where = Waar precies
round-from = Niet voor
round-until = Niet na
round-what = Wat gebracht of opgehaald wordt
round-plan = Deze rit plannen
round-team = De ploeg van deze rit
round-change = De rit wijzigen
round-change-hint = Een stop die gelijk blijft, houdt haar antwoord. Over de andere krijgt het huis de vraag opnieuw.
round-call-off = De rit afgelasten
round-call-off-hint = De huizen waar ze zou stoppen, krijgen een mail. De shift blijft: haal er zo nodig de mensen af.
round-call-off-sure = Ja, afgelasten
round-done =
    { $round-done ->
        [planned] De rit is gepland. De huizen krijgen de vraag per mail.
        [saved] Het is bewaard.
        [called-off] De rit gaat niet door.
        [accepted] Genoteerd: jullie nemen het aan. Dank je!
        [declined] Het is genoteerd. Dank je!
        [delivered] Genoteerd: geleverd. Dank je!
        [in_part] Het is genoteerd. Dank je!
        [not_delivered] Het is genoteerd. Dank je!
        [added] Het voertuig is toegevoegd.
        [removed] Het voertuig is verwijderd.
       *[other] Het is gedaan.
    }
round-field =
    { $round-field ->
        [kind] wat
        [vehicle] voertuig
        [stops] stops
        [site] huis
        [place] waar precies
        [from] niet voor
        [until] niet na
        [what] wat gebracht wordt
        [note] opmerking
        [name] naam van het voertuig
        [location] vertrek
        [date] dag
        [start] begin
        [end] einde
        [unpaid_break] onbetaalde pauze
        [positions] mensen
        [minimum] aantal
       *[other] het formulier
    }
round-refused =
    { $round-refused ->
        [already_exists] Dat is al toegevoegd.
        [vehicle_taken] Dit voertuig is dan al op rit. Neem een ander, of een ander uur.
        [version_mismatch] Iemand anders heeft dit intussen gewijzigd. Kijk even, en probeer nog eens.
        [shift_begun] De rit is begonnen: ze verandert niet meer.
        [shift_over] De rit is voorbij.
        [too_early] De rit begint later.
        [broken_reference] Dit voertuig is gepland in een rit: het blijft.
        [forbidden] Je hebt niet het recht om dat hier te doen.
       *[other] Dat is niet gedaan. Kijk even, en probeer nog eens.
    }
round-announced-subject = { $kind } { $date }: kunnen jullie ontvangen?
round-announced-intro = { $site } wil bij jullie langskomen. Zeg of er iemand is en of het past.
round-changed-subject = { $kind } { $date }: anders dan gepland
round-changed-intro = { $site } heeft de rit gewijzigd. Zeg of het nog past.
round-called-off-subject = { $kind } { $date }: afgelast
round-called-off-intro = { $site } komt niet langs. Niemand hoeft te wachten.
round-declined-subject = { $kind } { $date }: een huis kan niet ontvangen
round-declined-intro = Deze stop van je rit past niet. Kies een ander moment of een ander huis.
round-accepted-subject = { $kind } { $date }: een huis kan toch ontvangen
round-accepted-intro = Deze stop van je rit past toch.
round-short-subject = { $kind } { $date }: niet alles geleverd
round-short-intro = Bij deze stop van je rit is niet alles geleverd.
round-look = De rit bekijken
round-sign-in = De pagina opent nadat je je hebt aangemeld.
round-said-to-it = Opmerking: { $note }
