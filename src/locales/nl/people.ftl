# Wie er is, en wat we van hen bijhouden.

people-title = Mensen
people-all = Alle mensen
people-add = Iemand toevoegen
people-new = Iemand nieuw
people-name-or-mail = Naam of e-mail
people-kind = Soort
people-home = Vast huis
people-roles = Rollen
people-role = Rol
people-languages = Talen
people-lapses = Loopt af
people-pages = Pagina’s
people-before = Vorige
people-next = Volgende
people-found =
    { $count ->
        [0] Niemand
        [one] 1 persoon
       *[other] { $count } personen
    }
people-added =
    { $count ->
        [one] 1 persoon is toegevoegd.
       *[other] { $count } personen zijn toegevoegd.
    }
people-removed = De persoon is verwijderd.
people-contract = Contract
people-ends = { $what } tot en met { $day }
people-ended = { $what } liep af op { $day }
people-who = Wie
people-given = Voornaam
people-family = Familienaam
people-mail = E-mail
people-mail-fails = Mails naar dit adres komen terug
people-phone = Telefoon
people-phone-hint = Er is geen nummer te zien: er is er geen, of het mag door niemand gezien worden. Een leeg veld laat het zoals het is.
people-locale = Taal van de berichten
people-birth = Geboortedatum
people-guests = Plaatsen voor gasten (gastgezinnen)
people-workplace = Werkt
people-everywhere = Overal waar het nodig is
people-at-sites = Alleen in deze huizen
people-other-sites = En in huizen van anderen, dat blijft zo:
people-clearances = Attesten
people-clearance = Attest
people-contracts = Contracten
people-hours = Uren per week
people-profile = Regels
people-profile-usual = Zoals gewoonlijk
people-schedule = Uurrooster
people-schedule-fixed = Gewoon
people-schedule-variable = Deeltijds, variabel
people-said =
    { $people-said ->
        [saved] Het is opgeslagen.
        [added] De persoon is toegevoegd.
        [away] De afwezigheid is genoteerd.
        [back] De afwezigheid is weggehaald.
        [freed] De plaatsen zijn vrij. Waar het huis dat wil, wordt iemand anders gevraagd.
       *[other] Klaar.
    }
people-missed = Nog verwacht, hoewel afwezig
people-free-explained = Elke plaats is meteen vrij: wie erop wachtte, krijgt ze, of er wordt iemand gezocht waar het huis dat wil. Wat niet gepubliceerd is, blijft zoals het is.
people-see-gaps = Bekijken wat in te vullen is, en wie gevraagd wordt
people-free =
    { $count ->
        [one] Deze plaats vrijmaken
       *[other] Deze { $count } plaatsen vrijmaken
    }
people-absences = Afwezigheden
people-never-away = Geen bekend.
people-enter-absence = Een afwezigheid noteren
people-why = Reden
people-away =
    { $people-away ->
        [leave] verlof
        [extra_legal] extralegale dag
        [sickness] ziek
        [training] opleiding
       *[other] iets anders
    }
people-first-day = Eerste dag
people-from-time = Van (uur)
people-last-day = Laatste dag
people-until-time = Tot (uur)
people-away-hint = Zonder uren zijn het hele dagen. Bij ziekte vragen we geen oorzaak.
people-enter = Noteren
people-take-back = Weghalen
people-remove-title = Deze persoon verwijderen
people-remove-hint = Ook de afwezigheden en wat werd aangeboden verdwijnen. Wie in een planning staat, blijft.
people-remove-sure = Ja, verwijderen
people-remove = Verwijderen
people-refused =
    { $people-refused ->
        [version_mismatch] Iemand anders heeft deze persoon ondertussen gewijzigd. Er is niets opgeslagen.
        [broken_reference] De persoon staat in een planning, of iets anders verwijst ernaar: die blijft.
        [already_exists] De persoon werd al toegevoegd.
        [forbidden] Je mag dat hier niet doen.
        [not_found] Dit is er niet meer.
        [garbled] Het formulier is niet volledig. Probeer opnieuw.
       *[other] Het is niet gelukt. Kijk even, en probeer opnieuw.
    }
people-paste = Een lijst plakken
people-paste-hint = Kopieer de regels van een rekenblad, met de titels van de kolommen, en plak ze hier. Je ziet eerst wie er toegevoegd zou worden. Ongeveer 300 regels per keer.
people-paste-columns = Titels: voornaam, familienaam, e-mail, telefoon, geboortedatum, soort, rol, talen, huis; voor gastgezinnen: plaatsen. Tussen meerdere talen, rollen of huizen in een cel staat een komma. Zonder huis gaan vrijwilligers overal waar het nodig is.
people-paste-would = Wie er toegevoegd zou worden
people-paste-add =
    { $count ->
        [one] 1 persoon toevoegen
       *[other] Alle { $count } personen toevoegen
    }
people-paste-nobody = Er is niemand toegevoegd. Dit moet beter:
people-paste-known = Staat al in de lijst: { $names }. Bij hen verandert niets.
people-paste-all-known = Iedereen staat al in de lijst: er verandert niets.
people-download = De lijst downloaden
people-offers = Beschikbaarheden plakken
people-offers-hint = Kopieer de regels van een rekenblad, met de titels van de kolommen, en plak ze hier. Je ziet eerst wat er voor wie zou veranderen.
people-offers-columns = Titels: voornaam, familienaam, e-mail, dagen (ma-vr), uren (17u-22u), keer per week, huis, activiteiten; of een kolom per dag van de week, met de uren in de cellen. Meerdere regels per persoon kan. Zonder aantal: één keer per aangeboden dag. Waar de lijst niets over zegt, blijft zoals het was.
people-offers-nothing = Er is niets veranderd. Dit moet beter:
people-offers-would = Beschikbaarheden die zouden veranderen
people-offers-when = Elke week
people-offers-change =
    { $count ->
        [one] Voor { $count } persoon bewaren
       *[other] Voor { $count } personen bewaren
    }
people-offers-known = Blijven zoals ze zijn: { $names }
people-offers-all-known = Al deze beschikbaarheden zijn bekend: er verandert niets.
people-offers-changed =
    { $count ->
        [one] De beschikbaarheid van { $count } persoon is veranderd.
       *[other] De beschikbaarheid van { $count } personen is veranderd.
    }
people-offers-download = De huidige beschikbaarheden downloaden
people-extra-legal = Extralegale dagen { $year }: { $taken } genomen van { $days }
