extension MosaicLayout {
  var marks: [FigureMark] {
    pieces.compactMap { piece in
      let group = mosaic.groups[piece.group]
      let share = group.shares[piece.level]
      guard share > 0 else { return nil }
      let residual = group.residuals.indices.contains(piece.level) ? group.residuals[piece.level] : nil
      let z = residual.map { " (z = \(mosaic.numbers.fixed($0, 2)))" } ?? ""
      return FigureMark(
        x: piece.left...max(piece.left, piece.right), y: piece.top...max(piece.top, piece.bottom),
        "\(group.label), \(mosaic.levels[piece.level])\(mosaic.numbers.colon)\(mosaic.numbers.percent(share))\(z)"
      )
    }
  }
}
