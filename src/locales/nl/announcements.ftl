# Berichten aan de vrijwilligers van een huis, naast hun eigen shifts.

announcement-title = Berichten
announcement-explained = Wat de vrijwilligers van een huis krijgen naast hun eigen shifts, elk in de eigen taal. We schrijven zelden: hoogstens twee berichten per week, en niets aan wie er geen wil.
announcement-new = Een bericht schrijven
announcement-templates = Sjablonen
announcement-templates-explained = Een stagiair verstuurt alleen sjablonen die de coördinatie goedkeurde.
announcement-no-templates = Nog geen sjabloon. Een eerste sjabloon spaart tijd: “Herinnering aan de vergadering”, “Bedankt voor deze week”.
announcement-template-new = Nieuw sjabloon
announcement-waits = Wacht op het akkoord van de coördinatie.
announcement-approved = Goedgekeurd door { $name }, { $date }.
announcement-somebody = iemand
announcement-sent = Verzonden berichten
announcement-none-sent = De laatste zes maanden is geen bericht verzonden.
announcement-when = { $date }, door { $name }
announcement-reached =
    { $count ->
        [one] Verzonden aan { $count } persoon.
       *[other] Verzonden aan { $count } personen.
    }
announcement-to-site = alle vrijwilligers
announcement-to-activity = vrijwilligers van: { $activity }
announcement-to-week = wie komt van { $first } tot { $last }
announcement-left-out = Niet geschreven: { $reasons }.
announcement-without-mail =
    { $count ->
        [one] { $count } persoon zonder bereikbaar adres
       *[other] { $count } personen zonder bereikbaar adres
    }
announcement-not-wished =
    { $count ->
        [one] { $count } persoon die er geen wil
       *[other] { $count } personen die er geen willen
    }
announcement-at-rest =
    { $count ->
        [one] { $count } persoon met een pauze
       *[other] { $count } personen met een pauze
    }
announcement-had-enough =
    { $count ->
        [one] { $count } persoon die al twee berichten kreeg in zeven dagen
       *[other] { $count } personen die al twee berichten kregen in zeven dagen
    }
announcement-said =
    { $announcement-said ->
        [sent] Het bericht vertrekt. Bedankt om zorg te dragen voor de vrijwilligers.
        [saved] Opgeslagen.
        [added] Het sjabloon is toegevoegd.
        [removed] Het sjabloon is verwijderd.
        [approved] Het sjabloon is goedgekeurd.
        [disapproved] Het sjabloon is niet meer goedgekeurd: niemand verstuurt het.
       *[other] Gedaan.
    }
announcement-field =
    { $announcement-field ->
        [site] huis
        [name] naam van het sjabloon
        [audience] ontvangers
        [activity] activiteit
        [week] week
        [template] sjabloon
        [texts] tekst
        [fr] Frans
        [nl] Nederlands
        [en] Engels
        [ar] Arabisch
        [subject] onderwerp
        [body] bericht
       *[other] het formulier
    }
announcement-refused =
    { $announcement-refused ->
        [nobody_to_write_to] Op dit moment is er niemand om naar te schrijven.
        [just_sent] Dit bericht is net naar dezelfde mensen verzonden.
        [not_approved] De coördinatie heeft dit sjabloon nog niet goedgekeurd.
        [version_mismatch] Iemand anders heeft dit sjabloon intussen gewijzigd. Er is niets opgeslagen: kijk, en probeer opnieuw.
        [forbidden] Je hebt het recht niet om dat hier te doen.
        [garbled] Het formulier is niet volledig. Probeer het nog eens.
       *[other] Dit is niet gebeurd. Kijk even, en probeer het nog eens.
    }
announcement-where = Voor welk huis
announcement-to = Aan wie
announcement-choose-site = Alle vrijwilligers van het huis
announcement-choose-activity = Wie bij een activiteit hoort
announcement-choose-week = Wie een shift bevestigd heeft
announcement-activity = Activiteit
announcement-week = Week
announcement-days = van { $first } tot { $last }
announcement-budget = Wie een shift bevestigd heeft, krijgt het bericht altijd, met de eigen shifts erbij. De anderen: hoogstens twee berichten per week, alle huizen samen; niets aan wie er geen wil of pauzeert.
announcement-what = Wat
announcement-template = Sjabloon
announcement-own-words = In mijn eigen woorden
announcement-words = De tekst
announcement-words-hint = De begroeting, de dank en ieders eigen link komen er vanzelf bij. Wie een andere taal leest, krijgt het Frans als er niets in die taal staat.
announcement-subject = Onderwerp
announcement-body = Bericht
announcement-nothing-approved = Voor dit huis is geen sjabloon goedgekeurd. Maak er een, en vraag het akkoord van de coördinatie.
announcement-look = Bekijken voor het vertrekt
announcement-look-title = Dit zou vertrekken
announcement-look-again = Er is iets veranderd sinds je keek. Kijk nog eens, en verstuur dan.
announcement-would-reach =
    { $count ->
        [0] Niemand zou dit bericht krijgen.
        [one] { $count } persoon zou dit bericht krijgen.
       *[other] { $count } personen zouden dit bericht krijgen.
    }
announcement-readers =
    { $count ->
        [one] { $count } persoon
       *[other] { $count } personen
    }
announcement-send =
    { $count ->
        [one] Naar { $count } persoon sturen
       *[other] Naar { $count } personen sturen
    }
announcement-name = Naam van het sjabloon
announcement-save-approves = Door op te slaan keur je deze woorden goed.
announcement-save-asks = Iemand van de coördinatie keurt deze woorden goed voor ze vertrekken.
announcement-is-approved = Dit sjabloon is goedgekeurd.
announcement-send-this = Dit sjabloon versturen
announcement-waits-for-you = Dit sjabloon wacht op je akkoord. Lees elke taal voor je goedkeurt.
announcement-approve = Deze woorden goedkeuren
announcement-disapprove = Niet meer goedkeuren
announcement-remove = Dit sjabloon verwijderen
announcement-remove-hint = Berichten die al verzonden zijn, blijven staan.

# In het bericht.
announcement-intro = Het team van { $site } schrijft je:
announcement-text-in = Dit bericht is in het { $language }.
announcement-lead = Je shifts en je keuzes staan op je pagina:
announcement-lead-agreed = Kun je toch niet? Zeg het op je pagina, zonder uitleg:
announcement-why = Je krijgt dit bericht omdat je vrijwilliger bent bij { $site }. Wil je er geen meer? Vink het uit op je pagina, onder “Wat we mogen doen”.
announcement-why-agreed = Je krijgt dit bericht omdat je een shift bevestigde bij { $site }.
