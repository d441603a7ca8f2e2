//! The arguments, described in the language of the person who asks.

use std::ffi::OsString;
use std::io::Write;

use clap::builder::{OsStringValueParser, PossibleValuesParser};
use clap::{Arg, ArgAction, Command, ValueHint};
use clap_complete::Shell;

use super::{Context, Failure};
use crate::text::{Lang, Text};

/// The language asked for by `--lang` anywhere on the command line, before it is parsed, so
/// that help and errors come in it too.
pub fn language(args: &[OsString]) -> Option<Lang> {
    let words: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
    let pairs = words.windows(2).filter(|pair| pair[0] == "--lang").map(|pair| pair[1]);
    let joined = words.iter().filter_map(|word| word.strip_prefix("--lang="));
    pairs.chain(joined).last().and_then(|code| match code {
        "en" => Some(Lang::En),
        "fr" => Some(Lang::Fr),
        _ => None,
    })
}

/// The whole command line, with its help in the language of `text`.
pub fn command(text: &Text) -> Command {
    let file = || {
        let parser = OsStringValueParser::new();
        Arg::new("file").value_name("FILE").value_parser(parser).value_hint(ValueHint::FilePath)
    };
    let json = || flag("json", text, "cli-json");
    let date =
        |name: &'static str, id: &str| Arg::new(name).long(name).value_name("DATE").help(help(text, id));
    let sub = |name: &'static str, id: &str| {
        let long = text.has(&format!("{id}.long")).then(|| help(text, &format!("{id}.long")));
        let command = Command::new(name).about(help(text, id)).disable_help_flag(true);
        let command = command.help_template(template(text)).arg(help_flag(text));
        match long {
            Some(long) => command.after_help(long),
            None => command,
        }
    };
    Command::new("drawcheck")
        .version(env!("CARGO_PKG_VERSION"))
        .about(help(text, "cli-about"))
        .after_help(help(text, "cli-about.long"))
        .help_template(template(text))
        .args_conflicts_with_subcommands(false)
        .subcommand_negates_reqs(true)
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(help_flag(text))
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(help(text, "cli-version")),
        )
        .arg(date("as-of", "cli-as-of").global(true))
        .arg(
            Arg::new("lang")
                .long("lang")
                .value_name("en|fr")
                .value_parser(PossibleValuesParser::new(["en", "fr"]))
                .hide_possible_values(true)
                .help(help(text, "cli-lang"))
                .global(true),
        )
        .arg(flag("demo", text, "cli-demo"))
        .arg(file().help(help(text, "cli-file")))
        .subcommand(
            sub("assess", "cli-assess")
                .arg(file().required(true).help(help(text, "cli-file-or-stdin")))
                .arg(json()),
        )
        .subcommand(sub("categories", "cli-categories").arg(json()))
        .subcommand(
            sub("diff", "cli-diff")
                .arg(Arg::new("from").value_name("DATE").required(true).help(help(text, "cli-diff-from")))
                .arg(Arg::new("to").value_name("DATE").required(true).help(help(text, "cli-diff-to")))
                .arg(json()),
        )
        .subcommand(
            sub("noc", "cli-noc")
                .arg(
                    Arg::new("words")
                        .value_name("WORDS")
                        .required(true)
                        .num_args(1..)
                        .help(help(text, "cli-noc-words")),
                )
                .arg(
                    Arg::new("limit")
                        .long("limit")
                        .value_name("N")
                        .default_value("10")
                        .hide_default_value(true)
                        .value_parser(clap::value_parser!(u16).range(1..))
                        .help(help(text, "cli-noc-limit")),
                )
                .arg(json()),
        )
        .subcommand(
            sub("timeline", "cli-timeline")
                .arg(file().required(true).help(help(text, "cli-file-or-stdin")))
                .arg(date("from", "cli-timeline-from").required(true))
                .arg(date("to", "cli-timeline-to").required(true))
                .arg(json()),
        )
        .subcommand(
            sub("screen", "cli-screen")
                .arg(
                    Arg::new("input")
                        .value_name("-")
                        .required(true)
                        .value_parser(PossibleValuesParser::new(["-"]))
                        .hide_possible_values(true)
                        .help(help(text, "cli-screen-input")),
                )
                .arg(flag("jsonl", text, "cli-screen-jsonl")),
        )
        .subcommand(
            sub("completions", "cli-completions").arg(
                Arg::new("shell")
                    .value_name("SHELL")
                    .required(true)
                    .value_parser(clap::value_parser!(Shell))
                    .help(help(text, "cli-completions-shell")),
            ),
        )
}

fn help(text: &Text, id: &str) -> String {
    text.say(id).into_owned()
}

fn flag(name: &'static str, text: &Text, id: &str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help(help(text, id))
}

fn help_flag(text: &Text) -> Arg {
    Arg::new("help").short('h').long("help").action(ArgAction::Help).help(help(text, "cli-help"))
}

/// The layout of the help, with its headings in the language of `text`.
fn template(text: &Text) -> String {
    let usage = text.say("cli-usage");
    format!("{{about-with-newline}}\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}")
}

/// Writes the completion script of a shell.
pub fn completions(context: &Context, command: &mut Command, out: &mut impl Write) -> Result<(), Failure> {
    if let Some(&shell) = context.args.get_one::<Shell>("shell") {
        let mut script = Vec::new();
        clap_complete::generate(shell, command, "drawcheck", &mut script);
        out.write_all(&script)?;
    }
    Ok(())
}
