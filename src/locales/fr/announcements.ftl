# Les messages aux bénévoles d’une maison, en dehors de leurs propres créneaux. Devant ? ! : ; se trouve une espace insécable.

announcement-title = Messages
announcement-explained = Ce que les bénévoles d’une maison reçoivent en dehors de leurs propres créneaux, chacun·e dans sa langue. Nous écrivons peu : deux messages par semaine au plus, et rien à qui n’en veut pas.
announcement-new = Écrire un message
announcement-templates = Modèles
announcement-templates-explained = Une personne stagiaire n’envoie que des modèles approuvés par la coordination.
announcement-no-templates = Pas encore de modèle. Un premier modèle fait gagner du temps : « Rappel de la réunion », « Merci pour cette semaine ».
announcement-template-new = Nouveau modèle
announcement-waits = Attend l’accord de la coordination.
announcement-approved = Approuvé par { $name }, { $date }.
announcement-somebody = quelqu’un
announcement-sent = Messages envoyés
announcement-none-sent = Aucun message envoyé ces six derniers mois.
announcement-when = { $date }, par { $name }
announcement-reached =
    { $count ->
        [one] Envoyé à { $count } personne.
       *[other] Envoyé à { $count } personnes.
    }
announcement-to-site = toutes et tous les bénévoles
announcement-to-activity = bénévoles de : { $activity }
announcement-to-week = qui vient du { $first } au { $last }
announcement-left-out = Pas écrit : { $reasons }.
announcement-without-mail =
    { $count ->
        [one] { $count } personne sans adresse où écrire
       *[other] { $count } personnes sans adresse où écrire
    }
announcement-not-wished =
    { $count ->
        [one] { $count } personne qui n’en veut pas
       *[other] { $count } personnes qui n’en veulent pas
    }
announcement-at-rest =
    { $count ->
        [one] { $count } personne en pause
       *[other] { $count } personnes en pause
    }
announcement-had-enough =
    { $count ->
        [one] { $count } personne qui a déjà eu deux messages en sept jours
       *[other] { $count } personnes qui ont déjà eu deux messages en sept jours
    }
announcement-said =
    { $announcement-said ->
        [sent] Le message part. Merci de prendre soin des bénévoles.
        [saved] C’est enregistré.
        [added] Le modèle est ajouté.
        [removed] Le modèle est supprimé.
        [approved] Le modèle est approuvé.
        [disapproved] Le modèle n’est plus approuvé : personne ne l’envoie.
       *[other] C’est fait.
    }
announcement-field =
    { $announcement-field ->
        [site] maison
        [name] nom du modèle
        [audience] destinataires
        [activity] activité
        [week] semaine
        [template] modèle
        [texts] texte
        [fr] français
        [nl] néerlandais
        [en] anglais
        [ar] arabe
        [subject] sujet
        [body] message
       *[other] le formulaire
    }
announcement-refused =
    { $announcement-refused ->
        [nobody_to_write_to] Il n’y a personne à qui écrire pour le moment.
        [just_sent] Ce message vient d’être envoyé aux mêmes personnes.
        [not_approved] Ce modèle n’est pas encore approuvé par la coordination.
        [version_mismatch] Quelqu’un d’autre a modifié ce modèle entre-temps. Rien n’a été enregistré : regardez, puis recommencez.
        [forbidden] Vous n’avez pas le droit de faire cela ici.
        [garbled] Le formulaire n’est pas complet. Essayez encore une fois.
       *[other] Cela n’a pas été fait. Regardez, et essayez encore une fois.
    }
announcement-where = Pour quelle maison
announcement-to = À qui
announcement-choose-site = Toutes et tous les bénévoles de la maison
announcement-choose-activity = Celles et ceux d’une activité
announcement-choose-week = Celles et ceux qui ont confirmé un créneau
announcement-activity = Activité
announcement-week = Semaine
announcement-days = du { $first } au { $last }
announcement-budget = Qui a confirmé un créneau reçoit toujours le message, avec son horaire. Les autres : deux messages par semaine au plus, toutes maisons ensemble ; rien à qui n’en veut pas ou fait une pause.
announcement-what = Quoi
announcement-template = Modèle
announcement-own-words = Mes propres mots
announcement-words = Le texte
announcement-words-hint = Le bonjour, les remerciements et le lien de chaque personne sont ajoutés autour. Qui lit une autre langue reçoit le français si rien n’est écrit dans la sienne.
announcement-subject = Sujet
announcement-body = Message
announcement-nothing-approved = Aucun modèle n’est approuvé pour cette maison. Préparez-en un, puis demandez l’accord de la coordination.
announcement-look = Voir avant d’envoyer
announcement-look-title = Voici ce qui partirait
announcement-look-again = Quelque chose a changé depuis l’aperçu. Regardez encore une fois, puis envoyez.
announcement-would-reach =
    { $count ->
        [0] Personne ne recevrait ce message.
        [one] { $count } personne recevrait ce message.
       *[other] { $count } personnes recevraient ce message.
    }
announcement-readers =
    { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }
announcement-send =
    { $count ->
        [one] Envoyer à { $count } personne
       *[other] Envoyer à { $count } personnes
    }
announcement-name = Nom du modèle
announcement-save-approves = En enregistrant, vous approuvez ces mots.
announcement-save-asks = Une personne de la coordination approuve ces mots avant qu’ils partent.
announcement-is-approved = Ce modèle est approuvé.
announcement-send-this = Envoyer ce modèle
announcement-waits-for-you = Ce modèle attend votre accord. Lisez chaque langue avant d’approuver.
announcement-approve = Approuver ces mots
announcement-disapprove = Ne plus approuver
announcement-remove = Supprimer ce modèle
announcement-remove-hint = Les messages déjà envoyés restent.

# Dans le message.
announcement-intro = Un message de l’équipe de la maison ({ $site }) :
announcement-text-in = Ce message est en { $language }.
announcement-lead = Vos créneaux et vos choix sont sur votre page :
announcement-lead-agreed = Un empêchement ? Dites-le sur votre page, sans explication :
announcement-why = Vous recevez ce message parce que vous êtes bénévole à { $site }. Vous n’en voulez plus ? Décochez-le sur votre page, sous « Ce que nous pouvons faire ».
announcement-why-agreed = Vous recevez ce message parce que vous avez confirmé un créneau à { $site }.
