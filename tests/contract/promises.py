"""What we promise beyond what a schema says, as checks of schemathesis."""

import os
import re

import schemathesis
from schemathesis.generation import GenerationMode

EXPLAINED = set(os.environ["RELEVE_EXPLAINED"].split())
# The tokens that a run itself asks with.
KEPT = set(os.environ["RELEVE_KEPT"].split())
# Whether whoever asks has nothing that opens the door.
IS_A_STRANGER = os.environ["RELEVE_STRANGER"] == "yes"

# What a schema does not say: how a thing stands to others, words of lists that are too long to spell out, and characters.
BEYOND_A_SCHEMA = {
    "unknown", "characters",
    # A format is an annotation in JSON Schema, no constraint.
    "date", "instant", "mail", "url",
    # Few years have a week 53.
    "week",
    "unknown_site", "unknown_location", "unknown_person", "unknown_shift", "unknown_profile", "unknown_time_zone",
    "repeated", "overlap", "order", "ends_before_start", "minimum_above", "break_too_short", "break_too_long", "closed",
    "one_of", "unknown_template", "limited_address",
    "not_invited", "kind", "other_identifier", "more", "other_week", "occupied", "notice_too_short",
    "time_zone", "duplicate", "taken", "beyond_reach", "past", "unused", "already_so", "gap",
    "unknown_vehicle", "no_driver", "outside_shift", "recurrence", "never", "changed", "not_yet_due", "used_up",
}


@schemathesis.hook
def before_call(context, case, kwargs):
    """Whoever revokes their own token reads nothing but refusals from then on."""
    if case.method == "DELETE" and (case.path_parameters or {}).get("token") in KEPT:
        case.path_parameters["token"] = "none"


def is_beyond(fault):
    """Objects inside of a body are types that answers have too, and answers may grow: their schemas are open, the door is not."""
    is_inside = fault["code"] == "unknown_field" and fault["pointer"].count("/") > 1
    # Whether a field must be there hangs on another field, or on who was told what.
    is_due = re.fullmatch(r"(/people/\d+)?/guest_places required|/reason required|/grants/\d+/until required|(/templates/\d+)?/from required|/changes/\d+/hours required|/stops/\d+/place required", f"{fault['pointer']} {fault['code']}")
    is_far_away = fault["code"] == "range" and re.search("years|birth|months", fault["message"])
    is_beyond = fault["code"] in BEYOND_A_SCHEMA or f"against-{fault['code']}" in EXPLAINED
    return is_beyond or is_inside or is_due or is_far_away


@schemathesis.check
def a_refusal_is_a_problem_that_is_explained(context, response, case):
    if response.status_code < 400 or case.method == "HEAD":
        return
    media_type = response.headers.get("content-type", ["none"])[0]
    assert media_type == "application/problem+json", f"it is called {media_type}"
    problem = response.json()
    assert problem["status"] == response.status_code, "it says another status than it has"
    page, _, anchor = problem["type"].partition("#")
    assert page == "/docs/errors" and anchor in EXPLAINED, f"{problem['type']} is not explained"
    assert problem["code"] in EXPLAINED, f"{problem['code']} is not explained"
    for fault in problem.get("errors", []):
        assert EXPLAINED & {f"fault-{fault['code']}", f"against-{fault['code']}"}, f"{fault['code']} is not explained"


@schemathesis.check
def a_stranger_reads_nothing_but_what_is_open(context, response, case):
    if IS_A_STRANGER and case.operation.definition.raw.get("security"):
        assert response.status_code in (401, 404, 405), f"a stranger is answered {response.status_code}"
        assert response.status_code == 401 or response.json()["code"] in ("no_such_path", "method_not_allowed")


@schemathesis.check
def what_the_schema_allows_is_refused_for_what_a_schema_can_not_say(context, response, case):
    if case.meta is None or case.meta.generation.mode != GenerationMode.POSITIVE:
        return
    assert response.status_code not in (400, 406, 413, 415), "the schema allows it"
    if response.status_code == 422:
        faults = {f"{fault['pointer']} {fault['code']}" for fault in response.json()["errors"] if not is_beyond(fault)}
        assert not faults, f"the schema allows it: {', '.join(sorted(faults))}"
