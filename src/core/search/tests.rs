use super::*;
use crate::core::bilingual::Lang;
use crate::core::noc::{Classification, Unit};

const UNITS: [(&str, &str, &str); 12] = [
    ("20012", "Computer and information systems managers", "Gestionnaires des systèmes informatiques"),
    (
        "21231",
        "Software engineers and designers",
        "Ingénieurs/ingénieures et concepteurs/conceptrices en logiciel",
    ),
    (
        "21232",
        "Software developers and programmers",
        "Développeurs/développeuses et programmeurs/programmeuses de logiciels",
    ),
    ("21300", "Civil engineers", "Ingénieurs civils/ingénieures civiles"),
    ("31300", "Nursing coordinators and supervisors", "Coordonnateurs/coordonnatrices de soins infirmiers"),
    (
        "31301",
        "Registered nurses and registered psychiatric nurses",
        "Infirmiers autorisés/infirmières autorisées et infirmiers psychiatriques autorisés",
    ),
    ("32101", "Licensed practical nurses", "Infirmiers auxiliaires/infirmières auxiliaires"),
    (
        "60020",
        "Retail and wholesale trade managers",
        "Directeurs/directrices - commerce de détail et de gros",
    ),
    ("63200", "Cooks", "Cuisiniers/cuisinières"),
    ("72200", "Electricians (except industrial and power system)", "Électriciens/électriciennes"),
    ("73300", "Transport truck drivers", "Conducteurs/conductrices de camions de transport"),
    ("85103", "Nursery and greenhouse labourers", "Manœuvres de pépinières et de serres"),
];

const ALIASES: &str = "20012\tIT manager; computer department manager\tdirecteur informatique
21231\tsoftware engineer; R&D software designer\tingénieur logiciel
21232\tcoder; software developer; frontend developer\tdéveloppeur
31301\tRN; emergency room nurse\tinfirmière clinicienne
32101\tLPN\tinfirmière auxiliaire
60020\tstore manager; shop manager\tgérant de magasin
63200\tline cook\tcuisinier
72200\thouse electrician\télectricien du bâtiment
73300\ttruck driver; long haul driver\tcamionneur; chauffeur de camion
";

fn index() -> Index {
    let unit = |&(code, title_en, title_fr): &(&str, &'static str, &'static str)| Unit {
        noc: code.parse().unwrap(),
        title_en,
        title_fr,
    };
    let classification = Classification::new(UNITS.iter().map(unit).collect());
    Index::new(&classification, &Aliases::parse(ALIASES).unwrap())
}

fn find(query: &str) -> Vec<Hit> {
    index().search(query, Lang::En, 10)
}

fn codes(query: &str) -> Vec<String> {
    find(query).iter().map(|hit| hit.noc.to_string()).collect()
}

#[track_caller]
fn first(query: &str, code: &str, rank: Rank) {
    let hits = find(query);
    let found = hits.first().map(|hit| (hit.noc.to_string(), hit.rank));
    assert_eq!(found, Some((code.to_owned(), rank)), "{query}");
}

#[test]
fn an_alias_or_a_title_is_found_whatever_its_accents_case_and_order() {
    first("rn", "31301", Rank::Exact);
    first("TRUCK DRIVER", "73300", Rank::Exact);
    first("driver, truck", "73300", Rank::Exact);
    first("electricien du batiment", "72200", Rank::Exact);
    first("gerant magasin", "60020", Rank::Exact);
    first("designers and engineers of software", "21231", Rank::Exact);
}

#[test]
fn a_hit_tells_which_text_answered() {
    let hit = find("camionneur")[0];
    assert_eq!((hit.text, hit.via, hit.lang), ("camionneur", Via::Alias, Lang::Fr));
    let hit = find("civil engineers")[0];
    assert_eq!((hit.text, hit.via, hit.lang), ("Civil engineers", Via::Title, Lang::En));
}

#[test]
fn plural_and_gender_do_not_matter() {
    first("coders", "21232", Rank::Exact);
    first("cook", "63200", Rank::Exact);
    first("truck drivers", "73300", Rank::Exact);
    first("gérante de magasins", "60020", Rank::Exact);
    first("développeuses", "21232", Rank::Exact);
}

#[test]
fn each_single_slip_is_forgiven() {
    for query in ["electrican", "eletcrician", "electtrician", "electricien", "elecrtician house"] {
        assert_eq!(codes(query)[0], "72200", "{query}");
    }
    first("electrikian", "72200", Rank::Typo);
    first("camioneur", "73300", Rank::Exact);
    assert!(codes("rm").is_empty(), "two letters are too few to guess from");
}

#[test]
fn a_letter_held_down_is_no_word() {
    for query in ["zzzzzz", "rrrr", "nnnnnnn", "llllllpppppp"] {
        assert_eq!(codes(query), [""; 0], "{query}");
    }
    assert_eq!(codes("ccooks")[0], "63200");
}

#[test]
fn the_last_word_may_be_only_begun() {
    first("soft", "21231", Rank::Prefix);
    assert_eq!(codes("software dev")[0], "21232");
    assert_eq!(codes("truck d")[0], "73300");
    assert_eq!(codes("chauffeur de c")[0], "73300");
    first("sofwt", "21231", Rank::Typo);
}

#[test]
fn short_forms_stand_for_their_words() {
    first("store mgr", "60020", Rank::Exact);
    first("comp dept manager", "20012", Rank::Partial);
    assert_eq!(codes("soft dev")[0], "21232");
}

#[test]
fn exact_comes_before_begun_before_family_before_misspelt() {
    let units = ["plumber", "plumbers helper", "plumbing", "clumber"];
    let classification = Classification::new(
        units
            .iter()
            .zip(10_010..)
            .map(|(&title_en, code)| Unit { noc: code.to_string().parse().unwrap(), title_en, title_fr: "x" })
            .collect(),
    );
    let index = Index::new(&classification, &Aliases::default());
    let found = |query| index.search(query, Lang::En, 10).iter().map(|hit| hit.text).collect::<Vec<_>>();
    assert_eq!(found("plumber"), ["plumber", "plumbers helper", "plumbing"]);
    assert_eq!(found("plumb"), ["plumber", "plumbing", "plumbers helper", "clumber"]);
    assert_eq!(found("plunber")[0], "plumber");
}

#[test]
fn a_short_alias_met_in_full_beats_a_long_title_met_in_part() {
    assert_eq!(codes("manager store")[0], "60020");
    assert_eq!(codes("computer manager")[0], "20012");
    assert_eq!(codes("cook supervisor")[0..2], ["63200", "31300"]);
}

#[test]
fn rank_gender_and_contract_do_not_hurt() {
    first("senior software engineer II", "21231", Rank::Exact);
    first("truck driver (m/f)", "73300", Rank::Exact);
    first("Infirmière clinicienne h/f temps plein", "31301", Rank::Exact);
    assert!(!codes("lead").contains(&"21231".to_owned()));
}

#[test]
fn words_are_joined_and_parted_as_needed() {
    assert_eq!(codes("front end developer")[0], "21232");
    assert_eq!(codes("front-end developer")[0], "21232");
    first("truckdriver", "73300", Rank::Exact);
    assert_eq!(codes("R & D designer")[0], "21231");
    assert_eq!(codes("R.N.")[0], "31301");
}

#[test]
fn a_code_or_its_start_lists_its_unit_groups() {
    assert_eq!(codes("2123"), ["21231", "21232"]);
    assert_eq!(codes("NOC 21232"), ["21232"]);
    assert_eq!(codes("cnp 213xx"), ["21300"]);
    assert_eq!(find("21232")[0].rank, Rank::Code);
    assert_eq!(find("21232")[0].via, Via::Code);
    assert!(codes("99999").is_empty());
    assert!(codes("212345").is_empty());
}

#[test]
fn an_empty_query_finds_nothing_and_all_lists_every_code_in_order() {
    for query in ["", "  ", "…", "\u{301}", "-", "x1y2z3"] {
        assert!(codes(query).is_empty(), "{query:?}");
    }
    let all: Vec<Hit> = index().all(Lang::Fr).collect();
    assert_eq!(all.len(), UNITS.len());
    assert!(all.is_sorted_by_key(|hit| hit.noc));
    assert_eq!(all[8].text, "Cuisiniers/cuisinières");
}

#[test]
fn a_unit_group_is_found_once_and_the_order_is_stable() {
    let mut hits = codes("nurse");
    assert_eq!(hits[..2], ["31301", "32101"]);
    hits.sort_unstable();
    assert!(hits.windows(2).all(|pair| pair[0] != pair[1]));
    assert_eq!(find("software"), find("software"));
    assert_eq!(index().search("software", Lang::En, 1).len(), 1);
}

#[test]
fn the_interface_language_only_breaks_ties() {
    let classification = Classification::new(vec![Unit {
        noc: "21300".parse().unwrap(),
        title_en: "Architects",
        title_fr: "Architectes",
    }]);
    let index = Index::new(&classification, &Aliases::default());
    assert_eq!(index.search("archi", Lang::En, 1)[0].text, "Architects");
    assert_eq!(index.search("archi", Lang::Fr, 1)[0].text, "Architectes");
    assert_eq!(self::index().search("truck driver", Lang::Fr, 1)[0].text, "truck driver");
}

#[test]
fn anything_may_be_typed() {
    let long = "nurse ".repeat(500);
    for query in ["ß", "İstanbul nurse", "护士", "nurse\0\u{7f}", "🧑‍⚕️ nurse", long.as_str(), "c++", "\t\n"]
    {
        find(query);
    }
    assert_eq!(codes("🧑‍⚕️ nurse")[0], "31301");
}
