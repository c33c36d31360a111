// swift-tools-version: 6.2
// The targets stand in the order in which a number travels: export, tally, statistic, result, verdict, page.
import PackageDescription

let package = Package(
  name: "tearsheet",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "tearsheet", targets: ["tearsheet"]),
    .library(name: "Statistics", targets: ["Statistics"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibCSV", providers: [.apt(["libcsv-dev"]), .brew(["libcsv"])]),
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"]), .brew(["gsl"])]),
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"]), .brew(["openssl"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"]), .brew(["zstd"])]),
    .systemLibrary(name: "CReadStat", providers: [.apt(["libreadstat-dev"]), .brew(["readstat"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    // Elsewhere iconv is in the C library.
    .target(name: "CPlatform", linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),

    .target(name: "StudyFile", dependencies: ["CPlatform", .product(name: "Yams", package: "Yams")]),
    .target(
      name: "Ingest",
      dependencies: [
        "CLibCSV", "CCrypto", "CZlib", "CZstd", "CReadStat", "CZip", "CExpat", "CPlatform", "StudyFile",
      ]),
    .target(name: "Tally", dependencies: ["CPlatform", "StudyFile", "Ingest"]),
    .target(name: "Statistics", dependencies: ["CGSL"]),
    .target(name: "Interviews", dependencies: ["StudyFile", "Ingest", "Statistics"]),
    .target(name: "Analyses", dependencies: ["StudyFile", "Ingest", "Tally", "Statistics", "Interviews"]),
    .target(name: "Planning", dependencies: ["StudyFile", "Analyses", "Statistics"]),
    .target(name: "Replication", dependencies: ["StudyFile", "Analyses", "Statistics"]),
    .target(
      name: "Synthesis",
      dependencies: ["StudyFile", "Ingest", "Tally", "Statistics", "Analyses", "Replication"]),
    .target(
      name: "Drafting", dependencies: ["StudyFile", "Ingest", "Tally", "Statistics", "Analyses"]),
    .target(
      name: "Quality", dependencies: ["StudyFile", "Ingest", "Tally", "Statistics", "Analyses"]),
    .target(
      name: "Report",
      dependencies: [
        "CCrypto", "CXLSXWriter", "CZip", "CPlatform", "StudyFile", "Ingest", "Analyses", "Replication",
        "Quality", "Statistics", "Interviews",
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    .target(name: "Changes", dependencies: ["StudyFile"]),
    .target(name: "Preview", dependencies: ["StudyFile", "Report"]),
    .executableTarget(
      name: "tearsheet",
      dependencies: [
        "CPlatform", "StudyFile", "Ingest", "Tally", "Statistics", "Interviews", "Analyses", "Planning",
        "Replication", "Synthesis", "Drafting", "Quality", "Report", "Changes", "Preview",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),

    .testTarget(name: "StudyFileTests", dependencies: ["StudyFile"]),
    .testTarget(
      name: "IngestTests", dependencies: ["CPlatform", "CReadStat", "Ingest", "StudyFile"],
      exclude: ["Binary/Reference"]),
    .testTarget(name: "TallyTests", dependencies: ["CPlatform", "Tally", "Ingest", "StudyFile"]),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics"], exclude: ["Reference"]),
    .testTarget(
      name: "InterviewsTests", dependencies: ["CZip", "Interviews", "Ingest", "StudyFile", "Statistics"]),
    .testTarget(
      name: "AnalysesTests",
      dependencies: ["Analyses", "Interviews", "Tally", "Ingest", "StudyFile", "Statistics"],
      exclude: ["Reference"]),
    .testTarget(name: "PlanningTests", dependencies: ["Planning", "Analyses", "StudyFile", "Statistics"]),
    .testTarget(
      name: "ReplicationTests",
      dependencies: ["Replication", "Analyses", "Tally", "Ingest", "StudyFile", "Statistics"],
      exclude: ["Reference"]),
    .testTarget(
      name: "SynthesisTests",
      dependencies: ["Synthesis", "Replication", "Analyses", "Tally", "Ingest", "StudyFile", "Statistics"]),
    .testTarget(name: "DraftingTests", dependencies: ["Drafting", "Ingest", "StudyFile"]),
    .testTarget(
      name: "QualityTests",
      dependencies: ["Quality", "Analyses", "Tally", "Ingest", "StudyFile", "Statistics"],
      exclude: ["Reference"]),
    .testTarget(
      name: "ReportTests",
      dependencies: [
        "Report", "Quality", "Replication", "Analyses", "Interviews", "Tally", "Ingest", "StudyFile",
        "Statistics",
      ],
      exclude: ["Snapshots"]),
    .testTarget(name: "ChangesTests", dependencies: ["Changes", "StudyFile"]),
    .testTarget(name: "PreviewTests", dependencies: ["Preview", "StudyFile"]),
    .testTarget(name: "CommandTests", dependencies: ["tearsheet"]),
  ],
  swiftLanguageModes: [.v6]
)

// `make fuzz` asks for them: libFuzzer has a `main` of its own, so that they are built by nothing else. Each has no more of
// the program in it than it tries, as libFuzzer looks at all of it after every input.
if Context.environment["TEARSHEET_FUZZER"] != nil {
  func harness(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
      name: "Fuzz\(name)", dependencies: ["FuzzSupport"] + dependencies, path: "Tests/Fuzz/\(name)")
  }
  package.targets += [
    .target(name: "FuzzSupport", dependencies: ["CZlib", "StudyFile"], path: "Tests/Fuzz/Support"),
    harness("Language", ["StudyFile"]),
    harness("Counting", ["StudyFile", "Ingest", "Tally"]),
    harness("Reading", ["CPlatform", "StudyFile", "Ingest"]),
    harness("Drafting", ["StudyFile", "Ingest", "Drafting"]),
    harness("Text", ["StudyFile", "Replication"]),
  ]
}

// `make oracle` needs the tests of one module, in a release build.
if Context.environment["TEARSHEET_ORACLE"] != nil {
  let needed = [
    "CLibCSV", "CGSL", "CCrypto", "CZlib", "CZstd", "CReadStat", "CZip", "CExpat", "CPlatform", "StudyFile",
    "Ingest", "Tally", "Statistics", "Interviews", "Analyses", "Replication", "ReplicationTests",
  ]
  package.targets.removeAll { !needed.contains($0.name) }
  package.products.removeAll { $0.name == "tearsheet" }
}

// `make simulate` asks for it.
if Context.environment["TEARSHEET_SIMULATION"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Simulate", dependencies: ["Statistics"], path: "Tests/Simulation", exclude: ["RESULTS.md"]))
}
