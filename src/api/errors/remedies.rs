//! What to do about each kind of problem.

/// Each kind's code, and what to do.
pub const ALL: &[(&str, &str)] = &[
    (
        "malformed",
        "Send JSON in UTF-8, in which no name stands twice and nothing is nested deeper than it is described.",
    ),
    ("no_token", "Send `Authorization: Bearer …` with a token that is neither revoked nor too old, or sign in."),
    ("forbidden", "Ask whoever administers for the right, or for the sites; `/docs` says what each call takes."),
    ("not_found", "It was never there, or somebody took it away: read the list again."),
    ("no_such_path", "Look at `/docs` for the paths that there are; none of them ends in a slash."),
    ("method_not_allowed", "The header `Allow` has the methods of this path."),
    ("too_slow", "Nothing was done: send it again, on a better line or in smaller parts."),
    ("conflict", "Look at `code`, which says more exactly what stands against it: one of the list below."),
    ("version_mismatch", "Read it again, put your change to what it is by now, and send that with its new `ETag`."),
    ("too_large", "Send less at a time."),
    ("media_type", "Send `Content-Type: application/json`; a character set, if any, is UTF-8."),
    ("invalid", "Mend each entry of `errors` as it says; nothing was written, so send the whole again."),
    ("version_required", "Read it, and send the `ETag` that came along as `If-Match`."),
    (
        "internal",
        "It is in our log under the identifier in `request`: tell whoever runs the service. Nothing was written.",
    ),
    ("too_many_requests", "Nothing was done: send the same again after as many seconds as `Retry-After` says."),
    ("busy", "Nothing was written: send the same again after as many seconds as `Retry-After` says."),
    ("no_space", "Nothing was written. Whoever runs the service has to make room on its disk."),
    (
        "unavailable",
        "The database was lost on the way, and what you asked may have been done: look first, then send it again.",
    ),
];

/// What to do about a kind.
pub fn of(code: &str) -> Option<&'static str> {
    ALL.iter().find(|(name, _)| *name == code).map(|(_, remedy)| *remedy)
}
