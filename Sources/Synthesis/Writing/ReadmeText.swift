import StudyFile

extension Synthesis {
  /// The first line of every README that is written beside data.
  package static let readmeBeginning = "**Nobody gave these answers."

  /// What stands beside the data: how they were made, what holds in them and what does not.
  ///
  /// - Parameters:
  ///   - file: the name of the data file.
  ///   - command: what was typed, without the folders of this machine.
  package func readme(file: String, command: String) -> String {
    let held = claims.filter(\.holds)
    let rest = claims.filter { !$0.holds }
    var lines = [
      "\(Self.readmeBeginning) `\(file)` is synthetic: made by tearsheet from published numbers.**", "",
      "\(used) respondents are counted"
        + (excluded > 0 ? ", and \(excluded) more are left out by `exclude`" : "")
        + ". The first column marks every row. Made by", "", "```sh", command, "```", "",
      "which makes the same data each time; another seed makes other data of which the same holds.", "",
      "Only what is listed here is known of the people who were asked. Everything else, who gave which answers together above"
        + " all, is invention within what is plausible: do not learn anything from it.", "",
    ]
    lines += Self.table("Published, and so in the data", held) { [$0.published, $0.given] }
    lines += Self.table("Published, and not so in the data", rest, more: "why") {
      [$0.published, $0.given, $0.reason]
    }
    return lines.joined(separator: "\n")
  }

  private static func table(
    _ title: String, _ claims: [Claim], more: String? = nil, _ cells: (Claim) -> [String]
  ) -> [String] {
    guard !claims.isEmpty else { return [] }
    let heads = ["finding", "what", "published", "in the data"] + [more].compactMap(\.self)
    func line(_ cells: [String]) -> String {
      "| " + cells.map { $0.replacing("|", with: "\\|").replacing("\n", with: " ") }.joined(separator: " | ")
        + " |"
    }
    return ["## \(title)", "", line(heads), line(heads.map { _ in "---" })]
      + claims.map { line([$0.finding, "`\($0.report)`"] + cells($0)) } + [""]
  }
}
