//! A line on standard error that says how far the work has come, if somebody is there to see it.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use aka::Progress;

const WIDTH: usize = 30;
const PAUSE: Duration = Duration::from_millis(100);
/// What is left is not guessed before so much time has gone.
const SETTLED: Duration = Duration::from_secs(1);

pub(crate) struct Bar {
    begun: Instant,
    shown: Option<Instant>,
    terminal: bool,
}

impl Bar {
    pub(crate) fn new() -> Self {
        Self { begun: Instant::now(), shown: None, terminal: io::stderr().is_terminal() }
    }

    /// Shows how far a resolver has come.
    pub(crate) fn resolver(&mut self, progress: Progress) {
        self.draw(&progress.phase.to_string(), progress.fraction());
    }

    pub(crate) fn show(&mut self, what: &str, done: usize, total: usize) {
        self.draw(what, done as f64 / total.max(1) as f64);
    }

    fn draw(&mut self, what: &str, done: f64) {
        if !self.terminal || self.shown.is_some_and(|last| last.elapsed() < PAUSE) {
            return;
        }
        self.shown = Some(Instant::now());
        let filled = ((WIDTH as f64 * done) as usize).min(WIDTH);
        let (bar, rest) = ("█".repeat(filled), "░".repeat(WIDTH - filled));
        let left = left(self.begun.elapsed(), done).map_or(String::new(), |left| format!("  {left} left"));
        // A progress line that cannot be written is no reason to fail.
        let _ = write!(io::stderr(), "\r{what:10} {bar}{rest} {:3.0} %{left}\x1b[K", 100.0 * done);
    }
}

/// How long the rest takes, if it goes on as it did.
fn left(gone: Duration, done: f64) -> Option<String> {
    if gone < SETTLED || done <= 0.0 {
        return None;
    }
    let seconds = (gone.as_secs_f64() * (1.0 - done) / done).ceil();
    Some(match (seconds / 60.0).floor() {
        0.0 => format!("{seconds} s"),
        minutes => format!("{minutes} min {:02} s", seconds - 60.0 * minutes),
    })
}

impl Drop for Bar {
    fn drop(&mut self) {
        if self.shown.is_some() {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}
