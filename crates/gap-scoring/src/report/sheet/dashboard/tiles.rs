//! The key figures.

use super::{FIRST_COLUMN, Page};
use crate::finding::FindingGrade;
use crate::outcome::Outcome;
use crate::remediation::Milestone;
use crate::report::formula::dashboard as live;
use crate::report::{label, looks};
use diagnostics::Phrase;
use workbook::draft::{Horizontal, Style, Vertical};
use workbook::{CellRange, CellRef, Content, theme};

/// A figure with its name and what it is out of.
struct Tile {
    name: Phrase,
    figure: Content,
    format: &'static str,
    note: Content,
}

impl Page<'_, '_> {
    pub(super) fn figures(&mut self) {
        self.heading(label::FIGURES);
        let (first, second) = (self.first_tiles(), self.second_tiles());
        self.tiles(first);
        self.tiles(second);
        self.row += 1;
    }

    fn first_tiles(&self) -> Vec<Tile> {
        let view = self.view;
        let (state, blocks) = (self.state, self.blocks);
        let total = view.assessment.total.tally.total().to_string();
        let of_points = view.fill(label::OF_POINTS, &[("count", &total)]);
        let entries = view.assessment.evidence.len().to_string();
        let of_entries = view.fill(label::OF_ENTRIES, &[("count", &entries)]);
        let majors = [FindingGrade::Major, FindingGrade::ProposedMajor];
        let tile = |name, figure: Content, note: Content| Tile {
            name,
            figure,
            format: theme::INTEGER,
            note,
        };
        vec![
            Tile {
                name: label::SHARE_OF_F,
                figure: live::share(view).into(),
                format: theme::PERCENT,
                note: live::fraction(view).into(),
            },
            tile(
                label::GAPS,
                live::gaps(view).into(),
                of_points.clone().into(),
            ),
            tile(
                label::UNRESOLVED,
                live::count(view, Outcome::Unresolved).into(),
                of_points.into(),
            ),
            tile(
                label::MAJORS,
                live::findings(view, state, blocks, &majors).into(),
                view.say(label::PROPOSED_UNTIL_CONFIRMED).into(),
            ),
            tile(
                label::MINORS,
                live::findings(view, state, blocks, &[FindingGrade::Minor]).into(),
                view.say(label::MERGED_BY_CAUSE).into(),
            ),
            tile(label::USABLE, live::usable(view).into(), of_entries.into()),
        ]
    }

    fn second_tiles(&self) -> Vec<Tile> {
        let view = self.view;
        let (state, blocks) = (self.state, self.blocks);
        let plan = view.assessment.plan.as_ref();
        let none = || Content::from("–");
        let tile = |name, figure: Content, note: &str| Tile {
            name,
            figure,
            format: theme::INTEGER,
            note: note.into(),
        };
        let milestone = |name, reached: Option<&Milestone>| {
            let day = reached.and_then(|reached| reached.date);
            let hint = match (plan, day) {
                (None, _) => label::WITHOUT_PLAN,
                (_, None) => label::NEEDS_START,
                (_, Some(_)) => label::EARLIEST,
            };
            Tile {
                name,
                figure: day.map_or_else(none, Content::Date),
                format: theme::ISO_DATE,
                note: view.say(hint).into(),
            }
        };
        let quick = plan.map_or_else(none, |plan| (plan.quick_wins.len() as u32).into());
        let total = plan.map_or(0, |plan| plan.total_effort_days).to_string();
        let of_days = view.fill(label::OF_DAYS, &[("count", &total)]);
        let all = FindingGrade::ALL;
        let findings = live::findings(view, state, blocks, &all);
        let remaining = live::remaining(view).map_or_else(none, Content::from);
        let (first, last) = (
            plan.and_then(|plan| plan.stage_1.as_ref()),
            plan.and_then(|plan| plan.stage_2.as_ref()),
        );
        let resting = view
            .points
            .iter()
            .filter(|of| of.judgement.is_some())
            .count();
        vec![
            tile(
                label::FINDINGS,
                findings.into(),
                view.say(label::ALL_GRADES),
            ),
            tile(label::REMAINING_EFFORT, remaining, &of_days),
            milestone(label::STAGE_1, first),
            milestone(label::STAGE_2, last),
            tile(label::QUICK_WINS, quick, view.say(label::SMALL_AND_READY)),
            tile(
                label::JUDGEMENTS,
                (resting as u32).into(),
                view.say(label::AT_ASSESSMENT),
            ),
        ]
    }

    /// A row of tiles, each two columns wide.
    fn tiles(&mut self, tiles: Vec<Tile>) {
        let panel = |style: Style| style.fill(theme::PANEL).align(Horizontal::Left).indent(1);
        let name = panel(
            theme::note()
                .bold()
                .size(looks::SMALL)
                .valign(Vertical::Bottom),
        );
        let note = panel(theme::note().size(looks::SMALL));
        for (at, tile) in (0u32..).zip(tiles) {
            let first = FIRST_COLUMN + at * 2;
            let figure = panel(theme::figure().number_format(tile.format));
            let lines: [(Content, &Style); 3] = [
                (self.view.say(tile.name).into(), &name),
                (tile.figure, &figure),
                (tile.note, &note),
            ];
            for (down, (content, style)) in (0u32..).zip(lines) {
                let range = CellRange::new(
                    CellRef::new(self.row + down, first),
                    CellRef::new(self.row + down, first + 1),
                );
                self.sheet
                    .put(range.last.row, range.last.column, Content::Blank, style);
                self.sheet.put_merged(range, content, style);
            }
        }
        for (down, height) in (0u32..).zip([20.0, 30.0, 28.0, 8.0]) {
            self.sheet.row_heights.insert(self.row + down, height);
        }
        self.row += 4;
    }
}
