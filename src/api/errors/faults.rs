//! The names of what can be wrong with a field as things stand, which planning tells. The door's are in `door::code`.

/// Each name, with what it means and what to do.
pub const OF_PLANNING: &[(&str, &str)] = &[
    ("unknown", "The shift has no such position. Positions are counted from 0, in the order of the shift's pattern."),
    ("duplicate", "A site is named twice. Name each once."),
    ("time_zone", "The sites of a roster share one time zone. Make a roster for each."),
    ("other_week", "A shift stays in its week. Take it away, and add another one in that week."),
    ("occupied", "Somebody stands on a position that would be left out. Take them off it first."),
    (
        "notice_too_short",
        "An employee would hear of their hours later than the law or the house allows. Send a `reason`, in writing, and ask them.",
    ),
];
