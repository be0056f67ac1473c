# A roster as a table for spreadsheets and for the wall.

sheet-title = Horaire { $week }
sheet-day = Jour
sheet-date = Date
sheet-from = De
sheet-until = À
sheet-site = Site
sheet-place = Lieu
sheet-activity = Activité
sheet-role = Rôle
sheet-who = Personne
sheet-standing = Statut
sheet-note = Remarque
sheet-open = à pourvoir
sheet-guest = invité·e pour la journée
sheet-somebody = quelqu’un
sheet-missing =
    { $count ->
        [one] { $count } poste à pourvoir
       *[other] { $count } postes à pourvoir
    }
sheet-state =
    { $sheet-state ->
        [proposed] proposé, pas encore demandé
        [offered] attend une réponse
        [confirmed] confirmé
        [assigned] prévu, pas encore publié
       *[other] publié
    }
sheet-people = Personnes
sheet-given-name = Prénom
sheet-family-name = Nom
sheet-mail = E-mail
sheet-phone = Téléphone
sheet-birth = Date de naissance
sheet-kind = Catégorie
sheet-roles = Rôles
sheet-languages = Langues
sheet-written-in = Langue des messages
sheet-homes = Sites
sheet-guest-places = Places d’accueil
sheet-templates = Modèles
sheet-days = Jours
sheet-rhythm = Rythme
sheet-hours = Heures
sheet-least = Minimum
sheet-best = Souhaité
sheet-unpaid = Pause non payée
sheet-paid = Pause payée
sheet-first-day = Premier jour
sheet-last-day = Dernier jour
sheet-offers = Disponibilités
sheet-wanted = Fois par semaine
sheet-activities = Activités
