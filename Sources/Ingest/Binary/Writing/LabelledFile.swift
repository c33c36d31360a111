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
      /// Whole numbers within these; a file that tells their sizes apart gives them no more room than they need.
      case whole(ClosedRange<Int>)
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

  /// A check-all-that-apply question: its options are columns, in which 1 is a tick (SPSS).
  package struct MultipleResponse: Sendable, Equatable {
    package var name: String
    package var label: String?
    /// At least one, by their places.
    package var columns: [Int]

    package init(name: String, label: String?, columns: [Int]) {
      (self.name, self.label, self.columns) = (name, label, columns)
    }
  }

  package var format: Format
  package var title: String?
  package var columns: [Column]
  package var sets: [MultipleResponse] = []
  /// The place of the column that says how many respondents a row stands for (SPSS).
  package var weight: Int?

  package init(_ format: Format, columns: [Column], title: String? = nil) {
    (self.format, self.columns, self.title) = (format, columns, title)
  }
}
