#!/usr/bin/env python3
"""The network's problem as OR-Tools CP-SAT would solve it: a peer for the engine on the same file.

    pip install ortools
    python3 solver/benches/cpsat_network.py L.json --seconds 60 --threads 2 --seed 1 --out ROSTER.json
    cargo run --release -p solver --example recount -- L.json ROSTER.json

`releve demo --problem` writes the file. The levels are minimised one after the other: what a level reached is held as a
constraint while the next is minimised, from the roster that is there, in what is left of the time. The seconds are
those of the search; what it takes Python to write the model is told and not counted.

Only what the network uses is posed: nothing fixed, promised or worked elsewhere. So nobody on any shift breaks no law,
and the law is a constraint. Anything else is an error that names it.
"""

import argparse
import json
import sys
import time
from collections import defaultdict
from dataclasses import dataclass

from ortools.sat.python import cp_model

LEVELS = ["law", "minimum_cover", "skills", "promises", "fairness", "ideal_cover", "preferences"]


class NotPosed(Exception):
    """The problem asks for something that this model does not speak of."""


# ---------------------------------------------------------------------------------------------------------------------
# The model and its costs


class Model:
    """CP-SAT's model with what each level costs. Whatever costs is held from below only: it is minimised.

    Each variable but the chosen ones is told as well what it is at the least, in the order in which they are made. So a
    roster can be counted without a solver, and be a complete hint.
    """

    def __init__(self):
        self.cp = cp_model.CpModel()
        self.costs = defaultdict(list)
        self.derived = []

    # Variables

    def choice(self):
        """A literal that follows from nothing."""
        return self.cp.new_bool_var("")

    def literal(self, holds):
        """A literal that need not hold where `holds` of the values says no."""
        literal = self.cp.new_bool_var("")
        self.derived.append((literal.index, holds))
        return literal

    def amount(self, most, least):
        """A number up to `most` that is as low as it may be at what `least` makes of the values."""
        amount = self.cp.new_int_var(0, most, "")
        self.derived.append((amount.index, least))
        return amount

    def complete(self, values):
        """Works out all that follows from what was chosen."""
        for index, least in self.derived:
            values[index] = int(least(values))
        return values

    # Formulas

    def clause(self, literals):
        self.cp.add_bool_or(literals)

    def beyond(self, total, limit, most):
        """What a total has beyond a limit, where it has at most so much."""
        if most <= limit:
            return 0
        value = value_of(total)
        amount = self.amount(most - limit, lambda values: max(0, value(values) - limit))
        self.cp.add(amount >= total - limit)
        return amount

    def short_of(self, total, target):
        """What a total is short of a target."""
        if target <= 0:
            return 0
        value = value_of(total)
        amount = self.amount(target, lambda values: max(0, target - value(values)))
        self.cp.add(amount >= target - total)
        return amount

    def follows(self, conditions, unless=()):
        """A literal that holds at least where all conditions do and none of the others."""
        conditions, unless = list(conditions), list(unless)
        literal = self.literal(lambda values: all_hold(conditions, values) and not any_holds(unless, values))
        self.clause([literal, *(condition.negated() for condition in conditions), *unless])
        return literal

    def any_of(self, literals):
        """A literal that holds at least where one of these does."""
        literals = list(literals)
        literal = self.literal(lambda values: any_holds(literals, values))
        for one in literals:
            self.cp.add_implication(one, literal)
        return literal

    def all_of(self, literals):
        """A literal that holds exactly where all of these do."""
        literal = self.follows(literals)
        for one in literals:
            self.cp.add_implication(literal, one)
        return literal

    # Costs

    def cost(self, level, weight, amount):
        if weight:
            self.costs[level].append(weight * amount)

    def level(self, level):
        return sum(self.costs[level])


def value_of(expression):
    """What a sum of variables is at given values."""
    if isinstance(expression, int):
        return lambda values: expression
    flat = cp_model.FlatIntExpr(expression)
    terms = [(variable.index, factor) for variable, factor in zip(flat.vars, flat.coeffs)]
    offset = flat.offset
    return lambda values: offset + sum(factor * values[index] for index, factor in terms)


def holds(literal, values):
    """Whether a literal or the opposite of one holds."""
    return values[literal.index] if literal.index >= 0 else not values[-literal.index - 1]


def all_hold(literals, values):
    return all(holds(literal, values) for literal in literals)


def any_holds(literals, values):
    return any(holds(literal, values) for literal in literals)


# ---------------------------------------------------------------------------------------------------------------------
# Who may be where


@dataclass
class Work:
    """A shift that one person may work, and whether they do."""

    shift: int
    start: int
    end: int
    day: int
    paid: int
    clock: int
    night: bool
    night_work: bool
    place: int
    labels: frozenset
    worked: object

    def touches(self, span):
        return self.start < span[1] and span[0] < self.end

    def minutes(self, scheduled):
        return self.paid + (self.clock if scheduled else 0)


def span_of(json_span):
    return json_span["start"], json_span["end"]


class Candidate:
    """What a person brings, worked out once."""

    def __init__(self, problem, person):
        self.days, self.person = problem["days"], person
        self.away = [span_of(away) for away in person.get("absences", [])]
        availability = person.get("availability") or {}
        self.windows = [span_of(window) for window in availability["windows"]] if availability else None
        self.willing = set(availability.get("willing", []))
        self.tags_on = {}

    def may_come(self, shift):
        start, end = span_of(shift["span"])
        if self.windows is not None and not any(first <= start and end <= last for first, last in self.windows):
            return False
        if self.willing and not self.willing & set(shift["labels"]):
            return False
        return not any(first < end and start < last for first, last in self.away)

    def meets(self, shift, position):
        tags = self.tags(shift["day"])
        return all(not tags.isdisjoint(ask["any_of"]) for ask in position["asks"])

    def tags(self, day):
        if day not in self.tags_on:
            first, last = self.days[day], self.days[day + 1]

            def is_valid(held):
                during = held.get("during")
                return during is None or (during["start"] <= first and last <= during["end"])

            self.tags_on[day] = {held["tag"] for held in self.person["held"] if is_valid(held)}
        return self.tags_on[day]


class Cells:
    """A literal for each person on each place that is open to them, and for each on each shift."""

    def __init__(self, problem, model):
        self.at = defaultdict(list)
        self.on = defaultdict(list)
        self.works = []
        for index, person in enumerate(problem["people"]):
            for field in ("fixed", "elsewhere", "promises", "requests", "refused"):
                if person.get(field):
                    raise NotPosed(f"person {person['name']}: {field}")
            candidate = Candidate(problem, person)
            shifts = enumerate(problem["shifts"])
            works = [self.work(model, index, candidate, number, shift) for number, shift in shifts]
            self.works.append(sorted((work for work in works if work), key=lambda work: (work.start, work.end)))

    def work(self, model, person, candidate, number, shift):
        if not candidate.may_come(shift):
            return None
        there = []
        for position, asked in enumerate(shift["positions"]):
            if candidate.meets(shift, asked):
                literal = model.choice()
                self.at[number, position].append((person, literal))
                there.append(literal)
        if not there:
            return None
        worked = there[0]
        if len(there) > 1:
            worked = exactly_one_of(model, there)
        self.on[number].append((person, worked))
        start, end = span_of(shift["span"])
        return Work(
            shift=number,
            start=start,
            end=end,
            day=shift["day"],
            paid=shift["paid"],
            clock=shift["scheduled"] - (end - start),
            night=shift.get("night", False),
            night_work=shift.get("night_work", False),
            place=shift["place"],
            labels=frozenset(shift.get("labels", [])),
            worked=worked,
        )


# ---------------------------------------------------------------------------------------------------------------------
# The rules on one person


class Timeline:
    """One person's works in order of their start, no two of which may clash."""

    def __init__(self, model, works, travel):
        self.model, self.works, self.travel = model, works, travel

    def way(self, first, second):
        return 0 if first.place == second.place or not self.travel else self.travel[first.place][second.place]

    def clash(self, first, second):
        return first.end + self.way(first, second) > second.start

    def pairs(self):
        for at, second in enumerate(self.works):
            for first in self.works[:at]:
                yield first, second

    def total(self, of):
        """A sum over what is worked, and the most that it may be."""
        counted = [(work.worked, of(work)) for work in self.works if of(work)]
        return sum(amount * worked for worked, amount in counted), sum(amount for _, amount in counted)

    def on_day(self, day, counts=lambda work: True):
        on_it = [work.worked for work in self.works if work.day == day and counts(work)]
        return self.model.any_of(on_it) if on_it else None

    def chains(self, gap, goes_on, begun=()):
        """Works that would be one duty, with gaps below so much, for as long as `goes_on`; each chain is told."""
        last = begun[-1] if begun else None
        for work in self.works:
            if last and not (last.start < work.start < last.end + gap and not self.clash(last, work)):
                continue
            chain = (*begun, work)
            yield chain
            if goes_on(chain):
                yield from self.chains(gap, goes_on, chain)

    def longer(self, chain, gap):
        """What would make a duty of more than a chain."""
        start, end = chain[0].start, chain[-1].end
        near = (work for work in self.works if work.start < end + gap and start < work.end + gap)
        return [work.worked for work in near if work not in chain]


def overlap(timeline, _rule, _level, _weight):
    works, model = timeline.works, timeline.model
    for work in works:
        at_once = [other.worked for other in works if other.start <= work.start < other.end]
        if len(at_once) > 1:
            model.cp.add_at_most_one(at_once)
    for first, second in timeline.pairs():
        if first.end <= second.start and timeline.clash(first, second):
            model.clause([first.worked.negated(), second.worked.negated()])


def daily_rest(timeline, rule, _level, _weight):
    for first, second in timeline.pairs():
        needed = rule["after_night"] if first.night else rule["rest"]
        gap = second.start - first.end
        if max(rule["duty_gap"], 0) <= gap < needed:
            between = [work.worked for work in timeline.works if first.end <= work.start and work.end <= second.start]
            timeline.model.clause([first.worked.negated(), second.worked.negated(), *between])


def weekly_rest(timeline, rule, _level, _weight):
    model = timeline.model
    for week in map(span_of, rule["weeks"]):
        ends = {work.end for work in timeline.works if week[0] < work.end}
        rests = []
        for start in sorted({week[0], *ends}):
            rest = start, start + rule["rest"]
            touching = [work.worked for work in timeline.works if work.touches(rest)]
            if rest[1] <= week[1]:
                if not touching:
                    rests = None
                    break
                free = model.literal(lambda values, touching=touching: not any_holds(touching, values))
                for worked in touching:
                    model.cp.add_implication(free, worked.negated())
                rests.append(free)
        if rests is not None:
            model.clause(rests)


def daily_maximum(timeline, rule, _level, _weight):
    for chain in too_long(timeline, rule):
        timeline.model.clause([work.worked.negated() for work in chain])


def too_long(timeline, rule):
    """The shortest beginnings of duties that last too long."""

    def lasts(chain):
        return sum(work.minutes(rule["scheduled"]) for work in chain)

    chains = timeline.chains(rule["duty_gap"], lambda chain: lasts(chain) <= rule["maximum"])
    return (chain for chain in chains if lasts(chain) > rule["maximum"])


def long_week(timeline, rule, _level, _weight):
    model, halves = timeline.model, []
    for day, noon in enumerate(rule["noons"]):
        halves.append(timeline.on_day(day, lambda work: work.night or work.start < noon))
        halves.append(timeline.on_day(day, lambda work: work.night or work.end > noon))
    halves = [half for half in halves if half is not None]
    if len(halves) <= rule["half_days"]:
        return
    is_long = model.literal(lambda values: sum(values[half.index] for half in halves) > rule["half_days"])
    model.cp.add(sum(halves) <= rule["half_days"] + len(halves) * is_long)
    for chain in too_long(timeline, rule):
        if all(work.day < len(rule["noons"]) for work in chain):
            model.clause([is_long.negated(), *(work.worked.negated() for work in chain)])


def shortest_duty(timeline, rule, level, weight):
    model, exempt = timeline.model, set(rule.get("exempt", []))

    def short(chain):
        return rule["minimum"] - sum(work.minutes(True) for work in chain)

    for chain in timeline.chains(rule["duty_gap"], lambda chain: short(chain) > 0):
        if short(chain) > 0 and not all(work.labels & exempt for work in chain):
            works = [work.worked for work in chain]
            longer = timeline.longer(chain, rule["duty_gap"])
            if level == "law":
                model.clause([*(worked.negated() for worked in works), *longer])
            else:
                model.cost(level, weight * short(chain), model.follows(works, unless=longer))
    for work in timeline.works:
        lacking = rule["night_minimum"] - work.minutes(True)
        if work.night and lacking > 0:
            forbid_or_cost(model, level, weight * lacking, work.worked)


def no_night_work(timeline, _rule, level, weight):
    for work in timeline.works:
        if work.night_work:
            forbid_or_cost(timeline.model, level, weight, work.worked)


def forbid_or_cost(model, level, weight, literal):
    if level == "law":
        model.clause([literal.negated()])
    else:
        model.cost(level, weight, literal)


def in_period(rule, work):
    first = rule["period"]["first"]
    return first <= work.day < first + rule["period"]["count"]


def hours(timeline, rule, level, weight):
    within(timeline, rule, level, weight, lambda work: work.paid if in_period(rule, work) else 0)


def shifts(timeline, rule, level, weight):
    kinds = set(rule.get("of", []))

    def counts(work):
        return in_period(rule, work) and (not kinds or not kinds.isdisjoint(work.labels))

    within(timeline, rule, level, weight, lambda work: int(counts(work)))


def nights(timeline, rule, level, weight):
    within(timeline, rule, level, weight, lambda work: int(in_period(rule, work) and work.night))


def within(timeline, rule, level, weight, of):
    """A sum between a minimum and a maximum."""
    model, (total, most) = timeline.model, timeline.total(of)
    minimum, maximum = rule.get("minimum", 0), rule["maximum"]
    if level != "law":
        model.cost(level, weight, model.short_of(total, minimum) + model.beyond(total, maximum, most))
    elif minimum > 0:
        raise NotPosed("a sum that the law asks for")
    elif most > maximum:
        model.cp.add(total <= maximum)


def consecutive(timeline, rule, level, weight):
    if rule.get("minimum"):
        raise NotPosed("consecutive: a minimum")
    counts = {"days": lambda work: True, "nights": lambda work: work.night}.get(str(rule["of"]))
    if counts is None:
        raise NotPosed("consecutive: of a kind")
    days = {work.day for work in timeline.works if counts(work)}
    literals = {day: timeline.on_day(day, counts) for day in days}
    for last in sorted(days):
        run = range(last - rule["maximum"], last + 1)
        if not all(day in days for day in run):
            continue
        worked = [literals[day] for day in run]
        if level == "law":
            timeline.model.clause([literal.negated() for literal in worked])
        else:
            timeline.model.cost(level, weight, timeline.model.follows(worked))


def rest_after_nights(timeline, rule, level, weight):
    """For each last night of a long run, what is short until the first work that does not go on with it. Work too early
    ends the run: nights after it begin another."""
    if level == "law" or rule["nights"] < 2 or rule["rest"] < 1440:
        raise NotPosed("rest_after_nights: at the level of law, after one night, or of less than a day")
    model, long = timeline.model, rule["nights"]
    by_day = defaultdict(list)
    for work in timeline.works:
        if work.night:
            by_day[work.day].append(work)
    nights = {day: exactly_one_of(model, [work.worked for work in works]) for day, works in by_day.items()}
    ends_run, runs = {}, {}
    for day in sorted(nights):
        if day - 1 in runs:
            before, now = by_day[day - 1], by_day[day]
            first, last = min(work.end for work in before), max(work.start for work in now)
            between = [work.worked for work in timeline.works if not work.night and first <= work.start <= last]
            if between:
                worked = exactly_any_of(model, between)
                ends_run[day] = model.all_of([runs[day - 1], worked])
        if all(before in nights for before in range(day - long + 1, day)):
            inside = range(day - long + 2, day + 1)
            unbroken = [ends_run[inner].negated() for inner in inside if inner in ends_run]
            runs[day] = model.all_of([*(nights[other] for other in range(day - long + 1, day + 1)), *unbroken])
    for day, run in runs.items():
        cases = []
        for night in by_day[day]:
            for work in timeline.works:
                short = rule["rest"] - (work.start - night.end)
                goes_on = work.night and work.day in (day, day + 1)
                if work.start < night.end or short <= 0 or goes_on:
                    continue
                later = [other.worked for other in by_day.get(day + 1, []) if other.start <= work.start]
                cases.append((short, [run, night.worked, work.worked, *(other.negated() for other in later)]))
        amount = model.amount(
            rule["rest"],
            lambda values, cases=cases: max((short for short, case in cases if all_hold(case, values)), default=0),
        )
        for short, case in cases:
            model.cp.add(amount >= short).only_enforce_if(case)
        model.cost(level, weight, amount)


def exactly_one_of(model, literals):
    """Whether one of these holds, of which at most one may."""
    if len(literals) == 1:
        return literals[0]
    literal = model.literal(lambda values: any_holds(literals, values))
    model.cp.add(sum(literals) == literal)
    return literal


def exactly_any_of(model, literals):
    literal = model.any_of(literals)
    model.clause([literal.negated(), *literals])
    return literal


def weekends_off(timeline, rule, level, weight):
    if level == "law":
        raise NotPosed("weekends_off: at the level of law")
    model, worked = timeline.model, []
    for weekend in map(span_of, rule["weekends"]):
        touching = [work.worked for work in timeline.works if work.touches(weekend)]
        if touching:
            worked.append(model.any_of(touching))
    allowed = len(rule["weekends"]) - rule["off"]
    model.cost(level, weight, model.beyond(sum(worked), allowed, len(worked)))


RULES = {
    "overlap": overlap,
    "daily_rest": daily_rest,
    "weekly_rest": weekly_rest,
    "daily_maximum": daily_maximum,
    "long_week": long_week,
    "shortest_duty": shortest_duty,
    "no_night_work": no_night_work,
    "hours": hours,
    "shifts": shifts,
    "nights": nights,
    "consecutive": consecutive,
    "rest_after_nights": rest_after_nights,
    "weekends_off": weekends_off,
}
# Those that are posed as constraints alone.
ONLY_LAW = {"overlap", "daily_rest", "weekly_rest", "daily_maximum", "long_week"}


def personal(problem, model, cells):
    for person, works in zip(problem["people"], cells.works):
        timeline = Timeline(model, works, problem.get("travel"))
        asked = [problem["rules"][rule] for rule in person["rules"]]
        if not any(rule["asks"] == "overlap" for rule in asked):
            raise NotPosed(f"person {person['name']} without the rule overlap")
        for rule in asked:
            asks = rule["asks"]
            kind, figures = (asks, {}) if isinstance(asks, str) else next(iter(asks.items()))
            if kind not in RULES or (kind in ONLY_LAW and rule["level"] != "law"):
                raise NotPosed(f"rule {rule['name']}: {kind} at {rule['level']}")
            RULES[kind](timeline, figures, rule["level"], rule["weight"])


# ---------------------------------------------------------------------------------------------------------------------
# The rules on a team


def cover(problem, model, cells):
    units = [person.get("units", 1) for person in problem["people"]]
    for number, shift in enumerate(problem["shifts"]):
        for place, position in enumerate(shift["positions"]):
            there = cells.at[number, place]
            total = sum(units[person] * literal for person, literal in there)
            most = sum(units[person] for person, _ in there)
            for asked in position["cover"]:
                level = asked["level"]
                model.cost(level, asked.get("under", 0), model.short_of(total, asked["units"]))
                if asked.get("over", 0):
                    model.cost(level, asked["over"], model.beyond(total, asked["units"], most))


def skill(problem, model, cells, rule):
    tags = set(rule["any_of"])
    holds = [any(held["tag"] in tags for held in person["held"]) for person in problem["people"]]
    there = [literal for shift in rule["shifts"] for person, literal in cells.on[shift] if holds[person]]
    model.cost(rule["level"], rule["weight"], model.short_of(sum(there), rule["minimum"]))


def pair(_problem, model, cells, rule):
    there = [literal for _, literal in cells.on[rule["shift"]]]
    if not there:
        return
    nobody = model.literal(lambda values: not any_holds(there, values))
    alone = model.literal(lambda values: sum(values[literal.index] for literal in there) == 1)
    for literal in there:
        model.cp.add_implication(literal, nobody.negated())
    model.cp.add(sum(there) + alone + 2 * nobody >= 2)
    model.cost(rule["level"], rule["weight"], alone)


def accompanied(problem, model, cells, rule):
    if rule["level"] != "law":
        raise NotPosed("accompanied below the level of law")
    span = span_of(problem["shifts"][rule["guarded"]]["span"])
    guards = [(span_of(problem["shifts"][shift]["span"]), cells.at[shift, place]) for shift, place in rule["guards"]]
    covered = [span_of(known) for known in rule.get("covered", [])]
    minutes = {span[0], *(minute for known in [*(guard for guard, _ in guards), *covered] for minute in known)}
    watches = []
    for minute in sorted(minute for minute in minutes if span[0] <= minute < span[1]):
        if not any(known[0] <= minute < known[1] for known in covered):
            watching = [literal for guard, there in guards if guard[0] <= minute < guard[1] for _, literal in there]
            watches.append(watching)
    alone = model.literal(lambda values: not all(any_holds(watching, values) for watching in watches))
    for watching in watches:
        model.clause([alone, *watching])
    for position in rule["positions"]:
        for _, literal in cells.at[rule["guarded"], position]:
            model.cp.add_implication(alone, literal.negated())


TEAM_RULES = {"skill": skill, "pair": pair, "accompanied": accompanied}


def team(problem, model, cells):
    cover(problem, model, cells)
    for rule in problem.get("team_rules", []):
        if rule["rule"] not in TEAM_RULES:
            raise NotPosed(f"team rule {rule['rule']}")
        if rule["level"] == "law" and rule["rule"] != "accompanied":
            raise NotPosed(f"team rule {rule['rule']} at the level of law")
        TEAM_RULES[rule["rule"]](problem, model, cells, rule)


# ---------------------------------------------------------------------------------------------------------------------
# Level by level


class Count:
    """What rosters cost, counted without the solver."""

    def __init__(self, model, chosen):
        self.model, self.chosen = model, [literal.index for literal in chosen]
        self.variables = range(len(model.cp.proto.variables))
        self.costs = {level: value_of(model.level(level)) for level in LEVELS}

    def values(self, is_chosen):
        values = [0] * len(self.variables)
        for index in self.chosen:
            values[index] = int(is_chosen(index))
        return self.model.complete(values)

    def score(self, values):
        return {level: cost(values) for level, cost in self.costs.items()}


class Teller(cp_model.CpSolverSolutionCallback):
    """Keeps the best roster, and prints a line for each."""

    def __init__(self, count, variables, began):
        super().__init__()
        self.count, self.variables, self.began = count, variables, began
        self.values = count.values(lambda index: False)
        self.score = count.score(self.values)

    def on_solution_callback(self):
        values = self.count.values(lambda index: self.value(self.variables[index]))
        score = self.count.score(values)
        if told(score) < told(self.score):
            self.values, self.score = values, score
            print(f"{time.monotonic() - self.began:7.1f} s  {words(score)}", flush=True)


def told(score):
    return [score[level] for level in LEVELS]


def words(score):
    return "  ".join(f"{level} {score[level]}" for level in LEVELS)


def by_level(model, arguments, chosen):
    """The best score and the bound by level, and the values of all variables."""
    began = time.monotonic()
    count = Count(model, chosen)
    variables = [model.cp.get_int_var_from_proto_index(index) for index in count.variables]
    # Nobody anywhere is a roster to begin with.
    best = Teller(count, variables, began)
    bound = {level: 0 for level in LEVELS}
    levels = [level for level in LEVELS if model.costs[level]]
    for level in levels:
        # Half of what is left, and all of it for the last; what a level does not need is left to those after it.
        left = arguments.seconds - (time.monotonic() - began)
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = arguments.threads
        solver.parameters.random_seed = arguments.seed
        solver.parameters.max_time_in_seconds = max(left if level == levels[-1] else left / 2, 0.01)
        cost = model.level(level)
        model.cp.clear_hints()
        for variable, value in zip(variables, best.values):
            model.cp.add_hint(variable, value)
        model.cp.minimize(cost)
        status = solver.solve(model.cp, best)
        if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            bound[level] = round(solver.best_objective_bound)
        seconds, status = time.monotonic() - began, solver.status_name(status)
        print(f"{seconds:7.1f} s  {level}: {best.score[level]}, bound {bound[level]}, {status}", flush=True)
        model.cp.add(cost <= best.score[level])
    return best.score, bound, best.values


def roster_of(problem, cells, values):
    """For each person the places where they are, as the engine writes it."""
    timelines = [[] for _ in problem["people"]]
    for (shift, position), there in sorted(cells.at.items()):
        for person, literal in there:
            if values[literal.index]:
                timelines[person].append({"shift": shift, "position": position})
    return timelines


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("problem")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", help="where the roster goes, as JSON")
    arguments = parser.parse_args()
    began = time.monotonic()
    with open(arguments.problem, encoding="utf-8") as file:
        problem = json.load(file)
    model = Model()
    try:
        cells = Cells(problem, model)
        personal(problem, model, cells)
        team(problem, model, cells)
    except NotPosed as what:
        sys.exit(f"not posed: {what}")
    chosen = [literal for there in cells.at.values() for _, literal in there]
    print(f"{len(chosen)} places to choose, {len(model.cp.proto.variables)} variables, "
          f"{len(model.cp.proto.constraints)} constraints, written in {time.monotonic() - began:.1f} s", flush=True)
    score, bound, values = by_level(model, arguments, chosen)
    if arguments.out:
        with open(arguments.out, "w", encoding="utf-8") as file:
            json.dump(roster_of(problem, cells, values), file)
    print(f"  score    {words(score)}")
    print(f"  bound    {words(bound)}")


if __name__ == "__main__":
    main()
