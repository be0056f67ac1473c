//! What sets volunteers and hosts apart from employees.

use super::read::{Kind, is_employees_role};
use super::rules::Breach;
use super::world::{Seat, World};

/// A volunteer never fills a position that asks for an employee.
pub fn employees_position(_: &World, seat: &Seat) -> Option<Breach> {
    let broken = seat.person.kind == Kind::Volunteer && !seat.position.asks_for("volunteer");
    broken.then(|| Breach::of([seat], 1, "a volunteer on a position that asks for an employee"))
}

/// A household stands on hosts' positions, and nobody else does.
pub fn hosts_position(_: &World, seat: &Seat) -> Option<Breach> {
    let hosts = seat.person.kind == Kind::HostHousehold;
    let broken = hosts != seat.position.asks_for("host_household");
    broken.then(|| Breach::of([seat], 1, "hosts on hosts' positions, and on no other"))
}

/// Nobody volunteers for the activity that they are employed for: one that a role of theirs is asked for anywhere.
pub fn own_activity(world: &World, seat: &Seat) -> Option<Breach> {
    let employed = seat.person.kind.is_employee() || seat.person.contract_on(seat.shift.date).is_some();
    let volunteers = seat.position.asks_for("volunteer") && !seat.position.asks_for_an_employee();
    if !employed || !volunteers {
        return None;
    }
    let activity = &seat.shift.pattern.activity;
    let is_their_role = |role: &String| is_employees_role(role) && seat.person.holds_role(role, seat.shift.date);
    let is_their_work = world
        .all_shifts()
        .filter(|shift| shift.pattern.activity == *activity)
        .flat_map(|shift| &shift.pattern.positions)
        .any(|position| position.roles.iter().any(is_their_role));
    is_their_work.then(|| Breach::of([seat], 1, format!("volunteers for {activity}, which they are employed for")))
}
