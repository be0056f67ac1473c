# Rounds: deliveries, surplus food, moves.

round-title = Rounds
round-explained = Deliveries, surplus food, moves: the house that receives says whether it suits, so that nobody waits on a dock.
round-new = Plan a round
round-new-explained = The round becomes a shift of the week. The houses where it stops get a mail, and say whether they take what is brought.
round-received = To be received
round-nothing-received = Nothing is announced at present.
round-own = Our rounds
round-none = No round is planned.
round-kind =
    { $round-kind ->
        [delivery] delivery
        [surplus_food] surplus food collection
       *[move] move
    }
round-with = with { $vehicle }
round-stops =
    { $count ->
        [one] { $count } stop
       *[other] { $count } stops
    }
round-stops-awaited =
    { $count ->
        [one] { $count } answer awaited
       *[other] { $count } answers awaited
    }
round-stops-declined =
    { $count ->
        [one] { $count } refusal
       *[other] { $count } refusals
    }
round-stop = Stop { $count }
round-awaited = An answer is awaited.
round-said =
    { $round-said ->
        [accepted] Accepted by { $name }, { $date }
       *[declined] Declined by { $name }, { $date }
    }
round-outcome =
    { $round-outcome ->
        [delivered] Delivered
        [in_part] Delivered in part
       *[not_delivered] Not delivered
    }
round-note = A remark, if there is one
round-accept = We take it
round-decline = Not possible
round-delivered = Delivered
round-in-part = Delivered in part
round-not-delivered = Not delivered
round-vehicles = Vehicles
round-no-vehicles = No vehicle yet.
round-vehicle-name = Name of the vehicle
round-vehicle-of = Of which house
round-vehicle-add = Add this vehicle
round-when = When, with what, with whom
round-what-kind = What
round-begins = Departure
round-vehicle = Vehicle
round-vehicle-unknown = not known yet
round-driver = At the wheel
round-driver-employed = a driver
round-driver-volunteer = a volunteer with a licence B
round-helpers = Volunteers to help
round-stops-title = Stops
round-stops-hint = Empty a stop to take it away. A stop at others’ (a shop, a donor) has no house: say where it is.
round-at-site = House
round-elsewhere = elsewhere
round-where = Where exactly
round-from = Not before
round-until = Not after
round-what = What is brought or fetched
round-plan = Plan this round
round-team = The team of this round
round-change = Change the round
round-change-hint = A stop that stays as it is keeps its answer. The house is asked again about the others.
round-call-off = Call the round off
round-call-off-hint = The houses where it would stop get a mail. The shift stays: take people off it if need be.
round-call-off-sure = Yes, call it off
round-done =
    { $round-done ->
        [planned] The round is planned. The houses are asked by mail.
        [saved] It is saved.
        [called-off] The round is called off.
        [accepted] Noted: you take it. Thank you!
        [declined] It is noted. Thank you!
        [delivered] Noted: delivered. Thank you!
        [in_part] It is noted. Thank you!
        [not_delivered] It is noted. Thank you!
        [added] The vehicle is added.
        [removed] The vehicle is removed.
       *[other] It is done.
    }
round-field =
    { $round-field ->
        [kind] what
        [vehicle] vehicle
        [stops] stops
        [site] house
        [place] where exactly
        [from] not before
        [until] not after
        [what] what is brought
        [note] remark
        [name] name of the vehicle
        [location] departure
        [date] day
        [start] start
        [end] end
        [unpaid_break] unpaid break
        [positions] people
        [minimum] number
       *[other] the form
    }
round-refused =
    { $round-refused ->
        [already_exists] It is added already.
        [vehicle_taken] This vehicle is on another round then. Take another one, or another time.
        [version_mismatch] Somebody else has changed this meanwhile. Please look, and try again.
        [shift_begun] The round has begun: it does not change any more.
        [shift_over] The round is over.
        [too_early] The round begins later.
        [broken_reference] This vehicle is planned on a round: it stays.
        [forbidden] You may not do this here.
       *[other] This was not done. Please look, and try again.
    }
round-announced-subject = { $kind } { $date }: can you receive it?
round-announced-intro = { $site } plans to call at your house. Please say whether somebody will be there and whether it suits you.
round-changed-subject = { $kind } { $date }: otherwise than planned
round-changed-intro = { $site } has changed its round. Please say whether it still suits you.
round-called-off-subject = { $kind } { $date }: called off
round-called-off-intro = { $site } will not call at your house. Nobody need wait.
round-declined-subject = { $kind } { $date }: a house cannot receive it
round-declined-intro = This stop of your round does not suit. Please choose another time, or another house.
round-accepted-subject = { $kind } { $date }: a house can receive it after all
round-accepted-intro = This stop of your round suits after all.
round-short-subject = { $kind } { $date }: not all was delivered
round-short-intro = At this stop of your round, not all was delivered.
round-look = See the round
round-sign-in = The page opens once you have signed in.
round-said-to-it = Remark: { $note }
