# The coordinators’ board.

board-title = Your weeks
board-this-week = this week
board-published = published
board-draft = draft
board-nothing-planned = Nothing planned yet.
board-skip = Skip to the content
board-where = Navigation
board-account = Your account
board-shifts =
    { $count ->
        [one] 1 shift
       *[other] { $count } shifts
    }
board-nothing-missing = no place to fill
board-there =
    { $count ->
        [one] 1 place taken
       *[other] { $count } places taken
    }
board-away =
    { $count ->
        [one] 1 place is held by somebody who is away
       *[other] { $count } places are held by somebody who is away
    }
board-chip-away = away
board-waiting =
    { $count ->
        [one] 1 answer awaited
       *[other] { $count } answers awaited
    }
board-views = View
board-by-shift = By shift
board-by-person = By person
board-spreadsheet = Spreadsheet
board-filter = Filter
board-any = All
board-who = Who
board-name = Name
board-show = Show
board-all = Show everything
board-days = Days
board-holiday = public holiday
board-none-such = Nothing matches this filter.
board-empty = This week has no shifts yet. The templates of the sites bring them.
board-of = of
board-locked = locked
board-overridden = rule overridden in writing
board-key = Key
board-unspoken = missing: { $language }
board-key-settled = confirmed or published
board-key-waiting = waiting for an answer
board-key-drafted = not asked yet
board-key-count = 2/1–3: 2 people there, 1 at least, 3 at best
board-week = Week { $week }
board-dates = { $first } to { $last }
board-sites = { $count } sites
board-hours = { $hours } h
board-hours-of = { $hours } of { $agreed } h
board-kind =
    { $board-kind ->
        [employee] day staff
        [night_watch] night watch
        [volunteer] volunteer
        [intern] intern
       *[other] host household
    }
board-standing =
    { $board-standing ->
        [missing] to fill
        [waiting] waiting for an answer
        [away] somebody is away
       *[other] all
    }
board-back = Back to the week
board-nobody = Nobody yet.
board-heard-yes = Yes by telephone
board-heard-no = No by telephone
board-heard-cannot = Can’t come after all
board-cannot-explained = The place is free at once: whoever waited for it has it, or somebody is looked for where the site wants that. No reason is asked.
board-cannot-sure = Yes, note it
board-away-longer = Ill, or away for longer? Enter it on their page.
board-lock = Lock
board-unlock = Unlock
board-take = Take off
board-ask = Look for somebody
board-ask-explained = Three people at a time are asked by mail, never by night. The first yes has the place.
board-ask-nobody = There is nobody to ask by mail.
board-ask-calls = What is left: to call who could come despite a rule, or to leave the place open.
board-ask-under-way = Somebody is being looked for: the answers appear here.
board-could = Who could come
board-could-none = Nobody can come here, not even with a written reason.
board-could-load =
    { $count ->
        [one] 1 shift this week
       *[other] { $count } shifts this week
    }
board-look = Search
board-look-nobody = Nobody of that name can come here: on this shift already or elsewhere then, away, or without what nobody may override.
board-ways-on = What helps: to ask for less (fewer people, a language, a document), to let those who hold the role know so that they offer this time, or to leave the place open for now.
board-way-template = Change what this shift asks for every week
board-reason = Reason, in writing
board-put = Put here
board-overridden-because = rule overridden in writing: { $reason }
board-against = That is not possible: { $reasons }.
board-against-reason = A rule stands against it: { $reasons }. With a written reason it is possible.
board-said =
    { $board-said ->
        [put] It is noted and locked: no search touches it.
        [put-later] It is noted and locked. They hear of it when you publish the changes.
        [taken] They are taken off.
        [locked] The place is locked: no search touches it.
        [unlocked] The place is unlocked.
        [yes] The answer is noted. Thank you!
        [no] It is noted. Nothing is held against anybody.
        [asked] The search has begun.
        [moved] They were moved and locked: no search touches it.
        [interviews] Noted: the interviews.
       *[other] Done.
    }
board-state =
    { $board-state ->
        [proposed] proposed, not asked yet
        [offered] waiting for an answer
        [confirmed] confirmed
        [declined] said no
        [withdrawn] can’t come after all
        [assigned] planned, not published yet
        [asked] asked to step in, waiting for an answer
        [waiting] on the waiting list
        [standby] comes if nobody else does
        [interested] perhaps
        [expired] did not answer in time
       *[other] published
    }
board-refused =
    { $board-refused ->
        [forbidden] You have no right to do that here.
        [not_found] This place is not there any more. Look at the week again.
        [garbled] The form is not complete. Try again.
        [house_in_use] A house is tried with invented people only while it is empty; and as soon as somebody real is in it, nobody is taken out by one word.
        [somebody_real] A house is tried with invented people only while it is empty; and as soon as somebody real is in it, nobody is taken out by one word.
        [changed_meanwhile] Somebody has just changed this shift. Here is how it stands now: look, and try again.
       *[other] Somebody has changed something meanwhile, or it is not possible here. Look, and try again.
    }
board-plan = Plan this week
board-plan-rest = Plan the other sites
board-search-fill = Fill the week
board-search-begin = Search for better
board-search-title = Searching a roster
board-search-over-title = The search has ended
board-search-time = { $seconds } s of { $most } s at most
board-search-stop = Stop: good enough
board-search-look = See the week
board-publish = Publish
board-publish-again = Publish the changes
board-was-published = It is published. The messages are on their way.
board-search =
    { $board-search ->
        [queued] The search begins in a moment.
        [running] We are searching. You may close this page, the search goes on.
        [stopping] The search stops in a moment.
        [proved] No roster is better: that is proved.
        [done] The search is over. The week has the best roster that was found.
        [stopped] The search was stopped. The week has the best roster that was found.
       *[other] The search found nothing. The week is as it was.
    }
board-level =
    { $board-level ->
        [law] law
        [minimum_cover] minimum cover
        [skills] languages, skills and pairs
        [promises] offers without an answer
        [fairness] fairness and contract hours
        [ideal_cover] ideal cover
       *[other] preferences, and what changes in the draft
    }
board-level-title = What counts, in this order
board-level-now = Lacking
board-level-bound = At best
board-level-best = the best there is
board-level-explained = Less is better. “At best” is computed: no roster goes lower. Each line counts before all that follow it.
board-level-law = What the law lacks comes from what is fixed, from what you locked or from a rule overridden in writing: no search changes that.
board-level-broken = What the law lacks, person by person
board-written-to =
    { $count ->
        [0] Nobody gets a message.
        [one] One person gets a message.
       *[other] { $count } people get a message.
    }
board-newly-asked =
    { $count ->
        [0] Nobody is asked to answer.
        [one] One person is asked to answer.
       *[other] { $count } people are asked to answer.
    }
board-more-offers =
    { $count ->
        [one] One place is offered to one person more, for experience says that some will not come.
       *[other] At most { $count } more offers, for experience says that some people will not come.
    }
board-otherwise =
    { $count ->
        [one] To be told in another way: 1 person
       *[other] To be told in another way: { $count } people
    }
board-short-notice =
    { $count ->
        [one] 1 person is told later than the house would like; the law is kept
       *[other] { $count } people are told later than the house would like; the law is kept
    }
board-late =
    { $count ->
        [one] 1 person with variable hours is told later than the law wants: a reason in writing is needed.
       *[other] { $count } people with variable hours are told later than the law wants: a reason in writing is needed.
    }
board-late-reason = Why so late? In writing
board-undo = Undo
board-cancel = Leave it as it was
board-changed = Somebody has just changed a shift.
board-drag = Drag somebody to another shift with the mouse: you see what that would change before you let go. Green: somebody is missing there. Blue dots: there are enough already. Yellow dashes: a rule is against it. Grey: not possible.
board-moved = moved and locked: no search touches it.
board-undone = undone, as before.
board-move = Move…
board-move-title = Move { $name }
board-move-back = Back to the shift
board-move-told = They have been told already. With a reason in writing it can be done.
board-move-nowhere = No other free place suits them this week.
board-move-here = Move here
board-move-anyway = Move despite the rule
board-move-leaves =
    { $count ->
        [one] One person will be missing where they are now.
       *[other] { $count } people will be missing where they are now.
    }
board-move-beyond = { $there } for { $wanted } wanted
board-move-hours = { $hours } h this week
board-move-hours-of = { $hours } h this week, of { $agreed } h
board-move-unfit = no place here for this person
board-needed = somebody is missing
board-filled = { $filled } of { $places } places filled
board-gaps = To fill
board-no-gaps = Nothing is missing in this week.
board-gaps-else = Nobody is free without something against it. See what is still possible
board-ask-ticked = Look for the places that are ticked
board-asked = Asked:
board-ask-soon = The first people will be asked in a moment.
board-ask-at = The first people will be asked on { $date } at { $time }.
board-begun =
    { $count ->
        [0] No place was ticked.
        [one] Somebody is being looked for at one place.
       *[other] Somebody is being looked for at { $count } places.
    }
board-more-gaps =
    { $count ->
        [one] and one more place
       *[other] and { $count } more places
    }
board-numbers = Numbers
board-cover = Minimum cover by site and day
board-cover-explained = How many of the places that are needed are filled. Point at a box for the counts.
board-as-table = As text
board-contract-hours = Hours and contract, this week
board-contract-hours-explained = Those furthest from their contract first. The line marks the contract.
board-burdens = Nights and weekends, twelve weeks
board-burdens-explained = Green: nights. Yellow: Saturdays and Sundays.
board-burden =
    { $nights ->
        [one] { $nights } night
       *[other] { $nights } nights
    }, { $weekends ->
        [one] { $weekends } weekend day
       *[other] { $weekends } weekend days
    }
board-answers = Volunteers’ answers by week
board-answers-yes = yes
board-answers-no = no
board-answers-nothing = no answer
board-answers-of = { $yes } yes, { $no } no, { $nothing } without an answer
board-swaps = Exchanges to agree to
board-no-swaps = No exchange waits for your word.
board-swap-gives = { $name } gives: { $shift }
board-swap-consent = Agree
board-swap-refusal = Do not agree
board-swaps-wait =
    { $count ->
        [one] One exchange waits for your word.
       *[other] { $count } exchanges wait for your word.
    }
board-swap-said =
    { $board-swap-said ->
        [done] They have exchanged their places. Both are told.
        [refused] The exchange does not take place. Both keep their places, and are told.
       *[other] Something stands against it by now. Both keep their places.
    }
board-search-compare = See what changed
board-drafts = Earlier drafts
board-drafts-explained = Each search keeps how the week stood before it, until the week is over. Compare two of them, and go back if you liked the other one better.
board-drafts-none = Nothing to compare yet. Each search keeps how the week stood before it; you can also keep how it stands now.
board-draft-now = the week as it stands now
board-draft-kept =
    { $board-draft-kept ->
        [search] before the search of { $at }
        [return] before going back on { $at }
       *[other] kept on { $at }
    }
board-draft-first = Compare
board-draft-second = with
board-draft-compare = Compare
board-draft-same = Everybody stands at the same place in both.
board-draft-return = Go back to: { $draft }
board-draft-return-explained = What you locked, what people were promised and what they answered stays. How the week stands now is kept too: you can return to it.
board-draft-keep = Save the week as it stands now, to be able to come back to it
board-draft-said =
    { $board-draft-said ->
        [kept] It is kept.
        [in_part] The week is as it was then, as far as it can be. What still differs below could not be put back: it is locked, promised, or something stands against it by now.
       *[other] The week is as it was then.
    }
board-draft-missing = Places short of the minimum
board-draft-there = People on shifts
board-draft-hours = Hours in all
board-draft-people = Who gains, who loses
board-draft-change = Change
board-draft-places = What changes, shift by shift
board-draft-shifts =
    { $count ->
        [one] 1 shift
       *[other] { $count } shifts
    }
board-draft-more =
    { $count ->
        [one] And one more.
       *[other] And { $count } more.
    }
board-first = Welcome
board-first-explained = Five steps lead to your first week. You can change everything later, and come back here between two steps.
board-first-done = done
board-first-step =
    { $board-first-step ->
        [sites] Your houses and services
        [shifts] What is done there
        [people] Who works and who volunteers
        [rules] The rules
       *[other] The first week
    }
board-first-why =
    { $board-first-why ->
        [sites] One to begin with: its name, and the place where people meet.
        [shifts] The shifts of an ordinary week: from when to when, on which days, how many people are needed.
        [people] Add them one by one, or paste many at once out of a spreadsheet.
        [rules] Rest, hours, nights: the law’s figures apply from the start. Look whether your house agreed on others.
       *[other] Choose a week below. Relève makes a draft of it, searches the best roster, and tells you what is missing and why. Nobody hears of it before you publish.
    }
board-first-way =
    { $board-first-way ->
        [sites] Add a site
        [shifts] Add shifts
        [people] Add somebody
        [paste] Paste from a spreadsheet
       *[other] Read the rules
    }
board-trial = Would you like to try it first?
board-trial-explained = We put six shelters with their shifts and some hundreds of invented people into this empty house. No letter ever leaves to any of them, and you can take all of it out again.
board-trial-begin = Try it with invented people
board-trial-end = Take the invented people out again
board-trial-end-explained = The six shelters, everybody in them and every week that was planned go, also what you changed or added to them. Who coordinates stays.
board-trial-said =
    { $board-trial-said ->
        [tried] The invented people are there. Plan your first week.
       *[other] The house is empty again.
    }
board-changes = Since the last publication: { $new } new, { $changed } changed, { $gone } no longer theirs.
board-due = Publish it on { $day } at the latest: the law wants { $days } working days for variable hours.
board-due-past = The law’s notice for variable hours, { $days } working days, passed on { $day }: publishing will ask for a reason in writing for these people.
board-due-short = to be published by { $day }
board-on-their-way =
    { $count ->
        [one] One message is on its way: it leaves soon.
       *[other] { $count } messages are on their way: they leave soon.
    }
board-no-news = Nothing has changed since the last publication. There is nothing to publish.
board-stays-open =
    { $count ->
        [one] 1 place stays open.
       *[other] { $count } places stay open.
    }
board-rules-overridden =
    { $count ->
        [one] 1 rule overridden in writing
       *[other] { $count } rules overridden in writing
    }
board-letter = The letter to { $name }
board-hears = What goes to whom
board-hears-otherwise-now = Hears something else than was announced
board-hears-letter = Read the letter
board-hears-otherwise = no letter: tell them yourself
board-hears-new =
    { $count ->
        [one] 1 new shift
       *[other] { $count } new shifts
    }
board-hears-changed =
    { $count ->
        [one] 1 changed
       *[other] { $count } changed
    }
board-hears-gone =
    { $count ->
        [one] 1 no longer theirs
       *[other] { $count } no longer theirs
    }
