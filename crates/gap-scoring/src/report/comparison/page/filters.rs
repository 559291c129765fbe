//! The filters over the control points.

use crate::report::comparison::view::ComparisonView;
use crate::report::page::{Filter, Filters};
use clause_model::Change;
use maud::Markup;

pub(super) fn filters(view: &ComparisonView) -> Markup {
    let language = view.language;
    let dropped = view
        .dropped
        .iter()
        .filter(|one| one.successor.is_none())
        .count();
    let points = view.points.len();
    let (total, new) = (points + dropped, view.new_edition());
    let count = language.pick(
        format!("{{shown}} of {total} shown ({points} control points of {new}, {dropped} dropped)"),
        format!("显示{{shown}}/{total}条（{new}控制点{points}个，删除{dropped}个）"),
    );
    let filters = Filters {
        language,
        choices: vec![clauses(view), kinds(view), degrees(view)],
        count,
        total,
        folds: language.pick(
            ["Open all clauses", "Close all clauses"],
            ["展开全部条款", "收起全部条款"],
        ),
    };
    filters.markup()
}

fn clauses(view: &ComparisonView) -> Filter {
    let lines = view.clauses.iter();
    let choice = |line: &crate::report::comparison::view::ClauseLine| {
        let name = format!("{} {}", line.clause, line.title);
        (line.clause.to_string(), name)
    };
    Filter {
        name: "clause",
        label: view.language.pick("Clause", "条款"),
        all: view.language.pick("All clauses", "全部条款"),
        choices: lines.map(choice).collect(),
    }
}

fn kinds(view: &ComparisonView) -> Filter {
    let language = view.language;
    let choice = |change: Change| (change.word().to_owned(), change.name(language).to_owned());
    Filter {
        name: "kind",
        label: language.pick("Kind of change", "变化类型"),
        all: language.pick("All kinds", "全部类型"),
        choices: Change::ALL.into_iter().map(choice).collect(),
    }
}

fn degrees(view: &ComparisonView) -> Filter {
    let steps = view.rubric.iter();
    let choices = steps.map(|step| {
        let name = format!("{} – {}", step.degree, step.text);
        (step.degree.to_string(), name)
    });
    Filter {
        name: "degree",
        label: view.language.pick("Change degree", "变化度"),
        all: view.language.pick("All degrees", "全部级别"),
        choices: choices.collect(),
    }
}
