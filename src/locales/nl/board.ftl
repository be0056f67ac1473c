# The coordinators’ board.

board-title = Je weken
board-this-week = deze week
board-published = bekendgemaakt
board-draft = ontwerp
board-nothing-planned = Nog niets gepland.
board-skip = Naar de inhoud
board-where = Navigatie
board-account = Je account
board-shifts =
    { $count ->
        [one] 1 shift
       *[other] { $count } shifts
    }
board-nothing-missing = geen open plaatsen
board-there =
    { $count ->
        [one] 1 plaats bezet
       *[other] { $count } plaatsen bezet
    }
board-away =
    { $count ->
        [one] 1 afwezige staat nog ingepland
       *[other] { $count } keer staat een afwezige nog ingepland
    }
board-chip-away = afwezig
board-waiting =
    { $count ->
        [one] 1 antwoord verwacht
       *[other] { $count } antwoorden verwacht
    }
board-views = Weergave
board-by-shift = Per shift
board-by-person = Per persoon
board-spreadsheet = Rekenblad
board-filter = Filteren
board-any = Alle
board-who = Wie
board-name = Naam
board-show = Tonen
board-all = Alles tonen
board-days = Dagen
board-holiday = feestdag
board-none-such = Niets past bij deze filter.
board-empty = Deze week heeft nog geen shifts. Ze komen uit de sjablonen van de huizen.
board-of = op
board-locked = vergrendeld
board-overridden = regel schriftelijk opgeheven
board-key = Legende
board-unspoken = ontbreekt: { $language }
board-key-settled = bevestigd of bekendgemaakt
board-key-waiting = wacht op antwoord
board-key-drafted = nog niet gevraagd
board-key-count = 2/1–3: 2 mensen, minstens 1, liefst 3
board-week = Week { $week }
board-dates = van { $first } tot { $last }
board-sites = { $count } huizen
board-hours = { $hours } u
board-hours-of = { $hours } u van { $agreed } u
board-kind =
    { $board-kind ->
        [employee] dagpersoneel
        [night_watch] nachtwaker
        [volunteer] vrijwilliger
        [intern] stagiair
       *[other] gastgezin
    }
board-standing =
    { $board-standing ->
        [missing] nog open
        [waiting] wacht op antwoord
        [away] iemand is afwezig
       *[other] alle
    }
board-back = Terug naar de week
board-nobody = Nog niemand.
board-heard-yes = Ja per telefoon
board-heard-no = Nee per telefoon
board-heard-cannot = Kan toch niet komen
board-cannot-explained = De plaats is meteen vrij: wie erop wachtte, krijgt ze, of er wordt iemand gezocht waar het huis dat wil. Er wordt geen reden gevraagd.
board-cannot-sure = Ja, noteren
board-away-longer = Ziek, of langer weg? Noteer het op de pagina van die persoon.
board-lock = Vergrendelen
board-unlock = Ontgrendelen
board-take = Weghalen
board-ask = Iemand zoeken
board-ask-explained = We vragen het aan drie mensen tegelijk, per mail, nooit ’s nachts. De eerste ja telt.
board-ask-nobody = Er is niemand om per mail te vragen.
board-ask-calls = Wat overblijft: bellen naar wie ondanks een regel zou kunnen komen, of de plaats open laten.
board-ask-under-way = De zoektocht loopt: de antwoorden verschijnen hier.
board-could = Wie zou kunnen komen
board-could-none = Niemand kan hier komen, zelfs niet met een schriftelijke reden.
board-could-load =
    { $count ->
        [one] 1 shift deze week
       *[other] { $count } shifts deze week
    }
board-look = Zoek
board-look-nobody = Niemand met die naam kan hier komen: al op deze shift of dan elders, afwezig, of zonder wat niemand kan opheffen.
board-ways-on = Wat helpt: minder vragen (minder mensen, een taal, een document), wie de rol heeft vragen om dit moment aan te bieden, of de plaats voorlopig open laten.
board-way-template = Wijzigen wat deze shift elke week vraagt
board-reason = Reden, schriftelijk
board-put = Hier inzetten
board-overridden-because = regel schriftelijk opgeheven: { $reason }
board-against = Dat kan niet: { $reasons }.
board-against-reason = Een regel staat in de weg: { $reasons }. Met een schriftelijke reden kan het wel.
board-said =
    { $board-said ->
        [put] Genoteerd en vergrendeld: geen enkele zoektocht raakt eraan.
        [put-later] Genoteerd en vergrendeld. De persoon hoort het wanneer je de wijzigingen bekendmaakt.
        [taken] De persoon is weggehaald.
        [locked] De plaats is vergrendeld: geen enkele zoektocht raakt eraan.
        [unlocked] De plaats is ontgrendeld.
        [yes] Het antwoord is genoteerd. Dank je!
        [no] Genoteerd. Niemand wordt iets verweten.
        [asked] De zoektocht is begonnen.
        [moved] Verplaatst en vergrendeld: geen enkele zoektocht raakt eraan.
        [interviews] Genoteerd: de gesprekken.
       *[other] Gedaan.
    }
board-state =
    { $board-state ->
        [proposed] voorgesteld, nog niet gevraagd
        [offered] wacht op antwoord
        [confirmed] bevestigd
        [declined] zei nee
        [withdrawn] kan toch niet komen
        [assigned] gepland, nog niet bekendgemaakt
        [asked] gevraagd om in te vallen, wacht op antwoord
        [waiting] op de wachtlijst
        [standby] komt als niemand anders komt
        [interested] misschien
        [expired] antwoordde niet op tijd
       *[other] bekendgemaakt
    }
board-refused =
    { $board-refused ->
        [forbidden] Je hebt hier niet het recht om dat te doen.
        [not_found] Deze plaats bestaat niet meer. Bekijk de week opnieuw.
        [garbled] Het formulier is niet volledig. Probeer het nog eens.
        [house_in_use] Een huis wordt alleen met verzonnen mensen geprobeerd zolang het leeg is; en zodra er een echt iemand in is, wordt niemand er met één woord uit gehaald.
        [somebody_real] Een huis wordt alleen met verzonnen mensen geprobeerd zolang het leeg is; en zodra er een echt iemand in is, wordt niemand er met één woord uit gehaald.
        [changed_meanwhile] Iemand heeft deze shift net gewijzigd. Zo staat hij er nu voor: kijk en probeer opnieuw.
       *[other] Iemand heeft intussen iets veranderd, of het kan hier niet. Kijk en probeer het nog eens.
    }
board-plan = Deze week plannen
board-plan-rest = De overige sites plannen
board-search-fill = De week vullen
board-search-begin = Beter zoeken
board-search-title = Een uurrooster zoeken
board-search-over-title = De zoektocht is klaar
board-search-time = { $seconds } s van hoogstens { $most } s
board-search-stop = Stoppen: goed genoeg
board-search-look = De week bekijken
board-publish = Bekendmaken
board-publish-again = Wijzigingen bekendmaken
board-was-published = Bekendgemaakt. De berichten vertrekken.
board-search =
    { $board-search ->
        [queued] De zoektocht begint zo.
        [running] We zoeken. Je mag deze pagina sluiten, de zoektocht gaat door.
        [stopping] De zoektocht stopt zo.
        [proved] Geen uurrooster is beter: dat is bewezen.
        [done] De zoektocht is klaar. De week bevat het beste uurrooster dat gevonden is.
        [stopped] De zoektocht is gestopt. De week bevat het beste uurrooster dat gevonden is.
       *[other] De zoektocht vond niets. De week is zoals voordien.
    }
board-level =
    { $board-level ->
        [law] wet
        [minimum_cover] minimale bezetting
        [skills] talen, vaardigheden en duo’s
        [promises] aanbiedingen zonder antwoord
        [fairness] billijkheid en contracturen
        [ideal_cover] gewenste bezetting
       *[other] voorkeuren, en wat in het ontwerp verandert
    }
board-level-title = Wat telt, op volgorde
board-level-now = Ontbreekt
board-level-bound = Op zijn best
board-level-best = het best mogelijke
board-level-explained = Minder is beter. ‘Op zijn best’ is berekend: geen enkel uurrooster gaat lager. Elke regel telt vóór alle volgende.
board-level-law = Wat aan de wet ontbreekt, komt van wat vastligt, van wat je vergrendeld hebt of van een schriftelijk opgeheven regel: geen zoektocht verandert dat.
board-level-broken = Wat aan de wet ontbreekt, per persoon
board-written-to =
    { $count ->
        [0] Niemand krijgt een bericht.
        [one] Eén persoon krijgt een bericht.
       *[other] { $count } mensen krijgen een bericht.
    }
board-newly-asked =
    { $count ->
        [0] Niemand wordt om een antwoord gevraagd.
        [one] Eén persoon wordt om een antwoord gevraagd.
       *[other] { $count } mensen worden om een antwoord gevraagd.
    }
board-more-offers =
    { $count ->
        [one] Eén plaats wordt aan iemand extra aangeboden, want ervaring leert dat sommigen niet komen.
       *[other] Hoogstens { $count } aanbiedingen meer, want ervaring leert dat sommigen niet komen.
    }
board-otherwise =
    { $count ->
        [one] Anders te verwittigen: 1 persoon
       *[other] Anders te verwittigen: { $count } personen
    }
board-short-notice =
    { $count ->
        [one] 1 persoon wordt later verwittigd dan het huis wenst; de wet is nageleefd
       *[other] { $count } personen worden later verwittigd dan het huis wenst; de wet is nageleefd
    }
board-late =
    { $count ->
        [one] 1 persoon met een variabel uurrooster wordt later verwittigd dan de wet wil: er is een schriftelijke reden nodig.
       *[other] { $count } personen met een variabel uurrooster worden later verwittigd dan de wet wil: er is een schriftelijke reden nodig.
    }
board-late-reason = Waarom zo laat? Schriftelijk
board-undo = Ongedaan maken
board-cancel = Laten zoals het was
board-changed = Iemand heeft net een shift gewijzigd.
board-drag = Sleep iemand met de muis naar een andere shift: je ziet vóór het loslaten wat dat zou veranderen. Groen: daar ontbreekt iemand. Blauwe stippen: er zijn er al genoeg. Gele streepjes: een regel verzet zich. Grijs: het kan niet.
board-moved = verplaatst en vergrendeld: geen enkele zoektocht raakt eraan.
board-undone = ongedaan gemaakt, zoals voordien.
board-move = Verplaatsen…
board-move-title = { $name } verplaatsen
board-move-back = Terug naar de shift
board-move-told = Deze persoon is al verwittigd. Met een geschreven reden kan het.
board-move-nowhere = Geen andere vrije plaats past deze week.
board-move-here = Hierheen verplaatsen
board-move-anyway = Verplaatsen ondanks de regel
board-move-leaves =
    { $count ->
        [one] Op de huidige plaats is er dan iemand te weinig.
       *[other] Op de huidige plaats zijn er dan { $count } mensen te weinig.
    }
board-move-beyond = { $there } voor { $wanted } gewenst
board-move-hours = { $hours } u deze week
board-move-hours-of = { $hours } u deze week, van { $agreed } u
board-move-unfit = hier is geen plaats voor deze persoon
board-needed = er ontbreekt iemand
board-filled = { $filled } van { $places } plaatsen ingevuld
board-gaps = Nog in te vullen
board-no-gaps = Er ontbreekt niets in deze week.
board-gaps-else = Niemand is vrij zonder dat iets het tegenhoudt. Bekijken wat nog kan
board-ask-ticked = Zoek voor de aangevinkte plaatsen
board-asked = Gevraagd:
board-ask-soon = De eerste mensen worden zo meteen gevraagd.
board-ask-at = De eerste mensen worden op { $date } om { $time } gevraagd.
board-begun =
    { $count ->
        [0] Er was geen plaats aangevinkt.
        [one] We zoeken voor één plaats.
       *[other] We zoeken voor { $count } plaatsen.
    }
board-more-gaps =
    { $count ->
        [one] en nog één plaats
       *[other] en nog { $count } plaatsen
    }
board-numbers = Cijfers
board-cover = Minimumbezetting per plek en per dag
board-cover-explained = Aandeel van de nodige plaatsen die ingevuld zijn. Ga over een vakje voor de aantallen.
board-as-table = Als tekst
board-contract-hours = Uren en contract, deze week
board-contract-hours-explained = Wie het verst van het contract staat eerst. De streep is het contract.
board-burdens = Nachten en weekends, twaalf weken
board-burdens-explained = Groen: nachten. Geel: zaterdagen en zondagen.
board-burden =
    { $nights ->
        [one] { $nights } nacht
       *[other] { $nights } nachten
    }, { $weekends ->
        [one] { $weekends } weekenddag
       *[other] { $weekends } weekenddagen
    }
board-answers = Antwoorden van vrijwilligers, per week
board-answers-yes = ja
board-answers-no = nee
board-answers-nothing = geen antwoord
board-answers-of = { $yes } ja, { $no } nee, { $nothing } zonder antwoord
board-swaps = Ruilen om goed te keuren
board-no-swaps = Er wacht geen ruil op jouw akkoord.
board-swap-gives = { $name } geeft: { $shift }
board-swap-consent = Akkoord geven
board-swap-refusal = Geen akkoord geven
board-swaps-wait =
    { $count ->
        [one] Er wacht één ruil op jouw akkoord.
       *[other] Er wachten { $count } ruilen op jouw akkoord.
    }
board-swap-said =
    { $board-swap-said ->
        [done] De ruil is gebeurd. Beiden krijgen bericht.
        [refused] De ruil gaat niet door. Ieder houdt de eigen plaats en krijgt bericht.
       *[other] Er staat nu iets in de weg. Ieder houdt de eigen plaats.
    }
board-search-compare = Bekijk wat er veranderd is
board-drafts = Eerdere ontwerpen
board-drafts-explained = Elke zoektocht bewaart de week zoals ze ervoor was, tot de week voorbij is. Vergelijk er twee, en keer terug als het andere je beter beviel.
board-drafts-none = Nog niets om te vergelijken. Elke zoektocht bewaart de week zoals ze ervoor was; je kunt ze ook bewaren zoals ze nu is.
board-draft-now = de week zoals ze nu is
board-draft-kept =
    { $board-draft-kept ->
        [search] voor de zoektocht van { $at }
        [return] voor de terugkeer van { $at }
       *[other] bewaard op { $at }
    }
board-draft-first = Vergelijk
board-draft-second = met
board-draft-compare = Vergelijk
board-draft-same = Iedereen staat in beide op dezelfde plaats.
board-draft-return = Terug naar: { $draft }
board-draft-return-explained = Wat je vergrendeld hebt, wat beloofd is en wat mensen geantwoord hebben blijft. De week zoals ze nu is, wordt ook bewaard: je kunt ernaar terugkeren.
board-draft-keep = Bewaar de week zoals ze nu is, om erop terug te komen
board-draft-said =
    { $board-draft-said ->
        [kept] Het is bewaard.
        [in_part] De week is zoals ze toen was, zo veel als kan. Wat hieronder nog verschilt, kon niet teruggezet worden: het is vergrendeld, beloofd, of er staat intussen iets in de weg.
       *[other] De week is zoals ze toen was.
    }
board-draft-missing = Plaatsen onder het minimum
board-draft-there = Mensen op shifts
board-draft-hours = Uren in totaal
board-draft-people = Wie wint, wie verliest
board-draft-change = Verschil
board-draft-places = Wat verandert, shift per shift
board-draft-shifts =
    { $count ->
        [one] 1 shift
       *[other] { $count } shifts
    }
board-draft-more =
    { $count ->
        [one] En nog één.
       *[other] En nog { $count }.
    }
board-first = Welkom
board-first-explained = Vijf stappen leiden naar je eerste week. Alles kan later veranderd worden, en je kunt tussen twee stappen hier terugkomen.
board-first-done = klaar
board-first-step =
    { $board-first-step ->
        [sites] Je huizen en diensten
        [shifts] Wat er gedaan wordt
        [people] Wie werkt en wie vrijwilliger is
        [rules] De regels
       *[other] De eerste week
    }
board-first-why =
    { $board-first-why ->
        [sites] Eén om te beginnen: de naam, en de plaats waar mensen elkaar treffen.
        [shifts] De shifts van een gewone week: van wanneer tot wanneer, op welke dagen, hoeveel mensen er nodig zijn.
        [people] Voeg mensen een voor een toe, of plak er veel tegelijk uit een rekenblad.
        [rules] Rust, uren, nachten: de cijfers van de wet gelden van in het begin. Kijk of je huis andere heeft afgesproken.
       *[other] Kies hieronder een week. Relève maakt er een ontwerp van, zoekt het beste rooster en zegt wat er ontbreekt en waarom. Niemand hoort ervan voor je publiceert.
    }
board-first-way =
    { $board-first-way ->
        [sites] Een huis toevoegen
        [shifts] Shifts toevoegen
        [people] Iemand toevoegen
        [paste] Plakken uit een rekenblad
       *[other] De regels lezen
    }
board-trial = Wil je het eerst proberen?
board-trial-explained = We zetten zes opvangplaatsen met hun shifts en enkele honderden verzonnen mensen in dit lege huis. Er vertrekt nooit een brief naar hen, en je kunt alles er weer uit halen.
board-trial-begin = Probeer met verzonnen mensen
board-trial-end = De verzonnen mensen er weer uit halen
board-trial-end-explained = De zes opvangplaatsen, iedereen erin en elke geplande week verdwijnen, ook wat je eraan veranderd of toegevoegd hebt. Wie coördineert blijft.
board-trial-said =
    { $board-trial-said ->
        [tried] De verzonnen mensen zijn er. Plan je eerste week.
       *[other] Het huis is weer leeg.
    }
board-changes = Sinds de laatste publicatie: { $new } nieuw, { $changed } gewijzigd, { $gone } vervallen.
board-due = Uiterlijk { $day } publiceren: de wet wil { $days } werkdagen voor variabele uurroosters.
board-due-past = De termijn van de wet voor variabele uurroosters, { $days } werkdagen, is voorbij sinds { $day }: publiceren vraagt voor hen een schriftelijke reden.
board-due-short = uiterlijk { $day } te publiceren
board-on-their-way =
    { $count ->
        [one] Eén bericht is onderweg: het vertrekt dadelijk.
       *[other] { $count } berichten zijn onderweg: ze vertrekken dadelijk.
    }
board-no-news = Sinds de laatste publicatie is niets veranderd. Er is niets te publiceren.
board-stays-open =
    { $count ->
        [one] 1 plaats blijft open.
       *[other] { $count } plaatsen blijven open.
    }
board-rules-overridden =
    { $count ->
        [one] 1 regel schriftelijk opgeheven
       *[other] { $count } regels schriftelijk opgeheven
    }
board-letter = De brief aan { $name }
board-hears = Wie wat te horen krijgt
board-hears-otherwise-now = Krijgt iets anders te horen dan aangekondigd
board-hears-letter = Lees de brief
board-hears-otherwise = geen brief: zelf vertellen
board-hears-new =
    { $count ->
        [one] 1 nieuwe shift
       *[other] { $count } nieuwe shifts
    }
board-hears-changed =
    { $count ->
        [one] 1 gewijzigd
       *[other] { $count } gewijzigd
    }
board-hears-gone =
    { $count ->
        [one] 1 vervallen
       *[other] { $count } vervallen
    }
