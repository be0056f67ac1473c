# La lettre de la semaine.

mail-subject-roster = Votre horaire du { $first } au { $last }
mail-subject-ask-one = Pourriez-vous venir ? { $date }
mail-subject-ask = Pourriez-vous venir ? Semaine du { $first } au { $last }
mail-subject-host = Pourriez-vous accueillir ? Semaine du { $first } au { $last }
mail-subject-shifts = Vos créneaux du { $first } au { $last }
mail-hello = Bonjour { $name },
mail-intro-roster = Voici votre horaire pour la semaine du { $first } au { $last }.
mail-intro-ask =
    { $count ->
        [one] Merci d’être là. Voici un moment où vous pourriez nous aider :
       *[other] Merci d’être là. Voici { $count } moments où vous pourriez nous aider :
    }
mail-intro-host =
    { $count ->
        [one] Merci d’ouvrir votre porte. Pourriez-vous accueillir cette nuit-là ?
       *[other] Merci d’ouvrir votre porte. Pourriez-vous accueillir ces { $count } nuits-là ?
    }
mail-intro-shifts = Merci d’être là. Voici vos créneaux pour la semaine du { $first } au { $last }.
mail-meeting-point = Rendez-vous : { $place }
mail-already-settled = Et voici ce que vous avez déjà confirmé :
mail-question = Est-ce que cela vous va ? Répondez ici en une minute, sans mot de passe :
mail-answer = Voir et répondre
mail-free-to-say-no = Vous êtes libre de dire non, sans donner de raison. Rien ne vous sera reproché, et nous demanderons à quelqu’un d’autre.
mail-withdraw = Un empêchement ? Prévenez-nous sur votre page, même au dernier moment :
mail-see-roster = Votre horaire est aussi sur votre page :
mail-see = Voir mon horaire
mail-changes = Cet horaire ne changera plus sans votre accord. Une question ou un empêchement ? Parlez-en à votre coordinateur·trice.
mail-link-is-yours = Ce lien est personnel : gardez-le pour vous.
mail-files-ask =
    { $files ->
        [one] Le fichier joint sert à noter ce moment dans votre agenda. Seule votre réponse sur la page compte.
       *[other] Les fichiers joints servent à noter ces moments dans votre agenda. Seule votre réponse sur la page compte.
    }
mail-files =
    { $files ->
        [one] Le fichier joint sert à noter ce moment dans votre agenda.
       *[other] Les fichiers joints servent à noter ces moments dans votre agenda.
    }
mail-thanks = Merci, et prenez soin de vous.
mail-signature = La coordination
mail-why-volunteer = Vous recevez ce message parce que vous nous avez donné des disponibilités. Pour ne plus recevoir de propositions, indiquez zéro créneau par semaine sur votre page.

event-to-answer = À confirmer : { $activity }
event-answer-by-mail = Ce n’est pas encore confirmé : répondez par le lien dans notre message. Vous êtes libre de dire non.
mail-subject-gone = Changement dans la semaine du { $first } au { $last }
mail-intro-gone = Un changement dans la semaine du { $first } au { $last } : ceci n’est plus prévu pour vous.
mail-gone = Et ceci n’est plus prévu pour vous :
mail-files-gone =
    { $files ->
        [one] Le fichier joint retire ce moment de votre agenda.
       *[other] Les fichiers joints retirent ces moments de votre agenda.
    }

mail-subject-step-in = Pourriez-vous remplacer quelqu’un ? { $date }
mail-intro-step-in = Quelqu’un a un empêchement, et nous cherchons qui pourrait venir à sa place. Nous le demandons à quelques personnes : la première qui dit oui prend la place.
mail-subject-taken = Merci, la place n’est plus à prendre
mail-intro-taken = Merci d’y avoir pensé. Cette place n’est plus à prendre, vous n’avez plus besoin de répondre :
mail-taken = Cette place n’est plus à prendre, vous n’avez plus besoin de répondre. Merci d’y avoir pensé :

mail-subject-reminder = Rappel : { $when }
mail-intro-reminder = Merci d’être là. Un petit rappel de ce qui est prévu :
mail-reminded = Et un petit rappel :

renewal-subject = Votre nouveau lien
renewal-intro = Vous avez demandé un nouveau lien vers votre page. Le voici :
renewal-button = Ouvrir ma page
renewal-not-you = Vous n’avez rien demandé ? Alors vous n’avez rien à faire.

# Aux coordinateur·trices, quand personne n’a dit oui.
escalation-subject = À pourvoir : { $activity }, { $date }
escalation-subject-several = À pourvoir : { $count } places
escalation-intro = Personne n’a encore accepté de remplacer. C’est maintenant entre vos mains :
escalation-missing = Il manque encore : { $count }
escalation-again = La place avait été prise entre-temps, elle est de nouveau libre.
escalation-asked =
    { $asked ->
        [0] Il n’y avait personne à qui le demander.
        [one] Une personne a été contactée. Refus : { $declined }. Sans réponse : { $silent }.
       *[other] { $asked } personnes ont été contactées. Refus : { $declined }. Sans réponse : { $silent }.
    }
escalation-still = Un oui qui arriverait encore compte toujours.

mail-subject-freed = Une place est à vous : { $date }
mail-intro-freed = Vous aviez dit que vous viendriez si l’on avait besoin de vous. Une place est libre, elle est à vous :
mail-asked-too = Et pourriez-vous aussi venir à ces moments-ci ?
mail-see-page = Tout le reste est sur votre page :
mail-freed-too = Et une place s’est libérée, elle est à vous :
mail-subject-swapped = L’échange est fait : { $date }
mail-intro-swapped = Merci à vous deux, l’échange est fait. Voici ce qui est maintenant prévu pour vous :
mail-swapped-too = Et l’échange est fait. Voici ce qui est maintenant prévu pour vous :
mail-rest-of-roster = Et voici le reste de votre horaire :
mail-files-both = Les fichiers joints mettent votre agenda à jour.

mail-subject-weeks = Vos semaines à venir
mail-intro-weeks = Merci d’être là. Voici ce qui est prévu pour les semaines à venir :
checkup-subject = Est-ce toujours juste ?
checkup-intro = Deux fois par an, nous vous demandons si ce que vous nous avez dit est toujours juste : vos disponibilités, votre langue, vos rappels. Un coup d’œil suffit :
checkup-nothing-to-do = Tout est juste ? Alors vous n’avez rien à faire.

# Pour se connecter, quand on coordonne.
sign-in-subject = Votre lien de connexion
sign-in-intro = Vous souhaitez vous connecter. Ce lien vous ouvre la porte :
sign-in-button = Me connecter
sign-in-once = Il s’ouvre une seule fois, pendant un quart d’heure, dans le navigateur où vous l’avez demandé. Ne le donnez à personne.
sign-in-not-you = Vous n’avez rien demandé ? Alors vous n’avez rien à faire : personne n’entre sans ce message.
