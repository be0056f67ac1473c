//! Languages, by their ISO 639 code.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

macro_rules! languages {
    ($($(#[$doc:meta])* $variant:ident = $code:tt),* $(,)?) => {
        /// A language that a person speaks or that a position asks for, by its ISO 639-1 code.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
        pub enum Language {
            $($(#[$doc])* #[serde(rename = $code)] $variant,)*
        }

        impl Language {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The ISO 639-1 code.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }
        }
    };
}

languages! {
    /// French.
    French = "fr",
    /// English.
    English = "en",
    /// Dutch.
    Dutch = "nl",
    /// Arabic.
    Arabic = "ar",
    /// Tigrinya.
    Tigrinya = "ti",
    /// Amharic.
    Amharic = "am",
    /// Pashto.
    Pashto = "ps",
    /// Dari or Farsi.
    Farsi = "fa",
    /// Somali.
    Somali = "so",
    /// Spanish.
    Spanish = "es",
    /// Turkish.
    Turkish = "tr",
    /// Ukrainian.
    Ukrainian = "uk",
    /// Russian.
    Russian = "ru",
    /// Portuguese.
    Portuguese = "pt",
    /// German.
    German = "de",
    /// Kurdish.
    Kurdish = "ku",
}

impl Language {
    /// The language that somebody reads, as one that they speak.
    pub const fn of(locale: Locale) -> Self {
        match locale {
            Locale::French => Self::French,
            Locale::Dutch => Self::Dutch,
            Locale::English => Self::English,
            Locale::Arabic => Self::Arabic,
        }
    }
}

/// The text is not the code of a language that is known here.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown language; known are fr, en, nl, ar, ti, am, ps, fa, so, es, tr, uk, ru, pt, de, ku")]
pub struct UnknownLanguage;

impl std::str::FromStr for Language {
    type Err = UnknownLanguage;
    fn from_str(text: &str) -> Result<Self, UnknownLanguage> {
        Self::ALL.iter().copied().find(|language| language.code() == text).ok_or(UnknownLanguage)
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

/// The language in which someone is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, ToSchema)]
pub enum Locale {
    /// French, the house's first language.
    #[default]
    #[serde(rename = "fr")]
    French,
    /// Dutch.
    #[serde(rename = "nl")]
    Dutch,
    /// English.
    #[serde(rename = "en")]
    English,
    /// Arabic, written from right to left.
    #[serde(rename = "ar")]
    Arabic,
}

impl Locale {
    /// All of them, the default first.
    pub const ALL: &'static [Self] = &[Self::French, Self::Dutch, Self::English, Self::Arabic];

    /// The ISO 639-1 code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::Dutch => "nl",
            Self::English => "en",
            Self::Arabic => "ar",
        }
    }

    /// What its speakers call it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::French => "Français",
            Self::Dutch => "Nederlands",
            Self::English => "English",
            Self::Arabic => "العربية",
        }
    }

    /// From where to where it is written, as HTML names it.
    pub const fn direction(self) -> &'static str {
        match self {
            Self::Arabic => "rtl",
            Self::French | Self::Dutch | Self::English => "ltr",
        }
    }
}

impl std::str::FromStr for Locale {
    type Err = UnknownLanguage;
    fn from_str(text: &str) -> Result<Self, UnknownLanguage> {
        Self::ALL.iter().copied().find(|locale| locale.code() == text).ok_or(UnknownLanguage)
    }
}
