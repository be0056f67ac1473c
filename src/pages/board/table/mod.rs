//! Lists as people keep them in spreadsheets, of whatever: pasted, or as a file; looked at first, and then done all together or not at
//! all.
//!
//! - [`book`]: a file as lines. [`lines`]: what they say, under headings that people give them. [`words`]: what people call things, and
//!   [`clock`]: how they write days and hours.
//! - [`list`]: how it comes in; [`pasted`]: what is sent of it, and what is told of it, line by line; [`shown`]: what
//!   its page shows.

pub mod book;
pub mod clock;
pub mod lines;
pub mod list;
pub mod pasted;
pub mod shown;
pub mod words;
