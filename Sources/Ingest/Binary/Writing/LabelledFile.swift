import StudyFile

/// A table for another statistics program, with what its columns and codes are called.
package struct LabelledFile: Sendable {
  /// What it is written for.
  package enum Format: String, Sendable, CaseIterable {
    case sav, zsav, por, dta, sas7bdat, xpt
  }

  package struct Column: Sendable {
    package enum Kind: Sendable, Equatable {
      case number
      /// Of up to so many bytes of UTF-8.
      case text(width: Int)
    }

    package var name: String
    package var label: String?
    package var kind: Kind
    package var values: [Level] = []
    package var missing: [MissingValue] = []
    package var measure: MeasurementLevel?
    /// How the program is to display it, in the program's own words: `F8.2`, `%td`.
    package var format: String?

    package init(name: String, label: String? = nil, kind: Kind = .number) {
      (self.name, self.label, self.kind) = (name, label, kind)
    }
  }

  package enum Cell: Sendable, Equatable {
    /// No answer, without a reason.
    case missing
    case number(Double)
    case text(String)
    /// No answer, for the reason that has this letter (Stata, SAS).
    case tag(UInt8)
  }

  package var format: Format
  package var title: String?
  package var columns: [Column]

  package init(_ format: Format, columns: [Column], title: String? = nil) {
    (self.format, self.columns, self.title) = (format, columns, title)
  }
}

extension LabelledFile.Format {
  var family: StatFileKind.Family {
    switch self {
    case .sav, .zsav, .por: .spss
    case .dta: .stata
    case .sas7bdat, .xpt: .sas
    }
  }

  /// The longest text that a cell holds.
  var longestText: Int {
    switch self {
    case .sav, .zsav: 32_767
    case .por: 255
    case .dta: 2045
    case .sas7bdat: 32_767
    case .xpt: 200
    }
  }

  /// The longest name of a variable, in bytes.
  var longestName: Int {
    switch self {
    case .sav, .zsav: 64
    case .por, .xpt: 8
    case .dta, .sas7bdat: 32
    }
  }
}

extension LabelledFile {
  /// Names that the program takes, in the order of the columns and each once: other letters become `_`, and what is too
  /// long is cut.
  package func legalNames() -> [String] {
    var taken: Set<String> = []
    return columns.map { column in
      var name = String(
        column.name.unicodeScalars.map { scalar -> Character in
          let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || (48...57).contains(scalar.value))
          return isPlain || scalar == "_" || (scalar == "." && format.family == .spss)
            ? Character(scalar) : "_"
        })
      while name.last == "." { name.removeLast() }
      if name.first.map({ !$0.isLetter }) ?? true { name = "v" + name }
      if Self.reserved.contains(name.lowercased()) { name += "_" }
      if format == .por || format == .xpt { name = name.uppercased() }
      name = String(name.prefix(format.longestName))
      var number = 1
      var unique = name
      while !taken.insert(unique.lowercased()).inserted {
        number += 1
        let ending = "_\(number)"
        unique = name.prefix(format.longestName - ending.count) + ending
      }
      return unique
    }
  }

  private static let reserved: Set<String> = [
    "all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with",
    "_all", "_b", "byte", "_coef", "_cons", "double", "float", "if", "in", "int", "long", "_n", "_pi",
    "_pred",
    "_rc", "_skip", "strl", "using",
  ]
}
