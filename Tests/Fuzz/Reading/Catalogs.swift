import FuzzSupport

@testable import Ingest

/// Catalogs of SAS, which hold the value labels of data files.
enum Catalogs: FuzzTarget {
  static func run(_ bytes: [UInt8]) {
    let path = MemoryFile.holding(bytes)
    refusing { _ = try SASCatalog(path: path, encoding: nil) }
  }
}
