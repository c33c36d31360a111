/// What stands at the head of every printed page: the title, as far as a line goes.
enum RunningHead {
  private static let longest = 70

  static func text(_ title: String) -> String {
    title.count > longest ? title.prefix(longest - 1) + "…" : title
  }
}
