# Het activiteitenverslag: alleen aantallen, geen namen.

activity-title = Activiteitenverslag
activity-report-of = Activiteitenverslag: uren, bezetting, vrijwilligers, sessies
activity-from = Van de maand
activity-until = Tot de maand
activity-last-month = Vorige maand
activity-last-quarter = Vorig kwartaal
activity-this-year = Dit jaar
activity-last-year = Vorig jaar
activity-garbled = Kies twee maanden, de eerste eerst, hoogstens { $count } maanden. Dit is het vorige kwartaal.
activity-nothing = In deze maanden heeft nog niets plaatsgevonden dat bekendgemaakt is. Kies andere maanden, of maak een eerste week bekend.
activity-xlsx = Rekenblad (Excel)
activity-csv = Tabel (CSV)
activity-glance = In één oogopslag
activity-explained = Volgens de bekendgemaakte uurroosters, voor wat al heeft plaatsgevonden. Wie als afwezig genoteerd is, telt niet mee; wie verwacht werd en niet genoteerd is, wel. Geen namen, geen gegevens van bewoners.
activity-hours-done = Gepresteerde uren
activity-cover = Bezetting van het minimum
activity-cover-of = { $filled } van { $least } plaatsen
activity-missed = Plaatsen die leeg bleven
activity-missed-explained = Elke lege plaats telt één keer, onder de eerste reden die er is, in deze volgorde.
activity-people = Vrijwilligers
activity-people-explained = Nieuw: daar nooit eerder geweest. Weg: gekomen in de even lange periode ervoor, en sindsdien niet meer. Niemand wordt iets kwalijk genomen.
activity-sessions = Sessies
activity-fairness = Billijkheid
activity-fairness-explained = Onder de werknemers, de nachtwakers en de stagiairs die er gewerkt hebben.
activity-spread = van { $least } tot { $most }, de helft hoogstens { $median }
activity-of-month = { $month }: { $told }
activity-total = Totaal
activity-by-month = Per maand
activity-by-site = Per site en maand
activity-all-sites = Alle sites
activity-site = Site
activity-month = Maand
activity-shifts = Shifts
activity-employees = Werknemers
activity-night-watch = Nachtwakers
activity-interns = Stagiairs
activity-volunteers = Vrijwilligers
activity-hours = Uren
activity-staff-hours = Uren van het personeel
activity-volunteer-hours = Uren van de vrijwilligers
activity-guest-nights = Gastnachten
activity-places = Gevraagde plaatsen
activity-taken = Ingenomen plaatsen
activity-absent = Die dag afwezig
activity-withdrawn = Afgezegd
activity-unanswered = Zonder antwoord
activity-declined = Nee gezegd
activity-nobody = Niemand gevonden
activity-volunteers-came = Vrijwilligers gekomen
activity-active = Actieve vrijwilligers
activity-new = Nieuwe vrijwilligers
activity-gone = Vrijwilligers die weg zijn
activity-session = Sessie
activity-held = Gehouden
activity-invited = Uitgenodigd
activity-came = Gekomen
activity-cleared = Attesten
activity-staff = Personen
activity-nights = Nachten
activity-weekends = Weekenddagen
activity-nights-least = Nachten, minste
activity-nights-median = Nachten, mediaan
activity-nights-most = Nachten, meeste
activity-weekends-least = Weekends, minste
activity-weekends-median = Weekends, mediaan
activity-weekends-most = Weekends, meeste
activity-interviews = Gesprekken van de permanenties
activity-interview = Onderwerp
activity-interview-count = Gesprekken
activity-interviews-explained = Zoals genoteerd na elke permanentie: alleen aantallen, nooit een dossier.
interview-kind =
    { $interview-kind ->
        [orientation] oriëntatie
        [social] sociaal
        [administrative] administratief
        [legal] juridisch
        [medical] medisch
       *[psychological] psychologisch
    }
interviews-here = Gesprekken van deze permanentie
interviews-here-explained = Hoeveel er waren, per onderwerp. Alleen aantallen: geen naam, geen dossier.
interviews-note = Noteren
