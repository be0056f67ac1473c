# Échanger sa place avec quelqu’un : la page et les messages.

swap-title = Proposer un échange
swap-own = Vous donneriez
swap-explained = Choisissez ce que vous prendriez à la place. Nous le demandons aux personnes qui y sont prévues, sans dire votre nom. Tant que personne n’a dit oui, vous gardez votre place.
swap-none = Il n’y a pas d’échange possible pour l’instant. Merci d’avoir regardé !
swap-ask = Demander cet échange

page-swap-asked = Vous avez proposé de l’échanger contre ceci : { $what }. Tant que personne n’a dit oui, vous gardez votre place.
page-swap-agreed = Vous l’échangeriez contre ceci : { $what }. La coordination doit encore donner son accord ; d’ici là, vous gardez votre place.
page-swap-take-back = Ne plus échanger
page-swaps = Un échange vous est proposé
page-swaps-explained = Quelqu’un aimerait prendre votre place et vous donner la sienne. Vous êtes libre de dire non : rien ne vous sera reproché, et personne ne saura que c’est vous.
page-swap-yours = Vous donneriez
page-swap-theirs = Vous prendriez à la place
page-swap-yes = Oui, j’échange

said-swap-asked = C’est demandé. Tant que personne n’a dit oui, vous gardez votre place.
said-swap-nobody = Merci d’avoir proposé. Pour l’instant, il n’y a personne à qui le demander : vous gardez votre place.
said-swap-not-possible = Merci ! Entre-temps, cet échange ne respecterait plus le repos ou les heures de chacun : vous gardez votre place.
said-swap-taken-back = C’est noté : vous gardez votre place.
said-swap-done = Merci ! C’est échangé. Nous vous écrivons, avec ce qu’il faut pour votre agenda.
said-swap-agreed = Merci ! La coordination doit encore donner son accord ; d’ici là, vous gardez votre place.
said-swap-over = Merci ! Cet échange n’est plus à faire : vous gardez votre place.

swap-mail-subject = Échangeriez-vous votre place ? { $date }
swap-mail-intro = Quelqu’un aimerait échanger sa place contre la vôtre. Vous donneriez :
swap-mail-offered = Et vous auriez à la place :
swap-mail-free = Tant que vous n’avez pas dit oui, rien ne change. Vous êtes libre de dire non, sans donner de raison : rien ne vous sera reproché, et personne ne saura que c’est vous.

# Aux coordinateur·trices, là où leur accord est demandé.
swap-consent-subject = Un échange attend votre accord : { $date }
swap-consent-intro = Deux personnes aimeraient échanger ces places. Rien ne s’y oppose, et c’est à vous de dire si vous êtes d’accord :
swap-consent-until = Tant que vous n’avez rien décidé, chaque personne garde sa place.

swap-over-subject = L’échange n’a pas pu se faire
swap-over-not-done = L’échange que vous souhaitiez n’a pas pu se faire, et nous le regrettons. Vous gardez votre place :
swap-over-refused = La coordination n’a pas pu donner son accord à cet échange, et nous le regrettons. Une question ? Parlez-lui-en. Vous gardez votre place :
swap-over-thanks = Merci, l’échange n’est plus à faire
swap-over-not-needed = Merci d’y avoir pensé. Cet échange n’est plus à faire, vous n’avez plus besoin de répondre. Vous gardez votre place :
