# What we may do with somebody’s data, beyond what was agreed.

consent-title = What we may do
consent-necessary = We write to you about your own shifts, and the team of the house knows that you are coming. Without that we could agree on nothing, so there is nothing to choose.
consent-choice = The rest is for you to decide. You may change your mind at any time.
consent-telephone = The coordination may see my telephone number
consent-full-name = At the door, the team may see my whole name (otherwise my first name and an initial)
consent-first-time = At the door, the team may see that I come for the first time, to welcome me
consent-announcements = Now and then, the house may also write to me beyond my own shifts
consent-checkups = Twice a year, you may ask me by mail whether all is still right
consent-elsewhere = And this is what you have chosen further up on this page:
consent-asks =
    { $count ->
        [0] We never ask you to step in for somebody or to swap a shift.
        [one] We ask you at most once a week to step in for somebody or to swap a shift.
       *[other] We ask you at most { $count } times a week to step in for somebody or to swap a shift.
    }
consent-calls = The coordination may also call you when somebody is needed.
consent-no-calls = The coordination does not call you when somebody is needed.
consent-calendar = Your calendar fetches your shifts.
consent-no-calendar = No calendar fetches your shifts.
said-consents = Thank you! We will keep to what you have chosen.
