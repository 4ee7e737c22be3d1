//! Arguments of the command line, read by hand.

use std::ffi::OsString;

use aka::{Clustering, Probability, Resolver};

use super::Result;

/// What an example understands.
pub(crate) struct Options {
    /// The whole text of `--help`.
    pub(crate) usage: &'static str,
    /// Options that stand alone: `--no-tables`.
    pub(crate) flags: &'static [&'static str],
    /// Options that are followed by a value: `--threshold 0.9`, or `--threshold=0.9`.
    pub(crate) values: &'static [&'static str],
    /// How many arguments may stand beside the options.
    pub(crate) most: usize,
}

/// What was given.
#[derive(Debug, Default)]
pub(crate) struct Arguments {
    pub(crate) help: bool,
    pub(crate) operands: Vec<String>,
    flags: Vec<String>,
    values: Vec<(String, String)>,
}

impl Arguments {
    pub(crate) fn read(options: &Options, given: impl Iterator<Item = OsString>) -> Result<Self> {
        let mut arguments = Self::default();
        let mut given = given.map(|argument| {
            argument.into_string().map_err(|argument| format!("the argument {} is not UTF-8", argument.display()))
        });
        let mut only_operands = false;
        while let Some(argument) = given.next().transpose()? {
            let (name, inline) = match argument.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (argument.as_str(), None),
            };
            match name {
                _ if only_operands || !argument.starts_with('-') || argument == "-" => {
                    arguments.operands.push(argument);
                }
                "--" if inline.is_none() => only_operands = true,
                "-h" | "--help" => arguments.help = true,
                name if options.flags.contains(&name) && inline.is_none() => arguments.flags.push(argument),
                name if options.values.contains(&name) => {
                    let value = match inline {
                        Some(value) => value,
                        None => given.next().transpose()?.ok_or_else(|| format!("{name} needs a value; see --help"))?,
                    };
                    arguments.values.push((name.to_owned(), value));
                }
                _ => return Err(format!("there is no option {argument}; see --help").into()),
            }
        }
        if !arguments.help && arguments.operands.len() > options.most {
            let surplus = &arguments.operands[options.most];
            return Err(format!("`{surplus}` is one argument too many; see --help").into());
        }
        Ok(arguments)
    }

    pub(crate) fn has(&self, flag: &str) -> bool {
        self.flags.iter().any(|known| known == flag)
    }

    /// The value of an option; of several, the last counts.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().rev().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The resolver asked for by `--no-tables` and `--threshold P`.
    pub(crate) fn resolver(&self) -> Result<Resolver> {
        let mut builder = Resolver::builder();
        if self.has("--no-tables") {
            builder = builder.without_tables();
        }
        if self.has("--components") {
            builder = builder.clustering(Clustering::Components);
        }
        if let Some(text) = self.value("--threshold") {
            let threshold = text.parse().ok().and_then(Probability::new);
            let reason = || format!("--threshold {text} is not a probability; give a number such as 0.9");
            builder = builder.threshold(threshold.ok_or_else(reason)?);
        }
        Ok(builder.build()?)
    }
}
