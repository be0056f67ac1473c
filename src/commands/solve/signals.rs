//! How a search is told to stop from outside: Ctrl-C, SIGTERM, or the end of standard input. A second signal ends the
//! process at once.

use releve::error::Error;
use std::io::Read;
use std::process::exit;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::signal::unix::{SignalKind, signal};

/// What a shell shows for a process that was interrupted.
const INTERRUPTED: i32 = 130;

/// A flag that becomes true when the search is to stop.
pub fn watch(until_end_of_input: bool) -> Result<Arc<AtomicBool>, Error> {
    let stop = Arc::new(AtomicBool::new(false));
    let flag = Arc::clone(&stop);
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    std::thread::Builder::new().name("signals".into()).spawn(move || runtime.block_on(heed_signals(&flag)))?;
    if until_end_of_input {
        let flag = Arc::clone(&stop);
        std::thread::Builder::new().name("input".into()).spawn(move || heed_input(&flag))?;
    }
    Ok(stop)
}

async fn heed_signals(stop: &AtomicBool) {
    let (Ok(mut interrupt), Ok(mut terminate)) = (signal(SignalKind::interrupt()), signal(SignalKind::terminate()))
    else {
        return;
    };
    loop {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        if stop.swap(true, Ordering::Relaxed) {
            exit(INTERRUPTED);
        }
    }
}

fn heed_input(stop: &AtomicBool) {
    let (mut input, mut some) = (std::io::stdin().lock(), [0; 256]);
    // What is said doesn't matter: only its end does, or that it can't be read any more.
    while input.read(&mut some).is_ok_and(|read| read > 0) {}
    stop.store(true, Ordering::Relaxed);
}
