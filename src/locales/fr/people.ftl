# Les personnes, et ce qu’on tient à jour d’elles. Devant ? ! : ; se trouve une espace insécable.

people-title = Personnes
people-all = Toutes les personnes
people-add = Ajouter une personne
people-new = Nouvelle personne
people-name-or-mail = Nom ou e-mail
people-kind = Catégorie
people-home = Site d’attache
people-roles = Rôles
people-role = Rôle
people-languages = Langues
people-lapses = Arrive à échéance
people-pages = Pages
people-before = Précédent
people-next = Suivant
people-found =
    { $count ->
        [0] Personne
        [one] { $count } personne
       *[other] { $count } personnes
    }
people-added =
    { $count ->
        [one] { $count } personne a été ajoutée.
       *[other] { $count } personnes ont été ajoutées.
    }
people-removed = La personne a été supprimée.
people-contract = Contrat
people-ends = { $what } jusqu’au { $day }
people-ended = { $what }, terminé le { $day }
people-who = Identité
people-given = Prénom
people-family = Nom
people-mail = E-mail
people-mail-fails = Les e-mails envoyés à cette adresse reviennent
people-phone = Téléphone
people-phone-hint = Aucun numéro n’est affiché : il n’y en a pas, ou la personne ne souhaite pas qu’on le voie. Un champ vide ne change rien.
people-locale = Langue des messages
people-birth = Date de naissance
people-guests = Places d’accueil (foyers)
people-workplace = Lieu de travail
people-everywhere = Partout où l’on a besoin de la personne
people-at-sites = Dans ces maisons seulement
people-other-sites = Et dans des maisons qui concernent d’autres équipes, ce qui ne change pas :
people-clearances = Attestations
people-clearance = Attestation
people-contracts = Contrats
people-hours = Heures par semaine
people-profile = Règles
people-profile-usual = Habituelles
people-schedule = Horaire
people-schedule-fixed = Habituel
people-schedule-variable = Temps partiel variable
people-said =
    { $people-said ->
        [saved] C’est enregistré.
        [added] La personne est ajoutée.
        [away] L’absence est notée.
        [back] L’absence est retirée.
        [freed] Les places sont libres. Là où le site le veut, d’autres personnes sont sollicitées.
       *[other] C’est fait.
    }
people-missed = Encore attendu·e malgré une absence
people-free-explained = Chaque place est libre aussitôt : qui l’attendait la prend, ou quelqu’un est cherché là où le site le veut. Ce qui n’est pas publié reste tel quel.
people-see-gaps = Voir ce qui est à pourvoir, et qui est demandé
people-free =
    { $count ->
        [one] Libérer { $count } place
       *[other] Libérer ces { $count } places
    }
people-absences = Absences
people-never-away = Aucune absence connue.
people-enter-absence = Noter une absence
people-why = Motif
people-away =
    { $people-away ->
        [leave] congé
        [extra_legal] jour extralégal
        [sickness] maladie
        [training] formation
       *[other] autre
    }
people-first-day = Premier jour
people-from-time = À partir de (heure)
people-last-day = Dernier jour
people-until-time = Jusqu’à (heure)
people-away-hint = Sans heures, ce sont des jours entiers. Pour une maladie, on ne demande pas la cause.
people-enter = Noter
people-take-back = Retirer
people-remove-title = Supprimer cette personne
people-remove-hint = Ses absences et ses disponibilités disparaissent aussi. Une personne qui figure dans un planning reste.
people-remove-sure = Oui, supprimer
people-remove = Supprimer
people-refused =
    { $people-refused ->
        [version_mismatch] Quelqu’un d’autre a modifié cette personne entre-temps. Rien n’a été enregistré.
        [broken_reference] La personne figure dans un planning, ou quelque chose d’autre s’y rapporte : elle reste.
        [already_exists] La personne est déjà ajoutée.
        [forbidden] Vous n’avez pas le droit de faire cela ici.
        [not_found] Cela n’existe plus.
        [garbled] Le formulaire n’est pas complet. Essayez encore une fois.
       *[other] Cela n’a pas été fait. Regardez, et essayez encore une fois.
    }
people-paste = Coller une liste
people-paste-hint = Copiez les lignes d’un tableur, avec les titres des colonnes, et collez-les ici. Vous voyez d’abord qui serait ajouté. Environ 300 lignes à la fois.
people-paste-columns = Titres : prénom, nom, e-mail, téléphone, date de naissance, catégorie, rôle, langues, site ; pour les foyers : places d’accueil. Plusieurs langues, rôles ou sites dans une case sont séparés par une virgule. Sans site, les bénévoles vont partout où l’on a besoin d’eux·elles.
people-paste-would = Personnes qui seraient ajoutées
people-paste-add =
    { $count ->
        [one] Ajouter { $count } personne
       *[other] Ajouter les { $count } personnes
    }
people-paste-nobody = Personne n’a été ajouté. À corriger :
people-paste-known = Déjà dans la liste : { $names }. Ces personnes restent telles quelles.
people-paste-all-known = Toutes ces personnes sont déjà dans la liste : rien ne change.
people-download = Télécharger la liste
people-offers = Coller des disponibilités
people-offers-hint = Copiez les lignes d’un tableur, avec les titres des colonnes, et collez-les ici. Vous voyez d’abord ce qui changerait pour qui.
people-offers-columns = Titres : prénom, nom, e-mail, jours (lun-ven), heures (17h-22h), fois par semaine, site, activités ; ou une colonne par jour de la semaine, avec les heures dans les cases. Plusieurs lignes par personne sont possibles. Sans nombre : une fois par jour proposé. Ce que la liste ne dit pas reste comme avant.
people-offers-nothing = Rien n’a changé. À corriger :
people-offers-would = Disponibilités qui changeraient
people-offers-when = Chaque semaine
people-offers-change =
    { $count ->
        [one] Enregistrer pour { $count } personne
       *[other] Enregistrer pour { $count } personnes
    }
people-offers-known = Restent comme elles sont : { $names }
people-offers-all-known = Toutes ces disponibilités sont déjà connues : rien ne change.
people-offers-changed =
    { $count ->
        [one] Les disponibilités de { $count } personne ont changé.
       *[other] Les disponibilités de { $count } personnes ont changé.
    }
people-offers-download = Télécharger les disponibilités actuelles
people-extra-legal = Jours extralégaux { $year } : { $taken } pris sur { $days }
