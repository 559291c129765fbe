//! The table by point: what was carried, on what ground, and what was said to it.

use super::{Tables, number_of};
use crate::migration::{MigratedPoint, MigrationAccount, Reply, Treatment};
use crate::outcome::Outcome;
use crate::report::column::{Columns, MigrationColumn as C};
use crate::report::formula::{Live, point};
use crate::report::place::{FIRST_COLUMN, here};
use crate::report::row_writer::RowWriter;
use crate::report::view::View;
use crate::report::word::Worded;
use crate::report::{frame, label, looks};
use workbook::draft::Style;
use workbook::formula::quoted;
use workbook::{SheetDraft, theme};

pub(super) fn put(
    view: &View<'_>,
    sheet: &mut SheetDraft,
    account: &MigrationAccount,
    tables: Tables,
) {
    let (first, last) = tables.points;
    let across = (FIRST_COLUMN, C::Ground.at());
    let heading = view.say(label::MIGRATION_BY_POINT);
    frame::heading(sheet, first - 2, across, heading);
    frame::header::<C>(view, sheet, first - 1);
    for (row, of) in (first..).zip(&account.points) {
        row_of(view, sheet, row, account, of);
    }
    frame::table::<C>(view, sheet, "Migration", first - 1, account.points.len());
    let rows = (first, last);
    looks::highlight_outcomes(sheet, C::Outcome.rows(rows), view.language);
    for reply in [Reply::Unconfirmed, Reply::Blank] {
        let word = reply.words(view.language);
        looks::highlight_word(sheet, C::Reply.rows(rows), word, theme::ATTENTION);
    }
}

fn row_of(
    view: &View<'_>,
    sheet: &mut SheetDraft,
    row: u32,
    account: &MigrationAccount,
    of: &MigratedPoint,
) {
    let mut writer = RowWriter::new(view, sheet, row, &format!("point {}", of.point));
    let sources: Vec<String> = of.sources.iter().map(ToString::to_string).collect();
    if let Some(at) = view.index_of(&of.point) {
        writer.linked(C::Id, &of.point.to_string(), view.point_spot(&of.point));
        let topic = view.text(&view.points[at].point.topic);
        writer.put(C::Topic, topic, &looks::told());
        writer.put(C::Outcome, point::outcome_of(view, at), &looks::mark());
    }
    writer.put(C::Sources, view.list(&sources), &looks::id());
    writer.put(C::Relation, of.relation.name(view.language), &looks::told());
    if let Some(row) = view.succession().and_then(|one| one.row_to(&of.point)) {
        writer.put(C::Change, row.change.name(view.language), &looks::told());
        writer.put(C::Degree, u32::from(row.degree), &looks::mark());
    }
    let treatment = of.treatment.words(view.language);
    writer.put(C::Treatment, treatment, &looks::mark());
    let carried = of.carried.map(|answer| answer.word(view.language));
    writer.maybe(C::Carried, carried, &looks::mark());
    writer.put(C::Reply, of.reply.words(view.language), &looks::mark());
    writer.put(C::Evidence, view.list(&of.evidence), &looks::id());
    writer.put(C::Ground, ground(view, of, &sources), &looks::told());
    let line = number_of(account, of.clause.as_ref());
    writer.put(C::Line, line, &Style::new());
    writer.put(C::Asked, u32::from(of.is_asked()), &Style::new());
    let dash = looks::integer().number_format("0;-0;–");
    writer.put(C::Gap, gap(view, row, of), &dash);
    writer.finish();
}

/// 1 where something was asked and the final rating is a gap.
fn gap(view: &View<'_>, row: u32, of: &MigratedPoint) -> Live {
    let (asked, outcome) = (here(row, C::Asked.at()), here(row, C::Outcome.at()));
    let gaps = Outcome::ALL.into_iter().filter(|outcome| outcome.is_gap());
    let is: Vec<String> = gaps
        .map(|gap| format!("{outcome}={}", quoted(gap.words(view.language))))
        .collect();
    Live::flag(
        format!("AND({asked}=1,OR({}))", is.join(",")),
        of.is_asked() && of.outcome.is_gap(),
    )
}

pub(in crate::report) fn ground(view: &View<'_>, of: &MigratedPoint, sources: &[String]) -> String {
    let sources = view.list(sources);
    let text = match of.treatment {
        Treatment::Carried => label::GROUND_CARRIED,
        Treatment::Remainder => label::GROUND_REMAINDER,
        Treatment::Full if sources.is_empty() => label::GROUND_NEW,
        Treatment::Full => label::GROUND_OPEN,
    };
    let mut lines = vec![view.fill(text, &[("sources", &sources)])];
    if of.by_certificate {
        lines.push(view.say(label::GROUND_CERTIFICATE).to_owned());
    }
    lines.join("\n")
}
