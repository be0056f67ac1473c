# Le rapport d’activité : des nombres seulement, sans aucun nom. Devant ? ! : ; se trouve une espace insécable.

activity-title = Rapport d’activité
activity-report-of = Rapport d’activité : heures, couverture, bénévoles, séances
activity-from = Du mois de
activity-until = Au mois de
activity-last-month = Le mois dernier
activity-last-quarter = Le trimestre dernier
activity-this-year = Cette année
activity-last-year = L’année dernière
activity-garbled = Choisissez deux mois, le premier d’abord, { $count } mois au plus. Voici le trimestre dernier.
activity-nothing = Rien de publié n’a encore eu lieu dans ces mois. Choisissez d’autres mois, ou publiez une première semaine.
activity-xlsx = Classeur (Excel)
activity-csv = Tableau (CSV)
activity-glance = En un coup d’œil
activity-explained = D’après les horaires publiés, pour ce qui a déjà eu lieu. Qui était noté absent n’est pas compté ; qui était attendu et n’a pas été noté l’est. Aucun nom, aucune donnée de résident·e.
activity-hours-done = Heures prestées
activity-cover = Couverture de l’effectif minimum
activity-cover-of = { $filled } places sur { $least }
activity-missed = Places restées vides
activity-missed-explained = Chaque place vide est comptée une seule fois, sous la première raison qui existe, dans cet ordre.
activity-people = Bénévoles
activity-people-explained = Nouveaux : jamais venu·es là auparavant. Parti·es : venu·es pendant la période précédente de même durée, et plus depuis. Rien n’est retenu contre personne.
activity-sessions = Séances
activity-fairness = Équité
activity-fairness-explained = Parmi les employé·es, la veille de nuit et les stagiaires qui y ont travaillé.
activity-spread = de { $least } à { $most }, la moitié au plus { $median }
activity-of-month = { $month } : { $told }
activity-total = Total
activity-by-month = Par mois
activity-by-site = Par site et mois
activity-all-sites = Tous les sites
activity-site = Site
activity-month = Mois
activity-shifts = Créneaux
activity-employees = Employé·es
activity-night-watch = Veille de nuit
activity-interns = Stagiaires
activity-volunteers = Bénévoles
activity-hours = Heures
activity-staff-hours = Heures du personnel
activity-volunteer-hours = Heures des bénévoles
activity-guest-nights = Nuits d’accueil
activity-places = Places demandées
activity-taken = Places prises
activity-absent = Absent·e le jour même
activity-withdrawn = Désistement
activity-unanswered = Sans réponse
activity-declined = Refus
activity-nobody = Personne n’a été trouvé
activity-volunteers-came = Bénévoles venu·es
activity-active = Bénévoles actif·ves
activity-new = Nouvelles et nouveaux bénévoles
activity-gone = Bénévoles parti·es
activity-session = Séance
activity-held = Tenues
activity-invited = Invité·es
activity-came = Venu·es
activity-cleared = Attestations
activity-staff = Personnes
activity-nights = Nuits
activity-weekends = Jours de week-end
activity-nights-least = Nuits, le moins
activity-nights-median = Nuits, médiane
activity-nights-most = Nuits, le plus
activity-weekends-least = Week-ends, le moins
activity-weekends-median = Week-ends, médiane
activity-weekends-most = Week-ends, le plus
activity-interviews = Entretiens des permanences
activity-interview = Objet
activity-interview-count = Entretiens
activity-interviews-explained = Comme noté après chaque permanence : des nombres seulement, jamais un dossier.
interview-kind =
    { $interview-kind ->
        [orientation] orientation
        [social] social
        [administrative] administratif
        [legal] juridique
        [medical] médical
       *[psychological] psychologique
    }
interviews-here = Entretiens de cette permanence
interviews-here-explained = Combien il y en a eu, par objet. Des nombres seulement : aucun nom, aucun dossier.
interviews-note = Noter
