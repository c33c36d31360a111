/// Boxes below one another, each with how many are left, and beside the arrows between them those who leave.
struct FlowChart: Sendable, Equatable {
  struct Step: Sendable, Equatable {
    var leaving: String
    var left: String
  }

  var start: String
  var steps: [Step]

  private static let boxWidth = 170.0
  private static let sideWidth = 196.0
  private static let margin = 2.0
  private static let padding = 8.0
  private static let gap = 14.0

  func script(_ name: String) -> String {
    let box = FigureText.lineHeight + 2 * Self.padding
    let sides = steps.map { step in
      FigureText.lines(step.leaving, width: Self.sideWidth - 2 * Self.padding, most: 4)
    }
    let first = FigureText.lines(start, width: Self.boxWidth - 2 * Self.padding, most: 2)
    let firstHeight = Double(first.count) * FigureText.lineHeight + 2 * Self.padding
    let heights = sides.map { Double($0.count) * FigureText.lineHeight + 2 * Self.padding }
    let height =
      2 * Self.margin + firstHeight + heights.reduce(0) { $0 + $1 + 2 * Self.gap + box }
    let canvas = FigureCanvas(height: height)
    let middle = Self.margin + Self.boxWidth / 2
    let right = FigureCanvas.width - Self.margin - Self.sideWidth
    var script = canvas.preamble(name) + "unset xtics\nunset ytics\n"
    var top = Self.margin
    script += canvas.box(1, x: Self.margin, y: top, width: Self.boxWidth, height: firstHeight)
    script += canvas.labels(first, x: middle, y: top + Self.padding + FigureText.lineHeight / 2, .center)
    top += firstHeight
    for (place, step) in steps.enumerated() {
      let next = top + heights[place] + 2 * Self.gap
      let across = top + Self.gap + heights[place] / 2
      script += canvas.arrow(from: (middle, top), to: (middle, next))
      script += canvas.arrow(from: (middle, across), to: (right, across))
      script += canvas.box(
        2 * place + 2, x: right, y: top + Self.gap, width: Self.sideWidth, height: heights[place])
      script += canvas.labels(
        sides[place], x: right + Self.padding,
        y: top + Self.gap + Self.padding + FigureText.lineHeight / 2)
      script += canvas.box(2 * place + 3, x: Self.margin, y: next, width: Self.boxWidth, height: box)
      script += canvas.label(step.left, x: middle, y: next + box / 2, .center)
      top = next + box
    }
    script += """
      set lmargin 0
      set rmargin 0
      set tmargin 0
      set bmargin 0
      plot [0:1] [0:1] NaN notitle
      """
    return script + "\n" + FigureStyle.end
  }

  func data() -> String {
    var data = FigureData(["box", "step"])
    data.append(start, [0])
    for (place, step) in steps.enumerated() {
      data.append(step.leaving, [Double(place + 1)])
      data.append(step.left, [Double(place + 1)])
    }
    return data.text
  }
}
