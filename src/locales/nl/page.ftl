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
page-nothing-volunteer = Er staat nu niets gepland. We schrijven je als we je nodig hebben.
page-nothing-staff = Voor de komende dagen is er geen prestatie bekendgemaakt.
page-roster-changes = Dit uurrooster verandert niet zonder jouw akkoord. Een vraag, of kun je niet? Spreek je coördinator aan.
page-link-is-yours = Deze pagina is van jou: hou de link voor jezelf.

offer-title = Je beschikbaarheden
offer-explained = Wanneer zou je kunnen komen? Je belooft niets: we vragen het je telkens opnieuw.
offer-wanted = Hoe vaak per week, ten hoogste?
offer-wanted-none = 0, nu even niet
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

said-confirmed = Dank je! Het is bevestigd. Tot dan.
said-waiting = Dank je! Iemand heeft die plaats net ingenomen. Je staat op de wachtlijst: we schrijven je als ze vrijkomt.
said-declined = Bedankt voor je antwoord. Niemand neemt het je kwalijk.
said-withdrawn = Bedankt dat je het laat weten. We zoeken iemand anders, en niemand neemt het je kwalijk.
said-saved = Dank je! Je beschikbaarheden zijn bewaard.
said-stopped = Genoteerd: we vragen je niets meer. Wat je bevestigd hebt, blijft bevestigd.
said-changed = Dit is intussen veranderd. Zo staat het nu.

closed-title = Deze link werkt niet
closed-explained = Misschien is hij verlopen of vervangen door een nieuwere. Open het laatste bericht dat je van ons kreeg. Lukt het nog niet, schrijf dan naar je coördinator: we sturen je een andere.
trouble-title = Er ging bij ons iets mis
trouble-explained = Er is niets verloren. Probeer het zo meteen opnieuw.
misread-title = We hebben je niet begrepen
misread-explained = Je antwoord kwam niet goed bij ons aan. Open je link opnieuw en probeer nog eens.
