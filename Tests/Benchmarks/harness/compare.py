"""Do all who did the job agree? A number that one of them lacks is a failure, not a skip."""

from dataclasses import dataclass

from .places import Failure

TOLERANCE = 1e-9  # relative
JOB = 93  # numbers: 19 counts and 18 cells, 3 × 3 of χ², 8 moments, 3 r, α, 5 × 7 of Welch's t


@dataclass
class Agreement:
    names: int
    lines: int
    peers: int
    worst: float
    worst_name: str


def agreement(contenders):
    done = [contender for contender in contenders if contender.numbers]
    every = sorted(set().union(*(numbers for contender in done for numbers in contender.numbers)))
    problems = [] if len(every) == JOB else [f"the job has {JOB} numbers, not {len(every)}"]
    worst, worst_name = 0.0, ""
    for name in every:
        values = []
        for contender in done:
            if is_p_value(name) and not contender.has_p_values:
                continue
            found = [numbers[name] for numbers in contender.numbers if name in numbers]
            values += [(value, contender.name) for value in found]
            if len(found) < len(contender.numbers):
                problems.append(f"{contender.name} has no {name}")
        difference = spread([value for value, _ in values])
        if not difference <= TOLERANCE:
            problems.append(f"{name}: " + ", ".join(f"{value!r} {who}" for value, who in sorted(set(values))))
        if difference > worst:
            worst, worst_name = difference, name
    if problems:
        raise Failure("the results differ:\n  " + "\n  ".join(problems))
    return Agreement(len(every), len(done), sum(each.is_peer for each in done), worst, worst_name)


def is_p_value(name):
    return name.partition(" ")[0].endswith("_p")


def spread(values):
    """The largest relative difference between any two; NaN where one is."""
    if any(value != value for value in values):
        return float("nan")
    low, high = min(values), max(values)
    largest = max(abs(low), abs(high))
    return (high - low) / largest if largest > 0 else 0.0
