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

use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;

use arguments::{Arguments, Options};

pub(crate) type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Runs an example: reads the arguments, gives help where it is asked for, and turns an error into a message and an
/// exit status.
pub(crate) fn run(options: &Options, example: impl FnOnce(&Arguments) -> Result<String>) -> ExitCode {
    let outcome = Arguments::read(options, std::env::args_os().skip(1))
        .and_then(|arguments| if arguments.help { Ok(options.usage.to_owned()) } else { example(&arguments) });
    let written = outcome.and_then(|text| match io::stdout().lock().write_all(text.as_bytes()) {
        // Whoever reads had enough, such as `head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => Ok(written?),
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

/// A text as a field of a TSV line. What would end the field or the line becomes a space; a name that came from JSON
/// can hold such characters, one that came from TSV cannot and passes untouched.
pub(crate) fn field(text: &str) -> String {
    text.replace(['\t', '\n', '\r'], " ")
}
