//! Thresholds and decision tables.

use super::identity::unique;
use super::texts;
use crate::codes::rules as codes;
use crate::control_point::Effort;
use crate::method::{Cap, CapRow, EvidencePicture, Method};
use crate::pack::provenance::SourceFile;
use diagnostics::{Diagnostic, Language};

/// Pairs of pictures of which the first is better. Design without practice and practice without design
/// are not comparable: each can be all that a point asks for.
const BETTER: [(EvidencePicture, EvidencePicture); 8] = {
    use EvidencePicture as E;
    [
        (E::DesignAndPractice, E::DesignPracticeThin),
        (E::DesignAndPractice, E::PracticeOnly),
        (E::DesignPracticeThin, E::DesignOnly),
        (E::DesignPracticeThin, E::PracticeThinOnly),
        (E::PracticeOnly, E::PracticeThinOnly),
        (E::DesignOnly, E::ProvisionalOrInterview),
        (E::PracticeThinOnly, E::ProvisionalOrInterview),
        (E::ProvisionalOrInterview, E::Nothing),
    ]
};

pub(super) fn check(method: &Method, source: &SourceFile, found: &mut Vec<Diagnostic>) {
    texts::value(&source.path, "", method, &Language::ALL, found);
    let rules = method.rules.iter().enumerate();
    unique(
        rules.map(|(at, rule)| (&rule.id, source.element("rules", at).place("/id"))),
        found,
    );
    check_caps(method, source, found);
    check_numbers(method, source, found);
}

fn check_caps(method: &Method, source: &SourceFile, found: &mut Vec<Diagnostic>) {
    for picture in EvidencePicture::ALL {
        let count = method
            .caps
            .iter()
            .filter(|row| row.evidence == picture)
            .count();
        if count != 1 {
            let incomplete = Diagnostic::new(&codes::CAP_TABLE_INCOMPLETE, source.place("/caps"));
            found.push(
                incomplete
                    .with("picture", word(picture))
                    .with("count", count),
            );
        }
    }
    let row = |picture| {
        let mut rows = method.caps.iter().enumerate();
        rows.find(|(_, row)| row.evidence == picture)
    };
    for (better, worse) in BETTER {
        if let (Some((at, better)), Some((worse_at, worse))) = (row(better), row(worse)) {
            compare(at, better, worse_at, worse, source, found);
        }
    }
}

fn compare(
    at: usize,
    better: &CapRow,
    worse_at: usize,
    worse: &CapRow,
    source: &SourceFile,
    found: &mut Vec<Diagnostic>,
) {
    let columns: [(&str, Cap, Cap); 3] = [
        ("document", better.document, worse.document),
        ("practice", better.practice, worse.practice),
        ("both", better.both, worse.both),
    ];
    for (asks, high, low) in columns {
        if high < low {
            let place = |at| source.element("caps", at).place(&format!("/{asks}"));
            let falls = Diagnostic::new(&codes::CAP_NOT_MONOTONE, place(at))
                .with("better", word(better.evidence))
                .with("worse", word(worse.evidence))
                .with("asks", asks);
            found.push(falls.related_to(place(worse_at)));
        }
    }
}

fn check_numbers(method: &Method, source: &SourceFile, found: &mut Vec<Diagnostic>) {
    let bands = &method.bands;
    let ends = [0, bands.not, bands.partially, bands.largely, 100];
    if !ends.is_sorted_by(|a, b| a < b) {
        let flat = Diagnostic::new(&codes::BANDS_NOT_RISING, source.place("/bands"));
        found.push(
            flat.with("not", bands.not)
                .with("partially", bands.partially)
                .with("largely", bands.largely),
        );
    }
    let rules = &method.findings;
    for (share, place) in [
        (
            rules.cluster_share_percent,
            "/findings/cluster_share_percent",
        ),
        (
            rules.breakdown_share_percent,
            "/findings/breakdown_share_percent",
        ),
    ] {
        if share > 100 {
            let place = source.place(place);
            found.push(Diagnostic::new(&codes::SHARE_OFF_SCALE, place).with("value", share));
        }
    }
    for (effort, class) in [
        (Effort::S, "S"),
        (Effort::M, "M"),
        (Effort::L, "L"),
        (Effort::Xl, "XL"),
    ] {
        if method
            .effort_days
            .get(&effort)
            .is_none_or(|days| *days == 0)
        {
            let place = source.place("/effort_days");
            found.push(Diagnostic::new(&codes::EFFORT_WITHOUT_DAYS, place).with("class", class));
        }
    }
}

fn word(picture: EvidencePicture) -> &'static str {
    match picture {
        EvidencePicture::DesignAndPractice => "design-and-practice",
        EvidencePicture::DesignPracticeThin => "design-practice-thin",
        EvidencePicture::DesignOnly => "design-only",
        EvidencePicture::PracticeOnly => "practice-only",
        EvidencePicture::PracticeThinOnly => "practice-thin-only",
        EvidencePicture::ProvisionalOrInterview => "provisional-or-interview",
        EvidencePicture::Nothing => "nothing",
    }
}
