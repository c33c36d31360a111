import StudyFile

/// A promise of the program that does not hold is a crash to libFuzzer, which keeps the input.
package func demand(_ holds: Bool, _ message: @autoclosure () -> String) {
  if !holds { fatalError(message()) }
}

/// What is refused is refused in words. Anything else that is thrown is a fault.
package func refusing(_ body: () throws -> Void) {
  do {
    try body()
  } catch let error as Diagnostics {
    demand(error.list.contains { $0.severity == .error }, "a refusal without an error")
    for diagnostic in error.list { check(diagnostic) }
  } catch {
    fatalError("thrown, and no diagnostics: \(error)")
  }
}

package func check(_ diagnostic: Diagnostic) {
  demand(!diagnostic.message.isEmpty && diagnostic.message.utf8.count < 1 << 16, "a message without bounds")
  let location = diagnostic.location
  demand((location.line ?? 1) > 0 && (location.column ?? 1) > 0, "a place that is none: \(diagnostic)")
}
