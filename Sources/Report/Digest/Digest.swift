import Foundation
import Mustache
import StudyFile

/// The pages of a research network: its reports by month and topic, as static files beside their folders.
struct Digest {
  let title: String
  let say: Words
  /// The newest first; what has no date, last.
  let entries: [DigestEntry]
  private let page: MustacheTemplate
  private let card: MustacheTemplate

  /// So many reports stand on the first page in full.
  static let newest = 12

  /// The templates are part of the program: that they parse is tested.
  ///
  /// - Parameters:
  ///   - title: without one it is called a digest, in its language.
  ///   - language: without one it is that of most reports.
  init(title: String?, entries: [DigestEntry], language: ReportLanguage? = nil) throws {
    say = Words.of(language ?? Self.language(of: entries))
    self.title = title ?? say("digest.title").plain
    self.entries = entries.sorted {
      switch (DigestMonth($0.date), DigestMonth($1.date)) {
      case (let one?, let other?) where one != other: other < one
      case (_?, nil): true
      case (nil, _?): false
      default: ($0.title, $0.folder) < ($1.title, $1.folder)
      }
    }
    page = try MustacheTemplate(string: DigestTemplate.text)
    card = try MustacheTemplate(string: DigestTemplate.card)
  }

  /// By name, all in one folder.
  var pages: [(name: String, text: String)] {
    let index = (
      "index.html",
      html("index.html", say("digest.new").plain, Array(entries.prefix(Self.newest)), areCards: true)
    )
    let archive = ("archive.html", html("archive.html", say("digest.all").plain, entries, areCards: false))
    return [index, archive]
      + topics.map { topic in
        let those = entries.filter { $0.topics.contains(topic.name) }
        return (topic.page, html(topic.page, topic.name, those, areCards: true))
      }
  }

  /// That of most reports; of several as often, the one that the program names first.
  private static func language(of entries: [DigestEntry]) -> ReportLanguage {
    let counts = ReportLanguage.allCases.map { language in entries.count { $0.language == language } }
    return zip(ReportLanguage.allCases, counts).first { $1 == counts.max() }?.0 ?? .english
  }

  /// Each with the name of its page, in the order of the alphabet.
  var topics: [(name: String, page: String)] {
    var taken: Set<String> = []
    return Set(entries.flatMap(\.topics)).sorted().map { name in
      var page = Self.stem(name)
      while !taken.insert(page).inserted { page += "-" }
      return (name, "topic-\(page).html")
    }
  }

  /// Small letters, digits and hyphens.
  private static func stem(_ name: String) -> String {
    let plain = name.applyingTransform(.stripDiacritics, reverse: false) ?? name
    let words = plain.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "other" : words.joined(separator: "-")
  }

  private func html(_ name: String, _ heading: String, _ entries: [DigestEntry], areCards: Bool) -> String {
    let style = StyleSheet.text + DigestTemplate.style
    let places =
      [(say("digest.new").plain, "index.html"), (say("digest.all").plain, "archive.html")]
      + topics.map { ($0.name, $0.page) }
    let feed = [(say("digest.feed").plain, "feed.xml")]
    return page.render(
      DigestContext(
        language: say.language.rawValue, policy: PageHead.policy(style: style),
        title: "\(heading) – \(title)".escapedForHTML, feed: title.escapedForHTML,
        digest: title.escapedForHTML, skip: say("digest.skip").plain.escapedForHTML,
        pages: say("digest.pages").plain.escapedForHTML, heading: heading.escapedForHTML, style: style,
        places: (places + feed).map {
          DigestContext.Place(name: $0.0.escapedForHTML, href: $0.1, isHere: $0.1 == name)
        },
        months: months(entries, areCards: areCards)))
  }

  private func months(_ entries: [DigestEntry], areCards: Bool) -> [DigestContext.Month] {
    var months: [(name: String, entries: [DigestEntry])] = []
    for entry in entries {
      let name = DigestMonth(entry.date)?.text(say) ?? say("digest.undated").plain
      if months.last?.name != name { months.append((name, [])) }
      months[months.count - 1].entries.append(entry)
    }
    return months.map { month in
      DigestContext.Month(
        anchor: "month-" + Self.stem(month.name), name: month.name,
        cards: areCards ? month.entries.map { card.render(context($0)) } : [],
        lines: areCards ? [] : month.entries.map(line), hasLines: !areCards)
    }
  }

  /// A report's address from the folder of all.
  static func address(_ entry: DigestEntry) -> String {
    let path = entry.folder.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? entry.folder
    // A first part with a colon would be a scheme.
    return "./\(path)/index.html"
  }

  private func line(_ entry: DigestEntry) -> String {
    let headline =
      entry.headline.map { ": <strong>\($0.number.escapedForHTML)</strong> \($0.label.escapedForHTML)" } ?? ""
    return "<a href=\"\(Self.address(entry))\">\(entry.title.escapedForHTML)</a>\(headline)"
  }

  private func context(_ entry: DigestEntry) -> DigestCardContext {
    func present(_ text: String) -> String? { text.isEmpty ? nil : text.escapedForHTML }
    let drawing = entry.figure.map { figure in
      InlineDrawing.html(
        entry.drawing, name: "\(Self.stem(entry.folder))-\(figure.name)", alternative: figure.alternative,
        marks: figure.marks)
    }
    let own = Words.of(entry.language)
    return DigestCardContext(
      id: Self.stem(entry.folder), href: Self.address(entry), title: entry.title.escapedForHTML,
      topics: present(entry.topics.joined(separator: " · ")), citation: citation(entry),
      foreign: own == say ? nil : own.language.rawValue,
      synthetic: entry.isSynthetic ? own("digest.synthetic").html : nil,
      headline: entry.headline.map {
        DigestCardContext.Headline(number: $0.number.escapedForHTML, label: $0.label.escapedForHTML)
      },
      summary: present(entry.shortSummary),
      figure: drawing.flatMap { drawing in
        let title = entry.figure?.title.escapedForHTML ?? ""
        return drawing.isEmpty
          ? nil
          : "<figure><figcaption><span class=\"title\">\(title)</span></figcaption><div class=\"drawing\">\(drawing)</div></figure>"
      },
      hasAgreement: !entry.agreement.isEmpty, agreementTitle: own("sheet.agreement").plain.escapedForHTML,
      agreement: entry.agreement.map {
        DigestCardContext.Agreement(
          word: $0.word.escapedForHTML, count: String($0.count), tone: $0.tone.escapedForHTML)
      },
      implicationTitle: own("sheet.implication").plain.escapedForHTML,
      implication: present(entry.implication), more: own("digest.more").plain.escapedForHTML)
  }

  /// With its DOI as a link.
  private func citation(_ entry: DigestEntry) -> String? {
    guard !entry.citation.isEmpty else { return nil }
    guard let doi = entry.doi, let place = entry.citation.range(of: doi) else {
      return entry.citation.escapedForHTML
    }
    var start = place.lowerBound
    for lead in ["https://doi.org/", "http://doi.org/", "http://dx.doi.org/", "doi:", "DOI:"]
    where entry.citation[..<start].hasSuffix(lead) {
      start = entry.citation.index(start, offsetBy: -lead.count)
      break
    }
    let link = "<a href=\"https://doi.org/\(doi.escapedForHTML)\">https://doi.org/\(doi.escapedForHTML)</a>"
    return entry.citation[..<start].description.escapedForHTML + link
      + entry.citation[place.upperBound...].description.escapedForHTML
  }
}
