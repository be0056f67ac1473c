//! How much somebody may ask: each caller so many requests a minute, strangers of one address fewer.
//!
//! A caller is a token or a session, whatever address it comes from. A stranger is who was not let in: what they may try is
//! counted by the address of their connection, or by what the proxies in front say, as many of them as are ours; what anybody
//! writes into `X-Forwarded-For` beyond that is not read. Every server counts for itself.

use super::reply::Refusal;
use crate::config::Limiting;
use governor::clock::{Clock, DefaultClock};
use governor::middleware::StateInformationMiddleware;
use governor::state::keyed::DefaultKeyedStateStore;
use governor::{Quota, RateLimiter};
use std::hash::Hash;
use std::net::{IpAddr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use warp::http::{HeaderMap, HeaderName, HeaderValue};
use warp::reply::Response;

/// Where a connection comes from.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub SocketAddr);

/// What each may ask.
#[derive(Debug, Clone)]
pub struct Rates {
    callers: Option<Arc<Limiter<String>>>,
    strangers: Option<Arc<Limiter<IpAddr>>>,
    proxies: u8,
}

/// What is left of what somebody may ask.
#[derive(Debug, Clone, Copy)]
pub struct Left {
    most: u32,
    left: u32,
}

#[derive(Debug)]
struct Limiter<K: Hash + Eq + Clone> {
    most: NonZeroU32,
    counts: RateLimiter<K, DefaultKeyedStateStore<K>, DefaultClock, StateInformationMiddleware>,
    asked: AtomicU32,
}

impl<K: Hash + Eq + Clone> Limiter<K> {
    /// After so many questions, who has been silent for long enough is forgotten.
    const SWEEPS: u32 = 4096;

    fn a_minute(most: u32) -> Option<Arc<Self>> {
        let most = NonZeroU32::new(most)?;
        let counts = RateLimiter::keyed(Quota::per_minute(most)).with_middleware();
        Some(Arc::new(Self { most, counts, asked: AtomicU32::new(0) }))
    }

    /// One more; or how long to wait.
    fn ask(&self, key: &K) -> Result<Left, Duration> {
        if self.asked.fetch_add(1, Ordering::Relaxed) % Self::SWEEPS == Self::SWEEPS - 1 {
            self.counts.retain_recent();
        }
        match self.counts.check_key(key) {
            Ok(state) => Ok(Left { most: self.most.get(), left: state.remaining_burst_capacity() }),
            Err(until) => Err(until.wait_time_from(DefaultClock::default().now())),
        }
    }
}

impl Rates {
    /// As it was set.
    pub fn of(limiting: &Limiting) -> Self {
        Self {
            callers: Limiter::a_minute(limiting.requests_per_minute),
            strangers: Limiter::a_minute(limiting.strangers_per_minute),
            proxies: limiting.proxies,
        }
    }

    /// Whatever anybody asks.
    pub const fn unlimited() -> Self {
        Self { callers: None, strangers: None, proxies: 0 }
    }

    /// A caller asks once more.
    ///
    /// # Errors
    /// `TooOften` with how long to wait.
    pub fn caller(&self, key: &str) -> Result<Option<Left>, Refusal> {
        let asked = self.callers.as_ref().map(|callers| callers.ask(&key.to_owned()));
        asked.transpose().map_err(Refusal::TooOften)
    }

    /// Somebody who is not let in tries once more.
    ///
    /// # Errors
    /// How long to wait.
    pub fn stranger(&self, peer: Option<Peer>, headers: &HeaderMap) -> Result<(), Duration> {
        let Some((strangers, address)) = self.strangers.as_ref().zip(self.address(peer, headers)) else {
            return Ok(());
        };
        strangers.ask(&address).map(drop)
    }

    /// Where a request really comes from: as many steps behind the connection as there are proxies of ours.
    fn address(&self, peer: Option<Peer>, headers: &HeaderMap) -> Option<IpAddr> {
        let Some(back) = usize::from(self.proxies).checked_sub(1) else { return peer.map(|peer| peer.0.ip()) };
        let all = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
        let named: Vec<&str> = all.flat_map(|value| value.split(',')).map(str::trim).collect();
        let theirs = named.len().checked_sub(back + 1).and_then(|at| named[at].parse().ok());
        theirs.or_else(|| peer.map(|peer| peer.0.ip()))
    }
}

impl Left {
    /// Tells it in an answer's headers (draft-ietf-httpapi-ratelimit-headers).
    pub fn tell(self, response: &mut Response) {
        let Self { most, left } = self;
        let headers =
            [("ratelimit-policy", format!("\"caller\";q={most};w=60")), ("ratelimit", format!("\"caller\";r={left}"))];
        for (name, value) in headers {
            if let Ok(value) = HeaderValue::try_from(value) {
                response.headers_mut().insert(HeaderName::from_static(name), value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rates(callers: u32, strangers: u32, proxies: u8) -> Rates {
        Rates::of(&Limiting {
            requests_per_minute: callers,
            strangers_per_minute: strangers,
            proxies,
            ..Limiting::default()
        })
    }

    fn forwarded(by: &'static str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        if !by.is_empty() {
            headers.insert("x-forwarded-for", HeaderValue::from_static(by));
        }
        headers
    }

    fn peer(address: &str) -> Peer {
        Peer(SocketAddr::new(address.parse().expect("an address"), 1))
    }

    #[test]
    fn each_caller_has_their_own_share() {
        let rates = rates(2, 1, 0);
        assert_eq!(rates.caller("a").expect("one").map(|left| left.left), Some(1));
        assert!(rates.caller("a").is_ok() && rates.caller("b").is_ok());
        let wait = rates.caller("a").expect_err("too often");
        assert!(matches!(wait, Refusal::TooOften(wait) if wait > Duration::from_secs(10)), "{wait:?}");
        assert!(Rates::unlimited().caller("a").expect("any").is_none());
    }

    #[test]
    fn what_anybody_writes_into_a_header_shifts_no_limit() {
        let rates = rates(1, 2, 0);
        for header in ["", "198.51.100.7"] {
            assert!(rates.stranger(Some(peer("192.0.2.1")), &forwarded(header)).is_ok());
        }
        assert!(rates.stranger(Some(peer("192.0.2.1")), &forwarded("198.51.100.8")).is_err());
        assert!(rates.stranger(Some(peer("192.0.2.2")), &forwarded("")).is_ok());
    }

    #[test]
    fn behind_a_proxy_it_is_the_proxys_word_that_counts_and_not_what_stands_before_it() {
        let rates = rates(1, 1, 1);
        let cases = [
            ("10.0.0.1", "198.51.100.7", "198.51.100.7"),
            ("10.0.0.1", "203.0.113.9, 198.51.100.7", "198.51.100.7"),
            ("10.0.0.1", "nonsense", "10.0.0.1"),
            ("10.0.0.1", "", "10.0.0.1"),
        ];
        for (from, header, expected) in cases {
            assert_eq!(rates.address(Some(peer(from)), &forwarded(header)), expected.parse().ok(), "{header}");
        }
    }
}
