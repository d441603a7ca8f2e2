//! Sample clients: invented histories that show what the program answers.

use crate::core::bilingual::Lang;
use crate::core::client::Client;

const SAMPLES: &[&str] = &[
    include_str!("../../assets/samples/developer.client.json"),
    include_str!("../../assets/samples/engineer.client.json"),
    include_str!("../../assets/samples/nurse.client.json"),
    include_str!("../../assets/samples/physician.client.json"),
];

/// Each text of the samples, a tab, the same in French.
const FRENCH: &str = include_str!("../../assets/samples/french.tsv");

/// The sample clients in English, the worked example of the software developer first.
///
/// # Panics
/// If an embedded sample is wrong; a test reads them all.
pub fn samples() -> Vec<Client> {
    let read = |text: &&str| serde_json::from_str(text).expect("a test reads every sample");
    SAMPLES.iter().map(read).collect()
}

/// The sample clients with their names, titles and notes in `lang`.
pub fn samples_in(lang: Lang) -> Vec<Client> {
    let mut samples = samples();
    if lang == Lang::Fr {
        for text in samples.iter_mut().flat_map(texts) {
            if let Some(french) = french(text) {
                french.clone_into(text);
            }
        }
    }
    samples
}

fn texts(client: &mut Client) -> impl Iterator<Item = &mut String> {
    let titles = client.work.iter_mut().map(|entry| &mut entry.title);
    [&mut client.name, &mut client.notes].into_iter().chain(titles)
}

fn french(english: &str) -> Option<&'static str> {
    let mut pairs = FRENCH.lines().filter_map(|line| line.split_once('\t'));
    pairs.find(|(text, _)| *text == english).map(|(_, french)| french)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::check::problems;
    use crate::data::rulebook;

    #[test]
    fn every_sample_is_sound() {
        for client in samples() {
            assert_eq!(problems(rulebook(), &client), [], "{}", client.name);
        }
    }

    #[test]
    fn every_text_of_a_sample_has_its_french() {
        let (english, french) = (samples(), samples_in(Lang::Fr));
        for (mut english, mut french) in english.into_iter().zip(french) {
            for (before, after) in texts(&mut english).zip(texts(&mut french)) {
                assert_ne!(before, after);
            }
            assert_eq!(problems(rulebook(), &french), []);
        }
    }
}
