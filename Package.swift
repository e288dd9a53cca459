// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target of this package is held to.
let checks: [SwiftSetting] = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
]

/// A library target of ours, with the arrows that leave it.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: checks)
}

/// The tests of one module.
func tests(
    _ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []
) -> Target {
    .testTarget(
        name: name, dependencies: dependencies, exclude: [], resources: resources,
        swiftSettings: checks)
}

let argumentParser = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "VanThu",
    products: [
        // With the modules whose types its interface names.
        .library(
            name: "VanThu",
            targets: ["VanThu", "AdministrativeDocuments", "DataSources", "Diagnostics", "ReadingModel"]),
        .executable(name: "vanthu", targets: ["VanThuCommand"]),
        .executable(name: "vanthu-benchmark", targets: ["VanThuBenchmark"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    ],
    targets: [
        // System libraries, each behind one module of ours.
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CLibDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(
            name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CMD4C", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"])]),
        .systemLibrary(
            name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(
            name: "CTurboJPEG", pkgConfig: "libturbojpeg", providers: [.apt(["libturbojpeg0-dev"])]),

        // The files below Templates/, embedded.
        .target(name: "CBuiltInTemplates"),
        module("BuiltInTemplates", ["CBuiltInTemplates"]),

        // Bottom: errors, bytes, archives, Markdown, letter widths.
        module("Diagnostics"),
        module("XMLScanning", ["CLibXML2", "Diagnostics"]),
        module("Archives", ["CLibZip", "CLibDeflate", "Diagnostics"]),
        module("MarkdownReading", ["CMD4C"]),
        module("YAMLParsing", ["CLibYAML"]),
        module("TextMetrics"),
        module("VietnameseText"),
        module("Pictures", ["CQREncode", "CTurboJPEG", "XMLScanning", "Archives", "Diagnostics"]),

        // Office documents: containers, parts, dialects, edits.
        module("OfficeDocuments", ["XMLScanning", "Archives", "Diagnostics"]),

        // Documents put into documents.
        module("DocumentMerging", ["OfficeDocuments", "XMLScanning", "Diagnostics"]),

        // Writing and reading.
        module(
            "Templating",
            [
                "DocumentMerging", "OfficeDocuments", "XMLScanning", "MarkdownReading", "TextMetrics",
                "VietnameseText", "Pictures", "Diagnostics",
            ]),
        module("ReadingModel", ["OfficeDocuments", "XMLScanning", "Diagnostics"]),
        module("Previewing", ["ReadingModel"]),
        module("Recognition", ["ReadingModel", "OfficeDocuments", "XMLScanning", "VietnameseText"]),

        // The Decree and the data.
        module(
            "AdministrativeDocuments",
            [
                "Templating", "Recognition", "ReadingModel", "OfficeDocuments", "BuiltInTemplates", "TextMetrics",
                "VietnameseText", "Diagnostics",
            ]),
        module("DataSources", ["Templating", "YAMLParsing", "VietnameseText", "Diagnostics"]),
        module(
            "DecreeRules", ["Recognition", "ReadingModel", "TextMetrics", "VietnameseText", "Diagnostics"]),

        // What users import, and what they run.
        module(
            "VanThu",
            [
                "AdministrativeDocuments", "DecreeRules", "Recognition", "DataSources", "Previewing",
                "ReadingModel", "TextMetrics", "Archives", "Pictures",
                "Templating", "OfficeDocuments", "Diagnostics",
            ]),
        .executableTarget(
            name: "VanThuCommand",
            dependencies: ["VanThu", "AdministrativeDocuments", "DataSources", "Diagnostics", argumentParser],
            swiftSettings: checks),

        .executableTarget(
            name: "VanThuBenchmark",
            dependencies: [
                "VanThu", "Templating", "DataSources", "OfficeDocuments", "Archives",
                "AdministrativeDocuments",
            ],
            swiftSettings: checks),

        // What tests share: a judge of documents that knows no module of ours, and the way
        // to it from the modules' own types.
        .target(
            name: "DocumentValidator", path: "Tests/Support/DocumentValidator", swiftSettings: checks),
        .target(
            name: "RenderedDocuments", dependencies: ["DocumentValidator", "OfficeDocuments", "Archives"],
            path: "Tests/Support/RenderedDocuments", swiftSettings: checks),
        .target(
            name: "SpecimenWriting", dependencies: ["DecreeRules", "OfficeDocuments", "TextMetrics"],
            path: "Tests/Support/SpecimenWriting", swiftSettings: checks),
        tests("DocumentValidatorTests", ["DocumentValidator"]),

        // Tests, a target for each module.
        tests("MarkdownReadingTests", ["MarkdownReading"]),
        tests("ArchivesTests", ["Archives", "Diagnostics"]),
        tests("OfficeDocumentsTests", ["OfficeDocuments", "Archives", "Diagnostics"]),
        tests("TextMetricsTests", ["TextMetrics"]),
        tests("PicturesTests", ["Pictures", "Diagnostics"]),
        tests(
            "DocumentMergingTests",
            [
                "DocumentMerging", "OfficeDocuments", "XMLScanning", "Archives", "Diagnostics",
                "RenderedDocuments", "DocumentValidator",
            ]),
        tests(
            "TemplatingLanguageTests", ["Templating", "Diagnostics"],
            resources: [.copy("Fixtures")]),
        tests(
            "TemplatingTests",
            [
                "Templating", "Archives", "OfficeDocuments", "XMLScanning", "Diagnostics",
                "ReadingModel", "Previewing", "DocumentValidator", "RenderedDocuments",
                "DataSources", "AdministrativeDocuments", "Pictures",
            ]),
        tests("RecognitionTests", ["Recognition", "ReadingModel", "OfficeDocuments", "VietnameseText", "AdministrativeDocuments"]),
        tests(
            "DecreeRulesTests",
            [
                "DecreeRules", "Recognition", "ReadingModel", "OfficeDocuments", "Diagnostics", "SpecimenWriting",
                "AdministrativeDocuments",
            ]),
        tests(
            "ReadingModelTests", ["ReadingModel", "OfficeDocuments", "Diagnostics"],
            resources: [.copy("Fixtures")]),
        tests("XMLScanningTests", ["XMLScanning", "Diagnostics"]),
        tests("AdministrativeDocumentsTests", ["AdministrativeDocuments", "Templating", "Diagnostics"]),
        tests(
            "CommandTests",
            ["VanThuCommand", "OfficeDocuments", "Archives", "RenderedDocuments", "DocumentValidator"]),
        tests("ModuleGraphTests", ["Diagnostics"]),
        tests(
            "SampleTests",
            [
                "VanThu", "DataSources", "AdministrativeDocuments", "BuiltInTemplates", "Diagnostics",
                "ReadingModel", "OfficeDocuments", "RenderedDocuments", "DocumentValidator", "Templating",
            ]),
        tests("DataSourcesTests", ["DataSources", "Templating", "Diagnostics"]),
        tests(
            "TemplatingMarkdownTests",
            [
                "Templating", "MarkdownReading", "OfficeDocuments", "XMLScanning", "Diagnostics",
                "DocumentValidator",
            ]),
    ],
    swiftLanguageModes: [.v6]
)
