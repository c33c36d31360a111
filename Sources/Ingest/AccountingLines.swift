extension Accounting {
  /// A line of an export. It is told with the name of the file where there are several.
  package struct Line: Sendable, Hashable, ExpressibleByIntegerLiteral {
    package var number: Int
    /// `nil` where there is only one file.
    package var file: String?

    package init(_ number: Int, of file: String? = nil) {
      self.number = number
      self.file = file
    }

    package init(integerLiteral number: Int) { self.init(number) }
  }

  /// How many lines are named as examples.
  static let linesShown = 5

  /// The first few of these lines, which are of one file.
  static func firstLines(_ lines: [Line]) -> [Line] {
    Array(lines.sorted { $0.number < $1.number }.prefix(linesShown))
  }

  /// `3, 8, …`, or `3, 8 in a.csv; 5 in b.csv; …`: these lines, of more where `count` is larger.
  package static func text(_ lines: [Line], of count: Int) -> String {
    var parts: [(file: String?, numbers: [String])] = []
    for line in lines {
      if let last = parts.last, last.file == line.file {
        parts[parts.count - 1].numbers.append(String(line.number))
      } else {
        parts.append((line.file, [String(line.number)]))
      }
    }
    let isOfSeveral = parts.contains { $0.file != nil }
    let texts = parts.map { part in
      part.numbers.joined(separator: ", ") + (part.file.map { " in \($0)" } ?? "")
    }
    let rest = count > lines.count && !lines.isEmpty
    return texts.joined(separator: "; ") + (rest ? (isOfSeveral ? "; …" : ", …") : "")
  }

  /// Says of every line that it is of this file.
  package mutating func name(file: String) {
    func named(_ lines: [Line]) -> [Line] {
      lines.map { $0.file == nil ? Line($0.number, of: file) : $0 }
    }
    for place in unusable.indices { unusable[place].lines = named(unusable[place].lines) }
    for place in answers.indices { answers[place].lines = named(answers[place].lines) }
  }

  /// What a file is called beside those before it: files of one name in several folders are told apart.
  package static func name(of file: String, after others: [String]) -> String {
    others.contains(file) ? "\(file) (file \(others.count + 1))" : file
  }
}
