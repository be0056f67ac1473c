# Wat we met iemands gegevens mogen doen, naast wat is afgesproken.

consent-title = Wat we mogen doen
consent-necessary = We schrijven je over je eigen shifts, en het team van het huis weet dat je komt. Zonder dat kunnen we samen niets afspreken: daar valt dus niets te kiezen.
consent-choice = De rest beslis jij. Je mag altijd van gedacht veranderen.
consent-telephone = De coördinatie mag mijn telefoonnummer zien
consent-full-name = Aan de deur mag het team mijn volledige naam zien (anders mijn voornaam en een letter)
consent-first-time = Aan de deur mag het team zien dat ik voor het eerst kom, om me te verwelkomen
consent-announcements = Af en toe mag het huis me ook schrijven naast mijn eigen shifts
consent-checkups = Twee keer per jaar mogen jullie me per mail vragen of alles nog klopt
consent-elsewhere = En dit koos je hogerop op deze pagina:
consent-asks =
    { $count ->
        [0] We vragen je nooit om iemand te vervangen of een shift te ruilen.
        [one] We vragen je ten hoogste één keer per week om iemand te vervangen of een shift te ruilen.
       *[other] We vragen je ten hoogste { $count } keer per week om iemand te vervangen of een shift te ruilen.
    }
consent-calls = De coördinatie mag je ook bellen als er iemand nodig is.
consent-no-calls = De coördinatie belt je niet als er iemand nodig is.
consent-calendar = Je agenda haalt je shifts op.
consent-no-calendar = Geen agenda haalt je shifts op.
said-consents = Bedankt! We houden ons aan wat je gekozen hebt.
