"""bench.py ROWS ROUNDS [all]: tearsheet beside what a user would run instead, as `make bench` runs it.

Each line of a table is a whole process, run in turn with the others, so that what disturbs the machine disturbs all.
The work is a survey's: frequencies of five categorical variables, three cross-tabulations with chi-square, mean and SD
of four numeric variables, three correlations, Cronbach's alpha of seven items, and five scale scores compared between
two groups by Welch's t. Whoever computes it must come to the same numbers.
"""

import sys

from harness import compare, generate, readme, report, table, tearsheet
from harness.floors import floors, polars_reading
from harness.measure import in_turn
from harness.peers import PEERS_KNOWN
from harness.places import Failure

FEWEST_ROWS = 1000  # fewer may leave a level without a respondent
SMALL = 541


def main(arguments):
    rows, rounds, everything = options(arguments)
    tearsheet.options()  # fails now rather than later, where there is no program
    versions = {peer.name: peer.versions() for peer in PEERS_KNOWN}
    installed = [peer for peer in PEERS_KNOWN if versions[peer.name]]
    missing = [peer for peer in PEERS_KNOWN if not versions[peer.name]]
    for peer in missing:
        print(f"not installed: {peer.name}; to have it: {peer.install}")

    data = generate.survey(rows)
    large = [
        *tearsheet.variants(data),
        *(peer.contender(data) for peer in installed if peer.on_large),
        *floors(data, rows),
    ]
    in_turn(large, rounds)
    large_agreement = compare.agreement(large)

    sizes = [(rows // 5, generate.survey(rows // 5))]
    if everything:
        sizes.append((rows * 4, generate.repeated(rows, 4)))
    memory = [(n, tearsheet.tearsheet("tearsheet", file, "--no-figures", "--no-quality")) for n, file in sizes]
    in_turn([contender for _, contender in memory], min(rounds, 3))
    memory.insert(1, (rows, large[0]))

    small_data = generate.survey(SMALL)
    small = [
        tearsheet.tearsheet("**tearsheet**, all outputs", small_data),
        tearsheet.tearsheet("tearsheet without figures", small_data, "--no-figures"),
        *(peer.contender(small_data) for peer in installed),
        *([polars_reading(small_data, SMALL)] if any("polars" in peer.modules for peer in installed) else []),
    ]
    in_turn(small, 2 * rounds + 1)
    small_agreement = compare.agreement(small)

    text = report.page(
        report.Section(rows, rounds, data, table.time_table(large, table.fastest_peers(large)), large_agreement),
        report.Section(SMALL, 2 * rounds + 1, small_data, table.time_table(small, [table.slowest_peer(small)]), small_agreement),
        table.memory_table(memory),
        list(dict.fromkeys(versions[peer.name] for peer in installed)),
        missing,
    )
    print(text)
    print(f"written to {report.write(text, rows)}")
    if rows == report.DEFAULT_ROWS:
        readme.write(text)
        print("and, in short, to README.md")


def options(arguments):
    usage = "ROWS and ROUNDS are whole numbers, and BENCH is all or nothing: make bench ROWS=200000 ROUNDS=3 BENCH=all"
    try:
        rows, rounds = int(arguments[0]), int(arguments[1])
    except (IndexError, ValueError):
        raise Failure(usage) from None
    if rounds < 1 or arguments[2:] not in ([], [""], ["all"]):
        raise Failure(usage)
    if rows < FEWEST_ROWS:
        raise Failure(f"ROWS is {rows}; at least {FEWEST_ROWS} are needed")
    return rows, rounds, arguments[2:] == ["all"]


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Failure as failure:
        sys.exit(f"make bench: {failure}")
    except KeyboardInterrupt:
        sys.exit(130)
    except OSError as error:
        sys.exit(f"make bench: {error.filename or ''}: {error.strerror}")
