# Les sites. Devant ? ! : ; se trouve une espace insécable.

sites-title = Sites
sites-all = Tous les sites
sites-add = Ajouter un site
sites-new = Nouveau site
sites-site = Le site
sites-templates = Les modèles de créneaux de ce site
sites-code = Code
sites-code-hint = Le code est court, comme LEO, et ne change plus. Des lettres, des chiffres, - et _.
sites-name = Nom
sites-time-zone = Fuseau horaire
sites-open = Ouverture
sites-open-from = Ouvert dès le
sites-open-until = Ouvert jusqu’au
sites-open-hint = Sans dates, le site est toujours ouvert. Hors de cette période, aucun créneau n’est planifié.
sites-always = toujours
sites-minors = Des mineur·es y vivent : un·e bénévole n’y est jamais sans un membre du personnel du site
sites-places = Places des résident·es
sites-places-hint = Le jour à partir duquel un nombre vaut. Videz une ligne pour la retirer ; la dernière sert à ajouter.
sites-places-count = Places
sites-customs = Habitudes
sites-looks = Quand un non laisse moins que le minimum, une autre personne est cherchée automatiquement
sites-offers = Les places sont proposées à un peu plus de bénévoles qu’il n’en faut, selon l’expérience
sites-reminders = Rappels à qui n’a pas choisi soi-même
sites-swaps = Échanges de places
sites-swap =
    { $sites-swap ->
        [free] librement
        [employees_with_consent] librement entre bénévoles et foyers, avec l’accord de la coordination pour le personnel
        [with_consent] avec l’accord de la coordination
       *[none] aucun : on en parle avec la coordination
    }
sites-locations = Lieux
sites-no-locations = Aucun lieu pour l’instant.
sites-location-new = Ajouter un lieu
sites-location-name = Nom du lieu
sites-location-name-hint = Le nom ne dit rien que l’adresse ne doive pas dire.
sites-meeting-point = Lieu de rendez-vous
sites-meeting-hint = C’est ce que disent les e-mails et les agendas.
sites-disclosure = Qui voit l’adresse
sites-sees =
    { $sites-sees ->
        [public] tout le monde
       *[after_confirmation] seulement qui y vient, une fois que c’est confirmé ou publié
    }
sites-address = Adresse
sites-address-hidden = L’adresse n’est montrée à personne ici. Un champ vide la laisse telle quelle ; écrivez-en une autre pour la remplacer.
sites-address-gone = Effacer l’adresse
sites-zone =
    { $sites-zone ->
        [brussels] à Bruxelles
        [wallonia] ailleurs
       *[remote] nulle part : au téléphone ou chez soi
    }
sites-region = Où, pour les trajets
sites-location-add = Ajouter ce lieu
sites-location-remove = Supprimer ce lieu
sites-remove-title = Supprimer ce site
sites-remove-hint = Seul un site dont rien n’est gardé peut être supprimé. Pour le fermer, écrivez une date de fin.
sites-days = Jours particuliers pour tout le site
