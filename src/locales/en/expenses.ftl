# Flat-rate expenses of volunteers: on the board, and on their own page.

expense-title = Volunteers’ expenses
expense-link = Volunteers’ flat-rate expenses
expense-due = To be given
expense-days = Days
expense-amount = Amount
expense-day = Day
expense-name = Name
expense-site = Site
expense-nothing-due = Nothing more is to be given for this month.
expense-none-given = The house gives no flat-rate expenses. Whoever keeps the rules can enter an amount for a day:
expense-explained = For days on which somebody noted that they came, to volunteers who ask for it on their own page. Nobody is given more than the law allows in a year, with what they had from other organisations.
expense-not-noted =
    { $count ->
        [one] Of 1 place of a volunteer nobody has noted whether they came: nothing is given for it.
       *[other] Of { $count } places of volunteers nobody has noted whether they came: nothing is given for them.
    }
expense-not-asking =
    { $count ->
        [one] 1 volunteer who came asks for nothing.
       *[other] { $count } volunteers who came ask for nothing.
    }
expense-beyond =
    { $count ->
        [one] 1 day beyond what the law allows this year
       *[other] { $count } days beyond what the law allows this year
    }
expense-settle = Note that { $amount } was given
expense-given = Given
expense-take-back = Not given after all
expense-take-back-sure = Yes, it was not given
expense-said =
    { $expense-said ->
        [settled] Noted: it was given.
        [taken-back] Noted: it was not given.
       *[other] Done.
    }
expense-refused =
    { $expense-refused ->
        [another_sum] Another sum is due by now: somebody has noted who came. Please look again.
        [forbidden] You may not do this here.
       *[other] This was not done. Please look, and try again.
    }
own-expenses-title = Expenses
own-expenses-explained = If you wish, the house gives you { $day } for each day on which you come, for what it costs you. You need no receipts. The law allows { $most } a day and { $year } a year, from all organisations together.
own-expenses-elsewhere = What other organisations gave you in { $year } (€)
own-expenses-yours = It is for you to say, and you may change it at any time. Nobody asks why.
own-expenses-ask = I would like this in { $year }
own-expenses-stop = I do not need it any more
own-expenses-noted =
    { $count ->
        [0] You asked for it in { $year }. Nothing has been noted yet.
        [one] You asked for it in { $year }. Noted so far: 1 day, { $amount }.
       *[other] You asked for it in { $year }. Noted so far: { $count } days, { $amount }.
    }
said-expenses = Thank you! Your expenses are noted.
said-no-expenses = Noted: no expenses any more. What you were given stays yours.
own-expenses-kept = What was noted stays for seven years with your name, even if you have your data erased: accounting law asks for it.
