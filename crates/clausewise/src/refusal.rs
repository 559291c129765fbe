//! Why a workbook was not read, in words, whichever process found out.

use crate::codes::input;
use diagnostics::{Diagnostic, Language, Place};
use serde::{Deserialize, Serialize};
use workbook::{Foreign, Quantity, ReadError};

/// Why a workbook was not read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Refusal {
    /// No bytes.
    Empty,
    /// Another kind of file: its name in English and Chinese.
    Foreign(String, String),
    /// Protected by a password.
    Encrypted,
    /// Beyond a limit: the limit, and of what, in English and Chinese.
    TooLarge(u64, String, String),
    /// Broken.
    Damaged(String),
    /// The process of its own did not come to an end: the format, and why in English and Chinese.
    Failed(String, String, String),
}

impl From<&ReadError> for Refusal {
    fn from(error: &ReadError) -> Self {
        match error {
            ReadError::Empty => Refusal::Empty,
            ReadError::NotAWorkbook => foreign("something else", "其他内容"),
            ReadError::Encrypted => Refusal::Encrypted,
            ReadError::TooLarge { what, limit } => {
                Refusal::TooLarge(*limit, what.to_string(), quantity(*what).to_owned())
            }
            ReadError::Damaged { reason } => Refusal::Damaged(reason.clone()),
            ReadError::NeedsIsolation { .. } => Refusal::Damaged(error.to_string()),
            ReadError::Unsupported { looks_like } => {
                foreign(&looks_like.to_string(), kind(*looks_like))
            }
        }
    }
}

fn foreign(en: &str, zh: &str) -> Refusal {
    Refusal::Foreign(en.to_owned(), zh.to_owned())
}

fn quantity(what: Quantity) -> &'static str {
    match what {
        Quantity::Bytes => "字节",
        Quantity::Parts => "个部件",
        Quantity::UnpackedBytes => "字节（解压后）",
        Quantity::SharedTexts => "条共享文本",
        Quantity::TextBytes => "字节文本",
        Quantity::Sheets => "个工作表",
        Quantity::Cells => "个单元格",
    }
}

fn kind(looks_like: Foreign) -> &'static str {
    match looks_like {
        Foreign::Html => "网页",
        Foreign::Pdf => "PDF文档",
        Foreign::Rtf => "RTF文档",
        Foreign::TextDocument => "文字处理文档",
        Foreign::Presentation => "演示文稿",
        Foreign::Xml => "XML文件",
        Foreign::Picture => "图片",
        Foreign::Archive => "压缩包",
    }
}

impl Refusal {
    /// The refusal as a diagnostic about a file.
    pub(crate) fn diagnostic(&self, file: &str, language: Language) -> Diagnostic {
        let of = |code| Diagnostic::new(code, Place::file(file));
        match self {
            Refusal::Empty => of(&input::FILE_EMPTY),
            Refusal::Foreign(en, zh) => {
                of(&input::NOT_A_WORKBOOK).with("found", language.pick(en, zh))
            }
            Refusal::Encrypted => of(&input::WORKBOOK_ENCRYPTED),
            Refusal::TooLarge(limit, en, zh) => of(&input::WORKBOOK_TOO_LARGE)
                .with("limit", limit)
                .with("what", language.pick(en, zh)),
            Refusal::Damaged(reason) => of(&input::WORKBOOK_DAMAGED).with("reason", reason),
            Refusal::Failed(format, en, zh) => of(&input::READING_FAILED)
                .with("format", format)
                .with("reason", language.pick(en, zh)),
        }
    }
}
