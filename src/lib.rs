//! Relève: the service. A map of it, from the outside in.
//!
//! - [`api`] and [`pages`]: the two doors, for programs and for people. They check, call, and answer.
//! - [`jobs`]: what takes long or must not be lost; run beside the service or apart.
//! - [`planning`]: the use cases, and the way to the engine and back.
//! - [`mail`] and [`locales`]: what people are sent, and the words of it. [`webhooks`]: how programs elsewhere are told.
//! - [`store`]: the one place with SQL.
//! - [`domain`]: what the words mean. [`clock`], [`config`], [`error`], [`metrics`]: what everything else
//!   may lean on. [`oidc`]: signing in with an account elsewhere.
//! - [`demo`]: a network to look at.
//!
//! Invariants:
//! - Dependencies point inwards: `pages → api, jobs → planning → store, mail, webhooks, domain`; `planning → solver`.
//! - No SQL outside [`store`]; no HTTP status outside `api::reply` and `pages::reply`; no `Utc::now` outside [`clock`];
//!   no time zone outside [`planning`] and what it gives [`mail`] and [`pages`] to print.
//! - One request, one job, one answer: one transaction.
//! - What was published or confirmed is moved by no solve, and what is fixed is never forbidden.
//! - No name, mail, telephone number, gender, token or limited address in a log, a URL, a metric or an error.

pub mod api;
pub mod clock;
pub mod config;
pub mod cookie;
pub mod demo;
pub mod domain;
pub mod error;
pub mod jobs;
pub mod locales;
pub mod mail;
pub mod metrics;
pub mod oidc;
pub mod pages;
pub mod planning;
pub mod store;
pub mod webhooks;
