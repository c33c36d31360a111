import Foundation
import Replication
import StudyFile

/// The published reports of a study as the data are made to satisfy them: each with what it becomes where it cannot hold as
/// printed.
struct Statements {
  enum Aim: Sendable {
    case asPrinted
    /// The closest value that whole people can give.
    case nearest(PrintedNumber)
    /// It cannot hold beside the others; it is approached.
    case givenUp(String)
    /// Not of these respondents, or nothing that answers could show.
    case leftOut(String)

    var isFeasible: Bool {
      switch self {
      case .asPrinted, .nearest: true
      case .givenUp, .leftOut: false
      }
    }
  }

  /// With one report for each thing that can hold or not: a standard deviation or a direction printed beside a value is a
  /// report of its own. The sample is that of the data.
  let study: Study
  /// For each finding, of its reports.
  private(set) var aims: [[Aim]]

  init(_ original: Study, respondents: Int, sample: PublishedSample?) {
    var whole = original
    for place in sample?.findings ?? [] { whole.findings[place].sample = respondents }
    var study = whole
    for place in study.findings.indices {
      study.findings[place].reports = study.findings[place].reports.flatMap(Self.apart)
    }
    self.study = study
    let own = Set(sample?.findings ?? [])
    aims = study.findings.indices.map { place in
      study.findings[place].reports.map { report in
        if let other = original.findings[place].sample, !own.contains(place) {
          return .leftOut("it is of another sample, of \(other)" + (other == sample?.n ? " too" : ""))
        }
        return Self.reason(report).map { .leftOut($0) } ?? .asPrinted
      }
    }
    settle()
    giveUpDeviations(whole)
  }

  private static func reason(_ report: PublishedReport) -> String? {
    if case .test = report.target { return "a test printed by itself does not say which answers gave it" }
    return report.value == nil && report.direction == nil ? "it says neither a value nor a direction" : nil
  }

  /// Which sample the data are of: the one that most reports are of, and of several the first.
  static func sample(of study: Study) -> PublishedSample? {
    let samples = PublishedSample.all(of: study)
    let most = samples.map(\.reports).max()
    return samples.first { $0.reports == most }
  }

  private static func apart(_ report: PublishedReport) -> [PublishedReport] {
    var (main, more) = (report, [PublishedReport]())
    if case .variable = report.target, let sd = report.sd {
      if report.measure == "sd", report.value == nil {
        main.value = sd
      } else if report.measure != "sd" {
        var spread = report
        (spread.measure, spread.value) = ("sd", sd)
        spread.sd = nil
        more.append(spread)
      }
      main.sd = nil
    }
    if main.value != nil, main.direction != nil {
      var claim = main
      claim.value = nil
      more.append(claim)
    }
    return [main] + more
  }

  /// Those that can hold, with the values that they can have.
  var feasible: Study {
    var feasible = study
    for (number, finding) in study.findings.enumerated() {
      feasible.findings[number].reports = finding.reports.indices.compactMap { place in
        var report = finding.reports[place]
        if case .nearest(let value) = aims[number][place] { report.value = value }
        return aims[number][place].isFeasible ? report : nil
      }
    }
    return feasible
  }

  /// Where each report of `feasible` stands in `study`.
  private var places: [(finding: Int, report: Int)] {
    aims.indices.flatMap { finding in
      aims[finding].indices.filter { aims[finding][$0].isFeasible }.map { (finding, $0) }
    }
  }

  /// Finds by arithmetic what can hold together; of those of which any could give way, the last does.
  private mutating func settle() {
    var isSettled = false
    while !isSettled {
      isSettled = true
      var conflicting: (finding: Int, report: Int)?
      for (place, result) in zip(places, ArithmeticCheck(feasible).results.joined()) {
        switch result.consistency {
        case .possible, .unchecked: continue
        case .conflicting: conflicting = place
        case .impossible:
          isSettled = false
          let nearest = PrintedNumber(result.nearest.components(separatedBy: " or ")[0])
          if case .asPrinted = aims[place.finding][place.report], let nearest {
            aims[place.finding][place.report] = .nearest(nearest)
          } else {
            aims[place.finding][place.report] = .givenUp(result.note)
          }
        }
      }
      if let conflicting {
        isSettled = false
        aims[conflicting.finding][conflicting.report] = .givenUp(
          "it does not go with other numbers of the sample")
      }
    }
  }

  /// Standard deviations that whole answers cannot have beside their mean.
  private mutating func giveUpDeviations(_ whole: Study) {
    let hasDeviations = whole.findings.flatMap(\.reports).contains { $0.sd != nil && $0.value != nil }
    guard hasDeviations else { return }
    for (number, results) in ArithmeticCheck(whole).results.enumerated() {
      var place = 0
      for (report, result) in zip(whole.findings[number].reports, results) {
        let parts = Self.apart(report)
        for (offset, part) in parts.enumerated() where part.measure == "sd" && offset > 0 {
          if result.consistency == .impossible, case .asPrinted = aims[number][place],
            case .asPrinted = aims[number][place + offset]
          {
            aims[number][place + offset] = .givenUp(result.note)
          }
        }
        place += parts.count
      }
    }
  }
}
