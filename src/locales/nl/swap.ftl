# Van plaats ruilen met iemand: de pagina en de berichten.

swap-title = Een ruil voorstellen
swap-own = Dit zou je geven
swap-explained = Kies wat je in de plaats zou nemen. We vragen het aan wie daar gepland staat, zonder je naam te noemen. Zolang niemand ja zei, hou je je plaats.
swap-none = Er is nu geen ruil mogelijk. Bedankt om te kijken!
swap-ask = Deze ruil vragen

page-swap-asked = Je stelde voor om dit te ruilen voor: { $what }. Zolang niemand ja zei, hou je je plaats.
page-swap-agreed = Je zou dit ruilen voor: { $what }. De coördinatie moet nog akkoord gaan; tot dan hou je je plaats.
page-swap-take-back = Niet meer ruilen
page-swaps = Iemand stelt je een ruil voor
page-swaps-explained = Iemand wil graag van plaats ruilen met jou. Je mag altijd nee zeggen: niemand neemt het je kwalijk, en niemand hoort dat jij het was.
page-swap-yours = Dit zou je geven
page-swap-theirs = Dit zou je in de plaats nemen
page-swap-yes = Ja, ik ruil

said-swap-asked = Het is gevraagd. Zolang niemand ja zei, hou je je plaats.
said-swap-nobody = Bedankt voor je voorstel. Er is nu niemand aan wie we het kunnen vragen: je houdt je plaats.
said-swap-not-possible = Bedankt! Intussen zou deze ruil niet meer passen bij de rust of de uren van jullie allebei: je houdt je plaats.
said-swap-taken-back = Genoteerd: je houdt je plaats.
said-swap-done = Bedankt! Er is geruild. We schrijven je, met wat je nodig hebt voor je agenda.
said-swap-agreed = Bedankt! De coördinatie moet nog akkoord gaan; tot dan hou je je plaats.
said-swap-over = Bedankt! Deze ruil hoeft niet meer: je houdt je plaats.

swap-mail-subject = Zou je van plaats willen ruilen? { $date }
swap-mail-intro = Iemand wil graag van plaats ruilen met jou. Dit zou je geven:
swap-mail-offered = En dit zou je in de plaats krijgen:
swap-mail-free = Zolang je geen ja zei, verandert er niets. Je mag altijd nee zeggen, zonder reden: niemand neemt het je kwalijk, en niemand hoort dat jij het was.

# Aan de coördinatoren, waar hun akkoord gevraagd wordt.
swap-consent-subject = Een ruil wacht op je akkoord: { $date }
swap-consent-intro = Twee mensen willen deze plaatsen ruilen. Niets staat het in de weg, en het is aan jou om te zeggen of je akkoord gaat:
swap-consent-until = Zolang je niets beslist, houdt iedereen zijn plaats.

swap-over-subject = De ruil kon niet doorgaan
swap-over-not-done = De ruil die je wilde kon niet doorgaan. Dat spijt ons. Je houdt je plaats:
swap-over-refused = De coördinatie kon niet akkoord gaan met deze ruil. Dat spijt ons. Een vraag? Spreek je coördinator aan. Je houdt je plaats:
swap-over-thanks = Bedankt, de ruil hoeft niet meer
swap-over-not-needed = Bedankt om erover na te denken. Deze ruil hoeft niet meer, je hoeft niet meer te antwoorden. Je houdt je plaats:
