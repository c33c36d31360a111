internal import CZip
import StudyFile

/// A zip archive, read through libzip. Nothing is ever unpacked to disk, so that a path in it leads nowhere.
final class ZipArchive {
  let file: BinaryFile
  /// What it is taken for.
  let kind: ArchiveKind
  private let archive: OpaquePointer
  /// The context of libzip's input, in memory of its own.
  private let input: UnsafeMutablePointer<Input>

  fileprivate struct Input {
    let file: Unmanaged<BinaryFile>
    var place = 0
    var error = zip_error_t()
  }

  /// More than any part that is not made to fill up a machine: its text shrinks to a tenth, seldom to a fiftieth.
  private static let mostShrunk: UInt64 = 500
  private static let smallEnough: UInt64 = 64 << 20

  init(_ file: BinaryFile, _ kind: ArchiveKind) throws {
    (self.file, self.kind) = (file, kind)
    input = .allocate(capacity: 1)
    input.initialize(to: Input(file: .passUnretained(file)))
    var error = zip_error_t()
    zip_error_init(&error)
    guard let source = zip_source_function_create(archiveRead, input, &error) else {
      input.deallocate()
      throw file.failure("libzip cannot be started; is there enough memory?")
    }
    guard let archive = zip_open_from_source(source, Int32(ZIP_RDONLY), &error) else {
      zip_source_free(source)
      input.deallocate()
      throw kind.damaged(file)
    }
    self.archive = archive
  }

  deinit {
    zip_discard(archive)
    input.deinitialize(count: 1)
    input.deallocate()
  }

  var damaged: Diagnostics { kind.damaged(file) }

  /// The names of all entries, in their order.
  var names: [String] {
    (0..<max(0, zip_get_num_entries(archive, 0))).map { place in
      zip_get_name(archive, UInt64(place), UInt32(ZIP_FL_ENC_GUESS)).map { String(cString: $0) } ?? ""
    }
  }

  func contains(_ name: String) -> Bool { zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE)) >= 0 }

  /// What stands under this name, to be read from its beginning; `nil` where there is nothing.
  func entry(_ name: String) throws -> ZipEntry? {
    let place = zip_name_locate(archive, name, UInt32(ZIP_FL_NOCASE))
    guard place >= 0 else { return nil }
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(archive, UInt64(place), 0, &status) == 0 else { throw kind.damaged(file) }
    if status.encryption_method != UInt16(ZIP_EM_NONE) {
      throw file.failure("this \(kind.name) is protected by a password; save it without one")
    }
    if status.size > Self.smallEnough, status.size / max(1, status.comp_size) > Self.mostShrunk {
      throw file.failure(
        "a part of this \(kind.name) unpacks to more than \(Self.mostShrunk) times its size, so it is no \(kind.content); it is "
          + "not read"
      )
    }
    guard let handle = zip_fopen_index(archive, UInt64(place), 0) else { throw kind.damaged(file) }
    return ZipEntry(handle, of: self, size: Int(clamping: status.size))
  }
}

/// One file of an archive, unpacked piece by piece.
struct ZipEntry: ~Copyable {
  private let handle: OpaquePointer
  let archive: ZipArchive
  /// What it says that it unpacks to.
  let size: Int

  fileprivate init(_ handle: OpaquePointer, of archive: ZipArchive, size: Int) {
    (self.handle, self.archive, self.size) = (handle, archive, size)
  }

  deinit { zip_fclose(handle) }

  /// 0 at its end. What is damaged is told by its checksum.
  mutating func read(_ buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = zip_fread(handle, buffer.baseAddress, UInt64(buffer.count))
    guard count >= 0 else { throw archive.damaged }
    return Int(count)
  }
}

/// libzip's input; the context is an `Input`.
private let archiveRead:
  @convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, UInt64, zip_source_cmd_t) -> Int64 = {
    context, data, length, command in
    let input = context.unsafelyUnwrapped.assumingMemoryBound(to: ZipArchive.Input.self)
    switch command {
    case ZIP_SOURCE_OPEN:
      input.pointee.place = 0
      return 0
    case ZIP_SOURCE_CLOSE, ZIP_SOURCE_FREE: return 0
    case ZIP_SOURCE_READ:
      guard let data else { return -1 }
      let place = input.pointee.place
      let count = input.pointee.file._withUnsafeGuaranteedRef {
        $0.read(UnsafeMutableRawBufferPointer(start: data, count: Int(clamping: length)), at: place)
      }
      if count > 0 { input.pointee.place += count }
      return Int64(count)
    case ZIP_SOURCE_SEEK:
      let size = input.pointee.file._withUnsafeGuaranteedRef { $0.size }
      let place = zip_source_seek_compute_offset(
        UInt64(input.pointee.place), UInt64(size), data, length, &input.pointee.error)
      guard place >= 0 else { return -1 }
      input.pointee.place = Int(place)
      return 0
    case ZIP_SOURCE_TELL: return Int64(input.pointee.place)
    case ZIP_SOURCE_STAT:
      guard let data, length >= MemoryLayout<zip_stat_t>.size else { return -1 }
      let status = data.assumingMemoryBound(to: zip_stat_t.self)
      zip_stat_init(status)
      status.pointee.valid = UInt64(ZIP_STAT_SIZE)
      status.pointee.size = UInt64(input.pointee.file._withUnsafeGuaranteedRef { $0.size })
      return Int64(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_ERROR: return zip_error_to_data(&input.pointee.error, data, length)
    case ZIP_SOURCE_SUPPORTS:
      // Each command's bit.
      return [
        ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
        ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
      ].reduce(Int64(0)) { $0 | 1 << Int64($1.rawValue) }
    default: return -1
    }
  }
