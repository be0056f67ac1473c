//! Which addresses may be gone to: those of the public internet, so that nobody who may enter a webhook reaches through the
//! service what it alone can reach.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use warp::http::Uri;

/// Looks at an address as it is written: `https://`, a host, no user, no fragment, and no number of a host that is not public.
/// Where its name leads is looked at when it is gone to. `inside`: `http://`, too, and any host.
///
/// # Errors
/// What is accepted.
pub fn check(text: &str, inside: bool) -> Result<(), &'static str> {
    const FORM: &str = "https://, a host, no user and no #";
    let uri: Uri = text.parse().map_err(|_| FORM)?;
    let is_safe = match uri.scheme_str() {
        Some("https") => true,
        Some("http") => inside,
        _ => false,
    };
    let host = uri.host().unwrap_or_default();
    if !is_safe || host.is_empty() || text.contains(['#', '@']) || !text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(FORM);
    }
    let number = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    match number {
        Ok(number) if !inside && !is_public(number) => Err("an address of the public internet"),
        _ => Ok(()),
    }
}

/// Whether an address is of the public internet: none of this machine, of a network of somebody's own, of a link, of a group of
/// machines, or kept for a purpose (the registries of IANA for IPv4 and IPv6). One that holds an IPv4 address is what that is.
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

/// What of IPv4 is not of the public internet, each with how many of its bits name it.
const KEPT: [(Ipv4Addr, u32); 15] = [
    // This network, this machine.
    (Ipv4Addr::UNSPECIFIED, 8),
    (Ipv4Addr::new(127, 0, 0, 0), 8),
    // Private use, a provider's own, of a link.
    (Ipv4Addr::new(10, 0, 0, 0), 8),
    (Ipv4Addr::new(172, 16, 0, 0), 12),
    (Ipv4Addr::new(192, 168, 0, 0), 16),
    (Ipv4Addr::new(100, 64, 0, 0), 10),
    (Ipv4Addr::new(169, 254, 0, 0), 16),
    // Protocols, relays of old, measurements.
    (Ipv4Addr::new(192, 0, 0, 0), 24),
    (Ipv4Addr::new(192, 88, 99, 0), 24),
    (Ipv4Addr::new(198, 18, 0, 0), 15),
    // Examples.
    (Ipv4Addr::new(192, 0, 2, 0), 24),
    (Ipv4Addr::new(198, 51, 100, 0), 24),
    (Ipv4Addr::new(203, 0, 113, 0), 24),
    // Groups, and what is kept for one day, the address of everybody among it.
    (Ipv4Addr::new(224, 0, 0, 0), 4),
    (Ipv4Addr::new(240, 0, 0, 0), 4),
];

fn is_public_v4(address: Ipv4Addr) -> bool {
    KEPT.iter().all(|(kept, bits)| (address.to_bits() ^ kept.to_bits()) >> (32 - bits) != 0)
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    match address.segments() {
        // An IPv4 address: mapped; behind a translator.
        [0, 0, 0, 0, 0, 0xffff, high, low] | [0x64, 0xff9b, 0, 0, 0, 0, high, low] => is_public_v4(v4(high, low)),
        // Protocols and tunnels (Teredo, 6to4); examples.
        [0x2001, 0..=0x1ff | 0xdb8, ..] | [0x2002, ..] | [0x3fff, 0..=0xfff, ..] => false,
        // All that was ever given out.
        [first, ..] => first & 0xe000 == 0x2000,
    }
}

const fn v4(high: u16, low: u16) -> Ipv4Addr {
    let ([a, b], [c, d]) = (high.to_be_bytes(), low.to_be_bytes());
    Ipv4Addr::new(a, b, c, d)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_public_internet_is_public() {
        let cases = [
            ("1.1.1.1", true),
            ("93.184.215.14", true),
            ("100.63.255.255", true),
            ("100.128.0.1", true),
            ("172.15.0.1", true),
            ("172.32.0.1", true),
            ("192.0.1.1", true),
            ("223.255.255.255", true),
            ("2606:4700:4700::1111", true),
            ("2001:4860:4860::8888", true),
            ("::ffff:1.1.1.1", true),
            ("64:ff9b::1.1.1.1", true),
            // Unspecified, loopback.
            ("0.0.0.0", false),
            ("0.1.2.3", false),
            ("127.0.0.1", false),
            ("127.255.255.254", false),
            ("::", false),
            ("::1", false),
            // Private use, a provider's own, unique local, site local.
            ("10.0.0.1", false),
            ("172.16.0.1", false),
            ("172.31.255.255", false),
            ("192.168.1.1", false),
            ("100.64.0.1", false),
            ("100.127.255.255", false),
            ("fc00::1", false),
            ("fd12:3456:789a::1", false),
            ("fec0::1", false),
            // Of a link: a cloud's own figures among them.
            ("169.254.169.254", false),
            ("fe80::1", false),
            // Groups, broadcast, kept.
            ("224.0.0.1", false),
            ("239.255.255.255", false),
            ("240.0.0.1", false),
            ("255.255.255.255", false),
            ("ff02::1", false),
            ("192.0.0.170", false),
            ("192.88.99.1", false),
            ("198.18.0.1", false),
            ("198.19.255.255", false),
            // Examples.
            ("192.0.2.1", false),
            ("198.51.100.1", false),
            ("203.0.113.1", false),
            ("2001:db8::1", false),
            ("3fff:fff::1", false),
            // What holds an IPv4 address that is not public, or leads to one.
            ("::ffff:127.0.0.1", false),
            ("::ffff:10.0.0.1", false),
            ("::ffff:169.254.169.254", false),
            ("::127.0.0.1", false),
            ("64:ff9b::10.0.0.1", false),
            ("64:ff9b:1::1.1.1.1", false),
            ("2002:7f00:1::", false),
            ("2001:0:1::1", false),
            ("100::1", false),
        ];
        for (address, public) in cases {
            assert_eq!(is_public(address.parse().expect("an address")), public, "{address}");
        }
    }

    #[test]
    fn an_address_is_looked_at_as_it_is_written() {
        let cases = [
            ("https://board.example.org/hook?a=b", true, true),
            ("https://board.example.org:8443", true, true),
            ("https://1.1.1.1/", true, true),
            ("https://[2606:4700:4700::1111]/", true, true),
            ("http://board.example.org/", false, true),
            ("https://127.0.0.1/", false, true),
            ("https://[::1]/", false, true),
            ("http://10.0.0.1:8000/x", false, true),
            ("https://[::ffff:10.0.0.1]/", false, true),
            ("https://me:pass@board.example.org/", false, false),
            ("https://board.example.org/#part", false, false),
            ("https:///path", false, false),
            ("https://", false, false),
            ("ftp://board.example.org/", false, false),
            ("file:///etc/passwd", false, false),
            ("//board.example.org/", false, false),
            ("board.example.org", false, false),
            ("/hook", false, false),
            ("https://board.example.org/a b", false, false),
            ("https://bôard.example.org/", false, false),
            ("", false, false),
        ];
        for (text, outside, inside) in cases {
            assert_eq!((check(text, false).is_ok(), check(text, true).is_ok()), (outside, inside), "{text}");
        }
    }
}
