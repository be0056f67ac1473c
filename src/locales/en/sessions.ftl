# The sessions.

sessions-title = Sessions
sessions-onboarding = onboarding session
sessions-add = Prepare an onboarding session
sessions-explained = Volunteers who come can be rostered from that day on. The session is a shift as well: the search finds who leads it.
sessions-none = No session is planned. An onboarding session opens the door to new people.
sessions-past = Past sessions
sessions-where = Where
sessions-date = Date
sessions-start = Start
sessions-end = End
sessions-places = Places
sessions-invited = { $invited } of { $places } places
sessions-came =
    { $count ->
        [one] 1 person came
       *[other] { $count } people came
    }
sessions-attendees = Who is signed up
sessions-nobody = Nobody yet. Look for somebody by name.
sessions-attendance =
    { $sessions-attendance ->
        [present] came
        [absent] did not come
       *[other] signed up
    }
sessions-tick = Is here
sessions-absent = Did not come
sessions-take-off = Take off
sessions-invite = Sign somebody up
sessions-invite-them = Sign up
sessions-not-found = No volunteer of that name who has not attended a session yet.
sessions-said =
    { $sessions-said ->
        [added] The session is planned. Now sign up who should come.
        [invite] They are signed up. No message leaves from here: tell them yourself.
        [take-off] They are taken off.
        [present] It is noted: they can be rostered from the day of the session on, if their other papers are in order.
        [absent] It is noted. Nothing is held against anybody.
       *[other] It is noted.
    }
sessions-refused =
    { $sessions-refused ->
        [length] There is no place left.
        [kind] Volunteers are signed up here.
       *[other] That is not possible. Look at the session again.
    }
