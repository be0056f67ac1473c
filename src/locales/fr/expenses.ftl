# Le défraiement forfaitaire des bénévoles : pour la coordination, et sur leur propre page.

expense-title = Défraiement des bénévoles
expense-link = Défraiement forfaitaire des bénévoles
expense-due = À donner
expense-days = Jours
expense-amount = Montant
expense-day = Jour
expense-name = Nom
expense-site = Site
expense-nothing-due = Rien d’autre n’est à donner pour ce mois.
expense-none-given = La maison ne donne pas de défraiement forfaitaire. Qui tient les règles peut y inscrire un montant par jour :
expense-explained = Pour les jours où quelqu’un a noté leur présence, aux bénévoles qui le demandent sur leur propre page. Personne ne reçoit plus que ce que la loi permet en un an, avec ce que d’autres organisations ont donné.
expense-not-noted =
    { $count ->
        [one] Pour { $count } place de bénévole, personne n’a noté qui est venu·e : rien n’est donné.
       *[other] Pour { $count } places de bénévoles, personne n’a noté qui est venu : rien n’est donné.
    }
expense-not-asking =
    { $count ->
        [one] { $count } bénévole qui est venu·e ne demande rien.
       *[other] { $count } bénévoles qui sont venu·es ne demandent rien.
    }
expense-beyond =
    { $count ->
        [one] { $count } jour au-delà de ce que la loi permet cette année
       *[other] { $count } jours au-delà de ce que la loi permet cette année
    }
expense-settle = Noter que { $amount } ont été donnés
expense-given = Donné
expense-take-back = Pas donné, finalement
expense-take-back-sure = Oui, ce n’a pas été donné
expense-said =
    { $expense-said ->
        [settled] Noté : c’est donné.
        [taken-back] Noté : ce n’a pas été donné.
       *[other] C’est fait.
    }
expense-refused =
    { $expense-refused ->
        [another_sum] Le montant dû est un autre à présent : quelqu’un a noté des présences. Regardez à nouveau.
        [forbidden] Vous ne pouvez pas faire cela ici.
       *[other] Cela n’a pas été fait. Regardez, puis réessayez.
    }
own-expenses-title = Défraiement
own-expenses-explained = Si vous le souhaitez, la maison vous donne { $day } pour chaque jour où vous venez, pour ce que cela vous coûte. Aucun justificatif n’est demandé. La loi permet { $most } par jour et { $year } par an, toutes organisations ensemble.
own-expenses-elsewhere = Ce que d’autres organisations vous ont donné en { $year } (€)
own-expenses-yours = C’est à vous de le dire, et vous pouvez changer d’avis à tout moment. Personne ne demande pourquoi.
own-expenses-ask = Je le souhaite en { $year }
own-expenses-stop = Je n’en ai plus besoin
own-expenses-noted =
    { $count ->
        [0] Vous l’avez demandé pour { $year }. Rien n’est encore noté.
        [one] Vous l’avez demandé pour { $year }. Noté jusqu’ici : { $count } jour, { $amount }.
       *[other] Vous l’avez demandé pour { $year }. Noté jusqu’ici : { $count } jours, { $amount }.
    }
said-expenses = Merci ! Votre défraiement est noté.
said-no-expenses = C’est noté : plus de défraiement. Ce que vous avez reçu vous reste.
own-expenses-kept = Ce qui est noté reste sept ans avec votre nom, même si vous faites effacer vos données : la loi comptable le demande.
