//! A certificate declared in the call: its fields, or a file that holds them.

use crate::codes::input;
use crate::failure::Failure;
use crate::input_file;
use gap_scoring::migration::Certificate;
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// A declared certificate.
#[derive(Debug, Clone)]
pub(crate) enum Declared {
    /// Its fields.
    Fields(Certificate),
    /// A JSON file with the fields.
    File(PathBuf),
}

impl Declared {
    /// The file, where one is named.
    pub(crate) fn file(&self) -> Option<&Path> {
        match self {
            Declared::Fields(_) => None,
            Declared::File(path) => Some(path),
        }
    }

    /// The certificate.
    pub(crate) fn certificate(&self) -> Result<Certificate, Failure> {
        let path = match self {
            Declared::Fields(certificate) => return Ok(certificate.clone()),
            Declared::File(path) => path,
        };
        let unreadable = |reason: &str| {
            let path = path.display().to_string();
            let arguments = [("path", path.as_str()), ("reason", reason)];
            Failure::call(&input::CERTIFICATE_UNREADABLE, &arguments)
        };
        let text = input_file::text(path)?;
        let certificate: Certificate =
            serde_json::from_str(&text).map_err(|error| unreadable(&error.to_string()))?;
        complete(certificate).map_err(|reason| unreadable(&reason))
    }
}

/// A certificate from `scope=…,body=…,accreditation=…,issued=…,expires=…`, or the name of a `.json` file.
pub(crate) fn declared(text: &str) -> Result<Declared, String> {
    let path = Path::new(text);
    let is_json = path
        .extension()
        .is_some_and(|end| end.eq_ignore_ascii_case("json"));
    if is_json && !text.contains('=') {
        return Ok(Declared::File(path.to_owned()));
    }
    fields(text).and_then(complete).map(Declared::Fields)
}

fn fields(text: &str) -> Result<Certificate, String> {
    let field = |name: &str| {
        let parts = text.split(',').filter_map(|part| part.split_once('='));
        let mut found = parts.filter(|(key, _)| key.trim() == name);
        found.next().map(|(_, value)| value.trim().to_owned())
    };
    let needed = |name: &str| {
        let value = field(name).filter(|value| !value.is_empty());
        value.ok_or_else(|| format!("{name}=… is missing"))
    };
    let day = |name: &str| {
        let text = needed(name)?;
        text.parse::<Date>()
            .map_err(|_| format!("{name}: \"{text}\" is no date such as 2010-05-31"))
    };
    Ok(Certificate {
        scope: needed("scope")?,
        body: needed("body")?,
        accreditation: field("accreditation"),
        issued: day("issued")?,
        expires: day("expires")?,
    })
}

/// The certificate, unless a field that it cannot do without is blank or its days are out of order.
fn complete(certificate: Certificate) -> Result<Certificate, String> {
    for (name, value) in [("scope", &certificate.scope), ("body", &certificate.body)] {
        if value.trim().is_empty() {
            return Err(format!("{name}: blank"));
        }
    }
    if certificate.expires < certificate.issued {
        let (issued, expires) = (certificate.issued, certificate.expires);
        return Err(format!("expires {expires} before it was issued {issued}"));
    }
    Ok(certificate)
}

#[cfg(test)]
mod tests {
    use super::{Declared, declared};

    #[test]
    fn fields_and_files_are_told_apart() {
        let fields = "scope=All,body=B,accreditation=A,issued=2010-06-01,expires=2013-05-31";
        assert!(matches!(declared(fields), Ok(Declared::Fields(_))));
        assert!(matches!(declared("old/c.JSON"), Ok(Declared::File(_))));
        for bad in [
            "c.txt",
            "scope=,body=B,issued=2010-06-01,expires=2013-05-31",
            "scope=All,body=B,issued=2010-06-01",
            "scope=All,body=B,issued=2010-06-01,expires=soon",
            "scope=All,body=B,issued=2013-06-01,expires=2010-05-31",
        ] {
            assert!(declared(bad).is_err(), "{bad}");
        }
    }
}
