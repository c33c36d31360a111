import Foundation
import StudyFile
import Testing

@testable import Ingest

/// Exports of every platform, damaged: they are recognised as something or refused in words, and nothing traps.
@Suite struct PlatformDamageTests {
  private static let exports = [
    QualtricsTests.current, SurveyMonkeyTests.expanded, REDCapTests.raw, LimeSurveyTests.codes,
    FormsTests.google,
    FormsTests.microsoft, FieldworkTests.kobo, FieldworkTests.formr, UnclaimedHeadingsTests.asked[0],
  ]

  @Test func damagedExports() throws {
    var random = SplitMix(state: 2013)
    for export in Self.exports {
      for _ in 0..<40 {
        try withExport(damaged(export, &random)) { path in
          for format in ["auto", "qualtrics", "redcap", "limesurvey", "surveymonkey", "odk", "google-forms"] {
            var data = DataSource()
            data.format = format
            if random.next() % 4 == 0 { data.headings = Int(random.next() % 3) + 1 }
            do {
              let found = try DataDictionary(ofExport: path, data: data)
              #expect(Set(found.columns.map(\.heading)).count == found.columns.count)
            } catch let error as Diagnostics {
              #expect(!error.list.isEmpty)
            }
          }
        }
      }
    }
  }

  @Test func damagedDictionaries() throws {
    var random = SplitMix(state: 1863)
    for (export, dictionary) in [
      (REDCapTests.raw, REDCapTests.dictionary), (LimeSurveyTests.codes, LimeSurveyTests.spss),
      (LimeSurveyTests.codes, LimeSurveyTests.r),
    ] {
      try withExport(export) { path in
        for _ in 0..<100 {
          try withExport(damaged(dictionary, &random)) { companion in
            do {
              _ = try DataDictionary(ofExport: path, data: described(by: companion))
            } catch let error as Diagnostics {
              #expect(!error.list.isEmpty)
            }
          }
        }
      }
    }
  }

  private func damaged(_ text: String, _ random: inout SplitMix) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0...(random.next() % 4) where !bytes.isEmpty {
      let place = Int(random.next() % UInt64(bytes.count))
      switch random.next() % 5 {
      case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
      case 1: bytes[place] = Array("\",;\n[]{}()_.|<>= -".utf8)[Int(random.next() % 18)]
      case 2: bytes.remove(at: place)
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int(random.next() % 60) + 1))
      default:
        bytes.insert(
          contentsOf: Array(["___", "[", "]", "(choice=", "\"\"", "<", ". "][Int(random.next() % 7)].utf8),
          at: place)
      }
    }
    return bytes
  }
}
