//! How long it takes from one place to another.

use crate::domain::Minutes;
use crate::domain::site::{Location, Zone};

/// Between two places in Brussels.
const WITHIN_BRUSSELS: Minutes = Minutes(30);
/// To or from anywhere else.
const FURTHER: Minutes = Minutes(90);

/// From a location to another: nothing within one place and from anywhere that is nowhere in particular.
pub fn between(from: &Location, to: &Location) -> Minutes {
    match (from.zone, to.zone) {
        _ if from.id == to.id => Minutes(0),
        (Zone::Remote, _) | (_, Zone::Remote) => Minutes(0),
        (Zone::Brussels, Zone::Brussels) => WITHIN_BRUSSELS,
        (Zone::Wallonia, _) | (_, Zone::Wallonia) => FURTHER,
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples;
    use super::*;

    #[test]
    fn by_where_they_lie() {
        let site = samples::site("LEO");
        let at = |id: &str, zone| Location { zone, ..samples::location(id, &site) };
        let (hub, leo) = (at("HUB", Zone::Brussels), at("LEO", Zone::Brussels));
        let (tournai, namur) = (at("TOU", Zone::Wallonia), at("NAM", Zone::Wallonia));
        let phone = at("TEL", Zone::Remote);
        let cases = [
            (&hub, &hub, 0),
            (&tournai, &tournai, 0),
            (&hub, &leo, 30),
            (&hub, &tournai, 90),
            (&tournai, &hub, 90),
            (&tournai, &namur, 90),
            (&phone, &namur, 0),
            (&hub, &phone, 0),
        ];
        for (from, to, minutes) in cases {
            assert_eq!(between(from, to).0, minutes, "{} to {}", from.id, to.id);
        }
    }
}
