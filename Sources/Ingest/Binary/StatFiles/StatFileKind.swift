internal import CReadStat

/// A file of a statistics program, by its first bytes.
enum StatFileKind: Sendable {
  case sav, zsav, por, dta, sas7bdat, xport
  /// Value labels, and no answers.
  case sas7bcat

  enum Family: Sendable { case spss, stata, sas }

  init?(of start: UnsafeRawBufferPointer) {
    func begins(_ bytes: [UInt8]) -> Bool { start.starts(with: bytes) }
    if begins(Array("$FL2".utf8)) {
      self = .sav
    } else if begins(Array("$FL3".utf8)) {
      self = .zsav
    } else if begins(Array("<stata_dta>".utf8)) || Self.isOldStata(start) {
      self = .dta
    } else if begins([UInt8](repeating: 0, count: 12) + [0xC2, 0xEA, 0x81, 0x60]) {
      self = .sas7bdat
    } else if begins([UInt8](repeating: 0, count: 12) + [0xC2, 0xEA, 0x81, 0x63]) {
      self = .sas7bcat
    } else if begins(Array("HEADER RECORD*******LIB".utf8)) {
      self = .xport
    } else if Self.isPortable(start.prefix(464)) {
      self = .por
    } else {
      return nil
    }
  }

  /// Release, byte order, and 1.
  private static func isOldStata(_ start: UnsafeRawBufferPointer) -> Bool {
    start.count > 3 && (104...115).contains(start[0]) && (1...2).contains(start[1]) && start[2] == 1
  }

  /// A portable file says so in five character sets, one of which can be read.
  private static func isPortable(_ start: Slice<UnsafeRawBufferPointer>) -> Bool {
    let wanted = Array("SPSS PORT FILE".utf8)
    return start.count >= wanted.count
      && (start.startIndex...(start.endIndex - wanted.count)).contains { start[$0...].starts(with: wanted) }
  }

  var family: Family {
    switch self {
    case .sav, .zsav, .por: .spss
    case .dta: .stata
    case .sas7bdat, .xport, .sas7bcat: .sas
    }
  }

  var format: ExportFormat {
    switch family {
    case .spss: .spss
    case .stata: .stata
    case .sas: .sas
    }
  }

  var name: String {
    switch self {
    case .sav: "SPSS file (.sav)"
    case .zsav: "SPSS file (.zsav)"
    case .por: "SPSS portable file (.por)"
    case .dta: "Stata file (.dta)"
    case .sas7bdat: "SAS file (.sas7bdat)"
    case .xport: "SAS transport file (.xpt)"
    case .sas7bcat: "SAS catalog (.sas7bcat)"
    }
  }

  var described: String { (family == .spss ? "an " : "a ") + name }

  /// The program that saves it anew.
  var program: String {
    switch family {
    case .spss: "SPSS"
    case .stata: "Stata"
    case .sas: "SAS"
    }
  }

  /// What ReadStat reads it with.
  func parse(
    _ parser: UnsafeMutablePointer<readstat_parser_t>, _ path: String, _ context: UnsafeMutableRawPointer
  ) -> readstat_error_t {
    switch self {
    case .sav, .zsav: readstat_parse_sav(parser, path, context)
    case .por: readstat_parse_por(parser, path, context)
    case .dta: readstat_parse_dta(parser, path, context)
    case .sas7bdat: readstat_parse_sas7bdat(parser, path, context)
    case .xport: readstat_parse_xport(parser, path, context)
    case .sas7bcat: readstat_parse_sas7bcat(parser, path, context)
    }
  }
}

extension StatFileKind {
  /// Formats that do not say how many rows they have are filled up at their ends, which shows where one was cut off.
  func checkEnd(of file: BinaryFile) throws {
    let isWhole: Bool
    switch self {
    case .por:
      let end = file.bytes(at: max(0, file.size - 4), count: 4).filter { $0 != 0x0A && $0 != 0x0D }
      isWhole = end.last == UInt8(ascii: "Z")
    case .xport: isWhole = file.size.isMultiple(of: 80)
    case .sav, .zsav, .dta, .sas7bdat, .sas7bcat: isWhole = true
    }
    if !isWhole { throw file.failure("this \(name) is not complete; copy it or save it in \(program) again") }
  }
}
