extension Study {
  /// Ordinal variables whose levels are not listed. Where their order matters they are refused; elsewhere the reader of
  /// a table should know that its order is nobody's choice.
  package var undeclaredOrders: [Diagnostic] {
    variables.filter(\.lacksOrder).map { variable in
      Diagnostic(
        .note, at: variable.location,
        "the order of the levels of \(variable.title) is not declared: tables have them in the order of numbers, or else "
          + "of their characters; 'values:' would list them in order")
    }
  }
}
