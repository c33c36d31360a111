/// Fills in what the export tells of a variable and the study file does not; gives what the user should know of it.
package typealias VariableCompletion = (inout Variable) -> [Diagnostic]
