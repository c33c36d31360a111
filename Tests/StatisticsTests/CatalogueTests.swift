import Foundation
import Statistics
import Testing

/// The list of measures in Statistics.docc against the code.
@Suite struct CatalogueTests {
  let catalogue: Catalogue

  init() throws { catalogue = try Catalogue() }

  private var measureTables: [Catalogue.Table] { catalogue.tables.filter { $0.heading.first == "Measure" } }

  @Test func everyMeasureHasOneRow() {
    let rows = measureTables.flatMap { table in table.rows.map { (table.page, $0[0]) } }
    for measure in Measure.allCases {
      let pages = rows.filter { $0.1 == "`\(measure.rawValue)`" }.map(\.0)
      #expect(
        pages.count == 1,
        "\(measure.rawValue) needs one row in the tables of Statistics.docc, and has \(pages.count): \(pages)"
      )
    }
    let names = Set(Measure.allCases.map { "`\($0.rawValue)`" })
    for (page, cell) in rows {
      #expect(names.contains(cell), "\(page).md has a row of \(cell), which is no measure")
    }
  }

  @Test func rowsAreWhole() {
    #expect(!catalogue.tables.isEmpty)
    for table in catalogue.tables {
      for row in table.rows {
        #expect(
          row.count == table.heading.count && row.allSatisfy { !$0.isEmpty },
          "\(table.page).md: the row of \(row.first ?? "") has an empty cell, one too few or one too many")
      }
    }
  }

  /// A measure is computed by types of this library, but for those that another module makes.
  @Test func everyMeasureHasItsTypes() throws {
    let types = try Catalogue.publicTypes()
    for table in catalogue.tables {
      for row in table.rows {
        for name in row.flatMap(Catalogue.links) {
          #expect(types[name] != nil, "\(table.page).md names \(name), which is no public type")
        }
        if table.heading.dropFirst().first == "Computed by" {
          #expect(!Catalogue.links(in: row[1]).isEmpty, "\(table.page).md: what computes \(row[0])?")
        }
      }
    }
  }

  @Test func everyStatisticIsNamed() throws {
    let named = Set(catalogue.tables.flatMap(\.rows).flatMap { $0 }.flatMap(Catalogue.links))
    for (name, conformances) in try Catalogue.publicTypes()
    where conformances.contains(/\bStatistic\b/) {
      #expect(named.contains(name), "no table of Statistics.docc names \(name)")
    }
  }

  @Test func theFirstPageLeadsToEveryOther() throws {
    let first = try #require(catalogue.pages["Statistics"])
    for page in catalogue.pages.keys where page != "Statistics" {
      #expect(first.contains("- <doc:\(page)>"), "Statistics.md has no link to \(page)")
    }
  }

  /// The example of the first page, word for word: `example` compiles it.
  @Test func theExampleIsThis() throws {
    let first = try #require(catalogue.pages["Statistics"])
    let source = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    let blocks = first.split(separator: "```swift\n").dropFirst(2).compactMap {
      $0.split(separator: "```").first.map(String.init)
    }
    #expect(blocks.count == 2)
    for block in blocks {
      let lines = block.replacing("import Statistics\n\n", with: "").split(separator: "\n").map {
        "    \($0)\n"
      }
      #expect(source.contains(lines.joined()), "the tests do not compile the example as it stands: \(block)")
    }
  }

  @Test func example() {
    // 42 of 60 in one group, 27 of 58 in the other.
    let pair = ProportionPair(
      successesA: 42, trialsA: 60, successesB: 27, trialsB: 58)
    let difference = RiskDifference(pair)
    let points = difference.value.map { 100 * $0 }  // 23.4 percentage points
    let interval = difference.interval  // from .057 to .393

    let rows = difference.estimates.map { row in
      "\(row.method): \(row.value?.description ?? row.note)"
    }

    expectClose(points, 23.448275862068965, relative: 1e-12)
    expectClose(interval?.low, 0.05659452719281821, relative: 1e-12)
    expectClose(interval?.high, 0.39302870141011104, relative: 1e-12)
    #expect(rows.first?.hasPrefix("newcombe: 0.2344827586206896") == true)
  }
}
