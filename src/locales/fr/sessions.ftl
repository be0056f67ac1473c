# Les séances. Devant ? ! : ; se trouve une espace insécable.

sessions-title = Séances
sessions-add = Préparer une séance
sessions-kind = Ce que c’est
sessions-spoken = Langues de la séance
sessions-spoken-hint = Quatre au plus. Elles sont dites dans l’invitation.
sessions-explained = Qui vient à une séance d’accueil peut être prévu·e dès ce jour-là ; une formation compte quand une personne permanente l’a validée. La séance est aussi un créneau : la recherche trouve qui l’anime.
sessions-none = Aucune séance n’est prévue. Une séance d’accueil ouvre la porte aux nouvelles personnes.
sessions-past = Séances passées
sessions-where = Lieu
sessions-date = Date
sessions-start = Début
sessions-end = Fin
sessions-places = Places
sessions-coming =
    { $coming ->
        [0] personne n’a encore de place, sur { $places }
        [one] { $coming } personne sur { $places } places
       *[other] { $coming } personnes sur { $places } places
    }
sessions-waiting =
    { $count ->
        [one] { $count } attend une place
       *[other] { $count } attendent une place
    }
sessions-silent = { $count } sans réponse
sessions-declined =
    { $count ->
        [one] { $count } ne vient pas
       *[other] { $count } ne viennent pas
    }
sessions-came =
    { $count ->
        [one] { $count } personne est venue
       *[other] { $count } personnes sont venues
    }
sessions-attendees = Qui vient
sessions-nobody = Personne n’est encore invité.
sessions-stands =
    { $sessions-stands ->
        [coming] vient
        [waiting] attend une place
        [declined] ne vient pas
        [present] est venu·e
        [validated] est venu·e, formation validée
        [absent] n’est pas venu·e
       *[invited] n’a pas répondu
    }
sessions-to-validate = – une personne permanente doit encore valider
sessions-validate = Valider la formation
sessions-validate-all = Valider la formation des { $count } personnes présentes
sessions-tick = Est là
sessions-absent = N’est pas venu·e
sessions-take-off = Retirer
sessions-note-answer = Noter une réponse
sessions-said-yes = A dit oui
sessions-said-no = A dit non
sessions-invite = Inviter
sessions-invite-explained = Chaque personne reçoit un message avec un lien pour répondre, sans compte. Vous pouvez inviter plus de monde qu’il n’y a de places : les suivant·es attendent qu’une place se libère.
sessions-by-link = Inscription par un lien
sessions-by-link-explained = Pour une affiche, un site ou un groupe : qui a le lien peut s’inscrire, sans être connu·e ici, et confirme par un message. Les inscrit·es apparaissent ci-dessus et dans le parcours des bénévoles.
sessions-link = Le lien à donner
sessions-link-look = Voir la page d’inscription
sessions-link-open = Ouvrir l’inscription par un lien
sessions-link-close = Fermer l’inscription par le lien
sessions-who-waits =
    { $count ->
        [one] { $count } personne attend une telle séance
       *[other] { $count } personnes attendent une telle séance
    }
sessions-who-waits-hint = Elles ne l’ont pas encore suivie et ne sont invitées à aucune autre.
sessions-who-waits-first = Voici les { $count } premières ; les autres viennent ensuite.
sessions-invite-these = Inviter ces personnes
sessions-invite-them = Inviter
sessions-no-mail = (n’a pas d’adresse mail : dites-le-lui)
sessions-walk-in = Quelqu’un d’autre est venu
sessions-add-them = Ajouter
sessions-change = Changer la séance
sessions-change-places = Enregistrer
sessions-call-off = Annuler la séance
sessions-call-off-sure =
    { $count ->
        [0] Oui, elle n’a pas lieu. Personne n’est à prévenir.
        [one] Oui, elle n’a pas lieu : la personne invitée en est prévenue.
       *[other] Oui, elle n’a pas lieu : les { $count } personnes invitées en sont prévenues.
    }
sessions-unreached = À prévenir autrement, faute d’adresse mail qui fonctionne : { $names }.
sessions-not-found = Aucun·e bénévole de ce nom qui n’ait pas encore suivi la séance.
sessions-said =
    { $sessions-said ->
        [added] La séance est prévue. Invitez maintenant qui doit y venir.
        [invite] C’est fait : qui a une adresse mail reçoit l’invitation.
        [open] L’inscription par le lien est ouverte : le lien est plus bas.
        [close] Plus personne ne peut s’inscrire par le lien. Qui est inscrit·e le reste.
        [take-off] La personne est retirée.
        [yes] C’est noté. S’il n’y a plus de place, la personne attend la première qui se libère.
        [no] C’est noté. Rien n’est reproché à personne.
        [present] C’est noté : la personne peut être prévue dès le jour de la séance, si ses autres papiers sont en ordre.
        [trained] C’est noté. La formation compte dès qu’une personne permanente l’a validée.
        [absent] C’est noté. Rien n’est reproché à personne.
        [validate] La formation est validée : elle compte dès le jour de la séance.
        [places] C’est enregistré. Qui attendait une place libre l’a maintenant, et en reçoit un message si son adresse fonctionne.
        [called-off] La séance est annulée. Un message part à chaque personne invitée dont l’adresse fonctionne. Son créneau reste dans la semaine : supprimez-le si personne ne doit venir.
       *[other] C’est noté.
    }
sessions-refused =
    { $sessions-refused ->
        [range] Il faut au moins une place, et 500 au plus.
        [type] Il faut au moins une place, et 500 au plus.
        [length] C’est trop de monde pour une séance : 500 personnes au plus.
        [kind] On invite ici des bénévoles.
        [not_present] Notez d’abord que la personne est venue.
        [session_begun] La séance a commencé : notez maintenant qui est venu.
        [elsewhere_then] La personne a dit oui à un créneau à ce moment-là.
        [session_not_begun] On note qui est venu quand la séance a commencé.
        [forbidden] Seule une personne permanente valide une formation.
       *[other] Ce n’est pas possible. Regardez la séance de nouveau.
    }
pathway-title = Le parcours des bénévoles
pathway-explained = Qui en est où, et depuis quand : de la première demande aux créneaux réguliers.
pathway-trained =
    { $count ->
        [0] Personne n’a encore suivi la formation « genre et migration ».
        [one] { $count } personne a suivi la formation « genre et migration ».
       *[other] { $count } personnes ont suivi la formation « genre et migration ».
    }
pathway-step =
    { $pathway-step ->
        [asked] A demandé à venir
        [informed] Est informé·e
        [onboarded] Est accueilli·e
        [first] Est venu·e une fois
       *[regular] Vient régulièrement
    }
pathway-hint =
    { $pathway-hint ->
        [asked] Ces personnes attendent une séance d’information ou d’accueil.
        [informed] Elles attendent une séance d’accueil.
        [onboarded] Elles peuvent être prévues, et attendent leur premier créneau.
        [first] Demandez-leur comment c’était, et quand elles reviennent.
       *[regular] Merci à elles.
    }
pathway-since = depuis le { $date }
pathway-longest = Qui attend depuis le plus longtemps
pathway-more =
    { $count ->
        [one] Et { $count } autre.
       *[other] Et { $count } autres.
    }

# Ce qu’est une séance, sur le tableau, dans les messages et sur les pages.
session-kind =
    { $session-kind ->
        [information] séance d’information
        [gender_and_migration] formation « genre et migration »
       *[onboarding] séance d’accueil
    }
session-about =
    { $session-about ->
        [information] On y raconte ce que font les bénévoles et comment commencer. Elle n’engage à rien.
        [gender_and_migration] Elle est demandée avant un premier créneau à la maison des femmes.
       *[onboarding] Après cette séance, vous pouvez venir à vos premiers créneaux.
    }
session-languages = En : { $languages }

# Ce qu’on écrit à qui est invité·e.
session-invited-subject = { $what }, { $date } : y serez-vous ?
session-invited-intro = Vous êtes invité·e à cette séance. { $about }
session-asked-subject = { $what }, { $date } : confirmez votre inscription
session-asked-hello = Bonjour,
session-asked-intro = Cette adresse a été indiquée pour la séance ci-dessous. { $about } Un clic confirme que c’est bien vous. Ce n’était pas vous ? Ne faites rien : tout est oublié après deux jours.
session-asked-button = Confirmer
session-welcomed-subject = Bienvenue : { $what }, { $date }
session-welcomed-intro = Merci de vouloir venir. Votre page dit si vous avez une place, et vous pouvez y changer d’avis à tout moment.
join-lead = Envie de venir ? Laissez votre nom et votre adresse : un message vous apporte un lien pour confirmer. Il ne faut pas de compte.
join-send = Je voudrais venir
join-kept = Ce que vous écrivez ici ne sert qu’à vous inviter. Sans confirmation, tout est oublié après deux jours. Ensuite, votre page montre ce que nous gardons, et permet de l’effacer.
join-wrong = Il manque encore quelque chose. Rien n’est envoyé.
join-name = Un nom, en lettres.
join-mail = Une adresse complète, comme nom@exemple.be.
join-click = Un clic, et votre inscription est confirmée.
join-sent-title = Regardez vos messages
join-sent = Un message avec un lien part vers cette adresse. Un clic sur le lien, et c’est confirmé. Rien reçu ? Regardez parmi les indésirables, ou redemandez dans dix minutes.
join-used = Ce lien a déjà servi, ou il est trop ancien. Si vous aviez confirmé, un message vous mène à votre page. Sinon, inscrivez-vous à nouveau.
join-closed-title = Pas d’inscription par ce lien
join-closed = La séance a commencé, n’a pas lieu, ou n’est pas ouverte de cette façon. Demandez à la personne qui vous a donné le lien : il y en aura d’autres.
join-staff-title = Vous faites déjà partie de l’équipe
join-staff = Ces séances sont pour les bénévoles. Rien n’a été noté.
session-freed-subject = Une place pour vous : { $what }, { $date }
session-freed-intro = Vous attendiez une place, et vous l’avez. Si vous ne pouvez plus venir, dites-le sur votre page : elle ira à quelqu’un d’autre.
session-reminded-subject = Bientôt : { $what }, { $date }
session-reminded-intro = Un petit rappel : vous avez dit que vous veniez à cette séance. Un empêchement ? Dites-le sur votre page, cela suffit.
session-moved-subject = Changement : { $what }, { $date }
session-moved-intro = Cette séance a lieu à un autre moment ou à un autre endroit. Voici ce qui vaut maintenant. Si cela ne vous va plus, dites-le sur votre page.
session-called-off-subject = N’a pas lieu : { $what }, { $date }
session-called-off-intro = Cette séance n’a malheureusement pas lieu. Vous n’avez rien à faire.
session-off-subject = Vous n’êtes plus attendu·e : { $what }, { $date }
session-off-intro = Votre nom a été retiré de la liste de cette séance. Si c’est une erreur, parlez-en à la coordination.
session-mail-full = Les places sont prises pour l’instant : qui dit oui attend la première place libre.
session-mail-free = Vous êtes libre de dire non, ou de ne pas répondre : rien ne vous sera reproché.

# Sur la page de qui est invité·e.
page-sessions = Séances auxquelles vous êtes invité·e
session-stands =
    { $session-stands ->
        [coming] Vous venez. À bientôt !
        [waiting] Vous attendez une place : la première qui se libère est à vous.
        [declined] Vous ne venez pas. Si cela change, dites-le ici.
       *[other] Viendrez-vous ?
    }
session-full = Les places sont prises pour l’instant.
session-yes = Je viens
session-wait = J’attends une place
session-no = Pas cette fois
session-cannot = Je ne peux plus venir
said-session-coming = C’est noté : vous avez une place. À bientôt !
said-session-waiting = Merci ! Les places sont prises : nous vous écrivons dès que l’une se libère.
said-session-declined = C’est noté. Merci de l’avoir dit !
said-session-begun = Cette séance a commencé. Merci d’y avoir pensé !
