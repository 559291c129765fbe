//! Actions that people added to the plan.

use crate::remediation::{Action, ActionLine, ActionProgress, ActionStage, Purpose};
use clause_model::identifier::RoleId;
use clause_model::report_edits::{AddedAction, ReportEdits};
use clause_model::{Edition, Language};

/// The added actions as the plan takes them.
pub(crate) fn added_actions(
    edits: &ReportEdits,
    edition: &Edition,
    language: Language,
) -> Vec<Action> {
    let added = edits.added.iter();
    added.map(|one| action(one, edition, language)).collect()
}

fn action(added: &AddedAction, edition: &Edition, language: Language) -> Action {
    let unassigned = language.pick("Not assigned", "未指定");
    let role_title = added.role.as_deref().unwrap_or(unassigned);
    let titled = |title: &clause_model::LocalText| title.get(language) == role_title;
    let known = edition.roles.iter().find(|role| titled(&role.title));
    Action {
        key: added.key.clone(),
        number: 0,
        place: 0,
        stage: ActionStage::Added,
        purpose: Purpose::Prepares,
        title: added.title.clone(),
        package: None,
        role: known.map_or_else(|| RoleId::from("unassigned"), |role| role.id.clone()),
        role_title: role_title.to_owned(),
        lines: lines(&added.lines),
        acceptance: lines(&added.acceptance),
        closes: Vec::new(),
        points: Vec::new(),
        evidence: Vec::new(),
        grade: None,
        effort_days: added.effort_days,
        lag: None,
        after: added.after.clone(),
        quick_win: false,
        schedule: None,
        progress: ActionProgress::default(),
    }
}

fn lines(texts: &[String]) -> Vec<ActionLine> {
    let line = |text: &String| ActionLine {
        point: None,
        text: text.clone(),
    };
    texts.iter().map(line).collect()
}
