//! Sample clients: invented histories that show what the program answers.

use crate::core::client::Client;

const SAMPLES: &[&str] = &[
    include_str!("../../assets/samples/developer.client.json"),
    include_str!("../../assets/samples/engineer.client.json"),
    include_str!("../../assets/samples/nurse.client.json"),
    include_str!("../../assets/samples/physician.client.json"),
];

/// The sample clients, the worked example of the software developer first.
///
/// # Panics
/// If an embedded sample is wrong; a test reads them all.
pub fn samples() -> Vec<Client> {
    let read = |text: &&str| serde_json::from_str(text).expect("a test reads every sample");
    SAMPLES.iter().map(read).collect()
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
}
