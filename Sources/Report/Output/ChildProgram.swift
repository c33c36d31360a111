import Subprocess

/// Another program that makes a file in a folder.
struct ChildProgram {
  enum Ending: Equatable { case done, failed, missing }

  /// It may go by several names.
  let names: [String]
  /// Nobody waits longer for a page to be printed.
  var limit = Duration.seconds(120)

  /// Its messages are not passed on: they repeat labels.
  ///
  /// - Parameter output: is given what it wrote to its standard output.
  func run(
    _ arguments: [String], in folder: String, output: (String) -> Void = { _ in }
  ) async -> Ending {
    for name in names {
      do {
        let (status, text) = try await ended(name, arguments, folder)
        output(text)
        return status ? .done : .failed
      } catch let error as SubprocessError where error.code == .executableNotFound {
        continue
      } catch {
        return .failed
      }
    }
    return .missing
  }

  private func ended(_ name: String, _ arguments: [String], _ folder: String) async throws -> (Bool, String) {
    let limit = limit
    return try await withThrowingTaskGroup(of: (Bool, String).self) { group in
      group.addTask {
        var options = PlatformOptions()
        // What it has started ends with it.
        options.processGroupID = 0
        options.teardownSequence = [
          .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
        ]
        let result = try await Subprocess.run(
          name.contains("/") ? .path(.init(name)) : .name(name), arguments: Arguments(arguments),
          // The time that formats put into their files: any fixed one.
          environment: .inherit.updating(["SOURCE_DATE_EPOCH": String(FixedDates.seconds)]),
          workingDirectory: .init(folder), platformOptions: options, output: .string(limit: 1 << 20),
          error: .discarded)
        return (result.terminationStatus.isSuccess, result.standardOutput)
      }
      group.addTask {
        try await Task.sleep(for: limit)
        return (false, "")
      }
      defer { group.cancelAll() }
      return try await group.next() ?? (false, "")
    }
  }
}
