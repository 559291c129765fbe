//! Everything that came of reading a fixture, as text.

use crate::accounting::assert_accounted;
use crate::fixture::books;
use crate::pack::library;
use clause_model::Language;
use clause_model::submission::{
    EvidenceEntry, PointAnswer, Reference, ReferenceTarget, SheetIntake, SheetRole, Submission,
};
use diagnostics::Checked;
use evidence_intake::{InputBook, Layout, ReadContext, read_submission};
use jiff::civil::date;
use std::fmt::Write;

/// How the fixtures are read unless a test says otherwise.
pub(crate) fn context() -> ReadContext<'static> {
    ReadContext {
        library: library(),
        standard: None,
        edition: Some("2011".into()),
        layout: None,
        as_of: date(2011, 7, 1),
    }
}

/// Reads a fixture for the newer edition.
pub(crate) fn outcome(fixture: &str) -> String {
    of_books(&books(fixture), &context())
}

/// Reads a fixture with a layout file.
pub(crate) fn outcome_with_layout(fixture: &str, layout: &str) -> String {
    let read = Layout::read(layout, "layout.json");
    assert_eq!(read.diagnostics, []);
    let context = ReadContext {
        layout: read.value,
        ..context()
    };
    of_books(&books(fixture), &context)
}

pub(crate) fn of_books(books: &[InputBook], context: &ReadContext) -> String {
    let checked = read_submission(books, context);
    assert_accounted(books, &checked);
    describe(&checked)
}

pub(crate) fn describe(checked: &Checked<Submission>) -> String {
    let submission = &checked.value;
    let mut text = String::new();
    section(&mut text, "answers", submission.answers.iter().map(answer));
    section(&mut text, "register", submission.register.iter().map(entry));
    let organisation = &submission.organisation;
    let fields = [
        ("name", &organisation.name),
        ("scope", &organisation.scope),
        ("assessor", &organisation.assessor),
    ];
    let known = fields
        .into_iter()
        .filter_map(|(name, value)| Some(format!("{name}: {}", value.as_ref()?)));
    let details = organisation
        .details
        .iter()
        .map(|(label, value)| format!("{label}: {value}"));
    section(&mut text, "organisation", known.chain(details));
    let instances = submission.instances.iter().flat_map(|(unit, all)| {
        all.iter()
            .map(move |instance| format!("{unit:?}: {}", instance.name))
    });
    section(&mut text, "coverage", instances);
    section(
        &mut text,
        "sheets",
        submission.intake.sheets.iter().map(sheet),
    );
    text += "diagnostics\n";
    for diagnostic in &checked.diagnostics {
        text += &diagnostic.render(Language::En);
    }
    text
}

fn section(text: &mut String, title: &str, lines: impl Iterator<Item = String>) {
    let lines: Vec<String> = lines.collect();
    if !lines.is_empty() {
        writeln!(text, "{title}").unwrap();
        for line in lines {
            writeln!(text, "  {line}").unwrap();
        }
    }
}

fn answer(answer: &PointAnswer) -> String {
    let item = answer
        .item
        .as_ref()
        .map(|item| format!(" {item}"))
        .unwrap_or_default();
    let mut text = format!("{}{item} ", answer.point);
    text += &answer
        .answer
        .map_or("blank".to_owned(), |answer| format!("{answer:?}"));
    let mut add = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            write!(text, ", {name} {value}").unwrap();
        }
    };
    add(
        "by clause",
        answer.by_clause.as_ref().map(ToString::to_string),
    );
    add("instance", answer.instance.clone());
    add("planned", answer.planned.map(|date| date.to_string()));
    add(
        "months",
        answer.interval_months.map(|months| months.to_string()),
    );
    let evidence = &answer.evidence;
    add(
        "evidence",
        (!evidence.is_empty()).then(|| format!("[{}]", evidence.join("; "))),
    );
    add(
        "operated by",
        answer
            .operated_by
            .as_ref()
            .map(|by| format!("{:?} {:?}", by.kind, by.name)),
    );
    add("respondent", answer.respondent.clone());
    add(
        "comment",
        answer
            .comment
            .as_ref()
            .map(|comment| format!("{comment:?}")),
    );
    add(
        "judged",
        answer
            .judgement
            .as_ref()
            .map(|j| format!("{:?} {:?}", j.verdict, j.note)),
    );
    add(
        "without a note",
        answer.unreasoned.map(|verdict| format!("{verdict:?}")),
    );
    let unreadable = &answer.unreadable;
    add(
        "unreadable",
        (!unreadable.is_empty()).then(|| format!("{unreadable:?}")),
    );
    let place = &answer.place;
    add(
        "at",
        place
            .cell
            .as_ref()
            .map(|cell| format!("{}!{cell}", place.sheet.as_ref().unwrap())),
    );
    text
}

fn entry(entry: &EvidenceEntry) -> String {
    let mut text = format!("{} {:?}", entry.id, entry.title);
    let mut add = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            write!(text, ", {name}{value}").unwrap();
        }
    };
    add("", entry.kind.map(|kind| format!("{kind:?}")));
    add("", Some(format!("{:?}", entry.approval)));
    add("", Some(format!("{:?}", entry.status)));
    add("version ", entry.version.clone());
    add("issued ", entry.issued.map(|date| date.to_string()));
    add("review ", entry.review_due.map(|date| date.to_string()));
    add("from ", entry.period_from.map(|date| date.to_string()));
    add("to ", entry.period_to.map(|date| date.to_string()));
    add(
        "sample ",
        entry.sample.as_ref().map(|s| {
            let empty = if s.empty { " empty" } else { "" };
            format!("{:?} nil={}{empty}", s.text, s.nil_return)
        }),
    );
    let unreadable = &entry.unreadable;
    add(
        "unreadable ",
        (!unreadable.is_empty()).then(|| format!("{unreadable:?}")),
    );
    add("", entry.out_of_scope.then(|| "out of scope".to_owned()));
    add("instance ", entry.instance.clone());
    let references: Vec<String> = entry.references.iter().map(reference).collect();
    add(
        "supports ",
        (!references.is_empty()).then(|| format!("[{}]", references.join("; "))),
    );
    add("owner ", entry.owner.clone());
    add("location ", entry.location.clone());
    add(
        "comment ",
        entry.comment.as_ref().map(|comment| format!("{comment:?}")),
    );
    text
}

fn reference(reference: &Reference) -> String {
    let edition = reference
        .edition
        .as_ref()
        .map(|edition| format!("{edition}: "));
    let target = match &reference.target {
        ReferenceTarget::Point(point) => point.to_string(),
        ReferenceTarget::Item(point, item) => format!("{point} {item}"),
        ReferenceTarget::Clause(clause) => format!("clause {clause}"),
    };
    edition.unwrap_or_default() + &target
}

fn sheet(sheet: &SheetIntake) -> String {
    let name = sheet.place.sheet.as_deref().unwrap_or_default();
    let header = sheet
        .header_row
        .map(|row| format!(", header row {row}"))
        .unwrap_or_default();
    let mut text = format!(
        "{name}: {:?} by {}{header}",
        sheet.role, sheet.recognised_by
    );
    let tally = |t: clause_model::submission::DispositionTally| {
        format!(
            "{} used, {} remarked, {} structural, {} not used",
            t.used, t.used_with_remark, t.structural, t.not_used
        )
    };
    if sheet.role != SheetRole::Unrecognised {
        write!(text, "\n    rows: {}", tally(sheet.row_tally())).unwrap();
    }
    write!(text, "\n    cells: {}", tally(sheet.cells)).unwrap();
    for column in sheet.columns.iter().filter(|column| column.role.is_some()) {
        let role = column.role.as_ref().unwrap();
        write!(
            text,
            "\n    {} {:?} is {role}",
            column.column, column.header
        )
        .unwrap();
    }
    for row in &sheet.rows {
        let remark = row.remark.clone().unwrap_or_default();
        let told = row.disposition != clause_model::submission::Disposition::Structural;
        if told || !remark.is_empty() {
            write!(text, "\n    row {} {:?} {remark}", row.row, row.disposition).unwrap();
        }
    }
    text
}
