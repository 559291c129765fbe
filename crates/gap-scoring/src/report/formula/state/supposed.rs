//! How points would be rated with and without an assessor's judgement on each.

use crate::evidence::links;
use crate::governance::Governance;
use crate::rating::{PointRating, RatingInput, rate_points};
use crate::report::view::View;
use clause_model::submission::{Judgement, PointAnswer, Submission, Verdict};
use diagnostics::Place;

/// Every point rated as if nobody had judged it as a whole, and as if somebody had judged each.
pub(super) struct Supposed {
    pub(super) unjudged: Vec<PointRating>,
    pub(super) judged: Vec<PointRating>,
}

impl Supposed {
    pub(super) fn of(view: &View<'_>) -> Self {
        let judgement = || Judgement {
            verdict: Verdict::Minor,
            note: "-".to_owned(),
            place: Place::default(),
        };
        Supposed {
            unjudged: rate(view, || None),
            judged: rate(view, || Some(judgement())),
        }
    }
}

fn rate(view: &View<'_>, judgement: impl Fn() -> Option<Judgement>) -> Vec<PointRating> {
    let mut submission: Submission = view.assessment.submission.clone();
    for of in &view.points {
        let decides = |row: &PointAnswer| of.whole().is_some_and(|whole| whole == row);
        match submission.answers.iter_mut().find(|row| decides(row)) {
            Some(row) => row.judgement = judgement(),
            None => submission.answers.push(PointAnswer {
                judgement: judgement(),
                ..blank(of.point.id.clone())
            }),
        }
    }
    let context = view.context;
    let as_of = view.assessment.provenance.settings.as_of;
    let links = links(context.edition, context.standard, &submission);
    let coverage = &context.method.coverage;
    let governance = Governance::of(context.edition, &submission, &links, coverage, as_of);
    let input = RatingInput {
        method: context.method,
        edition: context.edition,
        submission: &submission,
        as_of,
    };
    rate_points(input, &links, &governance)
}

/// A row that says nothing.
fn blank(point: clause_model::ControlPointId) -> PointAnswer {
    PointAnswer {
        point,
        item: None,
        by_clause: None,
        instance: None,
        answer: None,
        carried: None,
        planned: None,
        interval_months: None,
        interval_text: None,
        evidence: Vec::new(),
        operated_by: None,
        respondent: None,
        comment: None,
        judgement: None,
        unreasoned: None,
        unreadable: std::collections::BTreeSet::new(),
        place: Place::default(),
    }
}
