# The coordinators’ board.

board-title = Vos semaines
board-this-week = cette semaine
board-published = horaire publié
board-draft = brouillon
board-nothing-planned = Rien de prévu pour le moment.
board-skip = Aller au contenu
board-where = Navigation
board-account = Votre compte
board-shifts =
    { $count ->
        [one] { $count } créneau
       *[other] { $count } créneaux
    }
board-nothing-missing = aucun poste à pourvoir
board-there =
    { $count ->
        [one] { $count } place occupée
       *[other] { $count } places occupées
    }
board-away =
    { $count ->
        [one] { $count } personne absente est encore prévue
       *[other] { $count } fois, une personne absente est encore prévue
    }
board-chip-away = absent·e
board-waiting =
    { $count ->
        [one] { $count } réponse attendue
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
board-holiday = férié
board-none-such = Rien ne correspond à ce filtre.
board-empty = Cette semaine n’a pas encore de créneaux. Les modèles des sites les apportent.
board-of = sur
board-locked = verrouillé
board-overridden = règle levée par écrit
board-key = Légende
board-unspoken = manque : { $language }
board-key-settled = confirmé ou publié
board-key-waiting = attend une réponse
board-key-drafted = pas encore demandé
board-key-count = 2/1–3 : 2 personnes là, 1 au minimum, 3 de préférence
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
        [away] personne absente
       *[other] tous
    }
board-back = Retour à la semaine
board-nobody = Personne pour le moment.
board-heard-yes = Oui par téléphone
board-heard-no = Non par téléphone
board-heard-cannot = Ne peut plus venir
board-cannot-explained = La place est libre aussitôt : qui l’attendait la prend, ou quelqu’un est cherché là où le site le veut. Aucune raison n’est demandée.
board-cannot-sure = Oui, c’est noté
board-away-longer = Malade, ou absence plus longue ? Notez-la sur sa page.
board-lock = Verrouiller
board-unlock = Déverrouiller
board-take = Retirer
board-ask = Chercher quelqu’un
board-ask-explained = Nous demandons à trois personnes à la fois, par mail, jamais la nuit. Le premier oui l’emporte.
board-ask-nobody = Il n’y a personne à demander par mail.
board-ask-calls = Ce qui reste : téléphoner à qui pourrait venir malgré une règle, ou laisser le poste ouvert.
board-ask-under-way = La recherche est en cours : les réponses paraissent ici.
board-could = Qui pourrait venir
board-could-none = Personne ne peut venir ici, même avec une raison par écrit.
board-could-load =
    { $count ->
        [one] { $count } créneau cette semaine
       *[other] { $count } créneaux cette semaine
    }
board-look = Chercher
board-look-nobody = Personne de ce nom ne peut venir ici : déjà sur ce créneau ou pris ailleurs à ce moment, absent·e, ou sans ce que personne ne peut lever.
board-ways-on = Ce qui aide : demander moins (moins de personnes, une langue, un document), prévenir les personnes qui ont le rôle pour qu’elles offrent ce moment, ou laisser le poste ouvert pour l’instant.
board-way-template = Changer ce que ce créneau demande chaque semaine
board-reason = Raison, par écrit
board-put = Mettre ici
board-overridden-because = règle levée par écrit : { $reason }
board-against = Ce n’est pas possible : { $reasons }.
board-against-reason = Une règle s’y oppose : { $reasons }. Avec une raison par écrit, c’est possible.
board-said =
    { $board-said ->
        [put] C’est noté et verrouillé : aucune recherche n’y touche.
        [put-later] C’est noté et verrouillé. La personne l’apprend quand vous publiez les changements.
        [taken] La personne est retirée.
        [locked] C’est verrouillé : aucune recherche n’y touche.
        [unlocked] Ce n’est plus verrouillé.
        [yes] La réponse est notée. Merci !
        [no] C’est noté. Rien n’est reproché à personne.
        [asked] La recherche est lancée.
        [moved] C’est déplacé et verrouillé : aucune recherche n’y touche.
        [interviews] Noté : les entretiens.
       *[other] C’est fait.
    }
board-state =
    { $board-state ->
        [proposed] proposé, pas encore demandé
        [offered] attend une réponse
        [confirmed] confirmé
        [declined] a dit non
        [withdrawn] ne peut plus venir
        [assigned] prévu, pas encore publié
        [asked] invité à remplacer, attend une réponse
        [waiting] sur la liste d’attente
        [standby] vient si personne d’autre ne vient
        [interested] peut-être
        [expired] n’a pas répondu à temps
       *[other] publié
    }
board-refused =
    { $board-refused ->
        [forbidden] Vous n’avez pas le droit de faire cela ici.
        [not_found] Ce créneau ou ce poste n’existe plus. Regardez la semaine de nouveau.
        [garbled] Le formulaire est incomplet. Essayez encore.
        [house_in_use] On n’essaie avec des personnes inventées qu’une maison vide ; et dès que quelqu’un de réel s’y trouve, personne n’est retiré d’un seul mot.
        [somebody_real] On n’essaie avec des personnes inventées qu’une maison vide ; et dès que quelqu’un de réel s’y trouve, personne n’est retiré d’un seul mot.
        [changed_meanwhile] Quelqu’un vient de changer ce créneau. Le voici tel qu’il est maintenant : regardez et essayez encore.
       *[other] Quelqu’un a changé quelque chose entre-temps, ou ce n’est pas possible ici. Regardez et essayez encore.
    }
board-plan = Planifier cette semaine
board-plan-rest = Planifier les sites restants
board-search-fill = Remplir la semaine
board-search-begin = Chercher mieux
board-search-title = Recherche d’un horaire
board-search-over-title = La recherche est terminée
board-search-time = { $seconds } s sur { $most } s au plus
board-search-stop = Arrêter : c’est assez bon
board-search-look = Voir la semaine
board-publish = Publier
board-publish-again = Publier les changements
board-was-published = C’est publié. Les messages partent.
board-search =
    { $board-search ->
        [queued] La recherche commence dans un instant.
        [running] Nous cherchons. Vous pouvez fermer cette page, la recherche continue.
        [stopping] La recherche s’arrête dans un instant.
        [proved] Aucun horaire n’est meilleur : c’est prouvé.
        [done] La recherche est finie. La semaine contient le meilleur horaire trouvé.
        [stopped] La recherche est arrêtée. La semaine contient le meilleur horaire trouvé.
       *[other] La recherche n’a rien trouvé. La semaine est comme avant.
    }
board-level =
    { $board-level ->
        [law] loi
        [minimum_cover] effectif minimum
        [skills] langues, compétences, travail à deux
        [promises] offres sans réponse
        [fairness] partage équitable et heures de contrat
        [ideal_cover] effectif souhaité
       *[other] préférences, et ce qui change dans le brouillon
    }
board-level-title = Ce qui compte, dans l’ordre
board-level-now = Manque
board-level-bound = Au mieux
board-level-best = le meilleur possible
board-level-explained = Moins, c’est mieux. « Au mieux » est calculé : aucun horaire ne descend plus bas. Chaque ligne compte avant toutes celles qui la suivent.
board-level-law = Ce qui manque à la loi vient de ce qui est fixé, de ce que vous avez verrouillé ou d’une règle levée par écrit : aucune recherche ne le change.
board-level-broken = Ce que la loi n’a pas, personne par personne
board-written-to =
    { $count ->
        [0] Personne ne reçoit de message.
        [one] Une personne reçoit un message.
       *[other] { $count } personnes reçoivent un message.
    }
board-newly-asked =
    { $count ->
        [0] Personne n’est invité à répondre.
        [one] Une personne est invitée à répondre.
       *[other] { $count } personnes sont invitées à répondre.
    }
board-more-offers =
    { $count ->
        [one] Un poste est proposé à une personne de plus, car l’expérience dit que certaines ne viendront pas.
       *[other] { $count } propositions de plus au maximum, car l’expérience dit que certaines personnes ne viendront pas.
    }
board-otherwise =
    { $count ->
        [one] À prévenir autrement : { $count } personne
       *[other] À prévenir autrement : { $count } personnes
    }
board-short-notice =
    { $count ->
        [one] { $count } personne est prévenue plus tard que la maison le souhaite ; la loi est respectée
       *[other] { $count } personnes sont prévenues plus tard que la maison le souhaite ; la loi est respectée
    }
board-late =
    { $count ->
        [one] { $count } personne à l’horaire variable est prévenue plus tard que la loi ne le veut : il faut une raison par écrit.
       *[other] { $count } personnes à l’horaire variable sont prévenues plus tard que la loi ne le veut : il faut une raison par écrit.
    }
board-late-reason = Pourquoi si tard ? Par écrit
board-undo = Annuler
board-cancel = Laisser comme c’était
board-changed = Quelqu’un vient de changer un créneau.
board-drag = Avec la souris, faites glisser une personne vers un autre créneau : vous voyez avant de lâcher ce que cela changerait. Vert : quelqu’un y manque. Pointillé bleu : il y a déjà assez de monde. Tirets jaunes : une règle s’y oppose. Gris : ce n’est pas possible.
board-moved = c’est déplacé et verrouillé, aucune recherche n’y touche.
board-undone = c’est annulé, comme avant.
board-move = Déplacer…
board-move-title = Déplacer { $name }
board-move-back = Retour au créneau
board-move-told = Cette personne a déjà été prévenue. Avec une raison par écrit, c’est possible.
board-move-nowhere = Aucun autre poste libre ne lui convient cette semaine.
board-move-here = Déplacer ici
board-move-anyway = Déplacer malgré la règle
board-move-leaves =
    { $count ->
        [one] Une personne manquera au poste de départ.
       *[other] { $count } personnes manqueront au poste de départ.
    }
board-move-beyond = { $there } pour { $wanted } souhaités
board-move-hours = { $hours } h cette semaine
board-move-hours-of = { $hours } h cette semaine, sur { $agreed } h
board-move-unfit = aucun poste ici pour cette personne
board-needed = il manque quelqu’un
board-filled = { $filled } postes pourvus sur { $places }
board-gaps = À pourvoir
board-no-gaps = Rien ne manque dans cette semaine.
board-gaps-else = Personne n’est libre sans que quelque chose s’y oppose. Voir ce qui reste possible
board-ask-ticked = Chercher pour les postes cochés
board-asked = Demandés :
board-ask-soon = Les premières personnes sont demandées dans un instant.
board-ask-at = Les premières personnes sont demandées le { $date } à { $time }.
board-begun =
    { $count ->
        [0] Aucun poste n’était coché.
        [one] La recherche d’une personne est lancée.
       *[other] La recherche est lancée pour { $count } postes.
    }
board-more-gaps =
    { $count ->
        [one] et un poste de plus
       *[other] et { $count } postes de plus
    }
board-numbers = Chiffres
board-cover = Effectif minimum, par site et par jour
board-cover-explained = Part des postes nécessaires qui sont pourvus. Passez sur une case pour les nombres.
board-as-table = En texte
board-contract-hours = Heures et contrat, cette semaine
board-contract-hours-explained = Les plus éloignées du contrat d’abord. Le trait marque le contrat.
board-burdens = Nuits et week-ends, douze semaines
board-burdens-explained = Vert : nuits. Jaune : samedis et dimanches.
board-burden =
    { $nights ->
        [one] { $nights } nuit
       *[other] { $nights } nuits
    }, { $weekends ->
        [one] { $weekends } jour de week-end
       *[other] { $weekends } jours de week-end
    }
board-answers = Réponses des bénévoles, par semaine
board-answers-yes = oui
board-answers-no = non
board-answers-nothing = pas de réponse
board-answers-of = { $yes } oui, { $no } non, { $nothing } sans réponse
board-swaps = Échanges à valider
board-no-swaps = Aucun échange n’attend votre accord.
board-swap-gives = { $name } donne : { $shift }
board-swap-consent = Donner l’accord
board-swap-refusal = Ne pas donner l’accord
board-swaps-wait =
    { $count ->
        [one] Un échange attend votre accord.
       *[other] { $count } échanges attendent votre accord.
    }
board-swap-said =
    { $board-swap-said ->
        [done] L’échange est fait. Les deux personnes sont prévenues.
        [refused] L’échange n’a pas lieu. Chacun·e garde sa place et est prévenu·e.
       *[other] Quelque chose s’oppose à cet échange maintenant. Chacun·e garde sa place.
    }
board-search-compare = Voir ce qui a changé
board-drafts = Brouillons précédents
board-drafts-explained = Chaque recherche garde la semaine telle qu’elle était avant, jusqu’à ce que la semaine soit passée. Comparez-en deux, et revenez à l’autre s’il vous plaisait mieux.
board-drafts-none = Rien à comparer pour l’instant. Chaque recherche garde la semaine telle qu’elle était avant ; vous pouvez aussi la garder telle qu’elle est maintenant.
board-draft-now = la semaine telle qu’elle est maintenant
board-draft-kept =
    { $board-draft-kept ->
        [search] avant la recherche du { $at }
        [return] avant le retour du { $at }
       *[other] gardé le { $at }
    }
board-draft-first = Comparer
board-draft-second = avec
board-draft-compare = Comparer
board-draft-same = Tout le monde est à la même place dans les deux.
board-draft-return = Revenir à : { $draft }
board-draft-return-explained = Ce que vous avez verrouillé, ce qui a été promis et les réponses reçues restent. La semaine telle qu’elle est maintenant est gardée aussi : vous pourrez y revenir.
board-draft-keep = Enregistrer la semaine telle qu’elle est, pour pouvoir y revenir
board-draft-said =
    { $board-draft-said ->
        [kept] C’est gardé.
        [in_part] La semaine est comme elle était alors, autant que possible. Ce qui diffère encore ci-dessous n’a pas pu être remis : c’est verrouillé, promis, ou quelque chose s’y oppose désormais.
       *[other] La semaine est comme elle était alors.
    }
board-draft-missing = Postes à pourvoir pour le minimum
board-draft-there = Personnes dans les créneaux
board-draft-hours = Heures en tout
board-draft-people = Qui gagne, qui perd
board-draft-change = Différence
board-draft-places = Ce qui change, créneau par créneau
board-draft-shifts =
    { $count ->
        [one] { $count } créneau
       *[other] { $count } créneaux
    }
board-draft-more =
    { $count ->
        [one] Et { $count } de plus.
       *[other] Et { $count } de plus.
    }
board-first = Bienvenue
board-first-explained = Cinq étapes mènent à votre première semaine. Tout peut être changé plus tard, et vous pouvez revenir ici entre deux étapes.
board-first-done = fait
board-first-step =
    { $board-first-step ->
        [sites] Vos maisons et services
        [shifts] Ce qui s’y fait
        [people] Qui travaille et qui est bénévole
        [rules] Les règles
       *[other] La première semaine
    }
board-first-why =
    { $board-first-why ->
        [sites] Une pour commencer : son nom, et le lieu où l’on se retrouve.
        [shifts] Les créneaux d’une semaine ordinaire : de quand à quand, quels jours, combien de personnes il faut.
        [people] Ajoutez les personnes une à une, ou collez-en beaucoup d’un coup depuis un tableur.
        [rules] Repos, heures, nuits : les chiffres de la loi valent dès le début. Regardez si votre maison en a convenu d’autres.
       *[other] Choisissez une semaine ci-dessous. Relève en fait un brouillon, cherche le meilleur horaire et vous dit ce qui manque et pourquoi. Personne n’en sait rien avant que vous ne publiiez.
    }
board-first-way =
    { $board-first-way ->
        [sites] Ajouter un site
        [shifts] Ajouter des créneaux
        [people] Ajouter une personne
        [paste] Coller depuis un tableur
       *[other] Lire les règles
    }
board-trial = Vous préférez d’abord essayer ?
board-trial-explained = Nous mettons dans cette maison vide six centres avec leurs créneaux et quelques centaines de personnes inventées. Aucun courrier ne part jamais vers elles, et vous pouvez tout retirer ensuite.
board-trial-begin = Essayer avec des personnes inventées
board-trial-end = Retirer les personnes inventées
board-trial-end-explained = Les six centres, toutes les personnes et toutes les semaines planifiées disparaissent, y compris ce que vous y avez changé ou ajouté. Les comptes de coordination restent.
board-trial-said =
    { $board-trial-said ->
        [tried] Les personnes inventées sont là. Planifiez votre première semaine.
       *[other] La maison est de nouveau vide.
    }
board-changes = Depuis la dernière publication : { $new } en plus, { $changed } autrement, { $gone } en moins.
board-due = À publier au plus tard le { $day } : la loi veut { $days } jours ouvrables pour les horaires variables.
board-due-past = Le délai de la loi pour les horaires variables, { $days } jours ouvrables, est passé depuis le { $day } : publier demandera une raison par écrit pour ces personnes.
board-due-short = à publier au plus tard le { $day }
board-on-their-way =
    { $count ->
        [one] { $count } message est en route : il part d’ici peu.
       *[other] { $count } messages sont en route : ils partent d’ici peu.
    }
board-no-news = Rien n’a changé depuis la dernière publication. Il n’y a rien à publier.
board-stays-open =
    { $count ->
        [one] { $count } poste reste à pourvoir.
       *[other] { $count } postes restent à pourvoir.
    }
board-rules-overridden =
    { $count ->
        [one] { $count } règle levée par écrit
       *[other] { $count } règles levées par écrit
    }
board-letter = Le courrier à { $name }
board-hears = Ce que chacun·e apprend
board-hears-otherwise-now = Apprend autre chose que ce qui était annoncé
board-hears-letter = Lire le courrier
board-hears-otherwise = pas de courrier : à prévenir vous-même
board-hears-new =
    { $count ->
        [one] { $count } nouveau créneau
       *[other] { $count } nouveaux créneaux
    }
board-hears-changed =
    { $count ->
        [one] { $count } modifié
       *[other] { $count } modifiés
    }
board-hears-gone =
    { $count ->
        [one] { $count } retiré
       *[other] { $count } retirés
    }
