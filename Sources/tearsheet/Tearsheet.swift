import ArgumentParser

@main
struct Tearsheet: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "tearsheet")
}
