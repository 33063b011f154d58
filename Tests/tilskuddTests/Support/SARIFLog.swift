import Foundation

/// A SARIF log; what is not optional here must be there to be decoded.
struct SARIFLog: Decodable {
  struct Message: Decodable { var text: String }

  struct Place: Decodable {
    struct Physical: Decodable {
      struct Artifact: Decodable {
        var uri: String
        var uriBaseId: String?
      }
      struct Region: Decodable {
        var startLine: Int
        var startColumn: Int?
        var snippet: Message?
      }
      var artifactLocation: Artifact
      var region: Region
    }
    struct Logical: Decodable { var fullyQualifiedName: String }
    var physicalLocation: Physical?
    var logicalLocations: [Logical]?
  }

  struct Suppression: Decodable {
    var kind: String
    var status: String
    var justification: String
    var location: Place
  }

  struct Outcome: Decodable {
    var ruleId: String
    var ruleIndex: Int?
    var level: String
    var message: Message
    var locations: [Place]
    var partialFingerprints: [String: String]
    var suppressions: [Suppression]?
  }

  struct Rule: Decodable {
    struct Configuration: Decodable { var level: String }
    var id: String
    var shortDescription: Message
    var fullDescription: Message
    var help: Message
    var defaultConfiguration: Configuration
  }

  struct Driver: Decodable {
    var name: String
    var version: String
    var rules: [Rule]
  }

  struct Tool: Decodable { var driver: Driver }

  struct Run: Decodable {
    var tool: Tool
    var columnKind: String
    var results: [Outcome]
  }

  var schema: String
  var version: String
  var runs: [Run]

  enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  init(_ text: String) throws { self = try JSONDecoder().decode(SARIFLog.self, from: Data(text.utf8)) }
}
