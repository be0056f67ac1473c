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
page-nothing-volunteer = Nothing is planned for now. We will write to you when we need you.
page-nothing-staff = No shift is published for the days to come.
page-roster-changes = This roster does not change without your agreement. A question, or can’t you come? Talk to your coordinator.
page-link-is-yours = This page is yours: please keep the link to yourself.

offer-title = Your availability
offer-explained = When could you come? You promise nothing: we will ask you each time.
offer-wanted = How many times a week, at most?
offer-wanted-none = 0, not for now
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

said-confirmed = Thank you! It is confirmed. See you then.
said-waiting = Thank you! Someone has just taken that place. You are on the waiting list: we will write to you if it becomes free.
said-declined = Thank you for answering. Nobody will hold it against you.
said-withdrawn = Thank you for telling us. We are looking for someone else, and nobody will hold it against you.
said-saved = Thank you! Your availability is saved.
said-stopped = Noted: we will not ask you any more. What you have confirmed stays confirmed.
said-changed = This has changed in the meantime. Here is how it stands now.

closed-title = This link does not work
closed-explained = It may have expired, or a newer one has replaced it. Open the last message that you received from us. If it still doesn’t work, write to your coordinator: we will send you another.
trouble-title = Something went wrong on our side
trouble-explained = Nothing is lost. Please try again in a moment.
misread-title = We did not understand
misread-explained = Your answer did not reach us well. Please open your link again and try once more.
