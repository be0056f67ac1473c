//! Chance, from a seed alone.

use rand::Rng;
use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;

/// What is drawn. Each has a stream of its own, so that a draw more in one moves nothing in another.
#[derive(Debug, Clone, Copy)]
pub enum Draw {
    /// The languages of interpreters' positions.
    Interpreters = 1,
    /// Employees and interns.
    Staff = 2,
    /// Volunteers.
    Volunteers = 3,
    /// What volunteers offer.
    Offers = 4,
    /// Host households.
    Households = 5,
    /// Absences.
    Absences = 6,
    /// Who offers in two copies of the network.
    Copies = 7,
    /// Interns.
    Interns = 8,
}

/// A source of chance.
#[derive(Debug)]
pub struct Chance(ChaCha8Rng);

impl Chance {
    /// The stream of a seed for one kind of draw.
    pub fn new(seed: u64, draw: Draw) -> Self {
        let mut generator = ChaCha8Rng::seed_from_u64(seed);
        generator.set_stream(draw as u64);
        Self(generator)
    }

    /// A number from 0 to below `limit`, which is at least 1.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0.random_range(0..limit as u64) as usize
    }

    /// A number from `first` to `last`, both included.
    pub fn between(&mut self, first: usize, last: usize) -> usize {
        first + self.below(last + 1 - first)
    }

    /// True in `percent` of all draws.
    pub fn happens(&mut self, percent: f64) -> bool {
        (self.below(10_000) as f64) < percent * 100.0
    }

    /// One of a list that is not empty.
    pub fn one<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// One of a list with weights; none where all weights are 0.
    pub fn weighted<T: Copy>(&mut self, list: &[(T, usize)]) -> Option<T> {
        let total: usize = list.iter().map(|(_, weight)| weight).sum();
        let mut rest = if total == 0 { return None } else { self.below(total) };
        for (item, weight) in list {
            if rest < *weight {
                return Some(*item);
            }
            rest -= weight;
        }
        None
    }

    /// Puts a list in another order.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        list.shuffle(&mut self.0);
    }

    /// For each of `count`, whether they are among the `percent` drawn: exactly that many, rounded.
    pub fn quota(&mut self, count: usize, percent: f64) -> Vec<bool> {
        let drawn = (count as f64 * percent / 100.0).round() as usize;
        let mut list: Vec<bool> = (0..count).map(|place| place < drawn).collect();
        self.shuffle(&mut list);
        list
    }

    /// `count` items in the proportions of the weights (largest remainders), in a drawn order.
    pub fn shares<T: Copy>(&mut self, count: usize, weights: &[(T, usize)]) -> Vec<T> {
        let mut list = shares(count, weights);
        self.shuffle(&mut list);
        list
    }
}

/// `count` items in the proportions of the weights (largest remainders), in their order.
pub fn shares<T: Copy>(count: usize, weights: &[(T, usize)]) -> Vec<T> {
    let total: usize = weights.iter().map(|(_, weight)| weight).sum::<usize>().max(1);
    let mut each: Vec<usize> = weights.iter().map(|(_, weight)| count * weight / total).collect();
    let mut by_remainder: Vec<usize> = (0..weights.len()).collect();
    by_remainder.sort_by_key(|place| (std::cmp::Reverse(count * weights[*place].1 % total), *place));
    let missing = count - each.iter().sum::<usize>();
    for place in by_remainder.into_iter().cycle().take(missing) {
        each[place] += 1;
    }
    weights.iter().zip(each).flat_map(|((item, _), count)| std::iter::repeat_n(*item, count)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_says_everything() {
        let draws = |seed, draw| {
            let mut chance = Chance::new(seed, draw);
            (0..20).map(|_| chance.below(1000)).collect::<Vec<_>>()
        };
        assert_eq!(draws(1, Draw::Staff), draws(1, Draw::Staff));
        assert_ne!(draws(1, Draw::Staff), draws(2, Draw::Staff));
        assert_ne!(draws(1, Draw::Staff), draws(1, Draw::Offers));
    }

    #[test]
    fn shares_add_up_and_are_as_near_as_can_be() {
        assert_eq!(shares(10, &[('a', 1), ('b', 1), ('c', 1)]), "aaaabbbccc".chars().collect::<Vec<_>>());
        assert_eq!(shares(4, &[('a', 62), ('b', 35), ('c', 3)]), "aaab".chars().collect::<Vec<_>>());
        assert_eq!(Chance::new(1, Draw::Staff).quota(250, 14.0).iter().filter(|drawn| **drawn).count(), 35);
    }
}
