//! Standard output and standard error, with colour and width only where there is a terminal.

use anstyle::{AnsiColor, Style};
use diagnostics::{Diagnostic, Language, Severity};
use std::io::{self, IsTerminal as _, Write as _};

/// How wide prose runs where there is no terminal to ask.
const PROSE_WIDTH: usize = 100;
/// Wider lines of prose are hard to read, however wide the terminal.
const WIDEST_PROSE: usize = 120;

/// Where results go.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Screen {
    /// The terminal's columns; none where output goes to a file or another program.
    pub(crate) columns: Option<usize>,
}

impl Screen {
    /// Standard output as it is.
    pub(crate) fn of_stdout() -> Self {
        let terminal = io::stdout()
            .is_terminal()
            .then(terminal_size::terminal_size);
        Screen {
            columns: terminal.flatten().map(|(width, _)| usize::from(width.0)),
        }
    }

    /// The columns for running text.
    pub(crate) fn prose(self) -> usize {
        self.columns
            .map_or(PROSE_WIDTH, |columns| columns.min(WIDEST_PROSE))
    }

    /// Prints a result whole. Styles in it reach terminals only.
    pub(crate) fn print(text: &str) -> io::Result<()> {
        let mut out = anstream::stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()
    }

    /// Prints a message beside the result. Where even that fails, nobody is listening.
    pub(crate) fn tell(text: &str) {
        let mut out = anstream::stderr().lock();
        let _ = out.write_all(text.as_bytes());
    }
}

/// A text in bold.
pub(crate) fn bold(text: &str) -> String {
    let style = Style::new().bold();
    format!("{style}{text}{style:#}")
}

/// A diagnostic with its severity in colour.
pub(crate) fn paint(diagnostic: &Diagnostic, language: Language) -> String {
    paint_severity(
        &diagnostic.render(language),
        diagnostic.severity(),
        language,
    )
}

/// A rendered message whose first word is a severity, with that word in colour.
pub(crate) fn paint_severity(text: &str, severity: Severity, language: Language) -> String {
    let colour = match severity {
        Severity::Error => AnsiColor::Red,
        Severity::Warning => AnsiColor::Yellow,
    };
    let word = severity.word(language);
    let style = Style::new().bold().fg_color(Some(colour.into()));
    match text.strip_prefix(word) {
        Some(rest) => format!("{style}{word}{style:#}{rest}"),
        None => text.to_owned(),
    }
}
