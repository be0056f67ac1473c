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
page-nothing-volunteer = Rien n’est prévu pour l’instant. Nous vous écrirons quand nous aurons besoin de vous.
page-nothing-staff = Aucune prestation n’est publiée pour les jours qui viennent.
page-roster-changes = Cet horaire ne change pas sans votre accord. Une question ou un empêchement ? Parlez-en à votre coordinateur·trice.
page-link-is-yours = Cette page est la vôtre : gardez le lien pour vous.

offer-title = Vos disponibilités
offer-explained = Quand pourriez-vous venir ? Rien n’est promis : nous vous demanderons à chaque fois.
offer-wanted = Combien de fois par semaine, au plus ?
offer-wanted-none = 0, pas pour l’instant
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

said-confirmed = Merci ! C’est confirmé. À bientôt.
said-waiting = Merci ! Quelqu’un vient de prendre cette place. Vous êtes sur la liste d’attente : nous vous écrirons si elle se libère.
said-declined = Merci d’avoir répondu. Rien ne vous sera reproché.
said-withdrawn = Merci de nous avoir prévenus. Nous cherchons quelqu’un d’autre, et rien ne vous sera reproché.
said-saved = Merci ! Vos disponibilités sont enregistrées.
said-stopped = C’est noté : nous ne vous demanderons plus rien. Vos créneaux confirmés restent confirmés.
said-changed = Cela a changé entre-temps. Voici où nous en sommes.

closed-title = Ce lien ne fonctionne pas
closed-explained = Il a peut-être expiré, ou un lien plus récent l’a remplacé. Ouvrez le dernier message que vous avez reçu de nous. Si cela ne va toujours pas, écrivez à votre coordinateur·trice : nous vous en enverrons un autre.
trouble-title = Un souci de notre côté
trouble-explained = Rien n’est perdu. Réessayez dans un instant, s’il vous plaît.
misread-title = Nous n’avons pas compris
misread-explained = Votre réponse ne nous est pas bien parvenue. Ouvrez à nouveau votre lien et réessayez, s’il vous plaît.
