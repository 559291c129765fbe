//! Diagnostics as text for a terminal or a log.

use crate::{Diagnostic, Language};

impl Diagnostic {
    /// The diagnostic as lines of text without colour:
    /// severity, code and message; the place and subject; the help.
    pub fn render(&self, language: Language) -> String {
        let severity = self.severity().word(language);
        let colon = language.pick(": ", "：");
        let mut text = format!(
            "{severity}[{}]{colon}{}\n",
            self.code.id,
            self.message(language)
        );
        text += language.pick("  at ", "  位于 ");
        text += &self.place.describe(language);
        if let Some(subject) = &self.subject {
            text += language.pick(", ", "，");
            text += subject;
        }
        text.push('\n');
        for place in &self.related {
            text += language.pick("  see ", "  参见 ");
            text += &place.describe(language);
            text.push('\n');
        }
        let help = self.help(language);
        if !help.is_empty() {
            text += language.pick("  help: ", "  建议：");
            text += &help;
            text.push('\n');
        }
        text
    }
}

#[cfg(test)]
#[allow(unreachable_pub)]
mod tests {
    use crate::{Diagnostic, Language, Place};

    crate::codes! {
        /// For the test.
        OFF_SCALE = "answer-off-scale", Error,
            message: "\"{answer}\" is not on the answer scale" / "“{answer}”不在回答选项之内",
            help: "use Fully or Not" / "请使用“完全”或“未”",
            meaning: "" / "";
    }

    #[test]
    fn renders_place_subject_and_help() {
        let place = Place::cell("responses.xlsx", "Questionnaire", "G14").in_column("Answer");
        let diagnostic = Diagnostic::new(&OFF_SCALE, place)
            .with("answer", "Mostly")
            .about("control point 6.3.1-2")
            .related_to(Place::cell("responses.xlsx", "Questionnaire", "G9"));
        assert_eq!(ALL.len(), 1);
        assert_eq!(
            diagnostic.render(Language::En),
            "error[answer-off-scale]: \"Mostly\" is not on the answer scale\n  \
             at responses.xlsx, sheet Questionnaire, cell G14 (column Answer), control point 6.3.1-2\n  \
             see responses.xlsx, sheet Questionnaire, cell G9\n  \
             help: use Fully or Not\n"
        );
        assert!(
            diagnostic
                .render(Language::Zh)
                .contains("单元格G14（列“Answer”）")
        );
    }
}
