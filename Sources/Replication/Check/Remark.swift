/// What one kind of arithmetic says of a report.
struct Remark {
  /// Why it cannot be as printed, each in a sentence.
  var objections: [String] = []
  /// What is worth knowing of a number that can.
  var notes: [String] = []
  var nearest = ""
  /// Several reports cannot stand together, and each might be the wrong one.
  var isConflict = false
  /// A printed p on the wrong side of .05.
  var isDecisionError = false

  static func objection(_ text: String, nearest: String = "") -> Remark {
    Remark(objections: [text], nearest: nearest)
  }

  static func + (left: Remark, right: Remark) -> Remark {
    var sum = left
    sum.objections += right.objections
    sum.notes += right.notes
    sum.nearest = [left.nearest, right.nearest].filter { !$0.isEmpty }.joined(separator: "; ")
    sum.isConflict = left.isConflict || right.isConflict
    sum.isDecisionError = left.isDecisionError || right.isDecisionError
    return sum
  }
}

extension ArithmeticCheck.Result {
  /// What was found of the SD beside a mean: the report is no better than that.
  mutating func add(deviation: ArithmeticCheck.Result) {
    func rank(_ result: ArithmeticCheck.Result) -> Int {
      if result.isUndecided { return 1 }
      return switch result.consistency {
      case .impossible: 3
      case .conflicting: 2
      default: 0
      }
    }
    let isWorse = rank(deviation) > rank(self)
    if isWorse, rank(self) == 0 { (note, pinned) = ("", "") }
    note = joined(note, deviation.note)
    guard isWorse else { return }
    (consistency, unchecked, isUndecided) = (
      deviation.consistency, deviation.unchecked, deviation.isUndecided
    )
  }

  /// An objection decides; without one, what nothing else has judged is possible. What a search left open stays so.
  mutating func add(_ remark: Remark?) {
    guard let remark else { return }
    if !remark.objections.isEmpty {
      if consistency == .possible || consistency == .unchecked { (note, nearest, pinned) = ("", "", "") }
      if consistency != .impossible { consistency = remark.isConflict ? .conflicting : .impossible }
      unchecked = ""
    } else if consistency == .unchecked, !isUndecided {
      (consistency, unchecked) = (.possible, "")
    }
    note = joined(note, (remark.objections + remark.notes).joined(separator: "; "))
    nearest = [nearest, remark.nearest].filter { !$0.isEmpty }.joined(separator: "; ")
    isDecisionError = isDecisionError || remark.isDecisionError
  }
}
