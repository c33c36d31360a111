/// What a file that is neither text nor a binary file that is read seems to be, by its first bytes.
enum FileSignature {
  private static let known: [(bytes: [UInt8], name: String)] = [
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook (.xls) or another Office file"),
    (Array("SQLite format 3\0".utf8), "a SQLite database"),
    (Array("PAR1".utf8), "a Parquet file"),
    (Array("ARROW1".utf8), "an Arrow file"),
    (Array("%PDF".utf8), "a PDF"),
    // Once is undone before anybody looks here.
    ([0x1F, 0x8B], "compressed twice, with gzip inside"),
    ([0x28, 0xB5, 0x2F, 0xFD], "compressed twice, with zstd inside"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "compressed with xz"),
    (Array("BZh".utf8), "compressed with bzip2"),
    (Array("<!DOCTYPE html".utf8), "a web page"), (Array("<!doctype html".utf8), "a web page"),
    (Array("<html".utf8), "a web page"), (Array("<?xml".utf8), "XML"),
  ]

  static func name(of start: UnsafeRawBufferPointer) -> String? {
    known.first {
      start.count >= $0.bytes.count && start.prefix($0.bytes.count).elementsEqual($0.bytes)
    }?
    .name
  }
}
