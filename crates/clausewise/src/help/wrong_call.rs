//! What is wrong with a call, in Chinese.

use super::text;
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

/// The refusal as lines of text: what is wrong, what may have been meant, the usage, where help is.
pub(super) fn text(error: &Error) -> String {
    let mut text = format!("错误：{}\n", message(error));
    for (kind, label) in [
        (ContextKind::ValidValue, "可选"),
        (ContextKind::SuggestedArg, "相近的选项"),
        (ContextKind::SuggestedSubcommand, "相近的命令"),
        (ContextKind::SuggestedValue, "相近的值"),
    ] {
        let words = said(error, kind);
        if !words.is_empty() {
            text += &format!("  {label}：{words}\n");
        }
    }
    let usage = said(error, ContextKind::Usage);
    let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage);
    if !usage.is_empty() {
        text += &format!("\n用法：{usage}\n");
    }
    text + "\n更多信息请用--help查看。\n"
}

fn message(error: &Error) -> String {
    let argument = said(error, ContextKind::InvalidArg);
    let value = said(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => format!("{argument}缺少值"),
        ErrorKind::InvalidValue => format!("“{value}”不能用于{argument}"),
        ErrorKind::ValueValidation => {
            format!("“{value}”不能用于{argument}{}", expected(&argument))
        }
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            format!("没有选项“{argument}”")
        }
        ErrorKind::UnknownArgument => format!("多余的参数“{argument}”"),
        ErrorKind::InvalidSubcommand => {
            let command = said(error, ContextKind::InvalidSubcommand);
            format!("没有命令“{command}”")
        }
        ErrorKind::NoEquals => format!("{argument}与其值之间须用等号连接"),
        ErrorKind::TooManyValues => format!("{argument}的值过多：“{value}”"),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("{argument}的值个数不符")
        }
        ErrorKind::ArgumentConflict => conflict(error, &argument),
        ErrorKind::MissingRequiredArgument => format!("缺少必需的参数：{argument}"),
        ErrorKind::MissingSubcommand => "缺少命令".to_owned(),
        ErrorKind::InvalidUtf8 => "参数中含有无法识别的字符".to_owned(),
        _ => "命令有误".to_owned(),
    }
}

fn conflict(error: &Error, argument: &str) -> String {
    let other = said(error, ContextKind::PriorArg);
    if other.is_empty() || other == argument {
        return format!("{argument}只能使用一次");
    }
    format!("{argument}不能与{other}同时使用")
}

/// What the argument's value has to be, after a colon; the usage of an argument names its value.
fn expected(argument: &str) -> String {
    let fits = |(_, name, _): &&(&str, &str, &str)| argument.contains(&format!("<{name}>"));
    let known = text::VALUES.iter().find(fits);
    known.map_or_else(String::new, |(.., words)| format!("：{words}"))
}

fn said(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join("、"),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::StyledStrs(texts)) => {
            let texts = texts.iter().map(ToString::to_string);
            texts.collect::<Vec<_>>().join("、")
        }
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}
