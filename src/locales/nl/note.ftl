# De informatienota voor vrijwilligers: haar pagina, en wat de pagina van een persoon erover zegt.

note-title = Onze informatienota
note-first = Voor je komt
note-first-explained = Lees graag eerst onze informatienota: wie we zijn, hoe je verzekerd bent, wat we over je bijhouden. Twee minuten volstaan.
note-again = Onze informatienota is veranderd
note-again-explained = Lees ze wanneer het je past: twee minuten volstaan. Alles wat je bevestigde, blijft bevestigd.
note-open = De informatienota lezen
note-version = Versie { $number }, geldig vanaf { $date }
note-in-french = Deze tekst bestaat nog niet in je taal, hier staat hij in het Frans. Een vraag? De coördinatie overloopt hem graag samen met jou.
note-read-it = Ik heb ze gelezen
note-read-on = Je las deze versie op { $date }.
note-read = Je las versie { $number } van onze informatienota op { $date }.
note-see-again = Ze opnieuw lezen
said-note-read = Bedankt! We hebben genoteerd dat je onze informatienota gelezen hebt.
