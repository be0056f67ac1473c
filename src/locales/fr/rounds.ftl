# Les tournées : livraisons, invendus, déménagements. Devant ? ! : ; se trouve une espace insécable.

round-title = Tournées
round-explained = Livraisons, invendus, déménagements : la maison qui reçoit dit si cela lui convient, pour que personne n’attende sur un quai.
round-new = Prévoir une tournée
round-new-explained = La tournée devient un créneau de la semaine. Les maisons où elle s’arrête reçoivent un e-mail et disent si elles prennent ce qui est apporté.
round-received = À recevoir
round-nothing-received = Rien n’est annoncé pour l’instant.
round-own = Nos tournées
round-none = Aucune tournée prévue.
round-kind =
    { $round-kind ->
        [delivery] livraison
        [surplus_food] collecte d’invendus
       *[move] déménagement
    }
round-with = avec { $vehicle }
round-stops =
    { $count ->
        [one] { $count } arrêt
       *[other] { $count } arrêts
    }
round-stops-awaited =
    { $count ->
        [one] { $count } réponse attendue
       *[other] { $count } réponses attendues
    }
round-stops-declined =
    { $count ->
        [one] { $count } refus
       *[other] { $count } refus
    }
round-stop = Arrêt { $count }
round-awaited = Réponse attendue.
round-said =
    { $round-said ->
        [accepted] Accepté par { $name }, { $date }
       *[declined] Refusé par { $name }, { $date }
    }
round-outcome =
    { $round-outcome ->
        [delivered] Livré
        [in_part] Livré en partie
       *[not_delivered] Pas livré
    }
round-note = Remarque, si nécessaire
round-accept = Nous le prenons
round-decline = Pas possible
round-delivered = Livré
round-in-part = Livré en partie
round-not-delivered = Pas livré
round-vehicles = Véhicules
round-no-vehicles = Aucun véhicule pour l’instant.
round-vehicle-name = Nom du véhicule
round-vehicle-of = De quelle maison
round-vehicle-add = Ajouter ce véhicule
round-when = Quand, avec quoi, avec qui
round-what-kind = Quoi
round-begins = Départ
round-vehicle = Véhicule
round-vehicle-unknown = pas encore connu
round-driver = Au volant
round-driver-employed = un·e chauffeur·se
round-driver-volunteer = un·e bénévole avec le permis B
round-helpers = Bénévoles pour aider
round-stops-title = Arrêts
round-stops-hint = Videz un arrêt pour le retirer. Un arrêt chez d’autres (magasin, donateur) n’a pas de maison : écrivez où c’est.
round-at-site = Maison
round-elsewhere = ailleurs
round-where = Où exactement
round-from = Pas avant
round-until = Pas après
round-what = Ce qui est apporté ou repris
round-plan = Prévoir cette tournée
round-team = L’équipe de cette tournée
round-change = Modifier la tournée
round-change-hint = Un arrêt inchangé garde sa réponse. Pour les autres, la maison est à nouveau consultée.
round-call-off = Annuler la tournée
round-call-off-hint = Les maisons où elle s’arrêtait reçoivent un e-mail. Le créneau reste : retirez-en les personnes si besoin.
round-call-off-sure = Oui, annuler
round-done =
    { $round-done ->
        [planned] La tournée est prévue. Les maisons sont consultées par e-mail.
        [saved] C’est enregistré.
        [called-off] La tournée est annulée.
        [accepted] C’est noté : vous le prenez. Merci !
        [declined] C’est noté. Merci !
        [delivered] C’est noté : livré. Merci !
        [in_part] C’est noté. Merci !
        [not_delivered] C’est noté. Merci !
        [added] Le véhicule est ajouté.
        [removed] Le véhicule est supprimé.
       *[other] C’est fait.
    }
round-field =
    { $round-field ->
        [kind] quoi
        [vehicle] véhicule
        [stops] arrêts
        [site] maison
        [place] où exactement
        [from] pas avant
        [until] pas après
        [what] ce qui est apporté
        [note] remarque
        [name] nom du véhicule
        [location] départ
        [date] jour
        [start] début
        [end] fin
        [unpaid_break] pause non payée
        [positions] personnes
        [minimum] nombre
       *[other] le formulaire
    }
round-refused =
    { $round-refused ->
        [already_exists] C’est déjà ajouté.
        [vehicle_taken] Ce véhicule est déjà en tournée à ce moment-là. Prenez-en un autre, ou une autre heure.
        [version_mismatch] Quelqu’un d’autre a modifié cela entre-temps. Regardez, et essayez encore une fois.
        [shift_begun] La tournée a commencé : elle ne change plus.
        [shift_over] La tournée est finie.
        [too_early] La tournée commence plus tard.
        [broken_reference] Ce véhicule est prévu dans une tournée : il reste.
        [forbidden] Vous n’avez pas le droit de faire cela ici.
       *[other] Cela n’a pas été fait. Regardez, et essayez encore une fois.
    }
round-announced-subject = { $kind } { $date } : pouvez-vous recevoir ?
round-announced-intro = { $site } prévoit de passer chez vous. Dites si quelqu’un sera là et si cela vous convient.
round-changed-subject = { $kind } { $date } : autrement que prévu
round-changed-intro = { $site } a modifié sa tournée. Dites si cela vous convient toujours.
round-called-off-subject = { $kind } { $date } : annulé
round-called-off-intro = { $site } ne passera pas chez vous. Personne ne doit attendre.
round-declined-subject = { $kind } { $date } : une maison ne peut pas recevoir
round-declined-intro = Cet arrêt de votre tournée ne convient pas. Choisissez un autre moment, ou une autre maison.
round-accepted-subject = { $kind } { $date } : une maison peut recevoir
round-accepted-intro = Cet arrêt de votre tournée convient tout de même.
round-short-subject = { $kind } { $date } : pas tout livré
round-short-intro = À cet arrêt de votre tournée, tout n’a pas été livré.
round-look = Voir la tournée
round-sign-in = La page s’ouvre après connexion.
round-said-to-it = Remarque : { $note }
