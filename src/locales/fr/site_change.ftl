# Un site qui déménage, ouvre, ferme, change d’heures ou de places. Devant ? ! : ; se trouve une espace insécable.

site-change-title = Déménager, ouvrir, fermer, changer d’heures
site-change-what = Qu’est-ce qui change ?
site-change-moves = Le site déménage : ses créneaux ont lieu ailleurs
site-change-leaves = Lieu quitté
site-change-to = Nouveau lieu
site-change-to-hint = Le nouveau lieu n’est pas dans la liste ?
site-change-hours = Un créneau change d’heures
site-change-template = Créneau
site-change-closes = Le site ferme : plus rien n’y a lieu
site-change-opens = Le site ouvre, ou rouvre
site-change-places = Le nombre de places des résident·es change
site-change-when = Quand, et pourquoi
site-change-from = À partir du
site-change-reason = Raison écrite
site-change-reason-hint = Elle reste au dossier de chaque prestation déplacée. Pour le personnel déjà averti, elle dit aussi qu’il est d’accord.
site-change-search = Chercher tout de suite pour les places qui se libèrent
site-change-look = Regarder ce que cela change
site-change-look-title = Voici ce qui changerait
site-change-look-again = Quelque chose a changé depuis que vous avez regardé. Regardez encore une fois.
site-change-make = Faire ce changement
site-change-templates =
    { $count ->
        [one] { $count } modèle de créneau change.
       *[other] { $count } modèles de créneaux changent.
    }
site-change-of-others =
    { $count ->
        [one] { $count } créneau d’un autre site a lieu à l’endroit quitté et y reste : prévenez sa coordination.
       *[other] { $count } créneaux d’autres sites ont lieu à l’endroit quitté et y restent : prévenez leur coordination.
    }
site-change-no-weeks = Aucune semaine déjà planifiée n’est touchée.
site-change-week = Du { $first } au { $last }
site-change-draft = (brouillon)
site-change-published = (publié)
site-change-shifts-moved =
    { $count ->
        [one] { $count } créneau change.
       *[other] { $count } créneaux changent.
    }
site-change-shifts-gone =
    { $count ->
        [one] { $count } créneau n’a plus lieu.
       *[other] { $count } créneaux n’ont plus lieu.
    }
site-change-shifts-added =
    { $count ->
        [one] { $count } créneau s’ajoute.
       *[other] { $count } créneaux s’ajoutent.
    }
site-change-asked-again =
    { $count ->
        [one] { $count } personne sera à nouveau invitée à répondre.
       *[other] { $count } personnes seront à nouveau invitées à répondre.
    }
site-change-told =
    { $count ->
        [one] { $count } personne l’apprendra, sans rien avoir à répondre.
       *[other] { $count } personnes l’apprendront, sans rien avoir à répondre.
    }
site-change-freed = Ces places se libèrent :
site-change-freed-count =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
    }
site-change-then-publish = Personne ne reçoit d’e-mail avant que vous publiiez à nouveau la semaine.
site-change-waiting = Semaines à publier à nouveau
site-change-waiting-explained = Des personnes n’y savent pas encore ce qui a changé.
site-change-said =
    { $site-change-said ->
        [made] C’est changé. Regardez les semaines touchées, puis publiez-les.
       *[other] C’est fait.
    }
site-change-field =
    { $site-change-field ->
        [from] à partir du
        [leaves] lieu quitté
        [to] nouveau lieu
        [template] créneau
        [start] début
        [end] fin
        [places] places
        [reason] raison écrite
        [change] ce qui change
       *[other] le formulaire
    }
site-change-refused =
    { $site-change-refused ->
        [solve_under_way] Une des semaines touchées est en cours de recherche. Attendez la fin, ou arrêtez-la.
        [forbidden] Vous n’avez pas le droit de faire cela ici.
        [not_found] Cela n’existe plus.
       *[other] Cela n’a pas été fait. Regardez, et essayez encore une fois.
    }
