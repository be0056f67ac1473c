# Ce que nous pouvons faire des données d’une personne, au-delà de ce qui a été convenu.

consent-title = Ce que nous pouvons faire
consent-necessary = Nous vous écrivons au sujet de vos propres créneaux, et l’équipe de la maison sait que vous venez. Sans cela, nous ne pourrions convenir de rien : il n’y a donc rien à choisir.
consent-choice = Le reste, c’est vous qui le décidez. Vous pouvez changer d’avis à tout moment.
consent-telephone = La coordination peut voir mon numéro de téléphone
consent-full-name = À la porte, l’équipe peut voir mon nom en entier (sinon, mon prénom et une initiale)
consent-first-time = À la porte, l’équipe peut voir que je viens pour la première fois, pour m’accueillir
consent-announcements = De temps en temps, la maison peut m’écrire aussi en dehors de mes créneaux
consent-checkups = Deux fois par an, vous pouvez me demander par mail si tout est encore juste
consent-elsewhere = Et voici ce que vous avez choisi plus haut sur cette page :
consent-asks =
    { $count ->
        [0] Nous ne vous demandons jamais de remplacer quelqu’un ou d’échanger un créneau.
        [one] Nous vous demandons au plus une fois par semaine de remplacer quelqu’un ou d’échanger un créneau.
       *[other] Nous vous demandons au plus { $count } fois par semaine de remplacer quelqu’un ou d’échanger un créneau.
    }
consent-calls = La coordination peut aussi vous appeler quand il manque quelqu’un.
consent-no-calls = La coordination ne vous appelle pas quand il manque quelqu’un.
consent-calendar = Votre agenda va chercher vos créneaux.
consent-no-calendar = Aucun agenda ne va chercher vos créneaux.
said-consents = Merci ! Nous nous en tiendrons à ce que vous avez choisi.
