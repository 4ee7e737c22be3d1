//! What the machine says of this process: memory and processor time. Only Linux is asked; elsewhere nothing is known.

use std::fs;
use std::time::{Duration, Instant};

/// A figure of `/proc/self/status` in bytes.
fn status(name: &str) -> Option<u64> {
    let text = fs::read_to_string("/proc/self/status").ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))?;
    Some(line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok()? * 1024)
}

/// The most memory that the process has had.
pub(crate) fn peak() -> Option<u64> {
    status("VmHWM")
}

/// Processor time of all threads of the process, in its own code and in the system's.
fn processor() -> Option<Duration> {
    let text = fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the process, in brackets, may hold spaces.
    let (_, fields) = text.rsplit_once(") ")?;
    let mut fields = fields.split(' ').skip(11).map(str::parse::<u64>);
    let ticks = fields.next()?.ok()? + fields.next()?.ok()?;
    // A tick is a hundredth of a second on every Linux of today.
    Some(Duration::from_millis(10 * ticks))
}

/// Time by the clock and by the processor.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Time {
    pub(crate) wall: Duration,
    pub(crate) processor: Option<Duration>,
}

impl Time {
    pub(crate) fn sum(times: impl Iterator<Item = Self>) -> Self {
        times.fold(Self { wall: Duration::ZERO, processor: Some(Duration::ZERO) }, |sum, time| Self {
            wall: sum.wall + time.wall,
            processor: sum.processor.zip(time.processor).map(|(sum, time)| sum + time),
        })
    }
}

/// A watch that tells the time since it was last asked.
pub(crate) struct Watch(Instant, Option<Duration>);

impl Watch {
    pub(crate) fn start() -> Self {
        Self(Instant::now(), processor())
    }

    pub(crate) fn lap(&mut self) -> Time {
        let now = Self::start();
        let time =
            Time { wall: now.0 - self.0, processor: now.1.zip(self.1).map(|(now, then)| now.saturating_sub(then)) };
        *self = now;
        time
    }
}
