"""What reading the file costs at the least, whatever is computed: the floor that all stand on."""

import hashlib
import sys

from .measure import Contender
from .places import Failure, program


def floors(data, rows):
    bare = program("bare", ["csv", "crypto"])
    digest = sha256(data)
    records = str(rows + 1)  # the heading is one
    lines = [
        ("reading the file at all", ["read"], str(data.stat().st_size)),
        ("SHA-256 of the file", ["sha256"], digest),
        ("bare libcsv, empty callbacks, one thread", ["libcsv", "1"], records),
        ("bare libcsv, empty callbacks, two threads", ["libcsv", "2"], records),
    ]
    return [Contender(name, [bare, *arguments, data], expecting(name, output)) for name, arguments, output in lines]


def polars_reading(data, rows):
    """What a user of polars waits for before the first number."""
    code = "import sys, polars; print(len(polars.read_csv(sys.argv[1])))"
    name = "polars reading the file, no more"
    return Contender(name, [sys.executable, "-c", code, data], expecting(name, str(rows)))


def sha256(data):
    digest = hashlib.sha256()
    with open(data, "rb") as file:
        while chunk := file.read(1 << 20):
            digest.update(chunk)
    return digest.hexdigest()


def expecting(name, output):
    def accept(printed):
        if printed.strip() != output:
            raise Failure(f"{name}: printed {printed.strip()}, not {output}")

    return accept
