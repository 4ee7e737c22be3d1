//! JRC-Names, the names of persons and organisations in the world's news that the Joint Research Centre collects.
//!
//! The file `entities`: id, type, language and name, separated by tabs, with `+` for the spaces of the name. The
//! language `u` is any. Comments begin with `#`.

use super::Lines;
use super::{TableBuilder, holds_letter};
use crate::alias::What;
use crate::error::Error;
use crate::mention::Kind;

/// Reads the names. The id 0, under which the file puts what belongs to no entity, is passed over.
pub(super) fn read(file: &str, mut lines: Lines<'_>, builder: &mut TableBuilder) -> Result<(), Error> {
    let mut id = String::new();
    while let Some(line) = lines.read()? {
        if line.text.trim().is_empty() || line.text.starts_with('#') {
            continue;
        }
        let error = |field: usize, reason: String| Error::table(file, line.number, Some(field), reason);
        let mut fields = line.text.split('\t');
        let (Some(number), Some(letter), Some(lang), Some(name), None) =
            (fields.next(), fields.next(), fields.next(), fields.next(), fields.next())
        else {
            let count = line.text.split('\t').count();
            let s = if count == 1 { "" } else { "s" };
            let reason = format!(
                "the line has {count} field{s} and should have 4: id, type, language, name; is it `entities` of \
                 JRC-Names?"
            );
            return Err(Error::table(file, line.number, None, reason));
        };
        if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(error(1, format!("`{number}` is not a number; mend the id or take the line out")));
        }
        let kind = match letter {
            "P" | "p" => Some(Kind::Person),
            "O" | "o" => Some(Kind::Organization),
            "T" | "t" => Some(Kind::Place),
            "E" | "e" => Some(Kind::Event),
            "U" | "u" => None,
            _ => {
                let reason = format!("`{letter}` is not a type; use P, O, T or E, or U where it is not known");
                return Err(error(2, reason));
            }
        };
        let is_code = !lang.is_empty() && lang.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if !is_code {
            return Err(error(3, format!("`{lang}` is not a language; use its code, or u for any")));
        }
        let lang = if lang.eq_ignore_ascii_case("u") { "" } else { lang };
        let name = name.replace('+', " ");
        if number == "0" || !holds_letter(&name) {
            continue;
        }
        id.clear();
        id.push_str("jrc:");
        id.push_str(number);
        let what = if builder.knows(&id) { What::Alias } else { What::Preferred };
        builder.open(&id, kind);
        builder.add_name(name.trim(), what, lang);
    }
    Ok(())
}
