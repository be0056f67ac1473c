# De brief van de week.

mail-subject-roster = Je uurrooster van { $first } tot { $last }
mail-subject-ask-one = Kun je komen? { $date }
mail-subject-ask = Kun je komen? Week van { $first } tot { $last }
mail-subject-host = Kun je iemand ontvangen? Week van { $first } tot { $last }
mail-subject-shifts = Je shifts van { $first } tot { $last }
mail-hello = Dag { $name },
mail-intro-roster = Dit is je uurrooster voor de week van { $first } tot { $last }.
mail-intro-ask =
    { $count ->
        [one] Fijn dat je er bent. Op dit moment zou je ons kunnen helpen:
       *[other] Fijn dat je er bent. Op deze { $count } momenten zou je ons kunnen helpen:
    }
mail-intro-host =
    { $count ->
        [one] Dank je om je deur te openen. Kun je die nacht iemand ontvangen?
       *[other] Dank je om je deur te openen. Kun je deze { $count } nachten iemand ontvangen?
    }
mail-intro-shifts = Fijn dat je er bent. Dit zijn je shifts voor de week van { $first } tot { $last }.
mail-meeting-point = Plaats van afspraak: { $place }
mail-already-settled = En dit heb je al bevestigd:
mail-question = Past dat voor jou? Antwoord hier in een minuut, zonder wachtwoord:
mail-answer = Bekijken en antwoorden
mail-free-to-say-no = Je mag altijd nee zeggen, zonder reden. Niemand neemt het je kwalijk, en we vragen het aan iemand anders.
mail-withdraw = Kun je toch niet? Laat het weten op je pagina, ook op het laatste moment:
mail-see-roster = Je uurrooster staat ook op je pagina:
mail-see = Mijn uurrooster bekijken
mail-changes = Dit uurrooster verandert niet meer zonder jouw akkoord. Een vraag, of kun je niet? Spreek je coördinator aan.
mail-link-is-yours = Deze link is persoonlijk: hou hem voor jezelf.
mail-files-ask =
    { $files ->
        [one] Met het bestand in bijlage zet je dit moment in je agenda. Alleen je antwoord op de pagina telt.
       *[other] Met de bestanden in bijlage zet je deze momenten in je agenda. Alleen je antwoord op de pagina telt.
    }
mail-files =
    { $files ->
        [one] Met het bestand in bijlage zet je dit moment in je agenda.
       *[other] Met de bestanden in bijlage zet je deze momenten in je agenda.
    }
mail-thanks = Bedankt, en zorg goed voor jezelf.
mail-signature = De coördinatie
mail-why-volunteer = Je krijgt dit bericht omdat je ons je beschikbaarheden gaf. Wil je geen voorstellen meer? Zet dan nul shifts per week op je pagina.

event-to-answer = Te bevestigen: { $activity }
event-answer-by-mail = Dit is nog niet bevestigd: antwoord via de link in ons bericht. Je mag altijd nee zeggen.
mail-subject-gone = Wijziging in de week van { $first } tot { $last }
mail-intro-gone = Een wijziging in de week van { $first } tot { $last }: dit staat niet langer voor jou gepland.
mail-gone = En dit staat niet langer voor jou gepland:
mail-files-gone =
    { $files ->
        [one] Het bijgevoegde bestand haalt dit moment uit je agenda.
       *[other] De bijgevoegde bestanden halen deze momenten uit je agenda.
    }

mail-subject-step-in = Kun je iemand vervangen? { $date }
mail-intro-step-in = Iemand is verhinderd, en we zoeken wie in de plaats kan komen. We vragen het aan enkele mensen: wie eerst ja zegt, krijgt de plaats.
mail-subject-taken = Bedankt, de plaats is niet meer vrij
mail-intro-taken = Bedankt om erover na te denken. Deze plaats is niet meer vrij, je hoeft niet meer te antwoorden:
mail-taken = Deze plaats is niet meer vrij, je hoeft niet meer te antwoorden. Bedankt om erover na te denken:

mail-subject-reminder = Herinnering: { $when }
mail-intro-reminder = Fijn dat je er bent. Nog even ter herinnering, dit staat gepland:
mail-reminded = En nog even ter herinnering:

renewal-subject = Je nieuwe link
renewal-intro = Je vroeg een nieuwe link naar je pagina. Hier is hij:
renewal-button = Mijn pagina openen
renewal-not-you = Heb je niets gevraagd? Dan hoef je niets te doen.

# Aan de coördinatoren, als niemand ja zei.
escalation-subject = In te vullen: { $activity }, { $date }
escalation-subject-several = In te vullen: { $count } plaatsen
escalation-intro = Nog niemand zei ja om te vervangen. Het is nu aan jou:
escalation-missing = Er ontbreken nog: { $count }
escalation-again = De plaats was intussen ingevuld, en is weer vrij.
escalation-asked =
    { $asked ->
        [0] Er was niemand aan wie we het konden vragen.
        [one] Eén persoon werd gevraagd. Nee: { $declined }. Geen antwoord: { $silent }.
       *[other] { $asked } mensen werden gevraagd. Nee: { $declined }. Geen antwoord: { $silent }.
    }
escalation-still = Een ja dat nog komt, telt nog altijd.

mail-subject-freed = Er is een plaats voor jou: { $date }
mail-intro-freed = Je had gezegd dat je zou komen als we je nodig hadden. Er is een plaats vrij, ze is voor jou:
mail-asked-too = En zou je dan ook kunnen komen?
mail-see-page = Al het andere staat op je pagina:
mail-freed-too = En er is een plaats vrijgekomen, ze is voor jou:
mail-subject-swapped = De ruil is rond: { $date }
mail-intro-swapped = Bedankt aan jullie allebei, de ruil is rond. Dit staat nu voor jou gepland:
mail-swapped-too = En de ruil is rond. Dit staat nu voor jou gepland:
mail-rest-of-roster = En dit is de rest van je uurrooster:
mail-files-both = Met de bestanden in bijlage werk je je agenda bij.

mail-subject-weeks = Je komende weken
mail-intro-weeks = Bedankt dat je er bent. Dit staat gepland voor de komende weken:
checkup-subject = Klopt het nog?
checkup-intro = Twee keer per jaar vragen we of wat je ons zei nog klopt: je beschikbaarheden, je taal, je herinneringen. Een blik volstaat:
checkup-nothing-to-do = Klopt alles? Dan hoef je niets te doen.

# Om aan te melden, voor wie coördineert.
sign-in-subject = Je link om aan te melden
sign-in-intro = Je wilt je aanmelden. Met deze link kom je binnen:
sign-in-button = Aanmelden
sign-in-once = Hij opent één keer, binnen een kwartier, in de browser waarin je hem vroeg. Geef hem aan niemand.
sign-in-not-you = Heb je niets gevraagd? Dan hoef je niets te doen: niemand komt binnen zonder dit bericht.
