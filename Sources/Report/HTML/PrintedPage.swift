import Foundation

/// Has Chromium print the page as a PDF.
struct PrintedPage {
  var chromium = ChildProgram(names: [
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
  ])

  /// Prints `index.html` of a folder.
  func write(in folder: String, file: OutputFile) async throws -> ChildProgram.Ending {
    let profile = folder + "/.chromium"
    defer { try? FileTree.remove(profile) }
    let path = folder + "/" + ReportFormat.pdf.file
    let address = URL(fileURLWithPath: folder + "/index.html").absoluteString
    var arguments = [
      "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync",
      "--disable-extensions", "--user-data-dir=\(profile)", "--no-pdf-header-footer",
      "--print-to-pdf=\(path)", address,
    ]
    // Chromium has no sandbox for root, and does not start with one.
    if getuid() == 0 { arguments.insert("--no-sandbox", at: 0) }
    let ending = await chromium.run(arguments, in: folder)
    guard ending == .done else {
      unlink(path)
      return ending
    }
    guard (try? OutputFile.readBytes(path))?.starts(with: Array("%PDF".utf8)) == true else {
      unlink(path)
      return .failed
    }
    try FixedDates.put(intoPDF: path, file: file)
    return .done
  }

}
