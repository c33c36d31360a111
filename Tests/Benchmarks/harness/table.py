"""The tables, in Markdown."""

HEADINGS = ["", "wall time", "speed, {base} = 1", "processor time", "peak memory"]


def time_table(contenders, base):
    """base: the contender whose speed is 1."""
    lines = [row(text.format(base=base.name.replace("**", "")) for text in HEADINGS), "| --- | ---: | ---: | ---: | ---: |"]
    for each in contenders:
        lines.append(
            row([each.name, seconds(each.wall), ratio(base.wall / each.wall), seconds(each.processor), memory(each.peak)])
        )
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


def fastest_peer(contenders):
    """What ratios are to; the first line where there is no peer."""
    return min((each for each in contenders if each.is_peer), key=lambda each: each.wall, default=contenders[0])


def slowest_peer(contenders):
    return max((each for each in contenders if each.is_peer), key=lambda each: each.wall, default=contenders[0])
