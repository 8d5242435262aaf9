//! The network as a drawing.

use super::{
    Edge, Network, Node, Tie,
    layout::{Body, place},
    springs::Spring,
};
use crate::{
    figure::{
        brush::{Brush, Face, Key, MARGIN, WORDS, party_role},
        drawing::{Area, Drawing, Role},
        words::{width_of, wrap},
    },
    language::say,
    model::{Project, Stance},
};

/// Smallest and largest circle.
const RADII: [f32; 2] = [11.0, 30.0];
/// A name gets at most so much a line, and so many lines.
const NAME: f32 = 132.0;
const LINES: usize = 2;
const LINE: f32 = 16.0;
/// Thinnest and thickest line.
const WIDTHS: [f32; 2] = [1.25, 4.5];
/// Where on its line the number of an edge is tried, until it lies free.
const PLACES: [f32; 7] = [0.5, 0.4, 0.6, 0.33, 0.67, 0.27, 0.73];
/// Size of such a number, and how many there are at most.
const BADGE: [f32; 2] = [30.0, 18.0];
const MOST_BADGES: usize = 45;
/// Size of the spot of an edge without a number.
const HIDDEN: f32 = 12.0;

/// A node with its place.
struct Placed<'a> {
    node: &'a Node,
    at: [f32; 2],
    radius: f32,
    lines: Vec<String>,
    body: Body,
}

impl Network {
    /// The network as a picture of about this width.
    pub fn draw(&self, project: &Project, width: f32) -> Drawing {
        if self.is_empty() {
            return Drawing::default();
        }
        let width = width.max(NAME + 2.0 * MARGIN);
        let mut brush = Brush::default();
        let (placed, height) = self.placed(width);
        let most = self.edges.iter().map(Edge::weight).max().unwrap_or(1);
        // The weak ones below, so that the strong ones can be followed.
        let mut edges: Vec<_> = self.edges.iter().collect();
        edges.sort_by_key(|it| it.weight());
        for edge in &edges {
            draw_edge(&mut brush, edge, &placed, (most, edges.len()));
        }
        draw_badges(&mut brush, &edges, &placed);
        for it in &placed {
            it.draw(&mut brush, project);
        }
        let end = self.foot(&mut brush, MARGIN + height + 28.0, width - 2.0 * MARGIN);
        brush.done(width, end + MARGIN)
    }

    fn placed(&self, width: f32) -> (Vec<Placed<'_>>, f32) {
        let most = self.nodes.iter().map(|it| it.statements).max().unwrap_or(1);
        let mut placed: Vec<_> = self.nodes.iter().map(|it| Placed::new(it, most)).collect();
        let bodies: Vec<_> = placed.iter().map(|it| it.body).collect();
        let springs: Vec<_> = self.edges.iter().map(spring).collect();
        let (places, height) = place(&bodies, &springs, width - 2.0 * MARGIN);
        for (it, [x, y]) in placed.iter_mut().zip(places) {
            it.at = [x + MARGIN, y + MARGIN];
        }
        (placed, height)
    }

    /// The legend and the notes; returns their lower edge.
    fn foot(&self, brush: &mut Brush, y: f32, width: f32) -> f32 {
        let all = [
            (Tie::Agree, say!("network-agree-key")),
            (Tie::Oppose, say!("network-oppose-key")),
            (Tie::Even, say!("network-even-key")),
        ];
        let found = all.into_iter().filter(|it| self.edges.iter().any(|edge| edge.tie() == it.0));
        let key = |(tie, words): (Tie, String)| {
            let (role, sign) = look(tie);
            Key::new(format!("{sign} {words}"), 36.0, move |brush, [x, y]| {
                stroke(brush, ([x, y], [x + 28.0, y]), tie, (role.at(0.8), 2.5));
            })
        };
        let y = brush.legend([MARGIN, y], width, &found.map(key).collect::<Vec<_>>());
        let y = if self.edges.is_empty() { y - 28.0 } else { y };
        let single = self.edges.is_empty() && self.nodes.len() > 1;
        let joined =
            |it: &usize| self.edges.iter().any(|edge| [edge.ends.0, edge.ends.1].contains(it));
        let loose = (0..self.nodes.len()).filter(|it| !joined(it)).count();
        let loose = if self.edges.is_empty() { 0 } else { loose };
        let (more, unknown) = (self.more_parties, self.unknown);
        let notes = [
            (loose > 0).then(|| say!("network-loose", count = loose)),
            single.then(|| say!("network-single")),
            (more > 0).then(|| say!("figure-more-parties", count = more)),
            (unknown > 0).then(|| say!("network-unknown", count = unknown)),
        ];
        let notes: Vec<_> = notes.into_iter().flatten().collect();
        brush.notes([MARGIN, y + 16.0], width, &notes)
    }
}

impl<'a> Placed<'a> {
    fn new(node: &'a Node, most: usize) -> Self {
        let [least, largest] = RADII;
        let part = node.statements as f32 / most.max(1) as f32;
        let radius = least + (largest - least) * part.sqrt();
        let lines = wrap(&node.party, NAME, WORDS, LINES);
        let words = lines.iter().map(|it| width_of(it, WORDS, false)).fold(0.0, f32::max);
        let down = radius + 6.0 + lines.len() as f32 * LINE;
        let body = Body { half: radius.max(words / 2.0 + 2.0), up: radius, down };
        Self { node, at: [0.0; 2], radius, lines, body }
    }

    fn draw(&self, brush: &mut Brush, project: &Project) {
        let [x, y] = self.at;
        let role = party_role(project, Some(&self.node.party));
        brush.circle(self.at, self.radius + 2.0, Role::Page);
        brush.circle(self.at, self.radius, role);
        let count = self.node.statements.to_string();
        brush.text_around(self.at, count, Face::new(WORDS, Role::Page).bold().middle());
        for (index, line) in self.lines.iter().enumerate() {
            let at = [x, y + self.radius + 16.0 + index as f32 * LINE];
            // Lines that pass behind the words would cross them out.
            let width = width_of(line, WORDS, false) + 6.0;
            let ground = Area::around([x, at[1] - WORDS * 0.36], width, LINE);
            brush.rect(ground, 3.0, Role::Page.at(0.92));
            brush.text(at, line.clone(), Face::new(WORDS, Role::Text).middle());
        }
        let count = say!("statements", count = self.node.statements);
        let words = (self.node.party.clone(), format!("{}\n{count}", self.node.party));
        brush.spot(self.body.at(self.at), words, self.node.evidence.clone());
    }
}

fn spring(edge: &Edge) -> Spring {
    let (agree, oppose) = (edge.agree() as f32, edge.oppose() as f32);
    // Many issues count for more than one, but two parties seldom share many.
    let pull = (agree - oppose) / (agree + oppose + 1.0);
    Spring { ends: edge.ends, pull }
}

fn ends<'a, 'b>(edge: &Edge, all: &'b [Placed<'a>]) -> Option<(&'b Placed<'a>, &'b Placed<'a>)> {
    all.get(edge.ends.0).zip(all.get(edge.ends.1))
}

/// Colour and sign of a tie.
fn look(tie: Tie) -> (Role, &'static str) {
    match tie {
        Tie::Agree => (Role::Stance(Stance::For), "+"),
        Tie::Oppose => (Role::Stance(Stance::Against), "−"),
        Tie::Even => (Role::Stance(Stance::Neutral), "±"),
    }
}

fn draw_edge(brush: &mut Brush, edge: &Edge, all: &[Placed<'_>], (most, count): (usize, usize)) {
    let Some((one, other)) = ends(edge, all) else { return };
    let part = edge.weight() as f32 / most.max(1) as f32;
    let [thin, thick] = WIDTHS;
    let role = look(edge.tie()).0;
    let width = if most > 1 { thin + (thick - thin) * part * part } else { 2.0 };
    // Among hundreds of lines only the strong ones can be followed.
    let weakest = (30.0 / count.max(1) as f32).clamp(0.08, 0.35);
    let pen = (role.at(weakest + (0.75 - weakest) * part * part), width);
    stroke(brush, (one.at, other.at), edge.tie(), pen);
}

/// Where the numbers of edges stand: on their line, where it is free.
struct Places<'a, 'b> {
    all: &'b [Placed<'a>],
    taken: Vec<Area>,
}

impl Places<'_, '_> {
    /// A place for a number, and whether it is free; else only hovering tells what the edge is.
    fn find(&mut self, edge: &Edge) -> Option<(Area, bool)> {
        let (one, other) = ends(edge, self.all)?;
        let [w, h] = BADGE;
        let on_line = |part: f32| {
            let x = one.at[0] + (other.at[0] - one.at[0]) * part;
            let y = one.at[1] + (other.at[1] - one.at[1]) * part;
            Area::around([x, y], w, h)
        };
        let badges = self.taken.len() - self.all.len();
        let free = |it: &Area| !self.taken.iter().any(|other| other.overlaps(*it));
        let place = PLACES.into_iter().map(on_line).find(free).filter(|_| badges < MOST_BADGES);
        self.taken.extend(place);
        let bodies = || self.all.iter().map(|it| it.body.at(it.at));
        let beside = |it: &Area| !bodies().any(|body| body.contains(it.centre()));
        let hidden = || PLACES.into_iter().map(on_line).find(beside).unwrap_or(on_line(0.5));
        Some(place.map_or_else(
            || (Area::around(hidden().centre(), HIDDEN, HIDDEN), false),
            |it| (it, true),
        ))
    }
}

/// The number of issues on each line, with its sign, where there is room; and the spots.
///
/// The strongest edges, which come last, choose first; their spots lie above the others.
fn draw_badges(brush: &mut Brush, edges: &[&Edge], all: &[Placed<'_>]) {
    let taken = all.iter().map(|it| it.body.at(it.at)).collect();
    let mut places = Places { all, taken };
    let mut found: Vec<_> =
        edges.iter().rev().filter_map(|it| Some((*it, places.find(it)?))).collect();
    found.sort_by_key(|(_, (_, free))| *free);
    for (edge, (area, free)) in found {
        let Some((one, other)) = ends(edge, all) else { continue };
        if free {
            let (role, sign) = look(edge.tie());
            brush.rect(area, area.h / 2.0, Role::Page);
            brush.frame(area, area.h / 2.0, role.at(0.7));
            let words = format!("{sign} {}", edge.weight());
            brush.text_around(area.centre(), words, Face::new(11.5, Role::Text).middle());
        }
        let (one, other) = (&one.node.party, &other.node.party);
        let mut tip = vec![one.clone(), other.clone()];
        let (agree, oppose) = (edge.agree(), edge.oppose());
        if agree > 0 {
            tip.push(say!("network-agreed", count = agree, issues = edge.agreed.join(", ")));
        }
        if oppose > 0 {
            tip.push(say!("network-opposed", count = oppose, issues = edge.opposed.join(", ")));
        }
        let (one, other) = (one.as_str(), other.as_str());
        let name = say!("network-edge", one = one, other = other, agree = agree, oppose = oppose);
        brush.spot(area, (name, tip.join("\n")), edge.evidence.clone());
    }
}

fn stroke(
    brush: &mut Brush,
    (from, to): ([f32; 2], [f32; 2]),
    tie: Tie,
    (ink, width): (crate::figure::Ink, f32),
) {
    match tie {
        Tie::Oppose => brush.dashes(from, to, ink, width),
        Tie::Agree | Tie::Even => brush.line(from, to, ink, width),
    }
}
