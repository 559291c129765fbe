//! Drawing a set of questions.

use super::TrainingOptions;
use super::exercise_sheet::answer_cell;
use super::question::{Exercise, Question};
use super::random::SplitMix64;
use crate::report::comparison::book::demands;
use crate::report::comparison::{ClauseLine, ComparisonView, PointBrief, PointLine, kinds_of_new};
use clause_model::{Change, ControlPointId, EvidenceType};
use std::collections::BTreeSet;

/// How many old points a dropdown offers.
const OFFERED: usize = 5;

/// The questions of every exercise, each exercise in the order of the edition.
pub(super) fn questions(view: &ComparisonView, options: &TrainingOptions) -> Vec<Question> {
    let mut random = SplitMix64::new(options.seed);
    let mut drawn: Vec<(Exercise, &PointLine, Question)> = Vec::new();
    for clause in &view.clauses {
        let inside = view.points.iter().filter(|one| one.line == clause.clause);
        let mut points: Vec<&PointLine> = inside.collect();
        random.shuffle(&mut points);
        let mut used = BTreeSet::new();
        for exercise in Exercise::ALL {
            for point in chosen(exercise, &points, &used, options.per_clause) {
                used.insert(&point.point.id);
                let asked = question(view, clause, exercise, point, &mut random);
                drawn.push((exercise, point, asked));
            }
        }
    }
    let position = |point: &PointLine| view.points.iter().position(|one| one == point);
    drawn.sort_by_key(|(exercise, point, _)| (*exercise, position(point)));
    numbered(drawn.into_iter().map(|(_, _, question)| question).collect())
}

fn numbered(mut questions: Vec<Question>) -> Vec<Question> {
    let mut before = (None, 0);
    for question in &mut questions {
        let number = match before {
            (Some(exercise), number) if exercise == question.exercise => number + 1,
            _ => 1,
        };
        before = (Some(question.exercise), number);
        question.number = number;
        question.cell = answer_cell(number);
    }
    questions
}

/// Points for an exercise: those that suit it best first, then those that no exercise has used.
fn chosen<'v>(
    exercise: Exercise,
    points: &[&'v PointLine],
    used: &BTreeSet<&ControlPointId>,
    count: u32,
) -> Vec<&'v PointLine> {
    let usable =
        |point: &&&PointLine| exercise != Exercise::Evidence || !expected(point).is_empty();
    let mut points: Vec<&PointLine> = points.iter().filter(usable).copied().collect();
    points.sort_by_key(|point| (!suits(exercise, point), used.contains(&point.point.id)));
    points.truncate(count as usize);
    points
}

fn suits(exercise: Exercise, point: &PointLine) -> bool {
    match exercise {
        // Without anything to compare, the answer is plain.
        Exercise::Kind => !point.sources.is_empty(),
        Exercise::Origin => true,
        Exercise::Evidence => matches!(
            point.change,
            Change::New | Change::Extended | Change::Strengthened
        ),
    }
}

fn question(
    view: &ComparisonView,
    clause: &ClauseLine,
    exercise: Exercise,
    point: &PointLine,
    random: &mut SplitMix64,
) -> Question {
    let language = view.language;
    let names = |types: &[EvidenceType]| -> Vec<String> {
        types
            .iter()
            .map(|one| one.name(language).to_owned())
            .collect()
    };
    let (offered, right, beside) = match exercise {
        Exercise::Kind => {
            let kinds = kinds_of_new().into_iter();
            let kinds = kinds.map(|change| change.name(language).to_owned());
            let right = point.change.name(language).to_owned();
            (kinds.collect(), vec![right], old_demands(view, point))
        }
        Exercise::Origin => origin(view, clause, point, random),
        Exercise::Evidence => {
            let right = names(&expected(point));
            (names(&EvidenceType::ALL), right, point.note.clone())
        }
    };
    Question {
        exercise,
        number: 0,
        clause: clause.clause.clone(),
        point: point.point.id.clone(),
        offered,
        right,
        beside,
        explanation: explanation(view, exercise, point),
        cell: answer_cell(1),
    }
}

fn old_demands(view: &ComparisonView, point: &PointLine) -> String {
    if point.sources.is_empty() {
        let nothing = view
            .language
            .pick("No old point on this", "旧版无对应控制点");
        return nothing.to_owned();
    }
    demands(&point.sources)
}

/// The types of evidence that can support a point.
fn expected(point: &PointLine) -> Vec<EvidenceType> {
    let evidence = &point.evidence;
    let is_expected =
        |one: &EvidenceType| evidence.design.contains(one) || evidence.operating.contains(one);
    EvidenceType::ALL.into_iter().filter(is_expected).collect()
}

/// The old points on offer, with the right ones among them and "new" at the end.
fn origin(
    view: &ComparisonView,
    clause: &ClauseLine,
    point: &PointLine,
    random: &mut SplitMix64,
) -> (Vec<String>, Vec<String>, String) {
    let is_source = |id: &ControlPointId| point.sources.iter().any(|one| one.id == *id);
    let old = || view.fates.iter().map(|fate| &fate.point);
    let same_subject = |one: &&PointBrief| clause.from.iter().any(|id| one.id.clause.is_within(id));
    let mut near: Vec<&PointBrief> = old().filter(same_subject).collect();
    let mut far: Vec<&PointBrief> = old().filter(|one| !same_subject(one)).collect();
    random.shuffle(&mut near);
    random.shuffle(&mut far);
    let others = near
        .into_iter()
        .chain(far)
        .filter(|one| !is_source(&one.id));
    let missing = OFFERED.saturating_sub(point.sources.len());
    let mut choice: Vec<&PointBrief> = point.sources.iter().chain(others.take(missing)).collect();
    choice.sort_by(|a, b| a.id.cmp(&b.id));
    let label = |one: &PointBrief| format!("{} {}", one.id, one.topic);
    let new = view.language.pick(
        format!("None: new in {}", view.to.id),
        format!("无：{}新增", view.new_edition()),
    );
    let beside: Vec<String> = choice
        .iter()
        .map(|one| format!("{}  {}", one.id, one.requirement))
        .collect();
    let mut offered: Vec<String> = choice.into_iter().map(label).collect();
    offered.push(new.clone());
    let mut right: Vec<String> = point.sources.iter().map(label).collect();
    if right.is_empty() {
        right.push(new);
    }
    (offered, right, beside.join("\n"))
}

fn explanation(view: &ComparisonView, exercise: Exercise, point: &PointLine) -> String {
    let language = view.language;
    match exercise {
        Exercise::Kind => {
            let (degree, relation) = (point.degree, point.relation.name(language));
            let facts = language.pick(
                format!("Degree {degree}, relation: {}.", relation.to_lowercase()),
                format!("变化度{degree}，关系：{relation}。"),
            );
            format!("{}\n{facts}", point.note)
        }
        Exercise::Origin if point.sources.is_empty() => point.note.clone(),
        Exercise::Origin => format!("{}\n{}", point.note, demands(&point.sources)),
        Exercise::Evidence => {
            let list = |types: &[EvidenceType]| {
                let names: Vec<&str> = types.iter().map(|one| one.name(language)).collect();
                view.list(&names)
            };
            let (design, operating) = (
                list(&point.evidence.design),
                list(&point.evidence.operating),
            );
            let laid_down = language.pick("Laid down in: ", "规定见于：");
            let practised = language.pick("Practice shown by: ", "实施证明：");
            let parts = [(laid_down, design), (practised, operating)];
            let parts = parts.iter().filter(|(_, names)| !names.is_empty());
            let mut lines: Vec<String> = parts
                .map(|(label, names)| format!("{label}{names}"))
                .collect();
            lines.push(point.look_for.clone());
            lines.join("\n")
        }
    }
}
