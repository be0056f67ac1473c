//! The engine in a process of its own, with limits: a crash, a leak or a hang of a solver costs one attempt.
//!
//! `releve solve` reads the problem from a file and writes the outcome to another one; on its standard error it tells
//! how far it is, a line of JSON each time, and it keeps the best roster so far in a third file. It stops when its standard
//! input ends: that is how it is told to, and what happens to it when its parent dies.

use super::Failure;
use super::temporary::Folder;
use crate::domain::solve::{Cost, Progress, SolveOptions};
use solver::{Outcome, Score};
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

/// How solves run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Engine {
    /// The program that has the command `solve`: this one.
    pub program: PathBuf,
    /// Memory that one solve may take, in MiB.
    pub memory: u64,
    /// How long it may take to end after its time is over, or after it was told to stop. Then it is killed.
    pub grace: Duration,
}

/// What is to be searched.
#[derive(Debug, Clone, Copy)]
pub struct Search<'a> {
    /// The problem, as JSON.
    pub problem: &'a [u8],
    /// How.
    pub options: SolveOptions,
    /// What it goes on from: what an earlier search had found, or who stands where now, as JSON.
    pub start: Option<&'a str>,
}

/// What is new since the watcher was asked last.
#[derive(Debug, Default)]
pub struct News {
    /// How far it is.
    pub progress: Option<Progress>,
    /// A better roster than the last one that was told, as JSON.
    pub roster: Option<String>,
}

/// What whoever watches a solve wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wish {
    /// Go on.
    GoOn,
    /// Stop, and give the best so far.
    Stop,
    /// Stop at once; nobody wants the result.
    BreakOff,
}

/// How often the watcher is asked, and told how far it is.
const BEAT: Duration = Duration::from_millis(500);
/// How often the best roster so far is looked for.
const KEEPING: Duration = Duration::from_secs(2);
/// The longest line that is read of what a solve says.
const LONGEST_LINE: u64 = 64 * 1024;

impl Engine {
    /// Long enough to write the outcome of the largest network on a busy machine.
    pub const GRACE: Duration = Duration::from_secs(30);

    /// Searches a roster. `watch` is asked twice a second, and told what is new.
    ///
    /// # Errors
    /// `Never` for a problem that makes no sense, `BrokenOff` where the watcher wished so, else `Again`.
    pub fn search(
        &self,
        Search { problem, options, start }: Search<'_>,
        watch: &mut dyn FnMut(News) -> Result<Wish, Failure>,
    ) -> Result<Outcome, Failure> {
        let folder = Folder::new().map_err(|error| again("no temporary folder", &error))?;
        let write = |name: &str, content: &[u8]| -> Result<PathBuf, Failure> {
            let file = folder.file(name);
            std::fs::write(&file, content).map_err(|error| again("the problem cannot be written", &error))?;
            Ok(file)
        };
        let (answer, best) = (folder.file("outcome.json"), folder.file("best.json"));

        let mut command = Command::new(&self.program);
        command.arg("solve").arg(write("problem.json", problem)?).arg("--out").arg(&answer).arg("--keep").arg(&best);
        if let Some(start) = start {
            command.arg("--start").arg(write("start.json", start.as_bytes())?);
        }
        command.args(["--progress", "json", "--stop-on-eof", "--seconds", &options.seconds.to_string()]);
        command.args(["--threads", &options.threads.to_string(), "--seed", &options.seed.to_string()]);
        command.args(["--memory", &self.memory.to_string()]);
        // What went wrong, in a line or two.
        command.env("RUST_BACKTRACE", "0");
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
        let child = command.spawn().map_err(|error| again("the engine cannot be started", &error))?;

        let time = Duration::from_secs(options.seconds.into());
        let mut kept = Kept { file: best, looked: None };
        let ended = Run::of(child, time, self.grace)
            .watched(&mut |progress| watch(News { progress, roster: kept.taken_from_time_to_time() }));
        let judged = ended.and_then(|(status, last_words)| judge(status, last_words));
        if let Err(Failure::Again(_)) = judged {
            // What it had found by then is not lost with it.
            watch(News { progress: None, roster: kept.taken() })?;
        }
        judged?;
        let outcome = std::fs::read(&answer).map_err(|error| again("the engine left no outcome", &error))?;
        serde_json::from_slice(&outcome).map_err(|error| again("the engine's outcome cannot be read", &error))
    }
}

/// Where a child leaves the best roster so far.
struct Kept {
    file: PathBuf,
    looked: Option<Instant>,
}

impl Kept {
    /// What it has left there since somebody looked last; not too often, for it may be large.
    fn taken_from_time_to_time(&mut self) -> Option<String> {
        if self.looked.is_some_and(|looked| looked.elapsed() < KEEPING) {
            return None;
        }
        let taken = self.taken()?;
        self.looked = Some(Instant::now());
        Some(taken)
    }

    /// What it has left there.
    fn taken(&self) -> Option<String> {
        // Aside first: the child may put a better one there at any moment.
        let aside = self.file.with_extension("taken");
        std::fs::rename(&self.file, &aside).ok()?;
        std::fs::read_to_string(aside).ok()
    }
}

/// A child at work. It never outlives this.
struct Run {
    child: Child,
    said: Receiver<String>,
    ends: Instant,
    grace: Duration,
}

impl Run {
    fn of(mut child: Child, time: Duration, grace: Duration) -> Self {
        let (tell, said) = mpsc::channel();
        if let Some(stderr) = child.stderr.take() {
            // Ends with the child, whose standard error it reads.
            std::thread::spawn(move || {
                let mut reader = BufReader::new(stderr);
                while let Some(line) = line(&mut reader) {
                    if tell.send(line).is_err() {
                        return;
                    }
                }
            });
        }
        Self { child, said, ends: Instant::now() + time + grace, grace }
    }

    /// Until it ends. Gives how, and the last line that it said that is no progress.
    fn watched(
        mut self,
        watch: &mut dyn FnMut(Option<Progress>) -> Result<Wish, Failure>,
    ) -> Result<(ExitStatus, Option<String>), Failure> {
        let mut last_words = None;
        loop {
            let (progress, words, is_over) = self.listen();
            last_words = words.or(last_words);
            match watch(progress)? {
                Wish::GoOn => {}
                Wish::Stop => self.ask_to_stop(),
                Wish::BreakOff => return Err(Failure::BrokenOff),
            }
            if is_over {
                let status = self.child.wait().map_err(|error| again("the engine was lost", &error))?;
                return Ok((status, last_words));
            }
            if Instant::now() > self.ends {
                return Err(Failure::Again("the engine did not end in time".into()));
            }
        }
    }

    /// Ends its standard input. From then on it has little time.
    fn ask_to_stop(&mut self) {
        if self.child.stdin.take().is_some() {
            self.ends = self.ends.min(Instant::now() + self.grace);
        }
    }

    /// Hears for a beat what it says: the newest progress, the last other words, and whether it is over.
    fn listen(&self) -> (Option<Progress>, Option<String>, bool) {
        let (mut progress, mut words) = (None, None);
        let until = Instant::now() + BEAT;
        loop {
            match self.said.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(line) => match serde_json::from_str(&line) {
                    Ok(newer) => progress = Some(newer),
                    Err(_) if line.starts_with("note: ") => {}
                    Err(_) => words = Some(line),
                },
                Err(RecvTimeoutError::Timeout) => return (progress, words, false),
                Err(RecvTimeoutError::Disconnected) => return (progress, words, true),
            }
        }
    }
}

impl Drop for Run {
    fn drop(&mut self) {
        // Where it has ended already both do nothing.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The next line, cut where it is too long; none at the end.
fn line(reader: &mut impl BufRead) -> Option<String> {
    let mut bytes = Vec::new();
    let read = std::io::Read::take(&mut *reader, LONGEST_LINE).read_until(b'\n', &mut bytes).ok()?;
    (read > 0).then(|| String::from_utf8_lossy(&bytes).trim_end().to_owned())
}

fn judge(status: ExitStatus, last_words: Option<String>) -> Result<(), Failure> {
    let words = last_words.unwrap_or_else(|| "it said nothing".into());
    match status.code() {
        Some(0) => Ok(()),
        Some(2) => Err(Failure::Never(format!("the engine refused the problem: {words}"))),
        _ => Err(Failure::Again(format!("the engine broke down ({status}): {words}"))),
    }
}

fn again(what: &str, error: &dyn std::error::Error) -> Failure {
    Failure::Again(format!("{what}: {error}"))
}

impl From<Score> for Cost {
    fn from(score: Score) -> Self {
        use solver::Level;
        Self {
            law: score[Level::Law],
            minimum_cover: score[Level::MinimumCover],
            skills: score[Level::Skills],
            promises: score[Level::Promises],
            fairness: score[Level::Fairness],
            ideal_cover: score[Level::IdealCover],
            preferences: score[Level::Preferences],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the engine in `tests/fakes/engine.sh` does when it gets a seed.
    const ANSWERS: u64 = 0;
    const REFUSES: u64 = 2;
    const BREAKS_DOWN: u64 = 3;
    const IS_KILLED: u64 = 4;
    const ANSWERS_WHEN_STOPPED: u64 = 5;
    const NEVER_ENDS: u64 = 6;
    const ANSWERS_NONSENSE: u64 = 7;

    const PROBLEM: &[u8] = br#"{"days":[0,1440],"shifts":[],"people":[],"rules":[]}"#;

    fn search(seed: u64, watch: &mut dyn FnMut(News) -> Result<Wish, Failure>) -> Result<Outcome, Failure> {
        let program = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fakes/engine.sh").into();
        let engine = Engine { program, memory: 512, grace: Duration::from_millis(700) };
        let options = SolveOptions { seconds: 1, threads: 1, seed };
        engine.search(Search { problem: PROBLEM, options, start: None }, watch)
    }

    #[test]
    fn an_answer_comes_with_progress_before_it() {
        let mut heard = Vec::new();
        let outcome = search(ANSWERS, &mut |news| {
            heard.extend(news.progress);
            Ok(Wish::GoOn)
        });
        assert_eq!(outcome.expect("an outcome").iterations, 7);
        assert_eq!(heard.last().map(|progress| progress.score.minimum_cover), Some(3));
    }

    #[test]
    fn whatever_happens_to_the_engine_is_a_failure_of_this_solve_alone() {
        let cases = [
            (REFUSES, Failure::Never("the engine refused the problem: releve: /shifts: no".into())),
            (BREAKS_DOWN, Failure::Again("the engine broke down (exit status: 1): memory allocation failed".into())),
            (IS_KILLED, Failure::Again("the engine broke down (signal: 9 (SIGKILL)): it said nothing".into())),
            (NEVER_ENDS, Failure::Again("the engine did not end in time".into())),
        ];
        for (seed, expected) in cases {
            let failure = search(seed, &mut |_| Ok(Wish::GoOn)).expect_err("a failure");
            assert_eq!(failure, expected);
        }
        let nonsense = search(ANSWERS_NONSENSE, &mut |_| Ok(Wish::GoOn)).expect_err("a failure");
        assert!(matches!(nonsense, Failure::Again(why) if why.starts_with("the engine's outcome cannot be read")));
    }

    #[test]
    fn told_to_stop_it_gives_the_best_so_far() {
        let outcome = search(ANSWERS_WHEN_STOPPED, &mut |_| Ok(Wish::Stop));
        assert_eq!(outcome.expect("an outcome").iterations, 7);
        let late = search(NEVER_ENDS, &mut |_| Ok(Wish::Stop)).expect_err("a failure");
        assert_eq!(late, Failure::Again("the engine did not end in time".into()));
    }

    #[test]
    fn broken_off_it_ends_at_once() {
        let began = Instant::now();
        assert_eq!(search(NEVER_ENDS, &mut |_| Ok(Wish::BreakOff)).expect_err("no outcome"), Failure::BrokenOff);
        assert!(began.elapsed() < Duration::from_secs(2));
    }

    #[test]
    fn an_engine_that_is_not_there_is_a_failure() {
        let engine = Engine { program: "/nowhere/releve".into(), memory: 512, grace: Engine::GRACE };
        let asked = Search { problem: PROBLEM, options: SolveOptions::default(), start: None };
        let failure = engine.search(asked, &mut |_| Ok(Wish::GoOn));
        assert!(matches!(failure, Err(Failure::Again(why)) if why.starts_with("the engine cannot be started")));
    }
}
