//! The comparison as Markdown.

use super::{COLUMNS, Comparison};

impl Comparison {
    /// As Markdown: a table, and a list per detail.
    pub(crate) fn markdown(&self) -> String {
        let mut text = format!("# {}\n\n{}\n\n", self.heading(), self.note);
        text += &row(&self.headers());
        text += "| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |\n";
        text.extend(self.rows().iter().map(row));
        for detail in &self.details {
            text.push('\n');
            text += &detail.markdown(self);
        }
        let made = self.language.pick("Made with", "生成程序与数据版本：");
        let made = format!("{made} {}, {}", self.program, self.pack);
        text += &format!("\n{}\n", escape(made.trim()));
        text
    }
}

fn row(cells: &[String; COLUMNS]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| escape(cell)).collect();
    format!("| {} |\n", cells.join(" | "))
}

/// Text that Markdown shows as it stands.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        if "|*_`<>[]\\".contains(character) {
            escaped.push('\\');
        }
        escaped.push(if character == '\n' { ' ' } else { character });
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn text_is_never_markup() {
        assert_eq!(escape("a|b <i> [x](y)\nz"), r"a\|b \<i\> \[x\](y) z");
    }
}
