//! Several files, formats and editions.

use crate::fixture::books;
use crate::outcome::{context, describe, of_books};
use crate::reads;
use evidence_intake::{ReadContext, read_submission};
use workbook::{CellRef, Encoding, Format, Notice};

const TWO_DEPARTMENTS: &str = "
    # b.xlsx
    == Questionnaire ==
    | clausewise/1 questionnaire example 2011 en | id | answer | operated-by | comment |
    | | Id | Answer | Operated by | Comment |
    | point 5.1-1 | 5.1-1 | | | |
    | point 5.3-1 | 5.3-1 | Partly | Ourselves | b |
    | point 7.1-4 | 7.1-4 | Fully | Supplier | b |
    # a.xlsx
    == Questionnaire ==
    | clausewise/1 questionnaire example 2011 en | id | answer | operated-by | comment |
    | | Id | Answer | Operated by | Comment |
    | point 5.1-1 | 5.1-1 | Fully | | |
    | point 5.3-1 | 5.3-1 | | | |
    | point 7.1-4 | 7.1-4 | Largely | Ourselves | a |
    == Register ==
    | clausewise/1 register example 2011 en | evidence-id | title | type |
    | | Evidence id | Title | Type |
    | | E-1 | a | Record |
";

#[test]
fn the_order_of_files_does_not_matter() {
    let books = books(TWO_DEPARTMENTS);
    let text = of_books(&books, &context());
    insta::assert_snapshot!(text);
    let mut turned = books.clone();
    turned.reverse();
    assert_eq!(of_books(&turned, &context()), text);
    turned.extend(books);
    assert_eq!(
        of_books(&turned, &context()),
        text,
        "a file given twice is read once"
    );
}

#[test]
fn the_edition_must_be_stated() {
    let fixture = "
        == Checklist ==
        | Clause | Result |
        | 7.1-1 | Yes |
        ";
    let plain = ReadContext {
        edition: None,
        ..context()
    };
    insta::assert_snapshot!("edition_not_stated", of_books(&books(fixture), &plain));
    let titled = fixture.replace(
        "== Checklist ==",
        "== Checklist ==\n| Audit against EXAMPLE 1:2005 |",
    );
    insta::assert_snapshot!("edition_by_title", of_books(&books(&titled), &plain));
    let hinted = format!("{fixture}\nproperty clausewise 1 example 2005 en");
    insta::assert_snapshot!("edition_by_property", of_books(&books(&hinted), &plain));
    let unknown = ReadContext {
        edition: Some("1999".into()),
        ..context()
    };
    insta::assert_snapshot!("edition_unknown", of_books(&books(fixture), &unknown));
}

#[test]
fn no_file_at_all() {
    let checked = read_submission(&[], &context());
    insta::assert_snapshot!(describe(&checked));
}

reads!(
    notices_and_silent_formats,
    "
    # answers.csv
    == answers ==
    | Clause | Requirement | Result |
    | 5.3-1 | b | No |
"
);

#[test]
fn every_notice_has_its_words() {
    let mut books = books(
        "
        == Checklist ==
        | Clause | Requirement | Result |
        | 5.3-1 | b | No |
        ",
    );
    let sheet = || "Checklist".to_owned();
    let reason = || "bad".to_owned();
    books[0].book.notices = vec![
        Notice::ExtensionMismatch {
            extension: "xlsx".to_owned(),
            format: Format::Csv,
        },
        Notice::CellUnreadable {
            sheet: sheet(),
            cell: Some(CellRef::new(4, 2)),
            reason: reason(),
        },
        Notice::CellsOutsideGrid {
            sheet: sheet(),
            count: 2,
        },
        Notice::CellsRepeated {
            sheet: sheet(),
            count: 3,
        },
        Notice::SheetUnreadable {
            sheet: sheet(),
            reason: reason(),
        },
        Notice::PartUnreadable {
            part: "xl/comments1.xml".to_owned(),
            reason: reason(),
        },
        Notice::MacrosPresent,
        Notice::CsvEncodingGuessed {
            encoding: Encoding::Gbk,
        },
        Notice::CsvBytesReplaced,
    ];
    insta::assert_snapshot!(of_books(&books, &context()));
}
