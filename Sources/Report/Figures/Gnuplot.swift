import Subprocess

/// Runs the scripts that stand in a folder, all in one process where all goes well.
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

  /// Draws `name.gp` for each name.
  func draw(_ names: [String], in folder: String) async -> Outcome {
    var outcome = Outcome()
    var rest = names[...]
    while !rest.isEmpty {
      guard let version = await run(rest, in: folder) else {
        outcome.isMissing = true
        outcome.failed += rest
        return outcome
      }
      if !version.isEmpty { outcome.version = version }
      // A script that fails ends the process: go on after it.
      while let name = rest.popFirst() {
        guard let drawing = try? OutputFile.read("\(folder)/\(name).svg"), Self.isWhole(drawing) else {
          outcome.failed.append(name)
          break
        }
        outcome.drawings[name] = drawing
      }
    }
    return outcome
  }

  private static func isWhole(_ drawing: String) -> Bool {
    drawing.hasPrefix("<?xml") && drawing.suffix(12).contains("</svg>")
  }

  /// The version, or `nil` where there is no such program. Its messages are not passed on: they repeat labels.
  private func run(_ names: ArraySlice<String>, in folder: String) async -> String? {
    let script =
      "set print \"-\"\nprint \"gnuplot \", GPVAL_VERSION, \" patchlevel \", GPVAL_PATCHLEVEL\nset print\n"
      + names.map { "load \"\($0).gp\"\n" }.joined()
    do {
      let result = try await Subprocess.run(
        executable.contains("/") ? .path(.init(executable)) : .name(executable), arguments: ["-d", "-"],
        workingDirectory: .init(folder), input: .string(script), output: .string(limit: 1 << 16),
        error: .discarded)
      return result.standardOutput.split(separator: "\n").first.map { String($0).folded } ?? ""
    } catch let error as SubprocessError where error.code == .executableNotFound {
      return nil
    } catch {
      return ""
    }
  }
}
