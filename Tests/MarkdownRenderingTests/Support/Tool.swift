import Foundation
import ProgramRunning

/// A program from a Debian package that the tests need as an independent reader of what we write.
struct Tool {
  let name: String
  let package: String

  static let cmark = Tool(name: "cmark-gfm", package: "cmark-gfm")
  static let pandoc = Tool(name: "pandoc", package: "pandoc")
  static let rsvg = Tool(name: "rsvg-convert", package: "librsvg2-bin")

  struct Missing: Error, CustomStringConvertible {
    let tool: Tool
    var description: String {
      "\(tool.name) is not installed, and without it this test shows nothing: apt-get install \(tool.package)"
    }
  }

  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  private var path: String? {
    ["/usr/bin/", "/usr/local/bin/"].map { $0 + name }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  var isInstalled: Bool { path != nil }

  /// What the program writes to its standard output when it is given the text.
  func output(_ arguments: [String], input: String) throws -> String {
    guard let path else { throw Missing(tool: self) }
    let outcome = try RunningProgram(path, arguments, input: Data(input.utf8)).outcome()
    guard outcome.exitCode == 0 else {
      throw Failed(description: "\(name): \(String(decoding: outcome.errors, as: UTF8.self))")
    }
    return String(decoding: outcome.output, as: UTF8.self)
  }

  /// The HTML that cmark-gfm makes with all of GitHub's extensions and without its own filter of HTML.
  static func html(cmark markdown: String) throws -> String {
    let extensions = ["table", "autolink", "strikethrough", "tasklist", "footnotes"].flatMap { ["-e", $0] }
    return try cmark.output(extensions + ["--unsafe", "-t", "html"], input: markdown)
  }
}
