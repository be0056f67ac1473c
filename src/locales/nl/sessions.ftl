# De sessies.

sessions-title = Sessies
sessions-add = Een sessie voorbereiden
sessions-kind = Wat het is
sessions-spoken = Talen van de sessie
sessions-spoken-hint = Hoogstens vier. Ze staan in de uitnodiging.
sessions-explained = Wie naar een onthaalsessie komt, kan vanaf die dag ingepland worden; een opleiding telt zodra een vaste medewerker ze bevestigt. De sessie is ook een shift: de zoektocht vindt wie ze leidt.
sessions-none = Er is geen sessie gepland. Een onthaalsessie opent de deur voor nieuwe mensen.
sessions-past = Voorbije sessies
sessions-where = Plaats
sessions-date = Datum
sessions-start = Begin
sessions-end = Einde
sessions-places = Plaatsen
sessions-coming =
    { $coming ->
        [0] nog niemand, op { $places } plaatsen
        [one] { $coming } persoon op { $places } plaatsen
       *[other] { $coming } personen op { $places } plaatsen
    }
sessions-waiting =
    { $count ->
        [one] { $count } wacht op een plaats
       *[other] { $count } wachten op een plaats
    }
sessions-silent = { $count } zonder antwoord
sessions-declined =
    { $count ->
        [one] { $count } komt niet
       *[other] { $count } komen niet
    }
sessions-came =
    { $count ->
        [one] 1 persoon is gekomen
       *[other] { $count } personen zijn gekomen
    }
sessions-attendees = Wie komt
sessions-nobody = Er is nog niemand uitgenodigd.
sessions-stands =
    { $sessions-stands ->
        [coming] komt
        [waiting] wacht op een plaats
        [declined] komt niet
        [present] is gekomen
        [validated] is gekomen, opleiding bevestigd
        [absent] is niet gekomen
       *[invited] heeft niet geantwoord
    }
sessions-to-validate = – een vaste medewerker moet nog bevestigen
sessions-validate = De opleiding bevestigen
sessions-validate-all = De opleiding van de { $count } aanwezigen bevestigen
sessions-tick = Is er
sessions-absent = Is niet gekomen
sessions-take-off = Weghalen
sessions-note-answer = Een antwoord noteren
sessions-said-yes = Zei ja
sessions-said-no = Zei nee
sessions-invite = Uitnodigen
sessions-invite-explained = Elke persoon krijgt een bericht met een link om te antwoorden, zonder account. Je kan meer mensen uitnodigen dan er plaatsen zijn: wie later komt, wacht op een vrije plaats.
sessions-by-link = Inschrijven via een link
sessions-by-link-explained = Voor een affiche, een website of een groep: wie de link heeft, kan zich inschrijven zonder hier gekend te zijn, en bevestigt via een bericht. Wie ingeschreven is, verschijnt hierboven en op de weg van de vrijwilligers.
sessions-link = De link om door te geven
sessions-link-look = De pagina bekijken
sessions-link-open = Inschrijven via een link openen
sessions-link-close = Inschrijven via de link sluiten
sessions-who-waits =
    { $count ->
        [one] { $count } persoon wacht op zo’n sessie
       *[other] { $count } personen wachten op zo’n sessie
    }
sessions-who-waits-hint = Ze hebben ze nog niet gevolgd en zijn voor geen andere uitgenodigd.
sessions-who-waits-first = Dit zijn de eerste { $count }; de anderen komen daarna.
sessions-invite-these = Deze mensen uitnodigen
sessions-invite-them = Uitnodigen
sessions-no-mail = (heeft geen mailadres: zeg het zelf)
sessions-walk-in = Iemand anders is gekomen
sessions-add-them = Toevoegen
sessions-change = De sessie wijzigen
sessions-change-places = Opslaan
sessions-call-off = De sessie annuleren
sessions-call-off-sure =
    { $count ->
        [0] Ja, ze gaat niet door. Niemand hoeft verwittigd te worden.
        [one] Ja, ze gaat niet door: de genodigde wordt verwittigd.
       *[other] Ja, ze gaat niet door: de { $count } genodigden worden verwittigd.
    }
sessions-unreached = Anders te verwittigen, want er is geen werkend mailadres: { $names }.
sessions-not-found = Geen vrijwilliger met die naam die de sessie nog niet gevolgd heeft.
sessions-said =
    { $sessions-said ->
        [added] De sessie is gepland. Nodig nu uit wie moet komen.
        [invite] Klaar: wie een mailadres heeft, krijgt de uitnodiging.
        [open] Inschrijven via de link is open: de link staat hieronder.
        [close] Niemand kan zich nog via de link inschrijven. Wie ingeschreven is, blijft dat.
        [take-off] De persoon is weggehaald.
        [yes] Genoteerd. Is er geen plaats meer, dan wacht de persoon op de eerste die vrijkomt.
        [no] Genoteerd. Niemand wordt iets verweten.
        [present] Genoteerd: de persoon kan vanaf de dag van de sessie ingepland worden, als de andere papieren in orde zijn.
        [trained] Genoteerd. De opleiding telt zodra een vaste medewerker ze bevestigt.
        [absent] Genoteerd. Niemand wordt iets verweten.
        [validate] De opleiding is bevestigd: ze telt vanaf de dag van de sessie.
        [places] Opgeslagen. Wie op een vrije plaats wachtte, heeft ze nu en krijgt een bericht als het adres werkt.
        [called-off] De sessie is geannuleerd. Er vertrekt een bericht naar elke genodigde met een werkend adres. Haar shift blijft in de week staan: verwijder die als niemand hoeft te komen.
       *[other] Genoteerd.
    }
sessions-refused =
    { $sessions-refused ->
        [range] Er is minstens één plaats nodig, en hoogstens 500.
        [type] Er is minstens één plaats nodig, en hoogstens 500.
        [length] Dat zijn te veel mensen voor één sessie: hoogstens 500.
        [kind] Hier worden vrijwilligers uitgenodigd.
        [not_present] Noteer eerst dat de persoon gekomen is.
        [session_begun] De sessie is begonnen: noteer nu wie gekomen is.
        [elsewhere_then] De persoon zei ja tegen een shift op dat moment.
        [session_not_begun] Wie gekomen is, wordt genoteerd zodra de sessie begonnen is.
        [forbidden] Alleen een vaste medewerker bevestigt een opleiding.
       *[other] Dit is niet mogelijk. Bekijk de sessie opnieuw.
    }
pathway-title = De weg van de vrijwilligers
pathway-explained = Wie staat waar, en sinds wanneer: van de eerste vraag tot vaste shiften.
pathway-trained =
    { $count ->
        [0] Nog niemand volgde de opleiding gender en migratie.
        [one] { $count } persoon volgde de opleiding gender en migratie.
       *[other] { $count } personen volgden de opleiding gender en migratie.
    }
pathway-step =
    { $pathway-step ->
        [asked] Vroeg om te komen
        [informed] Is geïnformeerd
        [onboarded] Is onthaald
        [first] Kwam één keer
       *[regular] Komt geregeld
    }
pathway-hint =
    { $pathway-hint ->
        [asked] Deze mensen wachten op een infosessie of een onthaalsessie.
        [informed] Ze wachten op een onthaalsessie.
        [onboarded] Ze kunnen ingepland worden, en wachten op hun eerste shift.
        [first] Vraag hoe het was, en wanneer ze terugkomen.
       *[regular] Bedankt aan hen.
    }
pathway-since = sinds { $date }
pathway-longest = Wie het langst wacht
pathway-more =
    { $count ->
        [one] En nog { $count } persoon.
       *[other] En nog { $count } personen.
    }

# Wat een sessie is, op het bord, in de berichten en op de pagina’s.
session-kind =
    { $session-kind ->
        [information] infosessie
        [gender_and_migration] opleiding gender en migratie
       *[onboarding] onthaalsessie
    }
session-about =
    { $session-about ->
        [information] Je hoort er wat vrijwilligers doen en hoe je begint. Ze verplicht je tot niets.
        [gender_and_migration] Ze is nodig voor een eerste shift in het vrouwenhuis.
       *[onboarding] Na deze sessie kan je naar je eerste shiften komen.
    }
session-languages = In het: { $languages }

# Wat aan genodigden wordt geschreven.
session-invited-subject = { $what }, { $date }: ben je erbij?
session-invited-intro = Je bent uitgenodigd voor deze sessie. { $about }
session-asked-subject = { $what }, { $date }: bevestig je inschrijving
session-asked-hello = Dag,
session-asked-intro = Dit adres werd opgegeven voor de sessie hieronder. { $about } Met één klik bevestig je dat jij het bent. Was jij het niet? Doe niets: na twee dagen is alles vergeten.
session-asked-button = Bevestigen
session-welcomed-subject = Welkom: { $what }, { $date }
session-welcomed-intro = Fijn dat je wil komen. Je pagina zegt of je een plaats hebt, en je kan er altijd van gedacht veranderen.
join-lead = Zin om te komen? Laat je naam en je adres achter: je krijgt een bericht met een link om te bevestigen. Een account is niet nodig.
join-send = Ik wil graag komen
join-kept = Wat je hier schrijft, dient alleen om je uit te nodigen. Zonder bevestiging is na twee dagen alles vergeten. Daarna toont je pagina wat we bewaren, en kan je het er wissen.
join-wrong = Er ontbreekt nog iets. Er is niets verstuurd.
join-name = Een naam, in letters.
join-mail = Een volledig adres, zoals naam@voorbeeld.be.
join-click = Eén klik, en je inschrijving is bevestigd.
join-sent-title = Kijk in je mailbox
join-sent = Er vertrekt een bericht met een link naar dat adres. Eén klik op de link, en het is bevestigd. Niets gekregen? Kijk bij de ongewenste mail, of vraag het over tien minuten opnieuw.
join-used = Deze link is al gebruikt, of te oud. Had je bevestigd, dan brengt een bericht je naar je pagina. Zo niet, schrijf je opnieuw in.
join-closed-title = Inschrijven kan niet via deze link
join-closed = De sessie is begonnen, gaat niet door, of is niet op deze manier open. Vraag het aan de persoon van wie je de link kreeg: er komen er nog.
join-staff-title = Je hoort al bij het team
join-staff = Deze sessies zijn voor vrijwilligers. Er is niets genoteerd.
session-freed-subject = Een plaats voor jou: { $what }, { $date }
session-freed-intro = Je wachtte op een plaats, en je hebt er een. Kan je niet meer komen, zeg het dan op je pagina: dan gaat ze naar iemand anders.
session-reminded-subject = Binnenkort: { $what }, { $date }
session-reminded-intro = Een kleine herinnering: je zei dat je naar deze sessie komt. Lukt het niet? Zeg het op je pagina, dat is genoeg.
session-moved-subject = Wijziging: { $what }, { $date }
session-moved-intro = Deze sessie is op een ander moment of op een andere plaats. Dit geldt nu. Past het niet meer, zeg het dan op je pagina.
session-called-off-subject = Gaat niet door: { $what }, { $date }
session-called-off-intro = Deze sessie gaat jammer genoeg niet door. Je hoeft niets te doen.
session-off-subject = Je wordt niet meer verwacht: { $what }, { $date }
session-off-intro = Je naam is van de lijst van deze sessie gehaald. Is dat een vergissing, spreek er dan over met de coördinatie.
session-mail-full = De plaatsen zijn voorlopig bezet: wie ja zegt, wacht op de eerste vrije plaats.
session-mail-free = Je mag gerust nee zeggen, of niet antwoorden: niemand neemt je dat kwalijk.

# Op de pagina van genodigden.
page-sessions = Sessies waarvoor je uitgenodigd bent
session-stands =
    { $session-stands ->
        [coming] Je komt. Tot binnenkort!
        [waiting] Je wacht op een plaats: de eerste die vrijkomt is voor jou.
        [declined] Je komt niet. Verandert dat, zeg het dan hier.
       *[other] Kom je?
    }
session-full = De plaatsen zijn voorlopig bezet.
session-yes = Ik kom
session-wait = Ik wacht op een plaats
session-no = Deze keer niet
session-cannot = Ik kan niet meer komen
said-session-coming = Genoteerd: je hebt een plaats. Tot binnenkort!
said-session-waiting = Bedankt! De plaatsen zijn bezet: we schrijven je zodra er een vrijkomt.
said-session-declined = Genoteerd. Bedankt dat je het zei!
said-session-begun = Deze sessie is begonnen. Bedankt dat je eraan dacht!
