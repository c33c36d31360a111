import StudyFile

/// The texts of a workbook, which its cells name by their number, one after another in one piece of memory.
struct SharedStrings {
  /// Answers of a million respondents stay far below it.
  private static let mostBytes = 2 << 30

  private var text: [UInt8] = []
  private var ends: [Int] = []

  init() {}

  init(_ entry: consuming ZipEntry, of file: BinaryFile) throws {
    let collector = Collector()
    guard
      let reader = XMLReader(
        start: { name, _ in collector.start(name) }, end: { collector.end($0) }, text: { collector.add($0) })
    else { throw file.failure("Expat cannot be started; is there enough memory?") }
    collector.tooMuch = { [unowned reader] in reader.stop() }
    try reader.read(entry)
    if collector.isTooMuch { throw file.failure("this workbook holds more than 2 GB of text") }
    (text, ends) = (collector.text, collector.ends)
  }

  /// `nil` for a number that there is not.
  func withText<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    guard ends.indices.contains(index) else { return nil }
    return text.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[(index == 0 ? 0 : ends[index - 1])..<ends[index]]))
    }
  }

  private final class Collector {
    var text: [UInt8] = []
    var ends: [Int] = []
    var isTooMuch = false
    var tooMuch: () -> Void = {}
    private var isText = false
    /// How a text is pronounced is no part of it.
    private var isPhonetic = false

    func start(_ name: XMLName) {
      switch name {
      case "t": isText = !isPhonetic
      case "rPh": isPhonetic = true
      default: break
      }
    }

    func end(_ name: XMLName) {
      switch name {
      case "t": isText = false
      case "rPh": isPhonetic = false
      case "si":
        CellText.undoEscapes(&text, from: ends.last ?? 0)
        ends.append(text.count)
      default: break
      }
    }

    func add(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard isText else { return }
      text.append(contentsOf: bytes)
      if text.count > SharedStrings.mostBytes {
        isTooMuch = true
        tooMuch()
      }
    }
  }
}

/// Texts as a workbook writes them: what XML cannot hold is written `_x000D_`. A NUL, which no text of ours can hold either,
/// stays written so.
enum CellText {
  static func undoEscapes(_ text: inout [UInt8], from start: Int) {
    guard text[start...].contains(0x5F) else { return }
    var place = start
    var kept = start
    while place < text.count {
      if let scalar = escape(text[place...]) {
        for byte in String(scalar).utf8 {
          text[kept] = byte
          kept += 1
        }
        place += 7
      } else {
        text[kept] = text[place]
        kept += 1
        place += 1
      }
    }
    text.removeSubrange(kept...)
  }

  private static func escape(_ text: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard text.count >= 7, text.first == 0x5F else { return nil }
    let seven = Array(text.prefix(7))
    guard seven[1] == 0x78, seven[6] == 0x5F,
      let code = UInt32(String(decoding: seven[2..<6], as: UTF8.self), radix: 16), code != 0
    else { return nil }
    return Unicode.Scalar(code)
  }
}
