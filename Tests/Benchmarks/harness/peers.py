"""What a user would run instead: the peers that are installed, and how to install the others."""

import shutil
import subprocess
import sys
from dataclasses import dataclass

from .measure import Contender
from .places import PEERS, SCRATCH
from .results import from_lines

RSCRIPT = shutil.which("Rscript")


@dataclass
class Peer:
    name: str
    script: str
    modules: list  # of Python, or packages of R; the first is the peer itself
    install: str
    has_p_values: bool = False
    on_large: bool = True
    is_typed: bool = False  # the types of columns are given by hand, which few users do
    arguments: tuple = ()

    @property
    def is_in_r(self):
        return self.script.endswith(".R")

    def versions(self):
        """'polars 1.0', or None where something is missing."""
        if self.is_in_r:
            if not RSCRIPT or (self.modules[0] == "rmarkdown" and not shutil.which("pandoc")):
                return None
            code = 'for (p in commandArgs(TRUE)) cat(p, format(packageVersion(p)), "\\n")'
            command = [RSCRIPT, "-e", code, *self.modules]
        else:
            code = "import sys, importlib\nfor m in sys.argv[1:]: print(m, importlib.import_module(m).__version__)"
            command = [sys.executable, "-c", code, *self.modules]
        result = subprocess.run(command, capture_output=True, text=True)
        return ", ".join(line.strip() for line in result.stdout.splitlines()) if result.returncode == 0 else None

    def contender(self, data):
        command = [RSCRIPT if self.is_in_r else sys.executable, PEERS / self.script, data, *self.arguments]
        if self.script == "report.R":
            command.append(SCRATCH / "rmarkdown")
        return Contender(self.name, command, from_lines, is_peer=True, has_p_values=self.has_p_values,
                         is_typed=self.is_typed)


PEERS_KNOWN = [
    Peer("polars, types guessed", "with_polars.py", ["polars"], "python3 -m pip install polars"),
    Peer("polars, types by hand", "with_polars.py", ["polars"], "python3 -m pip install polars", is_typed=True,
         arguments=("typed",)),
    Peer("DuckDB, types by hand", "with_duckdb.py", ["duckdb"], "python3 -m pip install duckdb", is_typed=True),
    Peer("pandas and scipy, types by hand", "with_pandas.py", ["pandas", "pyarrow", "scipy"],
         "python3 -m pip install pandas pyarrow scipy", has_p_values=True, is_typed=True),
    Peer("R data.table, types guessed", "with_datatable.R", ["data.table"], "apt-get install r-cran-data.table",
         has_p_values=True),
    Peer("R Markdown report", "report.R", ["rmarkdown", "knitr", "ggplot2", "data.table"],
         "apt-get install r-cran-rmarkdown r-cran-ggplot2 r-cran-data.table pandoc", has_p_values=True,
         on_large=False),
]
