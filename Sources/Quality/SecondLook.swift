import Ingest
import StudyFile
import Tally

/// A second reading, for what can be told of a respondent when all were read: how far they lie from all others, and how
/// much faster they were.
struct SecondLook: RowObservation {
  var mahalanobis: Mahalanobis?
  var speed: SpeedIndex?

  var wishes: ReadingWishes {
    var wishes = ReadingWishes()
    wishes.variables = Set((mahalanobis?.items ?? []) + (speed?.pages ?? []).map(\.variable))
    return wishes
  }

  func request(of contents: ExportContents) -> RowRequest {
    var request = RowRequest()
    request.numbers = (mahalanobis?.items ?? []) + pages(in: contents).map(\.variable)
    return request
  }

  func observers(of contents: ExportContents, count: Int) -> [any RowObserver] {
    [Observer](repeating: Observer(look: self, pages: pages(in: contents)), count: count)
  }

  /// Another export may have other pages.
  private func pages(in contents: ExportContents) -> [SpeedIndex.Page] {
    let there = Set(contents.layout.slots.map(\.variable))
    return (speed?.pages ?? []).filter { there.contains($0.variable) }
  }

  struct Observer: RowObserver {
    let look: SecondLook
    let pages: [SpeedIndex.Page]
    private(set) var distant = FlaggedLines()
    private(set) var fast = FlaggedLines()

    init(look: SecondLook, pages: [SpeedIndex.Page]) { (self.look, self.pages) = (look, pages) }

    func skip(_ place: Int) {}

    mutating func observe(_ rows: ObservedRows) {
      let items = look.mahalanobis?.items.count ?? 0
      if let mahalanobis = look.mahalanobis {
        let distances = mahalanobis.distances(Array(rows.numbers[..<items]), count: rows.count)
        let limit = mahalanobis.limit
        distant.add(rows) {
          !distances[$0].isNaN
        } is: {
          distances[$0] > limit
        }
      }
      if let speed = look.speed {
        let times = zip(pages, rows.numbers[items...]).map { (page: $0, column: $1) }
        let values = speed.values(times, count: rows.count)
        fast.add(rows) {
          !values[$0].isNaN
        } is: {
          values[$0] > speed.limit
        }
      }
    }
  }
}
