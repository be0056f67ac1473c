//! Relève: the service. A map of it, from the outside in.

pub mod api;
pub mod clock;
pub mod config;
pub mod demo;
pub mod domain;
pub mod error;
pub mod jobs;
pub mod locales;
pub mod mail;
pub mod pages;
pub mod planning;
pub mod store;
