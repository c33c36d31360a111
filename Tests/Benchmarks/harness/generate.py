"""The input: made when it is missing, or older than what makes it."""

import shutil
import subprocess

from .places import BENCHMARKS, SCRATCH, is_older, program

SOURCE = BENCHMARKS / "programs" / "generate.c"


def survey(rows):
    """A survey of so many rows."""

    def write(output):
        subprocess.run([program("generate", ["m"]), str(rows)], stdout=output, check=True)

    return made(rows, write)


def repeated(rows, times):
    """A survey whose body stands in it several times, which saves making it."""
    whole = survey(rows)

    def write(output):
        for i in range(times):
            with open(whole, "rb") as body:
                heading = body.readline()
                if i == 0:
                    output.write(heading)
                    output.flush()
                shutil.copyfileobj(body, output, 1 << 20)

    return made(rows * times, write)


def made(rows, write):
    file = SCRATCH / f"survey-{rows}.csv"
    if is_older(file, SOURCE):
        print(f"making {rows:,} rows", flush=True)
        SCRATCH.mkdir(parents=True, exist_ok=True)
        # Written aside, so that an interrupted one is not taken for whole.
        partial = file.with_suffix(".partial")
        with open(partial, "wb") as output:
            write(output)
        partial.rename(file)
    with open(file, "rb") as kept:  # into the system's cache, so that the first to read it is not the slowest
        while kept.read(1 << 20):
            pass
    return file
