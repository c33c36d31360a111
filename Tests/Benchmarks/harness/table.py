"""The tables, in Markdown."""


def time_table(contenders, bases):
    """bases: the contenders to whom speeds are given, each in a column of its own."""
    headings = ["", "wall time", *(f"speed, {base.name} = 1" for base in bases), "processor time", "peak memory"]
    lines = [row(headings), row(["---"] + ["---:"] * (len(headings) - 1))]
    for each in contenders:
        ratios = [ratio(base.wall / each.wall) for base in bases]
        lines.append(row([each.name, seconds(each.wall), *ratios, seconds(each.processor), memory(each.peak)]))
    return "\n".join(lines)


def memory_table(measured):
    """measured: (rows, contender) pairs."""
    lines = [row(["rows", "wall time", "peak memory"]), "| ---: | ---: | ---: |"]
    lines += [row([f"{rows:,}", seconds(each.wall), memory(each.peak)]) for rows, each in measured]
    return "\n".join(lines)


def row(cells):
    return "| " + " | ".join(cells) + " |"


def seconds(value):
    return f"{value * 1000:.0f} ms" if value < 0.9995 else f"{value:.2f} s"


def ratio(value):
    return f"{value:.2f}" if value < 10 else f"{value:.0f}"


def memory(size):
    return f"{size / 1e6:,.0f} MB" if size >= 1e7 else f"{size / 1e6:.1f} MB"


def fastest_peers(contenders):
    """The fastest of those who guess the types of columns, and of those who are given them; the first line where there is
    no peer."""
    kinds = [[each for each in contenders if each.is_peer and each.is_typed == is_typed] for is_typed in (False, True)]
    return [min(kind, key=lambda each: each.wall) for kind in kinds if kind] or contenders[:1]


def slowest_peer(contenders):
    return max((each for each in contenders if each.is_peer), key=lambda each: each.wall, default=contenders[0])
