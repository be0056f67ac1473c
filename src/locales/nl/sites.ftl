# De huizen.

sites-title = Huizen
sites-all = Alle huizen
sites-add = Een huis toevoegen
sites-new = Nieuw huis
sites-site = Het huis
sites-templates = De sjablonen van de shifts van dit huis
sites-code = Code
sites-code-hint = De code is kort, zoals LEO, en verandert niet meer. Letters, cijfers, - en _.
sites-name = Naam
sites-time-zone = Tijdzone
sites-open = Open
sites-open-from = Open vanaf
sites-open-until = Open tot en met
sites-open-hint = Zonder datums is het huis altijd open. Buiten die periode worden geen shifts gepland.
sites-always = altijd
sites-minors = Er wonen minderjarigen: een vrijwilliger is er nooit zonder een personeelslid van het huis
sites-places = Plaatsen voor bewoners
sites-places-hint = De dag vanaf wanneer een aantal geldt. Maak een regel leeg om hem weg te halen; met de laatste voeg je toe.
sites-places-count = Plaatsen
sites-customs = Gewoonten
sites-looks = Laat een nee minder over dan het minimum, dan wordt vanzelf iemand anders gezocht
sites-offers = Plaatsen worden aan iets meer vrijwilligers voorgesteld dan nodig, volgens de ervaring
sites-reminders = Herinneringen voor wie zelf niets koos
sites-swaps = Plaatsen wisselen
sites-swap =
    { $sites-swap ->
        [free] vrij
        [employees_with_consent] vrij voor vrijwilligers en gastgezinnen, voor personeel met akkoord van de coördinatie
        [with_consent] met akkoord van de coördinatie
       *[none] niet: daarover praat je met de coördinatie
    }
sites-locations = Plekken
sites-no-locations = Nog geen plekken.
sites-location-new = Een plek toevoegen
sites-location-name = Naam van de plek
sites-location-name-hint = De naam zegt niets wat het adres niet mag zeggen.
sites-meeting-point = Plaats van afspraak
sites-meeting-hint = Dat is wat mails en agenda’s zeggen.
sites-disclosure = Wie het adres ziet
sites-sees =
    { $sites-sees ->
        [public] iedereen
       *[after_confirmation] alleen wie er komt, zodra dat bevestigd of gepubliceerd is
    }
sites-address = Adres
sites-address-hidden = Het adres wordt hier aan niemand getoond. Laat je het veld leeg, dan blijft het; schrijf een ander om het te vervangen.
sites-address-gone = Het adres wissen
sites-zone =
    { $sites-zone ->
        [brussels] in Brussel
        [wallonia] elders
       *[remote] nergens: aan de telefoon of thuis
    }
sites-region = Waar, voor de reistijd
sites-location-add = Deze plek toevoegen
sites-location-remove = Deze plek verwijderen
sites-remove-title = Dit huis verwijderen
sites-remove-hint = Alleen een huis waarvan niets bewaard wordt, kan weg. Wil je het sluiten, schrijf dan een laatste dag.
sites-days = Bijzondere dagen voor het hele huis
