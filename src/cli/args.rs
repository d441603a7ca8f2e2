//! The arguments, described in the language of the person who asks.

use std::ffi::OsString;
use std::io::Write;

use clap::builder::{OsStringValueParser, PossibleValuesParser};
use clap::{Arg, ArgAction, Command, ValueHint};
use clap_complete::Shell;

use super::{Context, Failure};
use crate::core::round::Kind;
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
    let command = Command::new("drawcheck")
        .version(env!("CARGO_PKG_VERSION"))
        .about(help(text, "cli-about"))
        .after_help(help(text, "cli-about.long"))
        .subcommand_value_name(help(text, "cli-value-command"))
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
        .arg(date("as-of", text, "cli-as-of").global(true))
        .arg(
            Arg::new("lang")
                .long("lang")
                .value_name("en|fr")
                .value_parser(PossibleValuesParser::new(["en", "fr"]))
                .hide_possible_values(true)
                .help(help(text, "cli-lang"))
                .global(true),
        )
        .arg(
            Arg::new("dir")
                .long("dir")
                .value_name(help(text, "cli-value-folder"))
                .value_parser(OsStringValueParser::new())
                .value_hint(ValueHint::DirPath)
                .help(help(text, "cli-dir"))
                .global(true),
        )
        .arg(flag("demo", text, "cli-demo").conflicts_with("file"))
        .arg(file(text, "cli-file"));
    let subcommands = [
        sub("assess", text, "cli-assess").args([input(text), flag("json", text, "cli-json")]),
        sub("categories", text, "cli-categories").arg(flag("json", text, "cli-json")),
        sub("diff", text, "cli-diff").args([
            positional("from", "DATE", text, "cli-diff-from"),
            positional("to", "DATE", text, "cli-diff-to"),
            flag("json", text, "cli-json"),
        ]),
        noc(text),
        rounds(text),
        sub("replay", text, "cli-replay").args([
            input(text),
            round_category(text),
            round_type(text),
            Arg::new("round")
                .long("round")
                .value_name(help(text, "cli-value-number"))
                .help(help(text, "cli-replay-round")),
            flag("json", text, "cli-json"),
        ]),
        sub("score", text, "cli-score").args([
            input(text),
            flag("ahead", text, "cli-score-ahead"),
            flag("what-if", text, "cli-score-what-if"),
            flag("json", text, "cli-json"),
        ]),
        sub("timeline", text, "cli-timeline").args([
            input(text),
            date("from", text, "cli-timeline-from").required(true),
            date("to", text, "cli-timeline-to").required(true),
            flag("json", text, "cli-json"),
        ]),
        screen(text),
        report(text),
        sub("verify", text, "cli-verify").arg(file(text, "cli-verify-file").required(true)),
        sub("completions", text, "cli-completions").arg(
            positional("shell", "SHELL", text, "cli-completions-shell")
                .value_parser(clap::value_parser!(Shell))
                .hide_possible_values(true),
        ),
    ];
    laid_out(command.subcommands(subcommands.map(|command| laid_out(command, text))), text)
}

fn noc(text: &Text) -> Command {
    sub("noc", text, "cli-noc").args([
        positional("words", "WORDS", text, "cli-noc-words")
            .value_name(help(text, "cli-value-words"))
            .num_args(1..),
        Arg::new("limit")
            .long("limit")
            .value_name("N")
            .default_value("10")
            .hide_default_value(true)
            .value_parser(clap::value_parser!(u16).range(1..))
            .help(help(text, "cli-noc-limit")),
        flag("json", text, "cli-json"),
    ])
}

fn rounds(text: &Text) -> Command {
    sub("rounds", text, "cli-rounds").args([
        round_category(text),
        round_type(text),
        Arg::new("import")
            .long("import")
            .value_name(help(text, "cli-value-file"))
            .value_parser(OsStringValueParser::new())
            .value_hint(ValueHint::FilePath)
            .conflicts_with_all(["category", "type", "json"])
            .help(help(text, "cli-rounds-import")),
        flag("json", text, "cli-json"),
    ])
}

fn round_category(text: &Text) -> Arg {
    Arg::new("category").long("category").value_name("ID").help(help(text, "cli-rounds-category"))
}

fn round_type(text: &Text) -> Arg {
    Arg::new("type")
        .long("type")
        .value_name("TYPE")
        .value_parser(PossibleValuesParser::new(Kind::IDS))
        .hide_possible_values(true)
        .conflicts_with("category")
        .help(help(text, "cli-rounds-type"))
}

fn screen(text: &Text) -> Command {
    sub("screen", text, "cli-screen").args([
        positional("input", "-", text, "cli-screen-input")
            .value_name(help(text, "cli-value-path"))
            .value_parser(OsStringValueParser::new())
            .value_hint(ValueHint::AnyPath)
            .required(false)
            .num_args(1..),
        date("compare", text, "cli-screen-compare"),
        flag("jsonl", text, "cli-screen-jsonl").conflicts_with("csv"),
        flag("csv", text, "cli-screen-csv"),
        flag("no-header", text, "cli-screen-no-header").requires("csv"),
    ])
}

fn report(text: &Text) -> Command {
    sub("report", text, "cli-report").args([
        input(text),
        Arg::new("output")
            .short('o')
            .long("output")
            .value_name(help(text, "cli-value-file"))
            .value_parser(OsStringValueParser::new())
            .value_hint(ValueHint::FilePath)
            .required(true)
            .help(help(text, "cli-report-output")),
        Arg::new("paper")
            .long("paper")
            .value_name("letter|a4")
            .value_parser(PossibleValuesParser::new(["letter", "a4"]))
            .hide_possible_values(true)
            .help(help(text, "cli-report-paper")),
        Arg::new("prepared-by")
            .long("prepared-by")
            .value_name(help(text, "cli-value-name"))
            .help(help(text, "cli-report-prepared-by")),
        flag("opinion", text, "cli-report-opinion"),
    ])
}

/// A subcommand; a longer description stands after its options, where there is one.
fn sub(name: &'static str, text: &Text, id: &str) -> Command {
    let command = Command::new(name).about(help(text, id)).disable_help_flag(true).arg(help_flag(text));
    let long = format!("{id}.long");
    if text.has(&long) { command.after_help(help(text, &long)) } else { command }
}

fn positional(name: &'static str, value: &'static str, text: &Text, id: &str) -> Arg {
    Arg::new(name).value_name(value).required(true).help(help(text, id))
}

fn file(text: &Text, id: &str) -> Arg {
    let parser = OsStringValueParser::new();
    let arg = Arg::new("file")
        .value_name(help(text, "cli-value-file"))
        .value_parser(parser)
        .value_hint(ValueHint::FilePath);
    arg.help(help(text, id))
}

/// A client file that must be named, or standard input.
fn input(text: &Text) -> Arg {
    file(text, "cli-file-or-stdin").required(true)
}

fn date(name: &'static str, text: &Text, id: &str) -> Arg {
    Arg::new(name).long(name).value_name("DATE").help(help(text, id))
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

/// Gives a command's help its layout, with headings in the language of `text`.
fn laid_out(command: Command, text: &Text) -> Command {
    let parts = [
        ("cli-commands", "{subcommands}", command.has_subcommands()),
        ("cli-arguments", "{positionals}", command.get_positionals().any(|arg| !arg.is_hide_set())),
        ("cli-options", "{options}", true),
    ];
    let mut layout = format!("{{about-with-newline}}\n{} {{usage}}", text.say("cli-usage"));
    for (heading, list, _) in parts.into_iter().filter(|(_, _, is_there)| *is_there) {
        layout.extend(["\n\n", &text.say(heading), "\n", list]);
    }
    command.help_template(layout + "{after-help}")
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
