import Ingest
import StudyFile
import Tally

/// A second reading, for how far each respondent lies from all: that is known when all were read.
struct DistanceScreen: RowObservation {
  let mahalanobis: Mahalanobis

  var wishes: ReadingWishes {
    var wishes = ReadingWishes()
    wishes.variables = Set(mahalanobis.items)
    return wishes
  }

  func request(of contents: ExportContents) -> RowRequest {
    var request = RowRequest()
    request.numbers = mahalanobis.items
    return request
  }

  func observers(of contents: ExportContents, count: Int) -> [any RowObserver] {
    [Observer](repeating: Observer(mahalanobis: mahalanobis), count: count)
  }

  struct Observer: RowObserver {
    let mahalanobis: Mahalanobis
    private(set) var found = FlaggedLines()

    init(mahalanobis: Mahalanobis) { self.mahalanobis = mahalanobis }

    func skip(_ place: Int) {}

    mutating func observe(_ rows: ObservedRows) {
      let distances = mahalanobis.distances(rows.numbers, count: rows.count)
      let limit = mahalanobis.limit
      found.add(rows) {
        !distances[$0].isNaN
      } is: {
        distances[$0] > limit
      }
    }
  }
}
