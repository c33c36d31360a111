internal import CPlatform

/// Names of encodings, as iconv knows them.
package enum EncodingName {
  package static func isKnown(_ name: String) -> Bool {
    // A slash would pass options such as //IGNORE, which drops what it cannot read; an empty name is the locale's.
    guard !name.isEmpty, !name.contains("/"), let descriptor = iconv_open("UTF-8", name),
      descriptor != iconv_t(bitPattern: -1)
    else { return false }
    iconv_close(descriptor)
    return true
  }
}
