"""tearsheet's own lines, those of the options that this version has."""

import subprocess

from .measure import Contender
from .places import SCRATCH, STUDY, TEARSHEET, Failure
from .results import from_table


def options():
    if not TEARSHEET.exists():
        raise Failure(f"no program at {TEARSHEET}; `make build` makes one")
    return subprocess.run([TEARSHEET, "analyze", "--help"], capture_output=True, text=True, check=True).stdout


def tearsheet(name, data, *arguments):
    report = SCRATCH / "report"
    return Contender(
        name,
        [TEARSHEET, "analyze", STUDY, "--data", data, "--output", report, "--quiet", *arguments],
        lambda _: from_table(report / "results.csv"),
        has_p_values=True,
    )


def variants(data):
    """Without figures and screening, as no peer draws any or looks at respondents one by one."""
    known = options()
    yield tearsheet("**tearsheet**, with the data's SHA-256", data, "--no-figures", "--no-quality")
    if "--no-hash" in known:
        yield tearsheet("tearsheet without the hash", data, "--no-figures", "--no-quality", "--no-hash")
    if "--threads" in known:
        yield tearsheet("tearsheet, one thread", data, "--no-figures", "--no-quality", "--threads", "1")
        yield tearsheet("tearsheet, two threads", data, "--no-figures", "--no-quality", "--threads", "2")
