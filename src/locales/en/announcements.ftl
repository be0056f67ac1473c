# Messages to a house’s volunteers, beyond their own shifts.

announcement-title = Messages
announcement-explained = What a house’s volunteers get beyond their own shifts, each in their language. We write seldom: two messages a week at the most, and nothing to whoever does not wish it.
announcement-new = Write a message
announcement-templates = Templates
announcement-templates-explained = An intern sends only templates that the coordination has approved.
announcement-no-templates = No template yet. A first one saves time: “Reminder of the meeting”, “Thank you for this week”.
announcement-template-new = New template
announcement-waits = Waits for the coordination to approve it.
announcement-approved = Approved by { $name }, { $date }.
announcement-somebody = somebody
announcement-sent = Messages sent
announcement-none-sent = No message was sent in the last six months.
announcement-when = { $date }, by { $name }
announcement-reached =
    { $count ->
        [one] Sent to { $count } person.
       *[other] Sent to { $count } people.
    }
announcement-to-site = all volunteers
announcement-to-activity = volunteers of: { $activity }
announcement-to-week = who comes from { $first } to { $last }
announcement-left-out = Not written to: { $reasons }.
announcement-without-mail =
    { $count ->
        [one] { $count } person whom no mail reaches
       *[other] { $count } people whom no mail reaches
    }
announcement-not-wished =
    { $count ->
        [one] { $count } person who does not wish it
       *[other] { $count } people who do not wish it
    }
announcement-at-rest =
    { $count ->
        [one] { $count } person who takes a break
       *[other] { $count } people who take a break
    }
announcement-had-enough =
    { $count ->
        [one] { $count } person who had two messages within seven days
       *[other] { $count } people who had two messages within seven days
    }
announcement-said =
    { $announcement-said ->
        [sent] The message is on its way. Thank you for taking care of the volunteers.
        [saved] It is saved.
        [added] The template is added.
        [removed] The template is removed.
        [approved] The template is approved.
        [disapproved] The template is approved no more: nobody sends it.
       *[other] Done.
    }
announcement-field =
    { $announcement-field ->
        [site] house
        [name] name of the template
        [audience] recipients
        [activity] activity
        [week] week
        [template] template
        [texts] text
        [fr] French
        [nl] Dutch
        [en] English
        [ar] Arabic
        [subject] subject
        [body] message
       *[other] the form
    }
announcement-refused =
    { $announcement-refused ->
        [nobody_to_write_to] There is nobody to write to at the moment.
        [just_sent] This message was sent to the same people a moment ago.
        [not_approved] The coordination has not approved this template yet.
        [version_mismatch] Somebody else has changed this template in the meantime. Nothing was saved: look, and try again.
        [forbidden] You have not the right to do that here.
        [garbled] The form is not complete. Try again.
       *[other] This was not done. Look, and try again.
    }
announcement-where = For which house
announcement-to = To whom
announcement-choose-site = All volunteers of the house
announcement-choose-activity = Those of an activity
announcement-choose-week = Those who have confirmed a shift
announcement-activity = Activity
announcement-week = Week
announcement-days = from { $first } to { $last }
announcement-budget = Whoever has confirmed a shift always gets the message, with their own times. The others: two messages a week at the most, of all houses together; nothing to whoever does not wish it or takes a break.
announcement-what = What
announcement-template = Template
announcement-own-words = In my own words
announcement-words = The text
announcement-words-hint = The greeting, the thanks and each person’s own link are put around it. Whoever reads another language gets the French where nothing is written in theirs.
announcement-subject = Subject
announcement-body = Message
announcement-nothing-approved = No template is approved for this house. Prepare one, and ask the coordination to approve it.
announcement-look = Look before sending
announcement-look-title = This is what would be sent
announcement-look-again = Something has changed since you looked. Look again, then send.
announcement-would-reach =
    { $count ->
        [0] Nobody would get this message.
        [one] { $count } person would get this message.
       *[other] { $count } people would get this message.
    }
announcement-readers =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
announcement-send =
    { $count ->
        [one] Send to { $count } person
       *[other] Send to { $count } people
    }
announcement-name = Name of the template
announcement-save-approves = By saving you approve these words.
announcement-save-asks = Somebody of the coordination approves these words before they leave.
announcement-is-approved = This template is approved.
announcement-send-this = Send this template
announcement-waits-for-you = This template waits for you. Read each language before you approve it.
announcement-approve = Approve these words
announcement-disapprove = Approve no more
announcement-remove = Remove this template
announcement-remove-hint = Messages that were sent stay.

# In the message.
announcement-intro = The team of { $site } writes to you:
announcement-text-in = This message is in { $language }.
announcement-lead = Your shifts and your choices are on your page:
announcement-lead-agreed = Something came up? Say so on your page, no reason needed:
announcement-why = You get this message because you are a volunteer at { $site }. No more of these? Untick it on your page, under “What we may do”.
announcement-why-agreed = You get this message because you have confirmed a shift at { $site }.
