//! Runs the engine alone, on a problem in a file.

mod progress;
mod signals;

use progress::{Reporter, Style};
use releve::error::Error;
use serde::Serialize;
use serde::de::DeserializeOwned;
use solver::{Options, Outcome, Problem, Roster};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

#[derive(clap::Args)]
pub struct Arguments {
    /// The problem, as JSON.
    problem: PathBuf,
    /// Where the outcome goes, as JSON; absent: to standard output.
    #[arg(long)]
    out: Option<PathBuf>,
    /// Stop after so many seconds.
    #[arg(long, default_value_t = 60, value_parser = clap::value_parser!(u32).range(1..=86_400))]
    seconds: u32,
    /// Threads; absent: as many as the machine runs at once.
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=64))]
    threads: Option<u16>,
    /// Where chance starts.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Stop after so many iterations, which makes the answer the same on every machine.
    #[arg(long)]
    iterations: Option<u64>,
    /// Go on from this roster, which an earlier search kept, or which people have made of it since.
    #[arg(long)]
    start: Option<PathBuf>,
    /// Where the best roster so far is kept, as JSON, while the search goes on.
    #[arg(long)]
    keep: Option<PathBuf>,
    /// How to tell how far it is, on standard error; absent: a bar on a terminal, nothing elsewhere.
    #[arg(long, value_enum)]
    progress: Option<Style>,
    /// Memory that it may take, in MiB.
    #[arg(long, value_parser = clap::value_parser!(u64).range(64..))]
    memory: Option<u64>,
    /// Stop when standard input ends.
    #[arg(long)]
    stop_on_eof: bool,
}

/// The largest problem that is read.
const LARGEST: u64 = 1 << 30;

pub fn run(arguments: &Arguments) -> Result<(), Error> {
    // Before anything else: HiGHS prints a line now and then, and what is to be read must stand alone.
    let out = Out::open(arguments.out.as_deref())?;
    if let Some(mebibytes) = arguments.memory {
        limit_memory(mebibytes)?;
    }
    let problem = read(&arguments.problem)?;
    let start: Option<Roster> = arguments.start.as_deref().map(read).transpose()?;
    let outcome = solve(arguments, &problem, start.as_ref())?;
    out.write(&outcome)
}

fn solve(arguments: &Arguments, problem: &Problem, start: Option<&Roster>) -> Result<Outcome, Error> {
    let told_to_stop = signals::watch(arguments.stop_on_eof)?;
    let threads = arguments.threads.map_or_else(machine, usize::from);
    let options = Options { threads, seed: arguments.seed, iterations: arguments.iterations };
    let began = Instant::now();
    let longest = Duration::from_secs(arguments.seconds.into());
    let stop = || told_to_stop.load(Ordering::Relaxed) || began.elapsed() >= longest;

    let reporter = Reporter::new(arguments.progress, began, longest, arguments.keep.clone());
    let solved = std::thread::scope(|scope| {
        scope.spawn(|| reporter.run());
        let _ended = reporter.ends_with_this();
        let hear = |progress: solver::solve::Progress<'_>| reporter.hear(progress);
        match start {
            Some(start) => solver::resume(problem, start, &options, &stop, &hear),
            None => solver::solve(problem, &options, &stop, &hear),
        }
    });
    solved.map_err(|faults| {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        broken(&arguments.problem, &several(&faults))
    })
}

fn machine() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from).min(64)
}

/// A problem, or a roster of one.
fn read<T: DeserializeOwned>(path: &Path) -> Result<T, Error> {
    let unreadable = |error: std::io::Error| broken(path, &error.to_string());
    let size = std::fs::metadata(path).map_err(unreadable)?.len();
    if size > LARGEST {
        return Err(broken(path, "it is larger than 1 GiB"));
    }
    let bytes = std::fs::read(path).map_err(unreadable)?;
    let text = std::str::from_utf8(&bytes)
        .map_err(|error| broken(path, &format!("it is not UTF-8 at byte {}", error.valid_up_to())))?;
    serde_json::from_str(text).map_err(|error| broken(path, &format!("it cannot be read as JSON: {error}")))
}

fn broken(path: &Path, why: &str) -> Error {
    Error::invalid("", "problem", format!("{}: {why}", path.display()))
}

/// As many as fit in a line, and how many more there are.
fn several(faults: &[String]) -> String {
    const SHOWN: usize = 5;
    let text = faults.iter().take(SHOWN).cloned().collect::<Vec<_>>().join("; ");
    match faults.len().saturating_sub(SHOWN) {
        0 => text,
        more => format!("{text}; and {more} more"),
    }
}

fn limit_memory(mebibytes: u64) -> Result<(), Error> {
    let bytes = mebibytes << 20;
    rlimit::setrlimit(rlimit::Resource::AS, bytes, bytes)?;
    Ok(())
}

/// Where the outcome goes.
enum Out {
    /// Standard output as it was; anything else that prints now goes to standard error.
    Standard(File),
    /// A file, which appears whole or not at all.
    File(PathBuf),
}

impl Out {
    fn open(path: Option<&Path>) -> Result<Self, Error> {
        use std::os::fd::AsFd;
        if let Some(path) = path {
            return Ok(Self::File(path.to_owned()));
        }
        let standard = std::io::stdout().as_fd().try_clone_to_owned()?;
        rustix::stdio::dup2_stdout(std::io::stderr()).map_err(std::io::Error::from)?;
        Ok(Self::Standard(standard.into()))
    }

    fn write(self, outcome: &Outcome) -> Result<(), Error> {
        match self {
            Self::Standard(file) => put(file, outcome),
            Self::File(path) => whole(&path, outcome),
        }
    }
}

/// Writes a file that appears whole or not at all.
fn whole(path: &Path, content: &impl Serialize) -> Result<(), Error> {
    let mut half = path.as_os_str().to_owned();
    half.push(".part");
    put(File::create(&half)?, content)?;
    Ok(std::fs::rename(&half, path)?)
}

fn put(file: File, content: &impl Serialize) -> Result<(), Error> {
    let mut writer = BufWriter::new(file);
    serde_json::to_writer(&mut writer, content).map_err(Error::internal)?;
    writer.write_all(b"\n")?;
    Ok(writer.flush()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_faults_are_one_line() {
        let faults: Vec<String> = (0..7).map(|number| format!("fault {number}")).collect();
        assert_eq!(several(&faults), "fault 0; fault 1; fault 2; fault 3; fault 4; and 2 more");
        assert_eq!(several(&faults[..1]), "fault 0");
    }
}
