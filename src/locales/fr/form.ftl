# Les formulaires du tableau : ce qu’ils ont en commun. Devant ? ! : ; se trouve une espace insécable.

form-read-only = Vous pouvez lire cette page, sans rien y modifier.
form-lines-hint = Pour retirer une ligne, choisissez — ou videz-la. La dernière ligne sert à ajouter. Sans dates, cela vaut en tout temps.
form-from = Du
form-until = Jusqu’au
form-save = Enregistrer
form-differs = Différent de ce qui est enregistré : { $fields }. Ce que vous avez écrit se trouve toujours ci-dessous. Enregistrez encore une fois pour le mettre à la place.
form-line = ligne { $line }
form-fault-at = { $place } : { $fault }
form-field =
    { $form-field ->
        [given_name] prénom
        [family_name] nom
        [mail] e-mail
        [mail_fails] e-mails qui reviennent
        [phone] téléphone
        [locale] langue des messages
        [kind] catégorie
        [birth_date] date de naissance
        [guest_places] places d’accueil
        [roles] rôles
        [languages] langues
        [clearances] attestations
        [contracts] contrats
        [workplace] lieu de travail
        [weekly_minutes] heures par semaine
        [profile] règles
        [from] du
        [until] jusqu’au
        [starts_at] début
        [ends_at] fin
        [id] cette personne
        [people] personnes
        [site] site
        [activity] activité
        [translations] dans d’autres langues
        [location] lieu
        [weekdays] jours de la semaine
        [person] personne
        [version] version
        [activities] activités
        [wanted] fois par semaine
        [weekly] heures
        [recurrence] rythme
        [weekday] jour de la semaine
        [start] début
        [end] fin
        [unpaid_break] pause non payée
        [paid_break] pause payée
        [positions] qui est demandé
        [minimum] au moins
        [ideal] au mieux
        [team] dans l’équipe
        [any_of] langues
        [group] groupe
        [gender_rule] non-mixité
        [only] pour qui
        [kinds] catégories
        [reason] raison écrite
        [approved_by] approuvé par
        [prerequisites] ce qu’il faut avoir
        [pair] en binôme
        [beside_experienced] à côté d’une personne qui connaît
        [minimum_age] âge des bénévoles
        [closed_on_holidays] jours fériés
        [meeting] réunion
        [exceptions] jours particuliers
        [date] jour
        [plan] ce qui vaut
        [name] nom
        [time_zone] fuseau horaire
        [places] places
        [minors] mineur·es
        [looks_for_somebody] recherche d’un remplacement
        [offers_to_more] plus de propositions que de places
        [reminders] rappels
        [swaps] échanges
        [address] adresse
        [disclosure] qui voit l’adresse
        [meeting_point] lieu de rendez-vous
        [zone] région
        [own_id] code
       *[other] le formulaire
    }
form-fault =
    { $form-fault ->
        [required] cela manque
        [length] vide, trop court ou trop long
        [characters] certains signes ne peuvent pas s’y trouver
        [type] c’est illisible
        [range] c’est trop peu ou trop
        [date] ce jour n’existe pas au calendrier
        [instant] ce n’est pas un jour ou une heure
        [mail] ce n’est pas une adresse e-mail
        [phone] ce n’est pas un numéro de téléphone
        [unknown_word] ce mot n’est pas connu ici
        [unknown_site] cette maison n’existe pas
        [unknown_profile] ces règles n’existent pas
        [identifier] cette maison n’existe pas
        [beyond_reach] cela concerne les maisons d’autres équipes
        [taken] déjà dans la liste des personnes
        [repeated] cela s’y trouve deux fois
        [overlap] deux lignes valent le même jour
        [ends_before_start] la fin est avant le début
        [kind] cela ne va pas avec la catégorie
        [more] il y a encore d’autres erreurs
        [time] ce n’est pas une heure
        [minimum_above] c’est plus que le maximum, ou que l’idéal
        [break_too_short] au-delà de 6 heures, une personne employée a au moins 15 minutes de pause
        [break_too_long] les pauses sont plus courtes que le créneau
        [unknown_location] ce lieu n’existe pas
        [unknown_time_zone] ce n’est pas un fuseau horaire, comme Europe/Brussels
        [order] les jours se suivent, le premier d’abord
        [own_name] des lettres, des chiffres, - et _, au plus 40
        [one_of] choisissez un modèle, ou écrivez un texte
        [unknown_template] ce modèle n’existe pas ici
        [limited_address] cette adresse n’est pas pour tout le monde : indiquez plutôt le lieu de rendez-vous
        [month] ce n’est pas un mois
        [past] c’est déjà passé
        [recurrence] ce n’est pas une règle de récurrence de jours, comme FREQ=MONTHLY;BYDAY=2TU,4TU
        [not_yet_due] ces jours ne sont dus que plus tard
        [used_up] il en reste moins cette année-là
        [changed] quelqu’un l’a changé entre-temps : regardez encore une fois
        [never] aucun des jours choisis n’est ainsi : le créneau n’aurait jamais lieu
        [unused] rien de ce site n’y a lieu à ce moment
        [gap] le site est encore ouvert jusqu’à un jour d’avant : notez plutôt les jours fermés dans son calendrier
        [already_so] c’est déjà ainsi
        [unknown_vehicle] ce véhicule n’existe pas
        [no_driver] personne n’y doit avoir le permis B
        [outside_shift] la tournée a d’autres heures
       *[other] quelque chose ne va pas
    }
form-refused =
    { $form-refused ->
        [version_mismatch] Quelqu’un d’autre a modifié cela entre-temps. Rien n’a été enregistré.
        [broken_reference] Autre chose s’y rapporte encore : cela reste.
        [already_exists] C’est déjà ajouté.
        [forbidden] Vous n’avez pas le droit de faire cela ici.
        [not_found] Cela n’existe plus.
        [garbled] Le formulaire n’est pas complet. Essayez encore une fois.
       *[other] Cela n’a pas été fait. Regardez, et essayez encore une fois.
    }
form-said =
    { $form-said ->
        [saved] C’est enregistré.
        [added] C’est ajouté.
        [removed] C’est supprimé.
        [day] Le jour est noté.
       *[other] C’est fait.
    }
form-or = ou
form-remove = Supprimer
form-remove-sure = Oui, supprimer
month-of-year = { $month } { $year }
weekday-short =
    { $day ->
        [1] lu
        [2] ma
        [3] me
        [4] je
        [5] ve
        [6] sa
       *[7] di
    }
form-days = Jours particuliers
form-days-hint = Les semaines déjà planifiées ne changent pas. Ce qui est noté ici passe avant le jour de la semaine et avant les jours fériés.
form-days-none = Aucun jour particulier noté à partir d’aujourd’hui.
form-day = Jour
form-day-plan = Ce qui vaut ce jour-là
form-day-note = Noter ce jour
form-day-back = Comme d’habitude
form-day-choose = Choisissez un jour dans le calendrier, ou écrivez-le ici.
form-day-is =
    { $form-day-is ->
        [normal] comme d’habitude
        [closed] fermé
        [open] a lieu aux heures habituelles
        [hours] à d’autres heures
        [holiday] jour férié
        [on] a lieu
        [shut] site pas ouvert
        [otherwise] autrement que d’habitude
       *[other] n’a pas lieu
    }
form-day-as = comme un { $weekday }
form-day-hours = à d’autres heures : { $hours }
