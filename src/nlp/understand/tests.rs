use super::*;
use crate::model::{Decided, Metadata};

/// Speaker and party of each source in brackets, as far as the words alone tell: the network
/// is not asked.
fn resolved(marked: &str) -> Vec<(String, String)> {
    let mut text = String::new();
    let mut sources = Vec::new();
    for (number, piece) in marked.split(['[', ']']).enumerate() {
        let start = text.len();
        text += piece;
        sources.extend(Span::new(start, text.len()).filter(|_| number % 2 == 1));
    }
    let statement = |source| Statement::new(Some(source), None, Vec::new(), Origin::Program);
    let items = sources.into_iter().map(|source| Item {
        statement: statement(source),
        sense: Sense::default(),
        within: None,
    });
    let understood = Understood { items: items.collect(), worth: Vec::new() };
    let report = Report::new(text, Metadata::default());
    let found = decide(&report, &[], understood, "test", &Senses::load().unwrap());
    let shown = |it: Decided<Option<String>>| it.value.unwrap_or_else(|| "?".to_owned());
    found.statements.into_iter().map(|it| (shown(it.speaker), shown(it.party))).collect()
}

fn one(marked: &str) -> (String, String) {
    resolved(marked).pop().unwrap()
}

/// The speaker of a statement without a source; its cue stands in brackets.
fn unnamed(marked: &str) -> Option<String> {
    let (before, rest) = marked.split_once('[').unwrap();
    let (cue, after) = rest.split_once(']').unwrap();
    let report = Report::new(format!("{before}{cue}{after}"), Metadata::default());
    let cue = Span::new(before.len(), before.len() + cue.len());
    let statement = Statement::new(None, cue, Vec::new(), Origin::Program);
    let item = Item { statement, sense: Sense::default(), within: None };
    let understood = Understood { items: vec![item], worth: Vec::new() };
    decide(&report, &[], understood, "test", &Senses::load().unwrap())
        .statements
        .pop()
        .unwrap()
        .speaker
        .value
}

fn pair(speaker: &str, party: &str) -> (String, String) {
    (speaker.to_owned(), party.to_owned())
}

#[test]
fn a_surname_and_a_pronoun_lead_to_the_full_name_and_its_apposition() {
    let found = resolved(
        "[Mira Solberg], a member of the River Council, said so. [Solberg] added that. [She] left. [They] stayed.",
    );
    let mira = pair("Mira Solberg", "River Council");
    assert_eq!(found, [mira.clone(), mira.clone(), mira, pair("?", "?")]);
}

#[test]
fn titles_epithets_and_modifiers_are_no_part_of_a_name() {
    assert_eq!(one("Vermont Senator [Jo Ek] objected.").0, "Jo Ek");
    assert_eq!(
        one("[Secretary of State Jon Husby] objected to the plan on Monday.").0,
        "Jon Husby"
    );
    assert_eq!(one("[Fox News' Mary Holm] asked him for the reason.").0, "Mary Holm");
    assert_eq!(one("Larry King came to town on Monday. [Mr. King] said no.").0, "Larry King");
    assert_eq!(
        one("[Harbour University professor Ida Holm] said so in a letter to them").0,
        "Ida Holm"
    );
    assert_eq!(one("[The mayor of Halden, Karin Moe,] said so.").0, "Karin Moe");
}

#[test]
fn short_names_and_initials_lead_to_long_ones() {
    assert_eq!(
        one("The Harbour Workers Union (HWU) met. The [HWU] voted.").0,
        "Harbour Workers Union"
    );
    assert_eq!(one("Debbie Berg Lund came. [Berg Lund] spoke.").0, "Debbie Berg Lund");
    assert_eq!(
        one("The Administrative High Court sat. [The court] ruled.").0,
        "Administrative High Court"
    );
}

#[test]
fn small_words_and_articles_may_belong_to_a_name() {
    let name = |marked| one(marked).0;
    assert_eq!(name("It met [Citizens for Clean Water] there."), "Citizens for Clean Water");
    assert_eq!(
        name("The Kelmari Red Crescent came on foot. [A Kelmari spokesman] denied it."),
        "Kelmari spokesman"
    );
    assert_eq!(
        name("[Norland Citizenship and Immigration Services] said so."),
        "Norland Citizenship and Immigration Services"
    );
    assert_eq!(
        name("Anna Lund told [The Evening Lamp] of it when she came back on foot."),
        "The Evening Lamp"
    );
    assert_eq!(name("Anna Lund told the Evening Lamp. [The Evening Lamp] asked."), "Evening Lamp");
    assert_eq!(name("So [Evening Lamps' Anouk Holm] asked him for the whole of it."), "Anouk Holm");
    assert_eq!(name("[The Deckhands' Federation] agreed."), "Deckhands' Federation");
}

#[test]
fn an_introduction_tells_whose_somebody_is() {
    let party = |marked| one(marked).1;
    assert_eq!(
        party("The Port Authority is asked. The authority's director, [Igor Lund,] said no."),
        "Port Authority"
    );
    assert_eq!(
        party("In town [Ida Holm], matron of the district hospital, said no."),
        "district hospital"
    );
    assert_eq!(party("In town [Ida Holm], 66, who heads the cooperative, said no."), "cooperative");
    assert_eq!(party("Farmers' leader [Per Ek] said no."), "farmers");
    assert_eq!(party("The families are tired. Their solicitor, [Karin Moe,] said no."), "families");
    assert_eq!(
        party("Budapest is not amused. Defence Minister [Per Ek] said no."),
        "Hungarian government"
    );
    assert_eq!(party("The court met. Judge [Ida Holm] said no."), "court");
    assert_eq!(
        party("In town [Ida Holm], a former director of the district hospital, said no."),
        "?"
    );
    assert_eq!(party("A Miami lawyer, [Ida Holm,] said no."), "?");
}

#[test]
fn a_source_that_is_not_given_is_the_subject_of_the_sentence() {
    let anna = Some("Anna Lund".to_owned());
    assert_eq!(unnamed("It rained. Anna Lund stayed on the boat, and [said] no."), anna);
    assert_eq!(unnamed("Anna Lund's remarks, which came in [an answer about] it, hurt."), anna);
    assert_eq!(unnamed("Anna Lund was booed and [accused] of lying."), None);
    assert_eq!(unnamed("Anna Lund's friends came, and [said] no."), None);
    assert_eq!(unnamed("Anna Lund's remarks are void: she was [never sworn] in."), None);
}

#[test]
fn letters_to_the_editor_are_signed() {
    let letters =
        "Letters\n\nI cannot see why.\n\nMary Holm.\n\nNor can [I] see it.\n\nLarry Moe.\n";
    assert_eq!(one(letters).0, "Larry Moe");
    assert_eq!(one("Nor can [I] see it.\n\nLarry Moe.\n").0, "the author");
}

#[test]
fn two_who_speak_together_are_both_named() {
    let found = one("On Monday Ana Lund met Per Ek in town. [Lund and Ek] said no.");
    assert_eq!(found.0, "Ana Lund and Per Ek");
}

#[test]
fn parties_stand_before_roles_in_brackets_and_in_the_source() {
    assert_eq!(
        one("Talks in Norland went on. [Norland's foreign minister, Odd Vik,] spoke."),
        pair("Odd Vik", "Norland government")
    );
    assert_eq!(
        one("Israeli Prime Minister [Odd Vik] spoke to them at the border.").1,
        "Israeli government"
    );
    assert_eq!(one("[Jo Ek] (R-Texas) objected to the bill on the floor.").1, "Republican Party");
    assert_eq!(one("[Harbour Union officials] said").1, "Harbour Union");
    assert_eq!(one("[a spokesman for the Harbour Union] said").1, "Harbour Union");
    assert_eq!(
        one("[Ida Holm, chair of the Farmers' Union,] said"),
        pair("Ida Holm", "Farmers' Union")
    );
    assert_eq!(one("[the Port Authority] said"), pair("Port Authority", "Port Authority"));
    let front = one("In town the [People’s Front] on Saturday accused them.");
    assert_eq!(front, pair("People’s Front", "People’s Front"));
    assert_eq!(one("The Harbour Union met. [Its chair, Ida Holm,] spoke.").1, "Harbour Union");
    assert_eq!(one("Ida Holm's campaign began. [Holm] spoke.").1, "Holm campaign");
}

#[test]
fn parties_are_found_by_whose_somebody_is() {
    let its = "The River Council met on Monday. [Its envoy, Odd Vik,] spoke to the press.";
    assert_eq!(one(its), pair("Odd Vik", "River Council"));
    let whose = "The Port Authority, whose director, [Odd Vik], had objected, met again.";
    assert_eq!(one(whose).1, "Port Authority");
    let leads = "On Monday [Odd Vik], who leads the River Council, spoke to the press.";
    assert_eq!(one(leads).1, "River Council");
    let union = "The drivers' union, Sud-Fjord, met. [The union's secretary] spoke.";
    assert_eq!(one(union).1, "Sud-Fjord");
    // Each is told by the other: that must end.
    let circle = "[Ida Holm, his aide,] left. [Karl Holm, her aide,] stayed.";
    assert_eq!(resolved(circle).len(), 2);
}

#[test]
fn governments_speak_through_capitals_and_ministries() {
    assert_eq!(one("[Berlin] refused."), pair("Berlin", "German government"));
    let ministry = one("[The Polish culture ministry] refused.");
    assert_eq!(ministry, pair("Polish culture ministry", "Polish government"));
    let sarmian = one("Talks failed. [The Sarmian prime minister, Odd Vik,] refused.");
    assert_eq!(sarmian, pair("Odd Vik", "Sarmian government"));
}

#[test]
fn whoever_was_called_so_is_meant() {
    let governor = "On Monday Gov. Odd Vik met Ida Holm in town. [The governor] said no.";
    assert_eq!(one(governor).0, "Odd Vik");
    let court = "The Court of Appeals for the Sixth Circuit met. [The appeals court] ruled.";
    assert_eq!(one(court).0, "Court of Appeals for the Sixth Circuit");
    assert_eq!(one("On Monday Mary Holm came. [Her brother] stayed.").0, "Mary Holm's brother");
    assert_eq!(one("[A driver, who asked for no name,] left.").0, "driver");
    assert_eq!(one("In town [Harrow & Pell] refused.").0, "Harrow & Pell");
    assert_eq!(one("In town Per Ek, [who earlier in the week] had agreed,").0, "Per Ek");
}

#[test]
fn national_bodies_and_federal_officials_are_those_of_the_country() {
    let american = "The United States and Washington waited for the American vote. ";
    let party = |marked: &str| one(&format!("{american}{marked}")).1;
    assert_eq!(party("[Congress] rejected it."), "US Congress");
    assert_eq!(party("[Federal investigators] asked for it."), "US government");
    assert_eq!(one("[Federal investigators] asked for it.").1, "?");
    assert_eq!(party("[The Congress of Norland] rejected it."), "Congress of Norland");
}

#[test]
fn a_body_without_a_name_is_told_by_its_own_words_only() {
    let union = "The union met and the union voted. ";
    let party = |marked: &str| one(&format!("{union}{marked}")).1;
    assert_eq!(party("[Anna Holm, led there by union leaders,] said so."), "union");
}

#[test]
fn an_office_tells_of_which_country() {
    let party = |marked: &str| one(&format!("Nobody knew of it then. {marked}")).1;
    assert_eq!(party("Indian Defence Minister [Anil Rao] said so."), "Indian government");
    assert_eq!(party("South Korean President [Kim Sol] said so."), "South Korean government");
    assert_eq!(party("Indian Foreign Secretary [Anil Rao] said so."), "Indian government");
    let known = "Israeli Prime Minister [Benjamin Netanyahu] said so.";
    assert_eq!(party(known), "Israeli government");
    assert_eq!(party("Former Israeli Prime Minister [Benjamin Netanyahu] spoke."), "Likud");
}

#[test]
fn a_pronoun_means_the_body_and_not_the_place() {
    let found = one("In Halden, the Tram Union met. [Its secretary, Paul Moe,] said so.");
    assert_eq!(found.1, "Tram Union");
    let found = one("Kenya's electoral commission met. [Its chairman, Paul Moe,] said so.");
    assert_eq!(found.1, "Kenya's electoral commission");
}

#[test]
fn the_report_tells_of_countries_that_no_table_knows() {
    let party = |marked: &str| one(&format!("Nobody knew of it then. {marked}")).1;
    let envoy = "[Dana Moe, the chief negotiator of Sarmia,] said so.";
    assert_eq!(party(envoy), "Sarmia");
    assert_eq!(
        party(&format!("Sarmia waits. Sarmia's government met. {envoy}")),
        "Sarmia government"
    );
    let met = "The ministers of Sarmia met in the town. ";
    assert_eq!(
        one(&format!("{met}[A Sarmian official] said so.")),
        pair("Sarmian official", "Sarmia government")
    );
    assert_eq!(one(&format!("{met}[Sarmian radio] said so.")).0, "Sarmian radio");
    let spokesman = "Nobody left Sarmia. Sarmia denied it. [Ida Holm, a spokeswoman for its government,] said so.";
    assert_eq!(party(spokesman), "Sarmia government");
    let bank = "[The Three Lakes Development Bank] said so.";
    assert_eq!(party(bank), "Three Lakes Development Bank");
}

#[test]
fn whose_a_body_is_and_what_it_is_are_not_its_name() {
    let party = |marked: &str| one(&format!("Sarmia met on Monday. {marked}")).1;
    let leader = "[Corin Hald, the leader of Sarmia's opposition Plain Party,] said so.";
    assert_eq!(party(leader), "Plain Party");
    assert_eq!(
        party("[Corin Hald], who leads the opposition Plain Party, said so."),
        "Plain Party"
    );
    assert_eq!(party("[Ida Holm of the environmental group Clear Water] said so."), "Clear Water");
    let group =
        "Clear Water was not pleased. The environmental group's director, [Ida Holm,] said so.";
    assert_eq!(party(group), "Clear Water");
    let deputy =
        "The River Union's chairwoman Oda Lind left; Lind was ill. Her deputy, [Per Ek,] stayed.";
    assert_eq!(party(deputy), "River Union");
}

#[test]
fn whoever_serves_somebody_speaks_for_their_side() {
    let party = |marked: &str| one(&format!("Ted Cruz came on foot on Monday. {marked}")).1;
    assert_eq!(party("[A spokeswoman for Mr. Cruz] said so."), "Republican Party");
    assert_eq!(party("[Ida Holm, a senior adviser to Mr. Cruz,] said so."), "Republican Party");
    assert_eq!(party("[A critic of Mr. Cruz] said so."), "?");
}

#[test]
fn what_only_says_where_somebody_is_from_is_no_party() {
    assert_eq!(one("[A Norwegian analyst] said").1, "?");
    assert_eq!(one("[a senior official] said"), pair("senior official", "?"));
    assert_eq!(one("[Ida Holm, a Halden lawyer,] said").1, "?");
    assert_eq!(one("[Ida Holm, a former member of the River Council,] said").1, "?");
}

#[test]
fn the_tables_speak_where_the_report_does_not() {
    assert_eq!(one("[Hillary Clinton] spoke.").1, "Democratic Party");
    let chair = one("[John McCain], chairman of the Senate Armed Services Committee, spoke.");
    assert_eq!(chair.1, "Republican Party");
    assert_eq!(one("[Hamas] refused."), pair("Hamas", "Hamas"));
}

#[test]
fn a_party_of_a_country_is_no_government_and_the_country_no_party() {
    let ask = |marked| one(marked).1;
    assert_eq!(ask("[Tove Ansgar, the leader of Norland's Liberals,] said so."), "Liberal Party");
    assert_eq!(
        ask("The Norland Liberals met. [Tove Ansgar, the leader of Norland's Liberals,] said so."),
        "Norland Liberals"
    );
    assert_eq!(one("The Norland Liberals met. [Norland] agreed to it.").0, "Norland");
    assert_eq!(one("[The group Friends of the Sound] agreed.").0, "Friends of the Sound");
}

#[test]
fn a_persons_government_is_the_one_that_they_stand_for() {
    let ask = |before: &str| one(&format!("{before} Brek told us that [his government] agreed.")).1;
    let office = "Sarmia waits. Its government met. Jonas Brek, Sarmia's prime minister, left.";
    let office = format!("Sarmia's government met. {office}");
    assert_eq!(ask(&office), "Sarmia government");
    assert_eq!(ask("Jonas Brek left. The government met."), "?");
}

#[test]
fn what_nobody_says_is_no_position() {
    assert!(is_nobody("Nobody in Norland") && is_nobody("none of them") && !is_nobody("Norland"));
}

#[test]
fn offices_tell_a_government_a_diocese_and_the_police() {
    let turkey =
        one("In Turkey the courts are free, Justice Minister [Orhan Kaya] told reporters.");
    assert_eq!(turkey, pair("Orhan Kaya", "Turkish government"));
    let bishop = one("The diocese of Moss was silent. Bishop [Jon Moe] regretted it on Friday.");
    assert_eq!(bishop, pair("Jon Moe", "diocese"));
    let police = one("The police came late. [Sergeant Ida Holm] rates them high.");
    assert_eq!(police, pair("Ida Holm", "police"));
}

#[test]
fn names_hold_people_and_small_words() {
    let found = one("He met the [Grandmothers of Plaza Norte] on Friday.");
    assert_eq!(found.0, "Grandmothers of Plaza Norte");
    assert_eq!(one("Then [Médecins de la Rive] left.").0, "Médecins de la Rive");
}
