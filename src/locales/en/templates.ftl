# The templates of shifts.

templates-title = Shifts
templates-all = All templates
templates-lead = The templates give each new week its shifts.
templates-add = Add a template
templates-new = A new template
templates-site = Site
templates-activity = Activity
templates-activity-in = In { $language }
templates-translations = Activity in other languages
templates-translations-hint = Where nothing is written, people read the activity as it stands.
templates-what = What and where
templates-when = When
templates-where = Location
templates-weekdays = Days
templates-every-day = every day
templates-rhythm = Rhythm
templates-rhythm-hint = Every second week is counted from the first day, “From”. To move it once, note the days in the calendar below.
templates-rhythm-is =
    { $templates-rhythm-is ->
       *[weekly] every week
        [fortnightly] every second week
        [first_and_third] 1st and 3rd of the month
        [second_and_fourth] 2nd and 4th of the month
        [first] 1st of the month
        [second] 2nd of the month
        [third] 3rd of the month
        [fourth] 4th of the month
        [last] last of the month
    }
templates-start = Start
templates-end = End
templates-over = The shift ends on the next day.
templates-over-hint = Where the end is not after the start, the shift ends on the next day.
templates-hours = { $start } to { $end }
templates-hours-over = { $start } to { $end } on the next day
templates-unpaid = Unpaid break (minutes)
templates-paid = Paid break (minutes)
templates-holidays = Does not take place on public holidays
templates-who = Who is wanted
templates-who-hint = Choose — everywhere to take a line away. The last line adds one. Of several roles or languages in a line, one is enough.
templates-role = Role
templates-language = Speaks
templates-least = At least
templates-best = At best
templates-demands = What people must have
templates-everybody-has = Everybody
templates-somebody-has = Somebody in the team
templates-pair = Nobody, or two: never one alone
templates-beside-experienced = Whoever comes for the first time is beside somebody experienced
templates-meeting = It is a meeting or a session
templates-age = Least age of volunteers
templates-team = Languages in the team
templates-team-hint = Somebody speaks one of these languages in the teams of that day which name the same group.
templates-group = Group
templates-gender = Women only, or men only
templates-gender-hint = With a written reason and who approved it. For employees only after legal advice.
templates-only =
    { $templates-only ->
        [woman] women only
        [man] men only
        [x] people with X only
       *[other] everybody
    }
templates-for = Stands for
templates-reason = Reason
templates-approved = Approved by
templates-valid-hint = Without dates it holds at any time.
templates-since = from { $day }
templates-to = until { $day }
templates-none = No templates yet.
templates-without = No templates yet: { $sites }
templates-past = Show templates that have ended, too
templates-remove-title = Remove this template
templates-remove-hint = Shifts that exist stay. If it shall only end, write a last day instead.
templates-download = Download the list
templates-paste = Paste a list
templates-paste-hint = Copy the lines of a spreadsheet, with the headings, and paste them here. You see first what would be added.
templates-paste-columns = Headings: site, activity, place, days (Mon-Fri), hours (8:00-16:00), role, languages, minimum, ideal, unpaid break, paid break, first day, last day, rhythm. A line for each role: lines of the same time are one template. Without a role, volunteers; without a number, one person; without a place, the site’s where it has one.
templates-paste-nothing = Nothing was added. This is to be mended:
templates-paste-would = Templates that would be added
templates-paste-add =
    { $count ->
        [one] Add 1 template
       *[other] Add all { $count } templates
    }
templates-paste-known = There already, and stay as they are: { $names }
templates-paste-all-known = All of these templates are there already: nothing changes.
templates-added =
    { $count ->
        [one] 1 template was added.
       *[other] { $count } templates were added.
    }
