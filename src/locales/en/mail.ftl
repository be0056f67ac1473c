# The letter of the week.

mail-subject-roster = Your roster from { $first } to { $last }
mail-subject-ask-one = Could you come? { $date }
mail-subject-ask = Could you come? Week from { $first } to { $last }
mail-subject-host = Could you host? Week from { $first } to { $last }
mail-subject-shifts = Your shifts from { $first } to { $last }
mail-hello = Hello { $name },
mail-intro-roster = Here is your roster for the week from { $first } to { $last }.
mail-intro-ask =
    { $count ->
        [one] Thank you for being there. This is when you could help us:
       *[other] Thank you for being there. These are { $count } times when you could help us:
    }
mail-intro-host =
    { $count ->
        [one] Thank you for opening your door. Could you host someone that night?
       *[other] Thank you for opening your door. Could you host someone on these { $count } nights?
    }
mail-intro-shifts = Thank you for being there. Here are your shifts for the week from { $first } to { $last }.
mail-meeting-point = Meeting point: { $place }
mail-already-settled = And this is what you have already confirmed:
mail-question = Does that suit you? Answer here in a minute, no password needed:
mail-answer = See and answer
mail-free-to-say-no = You are free to say no, without giving a reason. Nobody will hold it against you, and we will ask someone else.
mail-withdraw = Can’t come after all? Tell us on your page, even at the last moment:
mail-see-roster = Your roster is on your page as well:
mail-see = See my roster
mail-changes = This roster will not change any more without your agreement. A question, or can’t you come? Talk to your coordinator.
mail-link-is-yours = This link is personal: please keep it to yourself.
mail-files-ask =
    { $files ->
        [one] The attached file puts this time in your calendar. Only your answer on the page counts.
       *[other] The attached files put these times in your calendar. Only your answer on the page counts.
    }
mail-files =
    { $files ->
        [one] The attached file puts this time in your calendar.
       *[other] The attached files put these times in your calendar.
    }
mail-thanks = Thank you, and take care.
mail-signature = The coordination
mail-why-volunteer = You receive this message because you told us when you are available. If you would rather not be asked any more, choose zero shifts a week on your page.

event-to-answer = To confirm: { $activity }
event-answer-by-mail = This is not confirmed yet: please answer through the link in our message. You are free to say no.
mail-subject-gone = A change in the week from { $first } to { $last }
mail-intro-gone = A change in the week from { $first } to { $last }: this is no longer planned for you.
mail-gone = And this is no longer planned for you:
mail-files-gone =
    { $files ->
        [one] The attached file takes this time out of your calendar.
       *[other] The attached files take these times out of your calendar.
    }

mail-subject-step-in = Could you step in? { $date }
mail-intro-step-in = Somebody can’t come, and we are looking for someone to take their place. We are asking a few people: the first yes has it.
mail-subject-taken = Thank you, the place is no longer free
mail-intro-taken = Thank you for considering it. This place is no longer free, so you need not answer any more:
mail-taken = This place is no longer free, so you need not answer any more. Thank you for considering it:

mail-subject-reminder = A reminder: { $when }
mail-intro-reminder = Thank you for being there. A short reminder of what is planned:
mail-reminded = And a short reminder:

renewal-subject = Your new link
renewal-intro = You asked for a new link to your page. Here it is:
renewal-button = Open my page
renewal-not-you = Did you not ask for anything? Then there is nothing for you to do.

# To coordinators, when nobody has said yes.
escalation-subject = Still to fill: { $activity }, { $date }
escalation-subject-several = Still to fill: { $count } places
escalation-intro = Nobody has said yes to stepping in so far. It is with you now:
escalation-missing = Still missing: { $count }
escalation-again = The place was filled meanwhile, and is open again.
escalation-asked =
    { $asked ->
        [0] There was nobody who could be asked.
        [one] One person was asked. Said no: { $declined }. No answer: { $silent }.
       *[other] { $asked } people were asked. Said no: { $declined }. No answer: { $silent }.
    }
escalation-still = A yes that still comes counts all the same.

mail-subject-freed = A place is yours: { $date }
mail-intro-freed = You said that you would come if you were needed. A place is free now, and it is yours:
mail-asked-too = And could you come then, too?
mail-see-page = Everything else is on your page:
mail-freed-too = And a place has become free, it is yours:
mail-subject-swapped = The swap is done: { $date }
mail-intro-swapped = Thank you both, the swap is done. This is now planned for you:
mail-swapped-too = And the swap is done. This is now planned for you:
mail-rest-of-roster = And this is the rest of your roster:
mail-files-both = The attached files bring your calendar up to date.

mail-subject-weeks = Your weeks to come
mail-intro-weeks = Thank you for being there. This is planned for the weeks to come:
checkup-subject = Is this still right?
checkup-intro = Twice a year we ask whether what you told us is still right: your availability, your language, your reminders. One look is enough:
checkup-nothing-to-do = Is everything right? Then there is nothing for you to do.

# Signing in, for who coordinates.
sign-in-subject = Your link to sign in
sign-in-intro = You wanted to sign in. This link lets you in:
sign-in-button = Sign in
sign-in-once = It opens once, within a quarter of an hour, in the browser in which you asked for it. Please give it to nobody.
sign-in-not-you = Did you not ask for it? Then there is nothing for you to do: nobody comes in without this mail.
