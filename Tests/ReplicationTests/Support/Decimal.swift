import Testing

@testable import Replication

/// A printed number that is one.
func decimal(_ text: String) throws -> PrintedDecimal { try #require(PrintedDecimal(text)) }
