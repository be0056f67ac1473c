# Les heures prestées, pour qui les paie. Les bénévoles n’en doivent aucune.

hours-title = Heures prestées
hours-link = Heures prestées : par personne, mois par mois
hours-month = Mois
hours-before = ← { $month }
hours-after = { $month } →
hours-nothing = Personne à qui l’on dit ce qu’il ou elle preste n’avait de prestation ici ce mois-là. Choisissez un autre mois, ou un autre site.
hours-nobody = Aucune prestation ce mois-là.
hours-by-person = Par personne
hours-by-period = Quatre semaines
hours-name = Nom
hours-kind = Statut
hours-planned = Prévues
hours-done = Prestées
hours-to-confirm = Pas encore notées
hours-to-come = À venir
hours-days = Jours prestés
hours-days-to-confirm = Jours pas encore notés
hours-absent = Prestations manquées
hours-period-from = Du
hours-period-until = Au
hours-agreed = Convenues
hours-balance = Écart
hours-so-many = { $hours } h
hours-of-planned = sur { $hours } h prévues
hours-not-noted = { $hours } h pas encore notées
hours-still-to-come = { $hours } h à venir
hours-absent-from =
    { $count ->
        [one] absent·e { $count } fois
       *[other] absent·e { $count } fois
    }
hours-days-worked =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
hours-period = jusqu’au { $day } :
hours-of-agreed = { $done } sur { $agreed } h
hours-explained = Heures payées, pauses non payées déduites. Ce que personne n’a noté compte comme prévu. Un jour compte une fois aux sites affichés ici, pour les chèques-repas ; une nuit appartient au jour où elle commence. Les quatre semaines comptent tous les sites, pour les semaines publiées, avec ce qui est encore à venir ; les jours entiers d’absence en demandent moins.
hours-yours = Ce que personne n’a encore noté compte comme prévu. Si quelque chose n’est pas juste, dites-le à votre coordination.
hours-to-confirm-title = À confirmer
hours-to-confirm-explained = Des prestations terminées dont personne n’a noté qui est venu. Voyez d’abord qui a presté autrement que prévu, puis confirmez le reste d’un coup.
hours-open =
    { $count ->
        [one] { $site } : { $count } à confirmer
       *[other] { $site } : { $count } à confirmer
    }
hours-confirm = { $site } : tout comme prévu
hours-profile = Fiche
hours-as-planned = Comme prévu
hours-correct = Autres heures, ou absence
hours-start = Début
hours-end = Fin
hours-note = Noter ces heures
hours-did-not-come = N’est pas venu·e
hours-planned-so = { $hours } h, à venir
hours-noted-nothing = { $hours } h prévues. Rien n’est encore noté.
hours-noted-planned = { $hours } h, comme prévu
hours-noted-otherwise = { $hours } h : de { $start } à { $end }
hours-away = Absent·e ce jour-là, d’après ses absences. En cas de présence malgré tout : comme prévu, ou d’autres heures.
hours-less-break = moins une pause de { $minutes } min
hours-noted-absent = N’est pas venu·e
hours-said =
    { $hours-said ->
        [confirmed] Noté : tout comme prévu.
        [hours] Noté.
        [planned] Noté : comme prévu.
        [absent] Noté : n’est pas venu·e.
       *[other] C’est fait.
    }
hours-refused =
    { $hours-refused ->
        [not_over] Ce n’est pas encore fini. Notez les heures après.
        [no_hours] On ne note pas d’heures pour les bénévoles ni pour les foyers d’accueil.
        [not_expected] Cette personne n’est plus attendue ici. Regardez à nouveau.
        [worked_elsewhere] Cette personne avait une autre prestation à ce moment-là, ici ou sur un autre site. Corrigez-la d’abord, ou demandez à qui coordonne là-bas.
        [forbidden] Vous ne pouvez pas faire cela ici.
        [hours_noted] Une coordination a noté ses heures.
       *[other] Cela n’a pas été fait. Regardez, puis réessayez.
    }
