/// An Atom feed (RFC 4287) of the reports.
struct DigestFeed {
  let digest: Digest
  /// Where the folder will be found, with a slash at its end; empty where nobody knows yet.
  let address: String

  static let beginning = XMLElement.declaration + "<!-- tearsheet digest -->\n"
  /// Of what has no date: a feed has to have one.
  private static let undated = "1970-01-01T00:00:00Z"

  var text: String {
    let updated = digest.entries.compactMap { Self.moment($0.date) }.max() ?? Self.undated
    let feed = XMLElement(
      "feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", digest.say.language.rawValue)],
      [
        XMLElement("title", text: digest.title),
        XMLElement("id", text: NameUUID.urn("digest", digest.title)),
        XMLElement("updated", text: updated),
        XMLElement("author", [XMLElement("name", text: digest.title)]),
        XMLElement("generator", text: "tearsheet"),
        link(address + "index.html", rel: "alternate"), link(address + "feed.xml", rel: "self"),
      ] + digest.entries.map(element))
    return Self.beginning + feed.text()
  }

  private func element(_ entry: DigestEntry) -> XMLElement {
    let headline = entry.headline.map { "\($0.number): \($0.label)." } ?? ""
    let notice = entry.isSynthetic ? Words.of(entry.language)("digest.synthetic").plain : ""
    let summary = [notice, headline, entry.shortSummary].filter { !$0.isEmpty }.joined(separator: " ")
    let related = entry.doi.map { [link("https://doi.org/" + $0, rel: "related")] } ?? []
    return XMLElement(
      "entry",
      [
        XMLElement("title", text: entry.title),
        XMLElement("id", text: NameUUID.urn("study", entry.id)),
        XMLElement("updated", text: Self.moment(entry.date) ?? Self.undated),
        link(address + Digest.address(entry), rel: "alternate"),
      ] + related
        + entry.topics.map { XMLElement("category", [("term", $0)]) }
        + [XMLElement("summary", text: summary)])
  }

  private func link(_ address: String, rel: String) -> XMLElement {
    XMLElement("link", [("rel", rel), ("href", address)])
  }

  /// The first moment of the day, month or year.
  static func moment(_ date: String) -> String? {
    guard let month = DigestMonth(date) else { return nil }
    let parts = date.split(separator: "-")
    let day = parts.count == 3 ? Int(parts[2]).flatMap { (1...31).contains($0) ? $0 : nil } ?? 1 : 1
    func padded(_ number: Int, _ digits: Int) -> String {
      String(repeating: "0", count: max(0, digits - String(number).count)) + String(number)
    }
    return "\(padded(month.year, 4))-\(padded(max(1, month.month), 2))-\(padded(day, 2))T00:00:00Z"
  }
}
