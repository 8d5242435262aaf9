//! Lists of words that tell names, roles and bodies. All in lower case.

use std::{collections::BTreeSet, sync::LazyLock};

type Words = LazyLock<BTreeSet<&'static str>>;

fn words(list: &'static str) -> BTreeSet<&'static str> {
    list.split_whitespace().collect()
}

/// Titles that stand before a name and are no part of it; most are roles too.
static TITLES: Words = LazyLock::new(|| {
    words(
        "1st admiral ambassador archbishop attorney ayatollah baroness bishop brig brigadier \
         capt captain cardinal chairman chairwoman chancellor chief col colonel commander \
         commissioner congressman congresswoman constable corporal councillor deputy detective \
         director dr emir envoy first foreign fr frontman gen general gov governor hon imam \
         inspector judge justice king leader lieutenant lord lt madam madame maj major mayor \
         minister mme monsieur mr mrs ms mullah pope premier president prime prince princess \
         prof professor queen rabbi rep representative rev reverend secretary sen senator sergeant sgt \
         sheikh sheriff sir sister speaker sultan superintendent vice whip",
    )
});

/// Words that begin a sentence with a capital letter but begin no name.
static FUNCTION_WORDS: Words = LazyLock::new(|| {
    words(
        "a about above according across after against ahead all alongside also although amid among \
         an and another any april are as asked at because before below between both but by can \
         could december despite did do does during each earlier eight even every february few five \
         following for former four friday from had has have he her here his how however i if in \
         inside instead is it its january july june just later less like many maybe meanwhile might \
         monday more moreover most much my near nine no nor november now october of on once one \
         only or other our outside over perhaps retired saturday september seven several she \
         should since six so some still such sunday ten that the their then there these they this \
         those three through thursday to today tomorrow tuesday two under unless unlike until upon via was \
         we wednesday were what when whenever where whether which while who whom whose why will \
         with within without would yesterday yet your",
    )
});

/// Small words inside a name.
static PARTICLES: Words = LazyLock::new(|| {
    words("al bin da das de del den der di do dos du el ibn la le ten ter van von y zu")
});

/// Words before “of” that make one name with what follows: “Bank of England”.
static BEFORE_OF: Words = LazyLock::new(|| {
    words(
        "brothers chamber city daughters department friends house kingdom knights league \
         ministry mothers republic secretary sisters sons state states voice",
    )
});

/// What people are to those they speak for, or to a story.
static ROLES: Words = LazyLock::new(|| {
    words(
        "activist activists actor actress adviser advisers advisor advisors aide aides allies \
         ally ambassador analyst analysts anchor attorney attorneys author backers \
         billionaire blogger boss broker brokers businessman businesswoman candidate \
         candidates captain ceo chair chairman chairperson chairwoman chancellor chief \
         chiefs co-founder coach cofounder colleague colleagues columnist commander \
         commentator commissioner congressman congresswoman consul contender contenders \
         coordinator correspondent councillor councilor councilman councilwoman counsel counterpart \
         critic critics delegate delegates delegation demonstrator demonstrators deputy \
         detective diplomat diplomats director directors doctor doctors donor donors \
         economist editor employee employees entrepreneur envoy executive executives expert \
         experts fan fans fellow fighter fighters founder governor head historian hopeful \
         hopefuls host hosts imam insider insiders investigator investigators journalist \
         journalists lawmaker lawmakers lawsuit lawyer lawyers leader leaders leadership \
         manager mayor mediator mediators member members mep meps minister ministers mp mps \
         negotiator negotiators nominee nurse nurses officer officers official officials \
         operative opponent opponents organiser organisers organizer organizers owner owners \
         partner pastor physician player politician politicians pollster pollsters president \
         priest producer professor prosecutor prosecutors protester protesters rabbi rebel \
         rebels reporter reporters representative representatives researcher researchers \
         resident residents rival rivals scholar scholars scientist scientists secretary \
         senator senators singer soldier soldiers specialist specialists spokesman spokespeople \
         spokesperson spokeswoman staff star strategist strategists striker student students \
         superintendent supporters surrogate surrogates teacher teachers trader traders veteran \
         veterans vicar victim victims voter voters witness witnesses worker workers writer",
    )
});

/// Roles in which one speaks for others.
static REPRESENTS: Words = LazyLock::new(|| {
    words(
        "adviser advisers advisor aide aides ambassador analyst anchor boss candidate captain ceo \
         chair chairman chairwoman chief chiefs coach columnist commander correspondent delegate \
         delegates delegation deputy director economist editor envoy executive fellow founder \
         governor head host hosts journalist lawmaker lawmakers leader leaders leadership lecturer \
         manager mayor member members minister ministers negotiator negotiators nominee official \
         officials organiser organizer presenter president professor reporter representative \
         representatives researcher scholar secretary spokesman strategist",
    )
});

/// What governments are told by: “Israel’s foreign minister”.
static GOVERNS: Words = LazyLock::new(|| {
    words(
        "ambassador army chancellor diplomat diplomats embassy envoy envoys general \
         government king military minister ministers ministry negotiator negotiators \
         official officials president prime spokesman",
    )
});

/// Words of ministries that tell no country.
static PORTFOLIOS: Words = LazyLock::new(|| {
    words(
        "agriculture cabinet commerce culture defence defense economy education energy environment \
         federal finance fisheries foreign government health home housing immigration industry information interior justice labour ministry \
         national security trade transport",
    )
});

/// Words in the names of bodies.
static BODIES: Words = LazyLock::new(|| {
    words(
        "academy administration agency airline airport alliance archive archives army assembly \
         association authority bank bloc board brigade brigades broadcaster brotherhood bureau \
         cabinet campaign caucus center centre chamber charity church clinic clinics club \
         coalition collective college commission conference committee company congregation congress \
         consortium constabulary cooperative corporation council court delegation department \
         diocese directorate distributor embassy faction federation firm force forces forum \
         foundation front fund gendarmerie government group guard guild headquarters hospital \
         inc inspectorate institute insurer junta laboratory league lender ltd manufacturer \
         military militia ministry mission movement museum navy network observatory office \
         ombudsman operator opposition orchestra organisation organization panel parliament \
         partnership party patriarchate police politburo presidency publisher railway refinery \
         regime regulator retailer school secretariat senate service shipyard society supplier \
         syndicate synod team theatre treasury tribunal trust union university utility watchdog \
         zoo",
    )
});

/// What people are called besides by roles, where they stand for a body or for others.
static CALLINGS: Words = LazyLock::new(|| {
    words(
        "abbess abbot alderman aldermen archivist auditor barrister canon caretaker chaplain \
         chieftain clerk co-chair co-chairman co-leader consultant convener convenor coroner \
         curator dean developer elder engineer forecaster foreman harbourmaster headmaster \
         headmistress headteacher judge keeper librarian magistrate marshal matron mufti \
         ombudsman paramedic planner principal provost ranger rapporteur rector registrar \
         regulator skipper solicitor steward surgeon surveyor trainer treasurer trustee \
         undersecretary vicar vice-chair vice-chancellor vice-chairman vice-president warden",
    )
});

/// Nouns by which a report calls a body that it has named, or that needs no name.
static COMPANIES: Words = LazyLock::new(|| {
    words(
        "airline bloc body brewery brewer builder carrier charity company contractor \
         dairy developer employer exporter factory firm foundry funder group hotel \
         insurer landlord lender maker manufacturer mill mine miner newspaper operator outlet \
         owner plant platform producer provider publisher quarry retailer startup start-up \
         station studio subsidiary supermarket surgery theatre weekly yard",
    )
});

/// Nouns of places and of what meets there, which speak by those who head them.
static PLACES: Words = LazyLock::new(|| {
    words(
        "borough canton chapter chapterhouse city clan commune county department diocese district \
         emirate faction inquest inquiry island kingdom municipality parish port prefecture \
         prison project prosecution defence province region school settlement state territory \
         town township tribe village wing",
    )
});

/// People who are a side of their own when they speak together.
static SIDES: Words = LazyLock::new(|| {
    words(
        "campaigners delegation delegations engineers families insurers management mediators \
         opposition protesters rebels separatists strikers supporters survivors unions \
         workers",
    )
});

/// Words in the names of publications.
static PUBLICATIONS: Words = LazyLock::new(|| {
    words(
        "agreement book broadcast chronicle daily document documents filing filings gazette \
         guardian herald journal law magazine mail memo news newspaper paper poll polls post \
         press records report reports review statement study survey times tribune website",
    )
});

/// Whether a word is one of: titles that stand before a name and are no part of it; most are roles too.
pub(super) fn is_title(word: &str) -> bool {
    TITLES.contains(word)
}

/// Whether a word is one of: words that begin a sentence with a capital letter but begin no name.
pub(super) fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.contains(word)
}

/// Whether a word is one of: small words inside a name.
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(word)
}

/// Whether a word is one of: words before “of” that make one name with what follows: “Bank of England”.
pub(super) fn joins_of(word: &str) -> bool {
    BEFORE_OF.contains(word)
}

/// Whether a word is one of: what people are to those they speak for, or to a story.
pub(super) fn is_role(word: &str) -> bool {
    ROLES.contains(word)
}

/// Whether a word is one of: roles in which one speaks for others.
pub(super) fn represents(word: &str) -> bool {
    REPRESENTS.contains(word) || word.starts_with("spokes")
}

/// Whether a word is one of: what governments are told by: “Israel’s foreign minister”.
pub(super) fn is_governing(word: &str) -> bool {
    GOVERNS.contains(word)
}

/// Whether a word is one of: words of ministries that tell no country.
pub(super) fn is_portfolio(word: &str) -> bool {
    PORTFOLIOS.contains(word)
}

/// Whether a word is one of: words in the names of bodies.
pub(super) fn is_body_word(word: &str) -> bool {
    BODIES.contains(word)
}

/// Whether a word is one of: people who are a side of their own when they speak together.
pub(super) fn is_side(word: &str) -> bool {
    SIDES.contains(word)
}

/// Whether somebody may be introduced by a word: a role, a title, or what one does for a body.
pub(super) fn is_calling(word: &str) -> bool {
    let made = ["ologist", "spokesman", "spokeswoman", "woman", "sman", "person"];
    let plain = word.rsplit('-').next().unwrap_or(word);
    is_role(word)
        || is_title(word)
        || is_role(plain)
        || CALLINGS.contains(word)
        || made.iter().any(|it| word.ends_with(it))
}

/// Whether a word is one of: nouns by which a report calls a body that it has named.
pub(super) fn is_company_word(word: &str) -> bool {
    COMPANIES.contains(word)
}

/// Whether a word is one of: nouns of places and of what meets there.
pub(super) fn is_place_word(word: &str) -> bool {
    PLACES.contains(word)
}

/// Whether a word in the plural means people: “farmers”, “pilots”, “families”.
pub(super) fn is_people(word: &str) -> bool {
    let ends = ["ers", "ors", "ists", "ians", "ants", "men", "women", "parents", "pilots"];
    let things = [
        "offers",
        "orders",
        "matters",
        "waters",
        "papers",
        "letters",
        "powers",
        "numbers",
        "members",
        "doors",
        "errors",
        "factors",
        "sectors",
        "motors",
        "rivers",
        "towers",
        "ministers",
        "plants",
        "grants",
        "restaurants",
        "others",
        "quarters",
        "borders",
        "headquarters",
    ];
    (is_side(word) && word.ends_with('s'))
        || matches!(
            word,
            "nurses"
                | "tenants"
                | "residents"
                | "victims"
                | "students"
                | "refugees"
                | "detainees"
                | "widows"
        )
        || (ends.iter().any(|it| word.ends_with(it)) && !things.contains(&word))
}

/// Whether a word is one of: words in the names of publications.
pub(super) fn is_publication_word(word: &str) -> bool {
    PUBLICATIONS.contains(word)
}
