import Ingest
import StudyFile

/// An archive as a file has it: JSON, one line for each tally.
struct ArchiveFile: Codable {
  static let format = "tearsheet tallies"
  /// Of a file with sampling weights; without them it is that of the first version, which older programs read.
  static let version = 2

  struct Study: Codable {
    var id: String
    var sha256: String
    var data: [String: String]
    var variables: [String: String]
  }

  struct Records: Codable {
    struct Unusable: Codable {
      var reason: String
      var count: Int
      var lines: [Int]
      /// Of which file each line is, where there are several.
      var files: [String]?
    }
    struct Answers: Codable {
      var variable: String
      var column: String
      var reason: String
      var count: Int
      /// Answers that stand without the options that are counted.
      var kept: Int?
      var lines: [Int]
      var files: [String]?
    }
    /// What `lines` are, where they are not lines.
    var unit: Accounting.Unit?
    var read: Int
    var used: Int
    var respondents: Int
    /// By the alternatives of the study's `exclude`.
    var excluded: [Int]
    var unusable: [Unusable]
    var answers: [Answers]
    /// By variable, how many answers there are, usable or not.
    var given: [String: Int]?
    var outsideScale: [String: Int]
    /// Levels that the study file names and no record has.
    var unmet: [LevelName]?
  }

  /// What the codes of one axis mean: one of both, or neither for no and yes.
  struct Values: Codable {
    var labels: [String]?
    var numbers: [Double]?
  }

  /// One tally: of patterns, or of moments.
  struct Entry: Codable {
    var of: String
    var values: [Values]?
    /// The codes of a pattern, and how many respondents have it. A code below 0 is a reason why there is no answer.
    var patterns: [[Int]]?
    /// For each pattern, the sum of its weights and that of their squares.
    var weights: [WeightSums]?
    var n: Int?
    var means: [Double]?
    var remainders: [Double]?
    var products: [Double]?
    /// Of occasions: the rows of each, the respondents with several of one, and the rows of nobody or no occasion.
    var rows: [Int]?
    var ambiguous: Int?
    var unplaced: Int?
  }

  var format: String
  var version: Int
  var program: String
  var study: Study
  var sources: [TallyArchive.Source]
  var notes: [TallyArchive.Note]
  var records: Records
  var withheld: Withheld?
  var tallies: [Entry]
}

extension ArchiveFile {
  init(
    _ archive: TallyArchive, study: StudyFile.Study, sha256: String, meaning: StudyMeaning, program: String
  ) {
    format = Self.format
    version = meaning.data["weight"] == nil ? 1 : Self.version
    self.program = program
    self.study = Study(id: study.id, sha256: sha256, data: meaning.data, variables: meaning.variables)
    sources = archive.sources
    notes = archive.notes
    let tallies = archive.tallies
    records = Records(
      unit: archive.records.places == .line ? nil : archive.records.places, read: archive.records.read,
      used: tallies.used, respondents: tallies.respondents,
      excluded: tallies.excluded,
      unusable: archive.records.unusable.map {
        .init(
          reason: $0.reason, count: $0.count, lines: $0.lines.map(\.number), files: Self.files($0.lines))
      },
      answers: archive.records.answers.map {
        .init(
          variable: $0.variable, column: $0.column, reason: $0.reason, count: $0.count, kept: $0.kept,
          lines: $0.lines.map(\.number), files: Self.files($0.lines))
      },
      given: archive.records.given,
      outsideScale: tallies.outsideScale, unmet: tallies.unmet.isEmpty ? nil : tallies.unmet)
    withheld = archive.withheld
    self.tallies = zip(meaning.requests, tallies.results).map { Entry($0, $1) }
  }
}

extension ArchiveFile {
  /// `nil` where one file has all lines.
  private static func files(_ lines: [Accounting.Line]) -> [String]? {
    lines.contains { $0.file != nil } ? lines.map { $0.file ?? "" } : nil
  }

  static func lines(_ numbers: [Int], _ files: [String]?) -> [Accounting.Line] {
    numbers.enumerated().map { place, number in
      let file = files.flatMap { $0.indices.contains(place) ? $0[place] : nil }
      return Accounting.Line(number, of: file?.isEmpty == true ? nil : file)
    }
  }
}

extension ArchiveFile.Entry {
  init(_ text: String, _ result: Tallies.Result) {
    of = text
    switch result {
    case .patterns(let counts): set(counts)
    case .crossProducts(let tally):
      n = tally.n
      means = tally.means
      remainders = tally.remainders
      products = tally.products
    case .occasions(let counts):
      set(counts.patterns)
      rows = counts.rows
      ambiguous = counts.ambiguous
      unplaced = counts.unplaced
    }
  }

  private mutating func set(_ counts: PatternCounts) {
    values = counts.values.map(ArchiveFile.Values.init)
    patterns = counts.patterns.map { $0.codes.map(Int.init) + [$0.count] }
    let sums = counts.patterns.compactMap(\.weights)
    weights = sums.isEmpty ? nil : sums
  }
}

extension ArchiveFile.Values {
  init(_ values: PatternCounts.Values) {
    switch values {
    case .labels(let labels): self.init(labels: labels, numbers: nil)
    case .numbers(let numbers): self.init(labels: nil, numbers: numbers)
    case .flags: self.init(labels: nil, numbers: nil)
    }
  }
}
