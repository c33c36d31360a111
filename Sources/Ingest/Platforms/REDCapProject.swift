import Foundation
import StudyFile

/// What REDCap's API gives besides the dictionary, where it stands beside an export: its events, arms and instruments.
struct REDCapProject {
  private(set) var events: [Level] = []
  private(set) var instruments: [Level] = []
  /// The files that it was read from.
  private(set) var names: [String] = []

  private static let longest = 1 << 20

  init(beside path: String) {
    let folder = (path as NSString).deletingLastPathComponent
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder)) ?? []
    let own = (path as NSString).lastPathComponent
    let usual = all.filter { name in
      let lower = name.lowercased()
      return name != own && lower.hasSuffix(".csv")
        && ["event", "arm", "instrument"].contains { lower.contains($0) }
    }
    var arms: [String: String] = [:]
    for name in usual.sorted() {
      guard let rows = Self.rows(folder.isEmpty ? name : folder + "/" + name), let first = rows.first else {
        continue
      }
      if first["uniqueeventname"] != nil, first["eventname"] != nil, events.isEmpty {
        let isOneArm = Set(rows.map { $0["armnum"] ?? "" }).count == 1
        events = rows.map { row in
          let label = row["eventname"] ?? ""
          return Level(
            code: row["uniqueeventname"] ?? "",
            label: isOneArm ? label : "\(label) (arm \(row["armnum"] ?? ""))")
        }
        names.append(name)
      } else if first["instrumentname"] != nil, first["instrumentlabel"] != nil, instruments.isEmpty {
        instruments = rows.map {
          Level(code: $0["instrumentname"] ?? "", label: Markup.plain($0["instrumentlabel"] ?? ""))
        }
        names.append(name)
      } else if Set(first.keys) == ["armnum", "name"], arms.isEmpty {
        for row in rows { arms[row["armnum"] ?? ""] = row["name"] }
      }
    }
    for (number, name) in arms {
      for place in events.indices where events[place].label.hasSuffix(" (arm \(number))") {
        events[place].label = events[place].label.dropLast(number.count + 6) + "(\(name))"
      }
    }
    for levels in [events, instruments] where Set(levels.map(\.label)).count < levels.count {
      // Labels that say one thing of two would mix them.
      if levels == events { events = [] } else { instruments = [] }
    }
  }

  /// By the letters and digits of their headings; `nil` where it cannot be read.
  private static func rows(_ path: String) -> [[String: String]]? {
    guard var source = try? ByteSource(path: path, isHashed: false),
      let text = try? source.peek(longest), text.count < longest
    else { return nil }
    var reader = RecordReader(text, isWhole: true, file: path, delimiter: .comma)
    guard let records = try? reader.records(), let header = records.first?.fields.map(\.headingKey) else {
      return nil
    }
    return records.dropFirst().filter { $0.fields.count == header.count }.map { record in
      Dictionary(zip(header, record.fields.map(\.trimmedAsField)), uniquingKeysWith: { first, _ in first })
    }
  }
}

extension Recognition {
  /// Names of events and of repeated instruments become values with labels, where every one that was met is known.
  mutating func apply(_ project: REDCapProject, _ start: ExportStart) {
    name("redcapeventname", project.events, start)
    name("redcaprepeatinstrument", project.instruments, start)
    if !project.names.isEmpty {
      notes.append(
        "what its events and instruments are called is read from "
          + project.names.map { "'\($0)'" }.joined(separator: " and ") + " beside it")
    }
  }

  /// The dictionary has the names of its instruments, which REDCap makes of what they are called.
  mutating func nameInstruments(_ dictionary: REDCapDictionary, _ start: ExportStart) {
    name(
      "redcaprepeatinstrument",
      dictionary.forms.map { form in
        let words = form.replacing("_", with: " ").onOneLine
        return Level(code: form, label: words.prefix(1).uppercased() + words.dropFirst())
      }, start)
  }

  private mutating func name(_ key: String, _ levels: [Level], _ start: ExportStart) {
    guard let column = start.column(key), !levels.isEmpty, columns[column].values.isEmpty else { return }
    let known = Swift.Set(levels.map(\.code))
    let answers = start.answers(column, below: furtherHeadings)
    guard !answers.isEmpty, answers.allSatisfy(known.contains) else { return }
    (columns[column].values, columns[column].measure) = (levels, .nominal)
  }
}
