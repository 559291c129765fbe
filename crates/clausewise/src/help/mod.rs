//! Help and the refusal of wrong calls in Chinese. The English help is what the arguments say of themselves.

mod assessing;
mod browsing;
mod comparing;
mod text;
mod wrong_call;

use crate::arguments::Call;
use crate::prose::wrap;
use crate::screen::Screen;
use crate::status::Status;
use clap::error::ErrorKind;
use clap::{Arg, Command, CommandFactory as _, Error, FromArgMatches as _};
use diagnostics::{Language, Severity};
use std::ffi::OsString;
use std::io;

const TEMPLATE: &str = "{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}";

/// How far the program's help sets in the text of an argument on a line of its own.
const INDENT: usize = 10;

/// The call that the arguments make, or the status after help or a refusal.
pub(crate) fn understand(arguments: &[OsString]) -> Result<Call, Status> {
    let language = asked_for(arguments);
    let matches = command(language).try_get_matches_from(arguments);
    let call = matches.and_then(|matches| Call::from_arg_matches(&matches));
    call.map_err(|error| answer(&error, language))
}

/// The help of the whole program.
pub(crate) fn of_program(language: Language) -> String {
    command(language).render_long_help().to_string()
}

/// The language that a call asks for, before the call is understood: a wrong call is refused in it, too.
fn asked_for(arguments: &[OsString]) -> Language {
    let words = arguments.iter().map(|word| word.to_string_lossy());
    let words: Vec<_> = words.take_while(|word| word != "--").collect();
    let spaced = words.windows(2).filter(|pair| pair[0] == "--lang");
    let spaced = spaced.map(|pair| pair[1].to_string());
    let joined = words
        .iter()
        .filter_map(|word| Some(word.strip_prefix("--lang=")?.to_owned()));
    let mut known = spaced.chain(joined).filter_map(|code| code.parse().ok());
    known.next_back().unwrap_or_default()
}

/// Prints help, version or what is wrong with the call.
fn answer(error: &Error, language: Language) -> Status {
    let asked = matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    );
    if !asked && language == Language::Zh {
        let text = wrong_call::text(error);
        Screen::tell(&crate::screen::paint_severity(
            &text,
            Severity::Error,
            language,
        ));
        return Status::Unusable;
    }
    match error.print() {
        Ok(()) if asked => Status::Done,
        Err(broken) if asked && broken.kind() == io::ErrorKind::BrokenPipe => Status::Done,
        Err(_) if asked => Status::Unwritable,
        _ => Status::Unusable,
    }
}

fn command(language: Language) -> Command {
    let command = Call::command();
    match language {
        Language::En => command,
        Language::Zh => in_chinese(command, Screen::of_stdout().prose()),
    }
}

fn in_chinese(mut command: Command, width: usize) -> Command {
    // Only a built command has its help options, and the options of every command at each of them.
    command.build();
    translated(command, "", width).term_width(width)
}

fn translated(mut command: Command, path: &str, width: usize) -> Command {
    let usage = usage(&command.render_usage().to_string());
    let command = command
        .override_usage(usage)
        .help_template(TEMPLATE)
        .subcommand_help_heading("命令")
        .next_line_help(true)
        .mut_args(|argument| described(argument, path, width))
        .mut_subcommands(|inner| match inner.get_name() {
            "help" => inner.about("显示本帮助，或指定命令的帮助"),
            name => {
                let path = format!("{path} {name}");
                translated(inner, path.trim_start(), width)
            }
        });
    let Some(text) = text::command(path) else {
        return command;
    };
    let flow = |text: &str| wrap(text, 0, width).trim_end().to_owned();
    let mut long = flow(text.about);
    if !text.more.is_empty() {
        long += &format!("\n\n{}", flow(text.more));
    }
    command
        .about(flow(text.about))
        .long_about(long)
        .after_help(text.after)
}

fn described(argument: Arg, path: &str, width: usize) -> Arg {
    let Some(text) = text::argument(path, argument.get_id().as_str()) else {
        return argument;
    };
    let text = wrap(text, 0, width.saturating_sub(INDENT))
        .trim_end()
        .to_owned();
    let heading = match argument.get_help_heading() {
        Some(_) => "所有命令通用的选项",
        None if argument.is_positional() => "参数",
        None => "选项",
    };
    let name = argument.get_value_names().and_then(|names| names.first());
    let name = name.and_then(|name| text::VALUES.iter().find(|(en, ..)| en == name));
    let argument = match name {
        Some((_, zh, _)) => argument.value_name(*zh),
        None => argument,
    };
    argument
        .help(text.clone())
        .long_help(text)
        .help_heading(heading)
        .hide_default_value(true)
        .hide_possible_values(true)
}

/// A usage line with the words for options, commands and values in Chinese.
fn usage(english: &str) -> String {
    let line = english.strip_prefix("Usage: ").unwrap_or(english);
    let line = line
        .replace("[OPTIONS]", "[选项]")
        .replace("[COMMAND]", "[命令]");
    text::VALUES.iter().fold(line, |line, (en, zh, _)| {
        line.replace(&format!("<{en}>"), &format!("<{zh}>"))
            .replace(&format!("[{en}]"), &format!("[{zh}]"))
    })
}

#[cfg(test)]
mod tests {
    use super::{Call, asked_for, in_chinese, text};
    use clap::{Command, CommandFactory as _};
    use diagnostics::Language;
    use std::collections::BTreeSet;

    fn is_chinese(text: &str) -> bool {
        text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))
    }

    /// Each command and argument, as `compare` and `compare --clause`, with its help.
    fn helps(command: &Command, path: &str, found: &mut Vec<(String, String)>) {
        let about = command.get_about().map(ToString::to_string);
        found.push((path.to_owned(), about.unwrap_or_default()));
        for argument in command.get_arguments() {
            let help = argument.get_help().map(ToString::to_string);
            let name = format!("{path} --{}", argument.get_id());
            found.push((name, help.unwrap_or_default()));
            let values = argument.get_value_names().unwrap_or_default();
            let taken = argument.get_action().takes_values();
            for value in values.iter().filter(|_| taken) {
                found.push((format!("{path} <{value}>"), value.to_string()));
            }
        }
        for inner in command.get_subcommands() {
            if inner.get_name() == "help" || inner.is_hide_set() {
                continue;
            }
            let path = format!("{path} {}", inner.get_name());
            helps(inner, path.trim_start(), found);
        }
    }

    #[test]
    fn every_command_argument_and_value_has_a_chinese_text() {
        let mut found = Vec::new();
        helps(&in_chinese(Call::command(), 100), "", &mut found);
        assert!(found.len() > 100, "{}", found.len());
        let english: Vec<_> = found.iter().filter(|(_, text)| !is_chinese(text)).collect();
        assert!(english.is_empty(), "{english:#?}");
    }

    #[test]
    fn no_chinese_text_is_left_without_its_command_or_argument() {
        let mut command = Call::command();
        command.build();
        let mut found = Vec::new();
        helps(&command, "", &mut found);
        let known: BTreeSet<String> = found.into_iter().map(|(name, _)| name).collect();
        for text in text::all() {
            assert!(known.contains(text.path), "{}", text.path);
            for (id, _) in text.arguments {
                let name = format!("{} --{id}", text.path);
                assert!(known.contains(&name), "{name}");
            }
        }
        for (id, _) in text::SHARED {
            let ending = format!(" --{id}");
            assert!(known.iter().any(|name| name.ends_with(&ending)), "{id}");
        }
        for (value, ..) in text::VALUES {
            let ending = format!(" <{value}>");
            assert!(known.iter().any(|name| name.ends_with(&ending)), "{value}");
        }
    }

    #[test]
    fn the_language_of_a_call_is_known_before_the_call_is() {
        let of = |call: &str| {
            let words: Vec<_> = call.split(' ').map(Into::into).collect();
            asked_for(&words)
        };
        assert_eq!(of("clausewise asses --lang zh"), Language::Zh);
        assert_eq!(of("clausewise --lang=zh --help"), Language::Zh);
        assert_eq!(of("clausewise --help --lang"), Language::En);
        assert_eq!(of("clausewise check -- --lang zh"), Language::En);
        assert_eq!(of("clausewise check --lang fr"), Language::En);
    }
}
