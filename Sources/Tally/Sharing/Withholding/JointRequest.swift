import StudyFile

extension TallyPlan {
  /// The counts of everything together: which patterns of all answers that the plan counts are met, and how often.
  /// Only from these can it be seen what one tally tells about another. They never leave the program.
  package var jointRequest: TallyRequest {
    var axes: [Axis] = []
    func add(_ axis: Axis) {
      if !axes.contains(axis) { axes.append(axis) }
    }
    for request in requests {
      switch request.kind {
      case .patterns(let list): list.forEach(add)
      case .crossProducts(let names): names.forEach { add(.variable($0)) }
      case .occasions: break
      }
      if let condition = request.condition { add(.condition(condition)) }
    }
    return TallyRequest(.patterns(axes), weightedBy: requests.lazy.compactMap(\.weight).first)
  }
}
