//! What no text holds that people write.

/// Characters that nobody sees. In a name they would make of it what it is not.
pub fn is_invisible(character: char) -> bool {
    breaks_out(character) || matches!(character, '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Control characters, and those that break a line or turn the direction of what stands around them: what ends a header, a
/// calendar's line or a sentence and pretends to be another. Isolates do not: our own sentences have them.
pub fn breaks_out(character: char) -> bool {
    character.is_control() || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}')
}
