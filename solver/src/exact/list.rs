//! Every legal timeline of every person.

use crate::instance::{Instance, Part, Plan};
use crate::problem::PersonIndex;
use crate::roster::{Cell, Timeline};
use crate::score::Score;
use crate::solve::Stop;

/// A timeline of a person with what it costs by the person's own rules.
pub(super) struct Column {
    pub(super) person: PersonIndex,
    pub(super) cells: Timeline,
    pub(super) score: Score,
}

/// All of a part's, each person's together, in the order of the people.
pub(super) struct Columns(pub(super) Vec<Column>);

impl Columns {
    /// `None` where there are more than `most`, or when stopped.
    pub(super) fn list(instance: &Instance<'_>, part: &Part, most: usize, stop: Stop<'_>) -> Option<Self> {
        let mut columns = Vec::new();
        for person in part.people.iter().copied() {
            if stop() {
                return None;
            }
            let plan = instance.plan(person);
            let timelines = timelines(plan, most - columns.len())?;
            columns.extend(timelines.into_iter().map(|cells| Column { person, score: plan.score(&cells), cells }));
        }
        Some(Self(columns))
    }
}

/// Each choice that the law allows. Choices are cut off as soon as their beginning alone goes too far.
fn timelines(plan: &Plan<'_>, most: usize) -> Option<Vec<Timeline>> {
    let mut choices = vec![plan.fixed_cells().collect::<Timeline>()];
    for event in plan.events.iter().filter(|event| !event.mandatory) {
        let Some(shift) = event.shift else { continue };
        let mut longer = Vec::new();
        for begun in &choices {
            for choice in &event.choices {
                let mut cells = begun.clone();
                cells.push(Cell { shift, position: choice.position });
                cells.sort_unstable();
                if plan.may_begin_with(&cells, event.stint.span.start) {
                    longer.push(cells);
                }
            }
        }
        choices.append(&mut longer);
        if choices.len() > most {
            return None;
        }
    }
    choices.retain(|cells| plan.allows(&plan.amounts(cells)));
    Some(choices)
}
