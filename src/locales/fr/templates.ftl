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
