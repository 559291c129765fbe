//! An assessment as one self-contained page, in the assessment's language: texts from inputs have one
//! language, so that a page in two would be half a translation.

mod changes;
mod clauses;
mod evidence;
mod findings;
mod gantt;
mod intake;
mod links;
mod marks;
mod method;
mod migration;
mod plan;
mod points;
mod readiness;

use super::page::{self, Document, Page, Section};
use super::place::Sheet;
use super::sheet::links::lines as suggested;
use super::view::View;
use super::{ReportContext, label};
use crate::assessment::Assessment;
use clause_model::ControlPointId;
use maud::{Markup, html};

const STYLE: &str = include_str!("assessment.css");

/// Writes the assessment as a page. Every text of an input is text on it, never markup and never a link.
pub fn assessment_page(assessment: &Assessment, context: &ReportContext<'_>) -> String {
    let view = View::of(assessment, context);
    let style = format!("{STYLE}{}", marks::colours());
    let page = Page {
        style: &style,
        documents: vec![document(&view)],
    };
    page.html()
}

fn document(view: &View<'_>) -> Document {
    let provenance = &view.assessment.provenance;
    let organisation = &view.assessment.organisation;
    let title = format!(
        "{} {}",
        view.say(label::REPORT_TITLE),
        provenance.edition_title
    );
    let name = organisation.name.as_deref();
    let name = name.unwrap_or(view.say(label::UNNAMED));
    let head = html! {
        p.standard { (view.text(&view.context.standard.title)) " · " (provenance.edition_title) }
        h1 { (title) }
        p.organisation { (name) }
        p.about { (about(view)) }
    };
    let foot = html! {
        p { (view.text(&view.context.standard.notice)) }
        p { (provenance.program) " · " (provenance.standard) " " (provenance.pack_version) " · " (provenance.settings.as_of) }
    };
    Document {
        language: view.language,
        title: format!("{title} – {name}"),
        head,
        sections: sections(view),
        foot,
    }
}

fn about(view: &View<'_>) -> String {
    let organisation = &view.assessment.organisation;
    let day = view.assessment.provenance.settings.as_of.to_string();
    let scope = organisation.scope.as_deref();
    let scope = scope.unwrap_or(view.say(label::SCOPE_UNKNOWN));
    let assessor = organisation.assessor.as_deref().unwrap_or("–");
    let values = [
        ("day", day.as_str()),
        ("scope", scope),
        ("assessor", assessor),
    ];
    view.fill(label::ABOUT, &values)
}

fn sections(view: &View<'_>) -> Vec<Section> {
    let named = |name, sheet: Sheet, content| Section::new(name, view.sheet(sheet), content);
    let verdict = view.language.pick("Verdict", "结论");
    let mut sections = vec![
        Section::new("verdict", verdict, readiness::content(view)),
        named("clauses", Sheet::ClauseScores, clauses::content(view)),
        named("findings", Sheet::Findings, findings::content(view)),
        named("points", Sheet::ControlPoints, points::content(view)),
    ];
    if let Some(plan) = &view.assessment.plan {
        sections.push(named("plan", Sheet::Plan, plan::content(view, plan)));
    }
    sections.extend([
        named("matrix", Sheet::Matrix, evidence::matrix(view)),
        named("register", Sheet::Register, evidence::register(view)),
    ]);
    let lines = suggested(view);
    if !lines.is_empty() {
        sections.push(named("links", Sheet::Links, links::content(view, &lines)));
    }
    sections.push(named("changes", Sheet::Changes, changes::content(view)));
    if let Some(account) = &view.assessment.migration {
        let content = migration::content(view, account);
        sections.push(named("migration", Sheet::Migration, content));
    }
    sections.extend([
        named("intake", Sheet::Intake, intake::content(view)),
        named("method", Sheet::Method, method::content(view)),
    ]);
    sections
}

/// The id of a part of the page.
fn anchor(view: &View<'_>, name: &str) -> String {
    page::anchor(view.language, name)
}

/// A link to a control point.
fn point_link(view: &View<'_>, id: &ControlPointId) -> Markup {
    let known = view.index_of(id).is_some();
    html! {
        @if known { a.id href={ "#" (anchor(view, &format!("p-{id}"))) } { (id) } } @else { (id) }
    }
}

/// Control points one after the other, each a link.
fn point_links<'p>(view: &View<'_>, ids: impl IntoIterator<Item = &'p ControlPointId>) -> Markup {
    listed(view, ids.into_iter().map(|id| point_link(view, id)))
}

/// A link to a finding by its number.
fn finding_link(view: &View<'_>, number: u32) -> Markup {
    html! { a.id href={ "#" (anchor(view, &format!("f-{number}"))) } { (number) } }
}

/// A link to an entry of the register; ids that it does not have stay text.
fn evidence_link(view: &View<'_>, id: &str) -> Markup {
    let register = &view.assessment.submission.register;
    let place = register.iter().position(|entry| entry.id == id);
    html! {
        @if let Some(at) = place { a href={ "#" (anchor(view, &format!("e-{at}"))) } { (id) } } @else { (id) }
    }
}

/// A link to a rule by its title.
fn rule_link(view: &View<'_>, id: &str) -> Markup {
    html! {
        @if let Some(rule) = view.context.method.rule(id) {
            a href={ "#" (anchor(view, &format!("rule-{id}"))) } { (view.text(&rule.title)) }
        } @else { (id) }
    }
}

/// Things one after the other.
fn listed(view: &View<'_>, things: impl IntoIterator<Item = Markup>) -> Markup {
    let comma = view.language.pick(", ", "、");
    html! {
        @for (at, thing) in things.into_iter().enumerate() {
            @if at > 0 { (comma) }
            (thing)
        }
    }
}

/// Names with what stands for each; those without anything are left out.
fn facts(facts: Vec<(&str, Option<Markup>)>) -> Markup {
    let known = |(name, content): (&'_ str, Option<Markup>)| Some((name.to_owned(), content?));
    let known: Vec<(String, Markup)> = facts.into_iter().filter_map(known).collect();
    html! {
        dl.facts {
            @for (name, content) in known { div { dt { (name) } dd { (content) } } }
        }
    }
}

/// A text with its line breaks; none where it is blank.
fn told(text: &str) -> Option<Markup> {
    (!text.trim().is_empty()).then(|| page::lines(text))
}
