//! The last look before people are told: what changed since they were chosen, and what nobody may override.

use crate::domain::roster::Assignment;
use crate::error::Fault;
use crate::planning::company;
use crate::planning::desk::Desk;
use crate::planning::report::Cause;
use crate::planning::rule::Rule;
use std::collections::BTreeSet;

/// A fault for each thing that stands against telling somebody: they lack what nobody may override, they have gone on
/// leave without a coordinator knowing better, or would be alone with minors.
pub(super) fn faults(desk: &Desk, fresh: &[Assignment]) -> Vec<Fault> {
    let alone = company::left_alone(&desk.house, &desk.house.assignments);
    let mut faults = Vec::new();
    for assignment in fresh {
        let mut causes: BTreeSet<Cause> = desk.lacking(assignment).into_iter().map(|reason| reason.cause).collect();
        let knows_better = assignment.override_reason.is_some();
        causes.retain(|cause| cause.is_final() || (*cause == Cause::Absence && !knows_better));
        if alone.contains(&assignment.shift) && !desk.is_assigned(&assignment.person) {
            causes.insert(Cause::Rule(Rule::Accompanied));
        }
        let pointer = format!("/assignments/{}", assignment.id);
        let fault = |cause: Cause| Fault::new(pointer.as_str(), cause.code(), "this stands against it by now");
        faults.extend(causes.into_iter().map(fault));
    }
    faults
}
