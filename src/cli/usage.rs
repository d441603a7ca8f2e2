//! What is wrong with a command line, in the language of the person who typed it.
//!
//! clap knows what is wrong and says it in English; the kinds of fault that people meet are
//! said in our words here, and any other as clap says it.

use std::ffi::OsString;
use std::path::Path;

use clap::Command;
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use crate::text::Text;

/// The fault that `error` found in the command line `args`, what was probably meant, and where
/// to read more.
pub fn explain(text: &Text, command: &Command, args: &[OsString], error: &Error) -> String {
    if error.kind() == ErrorKind::UnknownArgument
        && let Some(said) = mistyped(text, command, args)
    {
        return said;
    }
    let Some(fault) = fault(text, error) else { return error.to_string() };
    let mut lines = vec![fault];
    let choices = words(error, ContextKind::ValidValue);
    if !choices.is_empty() {
        lines.push(text.say_with("cli-wrong-choices", &[("choices", choices.join(", ").into())]));
    }
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    if let Some(word) = suggested.iter().find_map(|&kind| words(error, kind).pop()) {
        lines.push(meant(text, &word));
    }
    if let Some(usage) = words(error, ContextKind::Usage).pop() {
        let usage = usage.trim().trim_start_matches("Usage:");
        lines.push(format!("\n{}{usage}", text.say("cli-usage")));
    }
    lines.push(text.say("cli-wrong-more").into_owned());
    lines.join("\n")
}

/// The fault itself; `None` for a kind that has no words of ours.
fn fault(text: &Text, error: &Error) -> Option<String> {
    let arg =
        words(error, ContextKind::InvalidArg).iter().map(|arg| bare(arg)).collect::<Vec<_>>().join(", ");
    let value = words(error, ContextKind::InvalidValue).join(", ");
    let other = words(error, ContextKind::PriorArg).join(", ");
    let id = match error.kind() {
        ErrorKind::UnknownArgument => "cli-wrong-unknown",
        ErrorKind::MissingRequiredArgument => "cli-wrong-missing",
        ErrorKind::InvalidValue if value.is_empty() => "cli-wrong-empty",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "cli-wrong-value",
        ErrorKind::TooManyValues => "cli-wrong-no-value",
        ErrorKind::ArgumentConflict if arg == other => "cli-wrong-twice",
        ErrorKind::ArgumentConflict => "cli-wrong-together",
        _ => return None,
    };
    Some(text.say_with(id, &[("arg", arg.into()), ("value", value.into()), ("other", other.into())]))
}

/// What clap noted about an error, in words.
fn words(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(word)) => vec![word.clone()],
        Some(ContextValue::Strings(words)) => words.clone(),
        Some(ContextValue::StyledStr(word)) => vec![word.to_string()],
        Some(ContextValue::StyledStrs(words)) => words.iter().map(ToString::to_string).collect(),
        _ => Vec::new(),
    }
}

/// The name of a positional argument without its brackets.
fn bare(arg: &str) -> &str {
    arg.strip_prefix('<').and_then(|name| name.strip_suffix('>')).unwrap_or(arg)
}

fn meant(text: &Text, word: &str) -> String {
    text.say_with("cli-wrong-meant", &[("word", word.into())])
}

/// Says so when a word of `args` is almost a command: clap takes it for the name of a file.
pub fn mistyped(text: &Text, command: &Command, args: &[OsString]) -> Option<String> {
    let names: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
    let words: Vec<&str> = args.iter().skip(1).filter_map(|arg| arg.to_str()).collect();
    if words.iter().any(|word| names.contains(word)) {
        return None;
    }
    let near = |word: &str| {
        let typos = |name: &str| strsim::osa_distance(word, name);
        let name = *names.iter().min_by_key(|name| typos(name))?;
        // One letter in three may be wrong.
        (typos(name) <= name.len() / 3 && !Path::new(word).exists()).then_some(name)
    };
    let (word, name) = words.iter().find_map(|word| Some((*word, near(word)?)))?;
    let unknown = text.say_with("cli-wrong-unknown", &[("arg", word.into())]);
    Some(format!("{unknown}\n{}\n{}", meant(text, name), text.say("cli-wrong-more")))
}
