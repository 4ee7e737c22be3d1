//! What the examples share around the library: arguments, input files, progress, output.
//!
//! None of it is needed to use the crate. It is plain code rather than a dependency, so that an example can be read to
//! its end.
//!
//! Every example keeps to the same manners: bad input ends with status 2 and a message on standard error that says
//! where the fault is and what to do, and nothing has been written to standard output by then.

// Each example compiles this module for itself and uses a part of it.
#![allow(dead_code)]

pub(crate) mod arguments;
pub(crate) mod gold;
pub(crate) mod hold_out;
pub(crate) mod input;
pub(crate) mod progress;

use std::cell::RefCell;
use std::error::Error;
use std::io::{self, BufWriter, Write};
use std::ops::ControlFlow;
use std::process::ExitCode;

use aka::{Mention, Resolution, Resolver};

use arguments::{Arguments, Options};
use progress::Bar;

pub(crate) type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Runs an example: reads the arguments, gives help where it is asked for, and turns an error into a message and an
/// exit status.
pub(crate) fn run(options: &Options, example: impl FnOnce(&Arguments) -> Result<String>) -> ExitCode {
    let outcome = Arguments::read(options, std::env::args_os().skip(1))
        .and_then(|arguments| if arguments.help { Ok(options.usage.to_owned()) } else { example(&arguments) });
    match outcome.and_then(|text| write(|out| out.write_all(text.as_bytes()))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

/// Writes to standard output, which may be much.
pub(crate) fn write(what: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    match what(&mut out).and_then(|()| out.flush()) {
        // Whoever reads had enough, such as `head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => Ok(written?),
    }
}

/// Resolves mentions as they are read, shows how far it is, and breaks off at the first that cannot be read.
pub(crate) fn resolve(resolver: &Resolver, mentions: impl Iterator<Item = Result<Mention>>) -> Result<Resolution> {
    let fault = RefCell::new(None);
    let mentions = mentions.map_while(|mention| mention.map_err(|error| fault.replace(Some(error))).ok());
    let mut bar = Bar::new();
    resolver.try_resolve_with(mentions, |progress| {
        bar.resolver(progress);
        fault.take().map_or(ControlFlow::Continue(()), ControlFlow::Break)
    })
}

/// A text as a field of a TSV line. What would end the field or the line becomes a space; a name that came from JSON
/// can hold such characters, one that came from TSV cannot and passes untouched.
pub(crate) fn field(text: &str) -> String {
    text.replace(['\t', '\n', '\r'], " ")
}
