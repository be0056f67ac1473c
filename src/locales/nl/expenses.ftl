# De forfaitaire kostenvergoeding van vrijwilligers: voor de coördinatie, en op hun eigen pagina.

expense-title = Kostenvergoeding van vrijwilligers
expense-link = Forfaitaire kostenvergoeding van vrijwilligers
expense-due = Te geven
expense-days = Dagen
expense-amount = Bedrag
expense-day = Dag
expense-name = Naam
expense-site = Site
expense-nothing-due = Voor deze maand is er niets meer te geven.
expense-none-given = Het huis geeft geen forfaitaire kostenvergoeding. Wie de regels beheert, kan een bedrag per dag invullen:
expense-explained = Voor dagen waarop iemand noteerde dat ze kwamen, aan vrijwilligers die erom vragen op hun eigen pagina. Niemand krijgt meer dan de wet in een jaar toelaat, met wat andere organisaties gaven.
expense-not-noted =
    { $count ->
        [one] Van 1 plaats van een vrijwilliger noteerde niemand of die gekomen is: daarvoor wordt niets gegeven.
       *[other] Van { $count } plaatsen van vrijwilligers noteerde niemand wie gekomen is: daarvoor wordt niets gegeven.
    }
expense-not-asking =
    { $count ->
        [one] 1 vrijwilliger die kwam, vraagt niets.
       *[other] { $count } vrijwilligers die kwamen, vragen niets.
    }
expense-beyond =
    { $count ->
        [one] 1 dag boven wat de wet dit jaar toelaat
       *[other] { $count } dagen boven wat de wet dit jaar toelaat
    }
expense-settle = Noteren dat { $amount } gegeven is
expense-given = Gegeven
expense-take-back = Toch niet gegeven
expense-take-back-sure = Ja, dit is niet gegeven
expense-said =
    { $expense-said ->
        [settled] Genoteerd: het is gegeven.
        [taken-back] Genoteerd: het is niet gegeven.
       *[other] Gedaan.
    }
expense-refused =
    { $expense-refused ->
        [another_sum] Het bedrag is intussen een ander: iemand noteerde wie er was. Kijk nog eens.
        [forbidden] Dat mag je hier niet doen.
       *[other] Dit is niet gebeurd. Kijk even en probeer opnieuw.
    }
own-expenses-title = Kostenvergoeding
own-expenses-explained = Als je dat wilt, geeft het huis je { $day } voor elke dag waarop je komt, voor wat het je kost. Bewijsstukken zijn niet nodig. De wet laat { $most } per dag en { $year } per jaar toe, van alle organisaties samen.
own-expenses-elsewhere = Wat andere organisaties je in { $year } gaven (€)
own-expenses-yours = Je zegt het zelf, en je mag altijd van gedacht veranderen. Niemand vraagt waarom.
own-expenses-ask = Ik wil dit graag in { $year }
own-expenses-stop = Ik heb het niet meer nodig
own-expenses-noted =
    { $count ->
        [0] Je vroeg erom voor { $year }. Er is nog niets genoteerd.
        [one] Je vroeg erom voor { $year }. Tot nu toe genoteerd: 1 dag, { $amount }.
       *[other] Je vroeg erom voor { $year }. Tot nu toe genoteerd: { $count } dagen, { $amount }.
    }
said-expenses = Bedankt! Je kostenvergoeding is genoteerd.
said-no-expenses = Genoteerd: geen kostenvergoeding meer. Wat je kreeg, blijft van jou.
own-expenses-kept = Wat genoteerd is, blijft zeven jaar bewaard met je naam, ook als je je gegevens laat wissen: de boekhoudwet vraagt dat.
