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
