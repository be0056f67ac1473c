# The coordinators’ board.

board-title = Vos semaines
board-this-week = cette semaine
board-published = publié
board-draft = brouillon
board-nothing-planned = Rien de prévu pour le moment.
board-skip = Aller au contenu
board-where = Navigation
board-account = Votre compte
board-shifts =
    { $count ->
        [one] 1 créneau
       *[other] { $count } créneaux
    }
board-nothing-missing = aucun poste à pourvoir
board-there =
    { $count ->
        [one] 1 place occupée
       *[other] { $count } places occupées
    }
board-waiting =
    { $count ->
        [one] 1 réponse attendue
       *[other] { $count } réponses attendues
    }
board-views = Affichage
board-by-shift = Par créneau
board-by-person = Par personne
board-spreadsheet = Tableur
board-filter = Filtrer
board-any = Tous
board-who = Qui
board-name = Nom
board-show = Afficher
board-all = Tout afficher
board-days = Jours
board-none-such = Rien ne correspond à ce filtre.
board-empty = Cette semaine n’a pas encore de créneaux. Les modèles des sites les apportent.
board-of = sur
board-locked = verrouillé
board-overridden = règle levée par écrit
board-unspoken = manque : { $language }
board-key-settled = confirmé ou publié
board-key-waiting = attend une réponse
board-key-drafted = pas encore demandé
board-week = Semaine { $week }
board-dates = du { $first } au { $last }
board-sites = { $count } sites
board-hours = { $hours } h
board-hours-of = { $hours } h sur { $agreed } h
board-kind =
    { $board-kind ->
        [employee] personnel de jour
        [night_watch] veille de nuit
        [volunteer] bénévole
        [intern] stagiaire
       *[other] foyer d’accueil
    }
board-standing =
    { $board-standing ->
        [missing] à pourvoir
        [waiting] attend une réponse
       *[other] tous
    }
