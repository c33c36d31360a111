extension GroupDotsLayout {
  /// Of each group its box with the mean, then its dots from left to right.
  func marks(_ say: Words) -> [FigureMark] {
    let scale = FigureScale(low: range.low, high: range.high, start: left, end: right)
    return zip(plot.groups, places).flatMap { group, place -> [FigureMark] in
      let dots = plot.dots(group, bins).map { dot in
        let bin = bins.bin(dot.middle)
        return FigureMark(
          x: scale.range(bins.edge(bin), bins.edge(bin + 1)),
          y: place.dots - Self.largest...place.dots + Self.largest,
          "\(group.label), \(bins.text(bin, plot.numbers))\(plot.numbers.colon)\(say.n(dot.count))")
      }
      return [box(group, place, scale, say)].compactMap(\.self) + dots
    }
  }

  private func box(_ group: GroupDots.Group, _ place: Place, _ scale: FigureScale, _ say: Words)
    -> FigureMark?
  {
    let ends = (group.quartiles + [group.mean.low, group.mean.value, group.mean.high]).compactMap(\.self)
      .filter(\.isFinite)
    guard let low = ends.min(), let high = ends.max(), group.quartiles.count == 3 else { return nil }
    let numbers = plot.numbers
    let interval = numbers.interval(group.mean.low, group.mean.high) { numbers.general($0) }
    let across = scale.range(low, high)
    return FigureMark(
      x: across.lowerBound - 3...across.upperBound + 3,
      y: place.box - Self.half - 2...place.box + Self.half + 2,
      say(
        "figure.dots.each", group: group.label, mean: "\(numbers.general(group.mean.value)) \(interval)",
        median: numbers.general(group.quartiles[1]), low: numbers.general(group.quartiles[0]),
        high: numbers.general(group.quartiles[2])
      ).plain)
  }
}
