import Foundation

/// Round numbers along an axis, as many as have room.
enum FigureAxis {
  struct Tic: Equatable {
    var place: Double
    var text: String
  }

  /// In an interval of so many pixels.
  static func tics(
    _ low: Double, _ high: Double, pixels: Double, most: Int = 8, isUpright: Bool = false,
    numbers: NumberFormat = .english
  )
    -> [Tic]
  {
    let span = high - low
    guard span > 0, span.isFinite else { return [] }
    for parts in stride(from: most, through: 1, by: -1) {
      let step = step(span, parts: Double(parts))
      let first = (low / step - 1e-9).rounded(.up)
      let count = ((high / step + 1e-9).rounded(.down) - first)
      guard count >= 0, count < 50 else { continue }
      let places = max(0, min(6, -Int(log10(step).rounded(.down))))
      let found = (0...Int(count)).map { index -> Tic in
        let place = (first + Double(index)) * step
        // The third of 0.1 is 0.30000000000000004.
        let rounded = (place * 1e9).rounded() / 1e9
        return Tic(
          place: rounded.isFinite && abs(place) < 1e6 ? rounded : place,
          text: numbers.fixed(place, places))
      }
      if fits(found, span: span, pixels: pixels, isUpright: isUpright) { return found }
    }
    return []
  }

  /// Whether no text comes near its neighbour's, beside it or, on an upright axis, above it.
  static func fits(_ tics: [Tic], span: Double, pixels: Double, isUpright: Bool = false) -> Bool {
    zip(tics, tics.dropFirst()).allSatisfy { left, right in
      let room =
        isUpright
        ? FigureText.lineHeight : (FigureText.width(left.text) + FigureText.width(right.text)) / 2 + 6
      return (right.place - left.place) / span * pixels >= room
    }
  }

  /// A round step that cuts a span into so many parts at the most.
  static func step(_ span: Double, parts: Double) -> Double {
    guard span > 0, span.isFinite else { return 1 }
    var unit = 1.0
    while unit * 10 <= span / parts { unit *= 10 }
    while unit > span / parts, unit > 1e-300 { unit /= 10 }
    return [1, 2, 5, 10].map { $0 * unit }.first { $0 * parts >= span } ?? unit * 10
  }

  static func script(_ tics: [Tic], _ axis: String) -> String {
    "set \(axis)tics (\(tics.map { "\(GnuplotText.quoted($0.text.replacing("%", with: "%%"))) \($0.place)" }.joined(separator: ", ")))\n"
  }
}

extension FigureAxis {
  /// 0.5, 1, 2, 5, …; powers of ten alone where the range is wide.
  static func logarithmic(
    _ low: Double, _ high: Double, pixels: Double, numbers: NumberFormat = .english
  ) -> [Tic] {
    guard low > 0, high > low, (high / low).isFinite else { return [] }
    let decades = Int(log10(low).rounded(.down))...Int(log10(high).rounded(.up))
    let span = log10(high / low)
    for steps in [[1.0, 2, 5], [1.0, 3], [1.0]] {
      let found = decades.flatMap { decade in steps.map { $0 * pow(10, Double(decade)) } }
        .filter { (low...high).contains($0) }
        .map {
          Tic(
            place: $0,
            text: $0 < 1 ? $0.description.replacing(".", with: numbers.point) : numbers.fixed($0, 0))
        }
      let logarithms = found.map { Tic(place: log10($0.place), text: $0.text) }
      if fits(logarithms, span: span, pixels: pixels) { return found }
    }
    // So wide a range has room for every so many powers.
    let every = max(1, decades.count / 6)
    return decades.filter { $0 % every == 0 }.map { Tic(place: pow(10, Double($0)), text: "1e\($0)") }
      .filter { (low...high).contains($0.place) }
  }
}
