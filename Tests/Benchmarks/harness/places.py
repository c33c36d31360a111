"""Where things are, and the compiled programs."""

import os
import shutil
import subprocess
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parent.parent
PACKAGE = BENCHMARKS.parent.parent
PEERS = BENCHMARKS / "peers"
STUDY = BENCHMARKS / "survey.yaml"
SCRATCH = PACKAGE / ".build" / "bench"
TEARSHEET = Path(os.environ.get("TEARSHEET") or PACKAGE / ".build" / "release" / "tearsheet").resolve()


class Failure(Exception):
    """One clear message for whoever runs the benchmark."""


def is_older(file, source):
    return not file.exists() or file.stat().st_mtime < source.stat().st_mtime


def program(name, libraries=()):
    """The C program of that name, compiled where its source is newer."""
    source, binary = BENCHMARKS / "programs" / f"{name}.c", SCRATCH / name
    if not is_older(binary, source):
        return binary
    compiler = os.environ.get("CC") or shutil.which("cc") or shutil.which("clang")
    if not compiler:
        raise Failure("no C compiler. Install one (apt-get install gcc), or name it in CC.")
    homebrew = [Path("/opt/homebrew"), Path("/opt/homebrew/opt/openssl")]
    folders = [f"-{flag}{place / folder}" for place in homebrew for flag, folder in (("I", "include"), ("L", "lib"))
               if (place / folder).exists()]
    SCRATCH.mkdir(parents=True, exist_ok=True)
    result = subprocess.run(
        [*compiler.split(), "-O3", "-pthread", *folders, "-o", binary, source, *(f"-l{library}" for library in libraries)],
        capture_output=True, text=True,
    )
    if result.returncode != 0:
        raise Failure(f"{source.relative_to(PACKAGE)} does not compile:\n{result.stderr}")
    return binary
