# De gepresteerde uren, voor wie ze betaalt. Vrijwilligers zijn er geen verschuldigd.

hours-title = Gepresteerde uren
hours-link = Gepresteerde uren: per persoon, maand na maand
hours-month = Maand
hours-before = ← { $month }
hours-after = { $month } →
hours-nothing = Niemand die te horen krijgt wat hij of zij werkt, had hier die maand een prestatie. Kies een andere maand of een andere site.
hours-nobody = Geen prestatie in die maand.
hours-by-person = Per persoon
hours-by-period = Vier weken
hours-name = Naam
hours-kind = Statuut
hours-planned = Gepland
hours-done = Gepresteerd
hours-to-confirm = Nog niet genoteerd
hours-to-come = Nog te doen
hours-days = Gewerkte dagen
hours-days-to-confirm = Dagen nog niet genoteerd
hours-absent = Gemiste prestaties
hours-period-from = Van
hours-period-until = Tot
hours-agreed = Afgesproken
hours-balance = Verschil
hours-so-many = { $hours } u.
hours-of-planned = van { $hours } u. gepland
hours-not-noted = { $hours } u. nog niet genoteerd
hours-still-to-come = { $hours } u. nog te doen
hours-absent-from =
    { $count ->
        [one] één keer afwezig
       *[other] { $count } keer afwezig
    }
hours-days-worked =
    { $count ->
        [one] 1 dag
       *[other] { $count } dagen
    }
hours-period = tot { $day }:
hours-of-agreed = { $done } van { $agreed } u.
hours-explained = Betaalde uren, zonder onbetaalde pauzes. Wat niemand genoteerd heeft, telt zoals gepland. Een dag telt één keer op de sites die hier staan, voor de maaltijdcheques; een nacht hoort bij de dag waarop ze begint. De vier weken tellen alle sites, voor de bekendgemaakte weken, met wat nog komt; hele dagen afwezigheid vragen minder.
hours-yours = Wat nog niemand genoteerd heeft, telt zoals gepland. Klopt er iets niet, zeg het dan aan je coördinatie.
hours-to-confirm-title = Te bevestigen
hours-to-confirm-explained = Voorbije prestaties waarvan niemand genoteerd heeft wie er was. Kijk eerst wie anders werkte dan gepland, en bevestig dan de rest in één keer.
hours-open =
    { $count ->
        [one] { $site }: 1 te bevestigen
       *[other] { $site }: { $count } te bevestigen
    }
hours-confirm = { $site }: alles zoals gepland
hours-profile = Fiche
hours-as-planned = Zoals gepland
hours-correct = Andere uren, of afwezig
hours-start = Begonnen om
hours-end = Geëindigd om
hours-note = Deze uren noteren
hours-did-not-come = Niet gekomen
hours-planned-so = { $hours } u., nog te doen
hours-noted-nothing = { $hours } u. gepland. Nog niets genoteerd.
hours-noted-planned = { $hours } u., zoals gepland
hours-noted-otherwise = { $hours } u.: van { $start } tot { $end }
hours-away = Die dag afwezig, volgens de afwezigheden. Toch gekomen: zoals gepland, of andere uren.
hours-less-break = min een pauze van { $minutes } min
hours-noted-absent = Niet gekomen
hours-said =
    { $hours-said ->
        [confirmed] Genoteerd: alles zoals gepland.
        [hours] Genoteerd.
        [planned] Genoteerd: zoals gepland.
        [absent] Genoteerd: niet gekomen.
       *[other] Gedaan.
    }
hours-refused =
    { $hours-refused ->
        [not_over] Dit is nog niet voorbij. Noteer de uren nadien.
        [no_hours] Van vrijwilligers en gastgezinnen worden geen uren bijgehouden.
        [not_expected] Deze persoon wordt hier niet meer verwacht. Kijk nog eens.
        [worked_elsewhere] Deze persoon had toen een andere prestatie, hier of op een andere site. Verbeter die eerst, of vraag het aan wie daar coördineert.
        [forbidden] Dat mag je hier niet doen.
        [hours_noted] Een coördinator noteerde deze uren.
       *[other] Dit is niet gebeurd. Kijk even en probeer opnieuw.
    }
