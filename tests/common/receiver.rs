//! A program elsewhere that is told what happens in a house, and finds out for itself by whom.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What somebody was told.
#[derive(Debug, Clone)]
pub struct Told {
    /// Its first line.
    pub line: String,
    /// Its headers, in small letters.
    pub headers: BTreeMap<String, String>,
    /// Its body.
    pub body: String,
}

impl Told {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).expect("JSON")
    }

    pub fn kind(&self) -> String {
        self.json()["type"].as_str().expect("a type").to_owned()
    }

    /// Whether it was signed with a secret, as the specification says that a receiver finds out: the secret's bytes are base64
    /// behind `whsec_`; what is signed is the identifier, the timestamp and the body with dots between; one signature of
    /// several that are set apart by blanks is enough.
    pub fn is_signed_with(&self, secret: &str) -> bool {
        let key = BASE64_STANDARD.decode(secret.strip_prefix("whsec_").expect("a secret")).expect("base64");
        let signed = format!("{}.{}.{}", self.headers["webhook-id"], self.headers["webhook-timestamp"], self.body);
        let expected = format!("v1,{}", BASE64_STANDARD.encode(hmac_sha256(&key, signed.as_bytes())));
        self.headers["webhook-signature"].split(' ').any(|signature| signature == expected)
    }
}

/// RFC 2104, written out.
fn hmac_sha256(key: &[u8], text: &[u8]) -> Vec<u8> {
    let mut block = [0_u8; 64];
    if key.len() > 64 {
        block[..32].copy_from_slice(&Sha256::digest(key));
    } else {
        block[..key.len()].copy_from_slice(key);
    }
    let padded = |with: u8| block.map(|byte| byte ^ with).to_vec();
    let inner = Sha256::digest([padded(0x36), text.to_vec()].concat());
    Sha256::digest([padded(0x5c), inner.to_vec()].concat()).to_vec()
}

/// A program elsewhere: it answers with these, one after the other, and the last one from then on.
pub struct Receiver {
    /// Where it listens.
    pub address: SocketAddr,
    told: Arc<Mutex<Vec<Told>>>,
}

impl Receiver {
    pub fn answering(answers: &[&'static str]) -> Self {
        Self::slowly(answers, Duration::ZERO)
    }

    pub fn slowly(answers: &[&'static str], pause: Duration) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let told: Arc<Mutex<Vec<Told>>> = Arc::default();
        let (heard, answers) = (Arc::clone(&told), answers.to_vec());
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let (heard, answers) = (Arc::clone(&heard), answers.clone());
                std::thread::spawn(move || {
                    let mut stream = stream.expect("a connection");
                    let told = hear(&stream);
                    let number = {
                        let mut heard = heard.lock().expect("a list");
                        heard.push(told);
                        heard.len()
                    };
                    std::thread::sleep(pause);
                    let answer = answers[number.min(answers.len()) - 1];
                    // Whoever has hung up does not hear it.
                    let _ = stream.write_all(format!("HTTP/1.1 {answer}\r\n\r\n").as_bytes());
                });
            }
        });
        Self { address, told }
    }

    pub fn url(&self) -> String {
        format!("http://{}/hook", self.address)
    }

    pub fn told(&self) -> Vec<Told> {
        self.told.lock().expect("a list").clone()
    }

    pub fn kinds(&self) -> Vec<String> {
        let mut kinds: Vec<String> = self.told().iter().map(Told::kind).collect();
        kinds.sort();
        kinds
    }
}

fn hear(stream: &TcpStream) -> Told {
    let mut reader = BufReader::new(stream);
    let mut read = || {
        let mut line = String::new();
        reader.read_line(&mut line).expect("a line");
        line.trim_end().to_owned()
    };
    let line = read();
    let mut headers = BTreeMap::new();
    while let Some((name, value)) = read().split_once(": ") {
        headers.insert(name.to_lowercase(), value.to_owned());
    }
    let mut body = vec![0; headers["content-length"].parse().expect("a length")];
    reader.read_exact(&mut body).expect("a body");
    Told { line, headers, body: String::from_utf8(body).expect("text") }
}
