import Subprocess

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Runs the scripts that stand in a folder, all in one process.
struct Gnuplot {
  /// What became of the figures.
  struct Outcome: Equatable {
    /// Such as "gnuplot 5.4 patchlevel 4"; empty where it did not run.
    var version = ""
    /// The SVG of each figure that was drawn, by its name.
    var drawings: [String: String] = [:]
    /// Names that could not be drawn.
    var failed: [String] = []
    var isMissing = false
  }

  static let missing =
    "gnuplot was not found, so the report has no figures: install it (Debian and Ubuntu: apt install gnuplot-nox; "
    + "macOS: brew install gnuplot) and run again"

  var executable = "gnuplot"

  /// Draws `name.gp` for each name. Its messages are not passed on: they repeat labels.
  func draw(_ names: [String], in folder: String) async -> Outcome {
    var outcome = Outcome()
    var lines: [String] = []
    (lines, outcome.isMissing) = await run(Self.script(names), in: folder)
    outcome.version = lines.first { $0.hasPrefix("gnuplot ") } ?? ""
    let drawn = Set(lines)
    for name in names {
      if drawn.contains("0 \(name)"), let drawing = try? OutputFile.read("\(folder)/\(name).svg"),
        Self.isWhole(drawing)
      {
        outcome.drawings[name] = drawing
      } else {
        outcome.failed.append(name)
      }
    }
    return outcome
  }

  /// Draws them once more in another format; the names of those that could not be drawn.
  func draw(_ names: [String], as format: FigureFormat, in folder: String) async -> [String] {
    let (lines, _) = await run("format = \"\(format.rawValue)\"\n" + Self.script(names), in: folder)
    let drawn = Set(lines)
    return names.filter { name in
      var status = stat()
      return !drawn.contains("0 \(name)") || stat("\(folder)/\(name).\(format.rawValue)", &status) != 0
        || status.st_size == 0
    }
  }

  /// The lines that gnuplot prints.
  private func run(_ script: String, in folder: String) async -> (lines: [String], isMissing: Bool) {
    do {
      let input = try Self.opened(script, in: folder)
      let result = try await Subprocess.run(
        executable.contains("/") ? .path(.init(executable)) : .name(executable), arguments: ["-d", "-"],
        workingDirectory: .init(folder),
        input: .fileDescriptor(.init(rawValue: input), closeAfterSpawningProcess: true),
        output: .string(limit: 1 << 20),
        error: .discarded)
      return (result.standardOutput.split(separator: "\n").map { String($0).folded }, false)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return ([], true)
    } catch {
      // It is there and cannot run: no figure is drawn.
      return ([], false)
    }
  }

  /// A file with this text, which is gone from the folder. It is not sent through a pipe: Subprocess ends this program
  /// where the other ends before it has read everything.
  private static func opened(_ text: String, in folder: String) throws -> Int32 {
    let path = folder + "/.script"
    try OutputFile().create(path, text)
    defer { unlink(path) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw SystemError.last }
    return descriptor
  }

  /// After an error gnuplot goes on with the next line, and leaves a drawing that looks whole: its own count of errors
  /// tells. What a broken script left open is closed before the next.
  private static func script(_ names: [String]) -> String {
    let head = "set print \"-\"\nprint \"gnuplot \", GPVAL_VERSION, \" patchlevel \", GPVAL_PATCHLEVEL\n"
    return head
      + names.map { name in
        "unset multiplot\nset output\nreset errors\nload \"\(name).gp\"\nprint GPVAL_ERRNO, \" \(name)\"\n"
      }.joined()
  }

  private static func isWhole(_ drawing: String) -> Bool {
    drawing.hasPrefix("<?xml") && drawing.suffix(12).contains("</svg>")
  }
}
