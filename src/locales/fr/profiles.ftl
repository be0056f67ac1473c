# Les règles, en mots simples. Devant ? ! : ; se trouve une espace insécable.

rules-title = Règles
rules-all = Toutes les règles
rules-lead = Selon ces règles, les horaires sont cherchés et vérifiés. Pour chaque catégorie, les plus récentes qui ont commencé comptent.
rules-add = Ajouter des règles
rules-new = Nouvelles règles
rules-new-hint = Un chiffre change à une date ?
rules-new-from = Écrire de nouvelles règles à partir de celles-ci
rules-name = Nom
rules-binds = Pour qui
rules-contracts = seulement les contrats qui les nomment
rules-standard-name =
    { $rules-standard-name ->
        [employee] Personnel de jour
        [night_watch] Veille de nuit
        [intern] Stagiaires
       *[volunteer] Bénévoles
    }
rules-standard-source =
    { $rules-standard-source ->
        [employee] Loi du 16 mars 1971, art. 19, 21, 38ter
        [night_watch] Loi du 16 mars 1971, art. 19, 21, 35, 38ter ; arrêté royal du 16 juillet 2004
        [intern] Loi du 16 mars 1971 ; la convention de stage
       *[volunteer] Propres à l’organisation ; loi du 3 juillet 2005
    }
rules-since = Vaut dès le
rules-source = Source
rules-counts = compte aujourd’hui
rules-what = De quoi il s’agit
rules-standard = Personne n’a écrit ces règles ici : ce sont celles de la loi et de la maison, telles qu’elles sont connues du programme.
rules-figures-hint = Les durées s’écrivent en heures, comme 9, 8:30 ou 37,5.
rules-empty = Vide :
rules-write-down = Écrire ces règles
rules-remove-title = Supprimer ces règles
rules-remove-hint = Des règles qu’un contrat nomme restent. Sans règles pour une catégorie, celles de la loi comptent.
rules-holds =
    { $rules-holds ->
        [yes] oui
       *[other] non
    }
rules-preferably = quand c’est possible
rules-kept = Une recherche n’enfreint jamais ces règles ; là où il est écrit « quand c’est possible », elle les respecte autant qu’elle peut.
rules-group =
    { $rules-group ->
        [hours] Heures
        [rest] Repos
        [nights] Nuits
        [leave] Congés
        [expenses] Défraiement des bénévoles
       *[other] Publication
    }
rules-absent =
    { $rules-absent ->
        [daily_rest_minor] comme pour tout le monde
        [rest_after_night] comme après une autre prestation
        [average_from] 1er janvier 2024
        [daily_maximum_long_week] comme les autres semaines
        [notice_working_days] pas de délai
        [notice_days_preferred] pas de délai
        [daily_rest] pas de minimum
        [weekly_rest] pas de minimum
        [shortest_duty] pas de minimum
        [shortest_night] pas de minimum
        [rest_after_nights] pas de minimum
        [weekends_off_of_four] pas de minimum
        [extra_legal_days] aucun
        [extra_legal_after_months] dès le début
        [expenses_a_day] aucun
        [expenses_day_maximum] comme dans le profil standard
        [expenses_year_maximum] comme dans le profil standard
       *[other] pas de limite
    }
rules-figure =
    { $rules-figure ->
        [name] nom
        [source] source
        [valid_from] vaut dès le
        [kind] pour qui
        [daily_maximum] prestation la plus longue
        [daily_maximum_long_week] prestation la plus longue dans une longue semaine
        [clock_change_night] nuit du changement d’heure comptée selon l’horaire
        [weekly_maximum] heures par semaine, au plus
        [weekly_average] heures par semaine en moyenne
        [average_from] début de ces périodes
        [weekly_preferred] heures par semaine, de préférence
        [contract_tolerance] écart avec les heures du contrat
        [shortest_duty] prestation la plus courte
        [shortest_night] nuit la plus courte
        [daily_rest] repos entre deux prestations
        [daily_rest_minor] repos entre deux prestations, avant 18 ans
        [rest_after_night] repos après une nuit
        [weekly_rest] repos hebdomadaire
        [consecutive_days_preferred] jours d’affilée, de préférence
        [weekends_off_of_four] week-ends libres sur quatre
        [no_night_work] pas de travail de nuit
        [night_health_check] examen de santé pour les nuits
        [consecutive_nights_maximum] nuits d’affilée, au plus
        [consecutive_nights_preferred] nuits d’affilée, de préférence
        [rest_after_nights] repos après plusieurs nuits
        [nights_a_week_preferred] nuits par semaine, de préférence
        [notice_working_days] jours ouvrables d’avance, temps partiel variable
        [notice_days_preferred] jours d’avance, de préférence
        [extra_legal_days] jours extralégaux par an
        [extra_legal_after_months] mois de contrat avant les jours extralégaux
        [expenses_a_day] défraiement forfaitaire par jour
        [expenses_day_maximum] défraiement par jour, au plus
        [expenses_year_maximum] défraiement par an, au plus
       *[other] le formulaire
    }
rules-means =
    { $rules-means ->
        [daily_maximum] Les heures d’une prestation, des créneaux qui se suivent de près.
        [daily_maximum_long_week] Dans une semaine de plus de cinq jours et demi.
        [clock_change_night] La prestation la plus longue est jugée sur les heures prévues ; la semaine compte les heures réelles.
        [weekly_maximum] Aucune semaine n’en a davantage.
        [weekly_average] Sur des périodes fixes de quatre semaines. Une semaine qu’on ne connaît pas est prise à la moyenne.
        [average_from] Un jour de la première semaine d’une de ces périodes de quatre semaines.
        [weekly_preferred] Davantage est évité.
        [contract_tolerance] Les heures s’approchent d’autant de celles du contrat, en moyenne par semaine.
        [shortest_duty] Personne ne vient pour moins.
        [shortest_night] Une nuit a au moins trois heures entre minuit et 5 heures.
        [daily_rest] Le temps libre entre la fin de l’une et le début de la suivante.
        [daily_rest_minor] Le même repos pour les plus jeunes.
        [rest_after_night] Là où il diffère du repos après une autre prestation.
        [weekly_rest] D’un seul tenant, du lundi 0 heure au dimanche minuit.
        [consecutive_days_preferred] Chaque jour de plus est évité.
        [weekends_off_of_four] Un week-end est libre du vendredi 22 heures au lundi 5 heures.
        [no_night_work] Rien entre 20 heures et 6 heures.
        [night_health_check] Les nuits demandent un examen de santé valable.
        [consecutive_nights_maximum] Personne n’en fait davantage.
        [consecutive_nights_preferred] Chaque nuit de plus est évitée.
        [rest_after_nights] Après trois nuits d’affilée ou davantage.
        [nights_a_week_preferred] Chaque nuit de plus dans la semaine est évitée.
        [notice_working_days] L’horaire variable d’un temps partiel est publié autant de jours ouvrables avant ; plus tard, il faut une raison écrite.
        [notice_days_preferred] L’horaire de chacun·e est de préférence publié autant de jours avant.
        [extra_legal_days] Des jours de congé au-delà des congés légaux, par année civile.
        [extra_legal_after_months] Ils sont dus après autant de mois de contrat.
        [expenses_a_day] En euros, aux bénévoles qui le demandent, pour chaque jour où ils et elles sont venu·es.
        [expenses_day_maximum] Ce que la loi permet : arrêté royal, indexé chaque année.
        [expenses_year_maximum] Ce que la loi permet de toutes les organisations ensemble : un arrêt net.
       *[other] le formulaire
    }
