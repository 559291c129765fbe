//! The key figures.

use super::{FIRST_COLUMN, Page};
use crate::finding::FindingGrade;
use crate::outcome::Outcome;
use crate::remediation::{Milestone, Plan};
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

impl Tile {
    fn count(name: Phrase, figure: Content, note: &str) -> Self {
        Tile {
            name,
            figure,
            format: theme::INTEGER,
            note: note.into(),
        }
    }
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
        let findings = live::findings(view, self.state, self.blocks, &FindingGrade::ALL);
        let judged = view.points.iter().filter(|of| of.judgement.is_some());
        let mut tiles = vec![Tile::count(
            label::FINDINGS,
            findings.into(),
            view.say(label::ALL_GRADES),
        )];
        tiles.extend(match &view.assessment.plan {
            Some(plan) => self.plan_tiles(plan),
            None => self.other_tiles(),
        });
        tiles.push(Tile::count(
            label::JUDGEMENTS,
            (judged.count() as u32).into(),
            view.say(label::AT_ASSESSMENT),
        ));
        tiles
    }

    /// How far away certification is, where there is a plan.
    fn plan_tiles(&self, plan: &Plan) -> Vec<Tile> {
        let view = self.view;
        let none = || Content::from("–");
        let milestone = |name, reached: Option<&Milestone>| {
            let day = reached.and_then(|reached| reached.date);
            let hint = match day {
                None => label::NEEDS_START,
                Some(_) => label::EARLIEST,
            };
            Tile {
                name,
                figure: day.map_or_else(none, Content::Date),
                format: theme::ISO_DATE,
                note: view.say(hint).into(),
            }
        };
        let total = plan.total_effort_days.to_string();
        let of_days = view.fill(label::OF_DAYS, &[("count", &total)]);
        let remaining = live::remaining(view).map_or_else(none, Content::from);
        vec![
            Tile::count(label::REMAINING_EFFORT, remaining, &of_days),
            milestone(label::STAGE_1, plan.stage_1.as_ref()),
            milestone(label::STAGE_2, plan.stage_2.as_ref()),
            Tile::count(
                label::QUICK_WINS,
                (plan.quick_wins.len() as u32).into(),
                view.say(label::SMALL_AND_READY),
            ),
        ]
    }

    /// What stands in their place without a plan.
    fn other_tiles(&self) -> Vec<Tile> {
        let (view, state, blocks) = (self.view, self.state, self.blocks);
        let total = view.assessment.total.tally.total().to_string();
        let of_points = view.fill(label::OF_POINTS, &[("count", &total)]);
        let graded = |name, grade, note| {
            let count = live::findings(view, state, blocks, &[grade]);
            Tile::count(name, count.into(), view.say(note))
        };
        let rated = |name, outcome| {
            let count = live::count(view, outcome);
            Tile::count(name, count.into(), &of_points)
        };
        vec![
            graded(
                label::CONCERNS,
                FindingGrade::Concern,
                label::NO_FAILURE_SEEN,
            ),
            graded(
                label::IMPROVEMENTS,
                FindingGrade::Improvement,
                label::EVERY_DEMAND_MET,
            ),
            rated(label::NOT_YET_DUE, Outcome::NotYetDue),
            rated(label::CONDITION_ABSENT, Outcome::ConditionAbsent),
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
