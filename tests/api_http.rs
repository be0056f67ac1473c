//! What every path has in common: tokens, methods, bodies, and the server beneath.

mod common;

use common::{House, sample};
use releve::api::{Limits, route, routes};
use serde_json::json;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// A path of each route, with something in the place of its parameters.
fn paths() -> impl Iterator<Item = (&'static str, String, bool)> {
    routes::table().iter().map(|route| {
        let path = route.path.split('/').map(|part| if part.starts_with('{') { "x" } else { part });
        (route.method.as_str(), path.collect::<Vec<_>>().join("/"), route.access == route::Access::Open)
    })
}

#[test]
fn no_route_but_the_open_ones_answers_without_a_token() {
    let house = House::open();
    for (method, path, open) in paths() {
        for authorization in ["", "Basic eDp4", "Bearer", "Bearer ", "Bearer wrong", "Token wrong"] {
            let answer = house.ask(method, &path, &[("authorization", authorization)], None);
            if open {
                assert_eq!(answer.status, 200, "{method} {path}");
            } else {
                assert!(answer.header("www-authenticate").starts_with("Bearer"), "{method} {path}");
                answer.refused(401, "no_token");
            }
        }
    }
    let open = paths().filter(|(_, _, open)| *open).map(|(_, path, _)| path).collect::<Vec<_>>();
    assert_eq!(open, ["/healthz", "/readyz", "/api.yaml", "/docs", "/docs/errors"]);
}

#[test]
fn an_unknown_path_is_told_as_such() {
    let house = House::open();
    for path in ["/v1", "/v1/", "/v1/sites/", "/v2/sites", "/v1/sites/LEO/x", "/favicon.ico", "//v1/sites"] {
        house.get(path).refused(404, "no_such_path");
    }
    house.get("/v1/sites/nobody").refused(404, "not_found");
    house.get("/v1/sites/n%C3%A4").refused(404, "not_found");
}

#[test]
fn another_method_is_told_which_ones_there_are() {
    let house = House::open();
    let cases = [
        ("DELETE", "/v1/sites", "GET, POST, HEAD"),
        ("PATCH", "/v1/sites/LEO", "GET, PUT, DELETE, HEAD"),
        ("POST", "/healthz", "GET, HEAD"),
        ("OPTIONS", "/v1/people", "GET, POST, HEAD"),
    ];
    for (method, path, allowed) in cases {
        let answer = house.ask(method, path, &[], None);
        assert_eq!(answer.header("allow"), allowed, "{method} {path}");
        answer.refused(405, "method_not_allowed");
    }
    let head = house.ask("HEAD", "/healthz", &[], None);
    assert_eq!((head.status, head.text.as_str()), (200, ""));
}

#[test]
fn a_body_is_json_in_utf8_of_at_most_a_mebibyte() {
    let house = House::open();
    let post = |headers: &[(&str, &str)], body: Vec<u8>| house.ask("POST", "/v1/sites", headers, Some(body));
    let json = |text: &str| text.as_bytes().to_vec();
    post(&[], b"{\"id\": \"\xff\"}".to_vec()).refused(400, "malformed");
    post(&[], json("{\"id\": }")).refused(400, "malformed");
    post(&[], json("")).refused(400, "malformed");
    post(&[], json(r#"{"id": "A", "id": "B"}"#)).refused(400, "malformed");
    post(&[("content-type", "text/plain")], json("{}")).refused(415, "media_type");
    post(&[("content-type", "application/json; charset=latin1")], json("{}")).refused(415, "media_type");
    post(&[("content-type", "Application/JSON; charset=UTF-8")], json("{}")).refused(422, "invalid");
    for text in ["[]", "null", "1", "\"x\""] {
        assert_eq!(post(&[], json(text)).faults(), [" type"], "{text}");
    }
    let padded = |length: usize| json(&format!("{{\"name\": \"{}\"}}", "x".repeat(length - 12)));
    post(&[], padded(1024 * 1024)).refused(422, "invalid");
    post(&[], padded(1024 * 1024 + 1)).refused(413, "too_large");
    post(&[], padded(10_000_000)).refused(413, "too_large");
    house.get("/v1/sites/%ff").refused(400, "malformed");
    house.get("/v1/sites?after=%ff").refused(400, "malformed");
    assert_eq!(house.get("/v1/sites").ok()["items"], json!([]));
}

#[test]
fn an_answer_is_kept_by_nobody() {
    let house = House::open();
    house.post("/v1/sites", sample::site("LEO")).created();
    for answer in [house.get("/v1/sites/LEO"), house.get("/v1/sites/X"), house.get("/x")] {
        assert_eq!(answer.header("cache-control"), "no-store");
    }
}

#[test]
fn odd_requests_get_an_answer() {
    let house = House::open();
    let connect = house.raw(b"CONNECT example.org:80 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assert!(connect.starts_with("HTTP/1.1 404") && connect.contains("no_such_path"), "{connect}");
    let star = house.raw(b"OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assert!(star.starts_with("HTTP/1.1 404"), "{star}");
    let full = house.raw(b"GET http://elsewhere/healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assert!(full.starts_with("HTTP/1.1 200"), "{full}");
    let garbage = house.raw(b"\x16\x03\x01\r\n\r\n");
    assert!(garbage.starts_with("HTTP/1.1 400"), "{garbage}");
    house.get("/healthz").ok();
}

#[test]
fn half_a_request_is_not_waited_for_for_ever() {
    let limits = Limits { headers: Duration::from_millis(300), ..Limits::default() };
    let house = House::with_limits(limits);
    let start = Instant::now();
    let mut stream = TcpStream::connect(house.address).expect("a connection");
    stream.set_read_timeout(Some(Duration::from_secs(10))).expect("a timeout");
    stream.write_all(b"GET /healthz HTTP/1.1\r\nHost:").expect("half a request");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("the end of the connection");
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
}

#[test]
fn half_a_body_is_not_waited_for_for_ever() {
    let limits = Limits { body: Duration::from_millis(300), ..Limits::default() };
    let house = House::with_limits(limits);
    let request = "POST /v1/sites HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer the-tests-own\r\n\
                   Content-Type: application/json\r\nContent-Length: 10\r\n\r\n{";
    let answer = house.raw(request.as_bytes());
    assert!(answer.starts_with("HTTP/1.1 408") && answer.contains("too_slow"), "{answer}");
}

#[test]
fn one_visitor_too_many_waits_for_a_place() {
    let limits = Limits { connections: 1, headers: Duration::from_millis(500), ..Limits::default() };
    let house = House::with_limits(limits);
    let mut idle = TcpStream::connect(house.address).expect("a connection");
    idle.write_all(b"GET /healthz HTTP/1.1\r\n").expect("half a request");
    let start = Instant::now();
    house.get("/healthz").ok();
    assert!(start.elapsed() >= Duration::from_millis(300), "{:?}", start.elapsed());
}

#[test]
fn the_end_does_not_wait_for_half_a_request() {
    let limits = Limits { shutdown: Duration::from_millis(300), ..Limits::default() };
    let house = House::with_limits(limits);
    let mut stream = TcpStream::connect(house.address).expect("a connection");
    stream.write_all(b"POST /v1/sites HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{").expect("half a request");
    house.get("/healthz").ok();
    let start = Instant::now();
    drop(house);
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
}
