//! A text file as lines of words, and what is wrong with one, with its number.

/// The lines that say something, one after the other.
pub struct Lines<'t> {
    lines: Vec<Line<'t>>,
    at: usize,
}

/// The words of a line. Brackets, commas and equals signs only part words.
pub struct Line<'t> {
    number: usize,
    words: Vec<&'t str>,
    at: usize,
}

impl<'t> Lines<'t> {
    pub fn of(text: &'t str) -> Self {
        let words = |line: &'t str| -> Vec<&'t str> {
            line.split(|sign: char| sign.is_whitespace() || "(),=".contains(sign))
                .filter(|word| !word.is_empty())
                .collect()
        };
        let lines = text.trim_start_matches('\u{feff}').lines().enumerate();
        let lines = lines.map(|(number, line)| Line { number: number + 1, words: words(line), at: 0 });
        Self { lines: lines.filter(|line| !line.words.is_empty()).collect(), at: 0 }
    }

    /// The next line, which holds what is wanted.
    pub fn next(&mut self, wanted: &str) -> Result<&mut Line<'t>, String> {
        let line = self.lines.get_mut(self.at).ok_or_else(|| format!("the file ends before {wanted}"))?;
        self.at += 1;
        Ok(line)
    }

    /// Whether a line is left, and it does not begin with a word.
    pub fn goes_on_before(&self, word: &str) -> bool {
        self.lines.get(self.at).is_some_and(|line| line.words[0] != word)
    }

    pub fn goes_on(&self) -> bool {
        self.at < self.lines.len()
    }

    /// A line that is a heading and nothing else.
    pub fn heading(&mut self, word: &str) -> Result<(), String> {
        let line = self.next(word)?;
        line.keyword(word)?;
        line.end()
    }

    /// A line such as `SKILLS = 4`.
    pub fn count(&mut self, word: &str) -> Result<u16, String> {
        let line = self.next(word)?;
        line.keyword(word)?;
        let count = line.number()?;
        line.end()?;
        Ok(count)
    }

    pub fn end(&mut self) -> Result<(), String> {
        self.lines.get(self.at).map_or(Ok(()), |line| line.fault("nothing more is expected"))
    }
}

impl<'t> Line<'t> {
    /// Tells what is wrong with the line.
    pub fn fault<T>(&self, what: impl std::fmt::Display) -> Result<T, String> {
        Err(format!("line {}: {what}", self.number))
    }

    pub fn word(&mut self) -> Result<&'t str, String> {
        let Some(word) = self.words.get(self.at) else { return self.fault("something is missing at the end") };
        self.at += 1;
        Ok(word)
    }

    pub fn keyword(&mut self, expected: &str) -> Result<(), String> {
        let word = self.word()?;
        if word == expected { Ok(()) } else { self.fault(format!("{expected} is expected, not {word:?}")) }
    }

    pub fn number(&mut self) -> Result<u16, String> {
        const MOST: u16 = 1_000;
        let word = self.word()?;
        match word.parse() {
            Ok(number) if number <= MOST => Ok(number),
            _ => self.fault(format!("{word:?} is no number from 0 to {MOST}")),
        }
    }

    /// The place of the next word in a list.
    pub fn one_of<'n>(&mut self, mut names: impl Iterator<Item = &'n str>, what: &str) -> Result<usize, String> {
        let word = self.word()?;
        match names.position(|name| name == word) {
            Some(place) => Ok(place),
            None => self.fault(format!("no such {what}: {word:?}")),
        }
    }

    /// A name that is not in a list yet.
    pub fn new_name<'n>(&mut self, mut names: impl Iterator<Item = &'n str>) -> Result<String, String> {
        let word = self.word()?;
        if names.any(|name| name == word) { self.fault(format!("{word:?} comes twice")) } else { Ok(word.to_owned()) }
    }

    pub fn end(&self) -> Result<(), String> {
        self.words.get(self.at).map_or(Ok(()), |word| self.fault(format!("{word:?} is too much")))
    }
}
