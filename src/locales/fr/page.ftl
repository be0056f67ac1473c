# La page derrière le lien de chaque personne.

page-title-volunteer = Vos créneaux
page-title-staff = Votre horaire
page-hello = Bonjour { $name }
page-language = Langue
page-to-answer = À vous de répondre
page-freedom = Vous êtes libre de dire non, sans donner de raison. Rien ne vous sera reproché.
page-yes = Oui, je confirme
page-no = Non, pas cette fois
page-confirmed = C’est confirmé
page-address = Adresse : { $address }
page-address-later = L’adresse s’affichera ici une fois le créneau confirmé.
page-address-is-yours = Cette adresse protège des personnes : merci de ne la donner à personne.
page-to-calendar = Noter dans mon agenda
page-cannot = Je ne peux finalement pas
page-cannot-explained = Merci de nous prévenir, même au dernier moment. Nous chercherons quelqu’un d’autre et rien ne vous sera reproché.
page-withdraw = Me désister
page-answered = Vos autres réponses
page-declined = Vous avez décliné. Merci de nous l’avoir dit.
page-withdrawn = Vous vous êtes désisté·e. Merci de nous avoir prévenus.
page-after-all = Finalement, je peux
page-step-in = Quelqu’un a un empêchement. La première personne qui dit oui prend la place.
page-nothing-volunteer = Rien n’est prévu pour l’instant. Nous vous écrirons quand nous aurons besoin de vous.
page-nothing-staff = Aucune prestation n’est publiée pour les jours qui viennent.
page-roster-changes = Cet horaire ne change pas sans votre accord. Une question ou un empêchement ? Parlez-en à votre coordinateur·trice.
page-link-is-yours = Cette page est la vôtre : gardez le lien pour vous.

offer-title = Vos disponibilités
offer-explained = Quand pourriez-vous venir ? Rien n’est promis : nous vous demanderons à chaque fois.
offer-wanted = Combien de fois par semaine, au plus ?
offer-wanted-none = 0, pas pour l’instant
offer-short-notice = Combien de fois par semaine peut-on vous demander de remplacer quelqu’un ?
offer-short-notice-never = 0, jamais
offer-every-week = Chaque semaine
offer-once = À une date précise
offer-date = Date
offer-from = { $day }, à partir de
offer-until = { $day }, jusqu’à
offer-hint = Laissez vides les jours qui ne vous vont pas. Si la fin vient avant le début, c’est le lendemain.
offer-save = Enregistrer
offer-fault = Ce n’est pas encore enregistré :
offer-fault-weekly = { $day } : indiquez une heure de début et une heure de fin, comme 09:30.
offer-fault-once = À une date précise : indiquez la date, l’heure de début et l’heure de fin.
offer-fault-wanted = Le nombre de fois par semaine va de 0 à 14.
offer-fault-many = C’est plus que ce que nous pouvons retenir : 50 moments par semaine et 200 dates.

calendar-title = Mon agenda, toujours à jour
calendar-explained = Votre agenda peut aller chercher vos créneaux lui-même. Il y voit les moments et les lieux de rendez-vous, rien d’autre.
calendar-new = Créer un lien pour mon agenda
calendar-another = Créer un autre lien (l’ancien s’arrête)
calendar-stop = Arrêter
calendar-made = Voici le lien. Nous ne pourrons plus vous le montrer.
calendar-open = L’ajouter à mon agenda
calendar-copy = Ou copiez cette adresse dans « S’abonner à un agenda » :
calendar-name = Relève

remind-title = Vos rappels
remind-explained = Quand voulez-vous qu’on vous rappelle vos créneaux ?
remind-week = Une semaine avant
remind-day = La veille
remind-hours = Deux heures avant

said-confirmed = Merci ! C’est confirmé. À bientôt.
said-waiting = Merci ! Quelqu’un vient de prendre cette place. Vous êtes sur la liste d’attente : si elle se libère, elle est à vous et nous vous écrivons.
said-elsewhere = Merci ! Vous avez déjà confirmé un autre créneau à ce moment-là, nous laissons donc celui-ci à quelqu’un d’autre.
said-not-possible = Merci ! Entre-temps, cela ne respecterait plus votre repos ou vos heures : nous laissons cette place à quelqu’un d’autre.
said-declined = Merci d’avoir répondu. Rien ne vous sera reproché.
said-withdrawn = Merci de nous avoir prévenus. Nous cherchons quelqu’un d’autre, et rien ne vous sera reproché.
said-saved = Merci ! Vos disponibilités sont enregistrées.
said-reminders = Merci ! C’est noté pour vos rappels.
said-no-calendar = C’est arrêté : votre agenda ne va plus rien chercher ici.
said-stopped = C’est noté : nous ne vous demanderons plus rien. Vos créneaux confirmés restent confirmés.
said-changed = Cela a changé entre-temps. Voici où nous en sommes.

closed-title = Ce lien ne fonctionne pas
closed-explained = Il a peut-être expiré, ou un lien plus récent l’a remplacé. Donnez votre adresse mail, et nous vous en enverrons un nouveau.
closed-mail = Votre adresse mail
closed-renew = M’envoyer un nouveau lien
renewed-title = Merci, regardez vos mails
renewed-explained = Si nous connaissons cette adresse, un message avec un nouveau lien y arrive dans quelques minutes. Si vous venez de recevoir un message de nous, utilisez le lien qui s’y trouve. Rien ne vient ? Écrivez à votre coordinateur·trice.
trouble-title = Un souci de notre côté
trouble-explained = Rien n’est perdu. Réessayez dans un instant, s’il vous plaît.
misread-title = Nous n’avons pas compris
misread-explained = Votre réponse ne nous est pas bien parvenue. Ouvrez à nouveau votre lien et réessayez, s’il vous plaît.

page-not-sure = Je ne sais pas encore
page-willing = Si l’on a besoin de vous
page-waiting = Vous êtes sur la liste d’attente. Si une place se libère, elle est à vous et nous vous écrivons.
page-standby = Vous venez si personne d’autre ne peut. Nous vous écrivons au plus tard un jour avant, si c’est possible.
page-interested = Vous ne savez pas encore. Entre-temps, quelqu’un d’autre peut prendre la place.
page-expired = Sans réponse de votre part, nous demandons aussi à d’autres. Vous restez la bienvenue ou le bienvenu tant qu’il y a une place.
page-come = Je viens
page-open = Voir d’autres créneaux que je pourrais prendre
open-title = Créneaux ouverts
open-explained = Ces places sont libres et rien ne s’y oppose pour vous. N’en prenez une que si elle vous convient.
open-none = Il n’y a pas de créneau que vous pourriez prendre pour l’instant. Merci d’avoir regardé !
open-needed = Il manque encore quelqu’un ici.
open-come = Je viens
open-standby = Si personne d’autre ne peut
open-back = Retour à ma page
said-standby = Merci ! Si personne d’autre ne peut, nous vous écrivons.
said-interested = C’est noté. Dites-le-nous quand vous saurez ; la place n’est pas réservée.
page-out-of-calendar = L’enlever de mon agenda

offer-not-before = Pas avant cette date (si vous êtes en voyage, en examens…)
offer-may-be-called = La coordination peut aussi m’appeler quand il manque quelqu’un
offer-fault-not-before = Pas avant : indiquez une date entière, ou rien.
offer-stop-explained = Vous ne voulez plus de questions ? Ce que vous avez confirmé reste confirmé, et vous pouvez revenir quand vous voulez.
offer-stop = Ne me demandez plus rien
data-title = Mes données
data-explained = Tout ce que nous gardons sur vous tient dans un fichier que vous seul·e recevez ici.
data-get = Télécharger mes données
data-employed = Ce que la loi oblige un employeur à garder ne s’efface pas ici. Une erreur ? Parlez-en à votre coordination.
data-erase-sure = Oui, effacez tout ce que vous gardez sur moi. Mes créneaux confirmés seront rendus, et ce lien ne marchera plus.
data-erase = Effacer mes données
erased-title = C’est effacé
erased-but-expenses = Nous ne gardons plus rien de vous, sauf ce qui vous a été donné en défraiement, avec votre nom : la loi comptable le demande pendant sept ans. Nous ne vous écrirons plus. Merci pour tout ce que vous avez donné.
erased-explained = Nous ne gardons plus rien sur vous, et nous ne vous écrirons plus. Merci pour tout ce que vous avez donné.

remind-weekly = Chaque vendredi, mes semaines à venir

# Pour se connecter, quand on coordonne.
nothing-explained = Il n’y a rien ici qui concerne vos sites.
too-often-title = Doucement
too-often-explained = Trop d’essais viennent de cette connexion. Attendez une minute, puis réessayez.
sign-in-title = Se connecter
sign-in-explained = Il n’y a pas de mot de passe. Indiquez votre adresse mail, nous vous envoyons un lien.
sign-in-send = Envoyez-moi un lien
sign-in-sent-title = Regardez vos mails
sign-in-sent = Si nous connaissons cette adresse, un lien de connexion y arrive dans la minute. Ouvrez-le dans ce navigateur, dans le quart d’heure. Rien ne vient ? Regardez aussi dans les indésirables, ou adressez-vous à l’administration du service.
sign-in-again = Demander un autre lien
sign-in-closed = Il a peut-être expiré ou déjà servi, ou il a été demandé dans un autre navigateur. Demandez-en un nouveau ici.
sign-in-elsewhere = Me connecter avec le compte de mon organisation
sign-in-elsewhere-unknown = Ce compte n’ouvre rien ici, ou la connexion a été interrompue. Demandez plutôt un lien par mail, ou adressez-vous à l’administration du service.
sign-in-ready = Un clic, et vous y êtes.
sign-in-enter = Me connecter
home-hello = Bonjour { $name }
home-where = Vous voilà dans la maison. Voici ce que vous pouvez faire :
home-everywhere = sur tous les sites
home-until = jusqu’au { $date }
home-nothing = Rien aujourd’hui. Adressez-vous à l’administration du service.
home-sign-out = Me déconnecter
home-sign-out-everywhere = Me déconnecter de tous les navigateurs
home-out-title = Vous êtes déconnecté·e
home-out = À bientôt.
home-cross = Cette demande ne venait pas de notre page. Revenez en arrière et réessayez.
office =
    { $office ->
        [administrator] Administration
        [coordinator] Coordination
        [deputy] Coordination remplaçante
        [intern] Stage
        [reader] Lecture
       *[other] Quelqu’un
    }
