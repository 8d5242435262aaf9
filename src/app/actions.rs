//! What the actions of the menus do.

use egui::Context;

use super::App;
use crate::{
    edit::{Edit, Field, Part},
    language::say,
    model::{LeastSure, Origin, ReportId, Review, Span, Statement, StatementId, Target},
    store::Backups,
    ui::{Action, Back, Centre, Command, Dialog, Reach, ReviewBy, Selected, Side, note_id},
};

impl App {
    pub(super) fn act(&mut self, ctx: &Context, action: Action) -> anyhow::Result<()> {
        if self.act_on_view(ctx, action) {
            return Ok(());
        }
        match action {
            Action::Open | Action::OpenFolder | Action::OpenProject | Action::Compare => {
                self.ask_for_file(ctx, action, String::new());
            }
            Action::Export => self.choose_export(),
            Action::SaveAs | Action::MoveReport | Action::WriteAs(_) => {
                if action == Action::SaveAs || self.view.report.is_some() {
                    let name = self.suggested_name(action);
                    self.ask_for_file(ctx, action, name);
                }
            }
            Action::OpenPath => self.show(Dialog::Path(action, String::new(), String::new())),
            Action::Paste => self.show(Dialog::Paste(String::new())),
            Action::NewProject => self.new_project()?,
            Action::Sample => self.open_sample()?,
            Action::AnalyzeNew => self.analyze_new(),
            Action::Backups => self.show_backups(),
            Action::Properties => {
                let properties = Box::new(self.document.project().properties.clone());
                let place = self.saver.path().display().to_string();
                let backups = Backups::of(self.saver.path(), &self.folders);
                let count = backups.list().len();
                let folder = backups.folder().display().to_string();
                let place = say!("actions-place", count = count, place = place, folder = folder);
                self.show(Dialog::Properties(properties, place));
            }
            Action::Find => self.find(),
            Action::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
            Action::Undo => self.undo(),
            Action::Redo => {
                self.toast = None;
                let changed = self.document.redo_targets();
                self.document.redo();
                self.go_to_change(&changed);
            }
            Action::OnlyHere => self.reach_so_far(Reach::OnlyHere)?,
            Action::Everywhere => self.reach_so_far(Reach::Everywhere)?,
            Action::ExportFigure(picture) => {
                if picture.fits(self.view.centre) {
                    let name = self.suggested_name(action);
                    self.ask_for_file(ctx, action, name);
                }
            }
            Action::Fewer | Action::More => self.show_more(action == Action::More)?,
            other => self.act_on_report(ctx, other)?,
        }
        Ok(())
    }

    /// What changes how things are shown, and nothing else.
    fn act_on_view(&mut self, ctx: &Context, action: Action) -> bool {
        match action {
            Action::ToggleReports => self.toggle_pane(Side::Reports),
            Action::TogglePositions => self.toggle_pane(Side::Positions),
            Action::AllReports => {
                self.count_all(!self.view.all_reports);
                self.unfold(Side::Positions);
            }
            Action::View(Centre::Agreement) if !self.panes.agreement.is_open() => {
                self.commands.push(Command::Do(Action::Compare));
            }
            Action::View(centre) => self.show_centre(centre),
            Action::Show(tab) => {
                self.view.tab = tab;
                self.unfold(Side::Positions);
            }
            Action::SwitchTheme => self.switch_theme(ctx),
            Action::ZoomIn => self.zoom(ctx, Some(0.1)),
            Action::ZoomOut => self.zoom(ctx, Some(-0.1)),
            Action::ZoomReset => self.zoom(ctx, None),
            Action::Focus => self.view.focus = !self.view.focus,
            Action::Queue => self.switch_queue(),
            Action::Palette => self.show(Dialog::palette()),
            Action::Preferences => {
                let known = Box::new(self.preferences());
                self.show(Dialog::Preferences(known));
            }
            Action::Merge => self.show(Dialog::merge(None)),
            Action::AddPosition => {
                let project = self.document.project();
                let statement = self.view.statement().and_then(|it| project.statement(it));
                let party = statement.and_then(|it| it.party.value.clone());
                self.show(Dialog::position(party.as_deref()));
            }
            Action::Guide => self.show(Dialog::Guide),
            Action::Keys => self.show(Dialog::Keys),
            Action::About => self.show(Dialog::About),
            Action::Next | Action::Previous => self.go(action == Action::Next),
            Action::NextReport | Action::PreviousReport => {
                self.go_to_report(action == Action::NextReport);
            }
            _ => return false,
        }
        true
    }

    /// Shows a view. Nothing stays selected that is not in view: the page shows its report.
    fn show_centre(&mut self, centre: Centre) {
        self.view.evidence = None;
        let elsewhere = self.view.selected.filter(|it| Some(it.report()) != self.view.report);
        match elsewhere {
            Some(selected) if centre == Centre::Report => self.reveal(selected),
            _ => self.view.centre = centre,
        }
    }

    /// Takes the last step back, and says which it was: it may be one of yesterday, or in a report
    /// that is not shown.
    fn undo(&mut self) {
        let Some(label) = self.document.undo_label().map(str::to_owned) else { return };
        let (place, changed) = (self.document.undo_place(), self.document.undo_targets());
        self.document.undo();
        let project = self.document.project();
        let elsewhere = place.filter(|it| Some(*it) != self.view.report);
        let name = elsewhere.and_then(|it| project.reports.get(&it)).map(|it| it.report.name());
        let words = if let Some(report) = name {
            say!("actions-undone-in", label = label, report = report)
        } else {
            say!("actions-undone", label = label)
        };
        self.tell(words, Back::Redo);
        self.go_to_change(&changed);
    }

    /// Selects the first statement that was changed back or forth, of this report if there is one;
    /// on the page it is also shown.
    fn go_to_change(&mut self, changed: &[Target]) {
        let here = changed.iter().find(|it| Some(it.0) == self.view.report);
        let Some(target) = here.or(changed.first()).copied() else { return };
        let selected = Selected::Statement(target);
        if self.view.centre == Centre::Report {
            self.reveal(selected);
        } else {
            self.view.selected = Some(selected);
        }
    }

    /// How far else the last edit could have reached.
    pub(super) fn reach(&self) -> Option<Reach> {
        let (reach, _, revision) = self.reach.as_ref()?;
        (*revision == self.document.revision()).then_some(*reach)
    }

    /// Takes back what followed the last edit, which stays, or makes it reach all of a name.
    fn reach_so_far(&mut self, wanted: Reach) -> anyhow::Result<()> {
        if self.reach() != Some(wanted) {
            return Ok(());
        }
        let Some((_, edit, _)) = self.reach.take() else { return Ok(()) };
        if wanted == Reach::OnlyHere {
            self.document.undo();
        }
        self.edit(edit)
    }

    /// Goes to the next report in which something is open, or to the one before.
    fn go_to_report(&mut self, forward: bool) {
        match self.open_report(forward) {
            Some(id) => self.commands.push(Command::ShowReport(id)),
            None => self.message = Some((say!("actions-no-other-report"), false)),
        }
    }

    /// The next report in which something is open, or the one before.
    fn open_report(&self, forward: bool) -> Option<ReportId> {
        let project = self.document.project();
        let here = self.view.report;
        let mut open: Vec<_> = project
            .reports
            .iter()
            .filter(|(id, it)| Some(**id) == here || it.reviewed() < it.statements.len())
            .map(|(id, _)| *id)
            .collect();
        if !forward {
            open.reverse();
        }
        let at = open.iter().position(|it| Some(*it) == here);
        open.get(at.map_or(0, |it| it + 1)).copied()
    }

    fn find(&mut self) {
        self.unfold(Side::Reports);
        self.panes.reports.find();
    }

    /// Goes to the next statement of the report or of the table, or to the one before.
    fn go(&mut self, forward: bool) {
        if self.view.centre == Centre::Agreement {
            let at = self.view.difference;
            let at = if forward { at + 1 } else { at.saturating_sub(1) };
            let shown = self.panes.agreement.statement(at).map(Selected::Statement);
            self.commands.push(Command::ShowDifference(at));
            self.commands.push(Command::Select(shown));
            return;
        }
        if self.view.centre == Centre::Table {
            if let Some(target) = self.panes.table.neighbour(self.view.statement(), forward) {
                self.view.rows = [target].into();
                self.view.selected = Some(Selected::Statement(target));
            }
            return;
        }
        // Where all reports are counted, the next one follows.
        let further = || self.open_report(true).filter(|_| forward && self.view.all_reports);
        if let Some(target) = self.view.next_to_review(self.document.project(), forward) {
            self.reveal(Selected::Statement(target));
        } else if let Some(report) = further() {
            self.commands.push(Command::ShowReport(report));
            self.commands.push(Command::Do(Action::Next));
        } else if forward && self.view.report.is_some() {
            let (reviewed, all) = self.derived.progress();
            let rest = all.saturating_sub(reviewed);
            let words =
                if all == 0 { say!("actions-none") } else { say!("actions-last", rest = rest) };
            self.message = Some((words, false));
        }
    }

    /// Goes through what is open by its sureness, or in reading order again.
    fn switch_queue(&mut self) {
        self.view.review_by = match self.view.review_by {
            ReviewBy::Reading => ReviewBy::Sureness,
            ReviewBy::Sureness => ReviewBy::Reading,
        };
        self.view.centre = Centre::Report;
        if self.view.review_by == ReviewBy::Sureness {
            self.view.selected = None;
            self.go(true);
        }
    }

    fn act_on_report(&mut self, ctx: &Context, action: Action) -> anyhow::Result<()> {
        let Some(report) = self.view.report else { return Ok(()) };
        match action {
            Action::RemoveReport => self.edit(Edit::RemoveReports(vec![report]))?,
            Action::Analyze => self.analyze_again(),
            Action::Details => {
                if let Some(entry) = self.document.project().reports.get(&report) {
                    let metadata = Box::new(entry.report.metadata.clone());
                    self.show(Dialog::Details(report, metadata));
                }
            }
            Action::Rename(what) => {
                let project = self.document.project();
                let statement = self.view.statement().and_then(|it| project.statement(it));
                if let Some(name) = statement.and_then(|it| what.of(it)) {
                    self.show(Dialog::rename(what, name));
                }
            }
            Action::Print => self.print()?,
            Action::Choose(choice) => {
                let chosen = self.view.chosen();
                if !chosen.is_empty() {
                    self.show(Dialog::choose(choice, chosen));
                }
            }
            Action::Note => {
                if let Some(selected) = self.view.selected {
                    self.unfold(Side::Positions);
                    ctx.memory_mut(|memory| memory.request_focus(note_id(selected)));
                }
            }
            Action::Copy => self.copy(ctx),
            Action::NewStatement | Action::NewClaim => self.add_marked(action)?,
            Action::SetSource => self.set_marked(Part::Source)?,
            Action::SetCue => self.set_marked(Part::Cue)?,
            Action::SetContent => self.set_marked(Part::Content)?,
            Action::AddContent => self.add_content()?,
            other => self.review(other)?,
        }
        Ok(())
    }

    fn show(&mut self, dialog: Dialog) {
        self.view.dialog = Some(dialog);
    }

    /// Shows more statements, or fewer and surer ones, by one step.
    fn show_more(&mut self, more: bool) -> anyhow::Result<()> {
        let LeastSure(now) = self.document.project().least_sure;
        let (least, most) = LeastSure::RANGE.into_inner();
        let step = LeastSure::STEP;
        let next = if more { now.saturating_sub(step) } else { now.saturating_add(step) };
        let next = LeastSure(next.clamp(least, most));
        // At the end of the range there is nothing to change, and nothing to undo.
        if next.0 != now {
            self.document.apply(Edit::SetLeastSure(next))?;
        }
        let held_back = self.document.project().held_back(self.view.scope());
        let words = say!("actions-least-sure", percent = next.0, count = held_back);
        self.message = Some((words, false));
        Ok(())
    }

    /// Selects a finding and moves the page to its words.
    pub(super) fn reveal(&mut self, selected: Selected) {
        let entry = self.document.project().reports.get(&selected.report());
        let span = entry.and_then(|entry| match selected {
            Selected::Statement((_, id)) => {
                let statement = entry.statements.get(&id)?;
                statement.content.value.first().copied().or_else(|| statement.extent())
            }
            Selected::Claim(_, id) => Some(entry.claims.get(&id)?.span),
        });
        self.view.centre = Centre::Report;
        self.view.report = Some(selected.report());
        self.view.selected = Some(selected);
        self.view.marked = None;
        self.view.reveal = span;
    }

    /// The marked words without white space at their ends.
    fn marked(&self) -> Option<Span> {
        let entry = self.document.project().reports.get(&self.view.report?)?;
        self.view.marked?.trimmed(entry.report.text())
    }

    fn copy(&mut self, ctx: &Context) {
        let entry = self.view.report.and_then(|id| self.document.project().reports.get(&id));
        let Some(entry) = entry else { return };
        let text = entry.report.text();
        let words = match (self.view.marked, self.view.selected) {
            (Some(span), _) => span.of(text).to_owned(),
            (None, Some(Selected::Statement((_, id)))) => {
                entry.statements.get(&id).map(|it| it.content_words(text)).unwrap_or_default()
            }
            (None, Some(Selected::Claim(_, id))) => {
                entry.claims.get(&id).map(|it| it.span.of(text).to_owned()).unwrap_or_default()
            }
            (None, None) => return,
        };
        ctx.copy_text(words);
        self.message = Some((say!("actions-copied"), false));
    }

    fn add_marked(&mut self, action: Action) -> anyhow::Result<()> {
        let Some((report, span)) = self.view.report.zip(self.marked()) else { return Ok(()) };
        if action == Action::NewClaim {
            self.document.apply(Edit::AddClaim(report, span))?;
        } else {
            let mut statement = Statement::new(None, None, vec![span], Origin::Added);
            // Who adds a statement has looked at it.
            statement.review = Review::Accepted;
            self.document.apply(Edit::AddStatement(report, Box::new(statement)))?;
            let id = StatementId(self.document.project().last_id);
            self.view.selected = Some(Selected::Statement((report, id)));
        }
        self.view.marked = None;
        Ok(())
    }

    fn set_marked(&mut self, part: Part) -> anyhow::Result<()> {
        let Some((target, span)) = self.view.statement().zip(self.marked()) else { return Ok(()) };
        self.set(target, Field::Spans(part, vec![span]))?;
        self.view.marked = None;
        Ok(())
    }

    fn add_content(&mut self) -> anyhow::Result<()> {
        let Some((target, span)) = self.view.statement().zip(self.marked()) else { return Ok(()) };
        let known = self.document.project().statement(target).map(|it| it.content.value.clone());
        let mut spans = known.unwrap_or_default();
        spans.retain(|it| !it.overlaps(span));
        spans.push(span);
        spans.sort_unstable();
        self.set(target, Field::Spans(Part::Content, spans))?;
        self.view.marked = None;
        Ok(())
    }

    fn set(&mut self, target: Target, field: Field) -> anyhow::Result<()> {
        Ok(self.document.apply(Edit::SetField(vec![target], field))?)
    }

    /// Accepts, rejects, deletes the selected finding. After accepting and rejecting, the next
    /// statement is selected, so that a report is reviewed without the mouse.
    fn review(&mut self, action: Action) -> anyhow::Result<()> {
        let review = match action {
            Action::Accept => Some(Review::Accepted),
            Action::Reject => Some(Review::Rejected),
            Action::Reopen => Some(Review::Open),
            _ => None,
        };
        if self.view.centre == Centre::Agreement {
            let edit =
                self.panes.agreement.settle(self.document.project(), self.view.difference, review);
            if let Some(edit) = edit {
                self.document.apply(edit)?;
            }
            return Ok(());
        }
        if self.view.centre == Centre::Table && self.view.rows.len() > 1 {
            let rows = self.view.rows.iter().copied().collect();
            if let Some(review) = review {
                let edit = Edit::SetField(rows, Field::Review(review));
                self.commands.push(Command::Preview(edit));
            } else if action == Action::Delete {
                self.commands.push(Command::Preview(Edit::DeleteStatements(rows)));
            }
            return Ok(());
        }
        match (self.view.selected, review) {
            (Some(Selected::Statement(target)), Some(review)) => {
                self.set(target, Field::Review(review))?;
                if review != Review::Open {
                    self.commands.push(Command::Do(Action::Next));
                }
            }
            (Some(Selected::Claim(report, id)), Some(review)) => {
                self.document.apply(Edit::ReviewClaim(report, id, review))?;
            }
            (Some(Selected::Statement(target)), None) if action == Action::Delete => {
                let next = self.view.neighbour(self.document.project(), true);
                self.document.apply(Edit::DeleteStatements(vec![target]))?;
                self.view.selected = next.map(Selected::Statement);
            }
            (Some(Selected::Claim(report, id)), None) if action == Action::Delete => {
                self.document.apply(Edit::DeleteClaim(report, id))?;
            }
            (Some(Selected::Statement(target)), None) if action == Action::Unsure => {
                let unsure = self.document.project().statement(target).is_some_and(|it| it.unsure);
                self.set(target, Field::Unsure(!unsure))?;
            }
            _ => {}
        }
        Ok(())
    }
}
