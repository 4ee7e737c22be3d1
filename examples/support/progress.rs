//! A line on standard error that says how far the work has come, if somebody is there to see it.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use aka::Progress;

const WIDTH: usize = 30;
const PAUSE: Duration = Duration::from_millis(100);

pub(crate) struct Bar {
    shown: Option<Instant>,
    terminal: bool,
}

impl Bar {
    pub(crate) fn new() -> Self {
        Self { shown: None, terminal: io::stderr().is_terminal() }
    }

    /// Shows how far a resolver has come.
    pub(crate) fn resolver(&mut self, progress: Progress) {
        self.show(&progress.phase.to_string(), progress.done, progress.total);
    }

    pub(crate) fn show(&mut self, what: &str, done: usize, total: usize) {
        if !self.terminal || self.shown.is_some_and(|last| last.elapsed() < PAUSE) {
            return;
        }
        self.shown = Some(Instant::now());
        let filled = (WIDTH * done).checked_div(total).unwrap_or(0).min(WIDTH);
        let (bar, rest) = ("█".repeat(filled), "░".repeat(WIDTH - filled));
        // A progress line that cannot be written is no reason to fail.
        let _ = write!(io::stderr(), "\r{what:10} {bar}{rest} {done} of {total}\x1b[K");
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        if self.shown.is_some() {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}
