//! The names of what can be wrong with a field, each with its meaning and what to do, as the page of problems shows them. They
//! are part of the contract: a name keeps its meaning.

macro_rules! codes {
    ($($(#[doc = $meaning:literal])* $name:ident = $code:literal,)*) => {
        $($(#[doc = $meaning])* pub const $name: &str = $code;)*

        /// Each name with its meaning, for the contract.
        pub const ALL: &[(&str, &str)] = &[$(($code, concat!($($meaning),*))),*];
    };
}

codes! {
    /// It is missing.
    /// Send it; where it hangs on another field or on what was published, the message says why.
    REQUIRED = "required",
    /// It is of another JSON type.
    /// Send it as the contract describes it.
    TYPE = "type",
    /// There is no field or parameter of this name.
    /// Look how it is written, or leave it out.
    UNKNOWN_FIELD = "unknown_field",
    /// Too short or too long, too few or too many.
    /// The message has the bounds.
    LENGTH = "length",
    /// A character that can't stand here, such as a control character.
    /// Leave it out.
    CHARACTERS = "characters",
    /// A number or a date outside of what is accepted.
    /// The message has the bounds.
    RANGE = "range",
    /// Not a date of the calendar, written 2026-11-30.
    DATE = "date",
    /// Not an instant, written 2026-11-30T21:00:00Z.
    INSTANT = "instant",
    /// Not a time of day, written 09:30.
    TIME = "time",
    /// Not an ISO week, written 2026-W49.
    WEEK = "week",
    /// Not a month, written 2026-11.
    MONTH = "month",
    /// Not an identifier: 1 to 40 letters, digits, hyphens or underscores.
    IDENTIFIER = "identifier",
    /// Another identifier than the path's.
    /// Leave it out, or send the path's.
    OTHER_IDENTIFIER = "other_identifier",
    /// Not a mail address.
    MAIL = "mail",
    /// Not a telephone number.
    PHONE = "phone",
    /// Not an address that a webhook may have: https, a host of the public internet, no user and no fragment.
    /// Send another one; whoever runs the service may let webhooks be in the house's own network.
    URL = "url",
    /// None of the words that are accepted here: a role, a language, a zone, a kind …
    /// The message has the words.
    UNKNOWN_WORD = "unknown_word",
    /// Not an IANA time zone.
    /// Send its name, such as Europe/Brussels.
    UNKNOWN_TIME_ZONE = "unknown_time_zone",
    /// There is no such site.
    /// Read `/v1/sites`.
    UNKNOWN_SITE = "unknown_site",
    /// There is no such location.
    /// Read `/v1/locations`.
    UNKNOWN_LOCATION = "unknown_location",
    /// There is no such person.
    /// Read `/v1/people`.
    UNKNOWN_PERSON = "unknown_person",
    /// There is no such shift.
    /// Read `/v1/shifts`.
    UNKNOWN_SHIFT = "unknown_shift",
    /// There is no such rule profile.
    /// Read `/v1/rule-profiles`.
    UNKNOWN_PROFILE = "unknown_profile",
    /// There is no such template of this site.
    /// Read `/v1/templates`, or `/v1/announcement-templates`.
    UNKNOWN_TEMPLATE = "unknown_template",
    /// One of two fields is wanted, and not both.
    /// Leave one of them out.
    ONE_OF = "one_of",
    /// An address that is not for everybody stands in it.
    /// Name the meeting point instead.
    LIMITED_ADDRESS = "limited_address",
    /// It concerns sites at which whoever asks has not the right.
    BEYOND_REACH = "beyond_reach",
    /// Another one has this identifier.
    TAKEN = "taken",
    /// It stands there twice.
    /// Send it once.
    REPEATED = "repeated",
    /// Two of them are valid on the same day.
    /// End one before the other starts.
    OVERLAP = "overlap",
    /// Not in ascending order.
    /// Send the earliest first.
    ORDER = "order",
    /// It ends before it starts.
    /// Turn them around, or leave the end out.
    ENDS_BEFORE_START = "ends_before_start",
    /// The minimum is above the ideal, or what is preferred above the maximum.
    /// Lower the one or raise the other.
    MINIMUM_ABOVE = "minimum_above",
    /// Fewer than 15 minutes of break on an employee's shift beyond 6 hours.
    /// Make it longer, paid or unpaid.
    BREAK_TOO_SHORT = "break_too_short",
    /// A break as long as the shift.
    /// Make it shorter.
    BREAK_TOO_LONG = "break_too_long",
    /// The site is not open on that day.
    /// Choose another one, or change when the site is open.
    CLOSED = "closed",
    /// They were not invited.
    /// Invite them first.
    NOT_INVITED = "not_invited",
    /// This person was not ticked as there.
    /// Tick who came first.
    NOT_PRESENT = "not_present",
    /// Not for a person of this kind.
    /// Leave it out, or choose somebody of another kind.
    KIND = "kind",
    /// There is no such vehicle.
    /// Read `/v1/vehicles`.
    UNKNOWN_VEHICLE = "unknown_vehicle",
    /// Nobody on it must hold a driving licence B.
    /// Ask for it in the shift's team, or of everybody on it.
    NO_DRIVER = "no_driver",
    /// The shift has other hours.
    /// Choose a time while it lasts or near it, or change its hours.
    OUTSIDE_SHIFT = "outside_shift",
    /// Not a rule of recurrence of days (RFC 5545), written FREQ=MONTHLY;BYDAY=2TU,4TU.
    /// The message says what it may hold.
    RECURRENCE = "recurrence",
    /// Extra-legal days are due later: after some months of contract.
    /// Choose a later day, or another kind of absence.
    NOT_YET_DUE = "not_yet_due",
    /// Fewer extra-legal days are left in that year.
    /// Choose fewer, or another kind of absence.
    USED_UP = "used_up",
    /// It has changed since that version.
    /// Read it again, and decide anew.
    CHANGED = "changed",
    /// It would take place on no day.
    /// Choose days of the week and a rule that have a day in common.
    NEVER = "never",
    /// It lies in the past.
    /// Choose today, or a later day.
    PAST = "past",
    /// Nothing of this site takes place there.
    /// Read its templates: each says where it takes place.
    UNUSED = "unused",
    /// It is so already.
    /// Nothing more is to be done, or another day is meant.
    ALREADY_SO = "already_so",
    /// It is open until a day before that, and a site has one period in which it is open.
    /// Note the days between as closed in its calendar, and take the closing back.
    GAP = "gap",
    /// There is more wrong than is told.
    /// Mend what is told, and send it again.
    MORE = "more",
}

#[cfg(test)]
mod tests {
    use super::ALL;

    #[test]
    fn no_name_is_given_twice() {
        let names: std::collections::BTreeSet<_> = ALL.iter().map(|(name, _)| name).collect();
        assert_eq!(names.len(), ALL.len());
    }
}
