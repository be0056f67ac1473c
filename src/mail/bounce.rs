//! Mails that come back: delivery status notifications (RFC 3464).

use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders, PartType};

/// A mail that could not be delivered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bounce {
    /// The Message-ID of the mail that came back, without its brackets.
    pub message_id: String,
    /// Whether it is for good: a full mailbox may have room tomorrow.
    pub is_final: bool,
}

impl Bounce {
    /// Reads a notification; none where it is something else, such as an answer from somebody's holidays, or does not say which
    /// mail it is about.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let message = MessageParser::default().parse(bytes)?;
        let report = message.content_type()?;
        if !report.is_type("multipart", "report") || report.attribute("report-type") != Some("delivery-status") {
            return None;
        }
        let status = message.parts.iter().find(|part| is_of(part, "message", "delivery-status"))?;
        let status = String::from_utf8_lossy(status.contents()).into_owned();
        let field = |name: &str| {
            let line = |line: &str| {
                let (key, value) = line.split_once(':')?;
                key.trim().eq_ignore_ascii_case(name).then(|| value.trim().to_ascii_lowercase())
            };
            status.lines().find_map(line)
        };
        let has_failed = field("action")? == "failed";
        // The first digit tells what is for good (RFC 3463).
        let is_final = has_failed && field("status")?.starts_with('5');
        Some(Self { message_id: about(&message)?, is_final })
    }
}

/// The Message-ID of what came back: it is returned whole or as its header, or named in the notification's own.
fn about(message: &Message<'_>) -> Option<String> {
    let returned = message.parts.iter().find_map(|part| match &part.body {
        PartType::Message(original) => original.message_id().map(str::to_owned),
        _ if is_of(part, "text", "rfc822-headers") => {
            MessageParser::default().parse(part.contents())?.message_id().map(str::to_owned)
        }
        _ => None,
    });
    let named = || {
        let first =
            |id: &mail_parser::HeaderValue<'_>| id.as_text_list().and_then(|all| all.first().map(ToString::to_string));
        first(message.in_reply_to()).or_else(|| first(message.references()))
    };
    returned.or_else(named)
}

fn is_of(part: &MessagePart<'_>, kind: &str, subtype: &str) -> bool {
    part.content_type().is_some_and(|own| own.is_type(kind, subtype))
}

trait IsType {
    fn is_type(&self, kind: &str, subtype: &str) -> bool;
}

impl IsType for mail_parser::ContentType<'_> {
    fn is_type(&self, kind: &str, subtype: &str) -> bool {
        self.ctype().eq_ignore_ascii_case(kind) && self.subtype().is_some_and(|own| own.eq_ignore_ascii_case(subtype))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As Postfix and Exim write it, the one with the whole mail and the other with its header alone.
    fn notification(status: &str, returned: &str) -> String {
        format!(
            "From: MAILER-DAEMON@mx.example.org\r\nTo: horaire@example.org\r\nSubject: Undelivered Mail\r\n\
             MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"B\"\r\n\r\n\
             --B\r\nContent-Type: text/plain\r\n\r\nIt did not arrive.\r\n\
             --B\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.org\r\n\r\n\
             Final-Recipient: rfc822; awa@example.org\r\n{status}\r\n\
             --B\r\n{returned}\r\n--B--\r\n"
        )
    }

    const FAILED: &str = "Action: failed\r\nStatus: 5.1.1\r\n";
    const WHOLE: &str = "Content-Type: message/rfc822\r\n\r\nMessage-ID: <m1@releve>\r\nSubject: x\r\n\r\ntext\r\n";
    const HEADER: &str = "Content-Type: text/rfc822-headers\r\n\r\nMessage-ID: <m1@releve>\r\nSubject: x\r\n\r\n";

    #[test]
    fn what_came_back_and_whether_it_is_for_good() {
        let bounce = |is_final| Some(Bounce { message_id: "m1@releve".into(), is_final });
        let cases = [
            ("no such mailbox, returned whole", notification(FAILED, WHOLE), bounce(true)),
            ("no such mailbox, its header alone", notification(FAILED, HEADER), bounce(true)),
            ("a full mailbox", notification("Action: failed\r\nStatus: 4.2.2\r\n", WHOLE), bounce(false)),
            ("still trying", notification("Action: delayed\r\nStatus: 4.4.1\r\n", WHOLE), bounce(false)),
            ("of no known mail", notification(FAILED, "Content-Type: text/plain\r\n\r\nnothing\r\n"), None),
            (
                "holidays",
                "From: awa@example.org\r\nSubject: Absente\r\nAuto-Submitted: auto-replied\r\n\r\nhi\r\n".into(),
                None,
            ),
            ("nothing", String::new(), None),
        ];
        for (what, text, expected) in cases {
            assert_eq!(Bounce::read(text.as_bytes()), expected, "{what}");
        }
    }
}
