//! A file that a browser sends with a form (RFC 7578).

use futures_util::stream;
use multer::{Constraints, Multipart, SizeLimit};
use std::convert::Infallible;
use warp::http::HeaderMap;
use warp::http::header::CONTENT_TYPE;

/// The largest file that is looked at, in bytes.
pub const LARGEST: u64 = 4 * 1024 * 1024;

/// A file, as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// What it is called, as far as somebody said.
    pub name: String,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

/// Whether a form comes with files.
pub fn is_in(headers: &HeaderMap) -> bool {
    boundary(headers).is_some()
}

/// The file of the field `file`; none where there is none, or what was sent is no such form.
pub async fn of(headers: &HeaderMap, body: &[u8]) -> Option<File> {
    let limits = SizeLimit::new().whole_stream(LARGEST + 64 * 1024);
    let parts = stream::iter([Ok::<_, Infallible>(body.to_vec())]);
    let constraints = Constraints::new().size_limit(limits);
    let mut form = Multipart::with_constraints(parts, boundary(headers)?, constraints);
    while let Some(field) = form.next_field().await.ok()? {
        if field.name() == Some("file") {
            let name = field.file_name().unwrap_or_default().to_owned();
            let bytes = field.bytes().await.ok()?.to_vec();
            return (!bytes.is_empty()).then_some(File { name, bytes });
        }
    }
    None
}

fn boundary(headers: &HeaderMap) -> Option<String> {
    multer::parse_boundary(headers.get(CONTENT_TYPE)?.to_str().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(kind: &str) -> HeaderMap {
        HeaderMap::from_iter([(CONTENT_TYPE, kind.parse().expect("a header"))])
    }

    #[tokio::test]
    async fn a_file_is_found_among_the_fields_and_nothing_else_is_one() {
        let sent = "--b\r\ncontent-disposition: form-data; name=\"do\"\r\n\r\nread\r\n--b\r\n\
                    content-disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nnom;prénom\r\n--b--\r\n";
        let kind = headers("multipart/form-data; boundary=b");
        let found = of(&kind, sent.as_bytes()).await.expect("a file");
        assert_eq!((found.name.as_str(), found.bytes.as_slice()), ("a.csv", "nom;prénom".as_bytes()));
        for (kind, sent) in [
            ("multipart/form-data; boundary=other", sent),
            ("multipart/form-data; boundary=b", &sent[..sent.len() - 20]),
            ("multipart/form-data", sent),
            ("application/x-www-form-urlencoded", "file=x"),
            ("multipart/form-data; boundary=b", "--b--"),
        ] {
            assert_eq!(of(&headers(kind), sent.as_bytes()).await, None, "{kind}");
        }
    }
}
