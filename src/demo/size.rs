//! How much of the network.

use crate::domain::SiteId;
use serde::{Deserialize, Serialize};

/// A part of the network, or several copies of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, clap::ValueEnum)]
#[value(rename_all = "UPPER")]
pub enum Size {
    /// One house: Sisters' House with the 250 women of its pool.
    S,
    /// Six sites: a day centre, three shelters, Sisters' House and SISA.
    M,
    /// The whole network.
    L,
    /// Ten copies of the network; one volunteer in twenty offers in two of them.
    XL,
}

impl Size {
    /// All of them, the smallest first.
    pub const ALL: [Self; 4] = [Self::S, Self::M, Self::L, Self::XL];

    /// Whether a site's shifts and people are in it.
    pub fn has(self, site: &SiteId) -> bool {
        match self {
            Self::S => site.as_str() == "SIS",
            Self::M => ["SIS", "HUB", "LEO", "CIT", "AMR", "SISA"].contains(&site.as_str()),
            Self::L | Self::XL => true,
        }
    }

    /// How often the network is in it.
    pub const fn copies(self) -> usize {
        match self {
            Self::XL => 10,
            _ => 1,
        }
    }
}

impl std::fmt::Display for Size {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::S => "S",
            Self::M => "M",
            Self::L => "L",
            Self::XL => "XL",
        })
    }
}
