//! How programs spell one and the same formula: with other spaces, capitals, prefixes and quotes around names of sheets.

/// Marks of later functions, which programs put before names and show to nobody.
const PREFIXES: [&str; 3] = ["_XLFN._XLWS.", "_XLFN.", "_XLWS."];

/// Whether two formulas, with or without `=`, are the same but for their spelling. Texts within them count letter by
/// letter.
pub fn same_formula(one: &str, other: &str) -> bool {
    one == other || plain(one) == plain(other)
}

/// A formula in one spelling.
fn plain(formula: &str) -> String {
    let formula = formula.trim();
    let mut rest = formula.strip_prefix('=').unwrap_or(formula);
    let mut plain = String::with_capacity(rest.len());
    while let Some(next) = rest.chars().next() {
        rest = match next {
            '"' => {
                let (text, after) = quoted(rest, '"');
                plain.push_str(text);
                after
            }
            '\'' => {
                let (name, after) = quoted(rest, '\'');
                push_name(&mut plain, name);
                after
            }
            c if is_part_of_word(c) => {
                let end = rest.find(|c| !is_part_of_word(c)).unwrap_or(rest.len());
                let (word, after) = rest.split_at(end);
                push_word(&mut plain, word);
                after
            }
            c => {
                if !c.is_whitespace() {
                    plain.push(c);
                }
                rest.get(c.len_utf8()..).unwrap_or_default()
            }
        };
    }
    plain
}

fn is_part_of_word(c: char) -> bool {
    c.is_alphanumeric() || "_.$".contains(c)
}

/// A quoted text with its quotes, and what follows it; a doubled quote is part of the text.
fn quoted(text: &str, quote: char) -> (&str, &str) {
    let mut end = quote.len_utf8();
    while let Some(at) = text.get(end..).and_then(|tail| tail.find(quote)) {
        end += at + quote.len_utf8();
        if !text.get(end..).is_some_and(|tail| tail.starts_with(quote)) {
            return text.split_at(end);
        }
        end += quote.len_utf8();
    }
    (text, "")
}

/// The name of a sheet without its quotes: programs agree on when to quote in letters and digits only.
fn push_name(plain: &mut String, name: &str) {
    let name = name.trim_matches('\'');
    plain.extend(name.chars().flat_map(char::to_uppercase));
}

fn push_word(plain: &mut String, word: &str) {
    let word: String = word.chars().flat_map(char::to_uppercase).collect();
    let prefix = PREFIXES.iter().find(|prefix| word.starts_with(**prefix));
    let bare = word.get(prefix.map_or(0, |prefix| prefix.len())..);
    plain.push_str(bare.unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::same_formula;

    #[test]
    fn spaces_capitals_prefixes_and_quotes_of_sheets_do_not_count() {
        let same = [
            ("SUM(A1, B2)", "=sum(A1,B2)"),
            ("'Lists'!$A$1+1", "Lists!$A$1 + 1"),
            ("'总览'!A1", "总览!A1"),
            ("_xlfn.IFNA(A1,\"\")", "IFNA(A1,\"\")"),
            ("'It''s'!A1", "'it''s'!A1"),
        ];
        for (one, other) in same {
            assert!(same_formula(one, other), "{one} and {other}");
        }
    }

    #[test]
    fn texts_operators_and_cells_count() {
        let other = [
            ("IF(A1=\"F\",1,0)", "IF(A1=\"f\",1,0)"),
            ("A1&\" of \"&B1", "A1&\"of\"&B1"),
            ("A1+B1", "A1-B1"),
            ("SUM(A1:A3)", "SUM(A1:A4)"),
            ("'Clause scores'!A1", "'Control points'!A1"),
            ("A1&\"a\"\"b\"", "A1&\"a\"&\"b\""),
            ("\"open", "\"open\""),
        ];
        for (one, different) in other {
            assert!(!same_formula(one, different), "{one} and {different}");
        }
    }
}
