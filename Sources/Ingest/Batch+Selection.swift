extension Batch {
  /// Of these rows, in this order.
  package func selecting(_ rows: [Int]) -> Batch {
    var batch = self
    batch.rowCount = rows.count
    batch.columns = columns.map { column in
      switch column {
      case .codes(let codes): .codes(Column(rows.map { codes[$0] }))
      case .numbers(let numbers): .numbers(Column(rows.map { numbers[$0] }))
      }
    }
    batch.frequencies = frequencies.map { frequencies in rows.map { frequencies[$0] } }
    batch.lines = rows.map { lines[$0] }
    batch.hashes = hashes.map { hashes in Column(rows.map { hashes[$0] }) }
    batch.moments = moments.map { moments in Column(rows.map { moments[$0] }) }
    batch.texts = texts.map { texts in rows.map { texts[$0] } }
    return batch
  }
}
