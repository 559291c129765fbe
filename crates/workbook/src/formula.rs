//! Which formulas may be written: those that Excel, LibreOffice and WPS compute alike.
//!
//! Checking happens before writing because the programs fail silently: an unknown function shows
//! `#NAME?` in one of them, long after the file was sent out.

use crate::address::CellRef;

/// Functions that every common spreadsheet program computes alike, sorted.
const FUNCTIONS: &str = "\
    ABS AND AVERAGE AVERAGEIF AVERAGEIFS CEILING CHOOSE COLUMN COLUMNS CONCATENATE COUNT \
    COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DAY EDATE EXACT FALSE FIND FLOOR HLOOKUP IF \
    IFERROR INDEX INT ISBLANK ISERROR ISNA ISNUMBER ISTEXT LARGE LEFT LEN LOOKUP LOWER MATCH \
    MAX MEDIAN MID MIN MOD MONTH N NA NOT OR PRODUCT RANK REPLACE REPT RIGHT ROUND ROUNDDOWN \
    ROUNDUP ROW ROWS SEARCH SIGN SMALL SUBSTITUTE SUBTOTAL SUM SUMIF SUMIFS SUMPRODUCT TEXT \
    TRIM TRUE UPPER VLOOKUP YEAR";

/// Longest formula, in characters.
const LONGEST: usize = 8192;

/// What is wrong with a formula.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormulaProblem {
    /// A function that is not on the list.
    #[error("the function {0} is not on the list of functions that every program knows")]
    UnknownFunction(String),
    /// A sheet that the workbook does not have.
    #[error("the sheet \"{0}\" does not exist")]
    UnknownSheet(String),
    /// A character or construct with no place in these formulas.
    #[error("\"{0}\" is not allowed")]
    NotAllowed(String),
    /// Brackets or quotes that do not match, or nothing at all.
    #[error("brackets or quotes do not match")]
    Unbalanced,
    /// Longer than 8192 characters.
    #[error("longer than 8192 characters")]
    TooLong,
}

/// Checks a formula, with or without `=`. `sheet_exists` is asked for every sheet it names.
pub fn check(expression: &str, sheet_exists: impl Fn(&str) -> bool) -> Result<(), FormulaProblem> {
    let expression = expression.strip_prefix('=').unwrap_or(expression);
    if expression.chars().count() > LONGEST {
        return Err(FormulaProblem::TooLong);
    }
    // The writer takes outer braces for an array formula and would drop them.
    if expression.trim().is_empty() || expression.starts_with('{') || expression.ends_with('}') {
        return Err(FormulaProblem::Unbalanced);
    }
    let mut scanner = Scanner {
        rest: expression,
        open: Vec::new(),
        after_colon: false,
    };
    while let Some(next) = scanner.rest.chars().next() {
        scanner.step(next, &sheet_exists)?;
        scanner.after_colon = next == ':';
    }
    if scanner.open.is_empty() {
        Ok(())
    } else {
        Err(FormulaProblem::Unbalanced)
    }
}

/// A formula as a text constant inside another formula: quoted, quotes doubled.
pub fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// Walks over a formula.
struct Scanner<'a> {
    rest: &'a str,
    open: Vec<char>,
    after_colon: bool,
}

impl<'a> Scanner<'a> {
    fn step(&mut self, next: char, sheets: &impl Fn(&str) -> bool) -> Result<(), FormulaProblem> {
        match next {
            '"' => self.quoted('"').map(drop),
            '\'' => {
                let name = self.quoted('\'')?.replace("''", "'");
                self.sheet(&name, sheets)
            }
            '(' | '{' => {
                self.open.push(next);
                self.advance(1);
                Ok(())
            }
            ')' => self.close('('),
            '}' => self.close('{'),
            '#' => self.error_literal(),
            c if c.is_alphanumeric() || "_$.".contains(c) => self.word(sheets),
            c if "+-*/^&=<>%,:; \n".contains(c) => {
                self.advance(1);
                Ok(())
            }
            c => Err(FormulaProblem::NotAllowed(c.to_string())),
        }
    }

    fn advance(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    fn close(&mut self, opening: char) -> Result<(), FormulaProblem> {
        self.advance(1);
        if self.open.pop() == Some(opening) {
            Ok(())
        } else {
            Err(FormulaProblem::Unbalanced)
        }
    }

    /// Takes a quoted text, in which the quote itself is doubled.
    fn quoted(&mut self, quote: char) -> Result<&'a str, FormulaProblem> {
        let body = self.rest.get(1..).unwrap_or_default();
        let mut end = 0;
        loop {
            let tail = body.get(end..).unwrap_or_default();
            end += tail.find(quote).ok_or(FormulaProblem::Unbalanced)?;
            if body
                .get(end + 1..)
                .is_some_and(|after| after.starts_with(quote))
            {
                end += 2;
                continue;
            }
            self.rest = body.get(end + 1..).unwrap_or_default();
            return Ok(body.get(..end).unwrap_or_default());
        }
    }

    /// Takes the exclamation mark after a sheet's name.
    fn sheet(&mut self, name: &str, sheets: &impl Fn(&str) -> bool) -> Result<(), FormulaProblem> {
        if !self.rest.starts_with('!') {
            return Err(FormulaProblem::NotAllowed(name.to_owned()));
        }
        self.advance(1);
        if sheets(name) {
            Ok(())
        } else {
            Err(FormulaProblem::UnknownSheet(name.to_owned()))
        }
    }

    fn error_literal(&mut self) -> Result<(), FormulaProblem> {
        let known = [
            "#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!",
        ];
        match known.iter().find(|error| self.rest.starts_with(**error)) {
            Some(error) => {
                self.advance(error.len());
                Ok(())
            }
            None => Err(FormulaProblem::NotAllowed("#".to_owned())),
        }
    }

    /// Takes a number, address, truth value, function name or unquoted sheet name.
    fn word(&mut self, sheets: &impl Fn(&str) -> bool) -> Result<(), FormulaProblem> {
        let is_part = |c: char| c.is_alphanumeric() || "_$.".contains(c);
        let end = self.rest.find(|c| !is_part(c)).unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        if rest.starts_with('(') {
            let upper = word.to_ascii_uppercase();
            return if FUNCTIONS.split(' ').any(|known| known == upper) {
                Ok(())
            } else {
                Err(FormulaProblem::UnknownFunction(word.to_owned()))
            };
        }
        if rest.starts_with('!') {
            return self.sheet(word, sheets);
        }
        let is_plain = is_number(word)
            || word.parse::<CellRef>().is_ok()
            || ((self.after_colon || rest.starts_with(':')) && is_line(word))
            || ["TRUE", "FALSE"]
                .iter()
                .any(|truth| word.eq_ignore_ascii_case(truth));
        if is_plain {
            Ok(())
        } else {
            Err(FormulaProblem::NotAllowed(word.to_owned()))
        }
    }
}

/// A number without sign; one with an exponent's sign is two words around an operator.
fn is_number(word: &str) -> bool {
    let mantissa = word.strip_suffix(['e', 'E']).unwrap_or(word);
    mantissa.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && mantissa.parse::<f64>().is_ok()
}

/// A whole column or a whole row, which only stand beside a colon.
fn is_line(word: &str) -> bool {
    let bare = word.strip_prefix('$').unwrap_or(word);
    CellRef::column_from_name(bare).is_some()
        || (!bare.is_empty() && bare.len() <= 7 && bare.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_on_lists(expression: &str) -> Result<(), FormulaProblem> {
        check(expression, |name| {
            name == "Lists" || name == "Gap 'register'" || name == "清单"
        })
    }

    #[test]
    fn functions_are_sorted() {
        assert!(FUNCTIONS.split(' ').is_sorted());
    }

    #[test]
    fn accepts_what_every_program_computes() {
        for expression in [
            "=SUM(A1:A3)",
            "IF(AND(Lists!$A$2=\"a\"\"b\",'Gap ''register'''!B:B>1.5),\"x\",#N/A)",
            "=sumproduct((清单!A1:A9={\"F\",\"L\"})*1)",
            "=1E+5*2%",
            "=COUNTIFS(Lists!A:A,\"<>\"&B$1,$1:$1,TRUE)",
            "=IFERROR(INDEX(Lists!A:A,MATCH(A1,Lists!B:B,0)),\"\")",
        ] {
            assert_eq!(check_on_lists(expression), Ok(()), "{expression}");
        }
    }

    #[test]
    fn refuses_the_rest() {
        let cases = [
            (
                "=XLOOKUP(A1,B:B,C:C)",
                FormulaProblem::UnknownFunction("XLOOKUP".into()),
            ),
            (
                "=HYPERLINK(\"x\")",
                FormulaProblem::UnknownFunction("HYPERLINK".into()),
            ),
            ("=Other!A1", FormulaProblem::UnknownSheet("Other".into())),
            (
                "='[1]Lists'!A1",
                FormulaProblem::UnknownSheet("[1]Lists".into()),
            ),
            ("=[1]Lists!A1", FormulaProblem::NotAllowed("[".into())),
            (
                "=cmd|' /C calc'!A0",
                FormulaProblem::NotAllowed("cmd".into()),
            ),
            ("=Total+1", FormulaProblem::NotAllowed("Total".into())),
            ("=SUM(A1", FormulaProblem::Unbalanced),
            ("=SUM(A1}", FormulaProblem::Unbalanced),
            ("=\"a", FormulaProblem::Unbalanced),
            ("=", FormulaProblem::Unbalanced),
        ];
        for (expression, problem) in cases {
            assert_eq!(check_on_lists(expression), Err(problem), "{expression}");
        }
        assert_eq!(
            check_on_lists(&"1+".repeat(5000)),
            Err(FormulaProblem::TooLong)
        );
    }
}
