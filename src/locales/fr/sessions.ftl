# Les séances. Devant ? ! : ; se trouve une espace insécable.

sessions-title = Séances
sessions-onboarding = séance d’accueil
sessions-add = Préparer une séance d’accueil
sessions-explained = Les bénévoles qui y viennent peuvent être prévu·es dès ce jour-là. La séance est aussi un créneau : la recherche trouve qui l’anime.
sessions-none = Aucune séance n’est prévue. Une séance d’accueil ouvre la porte aux nouvelles personnes.
sessions-past = Séances passées
sessions-where = Lieu
sessions-date = Date
sessions-start = Début
sessions-end = Fin
sessions-places = Places
sessions-invited = { $invited } sur { $places } places
sessions-came =
    { $count ->
        [one] { $count } personne est venue
       *[other] { $count } personnes sont venues
    }
sessions-attendees = Qui est inscrit·e
sessions-nobody = Personne pour le moment. Cherchez quelqu’un par son nom.
sessions-attendance =
    { $sessions-attendance ->
        [present] est venu·e
        [absent] n’est pas venu·e
       *[other] inscrit·e
    }
sessions-tick = Est là
sessions-absent = N’est pas venu·e
sessions-take-off = Retirer
sessions-invite = Inscrire quelqu’un
sessions-invite-them = Inscrire
sessions-not-found = Aucun·e bénévole de ce nom qui n’ait pas encore suivi la séance.
sessions-said =
    { $sessions-said ->
        [added] La séance est prévue. Inscrivez maintenant qui doit y venir.
        [invite] La personne est inscrite. Aucun message ne part d’ici : dites-le-lui.
        [take-off] La personne est retirée.
        [present] C’est noté : la personne peut être prévue dès le jour de la séance, si ses autres papiers sont en ordre.
        [absent] C’est noté. Rien n’est reproché à personne.
       *[other] C’est noté.
    }
sessions-refused =
    { $sessions-refused ->
        [length] Il n’y a plus de place.
        [kind] On inscrit ici des bénévoles.
       *[other] Ce n’est pas possible. Regardez la séance de nouveau.
    }
