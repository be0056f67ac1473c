# Les modèles de créneaux. Devant ? ! : ; se trouve une espace insécable.

templates-title = Créneaux
templates-all = Tous les modèles
templates-lead = Les modèles donnent à chaque nouvelle semaine ses créneaux.
templates-add = Ajouter un modèle
templates-new = Nouveau modèle
templates-site = Site
templates-activity = Activité
templates-activity-in = En { $language }
templates-translations = Activité dans d’autres langues
templates-translations-hint = Là où rien n’est écrit, les gens lisent l’activité telle quelle.
templates-what = Quoi et où
templates-when = Quand
templates-where = Lieu
templates-weekdays = Jours
templates-every-day = chaque jour
templates-rhythm = Rythme
templates-rhythm-hint = Une semaine sur deux se compte depuis la date « Du ». Pour déplacer une seule fois, notez les jours dans le calendrier, plus bas.
templates-rhythm-is =
    { $templates-rhythm-is ->
       *[weekly] chaque semaine
        [fortnightly] une semaine sur deux
        [first_and_third] 1er et 3e du mois
        [second_and_fourth] 2e et 4e du mois
        [first] 1er du mois
        [second] 2e du mois
        [third] 3e du mois
        [fourth] 4e du mois
        [last] dernier du mois
    }
templates-start = Début
templates-end = Fin
templates-over = Le créneau finit le lendemain.
templates-over-hint = Si la fin n’est pas après le début, le créneau finit le lendemain.
templates-hours = { $start } à { $end }
templates-hours-over = { $start } à { $end } le lendemain
templates-unpaid = Pause non payée (minutes)
templates-paid = Pause payée (minutes)
templates-holidays = N’a pas lieu les jours fériés
templates-who = Qui est demandé
templates-who-hint = Choisissez — partout pour retirer une ligne. La dernière ligne sert à ajouter. Plusieurs rôles ou langues sur une ligne : l’un ou l’une d’eux suffit.
templates-role = Rôle
templates-language = Parle
templates-least = Au moins
templates-best = Au mieux
templates-demands = Ce qu’il faut avoir
templates-everybody-has = Chaque personne
templates-somebody-has = Quelqu’un dans l’équipe
templates-pair = Personne, ou deux : jamais une personne seule
templates-beside-experienced = Qui vient pour la première fois est à côté d’une personne qui connaît
templates-meeting = C’est une réunion ou une séance
templates-age = Âge minimum des bénévoles
templates-team = Langues dans l’équipe
templates-team-hint = Quelqu’un parle une de ces langues dans les équipes du jour qui portent le nom du même groupe.
templates-group = Groupe
templates-gender = Non-mixité
templates-gender-hint = Avec une raison écrite et le nom de la personne qui l’a approuvée. Pour le personnel, seulement après un avis juridique.
templates-only =
    { $templates-only ->
        [woman] femmes seulement
        [man] hommes seulement
        [x] personnes X seulement
       *[other] tout le monde
    }
templates-for = Vaut pour
templates-reason = Raison
templates-approved = Approuvé par
templates-valid-hint = Sans dates, cela vaut en tout temps.
templates-since = dès le { $day }
templates-to = jusqu’au { $day }
templates-none = Aucun modèle pour l’instant.
templates-without = Pas encore de modèles : { $sites }
templates-past = Montrer aussi les modèles terminés
templates-remove-title = Supprimer ce modèle
templates-remove-hint = Les créneaux qui existent restent. Pour l’arrêter seulement, écrivez une date de fin.
templates-download = Télécharger la liste
templates-paste = Coller une liste
templates-paste-hint = Copiez les lignes d’un tableur, avec les titres des colonnes, et collez-les ici. Vous voyez d’abord ce qui serait ajouté.
templates-paste-columns = Titres : site, activité, lieu, jours (lun-ven), heures (8h-16h), rôle, langues, minimum, souhaité, pause non payée, pause payée, premier jour, dernier jour, rythme. Une ligne par rôle : les lignes du même moment font un seul modèle. Sans rôle, des bénévoles ; sans nombre, une personne ; sans lieu, celui du site s’il n’en a qu’un.
templates-paste-nothing = Rien n’a été ajouté. À corriger :
templates-paste-would = Modèles qui seraient ajoutés
templates-paste-add =
    { $count ->
        [one] Ajouter { $count } modèle
       *[other] Ajouter les { $count } modèles
    }
templates-paste-known = Existent déjà et restent tels quels : { $names }
templates-paste-all-known = Tous ces modèles existent déjà : rien ne change.
templates-added =
    { $count ->
        [one] { $count } modèle a été ajouté.
       *[other] { $count } modèles ont été ajoutés.
    }
