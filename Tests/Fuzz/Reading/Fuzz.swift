import FuzzSupport

private let target = chosen(of: [
  "binary": StatFiles.self, "catalog": Catalogs.self, "companion": CompanionFiles.self,
  "csv": CSVRecords.self,
  "detection": Detection.self,
  "encoding": Encodings.self, "export": WholeExports.self, "workbook": Workbooks.self,
])

/// By which libFuzzer calls it.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 { target.run(data, count) }
