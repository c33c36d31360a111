import Foundation
import Testing

/// The same inputs give the same bytes, wherever and whenever.
struct SameBytesTests {
  @Test func `twice, in another folder, in another zone and language`() throws {
    try inSandbox { sandbox in
      for folder in ["here", "there/deep"] {
        try FileManager.default.createDirectory(
          at: sandbox.folder.appending(path: folder), withIntermediateDirectories: true)
        try sandbox.write(
          "\(folder)/study.yaml",
          SmallSurvey.study + "\n  - {id: share, proportion: cried = Yes, against: 50%}\n")
        try sandbox.write("\(folder)/data.csv", SmallSurvey.answers)
      }
      func contents(_ study: String, _ output: String, _ environment: [String: String] = [:]) throws
        -> [String: Data]
      {
        let process = Program.process(["analyze", study, "-q", "-o", output], in: sandbox.folder)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return try sandbox.contents(output)
      }
      let first = try contents("here/study.yaml", "first")
      #expect(first.keys.contains("index.html"))
      #expect(try contents("here/study.yaml", "first") == first)
      #expect(
        try contents(
          sandbox.folder.appending(path: "there/deep/study.yaml").path, "second/one",
          [
            "TZ": "Pacific/Auckland", "HOME": "/", "USER": "x",
          ])
          == first)
      guard let german = try german(in: sandbox) else {
        print("skipped in part: no locale with a decimal comma is installed, and none can be made")
        return
      }
      #expect(try contents("here/study.yaml", "third", german) == first)
    }
  }

  /// An environment in which numbers are written with a comma; `nil` where this machine has none.
  private func german(in sandbox: Sandbox) throws -> [String: String]? {
    let installed = ["LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8"]
    if try decimalPoint(installed, in: sandbox) == "," { return installed }
    let folder = sandbox.folder.appending(path: "locales")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let made = installed.merging(["LOCPATH": folder.path]) { $1 }
    _ = try outputOf(
      "/usr/bin/localedef", ["-i", "de_DE", "-f", "UTF-8", folder.appending(path: "de_DE.UTF-8").path], [:],
      in: sandbox)
    return try decimalPoint(made, in: sandbox) == "," ? made : nil
  }

  private func decimalPoint(_ environment: [String: String], in sandbox: Sandbox) throws -> String? {
    try outputOf("/usr/bin/locale", ["decimal_point"], environment, in: sandbox)?
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private func outputOf(
    _ program: String, _ arguments: [String], _ environment: [String: String], in sandbox: Sandbox
  ) throws -> String? {
    guard FileManager.default.isExecutableFile(atPath: program) else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = environment
    try sandbox.write(".said", "")
    process.standardOutput = try FileHandle(forWritingTo: sandbox.folder.appending(path: ".said"))
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return try sandbox.read(".said")
  }

  @Test func `several files are one`() throws {
    try inSandbox { sandbox in
      let records = (0..<40).map { "\(20 + $0 * 7 % 50),\($0 % 3 == 0 ? "Yes" : "No")\n" }
      try sandbox.write("study.yaml", SmallSurvey.study)
      try sandbox.write("all.csv", "age,cried\n" + records.joined())
      try sandbox.write("first.csv", "age,cried\n" + records[..<13].joined())
      // Its columns stand otherwise, and its lines end otherwise.
      let turned = records[13...].map {
        $0.dropLast().split(separator: ",").reversed().joined(separator: ";") + "\r\n"
      }
      try sandbox.write("second.csv", "cried;age\r\n" + turned.joined())
      #expect(
        try Program.run(
          "analyze", "study.yaml", "--data", "all.csv", "-o", "one", "--no-figures", in: sandbox.folder
        ).code == 0)
      let split = try Program.run(
        "analyze", "study.yaml", "--data", "first.csv", "--data", "second.csv", "-o", "two", "--no-figures",
        in: sandbox.folder)
      #expect(split.code == 0)
      #expect(split.output.contains("40 of 40 records used"))
      for name in ["results.csv", "results.json"] {
        #expect(try sandbox.read("one/\(name)") == sandbox.read("two/\(name)"))
      }
      let absent = try Program.run(
        "analyze", "study.yaml", "--data", "first.csv", "--data", "third.csv", "-o", "two", in: sandbox.folder
      )
      #expect(absent.code == 3)
      #expect(absent.errors == "third.csv: error: there is no such file\n")
      try sandbox.write("copy.csv", try sandbox.read("first.csv"))
      let twice = try Program.run(
        "analyze", "study.yaml", "--data", "first.csv", "--data", "copy.csv", "-o", "two", in: sandbox.folder)
      #expect(twice.code == 3)
      #expect(
        twice.errors
          == "copy.csv: error: it is the same data as first.csv: its respondents would count twice; leave one of both out\n"
      )
    }
  }

  /// Random numbers as well: bootstrap intervals of every kind of effect, and a table that Fisher's test cannot enumerate.
  @Test func `resamples on one thread, two, three and sixteen`() throws {
    try inSandbox { sandbox in
      try sandbox.write(
        "study.yaml",
        """
        study: drawn
        data: {file: data.csv}
        variables:
          cried: {measure: nominal, values: ["No", "Yes"]}
          site: {measure: nominal}
          town: {measure: nominal}
          first: {measure: numeric}
          second: {measure: numeric}
          third: {measure: numeric}
        scales:
          whole: {items: [first, second, third], range: [0, 9]}
        analyses:
          - {id: share, proportion: cried = Yes, interval: bootstrap, resamples: 700}
          - {id: sites, compare: cried ~ site, where: "site in [a, b]", interval: bootstrap, resamples: 700}
          - {id: towns, compare: town ~ site}
          - {id: groups, compare: first ~ cried, interval: bootstrap-percentile, resamples: 700}
          - {id: both, correlate: [first, second], interval: bootstrap, resamples: 700}
          - {id: alpha, reliability: whole, interval: bootstrap, resamples: 700}
        findings:
          - id: towns
            quote: Towns and sites went together.
            reports: [{association: town ~ site, direction: none}]
        """)
      var random = SplitMix64(state: 11)
      var text = "cried,site,town,first,second,third\n"
      for _ in 0..<600 {
        let draw = random.next()
        func of(_ shift: Int, _ bound: UInt64) -> UInt64 { draw >> UInt64(shift) % bound }
        let site = ["a", "b", "c", "d", "e", "f"][Int(of(3, 6))]
        let town = ["p", "q", "r", "s", "t", "u", "v"][Int(of(9, 7))]
        text += "\(of(0, 3) == 0 ? "Yes" : "No"),\(site),\(town),\(of(17, 10)),\(of(23, 10)),\(of(31, 10))\n"
      }
      try sandbox.write("data.csv", text)
      func run(threads: String) throws -> [String: Data] {
        let outcome = try Program.run(
          "analyze", "study.yaml", "--no-figures", "--threads", threads, in: sandbox.folder)
        #expect(outcome.code == 0, "\(outcome.errors)")
        return try sandbox.contents("reports/drawn")
      }
      let files = try run(threads: "1")
      let results = String(decoding: try #require(files["results.csv"]), as: UTF8.self)
      for drawn in ["monte carlo", "bootstrap BCa, 700 resamples", "bootstrap percentile, 700 resamples"] {
        #expect(results.contains(drawn))
      }
      for threads in ["2", "3", "16"] { #expect(try run(threads: threads) == files, "\(threads) threads") }
    }
  }

  /// Several chunks of a file, with all that has to be put together again: sums of fractions, levels as they are met,
  /// lines of records and answers that cannot be used.
  @Test func `on one thread, two and sixteen`() throws {
    try inSandbox { sandbox in
      try sandbox.write(
        "study.yaml",
        """
        study: large
        data: {file: data.csv, exclude: "site = 7"}
        variables:
          age: {measure: numeric, range: [18, 90]}
          hours: {measure: numeric}
          cried: {measure: nominal, values: ["No", "Yes"]}
          site: {measure: nominal}
        analyses:
          - {id: sample, describe: [age, hours, cried, site]}
          - {id: difference, compare: age + hours ~ cried}
          - {id: sites, compare: cried ~ site}
          - {id: together, correlate: [age, hours]}
          - {id: model, model: hours ~ age + cried}
        """)
      var random = SplitMix64(state: 5)
      var text = "age,hours,cried,site,comment\n"
      for record in 0..<30_000 {
        let draw = random.next()
        let hours = Double(draw % 100_003) / 1009
        let cried = draw % 97 == 0 ? "Perhaps \(draw % 5)" : ["Yes", "No"][Int(draw / 7 % 2)]
        text += "\(16 + draw / 11 % 80),\(hours),\(cried),\(draw / 1009 % 9),"
        text += draw % 31 == 0 ? "\"Said \"\"no\"\",\nthen \(record)\"" : "nothing more was said that day"
        text += draw % 1009 == 0 ? ",more\n" : "\n"
      }
      try sandbox.write("data.csv", text)
      #expect(text.utf8.count > 3 << 19)
      func run(threads: String) throws -> (Program.Outcome, [String: Data]) {
        let outcome = try Program.run(
          "analyze", "study.yaml", "--no-figures", "--threads", threads, in: sandbox.folder)
        return (outcome, try sandbox.contents("reports/large"))
      }
      let (outcome, files) = try run(threads: "1")
      #expect(outcome.code == 0 && outcome.output.contains("unusable:"))
      #expect(outcome.output.contains("perhaps") || outcome.output.contains("not one of the values"))
      for threads in ["2", "16"] {
        let (other, otherFiles) = try run(threads: threads)
        #expect(other.output == outcome.output && other.errors == outcome.errors)
        #expect(otherFiles == files)
      }
      #expect(
        try Program.run("analyze", "study.yaml", "--threads", "0", in: sandbox.folder).errors.contains(
          "--threads is a number from 1 to 256."))
    }
  }
}

/// Steele, G. L., Lea, D., & Flood, C. H. (2014). Fast splittable pseudorandom number generators. OOPSLA.
private struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
