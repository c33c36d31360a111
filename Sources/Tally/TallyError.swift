/// Why a pass cannot be prepared or go on.
package enum TallyError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The plan asks for something of a variable that it cannot give. The study file's checks should have said so.
  case unusable(variable: String, reason: String)
  /// The reader's batch is not what its layout promised: a fault of this program, not of the data.
  case malformedBatch(String)
  case negativeFrequency(line: Int)
  case tooManyRespondents
  case tooManyValues(variable: String)
  /// Tallies can be merged only where they count the same things.
  case differentPlans

  package var description: String {
    switch self {
    case .unusable(let variable, let reason): "\(variable) \(reason)"
    case .malformedBatch(let what): "a batch of rows does not fit its layout: \(what); please report this"
    case .negativeFrequency(let line):
      "line \(line): the row stands for fewer than 0 respondents; correct its count"
    case .tooManyRespondents:
      "the counts add up to more than \(Int.max) respondents; check the column that 'count' names"
    case .tooManyValues(let variable):
      "\(variable) has more than \(Int32.max) distinct values; leave it out, or 'cut' it into intervals"
    case .differentPlans: "tallies of different studies or of different analyses cannot be merged"
    }
  }
}
