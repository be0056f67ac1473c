# De sessies.

sessions-title = Sessies
sessions-onboarding = onthaalsessie
sessions-add = Een onthaalsessie voorbereiden
sessions-explained = Vrijwilligers die komen, kunnen vanaf die dag ingepland worden. De sessie is ook een shift: de zoektocht vindt wie ze leidt.
sessions-none = Er is geen sessie gepland. Een onthaalsessie opent de deur voor nieuwe mensen.
sessions-past = Voorbije sessies
sessions-where = Plaats
sessions-date = Datum
sessions-start = Begin
sessions-end = Einde
sessions-places = Plaatsen
sessions-invited = { $invited } van { $places } plaatsen
sessions-came =
    { $count ->
        [one] 1 persoon is gekomen
       *[other] { $count } personen zijn gekomen
    }
sessions-attendees = Wie ingeschreven is
sessions-nobody = Nog niemand. Zoek iemand op naam.
sessions-attendance =
    { $sessions-attendance ->
        [present] is gekomen
        [absent] is niet gekomen
       *[other] ingeschreven
    }
sessions-tick = Is er
sessions-absent = Is niet gekomen
sessions-take-off = Weghalen
sessions-invite = Iemand inschrijven
sessions-invite-them = Inschrijven
sessions-not-found = Geen vrijwilliger met die naam die de sessie nog niet gevolgd heeft.
sessions-said =
    { $sessions-said ->
        [added] De sessie is gepland. Schrijf nu in wie moet komen.
        [invite] De persoon is ingeschreven. Er vertrekt geen bericht: zeg het zelf.
        [take-off] De persoon is weggehaald.
        [present] Genoteerd: de persoon kan vanaf de dag van de sessie ingepland worden, als de andere papieren in orde zijn.
        [absent] Genoteerd. Niemand wordt iets verweten.
       *[other] Genoteerd.
    }
sessions-refused =
    { $sessions-refused ->
        [length] Er is geen plaats meer.
        [kind] Hier worden vrijwilligers ingeschreven.
       *[other] Dit is niet mogelijk. Bekijk de sessie opnieuw.
    }
