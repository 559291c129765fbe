//! Where links lead.

/// Whether a link leads out of its workbook to something that the text over it does not tell.
pub(crate) fn leads_outside(target: &str, shown: &str) -> bool {
    let target = target.trim();
    let bare = target.strip_prefix("mailto:").unwrap_or(target);
    let bare = bare.trim_end_matches('/');
    !bare.is_empty() && !target.starts_with('#') && !shown.contains(bare)
}

#[cfg(test)]
mod tests {
    use super::leads_outside;

    #[test]
    fn only_what_the_text_does_not_tell_leads_outside() {
        for (target, shown, outside) in [
            ("https://dms/PR-1", "Procedure", true),
            ("https://dms/PR-1/", "https://dms/PR-1", false),
            ("docs/plan.docx", "plan", true),
            ("#Register!B5", "EV-1", false),
            ("mailto:ann@example.org", "ann@example.org", false),
            ("mailto:ann@example.org", "Ann", true),
            (" ", "", false),
        ] {
            assert_eq!(leads_outside(target, shown), outside, "{target} {shown}");
        }
    }
}
