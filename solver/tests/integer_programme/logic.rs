//! Formulas of yes and no, and sums of them, written as rows of an integer programme.
//!
//! What is known is folded away, so that formulas over known literals alone are known themselves.

use std::collections::HashMap;
use std::ops::{Add, AddAssign, Mul, Not};

/// A yes or no: known, or a binary variable, or its opposite.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Literal {
    False,
    True,
    Is(usize),
    IsNot(usize),
}

impl Not for Literal {
    type Output = Self;
    fn not(self) -> Self {
        match self {
            Self::False => Self::True,
            Self::True => Self::False,
            Self::Is(variable) => Self::IsNot(variable),
            Self::IsNot(variable) => Self::Is(variable),
        }
    }
}

/// Whole numbers of variables, and a constant.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sum {
    pub constant: i64,
    pub terms: Vec<(usize, i64)>,
}

impl From<i64> for Sum {
    fn from(constant: i64) -> Self {
        Self { constant, terms: Vec::new() }
    }
}

/// 1 where it holds, 0 where not.
impl From<Literal> for Sum {
    fn from(literal: Literal) -> Self {
        match literal {
            Literal::False => Self::from(0),
            Literal::True => Self::from(1),
            Literal::Is(variable) => Self { constant: 0, terms: vec![(variable, 1)] },
            Literal::IsNot(variable) => Self { constant: 1, terms: vec![(variable, -1)] },
        }
    }
}

impl AddAssign for Sum {
    fn add_assign(&mut self, other: Self) {
        self.constant += other.constant;
        self.terms.extend(other.terms);
    }
}

impl Add for Sum {
    type Output = Self;
    fn add(mut self, other: Self) -> Self {
        self += other;
        self
    }
}

impl Mul<i64> for Sum {
    type Output = Self;
    fn mul(mut self, times: i64) -> Self {
        self.constant *= times;
        for (_, factor) in &mut self.terms {
            *factor *= times;
        }
        self
    }
}

impl std::iter::Sum for Sum {
    fn sum<I: Iterator<Item = Self>>(sums: I) -> Self {
        sums.fold(Self::default(), Add::add)
    }
}

/// What a variable may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Range {
    Binary,
    NotNegative,
}

/// Variables, and rows of which each is at least 0.
#[derive(Debug, Default)]
pub struct Formulas {
    pub variables: Vec<Range>,
    pub rows: Vec<Sum>,
    conjunctions: HashMap<Vec<Literal>, Literal>,
}

impl Formulas {
    /// Something to be chosen.
    pub fn choice(&mut self) -> Literal {
        Literal::Is(self.variable(Range::Binary))
    }

    fn variable(&mut self, range: Range) -> usize {
        self.variables.push(range);
        self.variables.len() - 1
    }

    pub fn at_least_zero(&mut self, sum: Sum) {
        self.rows.push(sum);
    }

    /// Whether all hold, exactly.
    pub fn all(&mut self, literals: impl IntoIterator<Item = Literal>) -> Literal {
        let mut literals: Vec<Literal> = literals.into_iter().filter(|literal| *literal != Literal::True).collect();
        literals.sort_unstable();
        literals.dedup();
        let contradicts = literals.iter().any(|literal| literals.contains(&!*literal));
        match literals[..] {
            [] => Literal::True,
            _ if contradicts || literals.contains(&Literal::False) => Literal::False,
            [one] => one,
            _ => self.conjunction(literals),
        }
    }

    fn conjunction(&mut self, literals: Vec<Literal>) -> Literal {
        if let Some(known) = self.conjunctions.get(&literals) {
            return *known;
        }
        let all = self.choice();
        let missing: Sum = literals.iter().map(|literal| Sum::from(!*literal)).sum();
        self.at_least_zero(Sum::from(all) + missing + Sum::from(-1));
        for literal in &literals {
            self.at_least_zero(Sum::from(*literal) + Sum::from(all) * -1);
        }
        self.conjunctions.insert(literals, all);
        all
    }

    /// Whether one holds at least, exactly.
    pub fn any(&mut self, literals: impl IntoIterator<Item = Literal>) -> Literal {
        !self.all(literals.into_iter().map(Not::not))
    }

    /// What of a sum lies above 0. As whatever costs is kept as low as can be, to hold it from below is enough.
    pub fn above_zero(&mut self, sum: Sum) -> Sum {
        if sum.terms.is_empty() {
            return Sum::from(sum.constant.max(0));
        }
        let above = Sum { constant: 0, terms: vec![(self.variable(Range::NotNegative), 1)] };
        self.at_least_zero(above.clone() + sum * -1);
        above
    }

    /// What of a sum lies beyond a limit.
    pub fn beyond(&mut self, sum: Sum, limit: i64) -> Sum {
        self.above_zero(sum + Sum::from(-limit))
    }

    /// What a sum is short of a target.
    pub fn short_of(&mut self, sum: Sum, target: i64) -> Sum {
        self.above_zero(Sum::from(target) + sum * -1)
    }
}
