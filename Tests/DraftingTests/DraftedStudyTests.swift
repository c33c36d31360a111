import StudyFile
import Testing

@testable import Drafting

@Suite struct DraftedStudyTests {
  /// What `analyze` would refuse is not drafted; found by fuzzing.
  @Test func noHeadings() throws {
    let failure = #expect(throws: Diagnostics.self) {
      try Fixture.drafted(",,\nNo,,\nNo,,\nNo,,\nNo,,\n")
    }
    #expect(failure?.list.first?.message.contains("all of them are empty") == true)
    #expect(failure?.list.first?.location.line == 1)
  }

  /// Twelve respondents who answered three items alike, and a fourth the other way.
  private static let scale =
    "mood_1,mood_2,mood_3,mood_4\n"
    + [
      (1, 1, 2, 5), (2, 2, 1, 4), (5, 4, 5, 1), (4, 5, 4, 2), (3, 3, 3, 3), (1, 2, 1, 5), (5, 5, 4, 1),
      (2, 1, 2, 4), (4, 4, 5, 2), (3, 2, 3, 3), (5, 5, 5, 1), (1, 1, 1, 4),
    ]
    .map { "\($0.0),\($0.1),\($0.2),\($0.3)\n" }.joined()

  @Test func itemsThatHangTogetherAreAScale() throws {
    let (text, study) = try Fixture.drafted(Self.scale)
    guard case .scale(let scale) = study.variable("mood_score")?.source else {
      Issue.record("no scale in \(text)")
      return
    }
    #expect(scale.items.map(\.variable) == ["mood_1", "mood_2", "mood_3", "mood_4"])
    #expect(scale.items.map(\.isReversed) == [false, false, false, true] && scale.range == 1...5)
    #expect(text.contains("reversed, as the answers go against the others: mood_4"))
    #expect(study.analyses.map(\.id).contains("mood-score-reliability"))
  }

  @Test func itemsThatDoNotAreNone() throws {
    let unrelated =
      "mood_1,mood_2,mood_3\n"
      + (0..<24).map { "\($0 % 2 * 4 + 1),\($0 / 2 % 2 * 4 + 1),\($0 / 4 % 3 + 2)\n" }.joined()
    #expect(try Fixture.drafted(unrelated).study.variable("mood_score") == nil)
  }

  private static let orders = [
    [1, 2, 3, 4], [2, 1, 4, 3], [1, 2, 4, 3], [4, 3, 2, 1], [3, 4, 1, 2], [2, 1, 3, 4], [4, 3, 1, 2],
    [3, 4, 2, 1],
  ]

  @Test func placesInAnOrderAreNoScaleAndNotCorrelated() throws {
    let ranks =
      "rank_1,rank_2,rank_3,rank_4\n"
      + (Self.orders + Self.orders).map { $0.map(String.init).joined(separator: ",") + "\n" }.joined()
    let text = try Fixture.drafted(ranks).text
    #expect(!text.contains("scales:") && !text.contains("correlate:"))
    #expect(text.contains("rank_2: {measure: ordinal"))
    #expect(text.contains("places from 1 to 4, one for each: taken for an order of preference"))
  }

  /// The same things stand under another question, too, of which they are the options.
  @Test func placesAreCalledByWhatIsPutInOrder() throws {
    let things = ["Tea", "Coffee", "Water", "Juice"]
    let headings = things.map { "Which do you drink? [\($0)]" } + things.map { "Rank these drinks [\($0)]" }
    let rows = (Self.orders + Self.orders).enumerated().map { row, order in
      (things.enumerated().map { ($0 + row) % 3 == 0 ? "" : $1 } + order.map(String.init)).joined(
        separator: ",")
    }
    let (text, study) = try Fixture.drafted(
      ([headings.joined(separator: ",")] + rows).joined(separator: "\n") + "\n")
    #expect(
      study.variables.map(\.label) == ["Which do you drink?"] + things.map { "\($0) (1–4)" }, "\(text)")
  }

  @Test func whoSomebodyIsIsLeftOut() throws {
    let (text, study) = try Fixture.drafted(
      "Name,contact,ip,age,LocationLatitude\nAda Xylophone,ada@zzz.org,10.1.2.3,30,45.1\nBob Quince,bob@zzz.org,10.1.2.4,31,46.2\nCy Umlaut,cy@zzz.org,10.1.2.5,32,47.3\n"
    )
    #expect(study.variables.map(\.name) == ["age"])
    for word in ["Xylophone", "Quince", "zzz", "10.1", "45.1"] { #expect(!text.contains(word)) }
    for heading in ["Name", "contact", "ip", "LocationLatitude"] {
      #expect(text.contains("#   \(heading) ("))
    }
  }

  /// By its answers: a day of birth, a tick beside "Mobile".
  @Test func whatItHoldsTellsWhetherItTellsWhoSomebodyIs() throws {
    let born = (0..<30).map {
      "19\(60 + $0)-03-0\(1 + $0 % 9),19\(60 + $0),\($0 % 3 == 0 ? "" : "1"),\($0 % 2)"
    }
    let (text, study) = try Fixture.drafted(
      (["When were you born?,Year of birth,Mobile,Cell phone"] + born).joined(separator: "\n") + "\n")
    #expect(study.variables.map(\.name) == ["year_birth", "mobile", "cell_phone"], "\(text)")
    #expect(text.contains("#   When were you born? (the day when somebody was born)"), "\(text)")
  }

  /// Weights of a sample are around 1; those of people are not.
  @Test(arguments: [
    ("weight", 80.2, false), ("weight", 0.6, true), ("weight", 2.4, false), ("pweight", 700.5, true),
  ])
  func whatAWeightIs(heading: String, least: Double, isWeight: Bool) throws {
    let rows = (0..<40).map { "\(least + Double($0) * least / 40 + 0.01),\($0 % 2 == 0 ? "Yes" : "No")" }
    let (text, study) = try Fixture.drafted("\(heading),cried\n" + rows.joined(separator: "\n") + "\n")
    #expect((study.data.weight != nil) == isWeight, "\(text)")
    #expect(text.contains("\n  weight: {measure: numeric}") == !isWeight, "\(text)")
    #expect(text.contains("# weight: weight") == !isWeight, "\(text)")
  }

  /// Decimals of both kinds in one export; the other column may also be the platform's.
  @Test func eachColumnHasItsOwnDecimals() throws {
    let rows = (0..<40).map { "\"6,\($0 % 10)\",\(80 + $0).\($0 % 10),\"\($0 % 2 == 0 ? "1,5" : "2.5")\"" }
    let (text, study) = try Fixture.drafted("sleep,seconds,both\n" + rows.joined(separator: "\n") + "\n")
    #expect(
      study.variable("sleep")?.decimal == .comma && study.variable("seconds")?.decimal == nil, "\(text)")
    #expect(study.data.decimal == .point && study.variable("both")?.decimal == nil, "\(text)")
    #expect(text.contains("20 of 40 answers have a decimal comma, and 20 a point"), "\(text)")
  }

  /// What a platform writes in a few words of its own is so also where there is one row of it.
  @Test func settingsOfThePlatformAreKinds() throws {
    let (text, study) = try Fixture.drafted(
      "ResponseId,UserLanguage,DistributionChannel,LocationAccuracy,Q1\nR_1,EN,anonymous,-1,Yes\n")
    #expect(
      study.variables.filter { $0.measure == .nominal }.map(\.name) == [
        "user_language", "distribution_channel",
      ],
      "\(text)")
    #expect(study.variable("location_accuracy")?.measure == .numeric, "\(text)")
  }

  @Test func nobodysOwnWordsAreInIt() throws {
    let words = (1...40).map { "secret thought number \($0)" }
    let rows = words.enumerated().map {
      "\($0 % 2 == 0 ? "Yes" : "No"),\"\($1)\",\($0 % 4 == 0 ? "\"Tea, \($1)\"" : "Tea"),\($0 < 39 ? "Green" : $1)"
    }
    let (text, _) = try Fixture.drafted("a,b,c,d\n" + rows.joined(separator: "\n") + "\n")
    #expect(!text.contains("secret"))
  }

  @Test func headingsMayHoldAnything() throws {
    let headings = [
      "a: b", "\"quoted\"", "- x", "#1", "{a}", "[b]", "c, d", "emoji 👩‍👩‍👧", "line\nbreak", "שאלה ראשונה",
      "\u{202E}turned", String(repeating: "long ", count: 300), "'", "?",
      "a\tb", "null", "yes", "&x", "*y", "!z", "%p", "@q", "`r`", "s|t", "u > v", "=w", "~", "c  d", "ä",
      "\u{1}x", "not", "missing(x)", "",
    ]
    let header = headings.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
    let rows = (0..<8).map { row in
      headings.indices.map { ["Yes", "No"][(row + $0) % 2] }.joined(separator: ",")
    }
    let (_, study) = try Fixture.drafted(header + "\n" + rows.joined(separator: "\n") + "\n")
    #expect(study.variables.count == headings.count)
    #expect(study.analyses.isEmpty == false)
  }

  @Test func headingsThatNameNoColumnAreNumbered() throws {
    let (text, study) = try Fixture.drafted("a,a,,b,\n1.5,2.5,3.5,4.5,\n2.5,3.5,4.5,5.5,\n")
    #expect(study.variables.count == 4 && text.contains("a (column 1)") && text.contains("(column 3)"))
    #expect(text.contains("Left out, because nobody answered:\n  #   (column 5)"))
  }

  @Test func countsAndWeights() throws {
    let (_, counted) = try Fixture.drafted("sex,site,Freq\nF,A,10\nM,A,12\nF,B,9\nM,B,20\n")
    #expect(counted.data.count?.value == "Freq" && counted.variables.map(\.name) == ["sex", "site"])
    let (_, weighted) = try Fixture.drafted("answer,pw\n1.5,0.7\n2.5,1.3\n4.5,1.1\n")
    #expect(weighted.data.weight?.value == "pw")
    let (_, comma) = try Fixture.drafted("a;b\n1,5;x\n2,5;y\n3,25;x\n")
    #expect(comma.data.decimal == .comma && comma.variable("a")?.measure == .numeric)
  }

  @Test func theSameExportGivesTheSameBytes() throws {
    #expect(try Fixture.drafted(Self.scale).text == Fixture.drafted(Self.scale).text)
  }

  @Test func analysesAreFew() throws {
    let headings = (1...80).map { "topic\(Character(UnicodeScalar(96 + UInt8($0 % 26 + 1))))\($0)x" }
    let rows = (0..<12).map { row in
      headings.indices.map {
        [["Yes", "No"], ["Low", "High"], ["1.5", "2.5"]][$0 % 3][(row * 7 + $0) % 2]
      }.joined(separator: ",")
    }
    let (text, study) = try Fixture.drafted(
      headings.joined(separator: ",") + "\n" + rows.joined(separator: "\n") + "\n")
    #expect((1...12).contains(study.analyses.count), "\(study.analyses.count)")
    #expect(text.contains("# Further ones"))
  }
}
