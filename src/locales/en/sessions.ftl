# The sessions.

sessions-title = Sessions
sessions-add = Prepare a session
sessions-kind = What it is
sessions-spoken = Languages of the session
sessions-spoken-hint = Four at most. The invitation says them.
sessions-explained = Whoever comes to an onboarding session can be rostered from that day on; a training counts once permanent staff have validated it. The session is a shift as well: the search finds who leads it.
sessions-none = No session is planned. An onboarding session opens the door to new people.
sessions-past = Past sessions
sessions-where = Where
sessions-date = Date
sessions-start = Start
sessions-end = End
sessions-places = Places
sessions-coming =
    { $coming ->
        [0] nobody yet, of { $places } places
        [one] { $coming } person of { $places } places
       *[other] { $coming } people of { $places } places
    }
sessions-waiting =
    { $count ->
        [one] { $count } waits for a place
       *[other] { $count } wait for a place
    }
sessions-silent = { $count } without an answer
sessions-declined =
    { $count ->
        [one] { $count } does not come
       *[other] { $count } do not come
    }
sessions-came =
    { $count ->
        [one] 1 person came
       *[other] { $count } people came
    }
sessions-attendees = Who comes
sessions-nobody = Nobody is invited yet.
sessions-stands =
    { $sessions-stands ->
        [coming] comes
        [waiting] waits for a place
        [declined] does not come
        [present] came
        [validated] came, training validated
        [absent] did not come
       *[invited] has not answered
    }
sessions-to-validate = – permanent staff have yet to validate it
sessions-validate = Validate the training
sessions-validate-all = Validate the training of the { $count } people who came
sessions-tick = Is here
sessions-absent = Did not come
sessions-take-off = Take off
sessions-note-answer = Note an answer
sessions-said-yes = Said yes
sessions-said-no = Said no
sessions-invite = Invite
sessions-invite-explained = Everybody gets a message with a link to answer, without an account. You may invite more people than there are places: whoever comes later waits for one to become free.
sessions-by-link = Signing up by a link
sessions-by-link-explained = For a poster, a website or a group: whoever has the link may sign up without being known here, and confirms by a message. They appear above, and on the volunteers’ way in.
sessions-link = The link to give
sessions-link-look = Look at the page
sessions-link-open = Open the sign-up by a link
sessions-link-close = Close the sign-up by the link
sessions-who-waits =
    { $count ->
        [one] { $count } person waits for such a session
       *[other] { $count } people wait for such a session
    }
sessions-who-waits-hint = They have not attended one yet and are invited to no other.
sessions-who-waits-first = These are the first { $count }; the others come after them.
sessions-invite-these = Invite these people
sessions-invite-them = Invite
sessions-no-mail = (has no mail address: tell them yourself)
sessions-walk-in = Somebody else came
sessions-add-them = Add
sessions-change = Change the session
sessions-change-places = Save
sessions-call-off = Call the session off
sessions-call-off-sure =
    { $count ->
        [0] Yes, it does not take place. Nobody needs to be told.
        [one] Yes, it does not take place: the person invited is told.
       *[other] Yes, it does not take place: the { $count } people invited are told.
    }
sessions-unreached = To be told otherwise, for there is no mail address that works: { $names }.
sessions-not-found = No volunteer of that name who has not attended a session yet.
sessions-said =
    { $sessions-said ->
        [added] The session is planned. Now invite who should come.
        [invite] Done: whoever has a mail address gets the invitation.
        [open] The sign-up is open: the link is below.
        [close] Nobody signs up by the link any more. Whoever has stays.
        [take-off] They are taken off.
        [yes] It is noted. Where there is no place left, they wait for the first that becomes free.
        [no] It is noted. Nothing is held against anybody.
        [present] It is noted: they can be rostered from the day of the session on, if their other papers are in order.
        [trained] It is noted. The training counts as soon as permanent staff have validated it.
        [absent] It is noted. Nothing is held against anybody.
        [validate] The training is validated: it counts from the day of the session on.
        [places] It is saved. Whoever waited for a place that is free now has it, and gets a message where their address works.
        [called-off] The session is called off. A message leaves to everybody invited whose address works. Its shift stays in the week: remove it if nobody should come.
       *[other] It is noted.
    }
sessions-refused =
    { $sessions-refused ->
        [range] There must be one place at least, and 500 at most.
        [type] There must be one place at least, and 500 at most.
        [length] That is too many people for one session: 500 at most.
        [kind] Volunteers are invited here.
        [not_present] Note first that they came.
        [session_begun] The session has begun: note who came.
        [elsewhere_then] They have said yes to a shift at that time.
        [session_not_begun] Who came is noted once the session has begun.
        [forbidden] Permanent staff alone validate a training.
       *[other] That is not possible. Look at the session again.
    }
pathway-title = The volunteers’ way in
pathway-explained = Who is where, and since when: from the first question to regular shifts.
pathway-trained =
    { $count ->
        [0] Nobody is trained in gender and migration yet.
        [one] { $count } person is trained in gender and migration.
       *[other] { $count } people are trained in gender and migration.
    }
pathway-step =
    { $pathway-step ->
        [asked] Asked to come
        [informed] Is informed
        [onboarded] Is onboarded
        [first] Came once
       *[regular] Comes regularly
    }
pathway-hint =
    { $pathway-hint ->
        [asked] They wait for an information or onboarding session.
        [informed] They wait for an onboarding session.
        [onboarded] They can be rostered, and wait for their first shift.
        [first] Ask them how it was, and when they come again.
       *[regular] Thanks to them.
    }
pathway-since = since { $date }
pathway-longest = Who has waited longest
pathway-more =
    { $count ->
        [one] And { $count } more.
       *[other] And { $count } more.
    }

# What a session is, on the board, in letters and on pages.
session-kind =
    { $session-kind ->
        [information] information session
        [gender_and_migration] training in gender and migration
       *[onboarding] onboarding session
    }
session-about =
    { $session-about ->
        [information] You will hear what volunteers do and how to begin. It commits you to nothing.
        [gender_and_migration] It is asked before a first shift at the women’s house.
       *[onboarding] After this session you can come to your first shifts.
    }
session-languages = In: { $languages }

# What is written to who is invited.
session-invited-subject = { $what }, { $date }: will you be there?
session-invited-intro = You are invited to this session. { $about }
session-asked-subject = { $what }, { $date }: confirm that you come
session-asked-hello = Hello,
session-asked-intro = This address was given for the session below. { $about } One click confirms that it is you. It was not you? Do nothing: all is forgotten after two days.
session-asked-button = Confirm
session-welcomed-subject = Welcome: { $what }, { $date }
session-welcomed-intro = Thank you for wanting to come. Your page says whether you have a place, and you may change your mind there at any time.
join-lead = Would you like to come? Leave your name and your address: a message brings you a link to confirm. No account is needed.
join-send = I would like to come
join-kept = What you write here serves to invite you, and nothing else. Without a confirmation all is forgotten after two days. Later your page shows what we keep, and you may erase it there.
join-wrong = Something is still missing. Nothing was sent.
join-name = A name, in letters.
join-mail = A whole address, such as name@example.be.
join-click = One click, and you are signed up.
join-sent-title = Look into your mail
join-sent = A message with a link leaves for that address. One click on the link, and it is confirmed. Nothing came? Look among the junk, or ask again in ten minutes.
join-used = This link was used already, or it is too old. If you had confirmed, a message leads you to your page. Otherwise sign up once more.
join-closed-title = No signing up by this link
join-closed = The session has begun, does not take place, or is not open in this way. Ask whoever gave you the link: there will be others.
join-staff-title = You are on the team already
join-staff = These sessions are for volunteers. Nothing was noted.
session-freed-subject = A place for you: { $what }, { $date }
session-freed-intro = You were waiting for a place, and you have one. If you cannot come any more, say so on your page: it will go to somebody else.
session-reminded-subject = Soon: { $what }, { $date }
session-reminded-intro = A small reminder: you said that you come to this session. Something in the way? Say so on your page, that is enough.
session-moved-subject = Changed: { $what }, { $date }
session-moved-intro = This session is at another time or place. This is how it stands now. If it does not suit you any more, say so on your page.
session-called-off-subject = Not taking place: { $what }, { $date }
session-called-off-intro = Unfortunately this session does not take place. There is nothing that you need to do.
session-off-subject = You are not expected any more: { $what }, { $date }
session-off-intro = Your name was taken off the list of this session. If that is a mistake, speak with a coordinator.
session-mail-full = The places are taken for now: whoever says yes waits for the first that becomes free.
session-mail-free = You are free to say no, or not to answer: nothing will be held against you.

# On the page of who is invited.
page-sessions = Sessions that you are invited to
session-stands =
    { $session-stands ->
        [coming] You are coming. See you soon!
        [waiting] You are waiting for a place: the first that becomes free is yours.
        [declined] You are not coming. If that changes, say so here.
       *[other] Will you come?
    }
session-full = The places are taken for now.
session-yes = I am coming
session-wait = I will wait for a place
session-no = Not this time
session-cannot = I cannot come any more
said-session-coming = It is noted: you have a place. See you soon!
said-session-waiting = Thank you! The places are taken: we write to you as soon as one becomes free.
said-session-declined = It is noted. Thank you for saying so!
said-session-begun = This session has begun. Thank you for thinking of it!
