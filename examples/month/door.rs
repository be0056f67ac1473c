//! The door that people come through: the pages, served on the loopback as they are to everybody, at a held clock.

use releve::api::{Limits, server};
use releve::error::Error;
use releve::pages::{self, Pages};
use std::net::SocketAddr;
use tokio::runtime::Runtime;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use ureq::Agent;
use ureq::http::Response;

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Where it leads, after something was done.
    pub leads_to: String,
    /// What is read.
    pub text: String,
}

/// An open door.
pub struct Door<'a> {
    runtime: &'a Runtime,
    address: SocketAddr,
    agent: Agent,
    end: oneshot::Sender<()>,
    server: JoinHandle<()>,
}

impl<'a> Door<'a> {
    /// Opens it. The clock of the pages stands still as long as it is open.
    pub fn open(runtime: &'a Runtime, pages: Pages) -> Result<Self, Error> {
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0"))?;
        let address = listener.local_addr()?;
        let (end, ended) = oneshot::channel();
        let server = runtime.spawn(server::serve(listener, pages::routes(pages), Limits::default(), async {
            let _ = ended.await;
        }));
        let agent = Agent::config_builder().http_status_as_error(false).max_redirects(0).build().new_agent();
        Ok(Self { runtime, address, agent, end, server })
    }

    /// Opens a page.
    pub fn read(&self, path: &str) -> Result<Answer, Error> {
        answer(self.agent.get(format!("http://{}{path}", self.address)).call())
    }

    /// Presses a button.
    pub fn press(&self, path: &str, form: &str) -> Result<Answer, Error> {
        let request = self.agent.post(format!("http://{}{path}", self.address));
        answer(request.content_type("application/x-www-form-urlencoded").send(form))
    }

    /// Closes it.
    pub fn close(self) -> Result<(), Error> {
        drop(self.agent);
        let _ = self.end.send(());
        self.runtime.block_on(self.server).map_err(Error::internal)
    }
}

fn answer(response: Result<Response<ureq::Body>, ureq::Error>) -> Result<Answer, Error> {
    let (head, mut body) = response.map_err(Error::internal)?.into_parts();
    let leads_to = head.headers.get("location").and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    Ok(Answer { status: head.status.as_u16(), leads_to, text: body.read_to_string().map_err(Error::internal)? })
}
