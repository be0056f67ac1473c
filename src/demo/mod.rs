//! A network to look at: the sites, shifts and people of a platform that shelters refugees, none of them real.
//!
//! - [`network`]: the sites as a table each, read from `src/demo/network/`.
//! - [`patterns`]: the tables as shift templates, and [`sisa`]: the half-days of a service that works in others' houses.
//! - [`World`]: all of it with its people, drawn from a seed.
//! - [`line`]: from an empty database to people's mails. [`trial`]: invented people in a house that is served, and out again.
//!
//! Invariants:
//! - [`ChaCha8`](rand_chacha::ChaCha8Rng) is the only source of chance: the same seed and week give the same bytes.
//! - No person here exists; every address is one of the *rue de l'Exemple* or as openly invented.

pub mod absences;
mod chance;
mod copies;
pub mod fill;
pub mod guide;
pub mod house;
mod households;
pub mod line;
mod names;
pub mod network;
pub mod note;
mod offers;
pub mod patterns;
pub mod population;
pub mod sisa;
pub mod size;
mod staff;
pub mod summary;
pub mod trial;
mod volunteers;

pub use population::World;
pub use size::Size;
