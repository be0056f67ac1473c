# Een site die verhuist, opent, sluit, andere uren of plaatsen krijgt.

site-change-title = Verhuizen, openen, sluiten, andere uren
site-change-what = Wat verandert er?
site-change-moves = De site verhuist: haar shifts zijn elders
site-change-leaves = Oude locatie
site-change-to = Nieuwe locatie
site-change-to-hint = Staat de nieuwe locatie niet in de lijst?
site-change-hours = Een shift krijgt andere uren
site-change-template = Shift
site-change-closes = De site sluit: er is niets meer
site-change-opens = De site opent, of opent opnieuw
site-change-places = Het aantal plaatsen voor bewoners verandert
site-change-when = Wanneer en waarom
site-change-from = Vanaf
site-change-reason = Reden op papier
site-change-reason-hint = Ze blijft bij elke verplaatste prestatie staan. Voor personeel dat het al wist, zegt ze ook dat het akkoord is.
site-change-search = Meteen zoeken voor plaatsen die vrijkomen
site-change-look = Bekijken wat dat verandert
site-change-look-title = Dit zou veranderen
site-change-look-again = Er is iets veranderd sinds je gekeken hebt. Kijk nog eens.
site-change-make = Deze wijziging doen
site-change-templates =
    { $count ->
        [one] { $count } shiftsjabloon verandert.
       *[other] { $count } shiftsjablonen veranderen.
    }
site-change-of-others =
    { $count ->
        [one] { $count } shift van een andere site is op de oude locatie en blijft daar: verwittig haar coördinatie.
       *[other] { $count } shifts van andere sites zijn op de oude locatie en blijven daar: verwittig hun coördinatie.
    }
site-change-no-weeks = Geen enkele week die al gepland is, verandert.
site-change-week = Van { $first } tot { $last }
site-change-draft = (ontwerp)
site-change-published = (bekendgemaakt)
site-change-shifts-moved =
    { $count ->
        [one] { $count } shift verandert.
       *[other] { $count } shifts veranderen.
    }
site-change-shifts-gone =
    { $count ->
        [one] { $count } shift valt weg.
       *[other] { $count } shifts vallen weg.
    }
site-change-shifts-added =
    { $count ->
        [one] { $count } shift komt erbij.
       *[other] { $count } shifts komen erbij.
    }
site-change-asked-again =
    { $count ->
        [one] { $count } persoon krijgt de vraag opnieuw.
       *[other] { $count } personen krijgen de vraag opnieuw.
    }
site-change-told =
    { $count ->
        [one] { $count } persoon hoort het, zonder iets te moeten antwoorden.
       *[other] { $count } personen horen het, zonder iets te moeten antwoorden.
    }
site-change-freed = Deze plaatsen komen vrij:
site-change-freed-count =
    { $count ->
        [one] { $count } plaats
       *[other] { $count } plaatsen
    }
site-change-then-publish = Niemand krijgt een mail voor je de week opnieuw bekendmaakt.
site-change-waiting = Weken om opnieuw bekend te maken
site-change-waiting-explained = Daar weten mensen nog niet wat er veranderd is.
site-change-said =
    { $site-change-said ->
        [made] Het is veranderd. Bekijk de weken die veranderen en maak ze dan bekend.
       *[other] Het is gedaan.
    }
site-change-field =
    { $site-change-field ->
        [from] vanaf
        [leaves] oude locatie
        [to] nieuwe locatie
        [template] shift
        [start] begin
        [end] einde
        [places] plaatsen
        [reason] reden op papier
        [change] wat er verandert
       *[other] het formulier
    }
site-change-refused =
    { $site-change-refused ->
        [solve_under_way] Voor een van die weken loopt een zoektocht. Wacht tot die klaar is, of stop ze.
        [forbidden] Je hebt niet het recht om dat hier te doen.
        [not_found] Dat bestaat niet meer.
       *[other] Dat is niet gedaan. Kijk even, en probeer nog eens.
    }
