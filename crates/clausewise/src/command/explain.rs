//! `explain`: what a diagnostic or a rule of the method means.

use crate::codes::{self, call};
use crate::failure::Failure;
use crate::nearest::nearest;
use crate::packs;
use crate::prose::{pad, wrap};
use crate::screen::{Screen, bold};
use crate::shared_options::Shared;
use crate::status::Status;
use clap::Args;
use clause_model::method::RuleText;
use clause_model::pack::Library;
use diagnostics::{Code, Language};
use std::collections::BTreeMap;

const EXAMPLES: &str = "\
Examples:
  clausewise explain                    list every diagnostic and rule
  clausewise explain answer-off-scale   what the message means and what to do
  clausewise explain cap-table --lang zh";

/// Explain a diagnostic or a rule of the method
///
/// Diagnostics are about inputs: error[CODE] was not used, warning[CODE] was used as interpreted. Rules say how
/// ratings, findings and gates are decided; reports name them beside each verdict.
// The comment is the help text, where brackets stand for themselves.
#[allow(rustdoc::broken_intra_doc_links)]
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Arguments {
    /// The code or rule, such as answer-off-scale; without it, all are listed
    #[arg(value_name = "CODE")]
    name: Option<String>,
}

/// Runs the command.
pub(crate) fn run(arguments: &Arguments, shared: &Shared) -> Result<Status, Failure> {
    let language = shared.language();
    let screen = Screen::of_stdout();
    // Explaining must work where packs are damaged, too: the rules come from the shipped method.
    let library = packs::library(&[])?;
    let text = match &arguments.name {
        Some(name) => explanation(&library, name, language, screen)?,
        None => list(&library, language),
    };
    Screen::print(&text)?;
    Ok(Status::Done)
}

fn explanation(
    library: &Library,
    name: &str,
    language: Language,
    screen: Screen,
) -> Result<String, Failure> {
    let wanted = bare(name);
    let texts: Vec<String> = codes()
        .remove(wanted.as_str())
        .into_iter()
        .flatten()
        .map(|code| of_code(code, language, screen))
        .chain(
            library
                .method
                .rule(&wanted)
                .map(|rule| of_rule(rule, language, screen)),
        )
        .collect();
    if texts.is_empty() {
        return Err(unknown(library, name, &wanted, language));
    }
    Ok(texts.join("\n"))
}

/// The name without what a message wraps around it: `error[answer-off-scale]:`.
fn bare(name: &str) -> String {
    let inner = name.split_once('[').map_or(name, |(_, rest)| rest);
    let inner = inner.split_once(']').map_or(inner, |(inner, _)| inner);
    inner.trim().to_lowercase()
}

fn unknown(library: &Library, name: &str, wanted: &str, language: Language) -> Failure {
    let codes = codes();
    let rules = library.method.rules.iter().map(|rule| rule.id.as_str());
    let near = nearest(wanted, codes.keys().copied().chain(rules)).join(", ");
    let near = if near.is_empty() {
        language.pick(
            "`clausewise explain` lists them all".to_owned(),
            "`clausewise explain`可列出全部".to_owned(),
        )
    } else {
        language.pick(format!("nearest: {near}"), format!("最接近的：{near}"))
    };
    Failure::call(&call::CODE_UNKNOWN, &[("id", name), ("nearest", &near)])
}

/// Every code by id; two crates may find the same thing wrong and say so in their own words.
fn codes() -> BTreeMap<&'static str, Vec<&'static Code>> {
    let mut by_id: BTreeMap<&str, Vec<&Code>> = BTreeMap::new();
    for code in codes::all() {
        by_id.entry(code.id).or_default().push(code);
    }
    by_id
}

fn of_code(code: &Code, language: Language, screen: Screen) -> String {
    let width = screen.prose();
    let severity = code.severity.word(language);
    let mut text = bold(&format!("{severity}[{}]", code.id)) + "\n";
    text += &wrap(&unfilled(code.message.get(language)), 2, width);
    for (label, phrase) in [
        (language.pick("What it means", "含义"), code.meaning),
        (language.pick("What to do", "处理办法"), code.help),
    ] {
        let words = unfilled(phrase.get(language));
        if !words.is_empty() {
            text += &format!("\n{label}\n");
            text += &wrap(&words, 2, width);
        }
    }
    text
}

/// A text of a diagnostic with dots where an input will be named.
fn unfilled(text: &str) -> String {
    let mut general = String::new();
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('{') {
        let name = from.split_once('}').filter(|(name, _)| {
            let mut letters = name.chars();
            !name.is_empty() && letters.all(|c| c.is_ascii_lowercase() || c == '_')
        });
        general += before;
        if let Some((_, after)) = name {
            general.push('…');
            rest = after;
        } else {
            general.push('{');
            rest = from;
        }
    }
    general + rest
}

fn of_rule(rule: &RuleText, language: Language, screen: Screen) -> String {
    let width = screen.prose();
    let kind = language.pick("rule", "规则");
    let mut text = bold(&format!("{kind}[{}]", rule.id)) + "\n";
    text += &wrap(rule.title.get(language), 2, width);
    text.push('\n');
    text += &wrap(rule.text.get(language), 2, width);
    text += &format!("\n{}\n", language.pick("Where it comes from", "依据"));
    text + &wrap(rule.source.get(language), 2, width)
}

fn list(library: &Library, language: Language) -> String {
    let codes = codes();
    let rules = &library.method.rules;
    let ids = codes
        .keys()
        .copied()
        .chain(rules.iter().map(|rule| rule.id.as_str()));
    let width = ids.map(str::len).max().unwrap_or_default() + 2;
    let mut text = bold(language.pick("Diagnostics", "诊断")) + "\n";
    for (id, codes) in &codes {
        for code in codes {
            let severity = pad(code.severity.word(language), 7);
            let message = unfilled(code.message.get(language));
            text += &format!("  {}{severity}  {message}\n", pad(id, width));
        }
    }
    if !rules.is_empty() {
        text += &format!(
            "\n{}\n",
            bold(language.pick("Rules of the method", "评估方法的规则"))
        );
    }
    for rule in rules {
        text += &format!("  {}{}\n", pad(&rule.id, width), rule.title.get(language));
    }
    text
}
