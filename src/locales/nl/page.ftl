# De pagina achter de link van een persoon.

page-title-volunteer = Je shifts
page-title-staff = Je uurrooster
page-hello = Dag { $name }
page-language = Taal
page-to-answer = Wat zeg je ervan?
page-freedom = Je mag altijd nee zeggen, zonder reden. Niemand neemt het je kwalijk.
page-yes = Ja, ik bevestig
page-no = Nee, deze keer niet
page-confirmed = Dit is bevestigd
page-address = Adres: { $address }
page-address-later = Het adres verschijnt hier zodra de shift bevestigd is.
page-address-is-yours = Dit adres beschermt mensen: geef het aan niemand door.
page-to-calendar = In mijn agenda zetten
page-cannot = Ik kan toch niet
page-cannot-explained = Bedankt dat je het laat weten, ook op het laatste moment. We zoeken iemand anders en niemand neemt het je kwalijk.
page-withdraw = Afzeggen
page-answered = Je andere antwoorden
page-declined = Je hebt ervan afgezien. Bedankt dat je het liet weten.
page-withdrawn = Je hebt afgezegd. Bedankt dat je het liet weten.
page-after-all = Ik kan toch wel
page-step-in = Iemand is verhinderd. Wie eerst ja zegt, krijgt de plaats.
page-nothing-volunteer = Er staat nu niets gepland. We schrijven je als we je nodig hebben.
page-nothing-staff = Voor de komende dagen is er geen prestatie bekendgemaakt.
page-roster-changes = Dit uurrooster verandert niet zonder jouw akkoord. Een vraag, of kun je niet? Spreek je coördinator aan.
page-link-is-yours = Deze pagina is van jou: hou de link voor jezelf.

offer-title = Je beschikbaarheden
offer-explained = Wanneer zou je kunnen komen? Je belooft niets: we vragen het je telkens opnieuw.
offer-wanted = Hoe vaak per week, ten hoogste?
offer-wanted-none = 0, nu even niet
offer-short-notice = Hoe vaak per week mogen we je vragen om iemand te vervangen?
offer-short-notice-never = 0, nooit
offer-every-week = Elke week
offer-once = Op een bepaalde datum
offer-date = Datum
offer-from = { $day }, vanaf
offer-until = { $day }, tot
offer-hint = Laat de dagen die niet passen leeg. Komt het einde voor het begin, dan is het de volgende dag.
offer-save = Bewaren
offer-fault = Dit is nog niet bewaard:
offer-fault-weekly = { $day }: geef een begin en een einde, zoals 09:30.
offer-fault-once = Op een bepaalde datum: geef de datum, het begin en het einde.
offer-fault-wanted = Hoe vaak per week gaat van 0 tot 14.
offer-fault-many = Dat is meer dan we kunnen bijhouden: 50 momenten per week en 200 datums.

calendar-title = Mijn agenda, altijd bijgewerkt
calendar-explained = Je agenda kan je shifts zelf ophalen. Hij ziet de momenten en de plaatsen van afspraak, niets anders.
calendar-new = Een link voor mijn agenda maken
calendar-another = Een andere link maken (de oude stopt)
calendar-stop = Stoppen
calendar-made = Dit is de link. We kunnen hem je later niet meer tonen.
calendar-open = Toevoegen aan mijn agenda
calendar-copy = Of kopieer dit adres in “Abonneren op een agenda”:
calendar-name = Relève

remind-title = Je herinneringen
remind-explained = Wanneer wil je een herinnering aan je shifts?
remind-week = Een week vooraf
remind-day = Een dag vooraf
remind-hours = Twee uur vooraf

said-confirmed = Dank je! Het is bevestigd. Tot dan.
said-waiting = Bedankt! Iemand heeft die plaats net genomen. Je staat op de wachtlijst: komt ze vrij, dan is ze voor jou en schrijven we je.
said-elsewhere = Dank je! Je hebt op dat moment al een andere shift bevestigd, dus laten we deze aan iemand anders.
said-not-possible = Dank je! Ondertussen zou dit je rust of je uren niet meer respecteren, dus laten we deze plaats aan iemand anders.
said-declined = Bedankt voor je antwoord. Niemand neemt het je kwalijk.
said-withdrawn = Bedankt dat je het laat weten. We zoeken iemand anders, en niemand neemt het je kwalijk.
said-saved = Dank je! Je beschikbaarheden zijn bewaard.
said-reminders = Dank je! Je herinneringen zijn bewaard.
said-no-calendar = Gestopt: je agenda haalt hier niets meer op.
said-stopped = Genoteerd: we vragen je niets meer. Wat je bevestigd hebt, blijft bevestigd.
said-changed = Dit is intussen veranderd. Zo staat het nu.

closed-title = Deze link werkt niet
closed-explained = Misschien is hij verlopen of vervangen door een nieuwere. Geef je mailadres, dan sturen we je een nieuwe.
closed-mail = Je mailadres
closed-renew = Stuur me een nieuwe link
renewed-title = Bedankt, kijk in je mailbox
renewed-explained = Als we dit adres kennen, komt er binnen enkele minuten een bericht met een nieuwe link. Kreeg je net een bericht van ons, gebruik dan de link daarin. Komt er niets? Schrijf naar je coördinator.
trouble-title = Er ging bij ons iets mis
trouble-explained = Er is niets verloren. Probeer het zo meteen opnieuw.
misread-title = We hebben je niet begrepen
misread-explained = Je antwoord kwam niet goed bij ons aan. Open je link opnieuw en probeer nog eens.

page-not-sure = Ik weet het nog niet
page-willing = Als we je nodig hebben
page-waiting = Je staat op de wachtlijst. Komt er een plaats vrij, dan is ze voor jou en schrijven we je.
page-standby = Je komt als niemand anders kan. We schrijven je als het kan ten laatste een dag vooraf.
page-interested = Je weet het nog niet. Intussen kan iemand anders de plaats nemen.
page-expired = We hebben nog niets van je gehoord en vragen het ook aan anderen. Je blijft welkom zolang er een plaats is.
page-come = Ik kom
page-open = Andere shifts zien die ik zou kunnen doen
open-title = Open shifts
open-explained = Deze plaatsen zijn vrij en voor jou staat er niets in de weg. Neem er alleen een als het je past.
open-none = Er is voorlopig geen open shift die je zou kunnen doen. Bedankt om te kijken!
open-needed = Hier is nog iemand nodig.
open-come = Ik kom
open-standby = Als niemand anders kan
open-back = Terug naar mijn pagina
said-standby = Bedankt! Als niemand anders kan, schrijven we je.
said-interested = Genoteerd. Zeg het ons wanneer je het weet; de plaats is niet voorbehouden.
page-out-of-calendar = Uit mijn agenda halen

offer-not-before = Niet vóór deze datum (op reis, examens…)
offer-may-be-called = De coördinatie mag me ook bellen als er iemand nodig is
offer-fault-not-before = Niet vóór: geef een volledige datum, of niets.
offer-stop-explained = Wil je geen vragen meer? Wat je bevestigde, blijft bevestigd, en je mag altijd terugkomen.
offer-stop = Vraag me niets meer
data-title = Mijn gegevens
data-explained = Alles wat we over je bijhouden, past in één bestand dat alleen jij hier krijgt.
data-get = Mijn gegevens downloaden
data-employed = Wat een werkgever wettelijk moet bewaren, wordt hier niet gewist. Staat er een fout in? Zeg het aan je coördinatie.
data-erase-sure = Ja, wis alles wat jullie over mij bijhouden. Mijn bevestigde shifts komen vrij, en deze link werkt niet meer.
data-erase = Mijn gegevens wissen
erased-title = Alles is gewist
erased-but-expenses = We bewaren niets meer over je, behalve wat je aan kostenvergoeding kreeg, met je naam: de boekhoudwet vraagt dat, zeven jaar lang. We schrijven je niet meer. Bedankt voor alles wat je gaf.
erased-explained = We houden niets meer over je bij en schrijven je niet meer. Bedankt voor alles wat je gaf.

remind-weekly = Elke vrijdag, mijn komende weken

# Om aan te melden, voor wie coördineert.
nothing-explained = Hier is niets dat je huizen betreft.
too-often-title = Rustig aan
too-often-explained = Er kwamen te veel pogingen van deze verbinding. Wacht een minuut en probeer het dan opnieuw.
sign-in-title = Aanmelden
sign-in-explained = Er is geen wachtwoord. Geef je mailadres, en we sturen je een link.
sign-in-send = Stuur me een link
sign-in-sent-title = Kijk in je mails
sign-in-sent = Als we dit adres kennen, komt er binnen een minuut een link aan. Open hem in deze browser, binnen een kwartier. Komt er niets? Kijk ook in je ongewenste mails, of vraag het aan wie de dienst beheert.
sign-in-again = Een andere link vragen
sign-in-closed = Misschien is hij verlopen of al gebruikt, of werd hij in een andere browser gevraagd. Vraag hier een nieuwe.
sign-in-elsewhere = Aanmelden met het account van mijn organisatie
sign-in-elsewhere-unknown = Dit account opent hier niets, of het aanmelden werd onderbroken. Vraag een link per mail, of richt je tot het beheer van de dienst.
sign-in-ready = Eén klik, en je bent binnen.
sign-in-enter = Aanmelden
home-hello = Dag { $name }
home-where = Je bent aangemeld. Dit mag je doen:
home-everywhere = op alle sites
home-until = tot { $date }
home-nothing = Vandaag niets. Vraag het aan wie de dienst beheert.
home-sign-out = Afmelden
home-sign-out-everywhere = Afmelden in alle browsers
home-out-title = Je bent afgemeld
home-out = Tot de volgende keer.
home-cross = Dit kwam niet van onze eigen pagina. Ga terug en probeer het daar.
office =
    { $office ->
        [administrator] Beheer
        [coordinator] Coördinatie
        [deputy] Plaatsvervangende coördinatie
        [intern] Stage
        [reader] Lezen
       *[other] Iemand
    }
