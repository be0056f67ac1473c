# Exchanging a place with somebody: the page and the messages.

swap-title = Suggest a swap
swap-own = You would give
swap-explained = Choose what you would take instead. We ask those who are planned there, without saying your name. Until somebody has said yes, you keep your place.
swap-none = There is nothing to swap it for at the moment. Thank you for looking!
swap-ask = Ask for this swap

page-swap-asked = You suggested swapping it for this: { $what }. Until somebody has said yes, you keep your place.
page-swap-agreed = You would swap it for this: { $what }. Your coordinators still have to agree; until then you keep your place.
page-swap-take-back = Do not swap after all
page-swaps = Somebody suggests a swap
page-swaps-explained = Somebody would like to take your place and give you theirs. You are free to say no: nobody will hold it against you, and nobody will know that it was you.
page-swap-yours = You would give
page-swap-theirs = You would take instead
page-swap-yes = Yes, I swap

said-swap-asked = We are asking. Until somebody has said yes, you keep your place.
said-swap-nobody = Thank you for suggesting it. There is nobody whom we can ask at the moment: you keep your place.
said-swap-not-possible = Thank you! In the meantime this swap would no longer respect the rest or the hours of both: you keep your place.
said-swap-taken-back = Noted: you keep your place.
said-swap-done = Thank you! The places are swapped. We are writing to you, with what your calendar needs.
said-swap-agreed = Thank you! Your coordinators still have to agree; until then you keep your place.
said-swap-over = Thank you! This swap is no longer needed: you keep your place.

swap-mail-subject = Would you swap places? { $date }
swap-mail-intro = Somebody would like to swap places with you. You would give:
swap-mail-offered = And you would have this instead:
swap-mail-free = Until you have said yes, nothing changes. You are free to say no, without giving a reason: nobody will hold it against you, and nobody will know that it was you.

# To coordinators, where they are asked to agree.
swap-consent-subject = A swap waits for you: { $date }
swap-consent-intro = Two people would like to swap these places. Nothing stands against it, and it is for you to say whether you agree:
swap-consent-until = Until you have decided, everybody keeps their place.

swap-over-subject = The swap did not come about
swap-over-not-done = The swap that you wanted could not come about, and we are sorry. You keep your place:
swap-over-refused = Your coordinators could not agree to this swap, and we are sorry. A question? Talk to them. You keep your place:
swap-over-thanks = Thank you, the swap is no longer needed
swap-over-not-needed = Thank you for considering it. This swap is no longer needed, so you need not answer any more. You keep your place:
