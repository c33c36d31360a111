import Foundation

/// Numbers in notes, which people read: `10`, not the `10.000000000000002` that 100 · 0.1 can be.
enum PlainNumber {
  static func text(_ value: Double) -> String { String(format: "%.10g", value) }
}
