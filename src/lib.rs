//! Relève: the service. A map of it, from the outside in.

pub mod domain;
pub mod mail;
