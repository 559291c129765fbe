//! A certificate that an organisation declares without handing over the assessment behind it.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A declared certificate to an earlier edition. It selects the questions, and lifts no rating above
/// P: it shows that somebody once saw the evidence, not the evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// The certified scope.
    pub scope: String,
    /// The certification body.
    pub body: String,
    /// Who accredited the body; none where nobody did.
    #[serde(default)]
    pub accreditation: Option<String>,
    /// The first day of validity.
    pub issued: Date,
    /// The last day of validity.
    pub expires: Date,
}

/// Why a certificate selects no questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CertificateDefect {
    /// Not yet valid on the as-of date.
    NotYetValid,
    /// Expired before the as-of date.
    Expired,
    /// The body that issued it is not accredited.
    NotAccredited,
}

impl Certificate {
    /// What keeps the certificate from selecting questions on a day; none where it is in order.
    pub fn defect(&self, as_of: Date) -> Option<CertificateDefect> {
        if self
            .accreditation
            .as_ref()
            .is_none_or(|text| text.trim().is_empty())
        {
            Some(CertificateDefect::NotAccredited)
        } else if as_of < self.issued {
            Some(CertificateDefect::NotYetValid)
        } else if self.expires < as_of {
            Some(CertificateDefect::Expired)
        } else {
            None
        }
    }
}
