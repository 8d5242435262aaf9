//! Every change that can be made to a project.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{Field, Name, analysis, names, positions, sharing};
use crate::{
    language::say,
    model::{
        Analysis, Claim, ClaimId, Entry, LeastSure, Metadata, Origin, PALETTE_SIZE, Party,
        PositionKey, Project, Properties, Report, ReportId, Review, Span, Statement, StatementId,
        Target,
    },
};

/// A change to a project; made by a person or by the program.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Takes in reports. They get the next free numbers.
    AddReports(Vec<Arc<Report>>),
    /// Takes in reports of another project with all their findings, and what that project knows of
    /// their parties. Everything gets new numbers.
    TakeOver(Arc<Project>),
    /// Takes reports out, with all their findings.
    RemoveReports(Vec<ReportId>),
    /// Says what the project is about, and who codes.
    SetProperties(Properties),
    /// Changes title, outlet, date and so on.
    SetMetadata(ReportId, Metadata),
    /// Takes in what the program found, without touching what a person decided.
    AddAnalysis(ReportId, Analysis),
    /// Sets one field of one or more statements.
    SetField(Vec<Target>, Field),
    /// The same of these statements alone: no other statement follows, and nothing is remembered.
    SetHere(Vec<Target>, Field),
    /// Makes statements evidence of another position: sets their party, issue and stance, as far as
    /// they have others.
    Move(Vec<Target>, PositionKey),
    /// Adds a statement that the program missed. The speaker may be filled in later.
    AddStatement(ReportId, Box<Statement>),
    /// Takes over what another coder has.
    Adopt(Adoption),
    /// Deletes statements; the program will not find them again.
    DeleteStatements(Vec<Target>),
    /// Adds a claim that the program missed.
    AddClaim(ReportId, Span),
    /// Deletes a claim; the program will not find it again.
    DeleteClaim(ReportId, ClaimId),
    /// Accepts, rejects or reopens a claim.
    ReviewClaim(ReportId, ClaimId, Review),
    /// Sets the note of a claim.
    NoteClaim(ReportId, ClaimId, String),
    /// Gives a speaker, party or issue another name everywhere; if there is one of that name, the
    /// two become one. The old name comes first.
    Rename(Name, String, String),
    /// Lets several speakers, parties or issues become one, of the last name.
    Merge(Name, Vec<String>, String),
    /// Says to which wider party a party belongs; none takes it out.
    SetWithin(String, Option<String>),
    /// Chooses a party's colour.
    SetPartyColour(String, u8),
    /// Shows more statements, or fewer and surer ones.
    SetLeastSure(LeastSure),
    /// Sets the user's own words on a position; empty words take them away.
    SetSummary(PositionKey, String),
    /// Adds a position that nothing tells of yet. It needs a party and an issue.
    AddPosition(PositionKey),
    /// Takes a position away: these statements of it are about no issue any more.
    RemovePosition(PositionKey, Vec<Target>),
    /// Gives a position that nothing tells of another issue or stance; the old one comes first.
    ChangePosition(PositionKey, PositionKey),
    /// Puts a position before another one of its party, or behind all.
    PutBefore(PositionKey, Option<PositionKey>),
    /// Lets the positions of a party go by their evidence again.
    OrderByEvidence(Option<String>),
}

/// What is taken over from another coder of the same reports.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Adoption {
    /// Statements as they become.
    pub changed: Vec<(Target, Statement)>,
    /// Statements that come.
    pub added: Vec<(ReportId, Statement)>,
    /// Statements that go.
    pub removed: Vec<Target>,
}

impl Adoption {
    /// How many statements it changes, adds and takes out.
    pub fn count(&self) -> usize {
        self.changed.len() + self.added.len() + self.removed.len()
    }
}

/// Why an edit was not made. The project is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.said())]
pub enum EditError {
    /// The report is not in the project.
    NoReport,
    /// The statement is not in the report.
    NoStatement,
    /// The claim is not in the report.
    NoClaim,
    /// A span lies outside the report or cuts a character in two.
    WrongSpan,
    /// A statement without any content.
    NoContent,
    /// An empty name.
    NoName,
    /// A project that is only shown.
    ReadOnly,
    /// A party within itself.
    Circle,
}

impl EditError {
    fn said(&self) -> String {
        match self {
            Self::NoReport => say!("edit-error-no-report"),
            Self::NoStatement => say!("edit-error-no-statement"),
            Self::NoClaim => say!("edit-error-no-claim"),
            Self::WrongSpan => say!("edit-error-wrong-span"),
            Self::NoContent => say!("edit-error-no-content"),
            Self::NoName => say!("edit-error-no-name"),
            Self::ReadOnly => say!("edit-error-read-only"),
            Self::Circle => say!("edit-error-circle"),
        }
    }
}

impl Edit {
    /// What the edit does, for the undo menu: “Undo *set speaker*”.
    pub fn label(&self) -> String {
        match self {
            Self::AddReports(reports) => say!("edit-add", count = reports.len()),
            Self::TakeOver(other) => say!("edit-take-over", count = other.reports.len()),
            Self::RemoveReports(ids) => say!("edit-remove", count = ids.len()),
            Self::SetProperties(_) => say!("edit-properties"),
            Self::Adopt(it) => say!("edit-adopt", count = it.count()),
            Self::SetMetadata(..) => say!("edit-details"),
            Self::AddAnalysis(..) => say!("edit-analysis"),
            Self::SetField(targets, field) | Self::SetHere(targets, field) => {
                label_of_field(field, targets.len())
            }
            Self::Move(targets, _) => say!("edit-move", count = targets.len()),
            Self::AddStatement(..) => say!("edit-new-statement"),
            Self::DeleteStatements(targets) => say!("edit-delete", count = targets.len()),
            Self::AddClaim(..) => say!("edit-new-claim"),
            Self::DeleteClaim(..) => say!("edit-delete-claim"),
            Self::ReviewClaim(..) => say!("edit-review-claim"),
            Self::NoteClaim(..) => say!("edit-note-claim"),
            Self::Rename(name, ..) => say!("edit-rename", what = name.name()),
            Self::Merge(name, ..) => say!("edit-merge", what = name.name()),
            Self::SetLeastSure(_) => say!("edit-least-sure"),
            Self::SetWithin(..) => say!("edit-within"),
            Self::SetPartyColour(..) => say!("edit-colour"),
            Self::SetSummary(..) => say!("edit-summary"),
            Self::AddPosition(_) => say!("edit-add-position"),
            Self::RemovePosition(..) => say!("edit-remove-position"),
            Self::ChangePosition(..) => say!("edit-change-position"),
            Self::PutBefore(..) | Self::OrderByEvidence(_) => say!("edit-order"),
        }
    }

    /// Whether it is words of the user's own: they mean the same when only half of them are there.
    pub fn is_words(&self) -> bool {
        match self {
            Self::SetSummary(..) | Self::NoteClaim(..) => true,
            Self::SetField(_, field) => matches!(field, Field::Note(_)),
            _ => false,
        }
    }

    /// Whether it gives a name that something else in the project has already.
    pub fn merges(&self, project: &Project) -> bool {
        let Self::Rename(name, old, new) = self else { return false };
        old != new.trim() && name.known(project).iter().any(|it| it == new.trim())
    }

    /// The same of the named statements alone, where others would follow.
    pub fn alone(&self) -> Option<Self> {
        match self {
            Self::SetField(targets, field @ Field::Party(_)) => {
                Some(Self::SetHere(targets.clone(), field.clone()))
            }
            _ => None,
        }
    }

    /// The same for all statements that go by the name which those named here alone give up: they
    /// went by one issue, and others still do.
    pub fn everywhere(&self, project: &Project) -> Option<Self> {
        let Self::SetField(targets, Field::Issue(Some(new))) = self else { return None };
        let issue_of = |it: &Target| project.statement(*it)?.issue.value.as_deref();
        let old = targets.first().and_then(issue_of).filter(|old| *old != new.trim())?;
        if !targets.iter().all(|it| issue_of(it) == Some(old)) {
            return None;
        }
        let all = project.statements().filter(|it| it.1.issue.value.as_deref() == Some(old));
        let renamed = Self::Rename(Name::Issue, old.to_owned(), new.clone());
        (all.count() > targets.len()).then_some(renamed)
    }

    /// What was done, in words for the person who did it; `merges` as it was before.
    pub fn done(&self, changed: usize, merges: bool) -> String {
        match self {
            Self::Rename(_, old, new) if merges => {
                say!("edit-merged", old = old.as_str(), new = new.trim())
            }
            Self::Rename(_, old, new) => {
                say!("edit-renamed", old = old.as_str(), new = new.trim())
            }
            Self::Merge(_, names, new) => match names.as_slice() {
                [old] => say!("edit-merged", old = old.as_str(), new = new.trim()),
                all => say!("edit-merged-many", count = all.len(), new = new.trim()),
            },
            Self::RemoveReports(ids) => say!("edit-removed", count = ids.len()),
            Self::TakeOver(other) => say!("edit-took-over", count = other.reports.len()),
            Self::Adopt(it) => say!("edit-adopted", count = it.count()),
            Self::Move(targets, _) => say!("edit-moved", count = targets.len()),
            Self::DeleteStatements(targets) => say!("edit-deleted", count = targets.len()),
            Self::SetField(_, field) | Self::SetHere(_, field) => done_to_field(field, changed),
            other => say!("edit-done", label = other.label()),
        }
    }

    /// Whether it changes many things at once, so that a slip would be costly.
    pub fn is_bulk(&self) -> bool {
        let many = matches!(
            self,
            Self::Rename(..)
                | Self::Merge(..)
                | Self::Move(..)
                | Self::RemoveReports(_)
                | Self::TakeOver(_)
                | Self::Adopt(_)
        );
        many || self.targets() > 1
    }

    /// How many statements it names.
    pub fn targets(&self) -> usize {
        match self {
            Self::SetField(targets, _)
            | Self::SetHere(targets, _)
            | Self::Move(targets, _)
            | Self::RemovePosition(_, targets)
            | Self::DeleteStatements(targets) => targets.len(),
            Self::Adopt(it) => it.count(),
            Self::AddStatement(..) => 1,
            _ => 0,
        }
    }

    /// Makes the change. After an error the project may be half changed: [`super::Document`]
    /// works on a copy and throws it away.
    pub(super) fn apply(self, project: &mut Project) -> Result<(), EditError> {
        let kept = positions::of(project, self.moved());
        self.change(project)?;
        positions::follow(project, kept);
        Ok(())
    }

    /// The statements that may become evidence of another position.
    fn moved(&self) -> &[Target] {
        match self {
            Self::SetField(targets, field) | Self::SetHere(targets, field) => match field {
                Field::Speaker(_) | Field::Party(_) | Field::Issue(_) | Field::Stance(_) => targets,
                _ => &[],
            },
            Self::Move(targets, _) => targets,
            _ => &[],
        }
    }

    fn change(self, project: &mut Project) -> Result<(), EditError> {
        match self {
            Self::AddReports(reports) => {
                for report in reports {
                    let id = ReportId(project.next_id());
                    project.reports.insert(id, Arc::new(Entry { report, ..Entry::default() }));
                }
            }
            Self::TakeOver(other) => take_over(project, &other),
            Self::RemoveReports(ids) => {
                let mut speakers = BTreeSet::new();
                for id in ids {
                    let gone = project.reports.remove(&id).ok_or(EditError::NoReport)?;
                    speakers.extend(sharing::speakers(&gone));
                }
                sharing::share_again(project, speakers);
            }
            Self::SetProperties(properties) => project.properties = properties,
            Self::Adopt(adoption) => adopt(project, adoption)?,
            Self::SetMetadata(id, metadata) => {
                let entry = entry(project, id)?;
                Arc::make_mut(&mut entry.report).metadata = metadata;
            }
            Self::AddAnalysis(id, analysis) => add_analysis(project, id, analysis)?,
            Self::SetField(targets, field) => {
                set_field(project, &targets, &field)?;
                follow(project, &targets, &field);
            }
            Self::SetHere(targets, field) => set_field(project, &targets, &field)?,
            Self::Move(targets, position) => move_to(project, &targets, &position)?,
            Self::AddStatement(id, statement) => add_statement(project, id, *statement)?,
            Self::DeleteStatements(targets) => delete_statements(project, &targets)?,
            Self::SetWithin(name, wider) => set_within(project, &name, wider)?,
            Self::SetPartyColour(name, colour) => {
                let parties = Arc::make_mut(&mut project.parties);
                parties.entry(name).or_default().colour = colour % PALETTE_SIZE;
            }
            Self::SetLeastSure(least_sure) => set_least_sure(project, least_sure),
            Self::SetSummary(key, words) => positions::set_summary(project, key, words),
            Self::AddPosition(key) => positions::add(project, key)?,
            Self::RemovePosition(key, targets) => {
                set_field(project, &targets, &Field::Issue(None))?;
                positions::forget(project, &key);
            }
            Self::ChangePosition(old, new) => positions::become_other(project, &old, &new),
            Self::PutBefore(key, other) => positions::put_before(project, key, other.as_ref()),
            Self::OrderByEvidence(party) => positions::order_by_evidence(project, party.as_deref()),
            Self::Rename(name, old, new) => names::rename(project, name, &old, new.trim())?,
            Self::Merge(name, names, new) => {
                for old in names.iter().filter(|it| *it != new.trim()) {
                    names::rename(project, name, old, new.trim())?;
                }
            }
            claim => claim.apply_to_claim(project)?,
        }
        Ok(())
    }

    fn apply_to_claim(self, project: &mut Project) -> Result<(), EditError> {
        match self {
            Self::AddClaim(id, span) => {
                let number = ClaimId(project.next_id());
                let entry = entry(project, id)?;
                if !span.fits(entry.report.text()) {
                    return Err(EditError::WrongSpan);
                }
                entry.claims.insert(number, Claim::new(span, 1.0, Origin::Added));
            }
            Self::DeleteClaim(id, claim) => {
                let entry = entry(project, id)?;
                let claim = entry.claims.remove(&claim).ok_or(EditError::NoClaim)?;
                entry.deleted.push(claim.span);
            }
            Self::ReviewClaim(id, claim, review) => {
                let claim = entry(project, id)?.claims.get_mut(&claim).ok_or(EditError::NoClaim)?;
                claim.review = review;
                if review == Review::Accepted && claim.origin == Origin::Program {
                    claim.origin = Origin::Confirmed;
                }
            }
            Self::NoteClaim(id, claim, note) => {
                entry(project, id)?.claims.get_mut(&claim).ok_or(EditError::NoClaim)?.note = note;
            }
            _ => {}
        }
        Ok(())
    }
}

/// “accept”, “change speaker of 12 statements”.
fn label_of_field(field: &Field, count: usize) -> String {
    match field {
        Field::Review(Review::Accepted) => say!("edit-accept", count = count),
        Field::Review(Review::Rejected) => say!("edit-reject", count = count),
        Field::Review(Review::Open) => say!("edit-reopen", count = count),
        Field::Unsure(_) => say!("edit-change-doubt", count = count),
        field => say!("edit-change", count = count, field = field.name()),
    }
}

/// “Accepted 12 statements”, “Changed speaker of 12 statements”.
fn done_to_field(field: &Field, count: usize) -> String {
    match field {
        Field::Review(Review::Accepted) => say!("edit-accepted", count = count),
        Field::Review(Review::Rejected) => say!("edit-rejected", count = count),
        Field::Review(Review::Open) => say!("edit-reopened", count = count),
        Field::Unsure(_) => say!("edit-changed-doubt", count = count),
        field => say!("edit-changed", count = count, field = field.name()),
    }
}

fn move_to(project: &mut Project, targets: &[Target], to: &PositionKey) -> Result<(), EditError> {
    for target in targets {
        let it = project.statement(*target).ok_or(EditError::NoStatement)?;
        let fields = [
            (it.party.value != to.party).then(|| Field::Party(to.party.clone())),
            (it.issue.value != to.issue).then(|| Field::Issue(to.issue.clone())),
            (it.stance.value != to.stance).then_some(Field::Stance(to.stance)),
        ];
        for field in fields.into_iter().flatten() {
            set_field(project, &[*target], &field)?;
        }
    }
    Ok(())
}

fn take_over(project: &mut Project, other: &Project) {
    if project.parties.is_empty() {
        // Nothing here has a colour yet: theirs stay as they are known.
        project.parties = Arc::clone(&other.parties);
    }
    for entry in other.reports.values() {
        let mut entry = Entry::clone(entry);
        let numbers = &mut || project.next_id();
        let statements = std::mem::take(&mut entry.statements).into_values();
        entry.statements = statements.map(|it| (StatementId(numbers()), it)).collect();
        let claims = std::mem::take(&mut entry.claims).into_values();
        entry.claims = claims.map(|it| (ClaimId(numbers()), it)).collect();
        let names = entry.statements.values().filter_map(|it| it.party.value.clone());
        for name in names.collect::<BTreeSet<_>>() {
            adopt_party(project, &name, &other.parties);
        }
        let id = ReportId(project.next_id());
        project.reports.insert(id, Arc::new(entry));
    }
    // What a person wrote here stays.
    let known = |key: &PositionKey| project.kept.contains_key(key);
    let new: Vec<_> = other.kept.iter().filter(|(key, _)| !known(key)).collect();
    if !new.is_empty() {
        let new = new.into_iter().map(|(key, it)| (key.clone(), it.clone()));
        Arc::make_mut(&mut project.kept).extend(new);
    }
}

/// Makes a party known with the wider parties that another project has for it.
fn adopt_party(project: &mut Project, name: &str, known: &BTreeMap<String, Party>) {
    let mut name = name.to_owned();
    while !project.parties.contains_key(&name) {
        project.ensure_party(&name);
        let Some(wider) = known.get(&name).and_then(|it| it.within.clone()) else { return };
        if let Some(party) = Arc::make_mut(&mut project.parties).get_mut(&name) {
            party.within = Some(wider.clone());
        }
        name = wider;
    }
}

fn adopt(project: &mut Project, adoption: Adoption) -> Result<(), EditError> {
    for ((report, id), new) in adoption.changed {
        if let Some(party) = &new.party.value {
            project.ensure_party(party);
        }
        let entry = entry(project, report)?;
        check(&new, entry.report.text())?;
        *entry.statements.get_mut(&id).ok_or(EditError::NoStatement)? = Arc::new(new);
    }
    for (report, new) in adoption.added {
        add_statement(project, report, new)?;
    }
    delete_statements(project, &adoption.removed)
}

fn entry(project: &mut Project, id: ReportId) -> Result<&mut Entry, EditError> {
    project.reports.get_mut(&id).map(Arc::make_mut).ok_or(EditError::NoReport)
}

fn add_analysis(project: &mut Project, id: ReportId, analysis: Analysis) -> Result<(), EditError> {
    let (mut last, least_sure) = (project.last_id, project.least_sure);
    let mut next = || {
        last += 1;
        last
    };
    let wider = analysis.wider.clone();
    let memory = Arc::clone(&project.memory);
    let mut analysis = analysis;
    for it in &mut analysis.statements {
        memory.apply(it);
        names::spell_as_known(project, it);
    }
    let entry = entry(project, id)?;
    analysis::merge(entry, analysis, &mut next);
    analysis::hold_back(entry, least_sure, &mut next);
    let names: Vec<_> = entry.statements.values().filter_map(|it| it.party.value.clone()).collect();
    project.last_id = last;
    for name in &names {
        project.ensure_party_beside(name, &names);
    }
    for (party, wide) in wider {
        let open = project.parties.get(&party).is_some_and(|it| it.within.is_none());
        if open && !project.with_wider(&wide).contains(&party.as_str()) {
            project.ensure_party(&wide);
            let parties = Arc::make_mut(&mut project.parties);
            parties.entry(party).or_default().within = Some(wide);
        }
    }
    names::follow_descriptions(project, id);
    sharing::share_parties(project, id);
    Ok(())
}

fn set_least_sure(project: &mut Project, least_sure: LeastSure) {
    project.least_sure = least_sure;
    let mut last = project.last_id;
    let mut names = Vec::new();
    for entry in project.reports.values_mut() {
        if analysis::is_to_be_sorted(entry, least_sure) {
            let entry = Arc::make_mut(entry);
            analysis::hold_back(entry, least_sure, &mut || {
                last += 1;
                last
            });
            names.extend(entry.statements.values().filter_map(|it| it.party.value.clone()));
        }
    }
    project.last_id = last;
    for name in &names {
        project.ensure_party(name);
    }
}

fn set_field(project: &mut Project, targets: &[Target], field: &Field) -> Result<(), EditError> {
    for (report, id) in targets {
        let entry = entry(project, *report)?;
        let statement = entry.statements.get_mut(id).ok_or(EditError::NoStatement)?;
        field.set(Arc::make_mut(statement));
        check(statement, entry.report.text())?;
    }
    if let Field::Party(Some(party)) = field {
        project.ensure_party(party);
    }
    Ok(())
}

/// What is decided of a name reaches the other statements that have it.
fn follow(project: &mut Project, targets: &[Target], field: &Field) {
    match field {
        Field::Speaker(_) => names::follow_speakers(project, targets),
        Field::Party(party) => names::remember_party(project, targets, party.as_deref()),
        _ => {}
    }
}

fn set_within(project: &mut Project, name: &str, wider: Option<String>) -> Result<(), EditError> {
    let wider = wider.map(|it| it.trim().to_owned()).filter(|it| !it.is_empty());
    if let Some(wider) = &wider {
        if project.with_wider(wider).contains(&name) {
            return Err(EditError::Circle);
        }
        project.ensure_party(wider);
    }
    project.ensure_party(name);
    let parties = Arc::make_mut(&mut project.parties);
    if let Some(party) = parties.get_mut(name) {
        party.within = wider;
    }
    Ok(())
}

fn check(statement: &Statement, text: &str) -> Result<(), EditError> {
    if statement.content.value.is_empty() {
        Err(EditError::NoContent)
    } else if statement.spans().any(|it| !it.fits(text)) {
        Err(EditError::WrongSpan)
    } else {
        Ok(())
    }
}

fn add_statement(project: &mut Project, id: ReportId, new: Statement) -> Result<(), EditError> {
    let number = StatementId(project.next_id());
    if let Some(party) = &new.party.value {
        project.ensure_party(party);
    }
    let entry = entry(project, id)?;
    check(&new, entry.report.text())?;
    entry.statements.insert(number, Arc::new(new));
    Ok(())
}

fn delete_statements(project: &mut Project, targets: &[Target]) -> Result<(), EditError> {
    for (report, id) in targets {
        let entry = entry(project, *report)?;
        let statement = entry.statements.remove(id).ok_or(EditError::NoStatement)?;
        entry.deleted.extend(statement.extent());
    }
    Ok(())
}
