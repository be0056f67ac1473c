# The page behind a person's link.

page-title-volunteer = Your shifts
page-title-staff = Your roster
page-hello = Hello { $name }
page-language = Language
page-to-answer = What do you say?
page-freedom = You are free to say no, without giving a reason. Nobody will hold it against you.
page-yes = Yes, I confirm
page-no = No, not this time
page-confirmed = This is confirmed
page-address = Address: { $address }
page-address-later = The address will appear here once the shift is confirmed.
page-address-is-yours = This address protects people: please give it to nobody.
page-to-calendar = Put it in my calendar
page-cannot = I can’t come after all
page-cannot-explained = Thank you for telling us, even at the last moment. We will look for someone else, and nobody will hold it against you.
page-withdraw = Withdraw
page-answered = Your other answers
page-declined = You declined. Thank you for telling us.
page-withdrawn = You withdrew. Thank you for telling us.
page-after-all = I can come after all
page-step-in = Somebody can’t come. The first yes has the place.
page-nothing-volunteer = Nothing is planned for now. We will write to you when we need you.
page-nothing-staff = No shift is published for the days to come.
page-roster-changes = This roster does not change without your agreement. A question, or can’t you come? Talk to your coordinator.
page-link-is-yours = This page is yours: please keep the link to yourself.

offer-title = Your availability
offer-explained = When could you come? You promise nothing: we will ask you each time.
offer-wanted = How many times a week, at most?
offer-wanted-none = 0, not for now
offer-short-notice = How often a week may we ask you to step in for somebody?
offer-short-notice-never = 0, never
offer-every-week = Every week
offer-once = On a certain date
offer-date = Date
offer-from = { $day }, from
offer-until = { $day }, until
offer-hint = Leave the days that don’t suit you empty. If the end comes before the start, it is on the next day.
offer-save = Save
offer-fault = This is not saved yet:
offer-fault-weekly = { $day }: please give a start and an end, such as 09:30.
offer-fault-once = On a certain date: please give the date, the start and the end.
offer-fault-wanted = The number of times a week goes from 0 to 14.
offer-fault-many = That is more than we can keep: 50 times a week and 200 dates.

calendar-title = My calendar, always up to date
calendar-explained = Your calendar can fetch your shifts by itself. It sees times and meeting points, nothing else.
calendar-new = Make a link for my calendar
calendar-another = Make another link (the old one stops)
calendar-stop = Stop
calendar-made = Here is the link. We cannot show it to you again.
calendar-open = Add it to my calendar
calendar-copy = Or copy this address into “Subscribe to a calendar”:
calendar-name = Relève

remind-title = Your reminders
remind-explained = When would you like to be reminded of your shifts?
remind-week = A week before
remind-day = A day before
remind-hours = Two hours before

said-confirmed = Thank you! It is confirmed. See you then.
said-waiting = Thank you! Someone has just taken that place. You are on the waiting list: if it becomes free, it is yours and we write to you.
said-elsewhere = Thank you! You have already confirmed another shift at that time, so we leave this one to someone else.
said-not-possible = Thank you! By now this would break your rest or your hours, so we leave it to someone else.
said-declined = Thank you for answering. Nobody will hold it against you.
said-withdrawn = Thank you for telling us. We are looking for someone else, and nobody will hold it against you.
said-saved = Thank you! Your availability is saved.
said-reminders = Thank you! Your reminders are saved.
said-no-calendar = Stopped: your calendar fetches nothing here any more.
said-stopped = Noted: we will not ask you any more. What you have confirmed stays confirmed.
said-changed = This has changed in the meantime. Here is how it stands now.

closed-title = This link does not work
closed-explained = It may have expired, or a newer one has replaced it. Give us your mail address, and we will send you a new one.
closed-mail = Your mail address
closed-renew = Send me a new link
renewed-title = Thank you, please look at your mail
renewed-explained = If we know this address, a message with a new link arrives there in a few minutes. If you have just received a message from us, use the link in it. Nothing comes? Write to your coordinator.
trouble-title = Something went wrong on our side
trouble-explained = Nothing is lost. Please try again in a moment.
misread-title = We did not understand
misread-explained = Your answer did not reach us well. Please open your link again and try once more.

page-not-sure = I’m not sure yet
page-willing = If you are needed
page-waiting = You are on the waiting list. If a place becomes free, it is yours and we write to you.
page-standby = You come if nobody else can. We write to you a day before at the latest, if we can.
page-interested = You are not sure yet. Somebody else may take the place in the meantime.
page-expired = We have not heard from you, so we are asking others too. You are still welcome as long as there is a place.
page-come = I’m coming
page-open = See other shifts that I could take
open-title = Open shifts
open-explained = These places are free, and nothing stands in your way. Take one only if it suits you.
open-none = There is no open shift that you could take for now. Thank you for looking!
open-needed = Somebody is still needed here.
open-come = I’m coming
open-standby = If nobody else can
open-back = Back to my page
said-standby = Thank you! If nobody else can, we will write to you.
said-interested = Noted. Tell us once you know; the place is not kept for you.
page-out-of-calendar = Take it out of my calendar

offer-not-before = Not before this date (travelling, exams …)
offer-may-be-called = The coordination may also call me when somebody is needed
offer-fault-not-before = Not before: please give a whole date, or nothing.
offer-stop-explained = No more questions? What you have confirmed stays confirmed, and you may come back whenever you like.
offer-stop = Ask me nothing more
data-title = My data
data-explained = All that we keep about you fits in one file, which only you get here.
data-get = Download my data
data-employed = What the law makes an employer keep is not erased here. Is something wrong? Talk to your coordinator.
data-erase-sure = Yes, erase all that you keep about me. My confirmed shifts are given back, and this link stops working.
data-erase = Erase my data
erased-title = It is erased
erased-but-expenses = We keep nothing about you any more but what you were given for expenses, and your name beside it: accounting law asks for it, for seven years. We will not write to you again. Thank you for all that you gave.
erased-explained = We keep nothing about you any more, and will not write to you again. Thank you for all that you gave.

remind-weekly = Every Friday, my weeks to come

# Signing in, for who coordinates.
nothing-explained = There is nothing here that concerns your sites.
too-often-title = A moment, please
too-often-explained = Too many tries came from this connection. Wait a minute, then try again.
sign-in-title = Sign in
sign-in-explained = There is no password. Give us your mail address, and we will send you a link.
sign-in-send = Send me a link
sign-in-sent-title = Please look at your mail
sign-in-sent = If we know this address, a link to sign in arrives there within a minute. Open it in this browser, within a quarter of an hour. Nothing comes? Look at what was put aside as spam too, or ask who administers the service.
sign-in-again = Ask for another link
sign-in-closed = It may have expired or been used already, or it was asked for in another browser. Ask for a new one here.
sign-in-elsewhere = Sign in with my organisation’s account
sign-in-elsewhere-unknown = This account opens nothing here, or signing in was interrupted. Ask for a link by mail instead, or turn to whoever administers the service.
sign-in-ready = One click, and you are in.
sign-in-enter = Sign in
home-hello = Hello { $name }
home-where = You are signed in. This is what you may do:
home-everywhere = at every site
home-until = until { $date }
home-nothing = Nothing today. Ask who administers the service.
home-sign-out = Sign out
home-sign-out-everywhere = Sign out in all browsers
home-out-title = You are signed out
home-out = Until next time.
home-cross = This did not come from our own page. Go back, and try it there.
office =
    { $office ->
        [administrator] Administrator
        [coordinator] Coordinator
        [deputy] Deputy coordinator
        [intern] Intern
        [reader] Reader
       *[other] Somebody
    }
