//! What every document says of its origin: the program, the pack, and where there are any the input files and settings.

use crate::identifier::StandardId;
use crate::submission::InputFile;
use diagnostics::Language;
use std::collections::BTreeMap;

/// How the names of a workbook's properties begin.
const PROPERTY: &str = "clausewise";
/// The longest file name within a property, in characters: programs take no more than 255 in all.
const LONGEST_NAME: usize = 150;

/// The origin of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The program and its version.
    pub program: String,
    /// The standard's id and the version of its pack.
    pub pack: String,
    /// The input files with their SHA-256.
    pub inputs: Vec<InputFile>,
    /// Settings by name, such as the as-of date.
    pub settings: BTreeMap<&'static str, String>,
}

impl Origin {
    /// The origin of a document that is made by this program from a pack alone.
    pub fn of(standard: &StandardId, version: &str) -> Self {
        Origin {
            program: format!("clausewise {}", env!("CARGO_PKG_VERSION")),
            pack: format!("{standard} {version}"),
            inputs: Vec::new(),
            settings: BTreeMap::new(),
        }
    }

    /// The origin as custom properties of a workbook.
    pub fn properties(&self) -> BTreeMap<String, String> {
        let facts = [("program", &self.program), ("pack", &self.pack)];
        let settings = self.settings.iter().map(|(name, value)| (*name, value));
        let mut properties: BTreeMap<String, String> = facts
            .into_iter()
            .chain(settings)
            .map(|(name, value)| (format!("{PROPERTY} {name}"), value.clone()))
            .collect();
        for (number, file) in (1..).zip(&self.inputs) {
            let name: String = file.name.chars().take(LONGEST_NAME).collect();
            let value = format!("{name} SHA-256 {}", file.sha256);
            properties.insert(format!("{PROPERTY} input {number}"), value);
        }
        properties
    }

    /// The origin in a line.
    pub fn line(&self, language: Language) -> String {
        let settings = self.settings.iter();
        let settings = settings.map(|(name, value)| format!("{name} {value}"));
        let inputs = self.inputs.iter();
        let inputs = inputs.map(|file| format!("{} SHA-256 {}", file.name, file.sha256));
        let facts = [self.program.clone(), self.pack.clone()].into_iter();
        let facts: Vec<String> = facts.chain(settings).chain(inputs).collect();
        facts.join(language.pick("; ", "；"))
    }
}

#[cfg(test)]
mod tests {
    use super::Origin;
    use crate::submission::InputFile;
    use diagnostics::Language;

    #[test]
    fn everything_stands_in_properties_and_line() {
        let mut origin = Origin::of(&"iso-iec-20000-1".into(), "1.0.0");
        origin.settings.insert("as-of", "2012-03-31".to_owned());
        origin.inputs.push(InputFile {
            name: "a".repeat(400),
            sha256: "0".repeat(64),
        });
        let properties = origin.properties();
        assert_eq!(properties["clausewise as-of"], "2012-03-31");
        assert!(properties["clausewise input 1"].ends_with(&"0".repeat(64)));
        assert!(
            properties
                .values()
                .all(|value| value.chars().count() <= 255)
        );
        let line = origin.line(Language::En);
        assert!(
            line.contains("iso-iec-20000-1 1.0.0; as-of 2012-03-31; aaa"),
            "{line}"
        );
    }
}
