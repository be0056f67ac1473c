//! What may stand against a change, more exactly than `conflict` says: the `code` of a problem of that kind.

use super::{Explained, explained};

/// Each code, what it means and what to do.
pub const CONFLICTS: &[Explained] = explained! {
    "already_exists": "There is one with the same key already.",
        "Choose another identifier, or change the one that is there.";
    "already_there": "They were asked for this shift, or have taken it.",
        "Answer what they were asked instead.";
    "another_sum": "Another sum is due by now: somebody has noted who came, or asked for it.",
        "Look at what is due again.";
    "broken_reference": "It names something that does not exist, or something else still refers to it.",
        "Read again what it names; take away first what refers to it.";
    "covered": "As many are there as should be.",
        "Nobody needs to be looked for. Whoever should be there besides can be placed by hand.";
    "elsewhere_then": "They have confirmed another shift for that time.",
        "They withdraw from the other one first.";
    "employed": "What an employer must keep by law is not erased by a link.",
        "Whoever employs them removes it once the law allows.";
    "hours_noted": "A coordinator has noted when they worked.",
        "Whoever keeps people there corrects it.";
    "house_in_use": "There are sites or people already.",
        "Invented people are put into an empty house alone.";
    "is_proof": "This version of the information note is in force, or was, or somebody has read it: it stays as proof.",
        "Add another version.";
    "just_sent": "The same words were sent to the same people within the last hour.",
        "Nothing more is to be done: it is on its way.";
    "last_administrator": "Somebody must be left who administers.",
        "Give that office to another user first.";
    "no_address": "There is no mail address to write to any more.",
        "Tell them in another way, and enter an address.";
    "no_expenses": "Flat-rate expenses are for volunteers.",
        "Nothing more is to be done: whoever is employed has a contract.";
    "no_hours": "Volunteers and households owe no hours, and none are kept of them.",
        "Nothing more is to be done: that they came can be noted.";
    "no_secret_key": "The service was given no key to make secrets from.",
        "Whoever runs it sets RELEVE_SECRET_KEY, or gives --secret-key-file, and starts it again.";
    "no_swaps": "Places are not exchanged at one of the sites.",
        "Withdraw, or speak with a coordinator.";
    "not_agreed": "This exchange does not wait for a coordinator.",
        "Read it again: somebody has not agreed yet, or it has come to its end.";
    "not_expected": "Nobody expects this person: they have not confirmed.",
        "Confirm for them first, if they said yes in another way.";
    "not_for_guests": "This shift asks what a guest has not shown: it is among minors, or has conditions of its own.",
        "Enter them as a volunteer, with what they have shown.";
    "not_over": "The shift has not ended, or the hours have not.",
        "Note them once they are over.";
    "not_published": "Nobody has been told of this roster.",
        "Search or place by hand while it is a draft; ask people to step in once it is published.";
    "not_there": "This person is not on the shift: they said no.",
        "Read the roster again.";
    "nobody_asked": "Nobody is asked about this stop: it is the site's own, or none of ours.",
        "Say what came of it once the round has begun.";
    "nobody_to_write_to": "Nobody of them can be written to now.",
        "Look at the preview: it says who is left out, and why.";
    "not_approved": "Nobody who coordinates the site has approved these words.",
        "Ask one of them to approve the template.";
    "nothing_to_validate": "Whoever comes to such a session needs no validation.",
        "Nothing more is to be done: it counts from its day on.";
    "over": "This search for somebody has come to its end.",
        "Start another one, if the place is still open.";
    "published": "People have been told of this roster: it stays.",
        "Change it, and publish it again.";
    "roster_exists": "One of the sites has a roster of that week.",
        "Use that one, or remove it while nobody has been told of it.";
    "session_begun": "This session has begun.",
        "Tick who came; what was said before stays as it is.";
    "session_not_begun": "Attendance is ticked once the session has begun.",
        "Wait until then.";
    "settled": "They have answered this already.",
        "Read the roster again; they may withdraw.";
    "shift_begun": "This shift has begun.",
        "Place somebody by hand, if they are there.";
    "shift_over": "This shift is over.",
        "Nothing of it changes any more.";
    "solve_over": "This search of a roster is over.",
        "Read it: what came of it stands there.";
    "solve_under_way": "This roster is being searched.",
        "Stop that first, or wait for it.";
    "somebody_real": "This is not the demonstration's house, or somebody real is in it.",
        "Take away yourself what is not needed any more: nobody real is removed by one word.";
    "swap_done": "The places have changed hands.",
        "Ask for another exchange, or withdraw.";
    "swap_under_way": "They would give this place for another already.",
        "Take that back first.";
    "too_early": "This shift begins later.",
        "Note who came, and what came of it, from two hours before.";
    "too_late": "There is no time left to ask anybody for an exchange.",
        "Withdraw, or speak with a coordinator.";
    "too_many_webhooks": "There are as many webhooks as there may be.",
        "Remove one that nobody needs, or let one program tell the others.";
    "too_many_shifts": "This roster has more shifts than are searched at once.",
        "Make rosters of fewer sites each.";
    "too_many_solves": "Enough searches of these sites wait already.",
        "Let one of them end first, or stop it.";
    "vehicle_taken": "This vehicle is on another round at that time.",
        "Take another one, or another time.";
    "worked_elsewhere": "They worked another shift in that time.",
        "Correct the hours of that one first.";
};
